pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls

// A question that the visitor may keep, or something else to tick.
RowFrame {
    id: root

    required property bool chosen

    textWords: box.words
    implicitHeight: box.implicitHeight

    TickBox {
        id: box

        anchors.fill: parent
        label: root.spoken
        styled: true
        target: "tick " + root.spoken
        text: root.text
        ticked: root.chosen

        onActivated: root.leaf.answers.tick(root.index)
    }
}
