pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// How much something matters: a slider between two buttons, beside the words or below them, with
// the least and the most named at its ends.
RowFrame {
    id: root

    required property string sure
    required property int answered
    required property int many
    required property list<string> cells
    // By the screen, not by the row: one that scrolls is narrower, and must not be set otherwise.
    readonly property bool beside: Theme.pixelWidth - 2 * Theme.marginPx > Theme.bodyPx * 34
    readonly property real pad: Math.round(Theme.unit * (Theme.tight ? 0.2 : 0.5))
    readonly property real slidePx: root.beside ? Math.round(root.width * 0.5) : root.width
    // Where a line counts, its answer stands beside the words.
    readonly property bool inLine: !root.beside && Theme.small && !Theme.tight
    readonly property real wordPx: root.inLine ? Math.round(Theme.quietPx * 6.6) : 0
    readonly property bool said: root.answered >= 0

    readonly property real underPx: root.inLine ? 0 : Math.max(word.implicitHeight, least.implicitHeight, most.implicitHeight)
    // Beside the line where that counts, else a third of what lies under it.
    readonly property real endPx: root.inLine ? Math.ceil(Math.max(least.implicitWidth, most.implicitWidth)) + 1 : slide.width / 3
    readonly property real besidePx: root.inLine ? root.endPx + Theme.betweenPx : 0
    readonly property real endY: slide.y + (root.inLine ? Math.round((slide.height - least.implicitHeight) / 2) : slide.height)

    sureWords: word
    textWords: words
    implicitHeight: root.beside ? Math.max(words.implicitHeight, slide.height + root.underPx) + root.pad : words.implicitHeight + slide.height + root.underPx + root.pad * 2

    Words {
        id: words

        anchors.left: parent.left
        lineHeight: Theme.tight ? 1.0 : 1.15
        spoken: root.spoken
        styled: true
        text: root.text
        width: root.beside ? root.width - root.slidePx - Theme.unit * 2 : root.width - root.wordPx
        y: root.beside ? Math.max(0, Math.round((slide.height - words.implicitHeight) / 2)) : 0
    }
    Item {
        id: slide

        anchors.right: parent.right
        height: Theme.targetPx
        width: root.slidePx
        y: root.beside ? 0 : words.implicitHeight + root.pad

        PillButton {
            id: less

            anchors.left: parent.left
            height: Theme.targetPx
            iconName: "fa6s.minus"
            label: qsTr("Less: %1").arg(root.spoken)
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            // Of what nobody said yet, either button says the least.
            onActivated: root.leaf.answers.give(root.index, root.said ? root.answered - 1 : 0)
        }
        StopSlider {
            anchors.left: less.right
            anchors.leftMargin: Theme.betweenPx + root.besidePx
            anchors.right: more.left
            anchors.rightMargin: Theme.betweenPx + root.besidePx
            blank: true
            height: Theme.targetPx
            label: root.spoken
            last: root.many
            value: root.answered + 1
            word: root.sure

            onMoved: to => root.leaf.answers.give(root.index, to - 1)
        }
        PillButton {
            id: more

            anchors.right: parent.right
            enabled: root.answered < root.many - 1
            height: Theme.targetPx
            iconName: "fa6s.plus"
            label: qsTr("More: %1").arg(root.spoken)
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.leaf.answers.give(root.index, root.answered + 1)
        }
    }
    Words {
        id: word

        anchors.horizontalCenter: root.inLine ? undefined : slide.horizontalCenter
        anchors.right: root.inLine ? parent.right : undefined
        color: root.said ? Theme.colours.accent : Theme.colours.quietInk
        font.bold: root.said
        font.pixelSize: Theme.quietPx
        horizontalAlignment: root.inLine ? Text.AlignRight : Text.AlignHCenter
        lineHeight: 1.1
        // The slider says it.
        spoken: ""
        // Between the two ends, what nobody said yet would look like a third.
        text: root.said || root.inLine ? root.sure : ""
        width: root.inLine ? root.wordPx : root.endPx
        y: root.inLine ? 0 : slide.y + slide.height
    }
    Words {
        id: least

        anchors.left: slide.left
        anchors.leftMargin: root.inLine ? less.width + Theme.betweenPx : 0
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: 1.1
        spoken: ""
        text: root.cells[0]
        width: root.endPx
        y: root.endY
    }
    Words {
        id: most

        anchors.right: slide.right
        anchors.rightMargin: root.inLine ? more.width + Theme.betweenPx : 0
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        horizontalAlignment: Text.AlignRight
        lineHeight: 1.1
        spoken: ""
        text: root.cells[1]
        width: root.endPx
        y: root.endY
    }
}
