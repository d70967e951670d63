pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A short text with a sign before it: a question, a statement, a sign of trouble. It has no edge,
// for only what can be tapped looks like a button.
RowFrame {
    id: root

    property string iconName: ""
    property bool styled: true
    property color iconColour: Theme.colours.accent
    property color tint: "transparent"
    readonly property bool tinted: root.tint.a > 0
    readonly property real inset: root.tinted ? root.pad : Math.round(Theme.unit * 0.3)
    // Beside short words something else may stand.
    property bool hugs: false
    readonly property real wordsPx: root.width - root.edgePx - root.pad - root.markPx
    // What the words leave of the row at their end.
    readonly property real freePx: root.width - root.edgePx - words.contentWidth
    // Where they begin: where every line counts, as far to the side as they can.
    readonly property real edgePx: Theme.tight && !root.tinted ? root.inset + sign.width + root.gapPx : Theme.signedPx
    readonly property alias signItem: sign
    readonly property real pad: Math.round(Theme.unit * (root.tinted ? 0.8 : 0.7))
    readonly property real gapPx: root.tinted ? Theme.signGapPx : root.pad

    textWords: words
    implicitHeight: words.implicitHeight + Math.round(root.pad * (Theme.tight ? 0.25 : 0.8))

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.edge
        border.width: Theme.outlined && root.tinted ? Theme.hairPx : 0
        color: root.tint
        radius: Theme.radiusPx
    }
    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight || root.tinted ? root.inset : Math.round(Theme.unit * 0.8 + (Theme.signPx - width) / 2)
        colour: root.iconColour
        name: root.iconName
        sizePx: root.tinted ? Theme.signPx : Math.round(Theme.bodyPx * 0.8)
        y: words.y + words.firstLinePx - height / 2
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.edgePx
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Math.min(words.sinkPx, Math.floor((root.height - words.height) / 2))
        lineHeight: Theme.tight ? 1.0 : 1.18
        spoken: root.spoken
        styled: root.styled
        text: root.text
        width: root.hugs ? Math.min(root.wordsPx, Math.ceil(words.implicitWidth)) : root.wordsPx
    }
    ExplainMark {
        words: root.explained
    }
}
