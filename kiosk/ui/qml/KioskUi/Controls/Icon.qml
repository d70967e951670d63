pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// An icon of the font, in one colour. Decorative: the words beside it say the same.
Image {
    id: root

    required property string name
    property color colour: Theme.colours.ink
    property real sizePx: Theme.labelPx

    fillMode: Image.PreserveAspectFit
    height: root.sizePx
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + root.colour.toString().replace("#", "")
    sourceSize.height: root.sizePx
    sourceSize.width: root.sizePx
    width: root.sizePx

    Accessible.ignored: true
}
