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
    required property real room
    property real sizePx: Theme.quietPx
    // At which it stands on one line.
    readonly property real fitPx: Math.floor(100 * root.room / (line.advanceWidth + 135))

    anchors.left: parent?.left
    spacing: Math.round(root.sizePx * 0.3)

    TextMetrics {
        id: line

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 100
        text: root.text
    }
    Icon {
        id: sign

        colour: Theme.colours.accent
        name: root.level === "for-some" ? "fa6s.user-check" : root.level === "against" ? "fa6s.hand" : root.level === "disputes" ? "fa6s.comments" : "fa6s.hourglass-half"
        sizePx: root.sizePx
        y: words.firstLinePx - height / 2
    }
    Words {
        id: words

        color: Theme.colours.accent
        font.bold: true
        font.pixelSize: root.sizePx
        lineHeight: Theme.tight ? 1.0 : 1.15
        text: root.text
        width: Math.min(implicitWidth, root.room - sign.width - root.spacing)
    }
}
