pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The bar that never moves: only what works, Help now always in the same corner.
Rectangle {
    id: root

    required property ShellView shell

    color: Theme.colours.card
    height: Theme.targetPx + 2 * Math.round(Theme.unit * 0.6)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.edge
        height: Theme.hairPx
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.barMarginPx
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.shell.warned
        spacing: Theme.betweenPx

        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.house"
            label: qsTr("Home")
            target: "home"
            text: qsTr("Home")

            onActivated: root.shell.goHome()
        }
        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.text-height"
            label: qsTr("Comfort: text size and colours")
            target: "comfort"
            text: qsTr("Comfort")

            onActivated: root.shell.openComfort()
        }
    }
    PillButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.barMarginPx
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.targetPx
        iconName: "fa6s.hand"
        label: qsTr("Help now")
        target: "help"
        text: qsTr("Help now")
        urgent: true

        onActivated: root.shell.helpNow()
    }
}
