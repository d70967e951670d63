pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// No content at all: calm, and the right thing to do.
Rectangle {
    id: root

    color: Theme.colours.paper

    Column {
        anchors.centerIn: parent
        spacing: Theme.unit * 2
        width: Math.min(parent.width - 2 * Theme.marginPx, Theme.basePx * 22)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            colour: Theme.colours.accent
            name: "fa6s.mug-hot"
            sizePx: Theme.titlePx * 1.6
        }
        Words {
            font.bold: true
            font.pixelSize: Theme.titlePx
            heading: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headlineLineHeight
            text: qsTr("This screen is taking a break")
            width: parent.width
        }
        Words {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please ask the staff at the desk. If you feel very unwell, tell them now.")
            width: parent.width
        }
    }
}
