"""How one visitor weighs numbers and choices, and the one function that changes it.

Nothing is computed from it. It is part of the visit and goes with it.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.pieces import Piece

MOST_COMPARED = 2
"""Choices, beside the one that is always there: of more columns each is too narrow to read."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """``loss_first``: every array tells those first who did not gain, and begins with them.

    ``compared`` are choices to set side by side, in the order in which they were picked;
    ``made_room`` was put out by the last of them.
    """

    loss_first: bool = False
    compared: tuple[Piece, ...] = ()
    made_room: Piece | None = None


UNWEIGHED = Weighing()


@dataclass(frozen=True, slots=True)
class TellFirst:
    """Which side of every array comes first. Both are always told."""

    loss: bool


@dataclass(frozen=True, slots=True)
class Compare:
    """Set a choice beside the others, or take it away; where there is no room, the oldest goes."""

    piece: Piece


WeighingIntent: TypeAlias = TellFirst | Compare


def weighing_step(weighing: Weighing, intent: WeighingIntent) -> Weighing:
    """The only way it changes."""
    match intent:
        case TellFirst(loss):
            return replace(weighing, loss_first=loss)
        case Compare(piece):
            return _compared(weighing, piece)
        case _:
            assert_never(intent)


def _compared(weighing: Weighing, piece: Piece) -> Weighing:
    others = tuple(other for other in weighing.compared if other != piece)
    if others != weighing.compared:
        return replace(weighing, compared=others, made_room=None)
    full = len(others) >= MOST_COMPARED
    kept = others[1:] if full else others
    return replace(weighing, compared=(*kept, piece), made_room=others[0] if full else None)


def without_options(weighing: Weighing, gone: frozenset[Piece]) -> Weighing:
    """The same but for choices that are not there any more."""
    return replace(
        weighing,
        compared=tuple(piece for piece in weighing.compared if piece not in gone),
        made_room=None if weighing.made_room in gone else weighing.made_room,
    )
