pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The bar that never moves: only what works, Help now always in the same corner.
Rectangle {
    id: root

    required property ShellView shell
    // Four buttons fill a narrow bar: their labels stay at one size, and still at 4.8 mm or more.
    readonly property real labelPx: Theme.small && root.shell.listen.offered ? Theme.basePx : Theme.portrait && (root.shell.comfort.canLower || root.shell.listen.offered) ? Math.round(Theme.basePx * 0.9) : Theme.labelPx
    readonly property bool broad: root.width > Theme.basePx * 40
    // Broad enough for all that can be asked of the voice.
    readonly property bool roomy: root.width > Theme.labelPx * 44
    // Five buttons fill it: then words have to do without icons.
    readonly property bool full: Theme.portrait && root.shell.comfort.canLower && root.shell.listen.offered && !root.shell.listen.speaking

    color: Theme.colours.card
    height: Theme.targetPx + 2 * Math.round(Theme.unit * 0.6)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.edge
        height: Theme.hairPx
    }
    Row {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: Theme.barMarginPx
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.shell.warned
        spacing: Theme.betweenPx

        PillButton {
            height: Theme.targetPx
            iconName: root.full ? "" : "fa6s.house"
            label: qsTr("Home")
            labelPx: root.labelPx
            target: "home"
            text: qsTr("Home")

            onActivated: root.shell.goHome()
        }
        // Always in the same place: listen, pause, go on.
        PillButton {
            readonly property ListenView voice: root.shell.listen

            height: Theme.targetPx
            iconName: root.full ? "" : voice.speaking ? "fa6s.volume-xmark" : voice.paused ? "fa6s.play" : "fa6s.volume-high"
            label: voice.speaking ? qsTr("Stop the voice. You can go on from here") : voice.paused ? qsTr("Go on: read aloud from here") : qsTr("Listen: hear this read aloud. Others near you may hear it too")
            labelPx: root.labelPx
            target: "speech"
            text: voice.speaking ? qsTr("Stop") : voice.paused ? qsTr("Go on") : qsTr("Listen")
            visible: voice.offered

            onActivated: voice.speaking ? voice.pause() : voice.paused ? voice.goOn() : voice.listen()
        }
        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.rotate-left"
            label: qsTr("Again: say this sentence once more")
            labelPx: root.labelPx
            repeats: true
            target: "speech again"
            text: qsTr("Again")
            visible: root.shell.listen.speaking

            onActivated: root.shell.listen.again()
        }
        PillButton {
            enabled: root.shell.listen.pace > 80
            height: Theme.targetPx
            iconName: "fa6s.minus"
            label: qsTr("Slower: the voice")
            labelPx: root.labelPx
            target: "speech slower"
            text: qsTr("Slower")
            visible: root.roomy && root.shell.listen.speaking

            onActivated: root.shell.listen.slower()
        }
        PillButton {
            enabled: root.shell.listen.pace < 125
            height: Theme.targetPx
            iconName: "fa6s.plus"
            label: qsTr("Faster: the voice")
            labelPx: root.labelPx
            target: "speech faster"
            text: qsTr("Faster")
            visible: root.roomy && root.shell.listen.speaking

            onActivated: root.shell.listen.faster()
        }
        PillButton {
            height: Theme.targetPx
            iconName: root.full ? "" : "fa6s.text-height"
            label: qsTr("Comfort: text size and colours")
            labelPx: root.labelPx
            target: "comfort"
            text: qsTr("Comfort")
            visible: !root.shell.listen.speaking

            onActivated: root.shell.openComfort()
        }
        PillButton {
            height: Theme.targetPx
            iconName: root.shell.comfort.textScale === 200 ? "fa6s.magnifying-glass-minus" : "fa6s.magnifying-glass-plus"
            label: (root.shell.comfort.textScale === 200 ? qsTr("Usual text. It is at %1 percent now") : qsTr("Larger text. It is at %1 percent now")).arg(root.shell.comfort.textScale)
            labelPx: root.labelPx
            target: "next text size"
            text: root.shell.comfort.textScale === 200 ? qsTr("Usual text") : qsTr("Larger text")
            visible: root.broad && !root.shell.listen.speaking && !(root.shell.comfort.canLower && root.shell.listen.offered)

            onActivated: root.shell.comfort.nextTextScale()
        }
        PillButton {
            height: Theme.targetPx
            iconName: root.full ? "" : root.shell.comfort.low ? "fa6s.up-long" : "fa6s.down-long"
            label: root.shell.comfort.low ? qsTr("Higher: use the whole screen") : qsTr("Lower: bring everything within reach")
            labelPx: root.labelPx
            target: "lower"
            text: root.shell.comfort.low ? qsTr("Higher") : qsTr("Lower")
            visible: root.shell.comfort.canLower && !root.shell.listen.speaking

            onActivated: root.shell.comfort.chooseLow(!root.shell.comfort.low)
        }
    }
    Words {
        anchors.left: left.right
        anchors.leftMargin: Theme.unit
        anchors.right: help.left
        anchors.rightMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: 1.1
        text: qsTr("Ask at the desk for a headset")
        visible: root.roomy && root.shell.listen.speaking
    }
    PillButton {
        id: help

        anchors.right: parent.right
        anchors.rightMargin: Theme.barMarginPx
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.targetPx
        iconName: "fa6s.hand"
        label: qsTr("Help now")
        labelPx: root.labelPx
        target: "help"
        text: qsTr("Help now")
        urgent: true

        onActivated: root.shell.helpNow()
    }
}
