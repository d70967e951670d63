pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The languages by their own names. The choice shows at once.
SheetFrame {
    id: root

    required property LanguageView language

    title: qsTr("Language")

    Flow {
        spacing: Theme.betweenPx
        width: root.innerWidth

        Repeater {
            model: root.language.rows

            delegate: ChoiceButton {
                required property string tag
                required property string name
                required property string family
                required property real capitals

                chosen: root.language.chosenTag === tag
                label: name
                labelFamily: family
                // As high as the words around, in whatever font.
                labelPx: Math.ceil(Theme.labelPx * Theme.capitalsPerEm / capitals)
                target: "language " + tag
                text: name

                onActivated: root.language.choose(tag)
            }
        }
    }
    Words {
        font.pixelSize: Theme.labelPx
        text: root.language.unchecked
        visible: text !== ""
        width: root.innerWidth
    }
    Words {
        color: Theme.colours.quietInk
        font.pixelSize: Theme.quietPx
        lineHeight: 1.15
        text: qsTr("When you leave, the next person gets the usual screen.")
        width: root.innerWidth
    }
}
