pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// One choice. Every choice gets the same three fields in the same space, beside each other
// where the panel is wide enough, else one below another.
RowFrame {
    id: root

    required property string title
    required property string good
    required property string bad
    required property string sure
    readonly property bool beside: root.width > Theme.bodyPx * 30
    readonly property real pad: Math.round(Theme.unit * 0.9)

    component Field: Item {
        id: field

        required property string iconName
        required property string name
        required property string words

        implicitHeight: head.implicitHeight + said.implicitHeight

        Row {
            id: head

            spacing: Math.round(Theme.unit * 0.4)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: Theme.colours.accent
                name: field.iconName
                sizePx: Theme.quietPx
            }
            Words {
                color: Theme.colours.accent
                font.bold: true
                font.pixelSize: Theme.quietPx
                lineHeight: 1.15
                text: field.name
            }
        }
        Words {
            id: said

            anchors.top: head.bottom
            lineHeight: 1.15
            text: field.words
            width: parent.width
        }
    }

    implicitHeight: name.implicitHeight + fields.implicitHeight + root.pad * 2.3

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colours.edge
        border.width: Theme.hairPx
        color: Theme.colours.card
        radius: Theme.radiusPx
    }
    Words {
        id: name

        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.top: parent.top
        font.bold: true
        lineHeight: 1.15
        text: root.title
    }
    Grid {
        id: fields

        readonly property real fieldWidth: root.beside ? (fields.width - 2 * fields.columnSpacing) / 3 : fields.width

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.top: name.bottom
        anchors.topMargin: root.pad * 0.3
        columnSpacing: root.pad * 1.4
        columns: root.beside ? 3 : 1
        rowSpacing: root.pad * 0.6

        Field {
            iconName: "fa6s.plus"
            name: qsTr("May be good")
            width: fields.fieldWidth
            words: root.good
        }
        Field {
            iconName: "fa6s.minus"
            name: qsTr("May be bad")
            width: fields.fieldWidth
            words: root.bad
        }
        Field {
            iconName: "fa6s.scale-balanced"
            name: qsTr("How sure are we?")
            width: fields.fieldWidth
            words: root.sure
        }
    }
}
