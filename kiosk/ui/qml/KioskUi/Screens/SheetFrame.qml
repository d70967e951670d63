pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A sheet over the screen: a title, a body that may scroll, and one way to close.
Rectangle {
    id: root

    required property string title
    default property alias content: area.content
    // Else it is the whole page.
    property bool framed: true
    readonly property real innerWidth: area.contentWidth

    signal closed

    implicitHeight: head.height + area.contentHeight + Theme.marginPx * 1.7 + Theme.unit + 2

    border.color: Theme.colours.edge
    border.width: root.framed ? Theme.hairPx : 0
    color: Theme.colours.paper
    radius: root.framed ? Theme.radiusPx * 1.5 : 0

    Accessible.ignored: !root.enabled
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    Item {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Math.round(Theme.marginPx * 0.7)
        anchors.top: parent.top
        anchors.topMargin: Math.round(Theme.marginPx * 0.7)
        height: Math.ceil(Math.max(heading.implicitHeight, close.height))

        EvenWords {
            id: heading

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Math.round(Theme.labelPx * 1.25)
            heading: true
            lineHeight: 1.1
            room: head.width - close.width - Theme.unit
            text: root.title
        }
        PillButton {
            id: close

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Math.max(Theme.targetPx, implicitHeight)
            iconName: "fa6s.xmark"
            label: qsTr("Close")
            target: "close"
            text: qsTr("Close")

            onActivated: root.closed()
        }
    }
    ScrollArea {
        id: area

        anchors.bottom: parent.bottom
        // A whole page ends at the bar, which has a margin of its own.
        anchors.bottomMargin: root.framed ? Theme.marginPx : Theme.unit
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: head.bottom
        // What overflows keeps room for a ring above it too.
        anchors.topMargin: Math.round(Theme.unit * (root.framed || !Theme.small ? 1 : 0.35))
        railed: area.mustRail
        spacing: Theme.unit
    }
}
