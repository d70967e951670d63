pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A button to a page that not everybody wants to read.
RowFrame {
    id: root

    required property string page

    textWords: button.words
    implicitHeight: Math.max(Theme.targetPx, button.implicitHeight)

    PillButton {
        id: button

        anchors.left: parent.left
        iconName: "fa6s.chevron-right"
        iconAfter: true
        iconTurns: true
        iconPx: Math.round(Theme.labelPx * 0.7)
        label: root.spoken
        target: "page " + root.page
        text: root.spoken
        width: Math.min(parent.width, button.implicitWidth)

        onActivated: root.leaf.openPage(root.page)
    }
}
