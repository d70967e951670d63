pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A quarter of a disc in one corner of the glass; it does not turn with mirrored layouts.
Item {
    id: root

    required property int cornerX
    required property int cornerY
    property string iconName: ""
    property real filled: 0
    readonly property real reach: Theme.mm(Theme.small ? 24 : 30)

    height: root.reach * 2
    width: root.reach * 2
    x: (parent?.width ?? 0) * root.cornerX - root.reach
    y: (parent?.height ?? 0) * root.cornerY - root.reach

    Accessible.ignored: true
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.accent
        border.width: Theme.focusPx
        color: Theme.colours.card
        radius: root.reach
    }
    Rectangle {
        anchors.centerIn: parent
        color: Theme.colours.chosen
        height: root.reach * 2 * root.filled
        radius: height / 2
        width: height
    }
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: root.reach * 0.42 * (root.cornerX === 0 ? 1 : -1)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.reach * 0.42 * (root.cornerY === 0 ? 1 : -1)
        colour: Theme.colours.accent
        name: root.iconName
        sizePx: Math.round(root.reach * 0.36)
        visible: root.iconName !== ""
    }
}
