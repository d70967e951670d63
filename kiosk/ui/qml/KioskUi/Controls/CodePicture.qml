pragma ComponentBehavior: Bound

import QtQuick

// A code for a telephone's camera, each module as whole pixels, with its white edge.
Image {
    id: root

    required property string name
    required property int modules
    required property real modulePx
    required property string label

    cache: false
    height: root.modules * root.modulePx
    smooth: false
    source: root.name === "" || root.modulePx < 1 ? "" : "image://code/" + root.name
    sourceSize.height: root.height
    sourceSize.width: root.width
    width: root.height

    Accessible.ignored: !root.enabled
    Accessible.name: root.label
    Accessible.role: Accessible.Graphic
}
