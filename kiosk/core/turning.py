"""A picture that turns: at which of its frames it stands, and which ones it needs soon."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

TURN_STEP = 3
"""Frames that one press of a button turns: of 36 frames, 30 degrees."""

KEPT_FRAMES = 8
"""As many frames are decoded at a time, and no more: each takes about 3 MiB."""


class Facing(StrEnum):
    """From where a body is seen."""

    BEHIND = "behind"
    BEHIND_LEFT = "behind-left"
    LEFT = "left"
    FRONT_LEFT = "front-left"
    FRONT = "front"
    FRONT_RIGHT = "front-right"
    RIGHT = "right"
    BEHIND_RIGHT = "behind-right"


@dataclass(frozen=True, slots=True)
class Turn:
    """``at`` is the frame that is wanted now, ``left`` how many more are to come, either way.

    Frames go once round; 0 is the picture itself, seen from behind. With ``frames`` 0 it cannot
    be turned.
    """

    frames: int = 0
    at: int = 0
    left: int = 0

    @property
    def step(self) -> int:
        """At which step of a button it stands, the nearest; steps count from 0."""
        return round(self.at / TURN_STEP) % self.steps

    @property
    def steps(self) -> int:
        """Steps of a button once round."""
        return max(1, self.frames // TURN_STEP)

    @property
    def facing(self) -> Facing:
        """From where the body is seen. The ways straight at a side take in 10 degrees about it."""
        ways = list(Facing)
        quarter = max(1, self.frames) / 4
        side, beyond = divmod(self.at, quarter)
        near = max(1, self.frames) / 36
        if beyond <= near:
            return ways[int(side) * 2]
        if quarter - beyond <= near:
            return ways[(int(side) * 2 + 2) % len(ways)]
        return ways[int(side) * 2 + 1]

    def turned(self, frames: int) -> "Turn":
        """At once, as under a finger."""
        return replace(self, at=(self.at + frames) % max(1, self.frames), left=0)

    def towards(self, steps: int) -> "Turn":
        """On its way by so many steps of a button."""
        return replace(self, left=self.left + steps * TURN_STEP)

    def moved(self) -> "Turn":
        """One frame further on its way."""
        one = (self.left > 0) - (self.left < 0)
        return replace(self.turned(one), left=self.left - one)


def near(turn: Turn) -> tuple[int, ...]:
    """The frames that are wanted, the most urgent first: one fewer than may be kept.

    The last place is for the frame that is still shown while they are decoded.
    """
    ahead = -1 if turn.left < 0 else 1
    ways = [0]
    for away in range(1, KEPT_FRAMES // 2):
        ways += [away * ahead, -away * ahead]
    return tuple(dict.fromkeys((turn.at + way) % max(1, turn.frames) for way in ways))


def kept(places: Sequence[int | None], shown: int, wanted: Sequence[int]) -> tuple[int | None, ...]:
    """Where each frame is kept: what stays keeps its place, so that nothing is decoded twice."""
    needed = [frame for frame in dict.fromkeys((shown, *wanted)) if frame][: len(places)]
    free = [place for place in needed if place not in places]
    return tuple(place if place in needed else (free.pop(0) if free else None) for place in places)


DRIFTS_MM = ((0.0, 0.0), (1.5, 0.0), (1.5, 1.5), (0.0, 1.5), (-1.5, 1.5), (-1.5, 0.0), (0.0, -1.5))
"""Where a picture that stands for hours moves to in turn, so that no pixel of a panel burns in."""
