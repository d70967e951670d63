pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The glass ignores whoever wipes it, and says for how long.
Item {
    id: root

    required property DeskView desk

    Accessible.name: qsTr("You can wipe the screen now")
    Accessible.role: Accessible.AlertMessage

    Column {
        anchors.centerIn: parent
        spacing: Theme.unit * (Theme.small ? 0.5 : 1)
        width: parent.width - 2 * Theme.marginPx

        Words {
            font.bold: true
            font.pixelSize: Theme.titlePx
            heading: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headlineLineHeight
            text: qsTr("You can wipe the screen now")
            width: parent.width
        }
        Words {
            color: Theme.colours.accent
            font.bold: true
            font.pixelSize: Theme.titlePx * (Theme.small ? 3.5 : 5)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            text: root.desk.countdown
            width: parent.width
        }
        Words {
            color: Theme.colours.quietInk
            font.pixelSize: Theme.labelPx
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.2
            text: qsTr("Touch does nothing until the time is up.")
            width: parent.width
        }
    }
}
