pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Above choices to pick: the one that is always there, ticked and without an edge, for a tap on it
// does nothing; and how many are picked. Only that is said again where a screen goes on.
RowFrame {
    id: root

    required property string title
    required property bool chosen
    required property string level
    // The last pick put another one out: nobody may miss that.
    readonly property bool full: root.level === "full"
    readonly property bool again: root.chosen
    // By the screen, not by the row: one that scrolls is narrower, and must not be set otherwise.
    readonly property bool inLine: !root.again && Theme.pixelWidth - 2 * Theme.marginPx > Theme.bodyPx * 40
    readonly property real beforePx: box.width + Math.round(Theme.unit * 1.6)
    readonly property real abovePx: root.again || root.inLine ? 0 : always.height + Math.round(Theme.unit * (Theme.tight ? 0.1 : 0.4))

    implicitHeight: root.inLine ? always.height : root.abovePx + count.implicitHeight
    textWords: name
    visible: root.index >= root.leaf.firstRow && root.index <= root.leaf.lastRow && (!root.again || root.index === root.leaf.firstRow)

    Item {
        id: always

        anchors.left: parent.left
        height: Math.max(box.height, name.implicitHeight)
        visible: !root.again
        width: root.inLine ? root.beforePx + name.implicitWidth : root.width

        Rectangle {
            id: box

            anchors.left: parent.left
            anchors.leftMargin: Math.round(Theme.unit * 0.7)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.quietInk
            height: Math.round(Math.min(Theme.tickPx, Theme.bodyPx * 1.3))
            radius: Math.round(box.height * 0.2)
            width: box.height

            Icon {
                anchors.centerIn: parent
                colour: Theme.colours.paper
                name: "fa6s.check"
                sizePx: Math.round(box.height * 0.7)
            }
        }
        Words {
            id: name

            anchors.left: box.right
            anchors.leftMargin: root.beforePx - box.width - box.anchors.leftMargin
            anchors.right: root.inLine ? undefined : parent.right
            anchors.verticalCenter: parent.verticalCenter
            lineHeight: Theme.tight ? 1.0 : 1.15
            text: root.text
        }
    }
    Words {
        id: count

        anchors.left: root.inLine ? undefined : parent.left
        anchors.right: parent.right
        color: root.full ? Theme.colours.ink : Theme.colours.quietInk
        font.bold: true
        font.pixelSize: Theme.tight ? Theme.stripPx : root.full && root.inLine ? Theme.labelPx : Theme.quietPx
        lineHeight: Theme.tight ? 1.0 : 1.15
        text: root.title
        y: root.inLine ? Math.round((always.height - count.implicitHeight) / 2) : root.abovePx
    }
}
