pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The picture's place: whichever kind of figure is shown, its caption, and replay and pause.
Item {
    id: root

    required property StageView stage
    readonly property real sizePx: Theme.small ? Theme.stripPx : Theme.quietPx
    // It has room beside the picture for the buttons, and a line below it for the caption.
    readonly property bool broad: root.width > root.height * 1.6
    readonly property bool moving: root.stage.kind === "scene" && root.stage.moves
    readonly property bool bare: root.broad && Theme.small
    readonly property real buttonPx: root.bare ? Theme.targetPx : Math.max(again.implicitWidth, pause.implicitWidth)
    // A caption too long to stand beside the buttons stands above them.
    readonly property bool stacked: foot.visible && !root.broad && caption.implicitWidth > root.width - foot.width - 3 * Theme.unit
    readonly property real footPx: root.stacked ? foot.height + caption.height + Theme.unit * 1.6 : Math.max(foot.visible && !root.broad ? foot.height + Theme.unit : 0, caption.visible ? caption.height + Theme.unit : 0)

    Loader {
        id: pane

        anchors.bottomMargin: root.stage.kind === "scene" && !root.broad ? 0 : root.footPx
        anchors.fill: parent
        anchors.rightMargin: root.broad && foot.visible ? foot.width + Theme.unit : 0
        sourceComponent: root.stage.kind === "scene" ? scene : root.stage.kind === "picture" ? picture : root.stage.kind === "arrays" ? arrays : root.stage.kind === "timeline" ? timeline : root.stage.kind === "ruler" ? ruler : root.stage.kind === "missing" ? missing : null

        Component {
            id: scene

            ScenePlayer {
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
    Words {
        id: caption

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.6 + (root.stacked ? foot.height + Theme.unit * 0.6 : 0)
        anchors.left: parent.left
        anchors.leftMargin: Theme.unit
        color: Theme.colours.quietInk
        font.pixelSize: root.sizePx
        lineHeight: 1.15
        text: root.stage.caption
        width: Math.min(implicitWidth, root.width - 2 * Theme.unit - (foot.visible && !root.stacked ? foot.width + Theme.unit : 0))
        visible: root.stage.caption !== ""
    }
    Grid {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit * 0.6
        anchors.right: parent.right
        anchors.rightMargin: root.broad ? Theme.unit * 0.6 : Theme.unit
        columns: root.broad ? 1 : 2
        spacing: Theme.betweenPx
        visible: root.moving

        PillButton {
            id: again

            iconName: "fa6s.rotate-left"
            label: qsTr("Play again")
            labelPx: root.sizePx
            text: root.bare ? "" : qsTr("Play again")
            width: root.broad ? root.buttonPx : implicitWidth

            onActivated: root.stage.replay()
        }
        PillButton {
            id: pause

            iconName: root.stage.paused ? "fa6s.play" : "fa6s.pause"
            label: root.stage.paused ? qsTr("Go on") : qsTr("Pause")
            labelPx: root.sizePx
            target: "pause"
            text: root.bare ? "" : root.stage.paused ? qsTr("Go on") : qsTr("Pause")
            width: root.broad ? root.buttonPx : implicitWidth

            onActivated: root.stage.togglePause()
        }
    }
}
