pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// The way to the keyboard.
RowFrame {
    id: root

    required property string level

    textWords: button.words
    implicitHeight: Math.max(Theme.targetPx, button.implicitHeight)

    PillButton {
        id: button

        anchors.left: parent.left
        enabled: root.level === "ready"
        height: parent.height
        iconName: "fa6s.keyboard"
        label: root.spoken
        target: "write"
        text: root.spoken
        width: Math.min(parent.width, button.implicitWidth)

        onActivated: root.leaf.answers.write()
    }
}
