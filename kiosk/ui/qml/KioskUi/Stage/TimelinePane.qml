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
    // As big as the pane lets it be: on the small panel there is no room to grow.
    readonly property real whenPx: Math.round(Theme.labelPx * (Theme.small ? 1 : 1.35))
    readonly property real whatPx: Math.round(Theme.labelPx * (Theme.small ? 1 : 1.1))
    readonly property real knobPx: Math.round(root.whenPx * 0.75)
    // The line runs from the first knob to the last, and no further.
    readonly property real linePx: column.height - (moments.itemAt(moments.count - 1)?.height ?? 0)

    Rectangle {
        anchors.left: column.left
        anchors.leftMargin: root.knobPx / 2 - width / 2
        color: Theme.colours.accent
        height: root.linePx
        width: Math.max(3, Math.round(root.knobPx * 0.2))
        y: column.y + root.whenPx * 0.65
    }
    Column {
        id: column

        anchors.centerIn: parent
        spacing: Math.round(Theme.unit * (Theme.small ? 0.6 : 2.4))
        width: Math.min(root.width - 2 * root.pad, root.whatPx * 21)

        Repeater {
            id: moments

            model: root.stage.moments

            delegate: Item {
                id: moment

                required property string when
                required property string what
                required property string spoken
                // What the words beside the timeline are about.
                required property bool here

                height: Math.max(root.knobPx, words.implicitHeight)
                width: column.width

                Rectangle {
                    anchors.left: parent.left
                    border.color: Theme.colours.accent
                    border.width: Math.max(3, Math.round(root.knobPx * 0.18))
                    color: moment.here ? Theme.colours.accent : Theme.colours.card
                    height: root.knobPx
                    radius: height / 2
                    width: height
                    y: Math.round(root.whenPx * 0.65 - height / 2)
                }
                Rectangle {
                    anchors.left: parent.left
                    anchors.leftMargin: -border.width * 2
                    border.color: Theme.colours.accent
                    border.width: Math.max(3, Math.round(root.knobPx * 0.18))
                    color: "transparent"
                    height: root.knobPx + 4 * border.width
                    radius: height / 2
                    visible: moment.here
                    width: height
                    y: Math.round(root.whenPx * 0.65 - height / 2)
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: root.knobPx + Math.round(Theme.unit * 1.3)
                    anchors.right: parent.right

                    Words {
                        color: Theme.colours.accent
                        font.bold: true
                        font.pixelSize: root.whenPx
                        lineHeight: 1.1
                        spoken: moment.spoken
                        styled: true
                        text: moment.when
                        width: parent.width
                    }
                    Words {
                        font.bold: moment.here
                        font.pixelSize: root.whatPx
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
