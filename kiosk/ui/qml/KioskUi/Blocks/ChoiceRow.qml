pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A question with two or three answers, all in the same space. Where one of them is right, the
// room for what is said then is kept free from the start: nothing moves under a finger.
RowFrame {
    id: root

    required property string title
    required property string level
    required property string page
    required property int answered
    required property int many
    required property list<string> choices
    required property real room
    // Of the rows that share a screen with these answers: their question, and the headline above it.
    property real askedPx: 0
    property real headlinePx: 0
    readonly property bool checks: root.many > 0
    readonly property bool bare: root.title === ""
    readonly property real pad: Math.round(Theme.unit * (Theme.tight ? 0.2 : 0.7))
    // By the screen, not by the row: a row that scrolls is narrower, and must not be set otherwise.
    readonly property real screenEm: (Theme.pixelWidth - 2 * Theme.marginPx) / Theme.labelPx
    // Whole sentences want more room than answers to a question.
    readonly property bool beside: root.screenEm > (root.spoken === "" ? 40 : 17)
    // Question and answers in one line.
    readonly property bool across: !root.checks && !root.bare && !Theme.small && root.screenEm > 40
    readonly property real abovePx: Math.max(root.pad, Theme.betweenPx)
    readonly property real sayPx: Theme.tight || Theme.low ? Theme.labelPx : Theme.bodyPx
    readonly property real eachPx: root.beside ? (answers.width - (root.choices.length - 1) * Theme.betweenPx) / root.choices.length : answers.width
    // Answers are read as the question is. They are as big where they stay in as many lines.
    readonly property real linedPx: answer.fittedPx(root.choices, root.eachPx)
    readonly property bool lined: root.linedPx >= Theme.labelPx
    readonly property real wordedPx: answer.fittedPx(root.choices.join(" ").split(" "), root.eachPx)
    readonly property bool grown: !root.across && (!Theme.tight || (root.lined && root.spacious))
    readonly property real answerPx: root.grown ? Math.max(Theme.labelPx, Math.min(Theme.questionPx, root.lined ? root.linedPx : root.wordedPx)) : Theme.labelPx
    // A big line has air of its own.
    readonly property real aboveLineEm: root.grown && root.lined && Theme.textScale > 100 && !Theme.tight ? 0.04 : 0.2
    // Where every line counts, they grow into what they and the question leave of the screen. Of
    // questions without a verdict more than one may share it.
    readonly property bool spacious: (root.checks || root.spoken === "") && root.askedPx + root.keptPx + root.heightOf(answer.buttonPx) <= root.room
    readonly property real keptPx: root.askedPx + root.headlinePx + root.leastPx <= root.room ? root.headlinePx : 0
    readonly property real leastPx: root.lined ? root.heightOf(usual.implicitHeight + 2 * Math.round(Theme.labelPx * 0.2)) : root.implicitHeight
    readonly property real restPx: root.askPx + (root.checks ? root.verdictPx + root.abovePx : 0) + root.pad
    readonly property real verdictPx: root.checks ? Math.max(told.implicitHeight, again.implicitHeight) : 0

    // Beside each other no answer is taller than another.
    readonly property real tallestPx: root.tallest(each.made)

    readonly property real askPx: root.bare || root.across ? 0 : question.implicitHeight + root.pad

    function heightOf(button: real): real {
        const lines = root.beside ? 1 : root.choices.length;
        return root.restPx + lines * Math.max(Theme.targetPx, button) + (lines - 1) * Theme.betweenPx;
    }
    function tallest(count: int): real {
        let tall = Theme.targetPx;
        for (let i = 0; i < count; i++)
            tall = Math.max(tall, each.itemAt(i)?.implicitHeight ?? 0);
        return tall;
    }

    textWords: told
    titleWords: question
    implicitHeight: root.across ? Math.max(question.implicitHeight, answers.implicitHeight) : root.restPx + answers.implicitHeight

    FontMetrics {
        id: answer

        readonly property real buttonPx: Math.ceil(usual.implicitHeight * Theme.questionPx / Theme.labelPx) + 2 * Math.round(Theme.questionPx * 0.2)

        // With the tick of the chosen one, and what a button keeps free at its ends.
        function fittedPx(words: list<string>, width: real): real {
            const widest = Math.max(...words.map(word => answer.advanceWidth(word)));
            return Math.floor(width / (widest / answer.font.pixelSize + 2.95));
        }

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.questionPx
    }
    Words {
        id: usual

        font.bold: true
        font.pixelSize: Theme.labelPx
        lineHeight: 1.05
        spoken: ""
        text: root.choices[0] ?? ""
        visible: false
    }
    Words {
        id: question

        anchors.left: parent.left
        font.bold: root.checks
        lineHeight: 1.15
        spoken: root.spoken
        styled: true
        text: root.title
        visible: !root.bare
        width: root.across ? root.width - answers.width - Theme.unit : root.width
        y: root.across ? Math.round((root.implicitHeight - question.implicitHeight) / 2) : 0
    }
    Grid {
        id: answers

        anchors.right: parent.right
        columns: root.beside ? Math.max(1, root.choices.length) : 1
        spacing: Theme.betweenPx
        width: root.across ? Math.round(root.width * 0.46) : root.width
        y: root.askPx

        Repeater {
            id: each

            // Its count is told before there are any.
            property int made: 0

            model: root.choices

            delegate: ChoiceButton {
                id: choice

                required property int index
                required property string modelData

                bottomPadding: Math.round(Theme.labelPx * root.aboveLineEm)
                chosen: choice.index === root.answered
                height: root.beside ? root.tallestPx : Math.max(Theme.targetPx, choice.implicitHeight)
                labelPx: root.answerPx
                label: root.spoken === "" ? choice.modelData : qsTr("%1: %2").arg(choice.modelData).arg(root.spoken)
                target: "answer " + choice.modelData + root.spoken
                text: choice.modelData
                width: root.eachPx

                onActivated: root.leaf.answers.give(root.index, choice.index)
            }

            onItemAdded: each.made += 1
            onItemRemoved: each.made -= 1
        }
    }
    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: answers.bottom
        anchors.topMargin: root.abovePx
        height: root.verdictPx

        Icon {
            id: tick

            anchors.left: parent.left
            colour: Theme.colours.accent
            name: root.level === "right" ? "fa6s.circle-check" : ""
            sizePx: Math.round(root.sayPx * 0.9)
            visible: root.level === "right"
            y: told.firstLinePx - height / 2
        }
        Words {
            id: told

            anchors.left: tick.right
            anchors.leftMargin: Math.round(Theme.unit * 0.6)
            anchors.right: parent.right
            font.pixelSize: root.sayPx
            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: root.level === "right" ? plain : ""
            styled: true
            text: root.checks ? root.text : ""
            visible: root.level === "right"
        }
        PillButton {
            id: again

            anchors.left: parent.left
            height: Math.max(Theme.targetPx, again.implicitHeight)
            iconName: "fa6s.book-open"
            label: qsTr("Let us look again: %1").arg(root.spoken)
            target: "look again " + root.page
            text: qsTr("Let us look again")
            visible: root.level === "again"

            onActivated: root.leaf.answers.lookAgain(root.index)
        }
    }
}
