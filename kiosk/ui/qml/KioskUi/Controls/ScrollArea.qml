pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A column that may be taller than its room: then big buttons move it, and a finger may too.
// Whoever uses it says whether it may (``railed``): the width kept for the buttons must not
// depend on a height that depends on the width.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property bool railed: true
    readonly property bool overflows: column.implicitHeight > root.height + 1
    readonly property real contentWidth: root.railed ? root.width - rail.width - Theme.unit : root.width
    readonly property real contentHeight: column.implicitHeight

    function toTop() {
        flick.contentY = 0;
    }

    Flickable {
        id: flick

        readonly property real lowest: Math.max(0, flick.contentHeight - flick.height)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflows
        contentHeight: column.implicitHeight
        contentWidth: flick.width
        interactive: root.overflows
        width: root.contentWidth

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                duration: Theme.slideMs
                easing.type: Easing.OutCubic
            }
        }

        Column {
            id: column

            width: flick.width
        }
    }
    Rectangle {
        anchors.bottom: flick.bottom
        anchors.left: flick.left
        anchors.right: flick.right
        color: Theme.colours.edge
        height: Theme.hairPx
        visible: root.overflows && flick.contentY < flick.lowest - 1
    }
    Column {
        id: rail

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.betweenPx
        visible: root.railed && root.overflows
        width: Theme.targetPx

        PillButton {
            enabled: flick.contentY > 1
            height: Theme.targetPx
            iconName: "fa6s.chevron-up"
            label: qsTr("Scroll up")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: flick.contentY = Math.max(0, flick.contentY - flick.height * 0.8)
        }
        PillButton {
            enabled: flick.contentY < flick.lowest - 1
            height: Theme.targetPx
            iconName: "fa6s.chevron-down"
            label: qsTr("Scroll down")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: flick.contentY = Math.min(flick.lowest, flick.contentY + flick.height * 0.8)
        }
    }
}
