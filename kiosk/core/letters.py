"""Letters as patterns can read them."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache

_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Tibetan, Burmese, Khmer
    "\u3005-\u3007\u3021-\u3029\u3040-\u30ff"  # signs that repeat, numbers, and kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
UNSPACED = re.compile(f"[{_UNSPACED}]")
"""A letter of a script that leaves no spaces between words."""
_SPACED_WORD = rf"(?:(?![{_UNSPACED}])[^\W\d_])+"
_RUN = re.compile(rf"[{_UNSPACED}]+|{_SPACED_WORD}(?:[’']{_SPACED_WORD})?")


def bare_letters(text: str) -> str:
    """A text without the marks that stand above and below its letters.

    For a pattern such a mark ends a word; the vowels of Arabic are some.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if unicodedata.category(c) not in {"Mn", "Mc"})


def words_among(text: str, known: Collection[str]) -> Iterator[str]:
    """Those words of a text that are ``known``, in order, in bare small letters.

    Where words stand without spaces, they are looked for from the left, the longest first.
    """
    for run in _RUN.findall(bare_letters(text.lower())):
        if UNSPACED.match(run):
            yield from within(run, known)
        elif run in known:
            yield run


def within(run: str, known: Collection[str]) -> Iterator[str]:
    """The known words inside letters that have no spaces between them, from the left."""
    if pattern := _longest_first(frozenset(known)):
        yield from pattern.findall(run)


@cache
def _longest_first(known: frozenset[str]) -> re.Pattern[str] | None:
    unspaced = (re.escape(word) for word in known if UNSPACED.search(word))
    choices = "|".join(sorted(unspaced, key=lambda word: (-len(word), word)))
    return re.compile(choices) if choices else None
