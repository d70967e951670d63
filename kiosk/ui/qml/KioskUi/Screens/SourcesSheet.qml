pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Where the open page's facts come from.
SheetFrame {
    id: root

    required property SheetView sheet

    title: qsTr("Where this comes from")

    Words {
        font.bold: true
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.checked
        width: root.innerWidth
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.text
        width: root.innerWidth
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: qsTr("This is general information. It does not assess you or recommend a treatment. Ask your team.")
        width: root.innerWidth
    }
    PillButton {
        anchors.left: parent.left
        height: Math.max(Theme.targetPx, implicitHeight)
        iconName: "fa6s.chevron-right"
        iconTurns: true
        iconAfter: true
        iconPx: Math.round(Theme.labelPx * 0.7)
        label: qsTr("About this information")
        target: "about"
        text: qsTr("About this information")
        width: Math.min(implicitWidth, root.innerWidth)

        onActivated: root.sheet.openAbout()
    }
    Repeater {
        model: root.sheet.sources

        delegate: Rectangle {
            id: fact

            required property string says
            required property string who
            required property string cite
            required property string checked

            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: Theme.colours.card
            height: words.implicitHeight + Theme.unit * 1.4
            radius: Theme.radiusPx
            width: root.innerWidth

            Column {
                id: words

                anchors.left: parent.left
                anchors.margins: Theme.unit * 0.9
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Math.round(Theme.unit * 0.2)

                Words {
                    font.bold: true
                    font.pixelSize: Theme.labelPx
                    lineHeight: 1.15
                    text: fact.says
                    width: parent.width
                }
                Words {
                    font.pixelSize: Theme.quietPx
                    lineHeight: 1.15
                    text: fact.who
                    visible: fact.who !== ""
                    width: parent.width
                }
                Words {
                    font.pixelSize: Theme.quietPx
                    lineHeight: 1.15
                    text: fact.cite
                    width: parent.width
                }
                Words {
                    color: Theme.colours.quietInk
                    font.pixelSize: Theme.quietPx
                    lineHeight: 1.15
                    text: fact.checked
                    visible: fact.checked !== ""
                    width: parent.width
                }
            }
        }
    }
}
