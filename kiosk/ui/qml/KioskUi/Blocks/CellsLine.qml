pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Words in columns of equal width. A column that holds a word to explain opens that word's card.
Row {
    id: root

    required property LeafView leaf
    required property list<string> cells
    required property list<string> says
    required property list<string> terms
    required property list<string> termWords
    property real sizePx: Theme.bodyPx
    property bool bold: false
    // Whose texts they are; each is spoken with its choice's name.
    property FieldName field: null
    // Where they stand, for the mark of the voice.
    property Words first: null
    property Words second: null
    property Words third: null
    readonly property real eachPx: (root.width - (root.cells.length - 1) * root.spacing) / Math.max(1, root.cells.length)

    // Where a column is narrow, a mark stands close behind its word, in the gap where it has to.
    readonly property bool narrow: (Theme.small || Theme.portrait) && root.cells.length > 2
    readonly property real outPx: root.narrow ? Math.round(root.spacing * 0.7) : 0

    // Two columns of words are not read as one: the gap is more than one between words.
    spacing: Math.max(Theme.betweenPx, Math.round(Theme.bodyPx * 0.8))

    Repeater {
        model: root.cells

        delegate: Item {
            id: cell

            required property int index
            required property string modelData
            readonly property string term: root.terms[cell.index] ?? ""
            readonly property bool explains: cell.term !== ""

            implicitHeight: Math.max(words.implicitHeight, cell.explains ? Theme.targetPx : 0)
            width: root.eachPx

            Component.onCompleted: {
                if (cell.index === 0)
                    root.first = words;
                else if (cell.index === 1)
                    root.second = words;
                else
                    root.third = words;
            }

            Words {
                id: words

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.rightMargin: cell.explains ? Math.max(0, mark.width + (root.narrow ? 0 : Theme.unit * 0.4) - root.outPx) : 0
                font.bold: root.bold
                font.pixelSize: root.sizePx
                // All of them on one screen are worth more than air between lines as short as these.
                lineHeight: Theme.small ? 1.0 : 1.04
                spoken: root.field ? root.field.spokenOf(root.says[cell.index] ?? "", words.plain) : root.says[cell.index] ?? ""
                styled: true
                text: cell.modelData
            }
            ExplainMark {
                id: mark

                inset: root.narrow ? Math.max(-root.outPx, Math.floor(cell.width - mark.throughPx - mark.width - Theme.unit * 0.4)) : 0
                sizePx: Math.round(root.sizePx * (root.narrow ? 0.6 : 0.8))
                words: cell.explains ? words : null
            }
            // To the end of the cell: who hears its words first knows what the button asks.
            Loader {
                active: cell.explains
                height: root.height
                width: parent.width

                sourceComponent: Pressable {
                    label: qsTr("What does “%1” mean?").arg(root.termWords[cell.index] ?? "")
                    target: "term " + cell.term

                    onActivated: root.leaf.explain(cell.term)
                }
            }
        }
    }
}
