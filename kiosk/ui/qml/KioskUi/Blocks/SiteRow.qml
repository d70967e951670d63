pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A fact of this clinic.
CardRow {
    id: root

    required property string level

    iconName: root.level === "clinic-phone" || root.level === "emergency-number" ? "fa6s.phone" : root.level === "fasting" ? "fa6s.utensils" : root.level === "driving" ? "fa6s.car" : "fa6s.bed"
    iconColour: Theme.colours.accent
    styled: false
    tint: Theme.colours.calloutKey
}
