pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Prints the take-away. What became of it stands beside the button, or below it where that is too
// narrow; its room is kept free: nothing moves under a finger.
RowFrame {
    id: root

    required property string level
    required property string sure
    readonly property real saidPx: Theme.tight ? Theme.labelPx : Theme.bodyPx
    readonly property bool beside: root.width - button.width > root.saidPx * 14
    readonly property real linesPx: Math.ceil(root.saidPx * 1.3 * 2)

    sureWords: said
    textWords: button.words
    implicitHeight: root.beside ? Math.max(button.height, root.linesPx) : button.height + Theme.betweenPx + root.linesPx

    PillButton {
        id: button

        anchors.left: parent.left
        enabled: root.level === "ready"
        height: Math.max(Theme.primaryPx, button.implicitHeight)
        iconName: "fa6s.print"
        label: root.spoken
        target: "print"
        text: root.spoken
        width: Math.min(parent.width, button.implicitWidth)
        y: root.beside ? Math.round((root.implicitHeight - height) / 2) : 0

        onActivated: root.leaf.answers.takePaper()
    }
    Words {
        id: said

        anchors.left: root.beside ? button.right : parent.left
        anchors.leftMargin: root.beside ? Theme.marginPx : 0
        anchors.right: parent.right
        font.pixelSize: root.saidPx
        lineHeight: 1.15
        text: root.sure
        y: root.beside ? Math.round((root.implicitHeight - height) / 2) : button.height + Theme.betweenPx
    }
}
