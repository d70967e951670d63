pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Arrays side by side, or one below another where the stage is tall: same size, same order,
// both frames under each in the same size; then who was studied. Cells and letters have few sizes,
// so that most arrays of a panel are alike.
Item {
    id: root

    required property StageView stage
    readonly property int count: many.count
    readonly property bool across: root.width > root.height
    readonly property bool alone: root.count === 1
    // As a row among words: who was studied is another row.
    readonly property bool among: root.stage.who === ""
    // Then its buttons stand at its end, and keep their own distance.
    readonly property bool broad: root.width > root.height * 1.3
    readonly property bool beside: !root.across || root.alone
    readonly property real pad: Math.round(Theme.unit * (!root.among ? 1.5 : root.stage.worded ? (Theme.tight ? 1.3 : 1) : 0.8))
    readonly property real endPad: root.among && root.broad ? 0 : root.pad
    readonly property real partWidth: root.across ? (root.width - root.pad * root.count - root.endPad) / Math.max(1, root.count) : root.width - root.pad - root.endPad
    readonly property real bodyHeight: root.height - (root.among ? 2 * root.pad : notes.implicitHeight + 3 * root.pad)
    // Words of a pair stand below it. Room is kept for a name and two sides of two lines each, and
    // for two about who was studied: so all pairs of a panel are of one size.
    readonly property bool paired: root.stage.worded && !root.beside
    readonly property real pairedHeight: Math.min(root.bodyHeight, root.height - 2 * notes.linePx - 3 * root.pad)
    readonly property real keptPx: Math.max(root.toldPx, 6 * notes.linePx + 2 * root.gapPx)
    // Fewer lines leave less below them; one line more or less moves no pair, from step to step.
    readonly property real stillPx: Math.min(root.keptPx, Math.ceil((root.barePx - 1) / (2 * notes.linePx)) * 2 * notes.linePx + 2 * root.gapPx)
    readonly property real partHeight: root.across ? root.bodyHeight : (root.bodyHeight - root.pad * (root.count - 1)) / Math.max(1, root.count)

    // One size of letters for all arrays of a panel, but where their words are too many for it:
    // lines get longer as letters get smaller, so their height goes with the square.
    readonly property real lineHeight: Theme.small ? 1.0 : 1.05
    readonly property real leastPx: Theme.tight ? Theme.stripPx : Theme.quietPx
    readonly property real mostPx: !root.among ? Theme.quietPx : Theme.tight ? Math.round(Theme.stripPx * 1.1) : Math.max(Theme.quietPx, Math.round(Theme.bodyPx * 0.8))
    readonly property bool roomy: root.mostPx <= root.leastPx || tallest.height + root.mostPx * root.mostGapEm * 2 <= root.partHeight
    readonly property real saidPx: root.roomy ? root.mostPx : Math.max(root.leastPx, Math.floor(root.mostPx * Math.sqrt(root.partHeight / tallest.height) * 0.92))
    // Between a name and its two sides: less where the words need all the height.
    readonly property real mostGapEm: 0.35
    // They may go on into the margins above and below, not as far as its edge.
    readonly property real spillPx: root.among ? root.pad : 0
    readonly property real barePx: root.roomy ? tallest.height : lesser.height
    readonly property real gapPx: Math.round(Math.max(0, Math.min(root.saidPx * root.mostGapEm, root.beside ? (root.partHeight + root.spillPx - root.barePx) / 2 : Infinity)))
    readonly property real toldPx: root.barePx + 2 * root.gapPx
    readonly property real wordsGapPx: root.beside ? Math.max(root.pad, Theme.unit * (Theme.small ? 1 : 1.8)) : 0
    readonly property real wordsPx: root.beside ? root.partWidth - root.sidePx - root.wordsGapPx : root.partWidth

    // Among words an array takes the height there is, and a pair what its words leave. Beside them
    // it is of few sizes.
    readonly property real roomPx: !root.stage.worded ? Math.min(root.partHeight, root.partWidth) : root.beside ? Math.min(root.partHeight, root.partWidth * (!root.alone ? 0.46 : root.width > root.height * 1.7 ? 0.4 : 0.52)) : Math.min(root.partWidth, root.pairedHeight - root.keptPx - Theme.unit)
    readonly property real sidePx: root.among || root.paired ? root.roomPx : Math.min(root.roomPx, Theme.basePx * (root.roomPx >= Theme.basePx * 15 ? 15 : root.roomPx >= Theme.basePx * 12 ? 12 : root.roomPx >= Theme.basePx * 9 ? 9 : root.roomPx >= Theme.basePx * 7.5 ? 7.5 : 6))

    // One of the two frames, with one of its people.
    component Legend: Item {
        id: legend

        required property bool marked
        required property string said
        required property real sizePx

        implicitHeight: Math.max(said.implicitHeight, sign.height)

        FrameMark {
            id: sign

            anchors.left: parent.left
            marked: legend.marked
            meaning: root.stage.meaning
            sizePx: legend.sizePx * 0.9
            y: Math.round(said.firstLinePx - height / 2)
        }
        Words {
            id: said

            anchors.left: sign.right
            anchors.leftMargin: Math.round(legend.sizePx * 0.35)
            anchors.right: parent.right
            font.pixelSize: legend.sizePx
            lineHeight: root.lineHeight
            spoken: ""
            styled: true
            text: legend.said
        }
    }

    // What an array is, and both of its frames.
    component Told: Column {
        id: told

        required property string name
        required property string first
        required property string second
        required property bool markedFirst
        required property real sizePx

        Words {
            font.bold: true
            font.pixelSize: told.sizePx
            lineHeight: root.lineHeight
            spoken: ""
            text: told.name
            width: parent.width
        }
        Legend {
            marked: told.markedFirst
            said: told.first
            sizePx: told.sizePx
            width: parent.width
        }
        Legend {
            marked: !told.markedFirst
            said: told.second
            sizePx: told.sizePx
            width: parent.width
        }
    }

    LayoutMirroring.childrenInherit: true

    // As high as the most words of any of them: all get the same room, and so one size; also
    // those that are drawn on screens of their own.
    Row {
        id: tallest

        opacity: 0

        Repeater {
            model: root.stage.worded ? root.stage.compared : null

            delegate: Told {
                sizePx: root.mostPx
                width: root.wordsPx
            }
        }
    }
    Row {
        id: lesser

        opacity: 0

        Repeater {
            model: root.stage.worded && !root.roomy ? root.stage.compared : null

            delegate: Told {
                sizePx: root.saidPx
                width: root.wordsPx
            }
        }
    }
    Grid {
        id: parts

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        columnSpacing: root.pad
        columns: root.across ? Math.max(1, root.count) : 1
        rowSpacing: root.pad
        // Pairs begin at one height, on every step.
        y: root.pad + (root.beside ? Math.round((root.bodyHeight - parts.height) / 2) : root.paired ? Math.round((root.pairedHeight - root.sidePx - Theme.unit - root.stillPx) / 2) : 0)

        Repeater {
            id: many

            model: root.stage.arrays

            delegate: Item {
                id: part

                required property string name
                required property int marked
                required property string first
                required property string second
                required property string spoken
                required property bool markedFirst

                height: root.stage.worded && !root.beside ? people.height + root.toldPx + Theme.unit : root.partHeight + root.spillPx
                width: root.partWidth

                Accessible.ignored: !root.enabled
                Accessible.name: part.spoken
                Accessible.role: Accessible.Graphic

                PeopleArray {
                    id: people

                    anchors.left: parent.left
                    // With words, all stands on one edge.
                    anchors.leftMargin: root.stage.worded ? 0 : (part.width - people.width) / 2
                    colour: Theme.meant(root.stage.meaning)
                    marked: part.marked
                    markedFirst: part.markedFirst
                    sidePx: root.sidePx
                    // Not by an anchor that comes and goes with the second array: ``y`` would stay behind.
                    y: root.beside ? Math.round((part.height - height) / 2) : 0
                }
                Told {
                    anchors.left: root.beside ? people.right : parent.left
                    anchors.leftMargin: root.wordsGapPx
                    anchors.right: parent.right
                    first: part.first
                    markedFirst: part.markedFirst
                    name: part.name
                    second: part.second
                    sizePx: root.saidPx
                    spacing: root.gapPx
                    visible: root.stage.worded
                    y: root.beside ? Math.round((part.height - height) / 2) : people.height + Theme.unit
                }
            }
        }
    }
    Words {
        id: notes

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pad
        anchors.left: parent.left
        anchors.leftMargin: root.pad
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: root.lineHeight
        text: root.stage.who
        visible: !root.among
        width: Math.min(root.width - 2 * root.pad, Theme.quietPx * Theme.longestLineEm)
    }
}
