pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A picture that could not be shown. The words beside it still stand.
Item {
    id: root

    Row {
        anchors.centerIn: parent
        spacing: Theme.unit

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.quietInk
            name: "fa6s.image"
            sizePx: Theme.labelPx * 2
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: qsTr("Sorry, this picture is not here today.")
            width: Math.min(implicitWidth, root.width - sign.width - Theme.unit * 3)
        }
    }
}
