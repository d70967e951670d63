pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What a card in pieces is about. Where it is small the piece below it is the target of its word,
// and the line that holds the word has its mark.
RowFrame {
    id: root

    required property string level
    // Of a question: its answers at their least, the headline above it, and the screen they share.
    property real answersPx: 0
    property real headlinePx: 0
    property real room: 0
    readonly property real freePx: root.room - root.answersPx
    readonly property real keptPx: usual.implicitHeight + root.headlinePx <= root.freePx ? root.headlinePx : 0
    readonly property bool asks: Theme.tight && !root.small
    readonly property bool small: root.level === "small"

    textWords: words
    intoGapPx: root.small ? Theme.nearerPx : 0
    implicitHeight: root.small ? words.implicitHeight - root.intoGapPx : Math.max(words.implicitHeight, root.explains ? Theme.targetPx : 0)

    NameWords {
        id: words

        anchors.left: parent.left
        lined: root.small
        // Where every line counts, a question grows into what its answers leave of the screen.
        wantedPx: !root.asks ? Theme.namePx : root.answersPx > 0 && grown.implicitHeight + root.keptPx <= root.freePx ? Theme.questionPx : Theme.labelPx
        room: root.width - (words.explains ? root.markRoomPx : 0)
        spoken: root.spoken
        text: root.text
    }
    Probe {
        id: usual

        font.pixelSize: Theme.labelPx
    }
    Probe {
        id: grown

        font.pixelSize: Theme.questionPx
    }
    ExplainMark {
        inset: 0
        words: words.explains ? words : null
    }

    component Probe: Words {
        font.bold: true
        lineHeight: words.lineHeight
        spoken: ""
        styled: true
        text: root.asks ? root.text : ""
        visible: false
        width: words.room
    }
}
