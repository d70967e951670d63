pragma ComponentBehavior: Bound

import QtQuick

// A field's name above what it says of each choice, also where a screen goes on with it.
RowFrame {
    id: root

    required property string level
    required property bool chosen
    readonly property bool again: root.chosen

    implicitHeight: field.implicitHeight
    visible: root.index >= root.leaf.firstRow && root.index <= root.leaf.lastRow && (!root.again || root.index === root.leaf.firstRow)

    FieldName {
        id: field

        anchors.left: parent.left
        kind: root.level
    }
}
