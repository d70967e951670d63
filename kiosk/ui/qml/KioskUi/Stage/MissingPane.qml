pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A picture that could not be shown. The words beside it still stand.
Item {
    id: root

    Column {
        anchors.centerIn: parent
        spacing: Theme.unit
        width: Math.min(parent.width * 0.8, Theme.bodyPx * 16)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            colour: Theme.colours.quietInk
            name: "fa6s.image"
            sizePx: Theme.bodyPx * 2
        }
        Words {
            font.pixelSize: Theme.labelPx
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Sorry, this picture is not here today. The words still tell you what you need.")
            width: parent.width
        }
    }
}
