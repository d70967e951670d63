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

    implicitHeight: head.implicitHeight + words.implicitHeight

    FieldName {
        id: head

        anchors.left: parent.left
        kind: root.kind
    }
    Words {
        id: words

        anchors.top: head.bottom
        lineHeight: Theme.tight ? 1.0 : 1.12
        spoken: head.spokenWith(words.plain)
        styled: true
        text: root.said
        width: parent.width
    }
}
