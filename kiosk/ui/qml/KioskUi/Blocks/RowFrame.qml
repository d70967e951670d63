pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge

// What every row does: it has the column's width, tells its height, and is there only on the
// screen that shows it.
Item {
    id: root

    required property int index
    required property ReaderView reader
    required property string text
    required property string spoken
    property bool tells: true

    function tell() {
        if (root.tells && root.width > 0)
            root.reader.rowMeasured(root.index, root.implicitHeight);
    }

    height: root.implicitHeight
    visible: root.index >= root.reader.firstRow && root.index <= root.reader.lastRow
    width: parent ? parent.width : 0

    Component.onCompleted: root.tell()
    onImplicitHeightChanged: root.tell()
    onWidthChanged: root.tell()
}
