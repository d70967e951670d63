pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What to do, above the signs that call for it. Only "now" is red; the headline above names the
// signs, and only the card of who wants help needs its own title, which is shown to staff.
RowFrame {
    id: root

    required property string title
    required property string level
    readonly property bool now: root.level === "now"
    readonly property color inkColour: root.now ? Theme.colours.onHelp : Theme.colours.ink
    readonly property real pad: Math.round(Theme.unit * (root.now && Theme.tight ? 0.6 : 0.8))
    // The small panel has room for a line of it above the first sign: a longer one is said in
    // smaller letters, down to those of usual text.
    readonly property real mostPx: Theme.tight ? (root.now ? Math.round(Theme.basePx * 1.2) : Theme.headlinePx) : Theme.bodyPx
    readonly property real fit: (root.width - 4 * root.pad - 1.3 * root.mostPx) / Math.max(1, line.advanceWidth)
    readonly property real sizePx: Theme.tight && root.now ? Math.max(Theme.basePx, Math.min(root.mostPx, Math.floor(root.mostPx * root.fit))) : root.mostPx

    textWords: act
    titleWords: title
    implicitHeight: column.implicitHeight + Math.round(root.pad * (root.now && Theme.tight ? 0.4 : 1.2))

    TextMetrics {
        id: line

        font.bold: true
        font.family: Theme.family
        font.kerning: Theme.kerned
        font.pixelSize: root.mostPx
        text: act.plain
    }
    Rectangle {
        anchors.fill: parent
        border.color: root.now ? Theme.colours.helpEdge : Theme.colours.edge
        border.width: Theme.hairPx
        color: root.now ? Theme.colours.help : root.level === "ask" ? Theme.colours.calloutKey : Theme.colours.calloutCareful
        radius: Theme.radiusPx
    }
    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight ? root.pad : Math.round(Theme.unit * 0.8 + (Theme.signPx - width) / 2)
        colour: root.inkColour
        name: root.now ? "fa6s.hand" : root.level === "today" ? "fa6s.phone" : root.level === "soon" ? "fa6s.calendar-day" : "fa6s.comments"
        sizePx: Theme.tight ? Math.round(root.sizePx * 1.1) : Math.round(Theme.signPx * 1.2)
        y: Math.round(column.y + act.firstLinePx - height / 2)
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight ? sign.width + 2 * root.pad : Theme.signedPx
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Math.min(act.sinkPx, Math.floor((root.height - column.height) / 2))

        Words {
            id: act

            color: root.inkColour
            font.bold: true
            font.pixelSize: root.sizePx
            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: root.spoken
            styled: true
            text: root.text
            width: parent.width
        }
        Words {
            id: title

            color: root.inkColour
            // A longer language has to find room for both on the small panel.
            font.pixelSize: Theme.tight ? Theme.labelPx : Theme.bodyPx
            lineHeight: Theme.tight ? 1.0 : 1.15
            styled: true
            text: root.title
            visible: root.level === "ask"
            width: parent.width
        }
    }
}
