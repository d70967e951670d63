pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// Words that can be ticked, as a whole: a big box before them, and an edge all around.
Pressable {
    id: root

    required property bool ticked
    property real sizePx: Theme.bodyPx
    property bool styled: false
    property alias words: words
    readonly property real boxPx: Math.round(Math.min(Theme.tickPx, root.sizePx * 1.3))

    // Two of two lines share a screen of the small panel; other scripts and sizes leave less.
    readonly property bool airy: Theme.tight && Theme.readingScale >= 2 && Theme.linesPerEm < 1.25

    bottomPadding: Math.round(Theme.unit * (!Theme.tight ? 0.35 : root.airy ? 0.2 : 0.1))
    leftPadding: Math.round(Theme.unit * (root.airy ? 0.9 : 0.7))
    rightPadding: root.leftPadding
    topPadding: root.bottomPadding

    checkable: true
    checked: root.ticked

    Accessible.role: Accessible.CheckBox
    Accessible.onPressAction: root.click()

    // A tap toggles a button by itself; only the visit says what is ticked.
    onToggled: root.checked = Qt.binding(() => root.ticked)

    background: Rectangle {
        border.color: root.ticked ? Theme.colours.accent : Theme.colours.edge
        border.width: root.ticked ? Theme.focusPx : Theme.hairPx
        color: root.ticked || root.down ? Theme.colours.chosen : Theme.colours.card
        radius: root.cornerPx
    }

    contentItem: Item {
        implicitHeight: Math.max(box.height, words.implicitHeight)
        implicitWidth: Math.ceil(box.width + words.anchors.leftMargin + words.implicitWidth)

        Rectangle {
            id: box

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.ticked ? Theme.colours.accent : Theme.colours.edge
            border.width: Math.max(2, Math.round(root.boxPx * 0.07))
            color: root.ticked ? Theme.colours.accent : Theme.colours.card
            height: root.boxPx
            radius: Math.round(root.boxPx * 0.2)
            width: root.boxPx

            Icon {
                anchors.centerIn: parent
                colour: Theme.colours.onAccent
                name: root.ticked ? "fa6s.check" : ""
                sizePx: Math.round(root.boxPx * 0.7)
            }
        }
        Words {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Math.round(Theme.unit * 0.9)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: root.sizePx
            lineHeight: Theme.tight ? 1.0 : 1.15
            spoken: ""
            styled: root.styled
            text: root.text
        }
    }
}
