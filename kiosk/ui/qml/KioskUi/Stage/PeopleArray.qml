pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A hundred people in ten rows, the marked ones first: filled, with a light figure on them.
Grid {
    id: root

    required property int marked
    required property color colour
    required property real sidePx
    readonly property real gapPx: Math.max(2, Math.round(root.sidePx * 0.016))
    readonly property real cellPx: Math.floor((root.sidePx - 9 * root.gapPx) / 10)

    columnSpacing: root.gapPx
    columns: 10
    rowSpacing: root.gapPx

    Repeater {
        model: 100

        delegate: Rectangle {
            id: person

            required property int index
            readonly property bool hit: person.index < root.marked

            border.color: person.hit ? root.colour : Theme.colours.edge
            border.width: Math.max(1, Math.round(root.cellPx * 0.05))
            color: person.hit ? root.colour : Theme.colours.card
            height: root.cellPx
            objectName: person.hit ? "marked" : "unmarked"
            radius: Math.round(root.cellPx * 0.22)
            width: root.cellPx

            Icon {
                anchors.centerIn: parent
                colour: person.hit ? Theme.colours.paper : Theme.colours.edge
                name: "fa6s.person"
                sizePx: Math.round(root.cellPx * 0.74)
            }
        }
    }
}
