pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// The way to the page that explains an answer, where that is cut.
RowFrame {
    id: root

    required property string page

    implicitHeight: Math.max(Theme.targetPx, button.implicitHeight)

    PillButton {
        id: button

        anchors.left: parent.left
        iconName: "fa6s.book-open"
        label: qsTr("Read more: %1").arg(root.spoken)
        target: "page " + root.page
        text: qsTr("Read more")

        onActivated: root.leaf.openPage(root.page)
    }
}
