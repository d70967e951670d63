pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// What a card in pieces is about: as big as text to read, or as small as where it is said again.
ProseRow {
    id: root

    required property string level

    sizePx: root.level === "small" ? Theme.stripPx : Theme.bodyPx
    weight: Font.Bold
}
