pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A field's name above what it says of each choice, also where a screen goes on with it.
RowFrame {
    id: root

    required property string level
    required property bool chosen
    readonly property bool again: root.chosen

    // A line parts it from what another field says.
    readonly property bool parted: !root.again && root.level !== "good"
    readonly property real partPx: root.parted && !Theme.tight ? Math.round(Theme.unit * (Theme.small ? 0.2 : 0.5)) : 0

    intoGapPx: Theme.textScale > 100 ? Theme.rowGapPx : 0
    implicitHeight: root.partPx + field.implicitHeight - root.intoGapPx
    visible: root.index >= root.leaf.firstRow && root.index <= root.leaf.lastRow && (!root.again || root.index === root.leaf.firstRow)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.edge
        height: Theme.hairPx
        visible: root.parted && root.index > root.leaf.firstRow
    }
    FieldName {
        id: field

        anchors.left: parent.left
        kind: root.level
        y: root.partPx
    }
}
