pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Who checked this, and one tap to the sources.
Pressable {
    id: root

    required property string checkedBy

    label: qsTr("%1. Sources. Where this comes from").arg(root.checkedBy)
    target: "sources"
    // Who taps at once after a start is there before the pages are read.
    enabled: root.checkedBy !== ""
    opacity: root.checkedBy !== "" ? 1 : 0
    bottomPadding: 0
    leftPadding: 0
    rightPadding: Theme.unit * 0.3
    topPadding: 0

    TextMetrics {
        id: full

        font.family: Theme.family
        font.pixelSize: Theme.stripPx
        text: qsTr("%1 · Sources").arg(root.checkedBy)
    }

    contentItem: Item {
        id: content

        // Two lines fit beside two buttons; in some languages the second has no room for the end.
        readonly property real room: content.width - sign.width * 2 - Theme.unit * 1.2
        readonly property bool fits: !Theme.small || full.advanceWidth < 1.7 * content.room

        implicitHeight: words.implicitHeight
        implicitWidth: Math.ceil(full.advanceWidth) + 2 * sign.width + Theme.unit * 1.4

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.quietInk
            name: "fa6s.circle-info"
            sizePx: Theme.stripPx
        }
        Words {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.unit * 0.6
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.quietInk
            font.pixelSize: Theme.stripPx
            lineHeight: Theme.small ? 0.95 : 1.1
            spoken: ""
            text: content.fits ? full.text : root.checkedBy
            width: Math.min(words.implicitWidth, content.room)
        }
        Icon {
            // Right behind the longer of two lines, which may leave some of their room.
            anchors.left: words.left
            anchors.leftMargin: Math.ceil(Math.min(words.width, words.contentWidth)) + Theme.unit * 0.4
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.quietInk
            name: root.mirrored ? "fa6s.chevron-left" : "fa6s.chevron-right"
            sizePx: Math.round(Theme.stripPx * 0.7)
        }
    }
}
