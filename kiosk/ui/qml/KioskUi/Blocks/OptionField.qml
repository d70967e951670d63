pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One field of a choice: what may be good, what may be bad, or how sure we are.
Item {
    id: root

    required property string kind
    required property string said
    property alias words: words

    readonly property real headPx: Theme.tight ? Theme.stripPx : Theme.quietPx

    implicitHeight: head.implicitHeight + words.implicitHeight

    Row {
        id: head

        anchors.left: parent.left

        spacing: Math.round(Theme.unit * 0.4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.colours.accent
            name: root.kind === "good" ? "fa6s.plus" : root.kind === "bad" ? "fa6s.minus" : "fa6s.scale-balanced"
            sizePx: root.headPx
        }
        Words {
            id: which

            color: Theme.colours.accent
            font.bold: true
            font.pixelSize: root.headPx
            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: ""
            text: root.kind === "good" ? qsTr("May be good") : root.kind === "bad" ? qsTr("May be bad") : qsTr("How sure are we?")
        }
    }
    Words {
        id: words

        anchors.top: head.bottom
        lineHeight: Theme.tight ? 1.0 : 1.12
        spoken: (root.kind === "sure" ? qsTr("%1 %2") : qsTr("%1: %2")).arg(which.text).arg(words.plain)
        styled: true
        text: root.said
        width: parent.width
    }
}
