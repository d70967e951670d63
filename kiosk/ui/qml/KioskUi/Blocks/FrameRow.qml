pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Stage
import KioskUi.Theme

// One side of the array above it, beside one of the people that it tells of.
ProseRow {
    id: root

    required property string level
    required property bool chosen

    inset: mark.width + Math.round(Theme.bodyPx * 0.35)

    FrameMark {
        id: mark

        anchors.left: parent.left
        marked: root.chosen
        meaning: root.level
        sizePx: Theme.bodyPx * 0.9
        y: Math.round(root.textWords ? root.textWords.y + root.textWords.firstLinePx - height / 2 : 0)
    }
}
