pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Live words with a line that ends on what they name. Where they stand for a word of the
// glossary they are a hotspot: a tap opens its card.
Item {
    id: root

    required property int index
    required property string text
    required property string spoken
    required property real anchorX
    required property real anchorY
    required property string term
    required property real placeX
    required property real placeY
    required property real lineX
    required property real lineY
    required property StageView stage
    required property real anchorAtX
    required property real anchorAtY
    readonly property real runX: root.anchorAtX - root.lineX
    readonly property real runY: root.anchorAtY - root.lineY
    readonly property real sizePx: Theme.small ? Theme.stripPx : Theme.quietPx
    readonly property real pad: Math.round(Theme.unit * 0.6)
    // As thick beside its words on every panel.
    readonly property real linePx: Math.max(2, Math.round(Theme.hairPx * 1.2), Math.round(Theme.basePx * 0.055))
    readonly property real casingPx: Math.max(2, Theme.hairPx, Math.round(Theme.basePx * 0.045))
    readonly property real widestPx: Math.round(root.sizePx * 9)
    // Of the ring at the line's end: what it names may be as small as a gap in a nerve, and is
    // seen through it. No larger in large text: the picture does not grow either.
    readonly property real ringPx: 2 * Math.round(Theme.basePx * 0.4)
    readonly property real runPx: Math.hypot(root.runX, root.runY)

    function measure() {
        root.stage.labelMeasured(root.index, card.width, card.height);
    }

    Component.onCompleted: root.measure()

    // Light bone or dark ground, pale ink or dark: one of line and casing stands out from each.
    component Line: Rectangle {
        antialiasing: true
        rotation: Math.atan2(root.runY, root.runX) * 180 / Math.PI
        transformOrigin: Item.Left
        width: Math.max(0, root.runPx - root.ringPx / 2 + root.casingPx)
        x: root.lineX
        y: root.lineY - height / 2
    }

    component Circle: Rectangle {
        antialiasing: true
        color: "transparent"
        radius: height / 2
        width: height
    }

    Line {
        color: Theme.colours.card
        height: root.linePx + 2 * root.casingPx
    }
    Line {
        color: Theme.colours.ink
        height: root.linePx
    }
    Circle {
        border.color: Theme.colours.card
        border.width: root.linePx + 2 * root.casingPx
        height: root.ringPx
        x: root.anchorAtX - width / 2
        y: root.anchorAtY - height / 2

        Circle {
            anchors.centerIn: parent
            border.color: Theme.colours.ink
            border.width: root.linePx
            height: root.ringPx - 2 * root.casingPx
        }
    }
    Rectangle {
        id: card

        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        height: Math.max(words.implicitHeight + root.pad, root.term === "" ? 0 : Theme.targetPx)
        radius: Theme.radiusPx * 0.6
        width: Math.max(words.width + root.pad * 2, root.term === "" ? 0 : Theme.targetPx)
        x: root.placeX
        y: root.placeY

        onHeightChanged: root.measure()
        onWidthChanged: root.measure()

        Words {
            id: words

            anchors.centerIn: parent
            font.bold: true
            font.pixelSize: root.sizePx
            lineHeight: 1.1
            spoken: root.term === "" ? root.spoken : ""
            styled: true
            text: root.text
            width: Math.min(words.implicitWidth, Math.ceil(wrapped.contentWidth) + 1)
        }
        // Its card is as wide as the longer line, not as the room that the lines had.
        Words {
            id: wrapped

            font: words.font
            lineHeight: words.lineHeight
            spoken: ""
            styled: true
            text: root.text
            visible: false
            width: root.widestPx
        }

        Loader {
            active: root.term !== ""
            anchors.fill: parent

            sourceComponent: Pressable {
                label: qsTr("What does “%1” mean?").arg(root.spoken)
                target: "hotspot " + root.term

                onActivated: root.stage.explain(root.term)
            }
        }
    }
}
