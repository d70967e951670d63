pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Stage
import KioskUi.Theme

// Nobody is here: silent, still, one thing to do. The whole glass is the button.
Pressable {
    id: root

    required property ShellView shell
    // Nobody has chosen a text size yet.
    readonly property real startPx: Math.round(Theme.basePx * (Theme.small ? 1.2 : 1.4))

    label: qsTr("%1. Touch to start").arg(root.shell.title)
    target: "wake"
    padding: 0
    // On the words, and not around the whole glass.
    showsPress: false

    background: Rectangle {
        color: Theme.colours.stage
    }

    onActivated: root.shell.wake()

    contentItem: Item {
        Loader {
            active: root.visible
            anchors.bottom: Theme.portrait ? words.top : parent.bottom
            anchors.left: parent.left
            anchors.right: Theme.portrait ? parent.right : words.left
            anchors.top: parent.top

            sourceComponent: StageFrame {
                stage: root.shell.stage
            }
        }
        Rectangle {
            id: words

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            color: Theme.colours.paper
            height: Theme.portrait ? column.implicitHeight + Theme.marginPx * 3 : parent.height
            width: Theme.portrait ? parent.width : Math.round(parent.width * 0.48)

            Column {
                id: column

                anchors.left: parent.left
                anchors.margins: Theme.marginPx * 1.3
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit * (Theme.small && root.shell.language.several ? 1.1 : 2)

                Words {
                    color: Theme.colours.quietInk
                    font.bold: true
                    font.pixelSize: Theme.basePx
                    lineHeight: 1.1
                    text: root.shell.clinic
                    visible: text !== ""
                    width: parent.width
                }
                EvenWords {
                    anchors.left: parent.left
                    font.bold: true
                    font.pixelSize: Math.round(Theme.basePx * (Theme.small ? 1.4 : 1.9))
                    heading: true
                    lineHeight: Theme.headlineLineHeight
                    spoken: ""
                    text: root.shell.title
                    room: column.width
                }
                Rectangle {
                    anchors.left: parent.left
                    border.color: Theme.colours.onAccent
                    border.width: root.down ? root.pressedPx : 0
                    color: Theme.colours.accent
                    height: touch.implicitHeight + Theme.unit * 1.6
                    radius: Theme.targetPx / 2
                    width: Math.min(parent.width, touch.implicitWidth + Theme.unit * 3.2)

                    Row {
                        id: touch

                        anchors.centerIn: parent
                        spacing: Theme.unit * 0.8

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            colour: Theme.colours.onAccent
                            name: "fa6s.hand-pointer"
                            sizePx: root.startPx
                        }
                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.colours.onAccent
                            font.bold: true
                            font.pixelSize: root.startPx
                            lineHeight: 1
                            spoken: ""
                            text: qsTr("Touch to start")
                            width: Math.min(implicitWidth, column.width - Theme.unit * 4 - root.startPx)
                        }
                    }
                }
                EvenWords {
                    anchors.left: parent.left
                    color: Theme.colours.quietInk
                    font.pixelSize: Theme.basePx
                    lineHeight: 1.2
                    text: qsTr("Feeling very unwell now? Tell the staff at the desk.")
                    room: column.width
                }
                // Who cannot read the words above still knows the name of a language.
                PillButton {
                    anchors.left: parent.left
                    height: Math.max(Theme.targetPx, implicitHeight)
                    iconName: "fa6s.language"
                    labelPx: Theme.basePx
                    label: qsTr("Language: %1").arg(root.shell.language.names)
                    target: "language"
                    text: root.shell.language.namesLine
                    visible: root.shell.language.several
                    width: Math.min(column.width, implicitWidth)

                    onActivated: root.shell.language.open()
                }
            }
        }
    }
}
