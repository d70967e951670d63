pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// At the end of the line that holds a word to explain.
Icon {
    id: root

    // The words that hold it, in some depth below what the mark stands in.
    required property Words words
    readonly property int line: (through.item as Words)?.lineCount ?? 1
    // From the start of the words to the end of that line, or of a longer one before it.
    readonly property real throughPx: (through.item as Words)?.contentWidth ?? 0
    readonly property real usualInset: Math.round(Theme.unit * 0.6)
    property real inset: root.usualInset

    function topOf(words: Item): real {
        let top = 0;
        for (let at = words; at && at !== root.parent; at = at.parent)
            top += at.y;
        return top;
    }

    anchors.right: parent?.right
    anchors.rightMargin: root.inset
    colour: Theme.colours.accent
    name: root.visible ? "fa6s.circle-question" : ""
    sizePx: Theme.markPx
    visible: root.words !== null
    y: Math.round(root.topOf(root.words) + (root.line - 1) * (root.words?.linePx ?? 0) + (root.words?.firstLinePx ?? 0) - root.height / 2)

    Loader {
        id: through

        active: root.words !== null
        visible: false

        sourceComponent: Words {
            font: root.words.font
            lineHeight: root.words.lineHeight
            spoken: ""
            styled: true
            text: root.words.throughTerm
            width: root.words.width
        }
    }
}
