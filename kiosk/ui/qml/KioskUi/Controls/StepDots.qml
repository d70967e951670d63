pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Where the reader is among the steps; the words beside say the same.
Row {
    id: root

    required property int steps
    required property int step
    readonly property real dotPx: Math.round(Theme.basePx * 0.42)

    spacing: Math.round(root.dotPx * 0.6)

    Repeater {
        model: root.steps

        delegate: Rectangle {
            id: dot

            required property int index

            border.color: Theme.colours.accent
            border.width: Theme.hairPx
            color: dot.index <= root.step ? Theme.colours.accent : "transparent"
            height: root.dotPx
            radius: root.dotPx / 2
            width: dot.index === root.step ? root.dotPx * 2.4 : root.dotPx
        }
    }
}
