"""The record of every fact: what was found, in whom, by whom, and how it was checked."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.core.letters import UNSPACED, bare_letters, within
from kiosk.core.names import FALLBACK_LANGUAGE, ClaimId, LanguageTag, SourceId, is_english


@dataclass(frozen=True, slots=True)
class Source:
    """A publication or guideline, cited as itself: authors, journal or body, year.

    ``line`` is its place in the claims file, counted from 1; it does not make a source differ.
    """

    id: SourceId
    cite: str
    year: int
    line: int = field(default=0, compare=False)


class HowChecked(StrEnum):
    """What was read to confirm a claim."""

    PAGE = "page"
    """The publication's or body's own page or abstract showed it."""
    SECOND_HAND = "second-hand"
    """Another page that reports the source showed it."""
    DERIVED = "derived"
    """Our arithmetic from checked numbers."""
    KNOWLEDGE = "knowledge"
    """Known, but not opened again: shown as "not re-checked" until a clinician signs it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact.

    ``figures`` maps a name to the numbers as written in English, for example ``yes`` to
    ``49 of 100``. A page in any language must show the same numbers in the same order.
    ``line`` is its place in the claims file, as in ``Source``.
    """

    id: ClaimId
    says: str
    who: str
    how_long: str
    source: SourceId
    read_on: date
    how_checked: HowChecked
    figures: Mapping[str, str]
    note: str = ""
    line: int = field(default=0, compare=False)


UNIT_WORDS = dict(
    zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True)
)
TENS_WORDS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
TEEN_WORDS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
OTHER_WORDS = {
    "zero": "0",
    "twice": "2",
    "dozen": "12",
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "half": "1/2",
    "halves": "1/2",
    "thirds": "1/3",
    "quarter": "1/4",
    "quarters": "1/4",
}
NUMBER_WORDS = (
    {word: str(n) for words in (UNIT_WORDS, TENS_WORDS, TEEN_WORDS) for word, n in words.items()}
    | {
        f"{ten}-{unit}": str(tens + units)
        for ten, tens in TENS_WORDS.items()
        for unit, units in UNIT_WORDS.items()
    }
    | OTHER_WORDS
)
"""English words that are figures too, so that no figure hides from the check in letters."""

del NUMBER_WORDS["one"]  # nearly always "somebody" or "the same"; "one in ten" has its own rule

NUMBER = re.compile(
    r"""\d+(?:[.,\u2044\u066b\u066c]\d+      # 6.8  1,000  1⁄2  and the Arabic marks
          |[\u00a0\u2009\u202f]\d{3}(?!\d))*   # 1 000 with a space that does not break
      |[^\W\d_]+(?:-[^\W\d_]+)*              # a word, perhaps with hyphens
    """,
    re.VERBOSE,
)
GROUP_MARK = re.compile(r"[.,\u066c\u00a0\u2009\u202f](?=\d{3}(?!\d))")
ENGLISH_GROUP_MARK = re.compile(r"[,\u00a0\u2009\u202f](?=\d{3}(?!\d))")


NO_WORDS: Mapping[str, str] = {}


def numbers(
    text: str, language: LanguageTag = FALLBACK_LANGUAGE, words: Mapping[str, str] = NO_WORDS
) -> tuple[str, ...]:
    """The numbers of a text, in order, as they would be written in English digits.

    English number words count too, and those of another language by its own table, ``words``;
    a word that has no number there only looks like one that has.
    Digits of any script count by their value, also raised ones and fractions of one sign. A mark
    between thousands is dropped, and outside English a decimal comma becomes a point.
    """
    english = is_english(language)
    known = NUMBER_WORDS if english else words
    return tuple(
        number
        for match in NUMBER.finditer(_spelled_out(text))
        for number in _as_numbers(match.group(), known, english=english)
    )


def part_before_whole(
    text: str, language: LanguageTag, words: Mapping[str, str], whole_first: tuple[str, ...]
) -> tuple[str, ...]:
    """The numbers of a text as ``numbers``, but in the order of English where a whole stands first.

    ``whole_first`` are the words behind the whole: "of 100 people 40" has the numbers 40 and 100.
    """
    cuts = "|".join(map(re.escape, whole_first))
    pieces = re.split(cuts, text) if cuts else [text]
    told = [numbers(piece, language, words) for piece in pieces]
    found: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    for piece in told[:-1]:
        found, whole = (*found, *piece[:-1], *whole), piece[-1:]
    return (*found, *told[-1], *whole)


def _spelled_out(text: str) -> str:
    """One-sign fractions and raised or circled digits with plain digits; and bare letters."""
    if text.isascii():
        return text
    return "".join(
        f" {unicodedata.normalize('NFKC', c)} " if unicodedata.category(c) in {"No", "Nl"} else c
        for c in bare_letters(text)
    )


def _as_numbers(token: str, known: Mapping[str, str], *, english: bool) -> Iterator[str]:
    if token[0].isdecimal():
        digits = "".join(str(int(c)) if c.isdecimal() else c for c in token)
        yield _in_english_digits(digits, english=english)
    elif known:
        word = token.lower()
        if UNSPACED.search(word):
            parts = list(within(word, known))
        else:
            parts = [word] if word in known else word.split("-")
        yield from (known[part] for part in parts if known.get(part))


def _in_english_digits(digits: str, *, english: bool) -> str:
    if english:
        digits = ENGLISH_GROUP_MARK.sub("", digits)
    elif not digits.startswith("0"):
        digits = GROUP_MARK.sub("", digits)
    if not english:
        digits = re.sub(r"[,\u066b]", ".", digits)
    return digits.replace("\u2044", "/")
