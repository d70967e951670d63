pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// A slider with few stops: dragged, or tapped where it shall stand.
ValueItem {
    id: root

    // The first value says nothing yet: it has no stop, and no thumb that would look like an answer.
    property bool blank: false
    readonly property int least: root.blank ? 1 : 0
    readonly property bool turned: root.LayoutMirroring.enabled
    readonly property real thumbPx: Math.round(Theme.targetPx * 0.72)
    readonly property real linePx: Math.max(4, Math.round(Theme.basePx * 0.28))
    readonly property real lengthPx: root.width - root.thumbPx

    function share(stop: int): real {
        const along = root.last > root.least ? Math.max(0, stop - root.least) / (root.last - root.least) : 0;
        return root.turned ? 1 - along : along;
    }
    function nearest(x: real): int {
        const along = Math.max(0, Math.min(1, (x - root.thumbPx / 2) / root.lengthPx));
        return root.least + Math.round((root.turned ? 1 - along : along) * (root.last - root.least));
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        height: root.linePx
        radius: height / 2
        width: root.lengthPx
        x: root.thumbPx / 2
    }
    // From the first stop to where it stands.
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colours.accent
        height: root.linePx
        radius: height / 2
        visible: thumb.visible
        width: root.turned ? root.lengthPx - thumb.x : thumb.x
        x: root.thumbPx / 2 + (root.turned ? thumb.x : 0)
    }
    Repeater {
        model: root.last + 1 - root.least

        delegate: Rectangle {
            required property int index

            anchors.verticalCenter: parent?.verticalCenter
            // Filled: each is a place to touch.
            color: Theme.colours.edge
            height: root.linePx * 2
            radius: height / 2
            width: height
            x: root.thumbPx / 2 + root.share(index + root.least) * root.lengthPx - width / 2
        }
    }
    Rectangle {
        id: thumb

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.colours.card
        border.width: Theme.focusPx
        color: Theme.colours.accent
        height: root.thumbPx
        radius: height / 2
        visible: root.value >= root.least
        width: height
        x: root.share(root.value) * root.lengthPx

        Behavior on x {
            NumberAnimation {
                duration: Theme.slideMs
                easing.type: Easing.OutCubic
            }
        }
    }
    TapHandler {
        onTapped: point => {
            if (TouchGate.accept(root.label, true))
                root.moveTo(root.nearest(point.position.x));
        }
    }
    // A quick drag may be one move only.
    DragHandler {
        id: drag

        function follow() {
            if (drag.active)
                root.moveTo(root.nearest(drag.centroid.position.x));
        }

        target: null
        yAxis.enabled: false

        onActiveChanged: drag.follow()
        onCentroidChanged: drag.follow()
    }
}
