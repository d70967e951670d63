pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The chapters, and what was already seen.
Item {
    id: root

    required property ShellView shell
    readonly property CardsView cards: root.shell.homeCards
    readonly property int columns: Theme.portrait ? (Theme.readingScale < 1.5 ? 2 : 1) : Theme.small && Theme.readingScale > 1 ? 1 : Theme.readingScale > 1 || Theme.small ? 2 : 3

    onVisibleChanged: {
        if (!root.visible)
            area.toTop();
    }

    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: parent.top
        anchors.topMargin: Math.round(Theme.marginPx * 0.6)
        font.bold: true
        font.pixelSize: Theme.titlePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        text: root.cards.title
    }
    ScrollArea {
        id: area

        anchors.bottom: foot.top
        anchors.bottomMargin: Math.max(Theme.betweenPx, Math.round(Theme.unit * 0.7))
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: title.bottom
        anchors.topMargin: Math.round(Theme.unit * 0.7)

        railed: area.mustRail

        Flow {
            id: cards

            readonly property int rows: 1 + Math.ceil((many.count - 1) / root.columns)
            readonly property real rowHeight: Math.max(Theme.cardPx, (area.height - (cards.rows - 1) * cards.spacing) / cards.rows)

            spacing: Theme.small ? Theme.betweenPx : Math.round(Theme.betweenPx * 1.4)
            width: parent.width

            Repeater {
                id: many

                model: root.cards.cards

                // The first card, the short way in, has a row of its own.
                delegate: Card {
                    required property int index

                    // A picture leaves the words of a narrow card too little.
                    pictured: !Theme.small && !Theme.portrait && Theme.readingScale < 1.5
                    bigLead: !showsPicture && !Theme.small && Theme.readingScale < 1.5 && cards.rowHeight > Theme.labelPx * (Theme.portrait ? 7 : 5.5)
                    height: Math.max(implicitHeight, Math.min(cards.rowHeight, Math.max(Theme.primaryPx * 3, Theme.labelPx * (Theme.portrait ? 10 : 8))))
                    said: root.shell.listen.card === index
                    width: index === 0 ? cards.width : Math.floor((cards.width - (root.columns - 1) * cards.spacing) / root.columns)

                    onActivated: root.cards.choose(index)
                }
            }
        }
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.betweenPx
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        height: Math.max(done.height, trust.implicitHeight)

        TrustStrip {
            id: trust

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: done.left
            anchors.rightMargin: Theme.unit
            anchors.top: parent.top
            checkedBy: root.shell.topicChecked

            onActivated: root.shell.showSources()
        }
        PillButton {
            id: done

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.targetPx
            iconName: Theme.small ? "" : "fa6s.right-from-bracket"
            iconTurns: true
            label: qsTr("I am done. Forget what I tapped.")
            target: "done"
            text: qsTr("I am done")

            onActivated: root.shell.done()
        }
    }
}
