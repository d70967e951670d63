pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One dot for each digit: how many were typed, never which.
Item {
    id: root

    required property int typed
    required property string spoken
    // A PIN has six digits at the least; more dots come as more are typed.
    readonly property int shown: Math.max(6, root.typed)
    readonly property real dotPx: Math.min(Math.round(Theme.labelPx * 0.6), Math.floor(root.width / (root.shown * 1.6)))

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText

    Row {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(root.dotPx * 0.6)

        Repeater {
            model: root.shown

            delegate: Rectangle {
                id: dot

                required property int index
                readonly property bool filled: dot.index < root.typed

                border.color: Theme.colours.edge
                border.width: dot.filled ? 0 : Theme.hairPx
                color: dot.filled ? Theme.colours.ink : "transparent"
                height: root.dotPx
                radius: root.dotPx / 2
                width: root.dotPx
            }
        }
    }
}
