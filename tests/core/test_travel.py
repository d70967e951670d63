"""A message's way is cut where bone hides it, and nowhere else."""

from itertools import pairwise
from math import hypot

import pytest

from kiosk.core.illustration import Point, Share
from kiosk.core.travel import Stretch, seen_stretches

CORNER = (Point(0.0, 0.0), Point(0.3, 0.0), Point(0.3, 0.1))


def length(points: tuple[Point, ...]) -> float:
    return sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(points))


@pytest.mark.parametrize(
    ("hidden", "seen"),
    [
        ((), [(0.0, 1.0)]),
        ((Share(0.25, 0.5),), [(0.0, 0.25), (0.5, 1.0)]),
        ((Share(0.0, 0.25),), [(0.25, 1.0)]),
        ((Share(0.25, 0.5), Share(0.9, 1.0)), [(0.0, 0.25), (0.5, 0.9)]),
        ((Share(0.0, 1.0),), []),
    ],
)
def test_what_is_left(hidden: tuple[Share, ...], seen: list[tuple[float, float]]) -> None:
    stretches = seen_stretches(CORNER, hidden)

    assert [(s.share.start, s.share.end) for s in stretches] == seen
    for stretch in stretches:
        share = stretch.share.end - stretch.share.start
        assert length(stretch.points) == pytest.approx(share * 0.4)


def test_a_stretch_goes_round_its_corners() -> None:
    [before, after] = seen_stretches(CORNER, (Share(0.25, 0.5),))

    assert before == Stretch((Point(0.0, 0.0), Point(0.1, 0.0)), Share(0.0, 0.25))
    assert [(round(p.x, 9), round(p.y, 9)) for p in after.points] == [
        (0.2, 0.0),
        (0.3, 0.0),
        (0.3, 0.1),
    ]
