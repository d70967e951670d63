pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import KioskBridge
import KioskUi.Theme

// Whatever can be tapped. Acts on release inside, asks the gate, and works by key and by
// accessible press as well.
T.AbstractButton {
    id: root

    required property string label
    property string target: root.label
    property bool repeats: false
    property real cornerPx: Theme.radiusPx
    // Stands out from what it is drawn on, as words do.
    property color pressedColour: Theme.colours.ink
    property bool showsPress: true
    readonly property real pressedPx: Math.round(Theme.focusPx * 1.5)

    signal activated

    implicitHeight: Math.max(Theme.targetPx, root.implicitContentHeight + root.topPadding + root.bottomPadding)
    implicitWidth: Math.max(Theme.targetPx, root.implicitContentWidth + root.leftPadding + root.rightPadding)
    focusPolicy: Qt.StrongFocus

    // Beneath a sheet; a button that is off by itself stays.
    Accessible.ignored: !(root.parent?.enabled ?? true)
    // Without what keeps words on one line.
    Accessible.name: root.label.replace(/\u2060/g, "")
    Accessible.role: Accessible.Button

    // Whatever was used has the focus, also after a press by assistive technology.
    onClicked: {
        if (!root.activeFocus)
            root.forceActiveFocus(Qt.MouseFocusReason);
        if (TouchGate.accept(root.target, root.repeats))
            root.activated();
    }

    Keys.onEnterPressed: root.click()
    Keys.onReturnPressed: root.click()

    // That it was touched, at once, while the finger is on it.
    Rectangle {
        anchors.fill: parent
        border.color: root.pressedColour
        border.width: root.pressedPx
        color: "transparent"
        radius: root.cornerPx
        visible: root.down && root.showsPress
        z: 9
    }
    FocusRing {
        cornerPx: root.cornerPx
        visible: root.visualFocus && !TouchGate.touched
        z: 10
    }
}
