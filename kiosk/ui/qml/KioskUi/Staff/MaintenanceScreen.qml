pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// How the kiosk is, and what staff may do with it.
Item {
    id: root

    required property DeskView desk
    readonly property bool sideways: !Theme.portrait
    readonly property real tallestPx: Math.max(clean.implicitHeight, pin.implicitHeight, keys.implicitHeight, restart.implicitHeight)

    Accessible.name: qsTr("Maintenance")
    Accessible.role: Accessible.Dialog

    component Deed: PillButton {
        fromStart: root.sideways
        // Beside each other they are as tall as the tallest of them.
        height: Math.max(Theme.targetPx, root.sideways ? implicitHeight : root.tallestPx)
        leftPadding: Math.round(Theme.labelPx * (Theme.small ? 0.5 : 0.8))
        rightPadding: leftPadding
        width: root.sideways ? deeds.width : Math.floor((deeds.width - deeds.spacing) / 2)
    }

    Words {
        id: title

        anchors.left: parent.left
        anchors.margins: Theme.marginPx
        anchors.right: root.sideways ? deeds.left : parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.round(Theme.marginPx * 0.8)
        font.bold: true
        font.pixelSize: Theme.titlePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        text: qsTr("Maintenance")
    }
    ScrollArea {
        anchors.bottom: root.sideways ? parent.bottom : deeds.top
        anchors.bottomMargin: Theme.marginPx
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: root.sideways ? deeds.left : parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: title.bottom
        anchors.topMargin: Theme.unit
        spacing: Math.round(Theme.unit * 1.6)

        FactGroup {
            lead: root.desk.version
            more: root.desk.content
            title: qsTr("This kiosk")
            width: parent.width
        }
        FactGroup {
            lead: root.desk.faults
            title: qsTr("Faults")
            width: parent.width

            Repeater {
                model: root.desk.faultList

                delegate: Fact {
                    required property string reason
                    required property string place

                    quiet: place
                    said: reason
                }
            }
        }
        FactGroup {
            title: qsTr("Wrong in the settings file")
            visible: wrong.count > 0
            width: parent.width

            Repeater {
                id: wrong

                model: root.desk.problemList

                delegate: Fact {
                    id: problem

                    required property string text

                    said: problem.text
                }
            }
        }
        FactGroup {
            title: qsTr("Settings in force")
            width: parent.width

            Repeater {
                model: root.desk.settingList

                delegate: Fact {
                    required property string key
                    required property string origin
                    required value

                    quiet: origin
                    said: key
                }
            }
        }
    }
    Flow {
        id: deeds

        anchors.bottom: root.sideways ? undefined : back.top
        anchors.bottomMargin: Theme.betweenPx
        anchors.left: root.sideways ? undefined : parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: root.sideways ? parent.top : undefined
        anchors.topMargin: Theme.marginPx
        spacing: Theme.betweenPx
        width: root.sideways ? Math.round(root.width * (Theme.small && Theme.readingScale > 1 ? 0.46 : Theme.small ? 0.38 : 0.34)) : root.width - 2 * Theme.marginPx

        Deed {
            id: clean

            iconName: Theme.small ? "" : "fa6s.spray-can-sparkles"
            label: qsTr("Clean the screen")
            target: "clean"
            text: qsTr("Clean the screen")

            onActivated: root.desk.startCleaning()
        }
        Deed {
            id: pin

            iconName: Theme.small ? "" : "fa6s.key"
            label: qsTr("Change the PIN")
            target: "change pin"
            text: qsTr("Change the PIN")

            onActivated: root.desk.changePin()
        }
        Deed {
            id: keys

            iconName: Theme.small ? "" : "fa6s.keyboard"
            label: qsTr("Keys of a keypad")
            target: "keys"
            text: qsTr("Keys of a keypad")

            onActivated: root.desk.setUpKeys()
        }
        Deed {
            id: restart

            iconName: Theme.small ? "" : "fa6s.rotate-right"
            label: qsTr("Restart")
            target: "restart"
            text: qsTr("Restart")

            onActivated: root.desk.askToRestart()
        }
        Deed {
            iconName: Theme.small ? "" : "fa6s.power-off"
            label: qsTr("Exit")
            target: "exit"
            text: qsTr("Exit")

            onActivated: root.desk.askToExit()
        }
    }
    PillButton {
        id: back

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        height: Math.max(Theme.primaryPx, implicitHeight)
        iconName: Theme.small ? "" : "fa6s.display"
        label: qsTr("Back to the kiosk")
        leftPadding: Math.round(Theme.labelPx * 0.4)
        primary: true
        rightPadding: leftPadding
        target: "back to the kiosk"
        text: qsTr("Back to the kiosk")
        width: deeds.width

        onActivated: root.desk.stepOut()
    }

    component Fact: Column {
        id: fact

        property string said: ""
        property string value: ""
        property string quiet: ""

        width: parent?.width ?? 0

        Rectangle {
            color: Theme.colours.edge
            height: Theme.hairPx
            opacity: 0.5
            width: parent.width
        }
        Item {
            height: Math.round(Theme.unit * 0.4)
            width: 1
        }
        Flow {
            spacing: Theme.unit
            width: parent.width

            Words {
                font.pixelSize: Theme.labelPx
                latin: true
                lineHeight: 1.15
                text: fact.said
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
            }
            Words {
                font.bold: true
                font.pixelSize: Theme.labelPx
                lineHeight: 1.15
                text: fact.value
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
            }
        }
        Words {
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: fact.quiet
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
