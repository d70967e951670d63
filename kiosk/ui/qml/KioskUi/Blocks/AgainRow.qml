pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What a card is about, or one side of a number, said again where a screen goes on with it.
RowFrame {
    id: root

    required property string level

    implicitHeight: words.implicitHeight
    visible: root.index === root.leaf.firstRow

    Words {
        id: words

        color: Theme.colours.quietInk
        font.bold: true
        font.pixelSize: Theme.small ? Theme.stripPx : Theme.quietPx
        heading: root.level === "head"
        lineHeight: Theme.small ? 1.0 : 1.1
        styled: true
        text: root.text
        width: parent.width
    }
}
