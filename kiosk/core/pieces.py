"""A piece of a page that a visitor can answer."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.core.names import PageId


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """Page, step, block of the step, part of the block; each counts from 0.

    It outlives another text size or language, as a reading position does.
    """

    page: PageId
    step: int
    block: int
    part: int


@dataclass(frozen=True, slots=True, order=True)
class Written:
    """A question in the visitor's own words; no page has it."""

    text: str


Asking: TypeAlias = Piece | Written
"""A question to take along: of a page, or written."""
