pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Where an opinion is written.
RowFrame {
    id: root

    implicitHeight: words.implicitHeight + Math.round(Theme.unit)

    Words {
        id: words

        anchors.left: parent.left
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        latin: true
        lineHeight: 1.15
        text: root.text
        width: Math.min(implicitWidth, parent.width, Theme.quietPx * Theme.longestLineEm)
    }
}
