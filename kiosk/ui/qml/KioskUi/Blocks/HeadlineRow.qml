pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

RowFrame {
    id: root

    // On the small panel a headline that nearly fits its line is set to fit it.
    readonly property real fitted: Math.floor(Theme.headlinePx * root.width / Math.max(1, whole.advanceWidth + Theme.unit * 0.3))

    textWords: words
    implicitHeight: words.implicitHeight + Math.round(Theme.unit * 0.3)

    EvenWords {
        id: words

        anchors.left: parent.left
        font.bold: true
        font.pixelSize: Theme.tight && root.fitted > Theme.headlinePx * 0.79 ? Math.min(root.fitted, Theme.headlinePx) : Theme.headlinePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        spoken: root.spoken
        styled: true
        text: root.text
        room: root.width
    }
    TextMetrics {
        id: whole

        font.bold: true
        font.family: Theme.family
        font.kerning: Theme.kerned
        font.pixelSize: Theme.headlinePx
        text: root.spoken
    }
}
