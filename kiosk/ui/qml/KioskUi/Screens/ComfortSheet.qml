pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Text size, look, reach, voice, pictures. Every choice shows at once.
SheetFrame {
    id: root

    required property ComfortView comfort
    required property ListenView voice

    title: qsTr("Comfort")

    // On a wide sheet what is seen stands beside what is heard.
    readonly property bool wide: root.voice.offered && root.innerWidth > Theme.labelPx * 38
    // Two short ones share a line where there is room.
    readonly property bool halved: !root.wide && root.innerWidth > Theme.labelPx * 24
    // So far apart that no two groups are taken for one.
    readonly property real gapPx: Theme.betweenPx * 4
    readonly property real firstWidth: root.wide ? Math.round(Theme.labelPx * 22) : root.innerWidth
    readonly property real secondWidth: root.wide ? root.innerWidth - root.firstWidth - root.gapPx : root.innerWidth
    readonly property real halfWidth: Math.floor((root.innerWidth - root.gapPx) / 2)

    component Group: Column {
        id: group

        required property string name
        property string note: ""
        default property alias choices: choices.data

        // On the small panel the first two groups just fit into one view of big text.
        spacing: Math.round(Theme.unit * (Theme.small ? 0.3 : 0.5))
        width: root.innerWidth

        Words {
            font.bold: true
            font.pixelSize: Theme.labelPx
            heading: true
            lineHeight: 1.1
            text: group.name
            width: parent.width
        }
        Flow {
            id: choices

            spacing: Theme.betweenPx
            width: parent.width
        }
        Words {
            color: Theme.colours.quietInk
            font.pixelSize: Theme.quietPx
            lineHeight: 1.15
            text: group.note
            visible: text !== ""
            width: parent.width
        }
    }
    // Groups side by side where there is room.
    component Pair: Grid {
        columnSpacing: root.gapPx
        columns: root.wide ? 2 : 1
        rowSpacing: Theme.unit
    }

    // What is seen, then what is heard. Of rows and columns only one is named: Qt warns where a
    // change of both leaves too few for a moment.
    Grid {
        columnSpacing: root.gapPx
        flow: Grid.TopToBottom
        rowSpacing: Theme.unit
        rows: root.wide ? 2 : 4

        Group {
            name: qsTr("Text size")
            width: root.firstWidth

            ChoiceButton {
                chosen: root.comfort.textScale === 100
                label: qsTr("Usual: 100 percent")
                target: "scale 100"
                text: qsTr("Usual")

                onActivated: root.comfort.chooseTextScale(100)
            }
            ChoiceButton {
                chosen: root.comfort.textScale === 150
                label: qsTr("Large: 150 percent")
                target: "scale 150"
                text: qsTr("Large")

                onActivated: root.comfort.chooseTextScale(150)
            }
            ChoiceButton {
                chosen: root.comfort.textScale === 200
                label: qsTr("Largest: 200 percent")
                target: "scale 200"
                text: qsTr("Largest")

                onActivated: root.comfort.chooseTextScale(200)
            }
        }
        Group {
            name: qsTr("Colours")
            width: root.firstWidth

            ChoiceButton {
                chosen: root.comfort.look === "light"
                label: text
                target: "look light"
                text: qsTr("Light")

                onActivated: root.comfort.chooseLook("light")
            }
            ChoiceButton {
                chosen: root.comfort.look === "dark"
                label: text
                target: "look dark"
                text: qsTr("Dark")

                onActivated: root.comfort.chooseLook("dark")
            }
            ChoiceButton {
                chosen: root.comfort.look === "contrast"
                label: text
                target: "look contrast"
                text: qsTr("High contrast")

                onActivated: root.comfort.chooseLook("contrast")
            }
            ChoiceButton {
                chosen: root.comfort.look === "cream"
                label: text
                target: "look cream"
                text: qsTr("Cream")

                onActivated: root.comfort.chooseLook("cream")
            }
        }
        Group {
            name: qsTr("Speed of the voice")
            visible: root.voice.offered
            width: root.secondWidth

            ChoiceButton {
                chosen: root.voice.pace === 80
                label: text
                target: "speech slower"
                text: qsTr("Slower")

                onActivated: root.voice.choosePace(80)
            }
            ChoiceButton {
                chosen: root.voice.pace === 100
                label: qsTr("Usual speed of the voice")
                target: "speech usual"
                text: qsTr("Usual")

                onActivated: root.voice.choosePace(100)
            }
            ChoiceButton {
                chosen: root.voice.pace === 125
                label: text
                target: "speech faster"
                text: qsTr("Faster")

                onActivated: root.voice.choosePace(125)
            }
        }
        Group {
            name: qsTr("Loudness of the voice")
            note: qsTr("Others near you may hear the voice. Ask the staff at the desk for a headset.")
            visible: root.voice.offered
            width: root.secondWidth

            ChoiceButton {
                chosen: root.voice.volume === -24
                label: text
                target: "speech quieter"
                text: qsTr("Quiet")

                onActivated: root.voice.chooseVolume(-24)
            }
            ChoiceButton {
                chosen: root.voice.volume === -12
                label: text
                target: "speech normal"
                text: qsTr("Normal")
                visible: root.voice.loudest >= -12

                onActivated: root.voice.chooseVolume(-12)
            }
            ChoiceButton {
                chosen: root.voice.volume === 0
                label: text
                target: "speech louder"
                text: qsTr("Loud")
                visible: root.voice.loudest >= 0

                onActivated: root.voice.chooseVolume(0)
            }
        }
    }
    Group {
        name: qsTr("Height of the buttons")
        visible: root.comfort.canLower

        ChoiceButton {
            chosen: !root.comfort.low
            label: text
            target: "whole screen"
            text: qsTr("Whole screen")

            onActivated: root.comfort.chooseLow(false)
        }
        ChoiceButton {
            chosen: root.comfort.low
            label: text
            target: "low"
            text: qsTr("Lower, within reach")

            onActivated: root.comfort.chooseLow(true)
        }
    }
    Pair {
        columns: root.wide || root.halved ? 2 : 1

        Group {
            name: qsTr("Moving pictures")
            width: root.halved ? root.halfWidth : root.firstWidth

            ChoiceButton {
                chosen: !root.comfort.calm
                label: text
                target: "moving"
                text: qsTr("Moving")

                onActivated: root.comfort.chooseCalm(false)
            }
            ChoiceButton {
                chosen: root.comfort.calm
                label: text
                target: "still"
                text: qsTr("Still")

                onActivated: root.comfort.chooseCalm(true)
            }
        }
        Group {
            name: qsTr("Needles in pictures")
            width: root.halved ? root.halfWidth : root.secondWidth

            ChoiceButton {
                chosen: root.comfort.needles
                label: qsTr("Shown: needles in pictures")
                target: "needles shown"
                text: qsTr("Shown")

                onActivated: root.comfort.chooseNeedles(true)
            }
            ChoiceButton {
                chosen: !root.comfort.needles
                label: qsTr("Hidden: needles in pictures")
                target: "needles hidden"
                text: qsTr("Hidden")

                onActivated: root.comfort.chooseNeedles(false)
            }
        }
    }
    Group {
        name: qsTr("People in pictures")

        ChoiceButton {
            chosen: root.comfort.skin === "mixed"
            label: qsTr("Mixed: people in pictures")
            target: "skin mixed"
            text: qsTr("Mixed")

            onActivated: root.comfort.chooseSkin("mixed")
        }
        ChoiceButton {
            chosen: root.comfort.skin === "light"
            label: qsTr("Light skin: people in pictures")
            target: "skin light"
            text: qsTr("Light skin")

            onActivated: root.comfort.chooseSkin("light")
        }
        ChoiceButton {
            chosen: root.comfort.skin === "medium"
            label: qsTr("Medium skin: people in pictures")
            target: "skin medium"
            text: qsTr("Medium skin")

            onActivated: root.comfort.chooseSkin("medium")
        }
        ChoiceButton {
            chosen: root.comfort.skin === "deep"
            label: qsTr("Deep skin: people in pictures")
            target: "skin deep"
            text: qsTr("Deep skin")

            onActivated: root.comfort.chooseSkin("deep")
        }
    }
    Words {
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: 1.15
        text: qsTr("When you leave, the next person gets the usual screen.")
        width: root.innerWidth
    }
}
