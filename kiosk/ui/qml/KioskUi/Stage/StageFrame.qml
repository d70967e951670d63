pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The picture's place: whichever kind of figure is shown, its caption, and replay and pause.
Item {
    id: root

    required property StageView stage
    // Of what it stands on.
    property real radius: 0
    readonly property real sizePx: Theme.small ? Theme.stripPx : Theme.quietPx
    // It has room beside the picture for the buttons, and a line below it for the caption.
    readonly property bool broad: root.width > root.height * (root.arrayed ? 1.2 : 1.6)
    readonly property bool scened: root.stage.kind === "scene"
    readonly property bool moving: root.scened && root.stage.moves
    readonly property bool sliding: root.scened && root.stage.slides
    readonly property bool turning: root.scened && root.stage.turns
    readonly property bool valued: root.sliding || root.turning
    readonly property bool arrayed: root.stage.kind === "arrays"
    readonly property bool told: root.scened && root.stage.transcript !== ""
    // Arrays want all the width there is, and so do their words where they stand beside them.
    readonly property bool bare: root.broad && (root.arrayed ? root.stage.worded || root.width < root.height * 2.5 : Theme.small)
    readonly property real buttonPx: root.bare ? Theme.targetPx : Math.max(...buttons.children.map(b => b.visible ? b.implicitWidth : 0))
    readonly property int count: (root.moving && !root.sliding ? 1 : 0) + (root.moving ? 1 : 0) + (root.told ? 1 : 0) + (root.arrayed ? 2 : 0)
    // They may stand one above another.
    readonly property bool towers: root.count * (Theme.targetPx + Theme.betweenPx) + Theme.unit < root.height
    // Beside the buttons it may have two lines; a caption too long for that stands above them.
    readonly property real besidePx: root.width - 2 * Theme.unit - (root.count > 0 ? buttons.width + Theme.unit : 0)
    readonly property bool stacked: root.footed && !root.broad && root.captioned && caption.implicitWidth > root.besidePx * (root.count > 0 ? 1.8 : 1)
    readonly property bool captionBeside: root.captioned && root.count > 0 && !root.broad && !root.stacked
    readonly property bool footed: root.count > 0 || root.valued
    readonly property bool captioned: root.stage.caption !== ""
    // On a small panel a broad scene without buttons has its caption beside it, in as many lines as
    // there is height for: below, it takes the height.
    readonly property int asideLines: Math.max(1, Math.floor((root.height - 2 * Theme.unit) / (root.sizePx * 1.55)))
    readonly property real asidePx: Math.max(root.width * 0.3, caption.implicitWidth * 1.25 / root.asideLines)
    readonly property bool captionAlone: root.broad && Theme.small && root.scened && root.captioned && !root.footed && root.asidePx < root.width * 0.45
    // Where every line counts and the foot stands beside the picture, the caption stands with it if
    // it can.
    readonly property real aboveFootPx: root.height - 2 * Theme.unit - slider.height - bar.height - line.height - 2 * Theme.betweenPx
    readonly property bool captionInFoot: root.captionAlone || (root.broad && Theme.small && root.valued && root.captioned && footCaption.implicitHeight <= root.aboveFootPx)
    readonly property real footPx: root.stacked ? foot.height + caption.height + Theme.unit * 1.6 : Math.max(root.footed && !root.broad ? foot.height + Theme.unit : 0, caption.visible ? caption.height + Theme.unit : 0)

    Loader {
        id: pane

        anchors.bottomMargin: root.stage.kind === "scene" && !root.broad ? 0 : root.footPx
        anchors.fill: parent
        anchors.rightMargin: root.broad && (root.footed || root.captionAlone) ? foot.width + Theme.unit : 0
        sourceComponent: root.stage.kind === "scene" ? scene : root.stage.kind === "picture" ? picture : root.stage.kind === "arrays" ? arrays : root.stage.kind === "timeline" ? timeline : root.stage.kind === "ruler" ? ruler : root.stage.kind === "missing" ? missing : null

        Component {
            id: scene

            ScenePlayer {
                airPx: root.broad ? Math.round(Theme.unit * 0.6) : 0
                aside: root.broad && root.sliding
                captionPx: caption.visible && !root.broad ? caption.height + Theme.unit : 0
                footPx: root.broad ? 0 : root.footPx
                stage: root.stage
            }
        }
        Component {
            id: picture

            PicturePane {
                stage: root.stage
            }
        }
        Component {
            id: arrays

            ArraysPane {
                stage: root.stage
            }
        }
        Component {
            id: timeline

            TimelinePane {
                stage: root.stage
            }
        }
        Component {
            id: ruler

            RulerPane {
                stage: root.stage
            }
        }
        Component {
            id: missing

            MissingPane {}
        }
    }
    // Below the picture: never on what it shows.
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.colours.stage
        height: root.footPx
        visible: root.stage.kind === "scene" && root.footPx > 0
    }
    // A picture has square corners: a rim around it, in the page's colour, hides what of them lies
    // outside the round ones.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        border.color: Theme.colours.paper
        border.width: Math.ceil(root.radius / 2)
        color: "transparent"
        radius: root.radius + border.width
        visible: root.radius > 0 && (root.scened || root.stage.kind === "picture")
    }
    EvenWords {
        id: caption

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.6 + (root.stacked ? foot.height + Theme.unit * 0.6 : root.captionBeside ? Math.max(0, (line.height - height) / 2) : 0)
        anchors.left: parent.left
        anchors.leftMargin: Theme.unit
        color: Theme.colours.quietInk
        font.pixelSize: root.sizePx
        lineHeight: 1.15
        room: Math.min(implicitWidth, root.broad && root.footed ? root.width - foot.width - 3 * Theme.unit : root.stacked ? root.width - 2 * Theme.unit : root.besidePx)
        text: root.stage.caption
        visible: root.captioned && !root.captionInFoot
    }
    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.6
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * (root.broad ? 0.6 : root.arrayed ? 1.5 : 1)
        spacing: Theme.betweenPx
        visible: root.footed || root.captionAlone
        width: root.captionAlone ? Math.round(root.asidePx) : !root.broad ? root.width - 2 * Theme.unit : root.valued ? Math.max(buttons.width, Math.round(root.width * (root.turning ? 0.4 : 0.42))) : buttons.width

        Words {
            id: footCaption

            color: Theme.colours.quietInk
            font.pixelSize: root.sizePx
            lineHeight: 1.1
            text: root.stage.caption
            visible: root.captionInFoot
            width: parent.width
        }
        Loader {
            id: slider

            active: root.sliding
            visible: root.sliding
            width: foot.width

            sourceComponent: SceneSlider {
                sizePx: root.sizePx
                stage: root.stage
                worded: !root.bare
            }
        }
        Loader {
            id: bar

            active: root.turning
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.turning
            // From edge to edge, or clearly in the middle of a wide picture.
            width: foot.width < root.sizePx * 28 ? foot.width : Math.round(root.sizePx * 20)

            sourceComponent: TurnBar {
                sizePx: root.sizePx
                stage: root.stage
            }
        }
        Item {
            id: line

            height: root.count > 0 || stop.visible ? Math.max(buttons.height, stop.height, root.captionBeside ? caption.height : 0) : 0
            visible: root.count > 0 || stop.visible
            width: foot.width

            // Where every line counts, the word of a slider stands beside the buttons.
            Words {
                id: stop

                anchors.left: parent.left
                anchors.right: buttons.left
                anchors.rightMargin: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                font.bold: true
                font.pixelSize: root.sizePx
                lineHeight: 1.1
                spoken: ""
                text: root.stage.stopWord
                visible: root.sliding && root.bare
            }
            Grid {
                id: buttons

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                // No more than there are buttons: an empty column would stand between them and the edge.
                columns: Math.max(1, Math.min(root.count, !root.broad ? root.count : root.valued || (root.bare && !root.towers) ? 2 : 1))
                spacing: Theme.betweenPx

                FootButton {
                    id: again

                    iconName: "fa6s.rotate-left"
                    label: qsTr("Play again")
                    said: qsTr("Play again")
                    visible: root.moving && !root.sliding

                    onActivated: root.stage.replay()
                }
                FootButton {
                    id: pause

                    iconName: root.stage.paused ? "fa6s.play" : "fa6s.pause"
                    label: root.stage.paused ? qsTr("Go on") : qsTr("Pause")
                    said: label
                    target: "pause"
                    visible: root.moving

                    onActivated: root.stage.togglePause()
                }
                FootButton {
                    id: words

                    iconName: "fa6s.align-left"
                    label: qsTr("In words: what this picture shows")
                    said: qsTr("In words")
                    target: "in words"
                    visible: root.told

                    onActivated: root.stage.askWords()
                }
                FootButton {
                    id: swap

                    iconName: "fa6s.arrow-down-up-across-line"
                    label: qsTr("Swap the order. First now: %1").arg(root.stage.toldFirst)
                    said: qsTr("Swap the order")
                    target: "swap"
                    visible: root.arrayed

                    onActivated: root.stage.swapFrames()
                }
                FootButton {
                    id: who

                    iconName: "fa6s.users"
                    label: qsTr("Who was studied?")
                    said: label
                    target: "who"
                    visible: root.arrayed

                    onActivated: root.stage.askStudies()
                }
            }
        }
    }

    component FootButton: PillButton {
        required property string said

        labelPx: root.sizePx
        leftPadding: root.bare ? 0 : Math.round(root.sizePx * 0.7)
        text: root.bare ? "" : said
        width: root.broad ? root.buttonPx : implicitWidth
    }
}
