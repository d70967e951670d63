pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

RowFrame {
    id: root

    textWords: words
    implicitHeight: words.implicitHeight + Math.round(Theme.unit * 0.3)

    HeadlineWords {
        id: words

        anchors.left: parent.left
        room: root.width
        spoken: root.spoken
        styled: true
        text: root.text
    }
}
