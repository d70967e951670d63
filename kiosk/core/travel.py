"""Where a pain message is seen on its way: not where bone stands before its nerve."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import hypot

from kiosk.core.illustration import Point, Share


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a way that is seen, and which share of the way it is."""

    points: tuple[Point, ...]
    share: Share


def seen_stretches(way: Sequence[Point], hidden: Sequence[Share]) -> tuple[Stretch, ...]:
    """The way without what is ``hidden``, whose shares are in order and do not meet."""
    ends = [0.0, *(at for share in hidden for at in (share.start, share.end)), 1.0]
    parts = (Share(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True))
    return tuple(Stretch(_cut(way, part), part) for part in parts if part.start < part.end)


def _cut(way: Sequence[Point], share: Share) -> tuple[Point, ...]:
    steps = [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(way)]
    done = list(accumulate(steps, initial=0.0))
    first, last = share.start * done[-1], share.end * done[-1]
    inner = (point for point, at in zip(way, done, strict=True) if first < at < last)
    return (_at(way, done, first), *inner, _at(way, done, last))


def _at(way: Sequence[Point], done: Sequence[float], length: float) -> Point:
    for (a, from_), (b, to) in pairwise(zip(way, done, strict=True)):
        if length <= to and to > from_:
            part = (length - from_) / (to - from_)
            return Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
    return way[-1]
