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
    readonly property real verdictPx: root.checks ? Math.max(told.implicitHeight, again.implicitHeight) : 0

    // Beside each other no answer is taller than another.
    readonly property real tallestPx: root.tallest(each.count)

    readonly property real askPx: root.bare || root.across ? 0 : question.implicitHeight + root.pad

    function tallest(count: int): real {
        let tall = Theme.targetPx;
        for (let i = 0; i < count; i++)
            tall = Math.max(tall, each.itemAt(i)?.implicitHeight ?? 0);
        return tall;
    }

    textWords: told
    titleWords: question
    implicitHeight: root.across ? Math.max(question.implicitHeight, answers.implicitHeight) : root.askPx + answers.implicitHeight + (root.checks ? root.verdictPx + root.abovePx : 0) + root.pad

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

            model: root.choices

            delegate: ChoiceButton {
                id: choice

                required property int index
                required property string modelData

                chosen: choice.index === root.answered
                height: root.beside ? root.tallestPx : Math.max(Theme.targetPx, choice.implicitHeight)
                label: root.spoken === "" ? choice.modelData : qsTr("%1: %2").arg(choice.modelData).arg(root.spoken)
                target: "answer " + choice.modelData + root.spoken
                text: choice.modelData
                width: root.eachPx

                onActivated: root.leaf.answers.give(root.index, choice.index)
            }
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
