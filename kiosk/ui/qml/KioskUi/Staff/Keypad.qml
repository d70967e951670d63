pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// Digits in the order of a telephone; mirrored layouts do not turn it.
Grid {
    id: root

    required property DeskView desk
    property real keyWidth: Theme.primaryPx
    property real keyHeight: Theme.primaryPx

    LayoutMirroring.enabled: false
    columns: 3
    enabled: !root.desk.busy
    spacing: Theme.betweenPx

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        delegate: KeypadKey {
            required property string modelData

            height: root.keyHeight
            label: modelData
            target: "digit"
            text: modelData
            width: root.keyWidth

            onActivated: root.desk.typeDigit(modelData)
        }
    }
    KeypadKey {
        height: root.keyHeight
        iconName: "fa6s.delete-left"
        label: qsTr("Delete")
        target: "digit"
        width: root.keyWidth

        onActivated: root.desk.deleteDigit()
    }
    KeypadKey {
        height: root.keyHeight
        label: "0"
        target: "digit"
        text: "0"
        width: root.keyWidth

        onActivated: root.desk.typeDigit("0")
    }
    KeypadKey {
        height: root.keyHeight
        label: qsTr("OK")
        primary: true
        target: "ok"
        text: qsTr("OK")
        width: root.keyWidth

        onActivated: root.desk.confirmPin()
    }
}
