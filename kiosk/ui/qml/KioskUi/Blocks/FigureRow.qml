pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Stage
import KioskUi.Theme

// The picture as a row: it tells the least it wants and takes what room is left.
RowFrame {
    id: root

    required property string level
    required property real room
    // What the step's headline leaves of the room.
    required property real belowPx

    // Arrays of one comparison keep one size, below the big headline or the small one.
    readonly property bool worded: root.level === "worded"

    // A picture that shares an upright screen with words is as tall as there beside usual text.
    readonly property bool low: root.level === "low" && Theme.portrait
    // Low is no lower than a ruler with the names of two marks and two lines at its ends.
    readonly property real leastPx: Math.round(root.low ? Math.max(root.room * 0.32, Theme.quietPx * 9.5 + Theme.unit) : root.room * (!Theme.portrait ? 0.55 : root.level === "told" ? 0.34 : 0.45))

    // A square at the most: beyond that an array is no larger.
    readonly property real mostPx: root.low && root.index < root.leaf.lastRow ? root.leastPx * 1.2 : root.level === "told" ? Math.max(root.implicitHeight, root.width) : Infinity

    height: Math.floor(Math.min(root.mostPx, root.implicitHeight + root.leaf.spare))
    implicitHeight: root.worded && !Theme.tight ? Math.max(Math.round(root.room * 0.5), root.belowPx) : root.leastPx

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.stage
        radius: Theme.radiusPx
    }
    Loader {
        active: root.visible
        anchors.fill: parent

        sourceComponent: StageFrame {
            radius: Theme.radiusPx
            stage: root.leaf.stage
        }
    }
}
