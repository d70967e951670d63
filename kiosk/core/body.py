"""Where on a body a danger sign is felt, and where on a screen there is room to draw it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

TOP_MM, BOTTOM_MM = 850.0, -410.0
"""What the drawing shows of the standing person of `build_spec/illustrate/person.py`."""
WIDTH_SHARE = 600.0 / (TOP_MM - BOTTOM_MM)
"""How wide one of the two views is in its height, with what keeps it off the other."""
CAPTION_MARKS = 1.4
"""The line below the views takes so many times the width of a number."""


class BodyPlace(StrEnum):
    """A region that a sign is about."""

    BETWEEN_LEGS = "between-legs"
    BLADDER = "bladder"
    PRIVATE_PARTS = "private-parts"
    LEGS = "legs"
    CHEST_AND_FACE = "chest-and-face"
    LOWER_BACK = "lower-back"


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the body, from the front or from behind, in millimetres as the viewer sees it.

    ``across_mm`` is to the right from its middle, ``height_mm`` as in the model.
    """

    across_mm: float
    height_mm: float
    behind: bool = False


SPOTS: Mapping[BodyPlace, tuple[Spot, ...]] = {
    BodyPlace.BETWEEN_LEGS: (Spot(-58, -2), Spot(0, 10, behind=True)),
    BodyPlace.BLADDER: (Spot(0, 118),),
    BodyPlace.PRIVATE_PARTS: (Spot(58, -2),),
    BodyPlace.LEGS: (Spot(-110, -215), Spot(110, -215)),
    BodyPlace.CHEST_AND_FACE: (Spot(0, 440), Spot(0, 735)),
    BodyPlace.LOWER_BACK: (Spot(0, 190, behind=True),),
}


@dataclass(frozen=True, slots=True)
class SignRoom:
    """A danger sign's row on the screen: lengths in one unit.

    ``free`` is what its words leave of the row at their end; ``mark`` is how wide its number is.
    """

    height: float
    free: float
    width: float
    mark: float


@dataclass(frozen=True, slots=True)
class BodyRoom:
    """Where the drawing stands, from the top of the rows; no height where there is no room."""

    top: float = 0.0
    width: float = 0.0
    height: float = 0.0
    beside: bool = True


NO_ROOM = BodyRoom()
CLOSEST_MM = 114.0
"""Between the two spots that are nearest to each other: their numbers must not touch."""


def find_room(
    heights: Sequence[float], signs: Mapping[int, SignRoom], gap: float, room: float
) -> BodyRoom:
    """The largest room that rows leave, beside consecutive signs or below all rows.

    ``heights`` are those of all rows of the screen, ``signs`` some of them by number. No row
    moves for it, so a drawing that would be too small for its numbers is left out.
    """
    if not signs:
        return NO_ROOM
    tops = [sum(heights[:i]) + gap * i for i in range(len(heights))]
    end = tops[-1] + heights[-1]
    first, last = min(signs), max(signs)
    width, mark = signs[first].width, max(sign.mark for sign in signs.values())
    found = [BodyRoom(end + gap, width, room - end - gap, beside=False)]
    for top in range(first, last + 1):
        for bottom in range(top, last + 1):
            free = min(signs[i].free for i in range(top, bottom + 1) if i in signs) - 2 * gap
            height = tops[bottom] + heights[bottom] - tops[top]
            found.append(BodyRoom(tops[top], free, height))
    best = max(found, key=lambda room: _tall(room, mark))
    least = mark * (TOP_MM - BOTTOM_MM) / CLOSEST_MM
    return best if _tall(best, mark) >= least else NO_ROOM


def _tall(room: BodyRoom, mark: float) -> float:
    """How tall both views, side by side, can be drawn in it."""
    return min(room.height - CAPTION_MARKS * mark, room.width / 2 / WIDTH_SHARE)
