pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Where on a body the danger signs are felt, from the front and from behind. It stands in room
// that the rows leave. Left and right are the viewer's, also where the layout is mirrored.
Item {
    id: root

    required property LeafView leaf
    readonly property real captionPx: Math.round(Theme.quietPx * 1.5)
    readonly property real tallPx: Math.floor(Math.min(root.height - root.captionPx, root.width / 2 / root.leaf.viewShare))
    // Where there is room the views stand so far apart that the words below them do, too.
    readonly property real wordsPx: Math.max(front.implicitWidth, behind.implicitWidth) + Theme.unit
    readonly property real viewPx: Math.round(Math.max(root.tallPx * root.leaf.viewShare, Math.min(root.width / 2, root.wordsPx)))

    Accessible.ignored: !root.enabled
    Accessible.name: root.leaf.bodyAlt
    Accessible.role: Accessible.Graphic

    Item {
        id: drawn

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        height: root.tallPx + root.captionPx
        width: root.viewPx * 2

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false

        View {}
        View {
            x: root.viewPx
        }
        Caption {
            id: front

            text: root.leaf.frontWords
            x: 0
        }
        Caption {
            id: behind

            text: root.leaf.behindWords
            x: root.viewPx
        }
        Repeater {
            model: root.leaf.spots

            delegate: SignNumber {
                id: spot

                required property bool behind
                required property real across
                required property real down

                x: root.viewPx * (spot.behind ? 1.5 : 0.5) + spot.across * root.tallPx - width / 2
                y: spot.down * root.tallPx - height / 2
            }
        }
    }

    component View: Item {
        id: view

        height: root.tallPx
        width: root.viewPx

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            height: root.tallPx
            source: root.tallPx > 0 ? "image://icon/body.standing/" + Theme.colours.body.toString().replace("#", "") : ""
            sourceSize.height: root.tallPx
            sourceSize.width: root.tallPx
            width: root.tallPx
        }
        // It runs out softly below the knees.
        Rectangle {
            anchors.bottom: parent.bottom
            height: Math.round(root.tallPx * 0.14)
            width: parent.width

            gradient: Gradient {
                GradientStop {
                    color: Qt.alpha(Theme.colours.paper, 0)
                    position: 0
                }
                GradientStop {
                    color: Theme.colours.paper
                    position: 1
                }
            }
        }
    }
    component Caption: Words {
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.1
        minimumPixelSize: Math.round(Theme.quietPx * 0.7)
        spoken: ""
        width: root.viewPx
        wrapMode: Text.NoWrap
        // Above them it would stand in line with the first sign, and be read as its end.
        y: drawn.height - height
    }
}
