pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Choices to pick, each in the same space as every other.
RowFrame {
    id: root

    required property int number
    required property list<string> choices
    required property list<bool> ticked
    readonly property real eachPx: (root.width - (root.number - 1) * Theme.betweenPx) / Math.max(1, root.number)
    // Room for two lines, where there is some: then all rows are as high.
    readonly property real leastPx: Theme.small || root.number < 2 ? Theme.targetPx : Math.ceil(lines.implicitHeight + Theme.unit * 0.7)
    readonly property real tallPx: Math.max(root.leastPx, root.heightOf(0), root.heightOf(1), root.heightOf(2))

    function heightOf(at: int): real {
        const box = at < boxes.made ? boxes.itemAt(at) : null;
        return box ? box.implicitHeight : 0;
    }

    implicitHeight: root.tallPx

    Words {
        id: lines

        lineHeight: 1.15
        spoken: ""
        text: "\n"
        visible: false
    }
    Row {
        anchors.left: parent.left
        spacing: Theme.betweenPx

        Repeater {
            id: boxes

            // Its count is told before there are any.
            property int made: 0

            model: root.choices

            delegate: TickBox {
                id: choice

                required property int index
                required property string modelData

                height: root.tallPx
                label: choice.modelData
                target: "tick " + choice.modelData
                text: choice.modelData
                ticked: root.ticked[choice.index] ?? false
                width: root.eachPx

                onActivated: root.leaf.answers.compare(root.index, choice.index)
            }

            onItemAdded: boxes.made += 1
            onItemRemoved: boxes.made -= 1
        }
    }
}
