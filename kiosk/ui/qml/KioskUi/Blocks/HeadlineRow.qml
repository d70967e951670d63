pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

RowFrame {
    id: root

    implicitHeight: words.implicitHeight + Math.round(Theme.unit * 0.3)

    Words {
        id: words

        font.bold: true
        font.pixelSize: Theme.headlinePx
        heading: true
        lineHeight: Theme.headlineLineHeight
        spoken: root.spoken
        styled: true
        text: root.text
        width: parent.width
    }
}
