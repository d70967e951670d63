pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Before the wipe: one tap goes on.
Rectangle {
    id: root

    required property ShellView shell

    border.color: Theme.colours.accent
    border.width: Theme.focusPx
    color: Theme.colours.paper
    height: column.implicitHeight + Theme.marginPx * 2
    radius: Theme.radiusPx * 1.5

    Accessible.name: qsTr("Are you still reading?")
    Accessible.role: Accessible.AlertMessage

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.unit

        Words {
            font.bold: true
            font.pixelSize: Theme.headlinePx
            heading: true
            lineHeight: Theme.headlineLineHeight
            text: qsTr("Are you still reading?")
            width: parent.width
        }
        EvenWords {
            anchors.left: parent.left
            lineHeight: Theme.tight ? 1.0 : 1.2
            room: parent.width
            text: root.shell.countdown
        }
        Flow {
            spacing: Theme.betweenPx
            width: parent.width

            PillButton {
                height: Theme.primaryPx
                iconName: "fa6s.book-open"
                label: qsTr("I am still reading")
                primary: true
                target: "still here"
                text: qsTr("I am still reading")
                visible: root.shell.canExtend

                onActivated: root.shell.stillHere()
            }
            PillButton {
                height: Theme.primaryPx
                iconName: "fa6s.right-from-bracket"
                iconTurns: true
                label: qsTr("I am done. Forget what I tapped.")
                target: "done"
                text: qsTr("I am done")

                onActivated: root.shell.done()
            }
        }
    }
}
