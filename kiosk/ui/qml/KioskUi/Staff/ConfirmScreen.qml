pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Exit and Restart ask once more.
StaffPage {
    id: root

    required property DeskView desk
    readonly property bool exits: root.desk.leave === "exit"

    iconName: root.exits ? "fa6s.power-off" : "fa6s.rotate-right"
    lead: root.desk.lead
    title: root.exits ? qsTr("End the kiosk?") : qsTr("Restart the kiosk?")

    PillButton {
        height: Theme.primaryPx
        label: root.exits ? qsTr("End the kiosk") : qsTr("Restart the kiosk")
        primary: true
        target: "leave"
        text: root.exits ? qsTr("End it") : qsTr("Restart it")

        onActivated: root.desk.confirmLeave()
    }
    PillButton {
        height: Theme.primaryPx
        label: qsTr("Cancel")
        target: "cancel"
        text: qsTr("Cancel")

        onActivated: root.desk.stepOut()
    }
}
