pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The states of a scene as stops of a slider: the word of the one that is shown above its thumb,
// and below it the track between two buttons.
Column {
    id: root

    required property StageView stage
    required property real sizePx
    required property bool worded
    readonly property real endPx: Theme.targetPx + Theme.betweenPx + track.thumbPx / 2
    readonly property real thumbPx: root.endPx + (root.width - 2 * root.endPx) * root.stage.stop / Math.max(1, root.stage.lastStop)

    spacing: Math.round(Theme.unit * 0.3)

    Words {
        id: word

        readonly property real startPx: Math.max(0, Math.min(root.width - width, root.thumbPx - width / 2))

        font.bold: true
        font.pixelSize: root.sizePx
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.1
        // The slider says it.
        spoken: ""
        text: root.stage.stopWord
        visible: root.worded
        width: Math.min(implicitWidth, root.width)
        x: Math.round(track.turned ? root.width - width - word.startPx : word.startPx)
    }
    Item {
        height: Theme.targetPx
        width: root.width

        PillButton {
            id: earlier

            anchors.left: parent.left
            enabled: root.stage.stop > 0
            height: Theme.targetPx
            iconName: "fa6s.minus"
            label: qsTr("Earlier")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.stage.slideTo(root.stage.stop - 1)
        }
        StopSlider {
            id: track

            anchors.left: earlier.right
            anchors.leftMargin: Theme.betweenPx
            anchors.right: later.left
            anchors.rightMargin: Theme.betweenPx
            height: Theme.targetPx
            label: qsTr("What the picture shows")
            last: root.stage.lastStop
            value: root.stage.stop
            word: root.stage.stopWord

            onMoved: to => root.stage.slideTo(to)
        }
        PillButton {
            id: later

            anchors.right: parent.right
            enabled: root.stage.stop < root.stage.lastStop
            height: Theme.targetPx
            iconName: "fa6s.plus"
            label: qsTr("Later")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.stage.slideTo(root.stage.stop + 1)
        }
    }
}
