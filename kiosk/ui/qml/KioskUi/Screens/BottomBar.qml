pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The bar that never moves: only what works, Help now always in the same corner.
Rectangle {
    id: root

    required property ShellView shell
    // Four buttons fill a narrow bar: their labels stay at one size.
    readonly property real wantedPx: Theme.portrait && root.shell.comfort.canLower ? Math.round(Theme.basePx * 0.9) : Theme.labelPx
    readonly property list<string> always: [qsTr("Home"), qsTr("Comfort"), qsTr("Help now"), ...(root.shell.language.several ? [qsTr("Language")] : []), ...(root.shell.comfort.canLower ? [root.lowerWord] : [])]
    readonly property string lowerWord: root.shell.comfort.low ? qsTr("Higher") : qsTr("Lower")
    readonly property string largerWord: root.shell.comfort.textScale === 200 ? qsTr("Usual text") : qsTr("Larger text")
    // In some languages the words are longer: all get a little smaller together, and still have
    // capitals of 4.8 mm or more.
    readonly property bool broad: root.width > Theme.basePx * 40 && root.wantedPx <= root.fitting(root.always.length + 1, all.advanceWidth + larger.advanceWidth)
    readonly property real labelPx: Math.min(root.wantedPx, Math.floor(root.fitting(root.always.length, all.advanceWidth)))

    // The largest letters with which so many buttons stand beside each other; ems is how wide
    // their words are at 100 pixels.
    function fitting(buttons: int, ems: real): real {
        const room = root.width - 2 * Theme.barMarginPx - (buttons - 1) * (Theme.betweenPx - 1);
        return room / (ems / 100 + buttons * 2.9);
    }

    color: Theme.colours.card
    height: Theme.targetPx + 2 * Math.round(Theme.unit * 0.6)

    TextMetrics {
        id: all

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 100
        text: root.always.join("")
    }
    TextMetrics {
        id: larger

        font: all.font
        text: root.largerWord
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.edge
        height: Theme.hairPx
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.barMarginPx
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.shell.warned
        spacing: Theme.betweenPx

        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.house"
            label: qsTr("Home")
            labelPx: root.labelPx
            target: "home"
            text: qsTr("Home")

            onActivated: root.shell.goHome()
        }
        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.text-height"
            label: qsTr("Comfort: text size and colours")
            labelPx: root.labelPx
            target: "comfort"
            text: qsTr("Comfort")

            onActivated: root.shell.openComfort()
        }
        PillButton {
            height: Theme.targetPx
            iconName: "fa6s.language"
            label: qsTr("Language: %1").arg(root.shell.language.names)
            labelPx: root.labelPx
            target: "language"
            text: qsTr("Language")
            visible: root.shell.language.several

            onActivated: root.shell.language.open()
        }
        PillButton {
            height: Theme.targetPx
            iconName: root.shell.comfort.textScale === 200 ? "fa6s.magnifying-glass-minus" : "fa6s.magnifying-glass-plus"
            label: (root.shell.comfort.textScale === 200 ? qsTr("Usual text. It is at %1 percent now") : qsTr("Larger text. It is at %1 percent now")).arg(root.shell.comfort.textScale)
            labelPx: root.labelPx
            target: "next text size"
            text: root.largerWord
            visible: root.broad

            onActivated: root.shell.comfort.nextTextScale()
        }
        PillButton {
            height: Theme.targetPx
            iconName: root.shell.comfort.low ? "fa6s.up-long" : "fa6s.down-long"
            label: root.shell.comfort.low ? qsTr("Higher: use the whole screen") : qsTr("Lower: bring everything within reach")
            labelPx: root.labelPx
            target: "lower"
            text: root.lowerWord
            visible: root.shell.comfort.canLower

            onActivated: root.shell.comfort.chooseLow(!root.shell.comfort.low)
        }
    }
    PillButton {
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
