pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A sentence that must not be missed: tinted, with an icon and a bar.
RowFrame {
    id: root

    required property string level
    readonly property real pad: Math.round(Theme.unit * 0.8)

    textWords: words
    implicitHeight: Math.max(words.implicitHeight + root.pad * (Theme.tight ? 0.8 : 1.6), root.explains ? Theme.targetPx : 0)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.outlined ? Theme.colours.edge : "transparent"
        border.width: Theme.outlined ? Theme.hairPx : 0
        color: root.level === "key" ? Theme.colours.calloutKey : Theme.colours.calloutCareful
        radius: Theme.radiusPx
    }
    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        colour: Theme.colours.ink
        name: root.level === "key" ? "fa6s.lightbulb" : root.level === "careful" ? "fa6s.triangle-exclamation" : "fa6s.circle-question"
        sizePx: Theme.signPx
        y: words.y + words.firstLinePx - height / 2
    }
    Words {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.signGapPx
        anchors.right: parent.right
        anchors.rightMargin: root.pad + root.markPx
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Math.min(words.sinkPx, Math.floor((root.height - words.height) / 2))
        lineHeight: Theme.readingScale > 1 ? Theme.lineHeight : 1.2
        spoken: root.spoken
        styled: true
        text: root.text
    }
    ExplainMark {
        words: root.explained
    }
}
