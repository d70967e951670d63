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
    // A slider stands beside the picture, and not below it.
    required property bool aside
    // Kept above and below a picture that is shown to its ends.
    required property real airPx
    readonly property real labelHeight: root.height - Math.max(root.footPx, root.captionPx)
    readonly property real roomHeight: root.height - root.footPx
    readonly property bool whole: root.stage.upper >= root.stage.viewY && root.stage.bottom <= root.stage.viewY + root.stage.viewHeight
    readonly property real keptPx: root.whole ? root.airPx : 0
    readonly property real scale1: Math.min(root.width / root.stage.viewWidth, (root.roomHeight - 2 * root.keptPx) / root.stage.viewHeight)
    readonly property real originX: root.width / 2 - (root.stage.viewX + root.stage.viewWidth / 2) * root.scale1 + root.shiftX + Theme.mm(root.stage.driftX)
    // Beside a slider it has little room and stands as far right as nothing of it is cut: the leg
    // nerves there keep most labels on its left, mirrored or not.
    readonly property real sparePx: root.stage.named ? Math.max(0, (root.width - root.stage.viewWidth * root.scale1) / 2) : 0
    readonly property real leftPx: root.width / 2 + (root.stage.left - root.stage.viewX - root.stage.viewWidth / 2) * root.scale1
    readonly property real rightPx: root.width / 2 + (root.stage.right - root.stage.viewX - root.stage.viewWidth / 2) * root.scale1
    readonly property real shiftX: root.aside ? Math.min(root.sparePx, Math.max(0, root.width - root.rightPx - Theme.unit)) : 0
    readonly property real topPx: root.roomHeight / 2 + (root.stage.upper - root.stage.viewY - root.stage.viewHeight / 2) * root.scale1
    readonly property real bottomPx: root.roomHeight / 2 + (root.stage.bottom - root.stage.viewY - root.stage.viewHeight / 2) * root.scale1
    readonly property real runOutPx: Math.round(root.roomHeight * 0.12)
    readonly property color clear: Qt.alpha(Theme.colours.stage, 0)
    readonly property real originY: root.roomHeight / 2 - (root.stage.viewY + root.stage.viewHeight / 2) * root.scale1 + Theme.mm(root.stage.driftY)

    // Kept screens share one stage: only the one that is shown says how large it is.
    function measure() {
        if (root.visible)
            root.stage.stageMeasured(root.width, root.roomHeight, root.labelHeight, Theme.unit, root.shiftX, root.keptPx);
    }

    clip: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    Accessible.description: root.stage.transcript
    Accessible.ignored: root.stage.alt === "" || !root.enabled
    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic

    Component.onCompleted: root.measure()
    onKeptPxChanged: root.measure()
    onLabelHeightChanged: root.measure()
    onRoomHeightChanged: root.measure()
    onShiftXChanged: root.measure()
    onVisibleChanged: root.measure()
    onWidthChanged: root.measure()

    component RunOut: Rectangle {
        id: out

        property bool across: false
        property color from: root.clear
        property color to: root.clear

        height: root.runOutPx
        width: root.runOutPx

        gradient: Gradient {
            orientation: out.across ? Gradient.Horizontal : Gradient.Vertical

            GradientStop {
                color: out.from
                position: 0
            }
            GradientStop {
                color: out.to
                position: 1
            }
        }
    }

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
    // Wherever a picture is cut it runs out softly.
    RunOut {
        from: Theme.colours.stage
        visible: root.topPx < -1
        width: root.width
    }
    RunOut {
        to: Theme.colours.stage
        visible: root.bottomPx > root.roomHeight + 1
        width: root.width
        y: root.roomHeight - height
    }
    RunOut {
        across: true
        from: Theme.colours.stage
        height: root.roomHeight
        visible: root.leftPx + root.shiftX < -1
    }
    RunOut {
        across: true
        height: root.roomHeight
        to: Theme.colours.stage
        visible: root.rightPx + root.shiftX > root.width + 1
        x: root.width - width
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
