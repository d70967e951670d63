pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// A slider with few stops: dragged, or tapped where it shall stand.
ValueItem {
    id: root

    // Nothing is said yet: the thumb is an empty ring, for a full one looks like the lowest answer.
    property bool unset: false
    readonly property bool turned: root.LayoutMirroring.enabled
    readonly property real thumbPx: Math.round(Theme.targetPx * 0.72)
    readonly property real linePx: Math.max(4, Math.round(Theme.basePx * 0.28))
    readonly property real lengthPx: root.width - root.thumbPx

    function share(stop: int): real {
        const along = root.last > 0 ? stop / root.last : 0;
        return root.turned ? 1 - along : along;
    }
    function nearest(x: real): int {
        const along = Math.max(0, Math.min(1, (x - root.thumbPx / 2) / root.lengthPx));
        return Math.round((root.turned ? 1 - along : along) * root.last);
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
        width: root.turned ? root.lengthPx - thumb.x : thumb.x
        x: root.thumbPx / 2 + (root.turned ? thumb.x : 0)
    }
    Repeater {
        model: root.last + 1

        delegate: Rectangle {
            required property int index

            anchors.verticalCenter: parent?.verticalCenter
            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: Theme.colours.card
            height: root.linePx * 2
            radius: height / 2
            width: height
            x: root.thumbPx / 2 + root.share(index) * root.lengthPx - width / 2
        }
    }
    Rectangle {
        id: thumb

        anchors.verticalCenter: parent.verticalCenter
        border.color: root.unset ? Theme.colours.edge : Theme.colours.card
        border.width: root.unset ? Theme.hairPx * 2 : Theme.focusPx
        color: root.unset ? Theme.colours.card : Theme.colours.accent
        height: root.thumbPx
        radius: height / 2
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
