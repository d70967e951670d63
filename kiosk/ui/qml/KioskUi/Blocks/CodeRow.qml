pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A code and what it holds. One to a screen: a camera that sees two of them may read the other.
RowFrame {
    id: root

    required property string title
    required property string code
    required property int number
    required property string good
    required property string bad
    required property string sure
    required property real room
    readonly property real usualPx: Theme.low ? Theme.quietPx : Theme.tight ? (root.beside && !root.crowded ? Theme.labelPx : Theme.stripPx) : Theme.labelPx
    // Beside a code big text has room to be bigger. Below one it would take the code's.
    readonly property bool grows: root.beside && Theme.textScale > 100 && !Theme.small && !Theme.low
    readonly property real wordsPx: root.grows ? Math.round(root.usualPx * 1.3) : root.usualPx
    readonly property list<string> said: [root.title, root.good, root.bad, root.text].filter(words => words !== "")
    // The row is never taller than the screen: half a code cannot be read.
    readonly property bool crowded: usual.implicitHeight + (root.said.length - 1) * words.spacing > root.room
    readonly property real leastModulePx: Math.ceil(Theme.mm(0.8))
    // What a screen that goes on says of its headline stands above it.
    readonly property real freePx: Theme.small ? root.room : root.room - Theme.bodyPx * 2
    readonly property real wishedPx: Theme.small ? root.room : Math.max(root.room * 0.62, Theme.mm(90))
    readonly property real mostPx: root.beside ? root.freePx : root.freePx - words.implicitHeight - Theme.unit
    readonly property bool beside: root.width > root.room * 1.2
    // A code is as many whole pixels as fit into it: words beside all codes begin in one line.
    readonly property real slotPx: Math.min(root.wishedPx, root.mostPx, root.width * (root.beside ? 0.5 : 0.8))
    readonly property real modulePx: Math.max(root.leastModulePx, Math.floor(root.slotPx / Math.max(1, root.number)))

    sureWords: use
    implicitHeight: root.beside ? Math.max(picture.height, words.implicitHeight) : picture.height + words.implicitHeight + Theme.unit

    CodePicture {
        id: picture

        anchors.left: parent.left
        anchors.top: parent.top
        // On a whole pixel, wherever the words above it end: between two its edges are grey.
        anchors.topMargin: Math.ceil(root.y) - root.y
        label: root.spoken
        modulePx: root.modulePx
        modules: root.number
        name: root.code
    }
    Words {
        id: usual

        font.pixelSize: Theme.labelPx
        lineHeight: 1.1
        spoken: ""
        text: root.said.join("\n")
        visible: false
        width: words.width
    }
    Words {
        id: every

        font.pixelSize: root.usualPx
        lineHeight: 1.1
        spoken: ""
        text: [...root.said, root.sure].join("\n")
        visible: false
        width: words.width
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.beside ? Math.max(picture.width, Math.round(root.slotPx)) + Theme.marginPx : 0
        anchors.right: parent.right
        spacing: Math.round(Theme.unit * 0.6)
        y: root.beside ? Math.max(0, Math.round((picture.height - words.implicitHeight) / 2)) : picture.height + Theme.unit

        Words {
            font.bold: true
            font.pixelSize: root.wordsPx
            lineHeight: 1.1
            text: root.title
            width: parent.width
        }
        Words {
            font.pixelSize: root.wordsPx
            lineHeight: 1.1
            text: root.good
            width: parent.width
        }
        Words {
            font.pixelSize: root.wordsPx
            lineHeight: 1.1
            text: root.bad
            visible: text !== ""
            width: parent.width
        }
        Words {
            font.pixelSize: root.wordsPx
            lineHeight: 1.1
            text: root.text
            visible: text !== ""
            width: parent.width
        }
        Words {
            id: use

            color: Theme.colours.quietInk
            font.pixelSize: root.wordsPx
            lineHeight: 1.1
            text: root.sure
            visible: text !== "" && (!(Theme.tight && root.beside) || every.implicitHeight + root.said.length * words.spacing <= root.room)
            width: parent.width
        }
    }
}
