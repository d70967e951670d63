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
    readonly property bool mirrored: root.LayoutMirroring.enabled

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
    // Between columns: no line is read across.
    Repeater {
        model: root.beside ? 2 : 0

        delegate: Rectangle {
            id: hair

            required property int index
            readonly property real away: root.pad + (hair.index + 1) * (fields.fieldWidth + fields.columnSpacing) - fields.columnSpacing / 2

            anchors.bottom: fields.bottom
            anchors.top: fields.top
            color: Theme.colours.edge
            width: Theme.hairPx
            x: Math.round(root.mirrored ? root.width - hair.away : hair.away) - width / 2
        }
    }
    ExplainMark {
        // Beside each other fields have no room for it: above them it belongs to all of the card.
        words: root.explained && root.beside ? name : root.explained
    }
}
