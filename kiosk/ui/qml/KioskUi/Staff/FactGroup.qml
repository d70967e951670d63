pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Controls
import KioskUi.Theme

// A heading and the facts under it.
Column {
    id: root

    required property string title
    property string lead: ""
    property string more: ""

    spacing: Math.round(Theme.unit * 0.4)

    Words {
        font.bold: true
        font.pixelSize: Theme.labelPx
        heading: true
        lineHeight: 1.1
        text: root.title
        width: parent.width
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.lead
        visible: text !== ""
        width: parent.width
    }
    Words {
        font.pixelSize: Theme.labelPx
        lineHeight: 1.15
        text: root.more
        visible: text !== ""
        width: parent.width
    }
}
