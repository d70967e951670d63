pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// What a screen says again of the one before: the headline, quietly, or above signs of a
// fault the order what to do. Both are always measured, for the cut depends on their height.
Item {
    id: root

    required property LeafView leaf
    required property bool headlineAbove
    readonly property real headlinePx: root.headlineAbove ? 0 : quiet.implicitHeight
    readonly property real orderPx: Math.round(said.implicitHeight + (Theme.small ? 0 : Theme.unit * 0.5))
    // The small panel has room for three lines of big text below it, and for no more.
    readonly property real sizePx: Theme.small ? Math.round(Theme.basePx * 1.2) : Math.round(Theme.bodyPx * 0.8)
    readonly property bool orders: root.leaf.repeats === "order"
    readonly property bool now: root.leaf.urgency === "now"
    readonly property color inkColour: root.now ? Theme.colours.onHelp : Theme.colours.ink
    readonly property bool large: root.leaf.repeats === "large"

    // Large it is as high as the headline's own row, so that what stands below it stands still.
    implicitHeight: root.orders ? root.orderPx : root.large ? big.implicitHeight + Math.round(Theme.unit * 0.3) : root.headlinePx
    visible: root.orders || root.large || (root.leaf.repeats === "headline" && !root.headlineAbove)

    Words {
        id: quiet

        color: Theme.colours.quietInk
        font.bold: true
        font.pixelSize: Theme.small ? Theme.stripPx : Theme.quietPx
        heading: true
        lineHeight: Theme.small ? 1.0 : 1.1
        text: root.leaf.headline
        visible: !root.orders && !root.large
        width: parent.width
    }
    HeadlineWords {
        id: big

        anchors.left: parent.left
        room: root.width
        text: root.leaf.headline
        visible: root.large
    }
    Rectangle {
        anchors.fill: parent
        border.color: root.now ? Theme.colours.helpEdge : Theme.colours.edge
        border.width: Theme.hairPx
        color: root.now ? Theme.colours.help : Theme.colours.calloutCareful
        radius: Theme.radiusPx
        visible: root.orders
    }
    Icon {
        id: hand

        anchors.left: parent.left
        anchors.leftMargin: Math.round(Theme.unit * 0.8)
        anchors.verticalCenter: parent.verticalCenter
        colour: root.inkColour
        name: root.now ? "fa6s.hand" : root.leaf.urgency === "today" ? "fa6s.phone" : "fa6s.calendar-day"
        sizePx: root.sizePx
        visible: root.orders
    }
    Words {
        id: said

        anchors.left: hand.right
        anchors.leftMargin: Math.round(Theme.unit * 0.8)
        anchors.right: parent.right
        anchors.rightMargin: Math.round(Theme.unit * 0.4)
        anchors.verticalCenter: parent.verticalCenter
        color: root.inkColour
        font.bold: true
        font.pixelSize: root.sizePx
        heading: true
        lineHeight: Theme.small ? 1.0 : 1.1
        text: root.leaf.order
        visible: root.orders
    }
}
