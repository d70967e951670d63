pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A sign of trouble, or what the staff can help with. Where a body shows where it is felt, it has
// the number that stands there.
CardRow {
    id: root

    required property string level
    required property int number
    readonly property bool numbered: root.number > 0 && root.leaf.bodyHeight > 0

    function tellFree() {
        if (root.number > 0 && root.width > 0)
            root.leaf.signMeasured(root.index, root.implicitHeight, root.freePx, root.width, mark.width);
    }

    hugs: root.number > 0
    iconColour: root.level === "now" ? Theme.colours.helpEdge : Theme.colours.accent
    iconName: root.numbered ? "" : root.level === "ask" ? "fa6s.check" : "fa6s.circle-exclamation"

    Component.onCompleted: root.tellFree()
    onFreePxChanged: root.tellFree()
    onImplicitHeightChanged: root.tellFree()
    onNumberChanged: root.tellFree()
    onWidthChanged: root.tellFree()

    SignNumber {
        id: mark

        anchors.centerIn: root.signItem
        number: root.number
        visible: root.numbered
    }
}
