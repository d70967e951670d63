pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// The staff's pages. They cover everything: nobody sees here what a patient did.
FocusScope {
    id: root

    required property DeskView desk

    focus: true

    Component.onCompleted: root.forceActiveFocus()

    Keys.onPressed: event => event.accepted = !event.isAutoRepeat && root.desk.pressKey(event.key)

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.paper
    }
    Loader {
        anchors.fill: parent
        sourceComponent: root.desk.page === "maintenance" ? maintenance : root.desk.page === "cleaning" ? cleaning : root.desk.page === "confirm" ? leaving : root.desk.page === "keys" ? keys : root.desk.page === "locked" || root.desk.page === "no way in" ? notice : root.desk.page === "" ? null : pin
    }

    Component {
        id: pin

        PinScreen {
            desk: root.desk
        }
    }
    Component {
        id: notice

        NoticeScreen {
            desk: root.desk
        }
    }
    Component {
        id: maintenance

        MaintenanceScreen {
            desk: root.desk
        }
    }
    Component {
        id: keys

        KeysScreen {
            desk: root.desk
        }
    }
    Component {
        id: leaving

        ConfirmScreen {
            desk: root.desk
        }
    }
    Component {
        id: cleaning

        CleaningScreen {
            desk: root.desk
        }
    }
}
