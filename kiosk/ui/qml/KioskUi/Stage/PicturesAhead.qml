pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge

// Holds the layers of a stage that is not seen, so that they are decoded when they are wanted.
Item {
    id: root

    required property StageView stage

    visible: false

    Repeater {
        model: root.stage.layers

        delegate: Image {
            required property string url

            asynchronous: true
            source: url
        }
    }
}
