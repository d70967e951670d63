"""A sentence as it is read aloud: what is said for each word that is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.claims import TEEN_WORDS, TENS_WORDS, UNIT_WORDS
from kiosk.core.names import LanguageTag


@dataclass(frozen=True, slots=True)
class SaidWord:
    """One word: where it stands in the text that is shown, and what is said for it.

    ``said`` ends in the mark of a pause where there is one; a figure may take several words.
    """

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is shown, and as it is said."""

    text: str
    words: tuple[SaidWord, ...]

    @property
    def said(self) -> str:
        """Everything that is said, in one line."""
        return " ".join(word.said for word in self.words)


def clip_name(said: str, language: LanguageTag, voice: str) -> str:
    """The name of the clip of a sentence: the same words in the same voice are one clip."""
    from hashlib import sha256  # noqa: PLC0415 - 7 ms, and no first picture needs it

    return sha256(f"{language}\n{voice}\n{said}".encode()).hexdigest()[:16]


RUN = re.compile(r"\S+")
CORE = re.compile(r"[^\W_](?:.*[^\W_])?|°\w", re.DOTALL)
OPENING = re.compile(r"[(\[–—]")
DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")
YEAR = re.compile(r"(?:19|20)\d\d")
CALL = re.compile(r"\bcall \d{3}\b")
SAID_SIGNS = {"°C": "degrees", "%": "percent", "&": "and", "+": "plus"}
STOPS = ".?!"
PAUSES = ".?!,;:"


def sentence(text: str) -> Sentence:
    """English words for the ear: no sign or figure is left to be guessed at.

    Quotation marks are not heard; brackets and dashes are a short pause. What has no full stop
    gets one, for the voice has to fall.
    """
    words = list(_words(text))
    if words and words[-1].said[-1] not in STOPS:
        last = words[-1]
        words[-1] = SaidWord(last.start, last.end, last.said.rstrip(PAUSES) + ".")
    return Sentence(text, tuple(words))


def _words(text: str) -> Iterator[SaidWord]:
    singly = CALL.search(text) is not None
    runs = list(RUN.finditer(text))
    for i, run in enumerate(runs):
        found = CORE.search(run.group())
        if found is None:
            continue
        after = run.group()[found.end() :]
        following = runs[i + 1].group() if i + 1 < len(runs) else ""
        said = _said(found.group(), singly=singly) + _pause(after, following)
        yield SaidWord(run.start() + found.start(), run.start() + found.end(), said)


def _pause(after: str, following: str) -> str:
    """What closes with the word, or a comma before brackets and dashes."""
    mark = next((c for c in after if c in PAUSES), "")
    if mark:
        return mark
    lonely = CORE.search(following) is None
    opens = following and (OPENING.match(following) or lonely)
    return "," if opens or ")" in after else ""


def _said(word: str, *, singly: bool) -> str:
    if word in SAID_SIGNS:
        return SAID_SIGNS[word]
    figure = DIGITS.fullmatch(word)
    if figure is None:
        return word.replace("’", "'")
    whole, decimals = figure.groups()
    if singly:
        return " ".join(_digit(d) for d in word)
    if YEAR.fullmatch(word):
        return _year(int(word))
    words = in_words(int(whole.replace(",", "")))
    return f"{words} point {' '.join(map(_digit, decimals))}" if decimals else words


UNIT = {number: word for word, number in {**UNIT_WORDS, **TEEN_WORDS}.items()}
TEN = {number: word for word, number in TENS_WORDS.items()}
TEENS_ON = range(10, 100)
LEAST_PLAIN_YEAR, MOST_PLAIN_YEAR = 2000, 2009


def _digit(digit: str) -> str:
    return UNIT.get(int(digit), "zero")


def _year(year: int) -> str:
    if LEAST_PLAIN_YEAR <= year <= MOST_PLAIN_YEAR or year % 100 == 0:
        return in_words(year)
    rest = year % 100
    later = in_words(rest) if rest in TEENS_ON else f"oh {UNIT[rest]}"
    return f"{in_words(year // 100)} {later}"


def in_words(number: int) -> str:
    """A whole number from 0 on, as the British say it."""
    if number == 0:
        return "zero"
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    parts = [f"{in_words(thousands)} thousand"] if thousands else []
    parts += [f"{UNIT[hundreds]} hundred"] if hundreds else []
    parts += ["and"] if small and parts else []
    parts += [_under_hundred(small)] if small else []
    return " ".join(parts)


def _under_hundred(number: int) -> str:
    if number in UNIT:
        return UNIT[number]
    ten, unit = number - number % 10, number % 10
    return f"{TEN[ten]}-{UNIT[unit]}" if unit else TEN[ten]
