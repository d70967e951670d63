"""Which clips a person should listen to: their length or their words are not as expected."""

from collections.abc import Mapping, Sequence
from statistics import median

VOWELS = frozenset("AIQWYaiuɑɒɔəɛɜɪʊʌᵊ")
NEIGHBOURS = 12
MOST_OFF = 0.4
"""Of the usual length of a syllable in sentences that are about as long."""
MOST_APART_MS = 200
"""Between when the voice says that a word begins, and when the listener hears it."""


def syllables(sounds: str) -> int:
    """How many there are, at least one."""
    return max(1, sum(sound in VOWELS for sound in sounds))


def odd_lengths(clips: Mapping[str, tuple[str, int]]) -> dict[str, str]:
    """Of clips with their sounds and length in milliseconds those that are too short or long."""
    paces = sorted((syllables(sounds), ms, name) for name, (sounds, ms) in clips.items())
    found = {}
    for i, (count, ms, name) in enumerate(paces):
        near = paces[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1]
        usual = median(other_ms / other for other, other_ms, _ in near)
        off = ms / count / usual - 1
        if abs(off) > MOST_OFF:
            found[name] = f"its syllables are {off:+.0%} of the usual length"
    return found


def misheard(told_ms: Sequence[int], heard_ms: Sequence[int] | None) -> str:
    """What is wrong with the words of a clip; empty where nothing is."""
    if heard_ms is None:
        return "its words were not found in it"
    apart = max(abs(told - heard) for told, heard in zip(told_ms, heard_ms, strict=True))
    return f"a word begins {apart} ms elsewhere" if apart > MOST_APART_MS else ""
