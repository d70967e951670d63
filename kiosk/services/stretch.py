"""Speech slower or faster at the same pitch: pieces are laid closer or further, where they match.

Source: Verhelst and Roelands, An overlap-add technique based on waveform similarity, ICASSP 1993.
"""

from array import array
from collections.abc import Iterator
from operator import mul

PIECE_S = 0.03
REACH_S = 0.008
"""How far a piece may be moved to fit the one before: more than a period of a low voice."""
THINNED = 6
"""Every so many samples are enough to see what fits."""
LENT = 0.5


def stretched(samples: "array[int]", pace: float, rate_hz: int) -> Iterator["array[int]"]:
    """The samples at another pace, in pieces as they are ready; at pace 1 all at once."""
    if pace == 1.0:
        yield samples
        return
    half = int(PIECE_S * rate_hz * LENT)
    reach = int(REACH_S * rate_hz)
    rising = [i / half for i in range(half)]
    falling = [1 - r for r in rising]
    tail = samples[:half]
    end = len(samples) - 2 * half - reach
    at, ideal = 0, 0.0
    while True:
        ideal += half * pace
        if ideal >= end:
            break
        # What would follow the last piece by itself is what the next one should look like.
        follows = samples[at + half : at + 2 * half] if at else samples[half : 2 * half]
        at = _best(samples, follows, int(ideal), reach)
        head = samples[at : at + half]
        yield array("h", map(int, map(_sum, map(mul, tail, falling), map(mul, head, rising))))
        tail = samples[at + half : at + 2 * half]
    yield tail
    yield samples[at + 2 * half :]


def _sum(one: float, other: float) -> float:
    return one + other


def _best(samples: "array[int]", wanted: "array[int]", ideal: int, reach: int) -> int:
    """Where near ``ideal`` the samples look most like those that are wanted."""
    thin = wanted[::THINNED]
    best, place = float("-inf"), ideal
    for start in range(max(0, ideal - reach), ideal + reach, 4):
        seen = samples[start : start + len(wanted) : THINNED]
        like = sum(map(mul, thin, seen))
        if like > best:
            best, place = like, start
    return place
