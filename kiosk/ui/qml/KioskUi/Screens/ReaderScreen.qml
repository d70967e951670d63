pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Blocks
import KioskUi.Controls
import KioskUi.Stage
import KioskUi.Theme

// Any page: the picture owns more than half, one headline, one idea, two big buttons.
Item {
    id: root

    required property ShellView shell
    readonly property ReaderView reader: root.shell.reader
    readonly property bool beside: root.reader.hasStage && !Theme.portrait
    readonly property bool above: root.reader.hasStage && Theme.portrait
    readonly property real pictureHeight: Math.round(root.height * 0.52)
    readonly property real columnWidth: Math.round(Math.min(root.width * 0.42, Theme.basePx * 24))

    Rectangle {
        id: picture

        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.colours.stage
        height: root.above ? root.pictureHeight : root.height
        visible: root.reader.hasStage
        width: root.above ? root.width : root.width - root.columnWidth

        KeptScreen {
            anchors.fill: parent
            // Never made where no picture stands beside the words.
            prepared: false
            shown: root.reader.hasStage && !root.reader.charted

            sourceComponent: StageFrame {
                stage: root.reader.stage
            }
        }
        KeptScreen {
            anchors.fill: parent
            prepared: root.reader.hasStage
            shown: root.reader.charted

            sourceComponent: StageFrame {
                stage: root.reader.chart
            }
        }
        // Above what it frames: below it only parts would be seen.
        Rectangle {
            anchors.fill: parent
            border.color: Theme.colours.edge
            border.width: Theme.hairPx
            color: "transparent"
            visible: Theme.outlined
        }
    }
    PicturesAhead {
        stage: root.reader.ahead
    }
    Item {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: root.beside ? picture.right : parent.left
        anchors.leftMargin: Theme.marginPx
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        anchors.top: root.above ? picture.bottom : parent.top

        Item {
            id: eyebrow

            visible: !root.reader.missing

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: eyebrow.abovePx
            // One line always: the room for the rows must not depend on these words.
            height: Math.round(Theme.stripPx * Math.max(1.45, Theme.linesPerEm * 1.13))
            readonly property real abovePx: Math.round(Theme.marginPx * (Theme.small ? 0.3 : 0.55))
            // Below the signs there is not always room for this.
            readonly property bool moreSigns: Theme.moreAbove && root.reader.moreSigns
            // Nor for the headline of what goes on above the words, nor need it stand there elsewhere:
            // here it costs them no line.
            readonly property bool holdsHeadline: !root.beside && headline.advanceWidth < eyebrow.room
            readonly property bool headlineHere: eyebrow.holdsHeadline && (root.reader.repeats === "headline" || root.reader.repeats === "line")
            // Numbers say whose they are rather than what the step is about: "28 of 100" of whom?
            readonly property string again: root.reader.group !== "" && group.advanceWidth < eyebrow.room ? group.text : headline.text
            readonly property string onTheWay: root.reader.way === "" ? "" : root.reader.way + " · "
            readonly property real room: eyebrow.width - dots.width - Theme.unit * 2
            // Each step of a page is told by the same name, and so by the same parts of it.
            readonly property string place: titled.advanceWidth < eyebrow.room ? titled.before : shortly.advanceWidth < eyebrow.room ? shortly.before : least.before
            readonly property string told: least.advanceWidth < eyebrow.room ? eyebrow.place + root.reader.position : stepOnly.advanceWidth < eyebrow.room ? eyebrow.place + root.reader.stepPosition : root.reader.position

            Words {
                id: where

                anchors.left: parent.left
                anchors.right: dots.visible ? dots.left : parent.right
                anchors.rightMargin: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                color: eyebrow.moreSigns && root.reader.urgency === "now" ? Theme.colours.helpEdge : eyebrow.headlineHere ? Theme.colours.ink : Theme.colours.quietInk
                font.bold: true
                font.pixelSize: Theme.stripPx
                // No screen is without one: keys and screen readers begin there.
                heading: (eyebrow.headlineHere && root.reader.repeats === "headline") || !root.reader.headed
                lineHeight: 1.1
                spoken: eyebrow.headlineHere ? eyebrow.onTheWay + eyebrow.again + " · " + (eyebrow.moreSigns ? text : root.reader.position) : eyebrow.moreSigns ? eyebrow.onTheWay + text : eyebrow.place + root.reader.position
                text: eyebrow.moreSigns ? (root.reader.urgency === "now" ? qsTr("More danger signs: touch Next") : qsTr("More signs: touch Next")) : eyebrow.headlineHere ? (againAndPart.advanceWidth < eyebrow.room ? againAndPart.text : eyebrow.again) : eyebrow.told
            }
            TextMetrics {
                id: titled

                readonly property string before: eyebrow.onTheWay + root.reader.title + " · "

                font: where.font
                text: titled.before + root.reader.positionAtMost
            }
            TextMetrics {
                id: shortly

                readonly property string before: eyebrow.onTheWay + root.reader.shortTitle + " · "

                font: where.font
                text: shortly.before + root.reader.positionAtMost
            }
            // What is left of the way says more than the name of the page.
            TextMetrics {
                id: least

                readonly property string before: root.reader.way === "" ? shortly.before : eyebrow.onTheWay

                font: where.font
                text: least.before + root.reader.positionAtMost
            }
            // Where there is no room for the part of a step, the dots alone show it.
            TextMetrics {
                id: stepOnly

                font: where.font
                text: eyebrow.place + root.reader.stepAtMost
            }
            TextMetrics {
                id: headline

                font: where.font
                text: root.reader.headline
            }
            TextMetrics {
                id: group

                font: where.font
                text: root.reader.group
            }
            TextMetrics {
                id: againAndPart

                font: where.font
                text: eyebrow.again + (root.reader.part === "" ? "" : " · " + root.reader.part)
            }
            StepDots {
                id: dots

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                part: root.reader.screen
                parts: root.reader.screens
                step: root.reader.step
                steps: root.reader.steps
                visible: root.reader.steps > 1
            }
        }
        ScrollArea {
            id: area

            anchors.bottom: foot.top
            anchors.bottomMargin: Math.max(Theme.betweenPx, Math.round(Theme.unit * 0.6))
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: eyebrow.abovePx + eyebrow.height + Math.round(Theme.unit * (Theme.tight ? 0.3 : Theme.textScale > 100 ? 0.6 : 0.7))

            railed: root.reader.scrolls

            onHeightChanged: root.reader.roomMeasured(area.height, recto.spacing)

            // One is read, the other is laid out for the next step.
            Leaf {
                id: recto

                leaf: root.reader.recto
            }
            Leaf {
                leaf: root.reader.verso
            }
        }
        Body {
            leaf: root.reader.recto
        }
        Body {
            leaf: root.reader.verso
        }
        // In a picture it stands above its buttons; else over the headline, which has been heard.
        SpokenCaption {
            anchors.left: parent?.left
            anchors.leftMargin: root.reader.hasStage ? Theme.unit : 0
            anchors.right: parent?.right
            anchors.rightMargin: root.reader.hasStage ? Theme.unit : 0
            parent: root.reader.hasStage ? picture : page
            voice: root.shell.listen
            y: root.reader.hasStage ? picture.height - height - Theme.targetPx - Math.round(Theme.unit * 1.6) : Math.round(Theme.unit * 0.4)
            z: 2
        }
        MissingPage {
            anchors.fill: area
            visible: root.reader.missing
        }
        Item {
            id: foot

            readonly property bool wide: foot.width > Theme.labelPx * (Theme.small ? 21 : 28)
            // Two lines always: the room for the rows must not depend on these words.
            readonly property real trustHeight: Math.max(Theme.targetPx, Math.round(Theme.stripPx * (Theme.small ? Math.max(2.42, Theme.linesPerEm * 1.95) : 2.8)))
            readonly property real buttonHeight: Math.max(Theme.primaryPx, back.implicitHeight)

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.round(Theme.unit * 0.8)
            anchors.left: parent.left
            anchors.right: parent.right
            height: foot.wide ? Math.max(foot.buttonHeight, foot.trustHeight) : foot.buttonHeight + foot.trustHeight + Theme.betweenPx

            Item {
                id: over

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                height: foot.trustHeight
            }
            PillButton {
                id: back

                anchors.bottom: parent.bottom
                anchors.bottomMargin: foot.wide ? (foot.height - foot.buttonHeight) / 2 : 0
                anchors.left: parent.left
                height: foot.buttonHeight
                iconName: root.shell.mirrored ? "fa6s.arrow-right" : "fa6s.arrow-left"
                label: qsTr("Back")
                target: "back"
                text: qsTr("Back")
                width: Math.max(implicitWidth, Theme.primaryWidthPx)

                onActivated: root.reader.back()
            }
            Item {
                id: between

                anchors.left: back.right
                anchors.leftMargin: Theme.unit
                anchors.right: next.left
                anchors.rightMargin: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                height: foot.trustHeight
            }
            PillButton {
                id: next

                anchors.bottom: parent.bottom
                anchors.bottomMargin: foot.wide ? (foot.height - foot.buttonHeight) / 2 : 0
                anchors.right: parent.right
                height: foot.buttonHeight
                iconName: root.shell.mirrored ? "fa6s.arrow-left" : "fa6s.arrow-right"
                iconAfter: true
                label: root.reader.atEnd ? (root.reader.nextTitle === "" ? qsTr("Home") : qsTr("Next: %1").arg(root.reader.nextTitle)) : qsTr("Next")
                primary: true
                target: "next"
                text: root.reader.atEnd && root.reader.nextTitle === "" ? qsTr("Home") : qsTr("Next")
                width: foot.wide ? Math.max(implicitWidth, Theme.primaryWidthPx, Theme.small ? 0 : Math.round(Theme.labelPx * 8)) : foot.width - back.width - Theme.betweenPx

                onActivated: root.reader.next()
            }
            // Between the buttons or above them, also for keys and screen readers.
            TrustStrip {
                checkedBy: root.reader.checked
                height: foot.trustHeight
                parent: foot.wide ? between : over
                visible: !root.reader.missing
                width: parent?.width ?? 0

                onActivated: root.reader.showSources()
            }
        }
    }
    Connections {
        function onTurned(way: int) {
            slide.from = (root.shell.mirrored ? -way : way) * Theme.basePx * 2;
            slide.restart();
        }

        target: root.reader
    }
    // Every screen starts at its top.
    Connections {
        function onFirstRowChanged() {
            area.toTop();
        }
        function onStepChanged() {
            area.toTop();
        }
        function onPageChanged() {
            area.toTop();
        }

        target: root.reader
    }
    NumberAnimation {
        id: slide

        duration: Theme.slideMs
        easing.type: Easing.OutCubic
        property: "x"
        target: shift
        to: 0
    }
    Translate {
        id: shift
    }
    Binding {
        property: "transform"
        target: area
        value: shift
    }

    component Leaf: BlockColumn {
        id: leafed

        headlineAbove: eyebrow.holdsHeadline
        room: area.height
        voice: root.shell.listen
        // From what the leaf itself is for: the page around it may still be the one before.
        width: (leafed.leaf.hasStage && !Theme.portrait ? root.columnWidth : root.width) - 2 * Theme.marginPx - (leafed.leaf.shown ? area.railPx : 0)
    }
    // In room that the rows leave, and told behind them.
    component Body: Loader {
        id: body

        required property LeafView leaf

        // Ready before it is shown, as the rows are.
        active: body.leaf.bodyHeight > 0
        anchors.right: area.right
        height: body.leaf.bodyHeight
        transform: shift
        visible: body.leaf.shown
        width: body.leaf.bodyWidth
        y: area.y + body.leaf.bodyTop

        sourceComponent: BodyPane {
            leaf: body.leaf
        }
    }
    component MissingPage: Column {
        id: missing

        spacing: Theme.unit

        Words {
            font.bold: true
            font.pixelSize: Theme.headlinePx
            heading: true
            lineHeight: Theme.headlineLineHeight
            text: qsTr("Sorry, this page is not here today")
            width: parent.width
        }
        // All of it always: where that is too much, it is set smaller.
        Words {
            fontSizeMode: Text.VerticalFit
            height: missing.height - y
            minimumPixelSize: Theme.labelPx
            text: qsTr("Please ask the staff at the desk about it. The other pages are there for you.")
            width: parent.width
        }
    }
}
