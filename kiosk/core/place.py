"""Where in a page a reader is."""

from dataclasses import dataclass


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
