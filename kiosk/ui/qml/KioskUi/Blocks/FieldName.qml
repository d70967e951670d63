pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// Which field of a choice it is: what may be good, what may be bad, or how sure we are. What
// stands below it says it to screen readers.
Row {
    id: root

    required property string kind
    // Where every line counts it has no room to grow.
    readonly property real headPx: Theme.tight ? Theme.stripPx : Math.max(Theme.quietPx, Math.round(Theme.bodyPx * 0.66))
    readonly property string text: root.kind === "good" ? qsTr("May be good") : root.kind === "bad" ? qsTr("May be bad") : qsTr("How sure are we?")

    // A field as it is spoken.
    function spokenWith(said: string): string {
        return (root.kind === "sure" ? qsTr("%1 %2") : qsTr("%1: %2")).arg(root.text).arg(said);
    }
    // The same where it is one of several.
    function spokenOf(name: string, said: string): string {
        return qsTr("%1, %2").arg(name).arg(root.spokenWith(said));
    }

    spacing: Math.round(root.headPx * 0.3)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.colours.accent
        name: root.kind === "good" ? "fa6s.plus" : root.kind === "bad" ? "fa6s.minus" : "fa6s.scale-balanced"
        sizePx: root.headPx
    }
    Words {
        color: Theme.colours.accent
        font.bold: true
        font.pixelSize: root.headPx
        lineHeight: Theme.tight ? 1.0 : 1.15
        spoken: ""
        text: root.text
    }
}
