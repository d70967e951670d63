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
    readonly property bool people: root.level !== ""

    // Six lines of words are told below it: who sees one of two numbers sees half the truth.
    readonly property real toldPx: Math.min(root.room * 0.5, Math.max(root.room * 0.34, root.belowPx - Theme.bodyPx * 9))

    // Where its words stand on the next screen, an array takes two thirds of the room for itself.
    readonly property bool alone: root.level === "told" && root.index === root.reader.lastRow
    readonly property real restPx: root.room - root.y

    // Big text on the small panel: a screen of its own, and all of it.
    readonly property bool whole: Theme.tight && root.level !== "told"

    height: root.whole ? Math.max(root.implicitHeight, root.restPx) : root.alone ? Math.max(root.implicitHeight, Math.min(root.restPx, Math.round(root.room * 0.66))) : root.people ? root.implicitHeight : Math.max(root.implicitHeight, root.restPx)
    implicitHeight: root.whole ? Math.round(root.room * 0.55) : root.level === "worded" ? Math.max(Math.round(root.room * 0.5), root.belowPx) : Math.round(root.people ? root.toldPx : root.room * 0.55)

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
