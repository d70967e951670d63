pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What a card in pieces is about: as big as a label, or as small as where it is said again.
ProseRow {
    id: root

    required property string level

    sizePx: root.level === "small" ? Theme.stripPx : Theme.labelPx
    weight: Font.Bold
}
