pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// Something with few values, each with a word: Left and Right change it, and so does assistive
// technology. Whoever uses it puts buttons beside it: nobody has to drag.
Item {
    id: root

    required property string label
    required property string word
    required property int value
    required property int last
    // A picture's left is left in every language.
    property bool mirrors: true
    // From the last value on to the first.
    property bool round: false
    // Read by assistive technology, with ``value``.
    readonly property int minimumValue: 0
    readonly property int maximumValue: root.last
    readonly property int stepSize: 1

    signal moved(to: int)

    function moveTo(value: int) {
        if (!root.activeFocus)
            root.forceActiveFocus(Qt.MouseFocusReason);
        if (value !== root.value)
            root.moved(value);
    }
    function increase() {
        if (root.round || root.value < root.last)
            root.moveTo(root.value + 1);
    }
    function decrease() {
        if (root.round || root.value > 0)
            root.moveTo(root.value - 1);
    }
    // With one key alone: on, and from the end back to the first.
    function click() {
        if (root.round || root.value < root.last)
            root.increase();
        else
            root.moveTo(0);
    }

    activeFocusOnTab: true
    implicitHeight: Theme.targetPx
    implicitWidth: Theme.targetPx * 2

    Accessible.focusable: true
    Accessible.ignored: !root.enabled
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.word)
    Accessible.role: Accessible.Slider

    Accessible.onDecreaseAction: root.decrease()
    Accessible.onIncreaseAction: root.increase()

    FocusRing {
        cornerPx: root.height / 2
        visible: root.activeFocus && !TouchGate.touched
        z: 10
    }
}
