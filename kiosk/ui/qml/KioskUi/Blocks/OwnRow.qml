pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// The way to the keyboard: an empty field, as on the sheet that it opens.
RowFrame {
    id: root

    required property string level

    textWords: button.words
    implicitHeight: Math.max(Math.round(Theme.targetPx * (Theme.small ? 1.2 : 2)), button.implicitHeight)

    PillButton {
        id: button

        anchors.fill: parent
        cornerPx: Theme.radiusPx
        enabled: root.level === "ready"
        fromStart: true
        iconName: "fa6s.keyboard"
        label: root.spoken
        target: "write"
        text: root.spoken

        onActivated: root.leaf.answers.write()
    }
}
