pragma ComponentBehavior: Bound

import QtQuick

// A picture that a finger turns. Nothing of it is for keys or screen readers: whoever uses it
// puts buttons and a value beside it.
Item {
    id: root

    // How far a finger goes for one step.
    required property real stepPx
    property int sent: 0

    signal turned(steps: int)

    // A quick drag may be one move only.
    DragHandler {
        id: drag

        function follow() {
            const steps = Math.round(drag.activeTranslation.x / root.stepPx);
            if (drag.active && steps !== root.sent) {
                root.turned(steps - root.sent);
                root.sent = steps;
            }
        }

        target: null
        yAxis.enabled: false

        onActiveChanged: {
            root.sent = 0;
            drag.follow();
        }
        onActiveTranslationChanged: drag.follow()
    }
}
