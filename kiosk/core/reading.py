"""How hard a text is to read, and how long reading it takes."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kiosk.core.letters import UNSPACED, bare_letters
from kiosk.core.syllables import syllables

SLOW_WORDS_PER_MIN = 60
"""Under half of the 120 words a minute that the slowest usual readers reach; for pain, age,
a second language and screen readers.

Source: WCAG 2.2.1 asks for time that suits the person; the pace is ours.
"""

SLOW_CHARACTERS_PER_MIN = 90
"""The same pace in a script without spaces."""

CHARACTERS_PER_WORD = SLOW_CHARACTERS_PER_MIN / SLOW_WORDS_PER_MIN
"""One and a half, which is about how long words of Chinese are."""

SECONDS_PER_CONTROL = 10
"""To find and press one button, as slowly."""

SHORTEST_IDLE_LIMIT_S = 90

WORD = re.compile(r"[^\W_]+(?:['’.,\-\u2011][^\W_]+)*")


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a hyphen, apostrophe or decimal point does not end one."""
    return tuple(WORD.findall(bare_letters(text)))


def length(text: str) -> float:
    """How many words a text has; its script says how they are counted, not its language.

    A character of a script without spaces is a part of a word; a number or a Latin name among
    them is one word.
    """
    if text.isascii():
        return len(words(text))
    spaced, characters = UNSPACED.subn(" ", bare_letters(text))
    return len(words(spaced)) + characters / CHARACTERS_PER_WORD


def reading_time_s(visible: float, controls: int) -> float:
    """Seconds that a slow reader needs for what is on the screen.

    Units: ``visible`` is a ``length``, in words; ``controls`` is how many buttons can be pressed.
    """
    return visible * 60 / SLOW_WORDS_PER_MIN + controls * SECONDS_PER_CONTROL


def idle_limit_s(visible: float, controls: int) -> float:
    """Seconds without a touch after which to ask whether anybody is there.

    Units: as ``reading_time_s``.
    """
    return max(SHORTEST_IDLE_LIMIT_S, reading_time_s(visible, controls))


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts of an English text, and the school grades that follow from them."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    long_words: int = 0
    """Words of three syllables or more."""

    def __add__(self, other: "Readability") -> "Readability":
        return Readability(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.long_words + other.long_words,
        )

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade; 0 for no text.

        Source: Kincaid et al. 1975, Research Branch Report 8-75.
        """
        if not self.words or not self.sentences:
            return 0.0
        per_sentence = self.words / self.sentences
        return 0.39 * per_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """SMOG grade; meant for 30 sentences or more, 0 for no text.

        Source: McLaughlin 1969, Journal of Reading 12, in the form with a square root.
        """
        if not self.sentences:
            return 0.0
        return 3.1291 + 1.0430 * math.sqrt(self.long_words * 30 / self.sentences)

    @property
    def words_per_sentence(self) -> float:
        """The average length of a sentence, in words; 0 for no text."""
        return self.words / self.sentences if self.sentences else 0.0


def measure(sentences: Iterable[str], taught: frozenset[str] = frozenset()) -> Readability:
    """Count English sentences. Every word of a taught term counts as an easy one."""
    total = Readability()
    for sentence in sentences:
        counts = [syllables(word) for word in words(without_terms(sentence, taught))]
        if counts:
            long_words = sum(count >= LONG_WORD_SYLLABLES for count in counts)
            total += Readability(1, len(counts), sum(counts), long_words)
    return total


def long_words(text: str, taught: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of three syllables or more, taught terms apart."""
    found = words(without_terms(text, taught))
    return tuple(word for word in found if syllables(word) >= LONG_WORD_SYLLABLES)


LONG_WORD_SYLLABLES = 3
EASY_WORD = "word"


def without_terms(text: str, terms: frozenset[str]) -> str:
    """The text with each word of each term replaced by an easy word of one syllable."""
    if not terms:
        return text
    return _term_pattern(terms).sub(lambda m: " ".join([EASY_WORD] * len(words(m.group()))), text)


@cache
def _term_pattern(terms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    choices = "|".join(
        r"[\s\-\u2011]+".join(re.escape(part) for part in re.split(r"[\s\-\u2011]+", term))
        for term in longest_first
    )
    return re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)
