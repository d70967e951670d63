pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A question that checks our explaining, its answer, and the page that explains it.
RowFrame {
    id: root

    required property string title
    required property string page
    readonly property real pad: Math.round(Theme.unit * 0.8)
    // In a narrow row the button stands below the words, which need the width.
    readonly property bool beside: Theme.small || root.width > Theme.bodyPx * 16

    textWords: answer
    titleWords: question
    implicitHeight: root.beside ? Math.max(column.implicitHeight, again.height) + root.pad * 2 : column.implicitHeight + again.height + root.pad * 3

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
        anchors.right: root.beside ? again.left : parent.right
        anchors.top: parent.top
        spacing: Math.round(Theme.unit * 0.2)

        Words {
            id: question

            font.bold: true
            lineHeight: 1.15
            styled: true
            text: root.title
            width: parent.width
        }
        Words {
            id: answer

            lineHeight: 1.18
            spoken: root.spoken
            styled: true
            text: root.text
            width: parent.width
        }
    }
    PillButton {
        id: again

        anchors.right: parent.right
        anchors.rightMargin: root.pad
        height: Theme.targetPx
        iconName: "fa6s.book-open"
        label: qsTr("Read more: %1").arg(root.title)
        target: "page " + root.page
        text: Theme.small ? "" : qsTr("Read more")
        y: root.beside ? Math.round((root.height - height) / 2) : root.pad * 2 + column.implicitHeight

        onActivated: root.leaf.openPage(root.page)
    }
}
