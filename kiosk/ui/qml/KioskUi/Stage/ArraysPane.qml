pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Arrays side by side, or one below another where the stage is tall: same size, same order,
// both frames under each in the same size; then who was studied and how sure we are.
Item {
    id: root

    required property StageView stage
    readonly property int count: many.count
    readonly property bool across: root.width > root.height
    // One array has a screen of its own: then its words are text to read.
    readonly property bool alone: root.count === 1
    readonly property bool broad: root.width > root.height * 1.7
    readonly property bool beside: !root.across || root.alone
    readonly property real leastPx: Theme.tight ? Theme.stripPx : Theme.quietPx
    // As large as text to read, unless they would be taller than the picture: lines get longer as
    // letters get smaller, so their height goes with the square.
    readonly property real mostPx: !root.alone ? Theme.quietPx : Theme.tight ? Math.round(Theme.stripPx * 1.4) : Theme.bodyPx
    readonly property real fit: root.alone && root.beside && tallest.height > root.partHeight ? Math.sqrt(root.partHeight / tallest.height) * 0.92 : 1
    readonly property real saidPx: Math.max(root.leastPx, Math.floor(root.mostPx * root.fit))
    readonly property real besidePx: Math.min(root.partHeight, root.partWidth * (!root.alone ? 0.46 : root.broad ? 0.4 : 0.52))
    readonly property real wordsPx: root.beside ? root.partWidth - root.besidePx - root.wordsGapPx : root.partWidth
    readonly property real wordsGapPx: root.beside ? Math.max(root.pad, Theme.unit * (Theme.small ? 1 : root.alone ? 1.8 : 1)) : 0
    readonly property real pad: Math.round(Theme.unit * (Theme.tight ? 0.4 : Theme.small || root.alone ? 0.8 : 1.5))
    readonly property real partWidth: root.across ? (root.width - root.pad * (root.count + 1)) / Math.max(1, root.count) : root.width - 2 * root.pad
    readonly property real bodyHeight: root.height - notes.height - root.pad * (notes.height > 0 ? 3 : 2)
    readonly property real partHeight: root.across ? root.bodyHeight : (root.bodyHeight - root.pad * (root.count - 1)) / Math.max(1, root.count)

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
            lineHeight: Theme.small ? 1.0 : 1.12
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
        readonly property real namePx: !root.alone ? Theme.quietPx : Math.max(root.leastPx, Theme.tight ? 0 : Math.round(told.sizePx * 0.75))

        spacing: Math.round(Theme.unit * (Theme.tight ? 0 : root.alone ? (Theme.small ? 0.1 : 0.8) : 0.25))

        Words {
            font.bold: true
            font.pixelSize: told.namePx
            lineHeight: Theme.small ? 1.0 : 1.12
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
    Grid {
        id: parts

        anchors.horizontalCenter: parent.horizontalCenter
        columnSpacing: root.pad
        columns: root.across ? Math.max(1, root.count) : 1
        rowSpacing: root.pad
        y: root.pad + Math.max(0, (root.bodyHeight - parts.height) / 2)

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

                height: root.stage.worded && !root.beside ? people.height + tallest.height + root.pad : root.partHeight
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
                    sidePx: !root.stage.worded ? Math.min(root.partHeight, part.width) : root.beside ? root.besidePx : Math.min(part.width, root.partHeight - tallest.height - root.pad)
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
                    visible: root.stage.worded
                    y: root.beside ? Math.round((part.height - height) / 2) : people.height + root.pad
                }
            }
        }
    }
    Column {
        id: notes

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pad
        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        spacing: Math.round(Theme.unit * 0.2)

        Words {
            anchors.left: parent.left
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.12
            text: root.stage.who
            visible: text !== ""
            width: Math.min(notes.width, Theme.quietPx * Theme.longestLineEm)
        }
        Words {
            anchors.left: parent.left
            color: Theme.colours.ink
            font.bold: true
            font.pixelSize: Theme.quietPx
            lineHeight: 1.12
            text: root.stage.sure
            visible: text !== ""
            width: Math.min(notes.width, Theme.quietPx * Theme.longestLineEm)
        }
    }
}
