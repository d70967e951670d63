pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// A scale with the difference that was found and the one worth having.
Item {
    id: root

    required property StageView stage
    readonly property real pad: Theme.unit * 2
    readonly property real barPx: Math.round(Theme.basePx * 0.5)
    readonly property real lengthPx: root.width - 2 * root.pad

    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic

    Rectangle {
        id: bar

        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        height: root.barPx
        radius: height / 2
        width: root.lengthPx
        x: root.pad
        y: Math.round(root.height * 0.42)
    }
    Repeater {
        model: root.stage.top + 1

        delegate: Item {
            id: tick

            required property int index

            x: root.pad + tick.index / root.stage.top * root.lengthPx
            y: bar.y + bar.height

            Rectangle {
                color: Theme.colours.edge
                height: Math.round(Theme.unit * 0.5)
                width: Theme.hairPx
                x: -width / 2
            }
            Words {
                font.pixelSize: Theme.quietPx
                spoken: ""
                text: tick.index
                x: -width / 2
                y: Math.round(Theme.unit * 0.6)
            }
        }
    }
    Words {
        id: lowEnd

        font.pixelSize: Theme.quietPx
        text: root.stage.lowEnd
        width: root.lengthPx * 0.45
        x: root.pad
        y: bar.y + bar.height + Theme.unit * 3
    }
    Words {
        font.pixelSize: Theme.quietPx
        horizontalAlignment: Text.AlignRight
        text: root.stage.highEnd
        width: root.lengthPx * 0.45
        x: root.width - root.pad - width
        y: lowEnd.y
    }
    Repeater {
        model: root.stage.marks

        delegate: Item {
            id: mark

            required property int index
            required property string name
            required property real at
            readonly property real atPx: root.pad + mark.at * root.lengthPx

            Rectangle {
                color: mark.index === 0 ? Theme.colours.message : Theme.colours.accent
                height: stem.height
                radius: width / 2
                width: Math.max(4, Math.round(root.barPx * 0.22))
                x: mark.atPx - width / 2
                y: stem.y
            }
            Item {
                id: stem

                height: bar.y + bar.height - y
                y: words.y + words.height
            }
            Words {
                id: words

                font.bold: true
                font.pixelSize: Theme.labelPx
                lineHeight: 1.1
                text: mark.name
                width: Math.min(implicitWidth, root.lengthPx * 0.6)
                x: Math.max(Theme.unit, Math.min(root.width - width - Theme.unit, mark.atPx - Theme.unit * 0.5))
                y: bar.y - Theme.unit - (mark.index + 1) * (Theme.labelPx * 2.6)
            }
        }
    }
}
