pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import KioskBridge
import KioskUi.Controls
import KioskUi.Theme

// The rows of a step. Only those of the open screen are there; all are measured.
Column {
    id: root

    required property LeafView leaf
    required property ListenView voice
    required property real room
    // What a screen says again of its headline stands above these rows.
    required property bool headlineAbove
    property real headlinePx: 0

    function tellCarried() {
        if (root.width > 0)
            root.leaf.carriedMeasured(carried.headlinePx, carried.orderPx, more.isAbove ? 0 : more.implicitHeight);
    }

    // In big text a question is a row of its own, two above that of its answers; with the gap
    // between them.
    function askedAbove(answers: int, made: int): real {
        const title = made > 0 ? rows.itemAt(answers - 2) as TitleRow : null;
        return title ? title.implicitHeight + root.spacing : 0;
    }
    function answersBelow(question: int, made: int): real {
        const answers = made > 0 ? rows.itemAt(question + 2) as ChoiceRow : null;
        return answers ? answers.leastPx + root.spacing : 0;
    }
    function headlineOver(row: int): real {
        return row === 1 ? root.headlinePx + root.spacing : 0;
    }

    spacing: Theme.rowGapPx
    enabled: root.leaf.shown
    visible: root.leaf.shown

    Component.onCompleted: root.tellCarried()
    onWidthChanged: root.tellCarried()

    CarriedHead {
        id: carried

        headlineAbove: root.headlineAbove
        leaf: root.leaf
        width: parent.width

        onHeadlinePxChanged: root.tellCarried()
        onOrderPxChanged: root.tellCarried()
    }
    Repeater {
        id: rows

        // Its count is told before there are any. Rows that go must not measure those that stay.
        property int made: 0

        model: root.leaf.rows

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "headline"

                HeadlineRow {
                    leaf: root.leaf

                    onImplicitHeightChanged: root.headlinePx = implicitHeight
                }
            }
            DelegateChoice {
                roleValue: "paragraph"

                ProseRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "item"

                ItemRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "frame"

                FrameRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "callout"

                CalloutRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "subheading"

                ProseRow {
                    leaf: root.leaf
                    sizePx: Theme.subheadPx
                    weight: Font.Bold
                }
            }
            DelegateChoice {
                roleValue: "question"

                QuestionRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "rating"

                RatingRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "choice"

                ChoiceRow {
                    id: answers

                    askedPx: root.askedAbove(answers.index, rows.made)
                    headlinePx: root.headlineOver(answers.index - (answers.askedPx > 0 ? 2 : 0))
                    leaf: root.leaf
                    room: root.room
                }
            }
            DelegateChoice {
                roleValue: "picked"

                PickedRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "code"

                CodeRow {
                    leaf: root.leaf
                    room: root.room
                }
            }
            DelegateChoice {
                roleValue: "phrases"

                PhrasesRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "own"

                OwnRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "print"

                PrintRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "statement"

                CardRow {
                    iconName: "fa6s.heart"
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "sign"

                SignRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "link"

                LinkRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "urgency"

                UrgencyRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "option"

                OptionRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "title"

                TitleRow {
                    id: title

                    answersPx: root.answersBelow(title.index, rows.made)
                    headlinePx: root.headlineOver(title.index)
                    leaf: root.leaf
                    room: root.room
                }
            }
            DelegateChoice {
                roleValue: "again"

                AgainRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "field"

                FieldRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "pick-head"

                PickHeadRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "ticks"

                TicksRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "heads"

                HeadsRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "columns"

                ColumnsRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "field-title"

                FieldTitleRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "field-text"

                FieldTextRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "opinion"

                OpinionRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "opinion-head"

                OpinionHeadRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "cite"

                CiteRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "answer"

                AnswerRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "read-more"

                ReadMoreRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "moment"

                MomentRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "site"

                SiteRow {
                    leaf: root.leaf
                }
            }
            DelegateChoice {
                roleValue: "figure"

                FigureRow {
                    belowPx: Math.floor(root.room - root.headlinePx - root.spacing)
                    leaf: root.leaf
                    room: root.room
                }
            }
        }

        onItemAdded: rows.made += 1
    }
    Loader {
        id: mark

        readonly property RowFrame row: !root.leaf.shown || root.voice.row < 0 ? null : rows.itemAt(root.voice.row) as RowFrame
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

        leaf: root.leaf
        width: parent.width

        // Not while its words change: they would change again by the cut that follows.
        onImplicitHeightChanged: Qt.callLater(root.tellCarried)
    }
}
