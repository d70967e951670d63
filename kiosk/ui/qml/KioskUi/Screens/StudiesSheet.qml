pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Who was studied for the arrays of the open step, for how long, and how sure we are.
SheetFrame {
    id: root

    required property SheetView sheet

    title: root.sheet.title

    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.text
        width: root.innerWidth
    }
    Words {
        font.bold: true
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.sure
        width: root.innerWidth
    }
    Repeater {
        model: root.sheet.sources

        delegate: FactCard {
            width: root.innerWidth
        }
    }
}
