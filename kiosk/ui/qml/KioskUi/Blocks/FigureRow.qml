pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Stage
import KioskUi.Theme

// The picture as a row: it tells the least it wants and takes what room is left.
RowFrame {
    id: root

    required property real room

    // Arrays of one comparison keep one size, with a title above or without.
    readonly property bool people: root.reader.stage.kind === "arrays"

    // Where its words stand on the next screen, an array takes two thirds of the room for itself.
    readonly property bool alone: root.people && !root.reader.stage.worded && root.index === root.reader.lastRow
    readonly property real restPx: root.room - root.y

    height: root.alone ? Math.max(root.implicitHeight, Math.min(root.restPx, Math.round(root.room * 0.66))) : root.people ? root.implicitHeight : Math.max(root.implicitHeight, root.restPx)
    implicitHeight: Math.round(root.room * (!root.people ? 0.55 : root.reader.stage.worded ? 0.68 : 0.5))

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.stage
        radius: Theme.radiusPx
    }
    Loader {
        active: root.visible
        anchors.fill: parent

        sourceComponent: StageFrame {
            stage: root.reader.stage
        }
    }
}
