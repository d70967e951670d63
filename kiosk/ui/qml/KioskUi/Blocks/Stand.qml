pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Where somebody stands, with its sign, and since when.
Row {
    id: root

    required property string level
    required property string text
    property alias words: words
    readonly property real sizePx: Theme.tight ? Theme.stripPx : Theme.quietPx

    anchors.left: parent?.left
    spacing: Math.round(Theme.unit * 0.4)

    Icon {
        anchors.verticalCenter: parent?.verticalCenter
        colour: Theme.colours.accent
        name: root.level === "for-some" ? "fa6s.user-check" : root.level === "against" ? "fa6s.hand" : root.level === "disputes" ? "fa6s.comments" : "fa6s.hourglass-half"
        sizePx: root.sizePx
    }
    Words {
        id: words

        color: Theme.colours.accent
        font.bold: true
        font.pixelSize: root.sizePx
        lineHeight: 1.15
        text: root.text
    }
}
