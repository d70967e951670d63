pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// An item of a list, with its number or a mark.
ProseRow {
    id: root

    required property int number
    // A row that can be tapped may be taller than its words, which stand in its middle.
    readonly property real firstPx: root.textWords ? root.textWords.y : 0

    inset: Math.round(Theme.bodyPx * 1.25)

    Words {
        anchors.left: parent.left
        color: Theme.colours.accent
        font.bold: true
        spoken: ""
        text: root.number + "."
        visible: root.number > 0
        y: root.firstPx
    }
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Math.round(Theme.bodyPx * 0.25)
        color: Theme.colours.accent
        height: Math.round(Theme.bodyPx * 0.3)
        radius: height / 2
        visible: root.number === 0
        width: height
        y: Math.round(root.firstPx + (Theme.bodyPx * Theme.lineHeight - height) / 2)
    }
}
