pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge

// One picture of the staff's.
Image {
    id: root

    required property StageView stage

    asynchronous: true
    fillMode: Image.PreserveAspectFit
    horizontalAlignment: Image.AlignHCenter
    source: root.stage.source
    sourceSize.height: Math.round(root.height)
    sourceSize.width: Math.round(root.width)

    Accessible.name: root.stage.alt
    Accessible.role: Accessible.Graphic
}
