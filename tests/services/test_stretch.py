"""Speech slower or faster: as long as asked for, and no higher or lower."""

from array import array
from itertools import pairwise
from math import pi, sin

import pytest

from kiosk.services.stretch import stretched

RATE_HZ = 24_000


def tone(hertz: float, seconds: float) -> "array[int]":
    count = round(RATE_HZ * seconds)
    return array("h", [round(8000 * sin(2 * pi * hertz * i / RATE_HZ)) for i in range(count)])


def crossings(samples: "array[int]") -> int:
    return sum(a < 0 <= b for a, b in pairwise(samples))


@pytest.mark.parametrize("pace", [0.8, 1.25])
def test_it_takes_longer_or_shorter_at_the_same_pitch(pace: float) -> None:
    samples = tone(180, 2.0)
    other: array[int] = array("h")
    for piece in stretched(samples, pace, RATE_HZ):
        other.extend(piece)

    assert len(other) / len(samples) == pytest.approx(1 / pace, rel=0.02)
    assert crossings(other) * RATE_HZ / len(other) == pytest.approx(180, rel=0.02)
    steepest = max(abs(a - b) for a, b in pairwise(samples))
    assert max(abs(a - b) for a, b in pairwise(other)) < steepest * 1.5


def test_at_the_usual_pace_nothing_is_touched() -> None:
    samples = tone(180, 0.2)

    assert list(stretched(samples, 1.0, RATE_HZ)) == [samples]


def test_a_clip_of_a_moment_is_whole() -> None:
    samples = tone(180, 0.02)

    assert sum(len(piece) for piece in stretched(samples, 0.8, RATE_HZ)) > 0
