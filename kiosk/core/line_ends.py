"""Where a line may end in a script that leaves no spaces between words."""

import re
from functools import cache

from kiosk.core.letters import UNSPACED

WORD_JOINER = "\u2060"
_RUN = re.compile(f"(?:{UNSPACED.pattern}){{2,}}")


def held_together(text: str, words: frozenset[str]) -> str:
    """A text whose lines do not end inside one of the words; markup in it stays as it is.

    Words are looked for from the left, the longest first.
    """
    if text.isascii() or not words:
        return text
    return _RUN.sub(lambda run: _joined(run.group(), words), text)


def _joined(run: str, words: frozenset[str]) -> str:
    pieces: list[str] = []
    longest, at = _longest(words), 0
    while at < len(run):
        lengths = range(min(longest, len(run) - at), 1, -1)
        length = next((n for n in lengths if run[at : at + n] in words), 1)
        pieces.append(WORD_JOINER.join(run[at : at + length]))
        at += length
    return "".join(pieces)


@cache
def _longest(words: frozenset[str]) -> int:
    return max(map(len, words))
