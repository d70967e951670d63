pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Running text, with a mark beside it where it holds a word to explain.
RowFrame {
    id: root

    property alias weight: words.font.weight
    property real sizePx: Theme.bodyPx
    property real inset: 0

    textWords: words
    implicitHeight: Math.max(words.implicitHeight, root.explains ? Theme.targetPx : 0)

    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: root.sizePx
        spoken: root.spoken
        styled: true
        text: root.text
        width: Math.min(root.width - root.inset - root.markPx, Theme.bodyPx * Theme.longestLineEm)
    }
    ExplainMark {
        inset: Math.max(0, root.width - root.inset - words.width - root.markPx)
        words: root.explained
    }
}
