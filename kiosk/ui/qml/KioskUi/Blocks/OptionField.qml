pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One field of a choice: its name, and what it says.
Item {
    id: root

    required property string kind
    required property string said
    property alias words: words

    // Where every line counts, words take what their first line leaves free above its capitals.
    readonly property real nearerPx: Theme.tight ? Math.round(Theme.bodyPx * 0.12) : 0

    implicitHeight: head.implicitHeight + words.implicitHeight - root.nearerPx

    FieldName {
        id: head

        anchors.left: parent.left
        kind: root.kind
    }
    Words {
        id: words

        anchors.top: head.bottom
        anchors.topMargin: -root.nearerPx
        lineHeight: Theme.tight ? 1.0 : 1.12
        spoken: head.spokenWith(words.plain)
        styled: true
        text: root.said
        width: parent.width
    }
}
