pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// The only text of the kiosk: one family, never justified, named for assistive technology.
Text {
    id: root

    property bool heading: false
    // Runs from the left in every interface: a publication, a line of a file.
    property bool latin: false
    // Only where a view hands out StyledText; all else is shown as it is.
    property bool styled: false
    // Without the markup, which must not be read aloud.
    readonly property string plain: (root.styled ? root.text.replace(/(<br>)+/g, " ").replace(/<[^>]+>/g, "").replace(/&nbsp;/g, " ").replace(/&amp;/g, "&") : root.text).replace(/[\u200b\u200f\u2060\u2066\u2068\u2069]/g, "").replace(/\u00a0/g, " ")
    property string spoken: root.plain
    // From the top to the middle of the first line: where a mark before it is centred.
    readonly property real firstLinePx: root.contentHeight / Math.max(1, root.lineCount) / 2

    color: Theme.colours.ink
    font.family: Theme.family
    font.kerning: Theme.kerned
    font.pixelSize: Theme.bodyPx
    horizontalAlignment: root.latin && root.LayoutMirroring.enabled ? Text.AlignRight : Text.AlignLeft
    lineHeight: Theme.lineHeight
    textFormat: root.styled ? Text.StyledText : Text.PlainText
    wrapMode: Text.WordWrap

    // The focus goes to the heading of a new screen; no key walks to it.
    Accessible.focusable: root.heading
    Accessible.role: root.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.spoken
    // What is switched off lies beneath something: nobody can read it.
    Accessible.ignored: root.spoken === "" || !root.enabled
}
