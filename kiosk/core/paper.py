"""How the take-away gets onto paper: what one visit asked of the printer, and how that went.

It is part of the visit and goes with it. What is on the paper is `handout.py`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, assert_never


class PaperSize(StrEnum):
    """What is in the printer."""

    A4 = "A4"
    LETTER = "Letter"
    ROLL = "roll-80mm"
    """Of a receipt printer: as long as it has to be."""


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """What a site says of its printer; ``most`` is how many printouts a visit may have."""

    queue: str
    size: PaperSize
    most: int


class Sent(StrEnum):
    """How the last printout went."""

    NOT_YET = "not yet"
    UNDER_WAY = "under way"
    DONE = "done"
    UNSURE = "unsure"
    """Refused, or nothing was heard of it: perhaps nothing comes out."""


@dataclass(frozen=True, slots=True)
class Paper:
    """``most`` is how many printouts this visit may have; 0 while there is no printer."""

    most: int = 0
    asked: int = 0
    sent: Sent = Sent.NOT_YET

    @property
    def is_offered(self) -> bool:
        """Whether the visitor is told of a printer; what was said of a printout stays."""
        return self.most > 0 or self.asked > 0

    @property
    def can_print(self) -> bool:
        """Whether a tap prints."""
        return self.asked < self.most and self.sent is not Sent.UNDER_WAY


NO_PAPER = Paper()


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """The printer answered, or did not: so many printouts are there for one visit."""

    most: int


@dataclass(frozen=True, slots=True)
class AskPrint:
    """The visitor wants it on paper."""


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """What became of the printout that is under way."""

    well: bool


PaperIntent: TypeAlias = PrinterSeen | AskPrint | PrintEnded
PrinterNews: TypeAlias = PrinterSeen | PrintEnded
"""What the printer says by itself: no sign that anybody is there."""


def paper_step(paper: Paper, intent: PaperIntent) -> Paper:
    """The only way it changes; what does not apply changes nothing."""
    match intent:
        case PrinterSeen(most):
            return replace(paper, most=most)
        case AskPrint():
            if not paper.can_print:
                return paper
            return replace(paper, asked=paper.asked + 1, sent=Sent.UNDER_WAY)
        case PrintEnded(well):
            if paper.sent is not Sent.UNDER_WAY:
                return paper
            return replace(paper, sent=Sent.DONE if well else Sent.UNSURE)
        case _:
            assert_never(intent)
