pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A quarter of a ring round one corner of the glass, over whatever is there and hiding nothing.
// Two tones, so that it shows on any ground. Mirrored layouts do not turn it.
Item {
    id: root

    required property int cornerX
    required property int cornerY
    property real filled: 0
    readonly property real reach: Theme.mm(22)

    height: root.reach * 2
    width: root.reach * 2
    x: (parent?.width ?? 0) * root.cornerX - root.reach
    y: (parent?.height ?? 0) * root.cornerY - root.reach

    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        color: Theme.colours.accent
        height: root.reach * 2 * root.filled
        opacity: 0.35
        radius: height / 2
        width: height
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.focusPx
        border.color: Theme.colours.card
        border.width: Theme.focusPx * 3
        color: "transparent"
        radius: width / 2
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.accent
        border.width: Theme.focusPx
        color: "transparent"
        radius: width / 2
    }
}
