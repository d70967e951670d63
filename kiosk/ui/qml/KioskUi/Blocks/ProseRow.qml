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
        width: Math.min(root.width - root.inset - (root.explains ? mark.width + Theme.unit * 0.5 : 0), Theme.bodyPx * Theme.longestLineEm)
    }
    Icon {
        id: mark

        anchors.left: words.right
        anchors.leftMargin: Theme.unit * 0.5
        anchors.top: words.top
        anchors.topMargin: Math.round((words.font.pixelSize * Theme.lineHeight - mark.height) / 2)
        colour: Theme.colours.accent
        name: root.explains ? "fa6s.circle-question" : ""
        sizePx: Math.round(Theme.bodyPx * 0.8)
        visible: root.explains
    }
}
