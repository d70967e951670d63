pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// Where the voice is in some words: a thin line below the sentence, and behind the word a ground
// of its own with a thick line. The words keep their lines; what stands before an end is set once
// more, unseen, to measure it.
Item {
    id: root

    required property ListenView voice
    required property Words words
    readonly property color inkColour: Qt.colorEqual(root.words.color, Theme.colours.ink) ? Theme.colours.accent : root.words.color
    readonly property bool fromRight: root.words.effectiveHorizontalAlignment === Text.AlignRight
    readonly property real thickPx: Math.max(4, Math.round(Theme.focusPx * 1.4))
    // Right below the letters, and not upon the next line.
    readonly property real liftPx: Math.round(root.words.lineHeight > 1.05 ? root.words.font.pixelSize * 0.12 : 0)

    // The first words of a text, and where their last line ends.
    component Beginning: Words {
        id: beginning

        // Of each line: its lower edge and its width.
        property list<point> edges
        property list<point> found
        readonly property int last: beginning.text === "" ? 0 : Math.max(0, beginning.edges.length - 1)
        readonly property real endPx: beginning.text === "" || beginning.edges.length === 0 ? 0 : beginning.edges[beginning.last].x + (beginning.text.endsWith(" ") ? space.advanceWidth : 0)

        font: root.words.font
        lineHeight: root.words.lineHeight
        spoken: ""
        styled: root.words.styled
        visible: false
        width: root.words.width

        onLineLaidOut: line => {
            if (line.number === 0)
                beginning.found = [];
            beginning.found.push(Qt.point(line.implicitWidth, line.y + line.height));
            if (line.isLast)
                beginning.edges = beginning.found;
        }
    }
    component Line: Rectangle {
        required property Beginning from
        required property Beginning to
        required property int at
        readonly property point edge: whole.edges[at] ?? Qt.point(0, 0)
        readonly property real startPx: at > from.last ? 0 : from.endPx
        readonly property real stopPx: at < to.last ? edge.x : to.endPx

        color: root.inkColour
        visible: width > 0
        width: Math.max(0, stopPx - startPx)
        x: root.fromRight ? root.words.width - edge.x + startPx : startPx
    }

    anchors.fill: parent
    parent: root.words
    // Behind the letters.
    z: -1

    TextMetrics {
        id: space

        font: root.words.font
        text: " "
    }
    Beginning {
        id: whole

        text: root.words.text
    }
    Beginning {
        id: before

        text: root.voice.before
    }
    Beginning {
        id: through

        text: root.voice.through
    }
    Beginning {
        id: beforeWord

        text: root.voice.beforeWord
    }
    Beginning {
        id: throughWord

        text: root.voice.throughWord
    }
    Rectangle {
        readonly property real growPx: Math.round(root.words.font.pixelSize * 0.1)

        color: Theme.colours.said
        height: Math.round(root.words.font.pixelSize * 1.2)
        radius: Math.round(root.words.font.pixelSize * 0.15)
        visible: word.visible
        width: word.width + 2 * growPx
        x: word.x - growPx
        y: word.y + word.height - height
    }
    Repeater {
        // On the way from one sentence to the next the one changes before the other.
        model: through.text === "" ? 0 : Math.max(0, through.last - before.last + 1)

        delegate: Line {
            required property int index

            at: before.last + index
            from: before
            height: Theme.hairPx
            to: through
            y: edge.y - height - root.liftPx
        }
    }
    Line {
        id: word

        at: throughWord.last
        from: beforeWord
        height: root.thickPx
        radius: height / 2
        to: throughWord
        visible: throughWord.text !== "" && width > 0
        y: edge.y - height - root.liftPx + Math.round(Theme.hairPx * 1.5)
    }
}
