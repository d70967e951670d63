pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A rounded button with an icon and a word.
Pressable {
    id: root

    property string iconName: ""
    property bool iconAfter: false
    // An icon that points onward points the other way where the screen is mirrored.
    property bool iconTurns: false
    // In a column of buttons the icons stand in line.
    property bool fromStart: false
    property bool primary: false
    property bool urgent: false
    property real labelPx: Theme.labelPx
    property string labelFamily: Theme.family
    property real iconPx: Math.round(root.labelPx * 1.05)
    property alias words: words
    readonly property color inkColour: root.urgent ? Theme.colours.onHelp : root.primary ? Theme.colours.onAccent : Theme.colours.ink

    cornerPx: Math.min(root.height / 2, Theme.targetPx / 2)
    pressedColour: root.inkColour
    leftPadding: Math.round(root.labelPx * 0.7)
    rightPadding: root.leftPadding
    bottomPadding: Math.round(root.labelPx * 0.2)
    topPadding: root.bottomPadding

    background: Rectangle {
        border.color: root.urgent ? Theme.colours.helpEdge : root.primary ? (Theme.outlined ? Theme.colours.edge : Theme.colours.accent) : Theme.colours.edge
        border.width: Theme.hairPx
        color: root.urgent ? Theme.colours.help : root.primary ? Theme.colours.accent : root.down ? Theme.colours.chosen : Theme.colours.card
        opacity: root.enabled ? 1 : 0.4
        radius: root.cornerPx
    }

    contentItem: Item {
        id: content

        implicitHeight: words.implicitHeight
        implicitWidth: words.implicitWidth + content.iconWidth

        readonly property real iconWidth: root.iconName === "" ? 0 : root.iconPx + space.width

        Row {
            id: line

            anchors.left: parent.left
            anchors.leftMargin: !root.fromStart ? (content.width - line.width) / 2 : root.mirrored ? content.width - line.width : 0
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: root.iconAfter !== root.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false
            spacing: 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: root.inkColour
                mirror: root.iconTurns && root.mirrored
                name: root.iconName
                sizePx: root.iconPx
                visible: root.iconName !== ""
            }
            Item {
                id: space

                height: 1
                visible: root.iconName !== ""
                width: root.text === "" ? 0 : Math.round(root.labelPx * 0.45)
            }
            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                color: root.inkColour
                font.bold: true
                font.family: root.labelFamily
                font.pixelSize: root.labelPx
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.05
                spoken: ""
                text: root.text
                width: Math.min(words.implicitWidth, content.width - content.iconWidth)
            }
        }
    }
}
