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

    contentItem: Item {
        id: content

        readonly property real room: content.width - sign.width * 2 - Theme.unit * 1.2
        // No line ends in the dot, nor begins with it.
        readonly property string full: qsTr("%1 · Sources").arg(root.checkedBy).replace(/ · (?=[^·]*$)/, " ·\u00a0")
        readonly property string inTwo: content.full.replace(/ ·\u00a0/, "\n")
        readonly property bool parted: whole.lineCount > 1 && halved.lineCount === 2
        // Two lines fit beside two buttons; in some languages the second has no room for the end.
        readonly property bool fits: !Theme.small || whole.lineCount <= 2

        implicitHeight: lines.implicitHeight
        implicitWidth: Math.ceil(whole.implicitWidth) + 2 * sign.width + Theme.unit * 1.4

        Probe {
            id: whole

            text: content.full
        }
        Probe {
            id: halved

            text: content.inTwo
        }

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.quietInk
            name: "fa6s.circle-info"
            sizePx: Theme.stripPx
        }
        Column {
            id: lines

            anchors.left: sign.right
            anchors.leftMargin: Theme.unit * 0.6
            anchors.verticalCenter: parent.verticalCenter

            Line {
                id: words

                text: whole.lineCount < 2 ? content.full : content.parted ? content.inTwo.slice(0, content.inTwo.indexOf("\n")) : content.fits ? content.full : root.checkedBy
            }
            Line {
                id: sources

                text: content.inTwo.slice(content.inTwo.indexOf("\n") + 1)
                visible: content.parted
            }
        }
        Icon {
            // Right behind the word that it goes with, where that has a line of its own; else
            // behind the longer of two lines, which may leave some of their room.
            anchors.left: lines.left
            anchors.leftMargin: Math.ceil(content.parted ? sources.contentWidth : Math.min(words.width, words.contentWidth)) + Theme.unit * 0.4
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: content.parted ? Math.round(sources.y + (sources.height - lines.height) / 2) : 0
            colour: Theme.colours.quietInk
            name: root.mirrored ? "fa6s.chevron-left" : "fa6s.chevron-right"
            sizePx: Math.round(Theme.stripPx * 0.7)
        }
    }

    component Line: Words {
        anchors.left: parent?.left
        color: Theme.colours.quietInk
        font.pixelSize: Theme.stripPx
        lineHeight: Theme.small ? 0.95 : 1.1
        spoken: ""
        width: Math.min(implicitWidth, content.room)
    }
    component Probe: Words {
        font.pixelSize: Theme.stripPx
        spoken: ""
        visible: false
        width: content.room
    }
}
