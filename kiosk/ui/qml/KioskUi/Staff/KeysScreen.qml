pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The keys of a keypad: one is asked for after the other, and at the end stand the lines that IT
// writes down.
Item {
    id: root

    required property DeskView desk

    Accessible.name: qsTr("Keys of a keypad")
    Accessible.role: Accessible.Dialog

    Words {
        id: title

        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.round(Theme.marginPx * 0.8)
        font.bold: true
        font.pixelSize: Theme.titlePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        text: qsTr("Keys of a keypad")
    }
    Words {
        id: lead

        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: Math.round(Theme.unit * 0.6)
        font.bold: true
        font.pixelSize: Math.round(Theme.labelPx * 1.2)
        lineHeight: 1.15
        text: root.desk.lead

        Accessible.role: Accessible.AlertMessage
    }
    Words {
        id: note

        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        anchors.top: lead.bottom
        anchors.topMargin: Math.round(Theme.unit * 0.3)
        color: Theme.colours.quietInk
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.desk.note
    }
    ScrollArea {
        id: area

        // The lines to write down stand where keys were listed.
        readonly property bool lined: root.desk.lines !== ""

        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.unit
        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        anchors.top: note.bottom
        anchors.topMargin: Theme.unit
        spacing: Math.round(Theme.unit * 0.2)

        onLinedChanged: area.toTop()

        Rectangle {
            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: Theme.colours.card
            height: lines.implicitHeight + Theme.unit * 2
            radius: Theme.radiusPx
            visible: root.desk.lines !== ""
            width: parent.width

            Words {
                id: lines

                anchors.left: parent.left
                anchors.margins: Theme.unit
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                font.bold: true
                font.pixelSize: Theme.labelPx
                latin: true
                lineHeight: 1.2
                text: root.desk.lines
            }
        }
        Repeater {
            model: root.desk.keyList

            delegate: Item {
                id: key

                required property string action
                required property string now
                required property string pressed

                height: Math.max(action.implicitHeight, found.implicitHeight) + Math.round(Theme.unit * 0.5)
                visible: root.desk.lines === ""
                width: parent?.width ?? 0

                Rectangle {
                    color: Theme.colours.edge
                    height: Theme.hairPx
                    opacity: 0.5
                    width: parent.width
                }
                Words {
                    id: action

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: true
                    font.pixelSize: Theme.labelPx
                    lineHeight: 1.15
                    spoken: ""
                    text: key.action
                    width: parent.width * 0.3
                }
                Words {
                    id: found

                    anchors.left: action.right
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: Theme.labelPx
                    lineHeight: 1.15
                    spoken: qsTr("%1: %2").arg(key.action).arg(found.text)
                    text: key.pressed === "" ? key.now : qsTr("%1, until now %2").arg(key.pressed).arg(key.now)
                }
            }
        }
    }
    Flow {
        id: ways

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: parent.right
        spacing: Theme.betweenPx

        PillButton {
            height: Math.max(Theme.primaryPx, implicitHeight)
            iconName: "fa6s.xmark"
            label: qsTr("Close")
            primary: !root.desk.listening
            target: "close keys"
            text: qsTr("Close")
            width: Math.max(implicitWidth, Theme.primaryWidthPx)

            onActivated: root.desk.stepOut()
        }
        PillButton {
            height: Math.max(Theme.primaryPx, implicitHeight)
            label: qsTr("No such key")
            target: "no such key"
            text: qsTr("No such key")
            visible: root.desk.listening

            onActivated: root.desk.passKey()
        }
        PillButton {
            height: Math.max(Theme.primaryPx, implicitHeight)
            label: qsTr("Start again")
            target: "keys again"
            text: qsTr("Start again")

            onActivated: root.desk.setUpKeys()
        }
    }
}
