pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One thing to read and to decide, in the middle of the glass.
Item {
    id: root

    required property string title
    required property string iconName
    property string lead: ""
    default property alias choices: choices.data

    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    Column {
        anchors.centerIn: parent
        spacing: Theme.unit * (Theme.small ? 1.2 : 2)
        width: Math.min(parent.width - 2 * Theme.marginPx, Theme.labelPx * 26)

        Icon {
            anchors.left: parent.left
            colour: Theme.colours.accent
            name: root.iconName
            sizePx: Math.round(Theme.titlePx * 1.2)
            visible: !Theme.small
        }
        Words {
            font.bold: true
            font.pixelSize: Theme.titlePx
            heading: true
            lineHeight: Theme.headlineLineHeight
            text: root.title
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.labelPx
            lineHeight: 1.2
            text: root.lead
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Flow {
            id: choices

            spacing: Theme.betweenPx
            width: parent.width
        }
    }
}
