pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One field of a choice that is too tall for a screen, on the full width.
RowFrame {
    id: root

    required property string level

    textWords: field.words
    implicitHeight: field.implicitHeight

    OptionField {
        id: field

        anchors.left: parent.left
        kind: root.level
        said: root.text
        width: Math.min(root.width - root.markPx, Theme.bodyPx * Theme.longestLineEm)
    }
    ExplainMark {
        inset: 0
        words: root.explained
    }
}
