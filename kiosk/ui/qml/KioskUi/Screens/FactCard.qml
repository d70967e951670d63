pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One fact: what it says, in whom, which publication, and how it was checked.
Rectangle {
    id: root

    required property string says
    required property string who
    required property string cite
    required property string checked

    border.color: Theme.colours.edge
    border.width: Theme.hairPx
    color: Theme.colours.card
    height: words.implicitHeight + Theme.unit * 1.4
    radius: Theme.radiusPx

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
            text: root.says
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: root.who
            visible: root.who !== ""
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: root.cite
            width: parent.width
        }
        Words {
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: root.checked
            visible: root.checked !== ""
            width: parent.width
        }
    }
}
