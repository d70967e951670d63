pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Asks for the PIN, or for a new one twice. Digits show as dots.
Item {
    id: root

    required property DeskView desk
    readonly property bool sideways: !Theme.portrait
    readonly property real roomAcross: root.width - 2 * Theme.marginPx
    readonly property real roomDown: root.height - 2 * Theme.marginPx
    readonly property string title: root.desk.page === "enter" ? qsTr("Staff PIN") : root.desk.page === "choose" ? qsTr("Choose a PIN") : qsTr("The PIN once more")

    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    // Words and keys are one block in the middle: their tops and their bottoms are in line.
    Item {
        id: block

        anchors.centerIn: parent
        height: root.sideways ? keys.height : told.height + Theme.marginPx + keys.height + Theme.marginPx + cancel.height
        width: root.sideways ? Math.min(root.roomAcross, keys.width + Theme.marginPx * 1.5 + Theme.labelPx * 17) : Math.min(root.roomAcross, Theme.labelPx * 18)

        Column {
            id: told

            anchors.left: parent.left
            anchors.right: root.sideways ? keys.left : parent.right
            anchors.rightMargin: root.sideways ? Theme.marginPx * 1.5 : 0
            anchors.top: parent.top
            spacing: Math.round(Theme.unit * (Theme.small ? 0.6 : 0.9))

            Words {
                font.bold: true
                font.pixelSize: Theme.titlePx
                heading: true
                lineHeight: Theme.headlineLineHeight
                text: root.title
                width: parent.width
            }
            PinDots {
                height: Math.round(Theme.labelPx * 1.4)
                spoken: root.desk.typedWords
                typed: root.desk.typed
                width: parent.width
            }
            // What was said about the last entry stands where the page's own words were, so that
            // nothing jumps.
            Item {
                height: Math.max(lead.implicitHeight, note.implicitHeight, Math.round(Theme.labelPx * 2.9))
                width: parent.width

                Words {
                    id: lead

                    anchors.left: parent.left
                    anchors.right: parent.right
                    color: Theme.colours.quietInk
                    font.pixelSize: Theme.labelPx
                    lineHeight: 1.15
                    text: root.desk.lead
                    visible: root.desk.note === ""
                }
                Icon {
                    id: sign

                    anchors.left: parent.left
                    colour: Theme.colours.harm
                    name: "fa6s.circle-exclamation"
                    sizePx: Theme.labelPx
                    visible: root.desk.alarm
                }
                Words {
                    id: note

                    anchors.left: sign.visible ? sign.right : parent.left
                    anchors.leftMargin: sign.visible ? Theme.unit * 0.6 : 0
                    anchors.right: parent.right
                    font.bold: true
                    font.pixelSize: Theme.labelPx
                    lineHeight: 1.15
                    text: root.desk.note
                    visible: root.desk.note !== ""

                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Item {
            id: keys

            anchors.right: parent.right
            anchors.top: root.sideways ? parent.top : told.bottom
            anchors.topMargin: root.sideways ? 0 : Theme.marginPx
            height: keypad.height
            width: root.sideways ? keypad.width : parent.width

            Keypad {
                id: keypad

                // A key is as large as a primary button, and never under 20 mm.
                readonly property real least: Math.ceil(Theme.mm(20))

                desk: root.desk
                keyHeight: Math.max(keypad.least, Math.min(Theme.primaryPx * 1.35, Math.floor((root.roomDown - 3 * Theme.betweenPx) / 4)))
                keyWidth: root.sideways ? Math.max(keypad.least, Math.min(Theme.primaryPx * 1.8, Math.floor((root.roomAcross * 0.46 - 2 * Theme.betweenPx) / 3))) : Math.floor((block.width - 2 * Theme.betweenPx) / 3)
            }
        }
        PillButton {
            id: cancel

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            height: Math.max(Theme.targetPx, implicitHeight)
            iconName: "fa6s.xmark"
            label: qsTr("Cancel")
            target: "cancel"
            text: qsTr("Cancel")

            onActivated: root.desk.stepOut()
        }
    }
}
