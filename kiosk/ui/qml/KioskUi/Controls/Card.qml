pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A large card: icon, title, one line, and whether it was seen.
Pressable {
    id: root

    required property string title
    required property string lead
    required property string iconName
    required property string note
    required property bool seen
    required property string picture
    // Where there is room its picture stands in place of its icon.
    property bool pictured: false
    readonly property bool showsPicture: root.pictured && root.picture !== ""
    // Where its words need the width.
    property bool bare: root.iconName === ""
    // Where few cards share a screen, their words are as big as text to read.
    property bool roomy: false
    property bool bigLead: root.roomy
    property real titlePx: Math.round(Theme.labelPx * (root.roomy ? 1.15 : 1))
    property real leadPx: root.bigLead ? Theme.labelPx : Theme.quietPx
    // The voice is at it.
    property bool said: false
    // Bare words stand farther in than an icon: at the edge they would touch the round corner.
    readonly property real sidePx: root.padding + (root.bare && Theme.small ? Math.round(Theme.unit * 0.9) : 0)
    readonly property real badgePx: Math.round(Theme.labelPx * (Theme.small ? 1.5 : root.roomy ? 2.4 : 1.9))

    label: titleWords.plain + (root.note === "" ? "" : ". " + root.note)
    text: root.title
    leftPadding: root.sidePx
    padding: Math.round(Theme.unit * (Theme.small ? 0.5 : 1.1))
    rightPadding: root.sidePx

    Accessible.description: leadWords.plain

    background: Rectangle {
        border.color: root.said ? Theme.colours.accent : Theme.colours.edge
        border.width: root.said ? Theme.focusPx : Theme.hairPx
        color: root.down || root.said ? Theme.colours.chosen : Theme.colours.card
        radius: Theme.radiusPx
    }

    contentItem: Item {
        implicitHeight: Math.max(root.bare ? 0 : root.badgePx, column.implicitHeight)

        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.stage
            height: root.showsPicture ? root.availableHeight : root.bare ? 0 : root.badgePx
            radius: root.showsPicture ? 0 : Theme.radiusPx
            visible: !root.bare
            width: root.showsPicture ? Math.min(Math.round(root.height * 4 / 3), Math.round(root.width * 0.29)) : badge.height

            Icon {
                anchors.centerIn: parent
                colour: Theme.colours.accent
                name: root.iconName
                sizePx: Math.round(root.badgePx * 0.55)
                visible: !root.showsPicture
            }
            Image {
                anchors.fill: parent
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                source: root.showsPicture ? root.picture : ""
                sourceSize.height: 360
                sourceSize.width: 480
            }
        }
        Column {
            id: column

            anchors.left: badge.visible ? badge.right : parent.left
            anchors.leftMargin: badge.visible ? Theme.unit : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Math.round(Theme.unit * 0.15)

            Words {
                id: titleWords

                font.bold: true
                font.pixelSize: root.titlePx
                lineHeight: 1.1
                spoken: ""
                text: root.title
                width: parent.width
            }
            Words {
                id: leadWords

                color: Theme.colours.quietInk
                font.pixelSize: root.leadPx
                lineHeight: 1.15
                spoken: ""
                text: root.lead
                visible: root.lead !== "" && !Theme.small
                width: parent.width
            }
            Row {
                anchors.left: parent.left
                spacing: Math.round(Theme.unit * 0.4)
                visible: root.note !== ""

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    colour: Theme.colours.accent
                    name: root.seen ? "fa6s.circle-check" : "fa6s.circle-half-stroke"
                    sizePx: Theme.quietPx
                }
                Words {
                    color: Theme.colours.accent
                    font.bold: true
                    font.pixelSize: Theme.quietPx
                    lineHeight: 1.1
                    spoken: ""
                    text: root.note
                }
            }
        }
    }
}
