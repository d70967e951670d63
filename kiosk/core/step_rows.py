"""How a step becomes rows: what each block is cut into, on which kind of screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import assert_never

from kiosk.core.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
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
from kiosk.core.library import Page, Step
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OptionPicker,
    OwnQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.place import Place
from kiosk.core.prose import Prose, Span, plain
from kiosk.core.rows import (
    NO_PROSE,
    ArrayFrame,
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
    FieldColumns,
    FieldText,
    FieldTitle,
    Headline,
    Item,
    OpinionHead,
    OpinionSource,
    OptionField,
    OptionFieldKind,
    OptionTicks,
    People,
    PickHead,
    Picture,
    Question,
    Rating,
    Row,
    RowPart,
    SaidAgain,
    Sharing,
    SideAgain,
    Sign,
    Statement,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
    TimelinePoint,
    UrgencyHead,
)
from kiosk.core.weighing import MOST_COMPARED

LEAST_COMPARED = 2
"""Choices: one alone is compared with nothing."""

TICK_EM = 12.0
"""As wide as a column, with a box to tick before it and an edge around."""

SIDES = {"yes", "no"}
"""What the two figures of a claim are called that make the whole."""


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
            yield from _paragraphs(who, layout)
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
