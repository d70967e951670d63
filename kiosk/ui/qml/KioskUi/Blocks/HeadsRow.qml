pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What stands side by side: a name above each column, and smaller where a screen goes on.
RowFrame {
    id: root

    required property list<string> says
    required property list<string> cells
    required property list<string> terms
    required property list<string> termWords
    required property bool chosen
    readonly property bool again: root.chosen

    intoGapPx: Theme.small ? Theme.rowGapPx - line.anchors.topMargin : 0
    implicitHeight: names.implicitHeight + line.anchors.topMargin + line.height - root.intoGapPx
    visible: root.index >= root.leaf.firstRow && root.index <= root.leaf.lastRow && (!root.again || root.index === root.leaf.firstRow)

    CellsLine {
        id: names

        anchors.left: parent.left
        anchors.right: parent.right
        bold: true
        cells: root.cells
        leaf: root.leaf
        says: root.says
        // Three of them on the small panel would break long words, and leave what is compared no room.
        sizePx: root.again || (Theme.small && root.cells.length > 2) ? Theme.quietPx : Theme.bodyPx
        termWords: root.termWords
        terms: root.again ? [] : root.terms
    }
    Rectangle {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: names.bottom
        anchors.topMargin: Math.round(Theme.unit * 0.3)
        color: Theme.colours.accent
        height: Theme.hairPx * 2
    }
}
