pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The bar that never moves: only what works, Help now always in the same corner.
Rectangle {
    id: root

    required property ShellView shell
    readonly property ListenView voice: root.shell.listen
    readonly property list<string> always: [qsTr("Home"), qsTr("Comfort"), qsTr("Help now"), ...(root.voice.offered ? [root.voiceWord] : []), ...(root.shell.language.several ? [qsTr("Language")] : []), ...(root.shell.comfort.canLower ? [root.lowerWord] : [])]
    readonly property list<string> aloud: [qsTr("Home"), qsTr("Stop"), qsTr("Again"), qsTr("Slower"), qsTr("Faster"), qsTr("Help now")]
    // One size for both words of its button: nothing moves when a pause begins or ends.
    readonly property string voiceWord: listen.advanceWidth > goOn.advanceWidth ? listen.text : goOn.text
    readonly property string lowerWord: root.shell.comfort.low ? qsTr("Higher") : qsTr("Lower")
    readonly property string largerWord: root.shell.comfort.textScale === 200 ? usual.text : larger.text
    // Four buttons fill a narrow bar: their labels stay at one size. Where words are longer, or
    // more, all get a little smaller together; capitals are still 4.8 mm or more.
    readonly property real wantedPx: Theme.portrait && root.always.length > 3 ? Math.round(Theme.basePx * 0.9) : Theme.labelPx
    // A bar so full that they got too small does without icons. Only that of the languages stays,
    // by which they are found by whoever cannot read the words, and the hand of Help now where
    // all still have their size.
    readonly property bool full: root.worded || root.fitting(root.always.length, 2.9, all.advanceWidth) < Math.max(Theme.leastPx, Theme.basePx * 0.85)
    readonly property real paddingEm: root.full ? 0.45 : 0.7
    readonly property bool handed: !root.full || root.sized(root.kept + 1) >= Math.max(Theme.leastPx, Theme.basePx * 0.85)
    readonly property int kept: root.shell.language.several ? 1 : 0
    readonly property real labelPx: Math.min(root.wantedPx, root.sized(root.kept + (root.handed ? 1 : 0)))
    readonly property bool broad: root.width > Theme.basePx * 40 && root.wantedPx <= root.fitting(root.always.length + 1, 2.9, all.advanceWidth + (root.shell.comfort.textScale === 200 ? usual : larger).advanceWidth)
    // Where an upright bar has room for the word of the next text size, it goes without icons for it;
    // else that button is its icon, or is not there. At no text size it is another.
    readonly property bool worded: Theme.portrait && !root.broad && root.wantedPx <= root.fitting(root.always.length + 1, 0.9, all.advanceWidth + longest.advanceWidth + 150 * (root.kept + 1), Theme.marginPx)
    readonly property bool iconed: Theme.portrait && !root.broad && !root.worded && root.labelPx <= root.fittingNow(Theme.barMarginPx, Theme.targetPx + Theme.betweenPx)
    // In line with the page, as far as its words have the room.
    readonly property bool inLine: Theme.portrait && (root.worded || root.labelPx <= root.fittingNow(Theme.marginPx, root.iconed ? Theme.targetPx + Theme.betweenPx : 0))
    readonly property real edgePx: root.inLine ? Theme.marginPx : Theme.barMarginPx
    // Broad enough for all that can be asked of the voice, and a hint beside it.
    readonly property bool roomy: root.labelPx <= root.fitting(root.aloud.length, 2.9, speech.advanceWidth + 700)

    // The largest letters with which so many buttons stand beside each other: each needs so many
    // em beside its word (0.7 at both ends, 1.5 for an icon); words is how wide all are at 100 pixels.
    // What stands free at both edges, and is taken by something else, is in pixels.
    function fitting(buttons: int, beside: real, words: real, edge = Theme.barMarginPx, taken = 0): real {
        // A letter is drawn on whole pixels, and so often a little wider than it was measured.
        const drawn = words / 200;
        const room = root.width - 2 * edge - taken - (buttons - 1) * Theme.betweenPx - drawn;
        return room / (words / 100 + buttons * beside);
    }

    // The same of what is always there, as it stands now.
    function fittingNow(edge: real, taken: real): real {
        return root.fitting(root.always.length, root.full ? 0.9 : 2.9, all.advanceWidth + (root.full ? 150 * (root.kept + (root.handed ? 1 : 0)) : 0), edge, taken);
    }

    // The same with all icons, or in a full bar with so many.
    function sized(icons: int): real {
        return Math.floor(root.fitting(root.always.length, root.full ? 0.9 : 2.9, all.advanceWidth + (root.full ? 150 * icons : 0)));
    }

    component BarButton: PillButton {
        height: Theme.targetPx
        labelPx: root.labelPx
        leftPadding: Math.round(root.labelPx * root.paddingEm)
    }

    color: Theme.colours.card
    height: Theme.targetPx + 2 * Math.round(Theme.unit * 0.6)

    TextMetrics {
        id: all

        font.bold: true
        font.family: Theme.family
        font.kerning: Theme.kerned
        font.pixelSize: 100
        // What does not join: letters of two words would be drawn as of one.
        text: root.always.join("\u200c")
    }
    TextMetrics {
        id: larger

        font: all.font
        text: qsTr("Larger text")
    }
    TextMetrics {
        id: usual

        font: all.font
        text: qsTr("Usual text")
    }
    TextMetrics {
        id: longest

        font: all.font
        text: larger.advanceWidth > usual.advanceWidth ? larger.text : usual.text
    }
    TextMetrics {
        id: listen

        font: all.font
        text: qsTr("Listen")
    }
    TextMetrics {
        id: goOn

        font: all.font
        text: qsTr("Go on")
    }
    TextMetrics {
        id: speech

        font: all.font
        text: root.aloud.join("\u200c")
    }
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
        anchors.leftMargin: root.edgePx
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.shell.warned
        spacing: Theme.betweenPx

        BarButton {
            iconName: root.full ? "" : "fa6s.house"
            label: qsTr("Home")
            target: "home"
            text: qsTr("Home")

            onActivated: root.shell.goHome()
        }
        // Always in the same place: listen, pause, go on.
        BarButton {
            iconName: root.voice.speaking ? "fa6s.volume-xmark" : root.full ? "" : root.voice.paused ? "fa6s.play" : "fa6s.volume-high"
            label: root.voice.speaking ? qsTr("Stop the voice. You can go on from here") : root.voice.paused ? qsTr("Go on: read aloud from here") : qsTr("Listen: hear this read aloud. Others near you may hear it too")
            target: "speech"
            text: root.voice.speaking ? qsTr("Stop") : root.voice.paused ? goOn.text : listen.text
            visible: root.voice.offered

            onActivated: root.voice.speaking ? root.voice.pause() : root.voice.paused ? root.voice.goOn() : root.voice.listen()
        }
        BarButton {
            iconName: "fa6s.rotate-left"
            label: qsTr("Again: say this sentence once more")
            repeats: true
            target: "speech again"
            text: qsTr("Again")
            visible: root.voice.speaking

            onActivated: root.voice.again()
        }
        BarButton {
            enabled: root.voice.pace > 80
            iconName: "fa6s.minus"
            label: qsTr("Slower: the voice")
            target: "speech slower"
            text: qsTr("Slower")
            visible: root.roomy && root.voice.speaking

            onActivated: root.voice.slower()
        }
        BarButton {
            enabled: root.voice.pace < 125
            iconName: "fa6s.plus"
            label: qsTr("Faster: the voice")
            target: "speech faster"
            text: qsTr("Faster")
            visible: root.roomy && root.voice.speaking

            onActivated: root.voice.faster()
        }
        BarButton {
            iconName: root.full ? "" : "fa6s.text-height"
            label: qsTr("Comfort: text size and colours")
            target: "comfort"
            text: qsTr("Comfort")
            visible: !root.voice.speaking

            onActivated: root.shell.openComfort()
        }
        BarButton {
            iconName: "fa6s.language"
            label: qsTr("Language: %1").arg(root.shell.language.names)
            target: "language"
            text: qsTr("Language")
            visible: root.shell.language.several && !root.voice.speaking

            onActivated: root.shell.language.open()
        }
        BarButton {
            iconName: root.worded ? "" : root.shell.comfort.textScale === 200 ? "fa6s.magnifying-glass-minus" : "fa6s.magnifying-glass-plus"
            label: (root.shell.comfort.textScale === 200 ? qsTr("Usual text. It is at %1 percent now") : qsTr("Larger text. It is at %1 percent now")).arg(root.shell.comfort.textScale)
            leftPadding: root.iconed ? 0 : Math.round(root.labelPx * root.paddingEm)
            target: "next text size"
            text: root.iconed ? "" : root.largerWord
            visible: (root.broad || root.worded || root.iconed) && !root.voice.speaking
            width: root.iconed ? Theme.targetPx : implicitWidth

            onActivated: root.shell.comfort.nextTextScale()
        }
        BarButton {
            iconName: root.full ? "" : root.shell.comfort.low ? "fa6s.up-long" : "fa6s.down-long"
            label: root.shell.comfort.low ? qsTr("Higher: use the whole screen") : qsTr("Lower: bring everything within reach")
            target: "lower"
            text: root.lowerWord
            visible: root.shell.comfort.canLower && !root.voice.speaking

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
        visible: root.roomy && root.voice.speaking
    }
    BarButton {
        id: help

        anchors.right: parent.right
        anchors.rightMargin: root.edgePx
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.handed ? "fa6s.hand" : ""
        label: qsTr("Help now")
        target: "help"
        text: qsTr("Help now")
        urgent: true

        onActivated: root.shell.helpNow()
    }
}
