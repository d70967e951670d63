pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// What a field says of one choice, below the choice's name.
RowFrame {
    id: root

    required property string title
    required property string level

    titleWords: name
    implicitHeight: Math.max(name.implicitHeight + words.implicitHeight, root.explains ? Theme.targetPx : 0)
    textWords: words

    NameWords {
        id: name

        anchors.left: parent.left
        lined: true
        room: root.width - root.markPx
        spoken: ""
        text: root.title
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.markPx
        anchors.top: name.bottom
        lineHeight: Theme.tight ? 1.0 : 1.12
        spoken: field.spokenOf(name.plain, root.spoken)
        styled: true
        text: root.text
    }
    ExplainMark {
        inset: 0
        words: root.explained
    }
    FieldName {
        id: field

        kind: root.level
        visible: false
    }
}
