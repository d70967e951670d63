"""Blocks that show what this visitor did: a file says where they stand, a visit fills them.

What a visit fills is empty in a file, and never written to one.
"""

from dataclasses import dataclass

from kiosk.core.names import PageId
from kiosk.core.paper import NO_PAPER, Paper
from kiosk.core.pieces import Asking, Piece, Written
from kiosk.core.prose import Prose


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The list items of another page, word for word."""

    page: PageId
    points: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class DangerSigns:
    """Another page's signs that cannot wait, word for word, and what to do about them."""

    page: PageId
    title: Prose
    act: Prose
    signs: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class PickedQuestion:
    """A question that the visitor picked. ``held`` is the one that can be moved now."""

    piece: Asking
    prose: Prose
    number: int = 1
    of: int = 1
    held: bool = False


@dataclass(frozen=True, slots=True)
class MyQuestions:
    """The questions that the visitor picked, in their order; ``none`` stands while there is none.

    ``how`` says how to change the order.
    """

    none: Prose
    how: Prose
    picked: tuple[PickedQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaning:
    """Which way the visitor leans now. Each way has the same space."""

    to: Prose
    away: Prose
    unsure: Prose

    @property
    def choices(self) -> tuple[Prose, ...]:
        """All three, in the order in which they stand."""
        return (self.to, self.away, self.unsure)


@dataclass(frozen=True, slots=True)
class SureCheck:
    """Questions about being ready to choose; nothing is made of the answers.

    Source: the SURE test (Légaré and others 2010, Canadian Family Physician 56).
    """

    questions: tuple[Prose, ...]
    yes: Prose
    no: Prose
    unsure: Prose

    @property
    def choices(self) -> tuple[Prose, ...]:
        """The answers that each question has."""
        return (self.yes, self.no, self.unsure)


@dataclass(frozen=True, slots=True)
class MyAnswers:
    """What the visitor said of themselves, and only if they say so (``shared``).

    ``ask`` offers it; ``none`` stands while there is nothing to offer.
    """

    ask: Prose
    none: Prose
    lines: tuple[Prose, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class CodeCard:
    """What one code holds: a contact that a telephone keeps, or text, or a web address.

    ``name`` and ``phone`` are the clinic's, ``titles`` those of the sections that are in it. A
    card stands alone: it is ``number`` ``of`` so many.
    """

    name: str
    phone: str = ""
    lines: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    web: str = ""
    number: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Codes:
    """What the page shows, as codes for the visitor's telephone."""

    cards: tuple[CodeCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Printout:
    """What the page shows, on paper; nothing of it stands where there is no printer."""

    offer: Prose
    paper: Paper = NO_PAPER
    cards: tuple[CodeCard, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """The way to a keyboard, and below it what this visit wrote with it.

    ``keys`` are the rows of the keyboard, each letter a key; ``title`` stands above it.
    ``always`` are words that the language writes in one way, such as "I". ``more`` are as many
    rows of digits, signs and rarer letters, which a key shows in place of the others.
    """

    offer: Prose
    title: Prose
    keys: tuple[str, ...]
    always: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedOption:
    """A choice that may be compared with the one that is always there."""

    piece: Piece
    name: Prose
    picked: bool = False


@dataclass(frozen=True, slots=True)
class OptionPicker:
    """The choices of another page; the visitor picks some, and they stand side by side.

    Its first choice, no procedure now, is ``always`` among them. ``made_room`` was put out by the
    last pick.
    """

    page: PageId
    how: Prose
    always: Prose | None = None
    offered: tuple[OfferedOption, ...] = ()
    made_room: Prose | None = None

    @property
    def picked(self) -> int:
        """How many stand beside the one that is always there."""
        return sum(option.picked for option in self.offered)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The same fields of each picked choice, in the order of their page.

    Each tuple has one text a choice. ``none`` stands above them while nothing is picked.
    """

    page: PageId
    none: Prose
    names: tuple[Prose, ...] = ()
    good: tuple[Prose, ...] = ()
    bad: tuple[Prose, ...] = ()
    sure: tuple[Prose, ...] = ()
