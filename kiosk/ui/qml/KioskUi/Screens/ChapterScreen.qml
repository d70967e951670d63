pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The pages of one chapter.
Item {
    id: root

    required property ShellView shell
    readonly property CardsView cards: root.shell.chapterCards

    onVisibleChanged: {
        if (!root.visible)
            area.toTop();
    }

    PillButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        height: Theme.targetPx
        iconName: root.shell.mirrored ? "fa6s.arrow-right" : "fa6s.arrow-left"
        label: qsTr("Back")
        target: "back"
        text: qsTr("Back")
        y: Theme.marginPx * 0.7

        onActivated: root.shell.goBack()
    }
    Words {
        id: title

        anchors.left: back.right
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.verticalCenter: back.verticalCenter
        font.bold: true
        font.pixelSize: Theme.titlePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        text: root.cards.title
    }
    ScrollArea {
        id: area

        anchors.bottom: trust.top
        anchors.bottomMargin: Theme.betweenPx
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: back.bottom
        anchors.topMargin: Theme.marginPx * 0.7
        railed: area.mustRail
        spacing: Math.max(Theme.betweenPx, Theme.unit * 0.7)

        Words {
            font.pixelSize: Theme.labelPx
            lineHeight: 1.2
            text: root.cards.lead
            visible: !Theme.small
            width: parent.width
        }
        Flow {
            id: cards

            readonly property bool few: pages.count < 5 && !Theme.small && (Theme.readingScale < 1.5 || Theme.portrait)
            readonly property int columns: pages.count > 4 && !Theme.portrait && Theme.readingScale < 1.5 ? 2 : 1

            spacing: Theme.betweenPx
            width: parent.width

            Repeater {
                id: pages

                model: root.cards.cards

                delegate: Card {
                    required property int index

                    height: Math.max(Theme.cardPx, implicitHeight, Theme.small ? 0 : Theme.labelPx * (cards.few ? (Theme.portrait ? 6.5 : 4.8) : 3.5))
                    roomy: cards.few
                    said: root.shell.listen.card === index
                    width: Math.floor((cards.width - (cards.columns - 1) * cards.spacing) / cards.columns)

                    onActivated: root.cards.choose(index)
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
