pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls

// What a word means.
SheetFrame {
    id: root

    required property SheetView sheet

    title: root.sheet.title

    Words {
        styled: true
        text: root.sheet.text
        width: root.innerWidth
    }
}
