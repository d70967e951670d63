pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Where the open page's facts come from: who checked it, then each fact, then what holds for all.
SheetFrame {
    id: root

    required property SheetView sheet

    title: qsTr("Where this comes from")

    Column {
        spacing: Math.round(Theme.unit * 0.2)
        width: root.innerWidth

        Words {
            font.bold: true
            font.pixelSize: Theme.labelPx
            lineHeight: 1.15
            text: root.sheet.checked
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.labelPx
            lineHeight: 1.15
            text: root.sheet.text
            width: parent.width
        }
    }
    Repeater {
        model: root.sheet.sources

        delegate: FactCard {
            width: root.innerWidth
        }
    }
    Flow {
        id: general

        readonly property real besidePx: root.innerWidth - about.width - general.spacing

        spacing: Theme.unit
        width: root.innerWidth

        Words {
            font.pixelSize: Theme.labelPx
            lineHeight: 1.15
            text: qsTr("This is general information. It does not assess you or recommend a treatment. Ask your team.")
            width: general.besidePx > Theme.labelPx * 18 ? general.besidePx : root.innerWidth
        }
        PillButton {
            id: about

            height: Math.max(Theme.targetPx, implicitHeight)
            iconName: "fa6s.chevron-right"
            iconTurns: true
            iconAfter: true
            iconPx: Math.round(Theme.labelPx * 0.7)
            label: qsTr("About this information")
            target: "about"
            text: qsTr("About this information")
            width: Math.min(implicitWidth, root.innerWidth)

            onActivated: root.sheet.openAbout()
        }
    }
}
