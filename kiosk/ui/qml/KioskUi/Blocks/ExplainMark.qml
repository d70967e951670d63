pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// In the corner of a card that holds a word to explain.
Icon {
    id: root

    required property RowFrame row

    anchors.right: parent.right
    anchors.rightMargin: Math.round(Theme.unit * 0.6)
    anchors.top: parent.top
    anchors.topMargin: anchors.rightMargin
    colour: Theme.colours.accent
    name: root.row.explains ? "fa6s.circle-question" : ""
    sizePx: Math.round(Theme.bodyPx * 0.8)
    visible: root.row.explains
}
