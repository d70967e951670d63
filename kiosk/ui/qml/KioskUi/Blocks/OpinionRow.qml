pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What one body of experts says, and where that is written.
RowFrame {
    id: root

    required property string title
    required property string level
    required property string good
    required property string sure
    readonly property real pad: Math.round(Theme.unit * 0.8)

    goodWords: stance
    textWords: says
    titleWords: body
    implicitHeight: column.implicitHeight + root.pad * 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        radius: Theme.radiusPx
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Math.round(Theme.unit * 0.2)

        Words {
            id: body

            anchors.left: parent.left
            font.bold: true
            lineHeight: 1.15
            styled: true
            text: root.title
            width: parent.width - root.markPx
        }
        Row {
            anchors.left: parent.left
            spacing: Math.round(Theme.unit * 0.4)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: Theme.colours.accent
                name: root.level === "for-some" ? "fa6s.user-check" : root.level === "against" ? "fa6s.hand" : root.level === "disputes" ? "fa6s.comments" : "fa6s.hourglass-half"
                sizePx: Theme.quietPx
            }
            Words {
                id: stance

                color: Theme.colours.accent
                font.bold: true
                font.pixelSize: Theme.quietPx
                lineHeight: 1.15
                text: root.good
            }
        }
        Words {
            id: says

            lineHeight: 1.18
            spoken: root.spoken
            styled: true
            text: root.text
            width: Math.min(parent.width, Theme.bodyPx * Theme.longestLineEm)
        }
        Words {
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: root.sure
            visible: root.sure !== "" && !Theme.small
            width: Math.min(parent.width, Theme.quietPx * Theme.longestLineEm)
        }
    }
    ExplainMark {
        row: root
    }
}
