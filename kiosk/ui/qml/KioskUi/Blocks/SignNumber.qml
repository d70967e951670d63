pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// The number of a danger sign, before its words and on the body. Whoever hears the screen needs
// none: the words stand in order.
Rectangle {
    id: root

    required property int number

    // As tall as a digit of 4.8 mm on the panel of 24 inches wants.
    height: Math.round(Theme.bodyPx * 0.88)
    width: height
    border.color: Theme.colours.paper
    border.width: Theme.hairPx
    color: Theme.colours.helpEdge
    radius: width / 2

    Words {
        anchors.centerIn: parent
        color: Theme.colours.paper
        font.bold: true
        font.pixelSize: Math.round(root.height * 0.77)
        // The line of a high script would stand out of the disc.
        lineHeight: Math.min(1, 1.24 / Theme.linesPerEm)
        spoken: ""
        text: root.number
    }
}
