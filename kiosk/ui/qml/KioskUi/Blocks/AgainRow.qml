pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What a card is about, said again where a screen goes on with it.
RowFrame {
    id: root

    intoGapPx: Theme.nearerPx
    implicitHeight: words.implicitHeight - root.intoGapPx
    visible: root.index === root.leaf.firstRow

    NameWords {
        id: words

        heading: true
        lined: true
        room: root.width
        styled: false
        text: root.text
    }
}
