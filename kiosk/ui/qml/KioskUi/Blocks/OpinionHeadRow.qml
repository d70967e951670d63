pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Whose opinion it is and where they stand, where what they say is too tall for one screen.
RowFrame {
    id: root

    required property string level
    required property string good
    required property real room

    // On a screen to itself it is said big. Its height is told as if it were not.
    readonly property bool alone: root.index === root.leaf.firstRow && root.index === root.leaf.lastRow && root.grownPx <= root.room
    readonly property real grownPx: grown.implicitHeight + Theme.unit + stand.implicitHeight

    goodWords: stand.words
    textWords: root.alone ? grown : body
    height: root.alone ? root.grownPx : root.implicitHeight
    implicitHeight: column.implicitHeight

    Words {
        id: grown

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.markPx
        font.bold: true
        font.pixelSize: Math.round(Theme.bodyPx * 0.8)
        heading: true
        spoken: root.spoken
        styled: true
        text: root.text
        visible: root.alone
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.markPx
        anchors.top: parent.top
        anchors.topMargin: root.alone ? grown.implicitHeight - body.implicitHeight + Theme.unit : 0

        Words {
            id: body

            font.bold: true
            font.pixelSize: Theme.tight ? Theme.stripPx : Theme.labelPx
            heading: true
            lineHeight: Theme.tight ? 1.0 : 1.15
            // Only one of the two is told: what is not seen must not be heard.
            spoken: root.alone ? "" : root.spoken
            styled: true
            text: root.text
            opacity: root.alone ? 0 : 1
            width: parent.width
        }
        Stand {
            id: stand

            level: root.level
            text: root.good
        }
    }
    ExplainMark {
        row: root
    }
}
