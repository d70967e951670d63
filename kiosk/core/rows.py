"""A step as rows: the smallest pieces that a screen may be cut between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.blocks import (
    ArrayMeaning,
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
from kiosk.core.illustration import REST
from kiosk.core.library import Page, Step
from kiosk.core.mentions import block_prose
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
class People:
    """One array of several, drawn by itself; ``worded`` where its words stand beside it."""

    meaning: ArrayMeaning
    array: IconArray
    worded: bool


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


Picture: TypeAlias = Figure | People
"""What a stage can show, or a row hold in its place."""

RowPart: TypeAlias = (
    Headline
    | Paragraph
    | Item
    | Callout
    | Option
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
    | Picture
)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of a step and where it stands."""

    place: Place
    part: RowPart


def rows_of(page: Page, step_index: int, *, fine: bool, figure_apart: bool) -> tuple[Row, ...]:
    """The rows of one step.

    ``fine`` gives every sentence a row of its own, for big text. ``figure_apart`` puts the
    step's own figure among the rows, in pieces where it has some; otherwise the stage beside
    the text shows it.
    """
    step = page.steps[step_index]
    rows = [Row(Place(step_index), Headline(step.heading))]
    for index, block in enumerate(step.blocks):
        if isinstance(block, Figure) and not figure_apart:
            continue
        rows += (
            Row(Place(step_index, index, part), content)
            for part, content in enumerate(_parts(block, fine=fine))
        )
    return tuple(rows)


def _parts(block: Block, *, fine: bool) -> Iterator[RowPart]:
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
            yield from options
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
        case IconArrays(meaning, arrays, who, sure):
            for array in arrays:
                people = People(meaning, array, worded=not fine)
                yield from _array_in_words(people) if fine else (people,)
            yield Paragraph(who)
            yield Callout(CalloutKind.UNSURE, sure)
        case Timeline(moments):
            yield from moments
        case Callout() | MoreLink() | SiteFact() | SceneFigure() | PictureFigure() | Ruler():
            yield block
        case _:
            assert_never(block)


def _array_in_words(people: People) -> tuple[RowPart, ...]:
    array = people.array
    return (Subheading(array.name), people, Paragraph(array.gain), Paragraph(array.loss))


def picture_prose(picture: Picture) -> Iterator[Prose]:
    """Every text of a picture, seen or spoken."""
    if isinstance(picture, People):
        yield from (picture.array.name, picture.array.gain, picture.array.loss)
    else:
        yield from block_prose(picture)


CARDS = (OptionGrid, Opinions, QuestionGroup, Statements, TeachBack, Urgency)


def is_wide(step: Step) -> bool:
    """Whether a step's cards want the full width and no stage."""
    return step.figure is None and any(isinstance(block, CARDS) for block in step.blocks)


def stage_figure(page: Page, step_index: int) -> Figure | None:
    """What the stage beside a step shows: its own figure, else the picture shown before it.

    What was drawn for another step does not stay on while this one is read: a scene goes back
    to rest, without labels, messages or words, and drawn numbers go.
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
    return SceneFigure(scene.scene, (REST,), Prose(()), scene.view)


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
    cut = _Cut(rows, heights, gap, room, room)
    spans = _filled(cut)
    low, high = 0.0, room
    for _ in range(BALANCING_ROUNDS if len(spans) > 1 else 0):
        middle = (low + high) / 2
        tighter = _filled(replace(cut, fill=middle))
        if len(tighter) > len(spans) or _has_lone_title(rows, tighter):
            low = middle
        else:
            spans, high = tighter, middle
    return spans


BALANCING_ROUNDS = 12


def _has_lone_title(rows: Sequence[Row], spans: Sequence[ScreenSpan]) -> bool:
    return any(_opens_a_group(rows[span.last].part) for span in spans)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Rows to cut and their measures, in one unit of length.

    ``fill`` is how far a screen may be filled, ``room`` what it can show without scrolling.
    """

    rows: Sequence[Row]
    heights: Sequence[float]
    gap: float
    fill: float
    room: float

    def tall(self, first: int, last: int) -> float:
        """The height of some rows together."""
        return sum(self.heights[first : last + 1]) + self.gap * (last - first)

    def last_of_screen(self, first: int) -> int:
        """The last row of the screen that starts with row ``first``."""
        last = first
        while last + 1 < len(self.rows) and self._goes_along(first, last + 1):
            last += 1
        if last + 1 == len(self.rows):
            return last
        kept = last
        while kept > first and _opens_a_group(self.rows[kept].part):
            kept -= 1
        if not _opens_a_group(self.rows[kept].part):
            return kept
        return last - 1 if self._last_title_has_a_picture(first, last) else last

    def _goes_along(self, first: int, following: int) -> bool:
        above = self.rows[first:following]
        only_titles = all(_opens_a_group(row.part) for row in above)
        danger = self._danger_signs(first, following)
        if danger is not None:
            # They stay in one piece under what to do about them, though it may have to scroll.
            return (
                danger < following
                or only_titles
                or self.tall(first, self._end(danger)) <= self.fill
            )
        if only_titles and self.heights[following] > self.room:
            return True  # What has to scroll anyway brings its titles along.
        fits = self.tall(first, following) <= self.fill
        return fits and _may_follow(above, self.rows[following].part)

    def _danger_signs(self, first: int, row: int) -> int | None:
        """The head of the danger signs that a row belongs to, if it stands on this screen."""
        heads = (i for i in range(first, row + 1) if _is_danger(self.rows[i].part))
        return next((i for i in heads if row <= self._end(i)), None)

    def _end(self, head: int) -> int:
        end = head
        while end + 1 < len(self.rows) and not _starts_anew(self.rows[end + 1].part):
            end += 1
        return end

    def _last_title_has_a_picture(self, first: int, last: int) -> bool:
        """Titles alone: the last one goes with the picture that it names, if both fit."""
        picture = isinstance(self.rows[last + 1].part, Picture)
        return last > first and picture and self.tall(last, last + 1) <= self.room


def _filled(cut: _Cut) -> tuple[ScreenSpan, ...]:
    spans: list[ScreenSpan] = []
    first = 0
    while first < len(cut.rows):
        last = cut.last_of_screen(first)
        spans.append(ScreenSpan(first, last))
        first = last + 1
    return tuple(spans)


def _is_danger(part: RowPart) -> bool:
    return isinstance(part, UrgencyHead) and part.level is UrgencyLevel.NOW


def _starts_anew(part: RowPart) -> bool:
    return _opens_a_group(part) or isinstance(part, Picture)


def _may_follow(above: Sequence[Row], following: RowPart) -> bool:
    if isinstance(following, Picture):
        return all(isinstance(row.part, Headline | Subheading) for row in above)
    return not isinstance(above[-1].part, Picture)


def _opens_a_group(part: RowPart) -> bool:
    return isinstance(part, Headline | Subheading | UrgencyHead)


def screen_at(rows: Sequence[Row], spans: Sequence[ScreenSpan], place: Place) -> int:
    """Which screen shows ``place``, or what stands there when rows are cut otherwise."""
    row = max((i for i, r in enumerate(rows) if r.place <= place), default=0)
    return next((i for i, span in enumerate(spans) if row <= span.last), len(spans) - 1)
