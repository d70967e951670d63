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

    goodWords: stand.words
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
        Stand {
            id: stand

            level: root.level
            text: root.good
        }
        Words {
            id: says

            anchors.left: parent.left
            lineHeight: 1.18
            spoken: root.spoken
            styled: true
            text: root.text
            width: Math.min(parent.width, Theme.bodyPx * Theme.longestLineEm)
        }
        Words {
            anchors.left: parent.left
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
