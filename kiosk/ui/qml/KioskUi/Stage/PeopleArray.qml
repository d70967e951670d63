pragma ComponentBehavior: Bound

import QtQuick
import KioskUi.Theme

// A hundred people in ten rows, the marked ones filled, with a light figure on them; those who
// are told first come first. One picture of a person is laid out as tiles: the full rows of the
// first, the row where they end, and the full rows of the others.
Item {
    id: root

    required property int marked
    required property bool markedFirst
    required property color colour
    required property real sidePx
    readonly property real gapPx: Math.max(2, Math.round(root.sidePx * 0.016))
    readonly property real cellPx: Math.floor((root.sidePx - 9 * root.gapPx) / 10)
    readonly property real tilePx: Math.max(1, root.cellPx + root.gapPx)
    readonly property int first: root.markedFirst ? root.marked : 100 - root.marked
    readonly property int fullRows: Math.floor(root.first / 10)
    readonly property int rest: root.first % 10
    readonly property bool mirrored: root.LayoutMirroring.enabled

    height: 10 * root.tilePx - root.gapPx
    width: root.height

    component People: Image {
        id: people

        required property bool hit
        required property int column
        required property int columns
        required property int row
        required property int rows
        readonly property color edge: people.hit ? root.colour : Theme.colours.others
        readonly property color fill: people.hit ? root.colour : Theme.colours.othersGround
        readonly property color figure: people.hit ? Theme.colours.paper : Theme.colours.others

        fillMode: Image.Tile
        height: people.rows * root.tilePx
        horizontalAlignment: Image.AlignLeft
        source: "image://people/" + [root.gapPx, people.fill, people.edge, people.figure].join("/").replace(/#/g, "")
        sourceSize.height: root.tilePx
        sourceSize.width: root.tilePx
        verticalAlignment: Image.AlignTop
        visible: people.rows > 0 && people.columns > 0
        width: people.columns * root.tilePx
        x: (root.mirrored ? 10 - people.column - people.columns : people.column) * root.tilePx
        y: people.row * root.tilePx

        Accessible.ignored: true
    }

    People {
        column: 0
        columns: 10
        hit: root.markedFirst
        row: 0
        rows: root.fullRows
    }
    People {
        column: 0
        columns: root.rest
        hit: root.markedFirst
        row: root.fullRows
        rows: 1
    }
    People {
        column: root.rest
        columns: root.rest > 0 ? 10 - root.rest : 0
        hit: !root.markedFirst
        row: root.fullRows
        rows: 1
    }
    People {
        column: 0
        columns: 10
        hit: !root.markedFirst
        row: root.fullRows + (root.rest > 0 ? 1 : 0)
        rows: 10 - row
    }
}
