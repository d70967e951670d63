pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A question that the visitor picked. Whichever was touched shows the buttons that move it.
RowFrame {
    id: root

    required property bool chosen
    required property int number
    // How many there are.
    required property int many
    readonly property real pad: Math.round(Theme.unit * (Theme.tight ? 0.15 : 0.35))
    // Always kept free: words must not move when the buttons come.
    readonly property real toolsPx: 3 * Theme.targetPx + 3 * Theme.betweenPx

    textWords: words
    implicitHeight: question.implicitHeight

    Connections {
        function onMoved(row: int, up: bool) {
            if (row !== root.index)
                return;
            if ((up && higher.enabled) || !lower.enabled)
                higher.forceActiveFocus(Qt.OtherFocusReason);
            else
                lower.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: root.leaf.answers
    }
    Pressable {
        id: question

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.chosen ? root.toolsPx : 0
        anchors.top: parent.top
        checkable: true
        checked: root.chosen
        label: qsTr("%1. %2").arg(root.number).arg(root.spoken)
        target: "hold " + root.spoken

        Accessible.role: Accessible.RadioButton
        Accessible.onPressAction: question.click()

        onActivated: root.leaf.answers.hold(root.index)
        // Only the visit says which one can be moved.
        onToggled: question.checked = Qt.binding(() => root.chosen)

        bottomPadding: root.pad
        leftPadding: Math.round(Theme.unit * 0.8)
        rightPadding: Math.round(Theme.unit * 0.6) + (root.chosen ? 0 : root.toolsPx)
        topPadding: root.pad

        background: Rectangle {
            border.color: root.chosen ? Theme.colours.accent : Theme.colours.edge
            border.width: root.chosen ? Theme.focusPx : Theme.hairPx
            color: root.chosen || question.down ? Theme.colours.chosen : Theme.colours.card
            radius: question.cornerPx
        }

        contentItem: Item {
            implicitHeight: words.implicitHeight

            Words {
                id: number

                anchors.left: parent.left
                color: Theme.colours.accent
                font.bold: true
                lineHeight: words.lineHeight
                spoken: ""
                text: root.number + "."
                y: words.y
            }
            Words {
                id: words

                anchors.left: number.right
                anchors.leftMargin: Math.round(Theme.unit * 0.6)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                lineHeight: Theme.tight ? 1.0 : 1.15
                spoken: ""
                styled: true
                text: root.text
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.betweenPx
        visible: root.chosen

        Tool {
            id: higher

            enabled: root.number > 1
            iconName: "fa6s.arrow-up"
            label: qsTr("Move up: %1").arg(root.spoken)

            onActivated: root.leaf.answers.move(root.index, true)
        }
        Tool {
            id: lower

            enabled: root.number < root.many
            iconName: "fa6s.arrow-down"
            label: qsTr("Move down: %1").arg(root.spoken)

            onActivated: root.leaf.answers.move(root.index, false)
        }
        Tool {
            iconName: "fa6s.xmark"
            label: qsTr("Take out: %1").arg(root.spoken)

            onActivated: root.leaf.answers.tick(root.index)
        }
    }

    component Tool: PillButton {
        height: Theme.targetPx
        leftPadding: 0
        rightPadding: 0
        width: Theme.targetPx
    }
}
