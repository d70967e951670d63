pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Controls
import KioskUi.Screens
import KioskUi.Staff
import KioskUi.Theme

// The one window: a screen, the bar, at most one sheet, the warning, and the staff's pages above
// all.
Window {
    id: root

    required property ShellView shell
    readonly property bool covered: root.shell.warned || root.shell.sheet.kind !== ""
    readonly property bool writes: root.shell.sheet.kind === "write"
    readonly property bool staffed: root.shell.staff.present
    readonly property real freedPx: Math.ceil(root.height * root.shell.comfort.freed)
    // A list of facts takes the width of the page in big text: its cards are lower, and fewer views
    // hold them.
    readonly property bool lists: root.shell.sheet.kind === "sources" || root.shell.sheet.kind === "studies"
    readonly property bool wide: root.lists && !Theme.portrait && Theme.readingScale >= 1.5
    readonly property real sheetWidth: Math.min(root.width - 2 * Theme.unit, Math.max(Theme.basePx * 34, root.width * 0.6))

    color: Theme.colours.paper
    title: root.shell.title.replace(/\u2060/g, "")
    visible: false

    onStaffedChanged: {
        if (root.staffed)
            staff.setSource("Staff/StaffLayer.qml", {
                desk: root.shell.staff.pages()
            });
        else
            staff.source = "";
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.shell.mirrored

    Component.onCompleted: root.shell.glassMeasured(root.width, root.height)
    onHeightChanged: root.shell.glassMeasured(root.width, root.height)
    onWidthChanged: root.shell.glassMeasured(root.width, root.height)

    Binding {
        property: "pixelWidth"
        target: Theme
        value: root.width
    }
    Binding {
        property: "pixelHeight"
        target: Theme
        value: root.height
    }
    Binding {
        property: "panelInches"
        target: Theme
        value: root.shell.panelInches
    }
    Binding {
        property: "look"
        target: Theme
        value: root.shell.comfort.look
    }
    Binding {
        property: "textScale"
        target: Theme
        value: root.shell.comfort.textScale
    }
    Binding {
        property: "calm"
        target: Theme
        value: root.shell.comfort.calm
    }
    Binding {
        property: "low"
        target: Theme
        value: root.shell.comfort.low
    }
    Binding {
        property: "family"
        target: Theme
        value: root.shell.language.family
    }
    Binding {
        property: "capitalsPerEm"
        target: Theme
        value: root.shell.language.capitals
    }
    Binding {
        property: "linesPerEm"
        target: Theme
        value: root.shell.language.line
    }
    Binding {
        property: "kerned"
        target: Theme
        value: root.shell.language.kerned
    }
    // Out of reach: quiet ground while everything stands low.
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.colours.stage
        height: root.freedPx

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.colours.edge
            height: Theme.hairPx
        }
    }
    Item {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: bar.visible ? bar.height : 0
        anchors.topMargin: root.freedPx
        enabled: !root.covered && !root.staffed

        KeptScreen {
            anchors.fill: parent
            prepared: root.shell.prepared
            shown: root.shell.screen === "attract"

            sourceComponent: AttractScreen {
                shell: root.shell
            }
        }
        KeptScreen {
            anchors.fill: parent
            prepared: root.shell.prepared
            shown: root.shell.screen === "start"

            sourceComponent: StartScreen {
                shell: root.shell
            }
        }
        KeptScreen {
            anchors.fill: parent
            prepared: root.shell.prepared
            shown: root.shell.screen === "home"

            sourceComponent: HomeScreen {
                shell: root.shell
            }
        }
        KeptScreen {
            anchors.fill: parent
            prepared: root.shell.prepared
            shown: root.shell.screen === "chapter"

            sourceComponent: ChapterScreen {
                shell: root.shell
            }
        }
        KeptScreen {
            anchors.fill: parent
            prepared: root.shell.prepared
            shown: root.shell.screen === "reader"

            sourceComponent: ReaderScreen {
                shell: root.shell
            }
        }
        Loader {
            active: root.shell.screen === "empty"
            anchors.fill: parent

            sourceComponent: EmptyScreen {}
        }
    }
    // Where little more than the page's margins would be seen beside a sheet, nothing is.
    Rectangle {
        id: scrim

        readonly property bool paper: sheet.covers && !root.shell.warned

        anchors.fill: page
        color: scrim.paper ? Theme.colours.paper : Theme.colours.scrim
        opacity: scrim.paper ? 1 : 0.6
        visible: root.covered
    }
    Binding {
        property: "framed"
        target: sheet.item
        value: !sheet.covers
        when: sheet.item !== null && !root.writes
    }
    Loader {
        id: sheet

        // Above and below it nothing but slivers would be left of the page.
        readonly property bool tall: sheet.implicitHeight > page.height - 2.5 * Theme.marginPx
        readonly property bool covers: root.writes || (sheet.tall && sheet.width >= page.width - 2 * Theme.marginPx)

        anchors.centerIn: page
        enabled: !root.staffed && !root.shell.warned
        height: root.writes || sheet.tall ? page.height : sheet.implicitHeight
        sourceComponent: root.writes ? write : root.shell.sheet.kind === "comfort" ? comfort : root.shell.sheet.kind === "language" ? language : root.shell.sheet.kind === "sources" ? sources : root.shell.sheet.kind === "studies" ? studies : root.shell.sheet.kind === "word" || root.shell.sheet.kind === "picture" ? word : null
        visible: !root.shell.warned
        width: root.writes ? page.width : root.wide ? Math.max(root.sheetWidth, page.width - 2 * Theme.marginPx) : root.shell.sheet.kind === "comfort" && root.shell.listen.offered ? Math.max(root.sheetWidth, Math.min(page.width - 2 * Theme.marginPx, Theme.labelPx * 44)) : root.sheetWidth
    }
    Loader {
        active: root.shell.warned
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.freedPx / 2
        enabled: !root.staffed
        width: root.sheetWidth
        z: 1

        sourceComponent: IdleWarning {
            shell: root.shell
        }
    }
    // Help now works under a sheet and under the warning too.
    BottomBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: !root.staffed
        shell: root.shell
        visible: root.shell.screen !== "attract" && root.shell.screen !== "empty"
    }
    // Read from its file when staff come: no visitor waits for it.
    Loader {
        id: staff

        z: 2

        anchors.fill: parent
    }
    // The heading of a screen that keys have opened.
    FocusRing {
        readonly property Words words: root.activeFocusItem as Words

        grow: 1.5 * Theme.focusPx
        parent: words ?? page
        visible: words !== null && !TouchGate.touched
    }
    CornerMarks {
        anchors.fill: parent
        staff: root.shell.staff
        z: 3
    }

    Component {
        id: comfort

        ComfortSheet {
            comfort: root.shell.comfort
            voice: root.shell.listen

            onClosed: root.shell.sheet.close()
        }
    }
    Component {
        id: language

        LanguageSheet {
            language: root.shell.language

            onClosed: root.shell.sheet.close()
        }
    }
    Component {
        id: sources

        SourcesSheet {
            sheet: root.shell.sheet

            onClosed: root.shell.sheet.close()
        }
    }
    Component {
        id: write

        WriteSheet {
            title: root.shell.sheet.title
            writing: root.shell.writing

            onClosed: root.shell.sheet.close()
        }
    }
    Component {
        id: studies

        StudiesSheet {
            sheet: root.shell.sheet

            onClosed: root.shell.sheet.close()
        }
    }
    Component {
        id: word

        WordSheet {
            sheet: root.shell.sheet

            onClosed: root.shell.sheet.close()
        }
    }
}
