pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Whose opinion it is and where they stand, in big text: what they say may be a screen further.
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

        NameWords {
            id: body

            // A column places nothing from side to side.
            anchors.left: parent?.left
            heading: true
            mostLines: Theme.tight ? 3 : 99
            room: column.width - root.markPx
            spoken: root.spoken
            text: root.text
        }
        Stand {
            id: stand

            level: root.level
            room: column.width
            sizePx: Math.min(Theme.tight ? Theme.bodyPx : Theme.namePx, stand.fitPx)
            text: root.good
        }
    }
    ExplainMark {
        inset: 0
        words: root.explained
    }
}
