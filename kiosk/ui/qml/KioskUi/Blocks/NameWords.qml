pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Whose words or which question: what it names stands below it. In big text it is as big as the
// title of a part.
Words {
    id: root

    required property real room
    // Where a second line of it, or a tall one, would cost one of what it names, it is set smaller.
    property bool lined: false
    property real wantedPx: Theme.namePx
    readonly property real mostPx: root.lined && Theme.tight && Theme.linesPerEm > 1.25 ? Math.min(root.wantedPx, Math.round(Theme.stripPx * 1.4)) : root.wantedPx
    // Where more lines of it leave no room below them.
    property int mostLines: 99
    readonly property real fitted: Math.floor(root.mostPx * root.room / Math.max(1, whole.advanceWidth + Theme.unit * 0.3))

    font.bold: true
    font.pixelSize: root.lined && Theme.tight ? Math.max(Theme.stripPx, Math.min(root.mostPx, root.fitted)) : probe.lineCount > root.mostLines ? Math.round(root.mostPx * 0.8) : root.mostPx
    lineHeight: Theme.tight ? 1.0 : 1.12
    styled: true
    width: root.room

    Words {
        id: probe

        font.bold: true
        font.pixelSize: root.mostPx
        spoken: ""
        styled: root.styled
        text: root.mostLines < 99 ? root.text : ""
        visible: false
        width: root.room
    }
    TextMetrics {
        id: whole

        font.bold: true
        font.family: Theme.family
        font.pixelSize: root.mostPx
        text: root.plain
    }
}
