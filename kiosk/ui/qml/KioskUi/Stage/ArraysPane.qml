pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Arrays side by side, or one below another where the stage is tall: same size, same order,
// both frames under each; then who was studied and how sure we are.
Item {
    id: root

    required property StageView stage
    readonly property int count: many.count
    readonly property bool across: root.width > root.height
    readonly property color colour: root.stage.meaning === "benefit" ? Theme.colours.benefit : root.stage.meaning === "harm" ? Theme.colours.harm : Theme.colours.finding
    // One array has a screen of its own: then its words are text to read.
    readonly property bool alone: root.count === 1
    readonly property bool broad: root.width > root.height * 1.7
    readonly property real namePx: root.alone && Theme.tight ? Theme.stripPx : root.alone ? Math.max(Theme.quietPx, Math.round(root.saidPx * 0.75)) : Theme.quietPx
    readonly property real saidPx: !root.alone ? Theme.quietPx : Theme.tight ? Math.round(Theme.stripPx * (root.height < Theme.stripPx * 7 ? 1 : root.height < Theme.stripPx * 10 ? 1.2 : 1.4)) : Math.round(Theme.bodyPx * (root.height < Theme.bodyPx * 5 ? 0.8 : 1))
    readonly property real pad: Math.round(Theme.unit * (Theme.tight ? 0.4 : Theme.small || root.alone ? 0.8 : 1.5))
    readonly property real partWidth: root.across ? (root.width - root.pad * (root.count + 1)) / Math.max(1, root.count) : root.width - 2 * root.pad
    readonly property real bodyHeight: root.height - notes.height - root.pad * (notes.height > 0 ? 3 : 2)
    readonly property real partHeight: root.across ? root.bodyHeight : (root.bodyHeight - root.pad * (root.count - 1)) / Math.max(1, root.count)

    // One of the two frames, with the sign that its people carry.
    component Legend: Item {
        id: legend

        required property bool filled
        required property string said
        required property color colour
        required property real sizePx

        implicitHeight: Math.max(said.implicitHeight, sign.height)

        Rectangle {
            id: sign

            anchors.left: parent.left
            border.color: legend.filled ? legend.colour : Theme.colours.edge
            border.width: Math.max(1, Math.round(height * 0.08))
            color: legend.filled ? legend.colour : Theme.colours.card
            height: Math.round(legend.sizePx * 0.8)
            radius: Math.round(height * 0.22)
            width: height
            y: Math.round((legend.sizePx * 1.42 - height) / 2)
        }
        Words {
            id: said

            anchors.left: sign.right
            anchors.leftMargin: Math.round(legend.sizePx * 0.35)
            anchors.right: parent.right
            font.pixelSize: legend.sizePx
            lineHeight: Theme.tight ? 1.0 : 1.12
            spoken: ""
            styled: true
            text: legend.said
        }
    }

    LayoutMirroring.childrenInherit: true

    // As high as the most words below any of them: all get the same room, and so one size.
    Row {
        id: tallest

        opacity: 0

        Repeater {
            model: many.count

            delegate: Item {
                id: strut

                required property int index

                height: many.itemAt(strut.index)?.implicitHeight ?? 0
                width: 1
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
                required property string gain
                required property string loss
                required property string spoken
                required property bool gainMarked
                implicitHeight: words.implicitHeight
                readonly property bool beside: !root.across || (root.alone && root.broad)

                height: root.stage.worded && !part.beside ? people.height + tallest.height + root.pad : root.partHeight
                width: root.partWidth

                Accessible.ignored: !root.enabled
                Accessible.name: part.spoken
                Accessible.role: Accessible.Graphic

                PeopleArray {
                    id: people

                    anchors.left: parent.left
                    anchors.leftMargin: part.beside && root.stage.worded ? 0 : (part.width - people.width) / 2
                    anchors.verticalCenter: part.beside ? parent.verticalCenter : undefined
                    colour: root.colour
                    marked: part.marked
                    sidePx: !root.stage.worded ? Math.min(root.partHeight, part.width) : part.beside ? Math.min(root.partHeight, part.width * (root.alone ? 0.4 : 0.46)) : Math.min(part.width, root.partHeight - tallest.height - root.pad)
                }
                Column {
                    id: words

                    anchors.left: part.beside ? people.right : parent.left
                    anchors.leftMargin: part.beside ? Math.max(root.pad, Theme.unit) : 0
                    anchors.right: parent.right
                    anchors.verticalCenter: part.beside ? parent.verticalCenter : undefined
                    spacing: Math.round(Theme.unit * (Theme.tight ? 0 : root.alone ? (Theme.small ? 0.4 : 0.8) : 0.25))
                    visible: root.stage.worded
                    y: part.beside ? 0 : people.height + root.pad

                    Words {
                        font.bold: true
                        font.pixelSize: root.namePx
                        lineHeight: Theme.tight ? 1.0 : 1.12
                        spoken: ""
                        text: part.name
                        width: parent.width
                    }
                    Legend {
                        colour: root.colour
                        filled: part.gainMarked
                        said: part.gain
                        sizePx: root.saidPx
                        width: parent.width
                    }
                    Legend {
                        colour: root.colour
                        filled: !part.gainMarked
                        said: part.loss
                        sizePx: root.saidPx
                        width: parent.width
                    }
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
