pragma ComponentBehavior: Bound

import KioskUi.Controls
import KioskUi.Theme

// One key of the keyboard. Another one may follow at once; the same one waits, as all buttons do.
PillButton {
    id: root

    height: Theme.targetPx
    label: root.text
    leftPadding: 0
    rightPadding: 0
    target: "key " + root.label
}
