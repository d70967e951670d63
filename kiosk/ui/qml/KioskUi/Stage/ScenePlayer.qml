pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Layers of one camera, posed by the state; messages travel along paths; labels are live.
// Anatomy is never mirrored, so positions here are plain x and y.
Item {
    id: root

    required property StageView stage
    // The view stands above the foot; what lies outside it still fills the stage.
    required property real footPx
    required property real captionPx
    // Where a slider stands beside the picture: 1 to its right, -1 to its left, 0 below it.
    required property int aside
    // Something stands below the picture; and beside it, as ``aside``.
    required property bool below
    required property int beside
    readonly property real labelHeight: root.height - Math.max(root.footPx, root.captionPx)
    readonly property real roomHeight: root.height - root.footPx
    readonly property real scale1: Math.min(root.width / root.stage.viewWidth, root.roomHeight / root.stage.viewHeight)
    readonly property real originX: root.width / 2 - (root.stage.viewX + root.stage.viewWidth / 2) * root.scale1 + root.shiftX + Theme.mm(root.stage.driftX)
    // It stands close to that, as far as nothing of it is cut, and leaves labels the free side.
    readonly property real sparePx: root.stage.named ? Math.max(0, (root.width - root.stage.viewWidth * root.scale1) / 2) : 0
    readonly property real leftPx: root.width / 2 + (root.stage.left - root.stage.viewX - root.stage.viewWidth / 2) * root.scale1
    readonly property real rightPx: root.width / 2 + (root.stage.right - root.stage.viewX - root.stage.viewWidth / 2) * root.scale1
    readonly property real shiftX: root.aside > 0 ? Math.min(root.sparePx, Math.max(0, root.width - root.rightPx)) : root.aside < 0 ? -Math.min(root.sparePx, Math.max(0, root.leftPx)) : 0
    readonly property real bottomPx: root.roomHeight / 2 + (root.stage.bottom - root.stage.viewY - root.stage.viewHeight / 2) * root.scale1
    readonly property color clear: Qt.alpha(Theme.colours.stage, 0)
    readonly property real originY: root.roomHeight / 2 - (root.stage.viewY + root.stage.viewHeight / 2) * root.scale1 + Theme.mm(root.stage.driftY)

    // Kept screens share one stage: only the one that is shown says how large it is.
    function measure() {
        if (root.visible)
            root.stage.stageMeasured(root.width, root.roomHeight, root.labelHeight, Theme.unit, root.shiftX);
    }

    clip: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    Accessible.description: root.stage.transcript
    Accessible.ignored: root.stage.alt === "" || !root.enabled
    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic

    Component.onCompleted: root.measure()
    onLabelHeightChanged: root.measure()
    onRoomHeightChanged: root.measure()
    onShiftXChanged: root.measure()
    onVisibleChanged: root.measure()
    onWidthChanged: root.measure()

    Repeater {
        model: root.stage.layers

        delegate: Image {
            id: layer

            required property string url
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            required property real shown
            required property real dx
            required property real dy
            required property real zoom

            asynchronous: true
            height: layer.boxHeight * root.scale1
            opacity: layer.shown
            scale: layer.zoom
            smooth: true
            source: layer.url
            visible: layer.opacity > 0 && !root.stage.turned
            width: layer.boxWidth * root.scale1
            x: root.originX + (layer.boxX + layer.dx) * root.scale1
            y: root.originY + (layer.boxY + layer.dy) * root.scale1

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.moveMs
                }
            }
            Behavior on dx {
                NumberAnimation {
                    duration: Theme.moveMs
                    easing.type: Easing.InOutQuad
                }
            }
            Behavior on dy {
                NumberAnimation {
                    duration: Theme.moveMs
                    easing.type: Easing.InOutQuad
                }
            }
        }
    }
    // One frame in place of all layers, and those beside it, which may be wanted next.
    Repeater {
        model: root.stage.frames

        delegate: Image {
            id: frame

            required property string url
            required property int number
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            required property bool shown

            asynchronous: true
            // What is let go is not kept elsewhere.
            cache: false
            height: frame.boxHeight * root.scale1
            smooth: true
            source: frame.url
            visible: frame.shown
            width: frame.boxWidth * root.scale1
            x: root.originX + frame.boxX * root.scale1
            y: root.originY + frame.boxY * root.scale1

            onStatusChanged: {
                if (frame.status === Image.Ready)
                    root.stage.frameCame(frame.number);
            }
        }
    }
    // What goes on below or beside the stage runs out softly before what stands there.
    Rectangle {
        height: Math.round(root.roomHeight * 0.12)
        visible: root.below && root.bottomPx > root.roomHeight + 1
        width: root.width
        y: root.roomHeight - height

        gradient: Gradient {
            GradientStop {
                color: root.clear
                position: 0
            }
            GradientStop {
                color: Theme.colours.stage
                position: 1
            }
        }
    }
    Rectangle {
        height: root.height
        visible: root.beside > 0 ? root.rightPx + root.shiftX > root.width + 1 : root.beside < 0 && root.leftPx + root.shiftX < -1
        width: Math.round(root.roomHeight * 0.12)
        x: root.beside > 0 ? root.width - width : 0

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: root.beside > 0 ? root.clear : Theme.colours.stage
                position: 0
            }
            GradientStop {
                color: root.beside > 0 ? Theme.colours.stage : root.clear
                position: 1
            }
        }
    }
    Loader {
        active: root.stage.turns
        anchors.fill: parent
        anchors.bottomMargin: root.footPx

        sourceComponent: TurnPad {
            stepPx: Theme.mm(15)

            onTurned: steps => root.stage.dragTurn(steps)
        }
    }
    Repeater {
        model: root.stage.messages

        delegate: Item {
            id: message

            required property list<point> points
            // Of the whole way: what lies behind bone is left out.
            required property real start
            required property real end
            property real turn

            NumberAnimation on turn {
                duration: Theme.travelMs
                from: 0
                loops: Animation.Infinite
                paused: root.stage.paused || !root.enabled
                to: 1
            }

            Repeater {
                model: 3

                delegate: Rectangle {
                    id: dot

                    required property int index
                    readonly property real done: (message.turn + dot.index / 3) % 1

                    // On dark ground its edge stands out, on bone and nerve its red.
                    border.color: Theme.colours.messageEdge
                    border.width: Math.max(2, Theme.hairPx)
                    color: Theme.colours.message
                    height: Math.round(Theme.basePx * 0.42)
                    radius: height / 2
                    visible: root.stage.atLastState && !root.stage.turned && dot.done >= message.start && dot.done <= message.end
                    width: height
                    x: root.originX + way.x * root.scale1 - width / 2
                    y: root.originY + way.y * root.scale1 - height / 2

                    PathInterpolator {
                        id: way

                        progress: (dot.done - message.start) / (message.end - message.start)

                        path: Path {
                            PathPolyline {
                                path: message.points
                            }
                        }
                    }
                }
            }
        }
    }
    Repeater {
        model: root.stage.labels

        delegate: SceneLabel {
            anchorAtX: root.originX + anchorX * root.scale1
            anchorAtY: root.originY + anchorY * root.scale1
            stage: root.stage
            visible: root.stage.labelled && !root.stage.turned
        }
    }
}
