pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One key. The same key may follow at once.
PillButton {
    id: root

    label: root.text
    labelPx: Math.round(Theme.labelPx * 1.3)
    leftPadding: 0
    repeats: true
    rightPadding: 0
}
