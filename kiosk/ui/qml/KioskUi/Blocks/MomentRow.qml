pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One point of a timeline, where the timeline stands among the words.
RowFrame {
    id: root

    required property string title
    required property string level
    required property bool chosen
    readonly property real knobPx: Math.round(Theme.bodyPx * 0.6)
    readonly property real linePx: Math.max(3, Math.round(root.knobPx * 0.18))
    readonly property real knobY: Math.round(when.firstLinePx - root.knobPx / 2)
    // Where a screen goes on with a timeline its line comes from above.
    readonly property bool comesOn: root.chosen && root.index === root.leaf.firstRow
    // The line to the point below: to its knob, or to where the screen ends.
    readonly property bool leadsOn: root.level === "leads-on"
    readonly property real lineEndPx: root.height + (root.index < root.leaf.lastRow ? Theme.rowGapPx + root.knobY : 0)

    textWords: what
    titleWords: when
    // What stands below the last point is not about it.
    implicitHeight: words.implicitHeight + (root.leadsOn ? 0 : Math.round(Theme.rowGapPx * (Theme.tight ? 0.3 : 1)))

    Line {
        height: root.knobY
        visible: root.comesOn
    }
    Line {
        height: root.lineEndPx - y
        visible: root.leadsOn
        y: root.knobY + root.knobPx
    }
    Rectangle {
        anchors.left: parent.left
        border.color: Theme.colours.accent
        border.width: root.linePx
        color: Theme.colours.card
        height: root.knobPx
        radius: height / 2
        width: height
        y: root.knobY
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.knobPx + Theme.unit
        anchors.right: parent.right

        Words {
            id: when

            color: Theme.colours.accent
            font.bold: true
            lineHeight: Theme.tight ? 1.0 : 1.15
            styled: true
            text: root.title
            width: parent.width
        }
        Words {
            id: what

            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: root.spoken
            styled: true
            text: root.text
            width: parent.width
        }
    }

    component Line: Rectangle {
        anchors.left: parent?.left
        anchors.leftMargin: Math.round((root.knobPx - width) / 2)
        color: Theme.colours.accent
        width: root.linePx
    }
}
