pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// A scale with the difference that was found and the one worth having: the found one below the
// bar's line of names, each on its own line with a stem down to the bar.
Item {
    id: root

    required property StageView stage
    readonly property real pad: root.roomy ? root.largePad : Math.round(Theme.unit * (Theme.small ? 2 : 3.5))
    readonly property real largePad: Math.round(Theme.unit * (Theme.small ? 2 : 2.5))
    readonly property real lengthPx: root.width - 2 * root.pad

    // Large as far as it has room, else as labels of other pictures are.
    readonly property real usualPx: root.width >= Theme.stageLabelPx * 24 ? Theme.stageLabelPx : Theme.small ? Theme.stripPx : Theme.quietPx
    readonly property real mostPx: Theme.small ? Math.round(Theme.stripPx * (Theme.tight ? 1.2 : 1)) : Math.max(Math.round(Theme.labelPx * 1.15), Math.round(Theme.bodyPx * 0.8))
    // A name too long for the bar is set in two lines where there is the height, else in smaller letters.
    readonly property bool folded: longest.lines === 2 && root.tallPx(root.mostPx, longest.implicitHeight) <= root.height
    readonly property real largePx: root.folded ? root.mostPx : Math.floor(root.mostPx / Math.max(1, longest.implicitWidth / root.width))
    readonly property real largeEndPx: root.endPx(root.largePx)
    readonly property real largeBarPx: Math.round(Theme.basePx * (Theme.small ? 0.8 : 1.2))
    readonly property bool roomy: root.folded || (root.largePx >= root.usualPx && root.tallPx(root.largePx, root.largePx * 1.5 * marks.count) <= root.height)
    readonly property real smallPx: root.roomy ? root.largeEndPx : Theme.small ? Theme.stripPx : Theme.quietPx
    readonly property real numeralPx: root.roomy ? root.largePx : Math.round(root.smallPx * (Theme.small ? 1 : 1.25))
    readonly property real nameSizePx: root.roomy ? root.largePx : root.usualPx
    readonly property real barPx: root.roomy ? root.largeBarPx : Math.round(Theme.basePx * 0.8)
    readonly property real namePx: Math.round(root.nameSizePx * 1.5)
    // Of all names, and so from the top of the block to the bar.
    readonly property real namesPx: root.folded ? longest.implicitHeight : root.namePx * marks.count
    readonly property real blockPx: root.namesPx + Theme.unit + root.barPx + root.numeralPx * 1.9 + Math.max(lowEnd.implicitHeight, highEnd.implicitHeight)

    function endPx(namePx: real): real {
        return Theme.small ? Math.max(Theme.stripPx, Math.round(namePx * 0.92)) : Math.min(Theme.bodyPx, Math.round(namePx * 0.87));
    }
    // From where a large mark's name begins to the end of the bar.
    function behindPx(at: real): real {
        return (1 - at) * (root.width - 2 * root.largePad) - Theme.unit * 1.2;
    }
    // With names that large and that high.
    function tallPx(namePx: real, namesPx: real): real {
        return namesPx + namePx * 1.9 + root.largeBarPx + Theme.unit * 2 + root.endPx(namePx) * 2.5;
    }

    // A scale of numbers runs from left to right in every language.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    Accessible.ignored: !root.enabled
    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic

    component Probe: Item {
        required property string name
        required property real at
        property int lines
    }

    // As wide as the pane where the longest of the large names just fits behind its own mark; as
    // high as they are where none goes on beyond the end of the bar.
    Column {
        id: longest

        readonly property int lines: Math.max(0, ...longest.children.map(c => (c as Probe)?.lines ?? 0))

        opacity: 0

        Repeater {
            id: probes

            model: root.stage.marks

            delegate: Probe {
                id: probe

                height: folds.implicitHeight + root.mostPx * 0.25
                lines: folds.lineCount
                width: reach.implicitWidth / (1 - probe.at - Theme.unit * 4 / root.width)

                Words {
                    id: reach

                    font.bold: true
                    font.pixelSize: root.mostPx
                    spoken: ""
                    text: probe.name
                }
                Words {
                    id: folds

                    font: reach.font
                    lineHeight: 1
                    spoken: ""
                    text: probe.name
                    width: root.behindPx(probe.at)
                }
            }
        }
    }
    Rectangle {
        id: bar

        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        height: root.barPx
        radius: height / 2
        width: root.lengthPx
        x: root.pad
        y: Math.round((root.height - root.blockPx) / 2 + root.namesPx + Theme.unit)
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
                height: Math.round(Theme.unit * 0.4)
                width: Theme.hairPx
                x: -width / 2
            }
            Words {
                font.bold: true
                font.pixelSize: root.numeralPx
                spoken: ""
                text: tick.index
                x: -width / 2
                y: Math.round(Theme.unit * 0.4)
            }
        }
    }
    Words {
        id: lowEnd

        font.pixelSize: root.smallPx
        lineHeight: 1.1
        spoken: ""
        text: root.stage.lowEnd
        width: root.lengthPx * 0.38
        x: root.pad
        y: bar.y + bar.height + root.numeralPx * 1.9
    }
    Words {
        id: highEnd

        font.pixelSize: root.smallPx
        horizontalAlignment: Text.AlignRight
        lineHeight: 1.1
        spoken: ""
        text: root.stage.highEnd
        width: root.lengthPx * 0.6
        x: root.width - root.pad - width
        y: lowEnd.y
    }
    Repeater {
        id: marks

        model: root.stage.marks

        delegate: Item {
            id: mark

            required property int index
            required property string name
            required property real at
            readonly property color colour: mark.index === 0 ? Theme.colours.harm : Theme.colours.benefit
            readonly property real atPx: root.pad + mark.at * root.lengthPx

            Rectangle {
                color: mark.colour
                height: bar.y + bar.height - y
                radius: width / 2
                width: Math.max(4, Math.round(root.barPx * 0.25))
                x: mark.atPx - width / 2
                y: words.y + Math.round(words.firstLinePx)
            }
            Words {
                id: words

                color: mark.colour
                font.bold: true
                font.pixelSize: root.nameSizePx
                lineHeight: 1
                spoken: ""
                text: mark.name
                width: root.folded ? root.behindPx(mark.at) : implicitWidth
                x: mark.atPx + Theme.unit * 1.2
                y: bar.y - Theme.unit - root.namesPx + (root.folded ? probes.itemAt(mark.index)?.y ?? 0 : mark.index * root.namePx)
            }
        }
    }
}
