pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// A column that may be taller than its room: then big buttons move it, and a finger may too.
// Whoever uses it says whether it may (``railed``): the width kept for the buttons must not
// depend on a height that depends on the width.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property bool railed: true
    // Where it may be railed only if it has to be: a narrower column is never lower.
    property bool mustRail: false
    readonly property bool overflows: column.implicitHeight > root.height + 1
    // What the buttons take, wherever they may be needed.
    readonly property real railPx: root.railed ? Theme.targetPx + Theme.unit : 0
    readonly property real contentWidth: root.width - root.railPx
    readonly property real contentHeight: column.implicitHeight
    readonly property Item focused: root.Window.activeFocusItem
    // Room for the ring around what has the focus, which must not be clipped: beside the column
    // always, above and below it where it scrolls.
    readonly property real ringPx: 2 * Theme.focusPx
    // More than a card keeps free above its first line and below its last.
    readonly property real cardEdgePx: Theme.labelPx
    // So far behind a card or a button a view begins, that nothing of its border is left.
    readonly property real clearPx: Theme.hairPx + 1
    readonly property real endPx: root.overflows ? root.ringPx : 0
    // Where it is on its way to, and how much is shown from there: lines and buttons whole.
    property real goal: 0
    readonly property real wholePx: root.overflows ? root.whole(root.goal, root.height, flick.contentHeight) : root.height
    readonly property bool atEnd: root.goal + flick.height >= flick.contentHeight - root.endPx - 1

    function settle() {
        root.mustRail = root.overflows;
    }

    // What stands below a heading, which is not cut from it: its group, or of a tall one the words
    // and buttons of its list, or no more than the first line or button of what is too tall.
    function underIn(item: Item): real {
        const words = item as Words;
        const top = item.mapToItem(column, 0, 0).y;
        if (words)
            return top + words.contentHeight / Math.max(1, words.lineCount);
        if (item as Pressable || item.height < root.height * 0.6)
            return top + item.height;
        for (const child of item.children) {
            if (child.visible && child.height > 0)
                return root.underIn(child);
        }
        return top;
    }

    function under(heading: Words): real {
        const group = heading.parent;
        if (group !== column && group.height < root.height * 0.75)
            return group.mapToItem(column, 0, group.height).y;
        const beside = heading.parent.children;
        for (let i = 0; i < beside.length; i++) {
            if (beside[i].visible && beside[i].y >= heading.y + heading.height)
                return root.underIn(beside[i]);
        }
        return heading.mapToItem(column, 0, heading.height).y;
    }

    // Behind how many of its lines a text may be cut: none stands alone, and a short text is whole.
    function unparted(lines: int, all: int, high: real, below: bool): int {
        if (all < 4)
            return lines === 0 || lines === all || high > root.height * 0.6 ? lines : below ? all : 0;
        return lines === 1 ? (below ? 2 : 0) : lines === all - 1 ? (below ? all : all - 2) : lines;
    }

    // Whether something that belongs together goes on below ``y``.
    function isTorn(item: Item, y: real): bool {
        const top = item.mapToItem(column, 0, 0).y;
        if (!item.visible || y <= top + 1 || y >= top + item.height - 1)
            return false;
        if (item as Words || item as Rectangle)
            return true;
        for (const child of item.children) {
            if (root.isTorn(child, y))
                return true;
        }
        return false;
    }

    // Whether a card or a fact that would be whole on the next view stands there only: at least a
    // ``share`` of this one is filled without it.
    function waits(top: real, high: real, below: bool, share: real): bool {
        return !below && high < root.height * 0.8 && top - root.goal > root.height * share;
    }

    // Where a view may be cut next to ``y``, in lengths of the column: not through a line of text
    // or a button, nor below a heading, but above what lies there, or with ``below`` under it.
    function edgeIn(item: Item, y: real, below: bool): real {
        const words = item as Words;
        const top = item.mapToItem(column, 0, 0).y;
        if (words && words.heading && words.visible && y > top + 1) {
            const end = root.under(words);
            if (y < end - 1)
                return below ? Math.ceil(end) : Math.floor(top);
        }
        const high = words ? words.contentHeight : item.height;
        // What has a border is cut as soon as part of that is lost.
        const first = words || below ? top + 1 : top + 0.1;
        const last = top + high + (words ? -1 : below ? root.clearPx : -0.1);
        if (!item.visible || y <= first || y >= last)
            return y;
        if (words) {
            if (words.font.bold && root.waits(top, high, below, 0.32))
                return Math.floor(top);
            const line = high / Math.max(1, words.lineCount);
            const lines = (y - top) / line;
            const near = Math.abs(lines - Math.round(lines)) * line < 1;
            const whole = near ? Math.round(lines) : below ? Math.ceil(lines) : Math.floor(lines);
            const kept = root.unparted(whole, words.lineCount, high, below);
            return near && kept === whole ? y : kept === 0 ? Math.floor(top) : top + line * kept;
        }
        if (item as Rectangle && root.waits(top, item.height, below, 0.4))
            return Math.floor(top) - 1;
        // Nor through the empty edge of a card: what is left of it looks like an empty box, and its
        // border alone like a line.
        if (item as Rectangle && !below && y < top + root.cardEdgePx)
            return Math.floor(top) - 1;
        if (item as Rectangle && below && y > top + high - root.cardEdgePx)
            return Math.ceil(top + high + root.clearPx);
        if (item as Pressable)
            return below ? Math.ceil(top + high + root.clearPx) : Math.floor(top);
        let edge = y;
        for (const child of item.children)
            edge = root.edgeIn(child, edge, below);
        return edge;
    }
    // Twice: what lies beside another may be cut by the edge of that one.
    function edge(y: real, below: bool): real {
        const once = root.edgeIn(column, y - root.endPx, below);
        return root.edgeIn(column, once, below) + root.endPx;
    }

    function whole(from: real, high: real, end: real): real {
        const whole = root.edge(from + high, false) - from;
        return from + high >= end - 1 || whole < high * 0.3 ? high : whole;
    }

    // Where the next line, card or button begins, at or below ``y``.
    function nextTop(item: Item, y: real): real {
        const top = item.mapToItem(column, 0, 0).y;
        if (!item.visible || item.height <= 0 || top + item.height < y + 1)
            return column.implicitHeight;
        if (top >= y - 1 && (item as Words || item as Rectangle || item as Pressable))
            return top;
        let next = column.implicitHeight;
        if (item as Rectangle)
            return next;
        for (const child of item.children)
            next = Math.min(next, root.nextTop(child, y));
        return next;
    }

    // Part of what was read stays in sight, unless all above the edge was whole; and the ring of
    // what comes first.
    function pageDown() {
        const last = root.edge(flick.contentHeight - root.height, true);
        const end = root.edge(root.goal + root.height, false);
        const begins = root.nextTop(column, end - root.endPx) + root.endPx;
        // What is taller than the view is torn wherever it is cut.
        const torn = root.isTorn(column, end - root.endPx) || begins <= root.goal + root.ringPx + 1;
        const part = torn ? root.goal + root.height * 0.8 : begins;
        const above = root.edge(part, false);
        const next = above === part && torn ? part : root.edge(above - root.ringPx, true);
        // Where too few lines fit to keep some of them in sight, it goes on with the next one.
        const on = next > root.goal + root.ringPx + 1 ? next : end > root.goal + root.ringPx + 1 ? end : part;
        // The last view is full, but begins with what is whole if anything there does.
        const top = root.isTorn(column, last - root.endPx) ? root.nextTop(column, last - root.endPx) : column.implicitHeight;
        const first = top < column.implicitHeight ? top + root.endPx - root.ringPx : last;
        root.scrollTo(Math.min(first, on));
    }

    function pageUp() {
        const next = root.edge(root.goal - root.height * 0.8, true);
        root.scrollTo(next < root.goal - 1 ? next : root.goal - root.height * 0.8);
    }

    function toTop() {
        root.scrollTo(0);
    }

    function scrollTo(y: real) {
        root.goal = Math.max(0, Math.ceil(Math.min(flick.contentHeight - root.endPx * 2, y)));
        flick.contentY = root.goal;
    }

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        return above !== null;
    }

    function reveal(item: Item) {
        const top = column.y + item.mapToItem(column, 0, 0).y - root.ringPx;
        const bottom = column.y + item.mapToItem(column, 0, item.height).y + root.ringPx;
        if (bottom > root.goal + flick.height)
            root.scrollTo(root.edge(bottom - root.height, true));
        if (top < root.goal)
            root.scrollTo(root.edge(top, false));
    }

    // A finger that goes down on a control must not move it away.
    onFocusedChanged: {
        if (root.overflows && !TouchGate.touched && root.holds(root.focused))
            root.reveal(root.focused);
    }

    // Later: the width that follows from it decides the height.
    onOverflowsChanged: Qt.callLater(root.settle)

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.leftMargin: -root.ringPx
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflows
        contentHeight: column.y + column.implicitHeight + root.endPx
        contentWidth: flick.width
        height: flick.moving ? root.height : root.wholePx
        interactive: root.overflows
        width: root.contentWidth + 2 * root.ringPx

        onMovementEnded: root.scrollTo(root.edge(root.edge(flick.contentY, false) - root.ringPx, true))

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                duration: Theme.slideMs
                easing.type: Easing.OutCubic
            }
        }

        Column {
            id: column

            anchors.horizontalCenter: parent?.horizontalCenter
            width: root.contentWidth
            y: root.endPx
        }
    }
    Rectangle {
        anchors.bottom: flick.bottom
        anchors.left: parent.left
        color: Theme.colours.edge
        height: Theme.hairPx
        width: root.contentWidth
        // Between two cards it would look like the edge of the next one.
        visible: root.overflows && !root.atEnd && root.isTorn(column, root.goal + root.wholePx - root.endPx)
    }
    Column {
        id: rail

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.betweenPx
        visible: root.railed && root.overflows
        width: Theme.targetPx

        PillButton {
            enabled: root.goal > 1
            height: Theme.targetPx
            iconName: "fa6s.chevron-up"
            label: qsTr("Scroll up")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.pageUp()
        }
        PillButton {
            enabled: !root.atEnd
            height: Theme.targetPx
            iconName: "fa6s.chevron-down"
            label: qsTr("Scroll down")
            leftPadding: 0
            rightPadding: 0
            width: Theme.targetPx

            onActivated: root.pageDown()
        }
    }
}
