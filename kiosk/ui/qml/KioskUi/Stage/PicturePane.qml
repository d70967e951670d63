pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge

// One picture of the staff's; where its file is damaged, the same apology as where it is missing.
Item {
    id: root

    required property StageView stage
    readonly property bool damaged: picture.status === Image.Error

    Image {
        id: picture

        anchors.fill: parent
        asynchronous: true
        // A photograph may lie on its side, and say so.
        autoTransform: true
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignHCenter
        source: root.stage.source
        sourceSize.height: Math.round(root.height)
        sourceSize.width: Math.round(root.width)
        visible: !root.damaged

        Accessible.ignored: !root.enabled
        Accessible.name: root.stage.alt
        Accessible.role: Accessible.Graphic
    }
    Loader {
        active: root.damaged
        anchors.fill: parent

        sourceComponent: MissingPane {}
    }
}
