pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What one body of experts says, and where that is written.
RowFrame {
    id: root

    required property string title
    required property string level
    required property string good
    required property string sure
    readonly property real pad: Math.round(Theme.unit * 0.8)
    // Lines of a readable length leave room beside them.
    readonly property bool wide: root.sure !== "" && !Theme.small && root.width > Theme.bodyPx * 38
    readonly property real insidePx: root.width - root.pad * 2
    readonly property real saidPx: root.wide ? Math.round(root.insidePx * 0.62) : root.insidePx

    goodWords: stand.words
    textWords: says
    titleWords: body
    implicitHeight: Math.max(column.implicitHeight, root.wide ? source.y + source.implicitHeight - root.pad : 0) + root.pad * 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        radius: Theme.radiusPx
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Math.round(Theme.unit * 0.2)

        Words {
            id: body

            anchors.left: parent.left
            font.bold: true
            lineHeight: 1.15
            styled: true
            text: root.title
            width: root.saidPx - (root.wide ? 0 : root.markPx)
        }
        Stand {
            id: stand

            level: root.level
            room: root.saidPx
            text: root.good
        }
        Words {
            id: says

            anchors.left: parent.left
            lineHeight: 1.18
            spoken: root.spoken
            styled: true
            text: root.text
            width: Math.min(root.saidPx, Theme.bodyPx * Theme.longestLineEm)
        }
        Item {
            id: below

            height: source.implicitHeight
            visible: root.sure !== "" && !Theme.small && !root.wide
            width: parent.width
        }
    }
    Words {
        id: source

        anchors.left: parent.left
        anchors.leftMargin: root.pad + (root.wide ? root.saidPx + root.markRoomPx : 0)
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        latin: true
        lineHeight: 1.15
        text: root.sure
        visible: root.sure !== "" && !Theme.small
        width: Math.min(implicitWidth, root.wide ? root.insidePx - root.saidPx - root.markRoomPx : Math.min(root.insidePx, Theme.quietPx * Theme.longestLineEm))
        y: column.y + (root.wide ? 0 : below.y)
    }
    ExplainMark {
        id: mark

        // Behind the line, and before the publication.
        readonly property real leastInset: root.width - root.pad - root.saidPx - Math.round((root.markRoomPx + width) / 2)

        inset: root.wide ? Math.max(mark.leastInset, root.width - root.pad - (root.explained?.contentWidth ?? 0) - Math.round(Theme.unit * 0.5) - width) : usualInset
        words: root.explained
    }
}
