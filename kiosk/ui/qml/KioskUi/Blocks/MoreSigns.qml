pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Below signs of a fault that go on behind this screen: nobody may think that these are all.
// Where there is no room for it the line above the words says it: on the small panel, and in the
// lower part of a screen in big text.
Item {
    id: root

    required property LeafView leaf
    readonly property bool isAbove: Theme.moreAbove

    implicitHeight: words.implicitHeight
    visible: root.leaf.moreSigns && !root.isAbove

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Math.round(Theme.unit * 0.8 + (Theme.signPx - width) / 2)
        anchors.verticalCenter: parent.verticalCenter
        colour: root.leaf.urgency === "now" ? Theme.colours.helpEdge : Theme.colours.ink
        name: root.LayoutMirroring.enabled ? "fa6s.arrow-left" : "fa6s.arrow-right"
        sizePx: Math.round(Theme.bodyPx * 0.8)
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.signedPx
        anchors.right: parent.right
        font.bold: true
        // One line less high: with it two signs of two lines each fit above in the biggest text.
        lineHeight: 1.0
        text: root.leaf.urgency === "now" ? qsTr("More danger signs: touch Next") : qsTr("More signs: touch Next")
    }
}
