pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// The headline of a step, of the same size wherever it stands. On the small panel one that
// nearly fits its line is set to fit it.
EvenWords {
    id: root

    readonly property real fitted: Math.floor(Theme.headlinePx * root.room / Math.max(1, whole.advanceWidth + Theme.unit * 0.3))

    font.bold: true
    font.pixelSize: Theme.tight && root.fitted > Theme.headlinePx * 0.79 ? Math.min(root.fitted, Theme.headlinePx) : Theme.headlinePx
    heading: true
    lineHeight: Theme.headlineLineHeight

    TextMetrics {
        id: whole

        font.bold: true
        font.family: Theme.family
        font.kerning: Theme.kerned
        font.pixelSize: Theme.headlinePx
        text: root.spoken
    }
}
