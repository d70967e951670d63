pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Where the reader is among the steps, and among the screens of this one; words beside say the
// same. All of them count from 0.
Row {
    id: root

    required property int steps
    required property int step
    property int parts: 1
    property int part: 0
    readonly property real dotPx: Math.round(Theme.basePx * 0.42)

    spacing: Math.round(root.dotPx * 0.6)

    Repeater {
        model: root.steps

        delegate: Rectangle {
            id: dot

            required property int index
            readonly property bool whole: dot.index === root.step && root.part === root.parts - 1

            border.color: Theme.colours.accent
            border.width: Theme.hairPx
            color: dot.index < root.step || dot.whole ? Theme.colours.accent : "transparent"
            height: root.dotPx
            radius: root.dotPx / 2
            width: dot.index === root.step ? root.dotPx * 2.4 : root.dotPx

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.top: parent.top
                color: Theme.colours.accent
                radius: dot.radius
                visible: dot.index === root.step && !dot.whole
                width: root.dotPx + (dot.width - root.dotPx) * root.part / Math.max(1, root.parts - 1)
            }
        }
    }
}
