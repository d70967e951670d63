pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// Where the open page's facts come from.
SheetFrame {
    id: root

    required property SheetView sheet

    title: qsTr("Where this comes from")

    Words {
        font.bold: true
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.checked
        width: root.innerWidth
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.sheet.text
        width: root.innerWidth
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: qsTr("This is general information. It does not assess you or recommend a treatment. Ask your team.")
        width: root.innerWidth
    }
    PillButton {
        anchors.left: parent.left
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
    Repeater {
        model: root.sheet.sources

        delegate: FactCard {
            width: root.innerWidth
        }
    }
}
