pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// One person of an array beside the side that tells of them: in the same colour and pattern.
Image {
    id: root

    required property string meaning
    required property bool marked
    required property real sizePx
    readonly property color colour: Theme.meant(root.meaning)
    readonly property color edge: root.marked ? root.colour : Theme.colours.others
    readonly property color fill: root.marked ? root.colour : Theme.colours.othersGround
    readonly property color figure: root.marked ? Theme.colours.paper : Theme.colours.others

    height: width
    source: "image://people/" + [0, root.fill, root.edge, root.figure].join("/").replace(/#/g, "")
    sourceSize.height: width
    sourceSize.width: width
    width: Math.round(root.sizePx)

    Accessible.ignored: true
}
