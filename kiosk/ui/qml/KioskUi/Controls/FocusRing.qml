pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Shown around what has the focus of keys. Two tones, so that it shows on any ground.
Rectangle {
    id: root

    property real grow: Theme.focusPx
    // Of what stands inside.
    property real cornerPx: Theme.radiusPx

    anchors.fill: parent
    anchors.margins: -root.grow - inner.border.width
    border.color: Theme.colours.ink
    border.width: Theme.focusPx
    color: "transparent"
    radius: root.cornerPx + root.grow

    Rectangle {
        id: inner

        anchors.fill: parent
        anchors.margins: root.border.width
        border.color: Theme.colours.paper
        border.width: Math.max(2, Math.round(Theme.focusPx / 2))
        color: "transparent"
        radius: Math.max(0, root.radius - root.border.width)
    }
}
