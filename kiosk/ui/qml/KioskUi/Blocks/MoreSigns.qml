pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Below danger signs that go on behind this screen: nobody may think that these are all.
// On the small panel the line above the words says it.
Item {
    id: root

    required property LeafView leaf

    implicitHeight: words.implicitHeight
    visible: root.leaf.moreSigns && !Theme.small

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Math.round(Theme.unit * 0.3)
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.colours.helpEdge
        name: root.LayoutMirroring.enabled ? "fa6s.arrow-left" : "fa6s.arrow-right"
        sizePx: Math.round(Theme.bodyPx * 0.8)
    }
    Words {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Math.round(Theme.unit * 0.7)
        anchors.right: parent.right
        font.bold: true
        lineHeight: 1.1
        text: qsTr("More danger signs: touch Next")
    }
}
