"""The kinds of rows: the smallest pieces that a screen may be cut between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kiosk.core.blocks import (
    ArrayMeaning,
    BodySigns,
    Callout,
    Figure,
    IconArray,
    MoreLink,
    Opinion,
    Option,
    Paragraph,
    Phrases,
    SiteFact,
    Stance,
    TeachBackItem,
    UrgencyLevel,
)
from kiosk.core.mentions import block_prose
from kiosk.core.names import PageId, SourceId
from kiosk.core.own_blocks import CodeCard, OfferedOption, OwnQuestion, PickedQuestion, Printout
from kiosk.core.pieces import Written
from kiosk.core.place import Place
from kiosk.core.prose import Prose

NO_PROSE = Prose(())

ORDERS = frozenset({UrgencyLevel.NOW, UrgencyLevel.TODAY, UrgencyLevel.SOON})
"""Signs with these heads call for something that nobody may miss who sees only the last of them."""


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
