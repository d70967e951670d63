pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// What every row does: it has the column's width, tells its height, and is there only on the
// screen that shows it. Where it holds a word to explain, it opens that word's card.
Item {
    id: root

    required property int index
    required property LeafView leaf
    required property string text
    required property string spoken
    required property string term
    required property string termWord
    // Where its texts stand, for the mark of the voice.
    property Words textWords: null
    property Words titleWords: null
    property Words goodWords: null
    property Words badWords: null
    property Words sureWords: null
    // What a name takes of the gap below it: it stands closer to what it names.
    property real intoGapPx: 0
    readonly property bool explains: root.term !== ""
    // Those of its texts that hold the word.
    readonly property Words explained: !root.explains ? null : root.titleWords?.explains ? root.titleWords : root.textWords?.explains ? root.textWords : root.goodWords?.explains ? root.goodWords : root.badWords?.explains ? root.badWords : root.sureWords?.explains ? root.sureWords : null
    // What the mark of such a word takes from the words beside it.
    readonly property real markRoomPx: Theme.markPx + Math.round(Theme.unit * (Theme.tight ? 0.85 : 1))
    readonly property real markPx: root.explains ? root.markRoomPx : 0

    function tell() {
        if (root.width > 0)
            root.leaf.rowMeasured(root.index, root.implicitHeight);
    }

    height: root.implicitHeight
    visible: root.index >= root.leaf.firstRow && root.index <= root.leaf.lastRow
    width: parent ? parent.width : 0

    Component.onCompleted: {
        // To the end of the row: who hears its words first knows what the button asks.
        explain.parent = null;
        explain.parent = root;
        root.tell();
    }
    onImplicitHeightChanged: root.tell()
    onWidthChanged: root.tell()

    // Where a row holds a word to explain, the whole row is the target for its card.
    Loader {
        id: explain

        active: root.explains
        anchors.fill: parent
        z: 1

        sourceComponent: Pressable {
            label: qsTr("What does “%1” mean?").arg(root.termWord)
            target: "term " + root.term

            onActivated: root.leaf.explain(root.term)
        }
    }
}
