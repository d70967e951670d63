pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Text size, look, calm. Every choice shows at once.
SheetFrame {
    id: root

    required property ComfortView comfort

    title: qsTr("Comfort")

    component Group: Column {
        id: group

        required property string name
        default property alias choices: choices.data

        spacing: Math.round(Theme.unit * 0.5)
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
    }

    Group {
        name: qsTr("Text size")

        ChoiceButton {
            chosen: root.comfort.textScale === 100
            label: text
            target: "scale 100"
            text: qsTr("Normal")

            onActivated: root.comfort.chooseTextScale(100)
        }
        ChoiceButton {
            chosen: root.comfort.textScale === 150
            label: text
            target: "scale 150"
            text: qsTr("Large")

            onActivated: root.comfort.chooseTextScale(150)
        }
        ChoiceButton {
            chosen: root.comfort.textScale === 200
            label: text
            target: "scale 200"
            text: qsTr("Largest")

            onActivated: root.comfort.chooseTextScale(200)
        }
    }
    Group {
        name: qsTr("Colours")

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
        name: qsTr("Moving pictures")

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
    Words {
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: 1.15
        text: qsTr("When you leave, the next person gets the usual screen.")
        width: root.innerWidth
    }
}
