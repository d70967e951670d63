pragma ComponentBehavior: Bound

import KioskUi.Theme

// A sign of trouble, or what the staff can help with.
CardRow {
    id: root

    required property string level

    iconColour: root.level === "now" ? Theme.colours.helpEdge : Theme.colours.accent
    iconName: root.level === "ask" ? "fa6s.check" : "fa6s.circle-exclamation"
}
