pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Turns a picture without a finger on it, and says from where it is seen.
Item {
    id: root

    required property StageView stage
    required property real sizePx

    implicitHeight: Math.max(Theme.targetPx, Math.ceil(facing.implicitHeight))

    // Anatomy is never mirrored, and so neither is its left.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    PillButton {
        id: left

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.targetPx
        iconName: "fa6s.rotate-left"
        label: qsTr("Turn left")
        leftPadding: 0
        rightPadding: 0
        width: Theme.targetPx

        onActivated: root.stage.turn(-1)
    }
    ValueItem {
        anchors.left: left.right
        anchors.leftMargin: Theme.betweenPx
        anchors.right: right.left
        anchors.rightMargin: Theme.betweenPx
        height: root.implicitHeight
        label: qsTr("Turn the picture")
        last: root.stage.lastTurn
        mirrors: false
        round: true
        value: root.stage.turnAt
        word: root.stage.facing

        onMoved: to => root.stage.turn(to - root.stage.turnAt)

        Words {
            id: facing

            anchors.centerIn: parent
            font.bold: true
            font.pixelSize: root.sizePx
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.0
            spoken: ""
            text: root.stage.facing
            width: Math.min(implicitWidth, parent.width)
        }
    }
    PillButton {
        id: right

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.targetPx
        iconName: "fa6s.rotate-right"
        label: qsTr("Turn right")
        leftPadding: 0
        rightPadding: 0
        width: Theme.targetPx

        onActivated: root.stage.turn(1)
    }
}
