pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// A column that may be taller than its room: then big buttons move it, and a finger may too.
// Whoever uses it says whether it may (``railed``): the width kept for the buttons must not
// depend on a height that depends on the width.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property bool railed: true
    // Where it may be railed only if it has to be: a narrower column is never lower.
    property bool mustRail: false
    readonly property bool overflows: column.implicitHeight > root.height + 1
    readonly property real contentWidth: root.railed ? root.width - rail.width - Theme.unit : root.width
    readonly property real contentHeight: column.implicitHeight
    readonly property Item focused: root.Window.activeFocusItem
    // Room for the ring around what has the focus, which must not be clipped: beside the column
    // always, above and below it where it scrolls.
    readonly property real ringPx: 2 * Theme.focusPx
    readonly property real endPx: root.overflows ? root.ringPx : 0
    // Where it is on its way to.
    property real goal: 0

    function settle() {
        root.mustRail = root.overflows;
    }
    function toTop() {
        root.scrollTo(0);
    }

    function scrollTo(y: real) {
        root.goal = Math.max(0, Math.min(flick.lowest, y));
        flick.contentY = root.goal;
    }

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        return above !== null;
    }

    function reveal(item: Item) {
        const top = column.y + item.mapToItem(column, 0, 0).y - root.ringPx;
        const bottom = column.y + item.mapToItem(column, 0, item.height).y + root.ringPx;
        if (bottom > root.goal + flick.height)
            root.scrollTo(bottom - flick.height);
        if (top < root.goal)
            root.scrollTo(top);
    }

    // A finger that goes down on a control must not move it away.
    onFocusedChanged: {
        if (root.overflows && !TouchGate.touched && root.holds(root.focused))
            root.reveal(root.focused);
    }

    // Later: the width that follows from it decides the height.
    onOverflowsChanged: Qt.callLater(root.settle)

    Flickable {
        id: flick

        readonly property real lowest: Math.max(0, flick.contentHeight - flick.height)

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -root.ringPx
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflows
        contentHeight: column.implicitHeight + 2 * root.endPx
        contentWidth: flick.width
        interactive: root.overflows
        width: root.contentWidth + 2 * root.ringPx

        onMovementEnded: root.goal = flick.contentY

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                duration: Theme.slideMs
                easing.type: Easing.OutCubic
            }
        }

        Column {
            id: column

            anchors.horizontalCenter: parent?.horizontalCenter
            width: root.contentWidth
            y: root.endPx
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        color: Theme.colours.edge
        height: Theme.hairPx
        width: root.contentWidth
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

            onActivated: root.scrollTo(flick.contentY - root.height * 0.8)
        }
        PillButton {
            enabled: flick.contentY < flick.lowest - 1
            height: Theme.targetPx
            iconName: "fa6s.chevron-down"
            label: qsTr("Scroll down")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.scrollTo(flick.contentY + root.height * 0.8)
        }
    }
}
