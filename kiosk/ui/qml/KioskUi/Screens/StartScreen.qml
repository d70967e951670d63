pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Stage
import KioskUi.Theme

// The doors: four ways in, beside the picture.
Item {
    id: root

    required property ShellView shell
    readonly property CardsView cards: root.shell.startCards
    readonly property bool roomForStage: Theme.readingScale < 1.5 && !Theme.small && !(Theme.low && Theme.portrait)

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
        visible: root.roomForStage
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.42)

        Loader {
            active: picture.visible
            anchors.fill: parent

            sourceComponent: StageFrame {
                stage: root.shell.stage
            }
        }
    }
    ScrollArea {
        id: area

        anchors.bottom: trust.top
        anchors.bottomMargin: Theme.betweenPx
        anchors.left: picture.visible && !Theme.portrait ? picture.right : parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: picture.visible && Theme.portrait ? picture.bottom : parent.top
        anchors.topMargin: Theme.marginPx * 0.8
        railed: area.mustRail
        spacing: Math.max(Theme.betweenPx, Theme.unit * 0.7)

        EvenWords {
            id: title

            anchors.left: parent.left
            font.bold: true
            font.pixelSize: Math.max(Math.round(Theme.titlePx * 0.82), Math.min(Theme.titlePx, oneLine.fittedPx))
            heading: true
            lineHeight: Theme.headlineLineHeight
            text: root.cards.title
            room: area.contentWidth
        }
        // A title that is little too long for a line is set smaller: all four doors stand below it.
        TextMetrics {
            id: oneLine

            readonly property real fittedPx: root.roomForStage ? Theme.titlePx : Math.floor(Theme.titlePx * (area.width - Theme.unit) / Math.max(1, oneLine.advanceWidth))

            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.titlePx
            text: root.cards.title
        }
        Words {
            id: lead

            font.pixelSize: Theme.labelPx
            lineHeight: 1.2
            text: root.cards.lead
            visible: !Theme.small
            width: parent.width
        }
        Grid {
            id: doors

            readonly property int rowCount: Math.ceil(choices.count / doors.columns)
            // What the words leave, up to where a card gets too empty.
            readonly property real share: (area.height - title.height - (lead.visible ? lead.height + area.spacing : 0) - kept.height - 2 * area.spacing - (doors.rowCount - 1) * doors.rowSpacing) / Math.max(1, doors.rowCount)
            readonly property real least: Theme.labelPx * (doors.columns > 1 && Theme.readingScale < 1.5 ? 4.85 : 3.4)
            readonly property real most: Theme.labelPx * (doors.columns > 1 ? 6.5 : 5)

            columnSpacing: Theme.betweenPx
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.betweenPx
            width: parent.width

            Repeater {
                id: choices

                model: root.cards.cards

                delegate: Card {
                    required property int index

                    bare: Theme.tight
                    height: Math.max(Theme.cardPx, implicitHeight, Math.min(doors.most, Math.max(Theme.small ? 0 : doors.least, Math.floor(doors.share))))
                    said: root.shell.listen.card === index
                    width: (doors.width - (doors.columns - 1) * doors.columnSpacing) / doors.columns

                    onActivated: root.cards.choose(index)
                }
            }
        }
        Row {
            id: kept

            anchors.left: parent.left
            spacing: Theme.unit * 0.6
            width: parent.width

            Icon {
                id: eye

                colour: Theme.colours.quietInk
                name: "fa6s.eye-slash"
                sizePx: Theme.quietPx
            }
            Words {
                color: Theme.colours.quietInk
                font.pixelSize: Theme.quietPx
                lineHeight: 1.15
                text: qsTr("Nothing you touch here is kept.")
                width: parent.width - eye.width - Theme.unit
            }
        }
    }
    TrustStrip {
        id: trust

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.4
        anchors.left: area.left
        anchors.right: area.right
        checkedBy: root.shell.topicChecked

        onActivated: root.shell.showSources()
    }
}
