pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The chapters, and what was already seen.
Item {
    id: root

    required property ShellView shell
    readonly property int columns: Theme.portrait ? (Theme.readingScale < 1.5 ? 2 : 1) : Theme.readingScale >= 2 || (Theme.small && Theme.readingScale > 1) ? 1 : Theme.readingScale > 1 || Theme.small ? 2 : 3

    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: done.left
        anchors.rightMargin: Theme.unit
        anchors.verticalCenter: done.verticalCenter
        font.bold: true
        font.pixelSize: Theme.titlePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        text: qsTr("What would you like to know?")
    }
    PillButton {
        id: done

        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        height: Math.max(Theme.targetPx, implicitHeight)
        iconName: "fa6s.right-from-bracket"
        label: qsTr("I am done. Forget what I tapped.")
        target: "done"
        text: qsTr("I am done")
        y: Math.max(Theme.marginPx * 0.7, (title.implicitHeight - height) / 2 + Theme.marginPx * 0.5)

        onActivated: root.shell.done()
    }
    ScrollArea {
        id: area

        anchors.bottom: trust.top
        anchors.bottomMargin: Theme.unit * 0.5
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: parent.top
        anchors.topMargin: Math.max(done.y + done.height, title.y + title.height) + Theme.marginPx * 0.6

        Flow {
            id: cards

            readonly property int rows: 1 + Math.ceil((many.count - 1) / root.columns)
            readonly property real rowHeight: Math.max(Theme.primaryPx, (area.height - (cards.rows - 1) * cards.spacing) / cards.rows)

            spacing: Math.round(Theme.betweenPx * 1.4)
            width: parent.width

            Repeater {
                id: many

                model: root.shell.cards.cards

                // The first card, the short way in, has a row of its own.
                delegate: Card {
                    required property int index

                    height: Math.max(implicitHeight, Math.min(cards.rowHeight, Theme.primaryPx * 3))
                    width: index === 0 ? cards.width : Math.floor((cards.width - (root.columns - 1) * cards.spacing) / root.columns)

                    onActivated: root.shell.cards.choose(index)
                }
            }
        }
    }
    TrustStrip {
        id: trust

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.4
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        checkedBy: root.shell.topicChecked

        onActivated: root.shell.showSources()
    }
}
