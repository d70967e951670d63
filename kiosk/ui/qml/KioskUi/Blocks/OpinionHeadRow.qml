pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Whose opinion it is and where they stand, where what they say is too tall for one screen.
RowFrame {
    id: root

    required property string level
    required property string good

    goodWords: stand.words
    textWords: body
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.markPx

        Words {
            id: body

            font.bold: true
            font.pixelSize: Theme.tight ? Theme.stripPx : Theme.labelPx
            heading: true
            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: root.spoken
            styled: true
            text: root.text
            width: parent.width
        }
        Stand {
            id: stand

            level: root.level
            text: root.good
        }
    }
    ExplainMark {
        row: root
    }
}
