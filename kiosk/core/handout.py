"""The take-away as it is printed: what the filled page says, with who stands behind it."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.blocks import Block, SiteFact
from kiosk.core.library import Page, Provenance
from kiosk.core.names import LanguageTag
from kiosk.core.own_blocks import CodeCard, DangerSigns, MyQuestions, Printout
from kiosk.core.take_away import lines_of


class Look(StrEnum):
    """How a section is set."""

    POINTS = "points"
    NUMBERED = "numbered"
    DANGER = "danger"
    """The first line says what to do about the others."""


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A headline, the lines under it as screen and codes have them, and the clinic's facts."""

    title: str
    look: Look = Look.POINTS
    lines: tuple[str, ...] = ()
    facts: tuple[SiteFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything on the paper but the kiosk's own sentences."""

    title: str
    language: LanguageTag
    provenance: Provenance
    sections: tuple[PrintedSection, ...] = ()
    cards: tuple[CodeCard, ...] = ()


def handout_of(page: Page) -> Handout:
    """What of a filled page is printed, in the order of its steps."""
    sections, cards = [], []
    for step in page.steps:
        lines = tuple(line for block in step.blocks for line in lines_of(block))
        facts = tuple(block for block in step.blocks if isinstance(block, SiteFact))
        if lines or facts:
            sections.append(PrintedSection(step.heading.text, _look(step.blocks), lines, facts))
        cards += [card for b in step.blocks if isinstance(b, Printout) for card in b.cards]
    return Handout(page.title, page.language, page.provenance, tuple(sections), tuple(cards))


def _look(blocks: tuple[Block, ...]) -> Look:
    if any(isinstance(block, DangerSigns) for block in blocks):
        return Look.DANGER
    if any(isinstance(block, MyQuestions) for block in blocks):
        return Look.NUMBERED
    return Look.POINTS
