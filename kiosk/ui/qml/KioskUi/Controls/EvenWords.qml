pragma ComponentBehavior: Bound

import QtQuick

// Words of a few big lines, broken into lines of about one length: none ends in a lone word.
Words {
    id: root

    required property real room
    readonly property real evenPx: Math.ceil(whole.implicitWidth / Math.max(1, whole.lineCount))

    component Probe: Words {
        font: root.font
        lineHeight: root.lineHeight
        spoken: ""
        styled: root.styled
        text: root.text
        visible: false
    }

    width: whole.lineCount < 2 ? root.room : snug.lineCount === whole.lineCount ? snug.width : loose.lineCount === whole.lineCount ? loose.width : root.room

    Probe {
        id: whole

        width: root.room
    }
    Probe {
        id: snug

        width: Math.min(root.room, root.evenPx + root.font.pixelSize * 0.8)
    }
    Probe {
        id: loose

        width: Math.min(root.room, root.evenPx + root.font.pixelSize * 2.2)
    }
}
