pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Who checked this, and one tap to the sources.
Pressable {
    id: root

    required property string checkedBy

    label: qsTr("%1. Where this comes from").arg(root.checkedBy)
    target: "sources"
    bottomPadding: 0
    leftPadding: Theme.unit * 0.3
    rightPadding: Theme.unit * 0.3
    topPadding: 0

    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: words.implicitWidth + sign.width + Theme.unit * 0.6

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.quietInk
            name: "fa6s.circle-info"
            sizePx: Theme.quietPx
        }
        Words {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.unit * 0.6
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.1
            spoken: ""
            text: qsTr("%1 · <u>Sources</u>").arg(root.checkedBy)
        }
    }
}
