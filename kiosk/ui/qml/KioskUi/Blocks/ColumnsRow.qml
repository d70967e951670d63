pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One field of each choice, beside each other below the field's name.
RowFrame {
    id: root

    required property string level
    required property list<string> says
    required property list<string> cells
    required property list<string> terms
    required property list<string> termWords

    // A line parts it from the field above it.
    readonly property bool parted: root.index > 0 && root.level !== "good"
    readonly property real partPx: root.parted ? Math.round(Theme.unit * (Theme.small ? 0.2 : 0.5)) : 0

    badWords: texts.second
    goodWords: texts.first
    implicitHeight: root.partPx + field.implicitHeight + texts.implicitHeight
    sureWords: texts.third

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.edge
        height: Theme.hairPx
        visible: root.parted && root.index > root.leaf.firstRow + 1
    }
    FieldName {
        id: field

        anchors.left: parent.left
        kind: root.level
        y: root.partPx
    }
    CellsLine {
        id: texts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        cells: root.cells
        field: field
        leaf: root.leaf
        says: root.says
        termWords: root.termWords
        terms: root.terms
    }
}
