pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// What the voice says of a picture: it stands nowhere else, and nobody should have to hear it.
Rectangle {
    id: root

    required property ListenView voice
    readonly property real pad: Math.round(Theme.unit * 0.7)

    border.color: Theme.colours.accent
    border.width: Math.max(2, Theme.hairPx)
    color: Theme.colours.card
    height: words.implicitHeight + 2 * root.pad
    radius: Theme.radiusPx
    visible: root.voice.caption !== ""

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        colour: Theme.colours.accent
        name: "fa6s.volume-high"
        sizePx: Math.round(Theme.stripPx * 1.1)
        y: Math.round(words.y + words.firstLinePx - height / 2)
    }
    Words {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.stripPx
        lineHeight: 1.12
        text: root.voice.caption
    }
}
