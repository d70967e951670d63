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
    readonly property int columns: Theme.portrait ? (Theme.readingScale < 1.5 ? 2 : 1) : !Theme.small ? 3 : Theme.readingScale > 1 ? 1 : 2

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

            // All in one row are of one height.
            function rowPx(index: int): real {
                const first = index - (index - 1) % root.columns;
                return index === 0 ? 0 : Math.max(cards.leastPx(first), root.columns > 1 ? cards.leastPx(first + 1) : 0, root.columns > 2 ? cards.leastPx(first + 2) : 0);
            }
            function restPx(index: int): real {
                return index < many.count ? cards.spacing + Math.max(cards.rowHeight, cards.rowPx(index)) + cards.restPx(index + root.columns) : 0;
            }
            function leastPx(index: int): real {
                return index < many.count ? many.itemAt(index)?.implicitHeight ?? 0 : 0;
            }

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
                    // The first gives way to a row that needs more than its share, or all would scroll.
                    height: Math.max(implicitHeight, cards.rowPx(index), Math.min(index === 0 ? area.height - cards.restPx(1) : cards.rowHeight, cards.rowHeight, Math.max(Theme.primaryPx * 3, Theme.labelPx * (Theme.portrait ? 10 : 8))))
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
