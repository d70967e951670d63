pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Stage
import KioskUi.Theme

// The picture as a row: it tells the least it wants and takes what room is left.
RowFrame {
    id: root

    required property real room

    height: Math.max(root.implicitHeight, root.room - root.y)
    implicitHeight: Math.round(root.room * 0.45)

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
