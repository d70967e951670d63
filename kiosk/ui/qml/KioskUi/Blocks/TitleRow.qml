pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What a card in pieces is about. Where it is small the piece below it is the target of its word,
// and the line that holds the word has its mark.
RowFrame {
    id: root

    required property string level
    readonly property bool small: root.level === "small"

    textWords: words
    intoGapPx: root.small ? Theme.nearerPx : 0
    implicitHeight: root.small ? words.implicitHeight - root.intoGapPx : Math.max(words.implicitHeight, root.explains ? Theme.targetPx : 0)

    NameWords {
        id: words

        anchors.left: parent.left
        lined: root.small
        // A question keeps its answers on its screen.
        wantedPx: Theme.tight && !root.small ? Theme.labelPx : Theme.namePx
        room: root.width - (words.explains ? root.markRoomPx : 0)
        spoken: root.spoken
        text: root.text
    }
    ExplainMark {
        inset: 0
        words: words.explains ? words : null
    }
}
