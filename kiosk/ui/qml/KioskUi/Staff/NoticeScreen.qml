pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Nobody gets in now: why, and what to do.
StaffPage {
    id: root

    required property DeskView desk
    readonly property bool locked: root.desk.page === "locked"

    iconName: root.locked ? "fa6s.lock" : "fa6s.triangle-exclamation"
    lead: root.desk.lead
    title: root.locked ? qsTr("Locked") : qsTr("The PIN does not work")

    PillButton {
        height: Theme.primaryPx
        iconName: "fa6s.xmark"
        label: qsTr("Close")
        target: "close"
        text: qsTr("Close")

        onActivated: root.desk.stepOut()
    }
}
