pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// What happens when, from top to bottom along a line.
Item {
    id: root

    required property StageView stage
    readonly property real pad: Theme.unit * 1.5
    readonly property real knobPx: Math.round(Theme.basePx * 0.7)

    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic

    Rectangle {
        anchors.left: column.left
        anchors.leftMargin: root.knobPx / 2 - width / 2
        color: Theme.colours.accent
        height: column.height - root.knobPx
        width: Math.max(3, Math.round(root.knobPx * 0.16))
        y: column.y + root.knobPx / 2
    }
    Column {
        id: column

        anchors.centerIn: parent
        spacing: Math.round(Theme.unit * (Theme.small ? 0.6 : 1.6))
        width: Math.min(root.width - 2 * root.pad, Theme.labelPx * 20)

        Repeater {
            model: root.stage.moments

            delegate: Item {
                id: moment

                required property string when
                required property string what
                required property string spoken

                height: Math.max(root.knobPx, words.implicitHeight)
                width: column.width

                Rectangle {
                    anchors.left: parent.left
                    border.color: Theme.colours.accent
                    border.width: Math.max(3, Math.round(root.knobPx * 0.18))
                    color: Theme.colours.card
                    height: root.knobPx
                    radius: height / 2
                    width: height
                    y: Math.round((Theme.labelPx * 1.15 - height) / 2)
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: root.knobPx + Theme.unit
                    anchors.right: parent.right

                    Words {
                        color: Theme.colours.accent
                        font.bold: true
                        font.pixelSize: Theme.labelPx
                        lineHeight: 1.15
                        spoken: moment.spoken
                        styled: true
                        text: moment.when
                        width: parent.width
                    }
                    Words {
                        font.pixelSize: Theme.labelPx
                        lineHeight: 1.15
                        spoken: ""
                        styled: true
                        text: moment.what
                        width: parent.width
                    }
                }
            }
        }
    }
}
