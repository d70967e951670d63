pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What a card is about, or one side of a number, said again where a screen goes on with it.
RowFrame {
    id: root

    required property string level
    readonly property bool named: root.level === "head"

    intoGapPx: root.named ? Theme.nearerPx : 0
    implicitHeight: words.implicitHeight - root.intoGapPx
    visible: root.index === root.leaf.firstRow

    NameWords {
        id: words

        color: root.named ? Theme.colours.ink : Theme.colours.quietInk
        heading: root.named
        lined: root.named
        room: root.width
        wantedPx: root.named ? Theme.namePx : Theme.small ? Theme.stripPx : Theme.quietPx
        text: root.text
    }
}
