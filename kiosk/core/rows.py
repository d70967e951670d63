"""A step as rows: the smallest pieces that a screen may be cut between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from typing import TypeAlias, assert_never

from kiosk.core.blocks import (
    ArrayMeaning,
    Block,
    BodySigns,
    Callout,
    CalloutKind,
    Figure,
    IconArray,
    IconArrays,
    ItemList,
    MoreLink,
    Opinion,
    Opinions,
    Option,
    OptionGrid,
    Paragraph,
    Phrases,
    PictureFigure,
    QuestionGroup,
    Ruler,
    SceneFigure,
    SiteFact,
    Stance,
    Statements,
    TeachBack,
    TeachBackItem,
    Timeline,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.columns import (
    BOLD_EM,
    COLUMN_EM,
    NARROW_COLUMN_EM,
    UPRIGHT_COLUMN_EM,
    columns_in,
    lines_beside,
)
from kiosk.core.illustration import REST
from kiosk.core.library import Page, Step
from kiosk.core.mentions import block_prose
from kiosk.core.names import PageId, SourceId
from kiosk.core.own_blocks import (
    CodeCard,
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OfferedOption,
    OptionPicker,
    OwnQuestion,
    PickedQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.pieces import Written
from kiosk.core.prose import Prose, Span, plain
from kiosk.core.weighing import MOST_COMPARED

LEAST_COMPARED = 2
"""Choices: one alone is compared with nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A reading position: step, block of the step, part of the block; each counts from 0.

    Block -1 is the headline. It outlives a change of text size or language, a screen number
    would not.
    """

    step: int = 0
    block: int = -1
    part: int = 0


TOP = Place()

NO_PROSE = Prose(())

TICK_EM = 12.0
"""As wide as a column, with a box to tick before it and an edge around."""

SIDES = {"yes", "no"}
"""What the two figures of a claim are called that make the whole."""

LAST_BLOCK = 1_000_000
"""As a block number: the last screen of the step, however it is cut."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The step's one message."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; ``number`` is 0 where the list has no order."""

    prose: Prose
    number: int


@dataclass(frozen=True, slots=True)
class Subheading:
    """The title of a group of questions."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask the team."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that may matter to the visitor."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class People:
    """One array of several, drawn by itself; ``worded`` where its words stand beside it.

    ``compared`` are all of the step, this one too: their words have one size.
    """

    meaning: ArrayMeaning
    array: IconArray
    worded: bool
    compared: tuple[IconArray, ...]


@dataclass(frozen=True, slots=True)
class ArrayFrame:
    """One side of an array's number, below the array: of those who are ``marked``, or the rest."""

    prose: Prose
    meaning: ArrayMeaning
    marked: bool


@dataclass(frozen=True, slots=True)
class UrgencyHead:
    """What to do, above the signs that call for it."""

    level: UrgencyLevel
    title: Prose
    act: Prose
    body: BodySigns | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of trouble; ``number`` is 0 where no drawing can show where it is felt."""

    level: UrgencyLevel
    prose: Prose
    number: int = 0


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """One moment of a timeline that stands among the words.

    It ``goes_on`` from one above it and ``leads_on`` to one below it.
    """

    when: Prose
    what: Prose
    goes_on: bool
    leads_on: bool


@dataclass(frozen=True, slots=True)
class CardTitle:
    """What a card is about, above its pieces: the name of a choice.

    Where it is ``small`` it cannot be touched, and its word is explained by the piece below it.
    """

    prose: Prose
    small: bool = False


@dataclass(frozen=True, slots=True)
class CardAgain:
    """The same said small, only where a screen goes on with a card: no piece is without it."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class SideAgain:
    """One side of a number said small, only where the other has no room below it as it stands."""

    prose: Prose


class OptionFieldKind(StrEnum):
    """Which of its three fields a piece of a choice is."""

    GOOD = "good"
    BAD = "bad"
    SURE = "sure"


@dataclass(frozen=True, slots=True)
class OptionField:
    """One field of a choice, below its small title where it has to explain that one's word."""

    kind: OptionFieldKind
    prose: Prose
    title: Prose | None = None


@dataclass(frozen=True, slots=True)
class OptionTicks:
    """Choices to pick, beside each other; a line has room for ``across``."""

    offered: tuple[OfferedOption, ...]
    across: int


@dataclass(frozen=True, slots=True)
class PickHead:
    """The choice that is ``always`` there, and how many are picked ``of`` how many at most.

    ``made_room`` was put out by the last of them.
    """

    always: Prose
    picked: int
    of: int
    made_room: Prose | None = None


@dataclass(frozen=True, slots=True)
class ColumnHeads:
    """The names of the choices that stand side by side, one above each column."""

    names: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """One field of each choice, beside each other below the field's name."""

    kind: OptionFieldKind
    names: tuple[Prose, ...]
    texts: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class FieldTitle:
    """The name of a field, above what it says of each choice, one below another."""

    kind: OptionFieldKind


@dataclass(frozen=True, slots=True)
class FieldText:
    """What a field says of one choice, below the name of that choice."""

    kind: OptionFieldKind
    name: Prose
    text: Prose


@dataclass(frozen=True, slots=True)
class SaidAgain:
    """A head said again, only where a screen goes on with what stands below it."""

    part: PickHead | ColumnHeads | FieldTitle


@dataclass(frozen=True, slots=True)
class OpinionHead:
    """Whose opinion it is and where they stand, above what they say."""

    body: Prose
    stance: Stance
    source: SourceId


@dataclass(frozen=True, slots=True)
class OpinionSource:
    """Where an opinion is written, below what it says."""

    source: SourceId


@dataclass(frozen=True, slots=True)
class TeachBackQuestion:
    """A question that checks our explaining; it may stand alone, and its answer behind it."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class TeachBackPage:
    """The way to the page that explains an answer."""

    question: Prose
    page: PageId


@dataclass(frozen=True, slots=True)
class Rating:
    """How much something matters, on a ``scale`` from least to most."""

    statement: Prose
    scale: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Choosing:
    """Two or three answers to tap, to item ``item`` of its block.

    ``question`` is empty where it stands in a row above. Where one of them is ``right``,
    ``answer`` tells more and ``step`` of ``page`` explains it, counted from 1.
    """

    item: int
    question: Prose
    choices: tuple[Prose, ...]
    about: Prose = NO_PROSE
    right: int | None = None
    answer: Prose = NO_PROSE
    page: PageId | None = None
    step: int = 1


@dataclass(frozen=True, slots=True)
class Sharing:
    """Whether what the visitor said of themselves is taken along."""

    ask: Prose
    shared: bool


Picture: TypeAlias = Figure | People
"""What a stage can show, or a row hold in its place."""

RowPart: TypeAlias = (
    Headline
    | Paragraph
    | ArrayFrame
    | Item
    | Callout
    | Option
    | CardTitle
    | CardAgain
    | SideAgain
    | OptionField
    | PickHead
    | OptionTicks
    | ColumnHeads
    | FieldColumns
    | FieldTitle
    | FieldText
    | SaidAgain
    | Opinion
    | OpinionHead
    | OpinionSource
    | Subheading
    | Question
    | Statement
    | TeachBackItem
    | TeachBackQuestion
    | TeachBackPage
    | UrgencyHead
    | Sign
    | MoreLink
    | SiteFact
    | TimelinePoint
    | PickedQuestion
    | Rating
    | Choosing
    | Sharing
    | CodeCard
    | Printout
    | Phrases
    | OwnQuestion
    | Written
    | Picture
)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of a step and where it stands; ``refers_back`` where it says little by itself."""

    place: Place
    part: RowPart
    refers_back: bool = False


@dataclass(frozen=True, slots=True)
class StepLayout:
    """How a step is set into rows.

    ``fine`` gives every sentence a row of its own, for big text, and ``pieces`` every field of a
    card that is compared with others. ``figure_apart`` puts the
    step's own figure among the rows, in pieces where it has some; otherwise the stage beside
    the text shows it, and how sure it is stays among them. On an ``upright`` screen, and where it
    is ``tight``, big words stand below the array that they tell, else beside it. A ``tight``
    headline leaves its room to a picture that opens the step, or to danger signs. Where it
    ``cites`` an opinion says where it is written; else only the sheet of sources does.
    ``line_em`` says how many columns fit, and on a small panel ``table_lines`` how many lines a
    screen has for their heads and a field of each.
    """

    fine: bool = False
    figure_apart: bool = False
    upright: bool = False
    tight: bool = False
    pieces: bool = False
    cites: bool = True
    line_em: float = 45.0
    table_lines: int | None = None

    def sets_beside(self, names: Sequence[Prose], fields: Sequence[Sequence[Prose]]) -> bool:
        """Whether so many choices stand in columns beside each other."""
        tall = self.upright and not self.fine
        roomy_em = UPRIGHT_COLUMN_EM if tall else COLUMN_EM
        least_em = roomy_em if self.table_lines is None else NARROW_COLUMN_EM
        texts = (*names, *(text for field in fields for text in field))
        if columns_in(self.line_em, least_em, texts) < max(LEAST_COMPARED, len(names)):
            return False
        if self.table_lines is None:
            return True
        heads = lines_beside(names, self.line_em, BOLD_EM)
        return heads + max(lines_beside(f, self.line_em) for f in fields) <= self.table_lines

    @property
    def by_field(self) -> bool:
        """Whether cards that are cut are told field by field: a wide screen holds one of each."""
        return self.pieces and not self.upright and not self.tight

    @property
    def ticks(self) -> int:
        """How many boxes with a few words stand beside each other."""
        return max(1, int(self.line_em // TICK_EM))


def rows_of(page: Page, step_index: int, layout: StepLayout) -> tuple[Row, ...]:
    """The rows of one step."""
    step = page.steps[step_index]
    rows = [Row(Place(step_index), Headline(step.heading)), *_block_rows(step, step_index, layout)]
    return _headline_last(rows) if layout.tight else tuple(rows)


def _headline_last(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The headline behind the pictures that it opens, or none above danger signs."""
    headline, *rest = rows
    if rest and isinstance(rest[0].part, UrgencyHead) and rest[0].part.level is UrgencyLevel.NOW:
        return tuple(rest)
    pictures = list(takewhile(lambda row: isinstance(row.part, Picture), rest))
    first = (*(row.part for row in pictures), headline.part)
    moved = (Row(replace(headline.place, part=i), part) for i, part in enumerate(first))
    return (*moved, *rest[len(pictures) :])


def _block_rows(step: Step, step_index: int, layout: StepLayout) -> Iterator[Row]:
    below = layout.fine and (layout.upright or layout.tight)
    for index, block in enumerate(step.blocks):
        parts = _parts(block, layout, below=below)
        if isinstance(block, Figure) and not layout.figure_apart:
            # How sure an array is stands among the words, and never small below a picture.
            parts = (part for part in parts if isinstance(part, Callout))
        for part, content in enumerate(parts):
            yield Row(Place(step_index, index, part), content)


def _parts(block: Block, layout: StepLayout, *, below: bool) -> Iterator[RowPart]:
    match block:
        case Paragraph(prose):
            yield from _paragraphs(prose, layout)
        case ItemList(items, ordered):
            for number, item in enumerate(items, 1):
                yield Item(item, number if ordered else 0)
        case OptionGrid(options):
            if layout.by_field and len(options) >= LEAST_COMPARED:
                yield from _fields_of(options)
            else:
                for option in options:
                    yield from _option_pieces(option, layout) if layout.pieces else (option,)
        case Opinions(opinions):
            cut = layout.pieces and layout.fine
            for opinion in opinions:
                yield from _opinion_pieces(opinion, layout) if cut else (opinion,)
        case QuestionGroup(title, questions):
            yield Subheading(title)
            yield from map(Question, questions)
        case Statements(statements, scale):
            yield from (Rating(s, scale) if scale else Statement(s) for s in statements)
        case Leaning():
            yield Choosing(0, NO_PROSE, block.choices)
        case SureCheck(questions):
            for number, question in enumerate(questions):
                yield from _choosing(Choosing(number, question, block.choices, question), layout)
        case MyAnswers(ask, none, lines, shared):
            yield from (Sharing(ask, shared),) if lines else _paragraphs(none, layout)
            yield from (Item(line, 0) for line in lines if shared)
        case TeachBack(teach_back_items):
            for number, asked in enumerate(teach_back_items):
                if asked.choices:
                    yield from _choosing(_teach_back(number, asked), layout)
                else:
                    yield from _answer_pieces(asked) if layout.tight else (asked,)
        case KeyPoints(_, points):
            yield from (Item(point, 0) for point in points)
        case DangerSigns(_, title, act, signs):
            yield UrgencyHead(UrgencyLevel.NOW, title, act)
            yield from (Sign(UrgencyLevel.NOW, sign) for sign in signs)
        case MyQuestions(none, how, picked):
            yield from _paragraphs(how if picked else none, layout)
            yield from picked
        case Codes(cards):
            yield from cards
        case Phrases():
            yield block
        case OwnQuestion(written=written):
            yield replace(block, written=())
            yield from written
        case OptionPicker():
            yield from _picker_rows(block, layout)
        case SideBySide():
            yield from _beside_each_other(block, layout)
        case Printout(_, paper):
            if paper.is_offered:
                yield block
        case Urgency(level, title, act, signs, body):
            yield UrgencyHead(level, title, act, body)
            yield from (Sign(level, s, n if body else 0) for n, s in enumerate(signs, 1))
        case IconArrays(meaning, arrays, who, sure):
            for array in arrays:
                people = People(meaning, array, not below, arrays)
                yield from _array_in_words(people) if below else (people,)
            yield Paragraph(who)
            yield Callout(CalloutKind.UNSURE, sure)
        case Timeline(moments):
            for m in moments:
                yield TimelinePoint(
                    m.when, m.what, goes_on=m is not moments[0], leads_on=m is not moments[-1]
                )
        case Callout() | MoreLink() | SiteFact() | SceneFigure() | PictureFigure() | Ruler():
            yield block
        case _:
            assert_never(block)


def _paragraphs(prose: Prose, layout: StepLayout) -> Iterator[RowPart]:
    before = NO_PROSE
    for sentence in prose.sentences() if layout.fine else (prose,):
        if are_two_sides(before, sentence):
            yield SideAgain(before)
        yield Paragraph(sentence)
        before = sentence


def are_two_sides(one: Prose, two: Prose) -> bool:
    """Whether one tells who of 100 did, and two who did not, or the other way round."""
    sides = {figure.claim: figure.figure for figure, _ in one.figures if figure.figure in SIDES}
    return any({sides.get(figure.claim), figure.figure} == SIDES for figure, _ in two.figures)


def _option_pieces(option: Option, layout: StepLayout) -> tuple[RowPart, ...]:
    title, again = CardTitle(option.name, small=layout.tight), CardAgain(option.name)
    good = OptionField(OptionFieldKind.GOOD, option.good, option.name if layout.tight else None)
    bad = OptionField(OptionFieldKind.BAD, option.bad)
    sure = OptionField(OptionFieldKind.SURE, option.sure)
    return (title, good, again, bad, again, sure)


def _fields_of(options: Sequence[Option]) -> Iterator[RowPart]:
    """What each field says of every choice; a name explains its word once."""
    names = tuple(option.name for option in options)
    again = tuple(plain(name.text) for name in names)
    yield from _below_each_other(OptionFieldKind.GOOD, names, [o.good for o in options])
    yield from _below_each_other(OptionFieldKind.BAD, again, [o.bad for o in options])
    yield from _below_each_other(OptionFieldKind.SURE, again, [o.sure for o in options])


def _picker_rows(picker: OptionPicker, layout: StepLayout) -> Iterator[RowPart]:
    yield from _paragraphs(picker.how, layout)
    if picker.always is None:
        return
    head = PickHead(picker.always, picker.picked, MOST_COMPARED, picker.made_room)
    yield head
    across = layout.ticks
    for first in range(0, len(picker.offered), across):
        if first:
            yield SaidAgain(head)
        yield OptionTicks(picker.offered[first : first + across], across)


def _beside_each_other(block: SideBySide, layout: StepLayout) -> Iterator[RowPart]:
    names = block.names
    if len(names) < LEAST_COMPARED:
        yield Paragraph(block.none)
    fields = (
        (OptionFieldKind.GOOD, block.good),
        (OptionFieldKind.BAD, block.bad),
        (OptionFieldKind.SURE, block.sure),
    )
    if not layout.sets_beside(names, [texts for _, texts in fields]):
        for kind, texts in fields:
            yield from _below_each_other(kind, names, texts)
        return
    heads = ColumnHeads(names)
    yield heads
    for kind, texts in fields:
        # Also above the first: heads that are too tall for a field below them stand by themselves.
        yield from (SaidAgain(heads), FieldColumns(kind, names, texts))


def _below_each_other(
    kind: OptionFieldKind, names: Sequence[Prose], texts: Sequence[Prose]
) -> Iterator[RowPart]:
    title = FieldTitle(kind)
    yield title
    for number, (name, text) in enumerate(zip(names, texts, strict=True)):
        if number:
            yield SaidAgain(title)
        yield FieldText(kind, name, text)


def _opinion_pieces(opinion: Opinion, layout: StepLayout) -> Iterator[RowPart]:
    yield OpinionHead(opinion.body, opinion.stance, opinion.source)
    for sentence in opinion.says.sentences():
        yield from (CardAgain(opinion.body), Paragraph(sentence))
    if layout.cites:
        yield CardAgain(opinion.body)
        yield OpinionSource(opinion.source)


def _teach_back(number: int, item: TeachBackItem) -> Choosing:
    question, answer = item.question, item.answer
    return Choosing(
        number, question, item.choices, question, item.right, answer, item.page, item.step
    )


def _choosing(choosing: Choosing, layout: StepLayout) -> tuple[RowPart, ...]:
    """In big text the question is a row of its own, and may be said again."""
    if not layout.fine:
        return (choosing,)
    question = choosing.question
    bare = replace(choosing, question=NO_PROSE)
    return (TeachBackQuestion(question), CardAgain(question), bare)


def _answer_pieces(item: TeachBackItem) -> Iterator[RowPart]:
    yield TeachBackQuestion(item.question)
    for prose in _but_the_last(item.answer):
        yield from (CardAgain(item.question), Paragraph(prose))
    yield from (CardAgain(item.question), TeachBackPage(item.question, item.page))


def _but_the_last(answer: Prose) -> tuple[Prose, ...]:
    """A long answer in two: both sides of a number stand together before what is added."""
    first, *others = answer.sentences()
    said, added = others[:-1], others[-1:]
    if not said:
        return (answer,)
    spans = (span for sentence in said for span in (Span(" "), *sentence.spans))
    return (Prose((*first.spans, *spans)), *added)


def _array_in_words(people: People) -> tuple[RowPart, ...]:
    array = people.array
    first, second = array.frames
    return (
        Subheading(array.name),
        people,
        ArrayFrame(first, people.meaning, array.marked_first),
        ArrayFrame(second, people.meaning, not array.marked_first),
    )


def group_of(rows: Sequence[Row], row: int) -> Prose | None:
    """Of whom a row of numbers tells that stands below the array of another row."""
    if not isinstance(rows[row].part, ArrayFrame):
        return None
    above = (earlier.part for earlier in reversed(rows[:row]))
    return next((part.array.name for part in above if isinstance(part, People)), None)


def order_of(rows: Sequence[Row]) -> UrgencyHead | None:
    """What to do about the signs of a fault, where a step has some; its first sentence says it."""
    heads = (row.part for row in rows if isinstance(row.part, UrgencyHead))
    return next((head for head in heads if head.level in ORDERS), None)


def picture_prose(picture: Picture) -> Iterator[Prose]:
    """Every text of a picture, seen or spoken."""
    if isinstance(picture, People):
        yield from (picture.array.name, picture.array.gain, picture.array.loss)
    else:
        yield from block_prose(picture)


ORDERS = frozenset({UrgencyLevel.NOW, UrgencyLevel.TODAY, UrgencyLevel.SOON})
"""Signs with these heads call for something that nobody may miss who sees only the last of them."""

CARDS = (
    OptionGrid,
    Opinions,
    QuestionGroup,
    Phrases,
    OwnQuestion,
    Statements,
    TeachBack,
    Urgency,
    DangerSigns,
    KeyPoints,
    MyQuestions,
    Leaning,
    SureCheck,
    MyAnswers,
    Codes,
    OptionPicker,
    SideBySide,
)


def is_wide(step: Step) -> bool:
    """Whether a step's cards want the full width and no stage."""
    return step.figure is None and any(isinstance(block, CARDS) for block in step.blocks)


def stage_figure(page: Page, step_index: int) -> Figure | None:
    """What the stage beside a step shows: its own figure, else the picture shown before it.

    What was drawn for another step does not stay on while this one is read: a scene goes back
    to rest, or to what it is to be ``after`` its step, without labels, messages or words, and
    drawn numbers go.
    """
    step = page.steps[step_index]
    if is_wide(step):
        return None
    if step.figure is not None:
        return step.figure
    before = (earlier.figure for earlier in reversed(page.steps[:step_index]))
    kept = next((f for f in before if isinstance(f, SceneFigure | PictureFigure | Timeline)), None)
    return _at_rest(kept) if isinstance(kept, SceneFigure) else kept


def _at_rest(scene: SceneFigure) -> SceneFigure:
    """A scene that rests in more than one way (skin tones: ``rest-deep``) keeps the one it had."""
    ways = (state for state in scene.states if state.startswith(f"{REST}-"))
    return SceneFigure(scene.scene, (scene.after or next(ways, REST),), Prose(()), scene.view)
