pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// A keyboard of our own, and above it what was typed. It takes the whole page: no key is ever
// smaller than a button, and none scrolls.
Rectangle {
    id: root

    required property string title
    required property WritingView writing
    readonly property real gapPx: Theme.betweenPx
    readonly property real roomAcross: root.width - 2 * Theme.marginPx
    readonly property int columns: root.writing.columns
    readonly property real keyPx: Math.min(Math.round(Theme.targetPx * 1.25), Math.floor((root.roomAcross - (root.columns - 1) * root.gapPx) / root.columns))
    // The fit reckons with lines set close.
    readonly property real linePx: Math.ceil(Theme.bodyPx * Math.max(1.3, Theme.linesPerEm))
    readonly property real padPx: Math.round(Theme.unit * (Theme.tight ? 0.2 : 0.5))
    readonly property real wantedPx: 4 * root.linePx + 2 * root.padPx
    // Words beside the signs of the lowest row.
    readonly property bool worded: root.boardPx > Theme.labelPx * 25
    readonly property real boardPx: root.columns * root.keyPx + (root.columns - 1) * root.gapPx

    signal closed

    color: Theme.colours.paper

    Accessible.ignored: !root.enabled
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    Item {
        id: block

        anchors.centerIn: parent
        // Upright screens are tall: the keys stand where hands are.
        anchors.verticalCenterOffset: Theme.portrait ? Math.round((root.height - block.height) / 2) : 0
        height: Math.min(root.height, block.edgePx * 2 + block.namePx + block.abovePx + root.wantedPx + keys.height)
        width: Theme.textScale > 100 ? Math.min(root.roomAcross, Math.max(root.boardPx, Theme.bodyPx * 24)) : root.boardPx

        readonly property real edgePx: Math.round(Theme.unit * (Theme.small ? 0.5 : 1.2))
        readonly property real namePx: name.visible ? name.implicitHeight + Math.round(Theme.unit * 0.4) : 0
        readonly property real abovePx: Math.round(Theme.unit * (Theme.small ? 0.5 : 0.9))

        Words {
            id: name

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.small ? 0 : left.implicitWidth + Theme.unit
            anchors.top: parent.top
            anchors.topMargin: block.edgePx
            font.bold: true
            font.pixelSize: Theme.small ? Theme.stripPx : Theme.labelPx
            spoken: ""
            text: root.title
            // There it stands in the line until something is written.
            visible: !Theme.small
        }
        Rectangle {
            id: box

            anchors.bottom: keys.top
            anchors.bottomMargin: block.abovePx
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: block.edgePx + block.namePx
            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: Theme.colours.card
            radius: Theme.radiusPx

            // All of it always: what is long is set smaller, and never under the usual size.
            Words {
                id: typed

                anchors.left: parent.left
                anchors.leftMargin: Theme.unit
                anchors.right: parent.right
                anchors.rightMargin: Theme.unit
                anchors.top: parent.top
                anchors.topMargin: root.padPx
                color: root.writing.draft === "" ? Theme.colours.quietInk : Theme.colours.ink
                fontSizeMode: Text.VerticalFit
                heading: true
                height: box.height - 2 * root.padPx - (Theme.small && left.text !== "" ? left.implicitHeight : 0)
                // On the small panel no line may be higher than one of Latin letters.
                lineHeight: Theme.small && Theme.linesPerEm < 1.3 ? Math.min(1.0, 1.22 / Theme.linesPerEm) : 1.0
                minimumPixelSize: Math.round(Theme.basePx)
                spoken: root.writing.draft === "" ? root.title : qsTr("%1: %2").arg(root.title).arg(root.writing.draft)
                text: root.writing.draft === "" ? (Theme.small ? root.title : qsTr("Touch the letters")) : root.writing.draft + "|"
                wrapMode: Text.Wrap
            }
        }
        Words {
            id: left

            anchors.bottom: Theme.small ? box.bottom : undefined
            anchors.bottomMargin: root.padPx
            anchors.right: parent.right
            anchors.rightMargin: Theme.small ? Theme.unit : 0
            anchors.top: Theme.small ? undefined : parent.top
            anchors.topMargin: block.edgePx
            color: Theme.colours.quietInk
            font.pixelSize: Theme.small ? Theme.stripPx : Theme.quietPx
            // The question above needs every line.
            lineHeight: Theme.small ? 1.0 : 1.3
            text: root.writing.left
            visible: text !== ""
        }
        Column {
            id: keys

            anchors.bottom: parent.bottom
            anchors.bottomMargin: block.edgePx
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.gapPx
            width: root.boardPx

            Repeater {
                model: root.writing.rows

                delegate: Row {
                    id: row

                    required property list<string> letters

                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: root.gapPx
                    // Letters stand as on other keyboards, also where the screen is mirrored.
                    LayoutMirroring.childrenInherit: true
                    LayoutMirroring.enabled: false

                    Repeater {
                        model: row.letters

                        delegate: LetterKey {
                            id: key

                            required property string modelData

                            label: key.modelData
                            text: key.modelData
                            width: root.keyPx

                            onActivated: root.writing.type(key.modelData)
                        }
                    }
                }
            }
            Row {
                spacing: root.gapPx

                PillButton {
                    id: close

                    height: Theme.targetPx
                    iconName: "fa6s.xmark"
                    label: qsTr("Close")
                    target: "close"
                    text: root.worded ? qsTr("Close") : ""

                    onActivated: root.closed()
                }
                LetterKey {
                    id: turn

                    label: root.writing.turned ? qsTr("Letters") : qsTr("Digits and signs")
                    text: root.writing.turned ? qsTr("abc") : "123"
                    visible: root.writing.canTurn
                    width: Math.round(root.keyPx * 1.2)

                    onActivated: root.writing.turn()
                }
                LetterKey {
                    label: qsTr("Space")
                    text: qsTr("Space")
                    width: root.boardPx - close.width - rub.width - done.width - 3 * root.gapPx - (turn.visible ? turn.width + root.gapPx : 0)

                    onActivated: root.writing.space()
                }
                LetterKey {
                    id: rub

                    iconName: "fa6s.delete-left"
                    label: qsTr("Delete")
                    leftPadding: Math.round(Theme.labelPx * 0.7)
                    repeats: true
                    rightPadding: leftPadding
                    text: root.worded ? qsTr("Delete") : ""

                    onActivated: root.writing.delete()
                }
                PillButton {
                    id: done

                    enabled: root.writing.canKeep
                    height: Theme.targetPx
                    iconName: "fa6s.check"
                    label: qsTr("Done")
                    primary: true
                    target: "done"
                    text: qsTr("Done")

                    onActivated: root.writing.keep()
                }
            }
        }
    }
}
