pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Stage
import KioskUi.Theme

// The pages of one chapter.
Item {
    id: root

    required property ShellView shell
    readonly property CardsView cards: root.shell.chapterCards
    // Where the panel has room for it beside a few cards, or above them.
    readonly property bool roomForStage: Theme.readingScale < 1.5 && !Theme.small && !(Theme.low && Theme.portrait)
    readonly property bool pictured: root.cards.pictured && root.roomForStage && pages.count < 5

    onVisibleChanged: {
        if (!root.visible)
            area.toTop();
    }

    Rectangle {
        id: picture

        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.colours.stage
        height: Theme.portrait ? Math.round(parent.height * 0.34) : parent.height
        visible: root.pictured
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.42)

        Loader {
            active: picture.visible
            anchors.fill: parent

            sourceComponent: StageFrame {
                stage: root.shell.stage
            }
        }
        // Above what it frames: below it only parts would be seen.
        Rectangle {
            anchors.fill: parent
            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: "transparent"
            visible: Theme.outlined
        }
    }
    PillButton {
        id: back

        anchors.left: root.pictured && !Theme.portrait ? picture.right : parent.left
        anchors.leftMargin: Theme.marginPx
        height: Theme.targetPx
        iconName: root.shell.mirrored ? "fa6s.arrow-right" : "fa6s.arrow-left"
        label: qsTr("Back")
        target: "back"
        text: qsTr("Back")
        y: Theme.marginPx * 0.7 + (root.pictured && Theme.portrait ? picture.height : 0)

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
        // One long word cannot be wrapped.
        fontSizeMode: Text.HorizontalFit
        heading: true
        minimumPixelSize: Theme.labelPx
        lineHeight: Theme.headlineLineHeight
        text: root.cards.title
    }
    ScrollArea {
        id: area

        anchors.bottom: trust.top
        anchors.bottomMargin: Theme.betweenPx
        anchors.left: back.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: back.bottom
        anchors.topMargin: Theme.marginPx * 0.7
        railed: area.mustRail
        spacing: Math.max(Theme.betweenPx, Theme.unit * 0.7)

        Words {
            id: lead

            font.pixelSize: Theme.labelPx
            lineHeight: 1.2
            text: root.cards.lead
            visible: !Theme.small
            width: parent.width
        }
        Flow {
            id: cards

            readonly property bool few: pages.count < 5 && !Theme.small && (Theme.readingScale < 1.5 || Theme.portrait)
            // Three beside a picture have room for words as big if these stand close.
            readonly property bool close: cards.few && root.pictured && !Theme.portrait && pages.count > 2
            // In big text one or two cards have room for words nearly as big as those of a page.
            readonly property bool large: Theme.readingScale >= 1.5 && !Theme.portrait && !Theme.small
            readonly property bool largest: cards.large && pages.count < 3
            readonly property real largePx: Math.max(Theme.labelPx, Math.round(Theme.bodyPx * 0.72))
            readonly property int rowCount: Math.ceil(pages.count / cards.columns)
            // A few cards share the height there is, up to where a card gets too empty.
            readonly property real share: (area.height - (lead.visible ? lead.height + area.spacing : 0) - (cards.rowCount - 1) * cards.spacing) / Math.max(1, cards.rowCount)
            readonly property real least: Theme.small ? Theme.cardPx : Theme.labelPx * (cards.few ? (root.pictured && !Theme.portrait ? 4.2 : Theme.portrait ? 6.5 : 4.8) : 3.5)
            readonly property real most: Theme.small ? Theme.cardPx * 1.6 : cards.few ? Theme.labelPx * (Theme.portrait ? 8 : 6) : cards.least
            readonly property int columns: pages.count > (Theme.small ? 4 : 3) && !Theme.portrait && Theme.readingScale < 1.5 ? 2 : 1

            // Two in a row are of one height.
            function beside(index: int): real {
                const other = index % 2 === 0 ? index + 1 : index - 1;
                return cards.columns === 2 && other < pages.count ? pages.itemAt(other)?.implicitHeight ?? 0 : 0;
            }

            spacing: Theme.betweenPx
            width: parent.width

            Repeater {
                id: pages

                model: root.cards.cards

                delegate: Card {
                    required property int index

                    bigLead: cards.large || cards.few
                    height: Math.max(implicitHeight, cards.beside(index), Math.min(cards.most, Math.max(cards.least, Math.floor(cards.share))))
                    leadPx: cards.largest ? cards.largePx : bigLead ? Theme.labelPx : Theme.quietPx
                    padding: Math.round(Theme.unit * (Theme.small ? 0.5 : cards.close ? 0.7 : 1.1))
                    roomy: cards.few
                    said: root.shell.listen.card === index
                    titlePx: cards.largest ? cards.largePx : Math.round(Theme.labelPx * (roomy && !cards.close ? 1.15 : 1))
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
        anchors.left: back.left
        checkedBy: root.shell.topicChecked

        onActivated: root.shell.showSources()
    }
}
