pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One point of a timeline, where the timeline stands among the words.
RowFrame {
    id: root

    required property string title
    readonly property real knobPx: Math.round(Theme.bodyPx * 0.6)

    textWords: what
    titleWords: when
    implicitHeight: words.implicitHeight

    Rectangle {
        anchors.left: parent.left
        border.color: Theme.colours.accent
        border.width: Math.max(3, Math.round(root.knobPx * 0.18))
        color: Theme.colours.card
        height: root.knobPx
        radius: height / 2
        width: height
        y: Math.round(when.firstLinePx - height / 2)
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.knobPx + Theme.unit
        anchors.right: parent.right

        Words {
            id: when

            color: Theme.colours.accent
            font.bold: true
            lineHeight: Theme.tight ? 1.0 : 1.15
            styled: true
            text: root.title
            width: parent.width
        }
        Words {
            id: what

            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: root.spoken
            styled: true
            text: root.text
            width: parent.width
        }
    }
}
