pragma ComponentBehavior: Bound

import QtQuick

// A field of a choice as a row of its own, for big text.
RowFrame {
    id: root

    required property string level

    implicitHeight: field.implicitHeight

    OptionField {
        id: field

        kind: root.level
        said: root.text
        width: parent.width
    }
}
