pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One choice. Every choice gets the same three fields in the same space, beside each other
// where the panel is wide enough, else one below another.
RowFrame {
    id: root

    required property string title
    required property string good
    required property string bad
    required property string sure
    readonly property bool beside: root.width > Theme.bodyPx * 30
    readonly property real pad: Math.round(Theme.unit * 0.9)

    badWords: bad.words
    goodWords: good.words
    sureWords: sure.words
    titleWords: name
    implicitHeight: name.implicitHeight + fields.implicitHeight + root.pad * 2.3

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        radius: Theme.radiusPx
    }
    Words {
        id: name

        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad + root.markPx
        anchors.top: parent.top
        font.bold: true
        lineHeight: 1.15
        styled: true
        text: root.title
    }
    Grid {
        id: fields

        readonly property real fieldWidth: root.beside ? (fields.width - 2 * fields.columnSpacing) / 3 : fields.width - root.markPx

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.top: name.bottom
        anchors.topMargin: root.pad * 0.3
        columnSpacing: root.pad * 1.4
        columns: root.beside ? 3 : 1
        rowSpacing: root.pad * 0.6

        OptionField {
            id: good

            kind: "good"
            said: root.good
            width: fields.fieldWidth
        }
        OptionField {
            id: bad

            kind: "bad"
            said: root.bad
            width: fields.fieldWidth
        }
        OptionField {
            id: sure

            kind: "sure"
            said: root.sure
            width: fields.fieldWidth
        }
    }
    ExplainMark {
        // Beside each other fields have no room for it: above them it belongs to all of the card.
        words: root.explained && root.beside ? name : root.explained
    }
}
