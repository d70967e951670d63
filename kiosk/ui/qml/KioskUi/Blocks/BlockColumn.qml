pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The rows of the open step. Only those of the open screen are there; all are measured.
Column {
    id: root

    required property ReaderView reader
    required property ListenView voice
    required property real room
    // What a screen says again of its headline stands above these rows.
    required property bool headlineAbove
    property real headlinePx: 0

    function tellCarried() {
        if (root.width > 0)
            root.reader.carriedMeasured(carried.headlinePx, carried.orderPx, Theme.small ? 0 : more.implicitHeight);
    }

    spacing: Math.max(Theme.betweenPx, Math.round(Theme.unit * 0.65))

    Component.onCompleted: root.tellCarried()
    onWidthChanged: root.tellCarried()

    CarriedHead {
        id: carried

        headlineAbove: root.headlineAbove
        reader: root.reader
        width: parent.width

        onHeadlinePxChanged: root.tellCarried()
        onOrderPxChanged: root.tellCarried()
    }
    Repeater {
        id: rows

        model: root.reader.rows

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "headline"

                HeadlineRow {
                    reader: root.reader

                    onImplicitHeightChanged: root.headlinePx = implicitHeight
                }
            }
            DelegateChoice {
                roleValue: "paragraph"

                ProseRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "item"

                ItemRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "callout"

                CalloutRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "subheading"

                ProseRow {
                    reader: root.reader
                    weight: Font.Bold
                }
            }
            DelegateChoice {
                roleValue: "question"

                CardRow {
                    iconName: "fa6s.comment"
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "statement"

                CardRow {
                    iconName: "fa6s.heart"
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "sign"

                SignRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "link"

                LinkRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "urgency"

                UrgencyRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "option"

                OptionRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "opinion"

                OpinionRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "answer"

                AnswerRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "moment"

                MomentRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "site"

                SiteRow {
                    reader: root.reader
                }
            }
            DelegateChoice {
                roleValue: "figure"

                FigureRow {
                    belowPx: Math.floor(root.room - root.headlinePx - root.spacing)
                    reader: root.reader
                    room: root.room
                }
            }
        }
    }
    Loader {
        id: mark

        readonly property RowFrame row: root.voice.row < 0 ? null : rows.itemAt(root.voice.row) as RowFrame
        readonly property Words words: mark.row === null ? null : root.voice.text === "text" ? mark.row.textWords : root.voice.text === "title" ? mark.row.titleWords : root.voice.text === "good" ? mark.row.goodWords : root.voice.text === "bad" ? mark.row.badWords : root.voice.text === "sure" ? mark.row.sureWords : null

        active: mark.words !== null
        visible: false

        sourceComponent: SpokenMark {
            voice: root.voice
            words: mark.words
        }
    }
    MoreSigns {
        id: more

        reader: root.reader
        width: parent.width

        onImplicitHeightChanged: root.tellCarried()
    }
}
