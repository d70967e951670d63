import QtQuick
import KioskUi.Theme

// Shown around what has the focus of keys. Two tones, so that it shows on any ground.
Rectangle {
    id: root

    property real grow: Theme.focusPx

    anchors.fill: parent
    anchors.margins: -root.grow
    border.color: Theme.colours.ink
    border.width: Theme.focusPx
    color: "transparent"
    radius: Theme.radiusPx + root.grow
}
