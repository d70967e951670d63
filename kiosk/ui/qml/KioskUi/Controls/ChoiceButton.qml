pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One of several choices; the chosen one has a tick, a thick edge and a tint.
PillButton {
    id: root

    property bool chosen: false

    iconName: root.chosen ? "fa6s.check" : ""

    checkable: true
    checked: root.chosen

    Accessible.role: Accessible.RadioButton

    // A tap toggles a button by itself; only the visit says what is chosen.
    onToggled: root.checked = Qt.binding(() => root.chosen)

    background: Rectangle {
        border.color: root.chosen ? Theme.colours.accent : Theme.colours.edge
        border.width: root.chosen ? Theme.focusPx : Theme.hairPx
        color: root.chosen || root.down ? Theme.colours.chosen : Theme.colours.card
        radius: root.cornerPx
    }
}
