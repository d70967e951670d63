"""A step as rows: the smallest pieces that a screen may be cut between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, assert_never

from kiosk.core.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    IconArray,
    IconArrays,
    ItemList,
    Moment,
    MoreLink,
    Opinion,
    Opinions,
    Option,
    OptionGrid,
    Paragraph,
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
from kiosk.core.library import Page, Step
from kiosk.core.prose import Prose


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
class OptionField:
    """One field of a choice, where a whole choice would be too tall."""

    kind: Literal["good", "bad", "sure"]
    prose: Prose


@dataclass(frozen=True, slots=True)
class UrgencyHead:
    """What to do, above the signs that call for it."""

    level: UrgencyLevel
    title: Prose
    act: Prose


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of trouble."""

    level: UrgencyLevel
    prose: Prose


RowPart: TypeAlias = (
    Headline
    | Paragraph
    | Item
    | Callout
    | Option
    | OptionField
    | Opinion
    | Subheading
    | Question
    | Statement
    | TeachBackItem
    | UrgencyHead
    | Sign
    | MoreLink
    | SiteFact
    | Moment
    | Figure
)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of a step and where it stands."""

    place: Place
    part: RowPart


def rows_of(page: Page, step_index: int, *, fine: bool, figure_apart: bool) -> tuple[Row, ...]:
    """The rows of one step.

    ``fine`` gives every sentence a row of its own, for big text. ``figure_apart`` puts the
    step's own figure among the rows, in pieces where it has some, and takes tall cards apart;
    otherwise the stage beside the text shows the figure.
    """
    step = page.steps[step_index]
    rows = [Row(Place(step_index), Headline(step.heading))]
    for index, block in enumerate(step.blocks):
        if isinstance(block, Figure) and not figure_apart:
            continue
        rows += (
            Row(Place(step_index, index, part), content)
            for part, content in enumerate(_parts(block, fine=fine, low=figure_apart))
        )
    return tuple(rows)


def _parts(block: Block, *, fine: bool, low: bool) -> Iterator[RowPart]:
    match block:
        case Paragraph(prose):
            if fine:
                yield from (Paragraph(sentence) for sentence in prose.sentences())
            else:
                yield block
        case ItemList(items, ordered):
            for number, item in enumerate(items, 1):
                yield Item(item, number if ordered else 0)
        case OptionGrid(options):
            for option in options:
                yield from _option_fields(option) if low else (option,)
        case Opinions(opinions):
            yield from opinions
        case QuestionGroup(title, questions):
            yield Subheading(title)
            yield from map(Question, questions)
        case Statements(statements):
            yield from map(Statement, statements)
        case TeachBack(teach_back_items):
            yield from teach_back_items
        case Urgency(level, title, act, signs):
            yield UrgencyHead(level, title, act)
            yield from (Sign(level, sign) for sign in signs)
        case IconArrays(_, arrays, who, sure):
            for array in arrays:
                alone = replace(block, arrays=(array,), who=NOTHING, sure=NOTHING, wordless=fine)
                yield from _array_in_words(array, alone) if fine else (alone,)
            yield Paragraph(who)
            yield Callout(CalloutKind.UNSURE, sure)
        case Timeline(moments):
            yield from moments
        case Callout() | MoreLink() | SiteFact() | SceneFigure() | PictureFigure() | Ruler():
            yield block
        case _:
            assert_never(block)


def _array_in_words(array: IconArray, drawn: IconArrays) -> tuple[RowPart, ...]:
    return (Subheading(array.name), drawn, Paragraph(array.gain), Paragraph(array.loss))


def _option_fields(option: Option) -> tuple[RowPart, ...]:
    return (
        Subheading(option.name),
        OptionField("good", option.good),
        OptionField("bad", option.bad),
        OptionField("sure", option.sure),
    )


NOTHING = Prose(())

CARDS = (OptionGrid, Opinions, QuestionGroup, Statements, TeachBack, Urgency)


def is_wide(step: Step) -> bool:
    """Whether a step's cards want the full width and no stage."""
    return step.figure is None and any(isinstance(block, CARDS) for block in step.blocks)


def stage_figure(page: Page, step_index: int) -> Figure | None:
    """What the stage beside a step shows: its own figure, else a picture shown before it.

    Numbers that were drawn for one step do not stay on while another is read.
    """
    step = page.steps[step_index]
    if is_wide(step):
        return None
    if step.figure is not None:
        return step.figure
    before = (earlier.figure for earlier in reversed(page.steps[:step_index]))
    kept = (f for f in before if isinstance(f, SceneFigure | PictureFigure | Timeline))
    return next(kept, None)


@dataclass(frozen=True, slots=True)
class ScreenSpan:
    """The rows that one screen shows, first to last inclusive."""

    first: int
    last: int


def split_screens(
    rows: Sequence[Row], heights: Sequence[float], gap: float, room: float
) -> tuple[ScreenSpan, ...]:
    """Cut rows into as few screens as ``room`` allows, evenly filled.

    Lengths are in any one unit. A figure shares its screen with titles above it or with
    nothing, and takes what room is left: its height here is the least it wants. A headline or
    group title does not end a screen unless nothing else would be on it. A row taller than the
    room gets a screen of its own and is scrolled there. Before the heights are known everything
    is one screen.
    """
    if len(heights) != len(rows) or not rows:
        return (ScreenSpan(0, max(0, len(rows) - 1)),)
    spans = _filled(rows, heights, gap, room)
    low, high = 0.0, room
    for _ in range(BALANCING_ROUNDS if len(spans) > 1 else 0):
        middle = (low + high) / 2
        tighter = _filled(rows, heights, gap, middle)
        if len(tighter) > len(spans) or _has_lone_title(rows, tighter):
            low = middle
        else:
            spans, high = tighter, middle
    return spans


BALANCING_ROUNDS = 12


def _has_lone_title(rows: Sequence[Row], spans: Sequence[ScreenSpan]) -> bool:
    return any(_opens_a_group(rows[span.last].part) for span in spans)


def _filled(
    rows: Sequence[Row], heights: Sequence[float], gap: float, room: float
) -> tuple[ScreenSpan, ...]:
    spans: list[ScreenSpan] = []
    first = 0
    while first < len(rows):
        last = _last_that_fits(rows, heights, gap, room, first)
        spans.append(ScreenSpan(first, last))
        first = last + 1
    return tuple(spans)


def _last_that_fits(
    rows: Sequence[Row], heights: Sequence[float], gap: float, room: float, first: int
) -> int:
    used = heights[first]
    last = first
    while last + 1 < len(rows):
        used += gap + heights[last + 1]
        if used > room or not _may_follow(rows[first : last + 1], rows[last + 1].part):
            break
        last += 1
    if last + 1 == len(rows):
        return last
    kept = last
    while kept > first and _opens_a_group(rows[kept].part):
        kept -= 1
    return last if _opens_a_group(rows[kept].part) else kept


def _may_follow(above: Sequence[Row], following: RowPart) -> bool:
    if isinstance(following, Figure):
        return all(isinstance(row.part, Headline | Subheading) for row in above)
    return not isinstance(above[-1].part, Figure)


def _opens_a_group(part: RowPart) -> bool:
    return isinstance(part, Headline | Subheading | UrgencyHead)


def screen_at(rows: Sequence[Row], spans: Sequence[ScreenSpan], place: Place) -> int:
    """Which screen shows ``place``, or what stands there when rows are cut otherwise."""
    row = max((i for i, r in enumerate(rows) if r.place <= place), default=0)
    return next((i for i, span in enumerate(spans) if row <= span.last), len(spans) - 1)
