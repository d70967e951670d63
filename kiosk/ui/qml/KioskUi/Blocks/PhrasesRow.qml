pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A question with a gap, and below it what may stand there: each end that is ticked is a question.
RowFrame {
    id: root

    required property list<string> choices
    required property list<string> says
    required property list<bool> ticked

    implicitHeight: ask.implicitHeight + ends.anchors.topMargin + ends.implicitHeight

    Words {
        id: ask

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        font.bold: true
        font.pixelSize: Theme.subheadPx
        lineHeight: 1.1
        spoken: root.spoken
        styled: true
        text: root.text
    }
    Flow {
        id: ends

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: ask.bottom
        anchors.topMargin: Math.round(Theme.unit * (Theme.tight ? 0.2 : 0.5))
        spacing: Theme.betweenPx

        Repeater {
            model: root.choices

            delegate: TickBox {
                id: end

                required property int index
                required property string modelData

                label: root.says[end.index]
                rightPadding: Math.round(Theme.unit * 0.9)
                target: "tick " + end.label
                text: end.modelData
                ticked: root.ticked[end.index] ?? false
                width: Math.min(ends.width, end.implicitWidth)

                onActivated: root.leaf.answers.pick(root.index, end.index)
            }
        }
    }
}
