pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The only text of the kiosk: one family, never justified, named for assistive technology.
Text {
    id: root

    property bool heading: false
    property string spoken: root.text

    color: Theme.colours.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodyPx
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.lineHeight
    textFormat: Text.StyledText
    wrapMode: Text.WordWrap

    Accessible.role: root.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
