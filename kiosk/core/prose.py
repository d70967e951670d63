"""Running text with its two kinds of mark: a figure bound to a claim, and a word to explain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from kiosk.core.letters import UNSPACED
from kiosk.core.names import ClaimId, TermId


@dataclass(frozen=True, slots=True)
class FigureRef:
    """One figure of one claim: ``relief-careful`` and ``yes`` for ``49 of 100``."""

    claim: ClaimId
    figure: str

    def __str__(self) -> str:
        return f"{self.claim}/{self.figure}"


@dataclass(frozen=True, slots=True)
class TermRef:
    """A word with a card in the glossary."""

    term: TermId


Mark: TypeAlias = FigureRef | TermRef


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one look and at most one mark."""

    text: str
    strong: bool = False
    mark: Mark | None = None


SENTENCE_END = re.compile(r"[.!?؟۔।][\"”’»)]*\s+|[。！？]+[」』”’）]*\s*")
"""After a full stop and what closes with it; Chinese and Japanese leave no space there."""
ASKED_OR_CRIED = ("?", "!", "؟", "？", "！")
"""What ends a sentence that no full stop or colon can follow."""
WIDE = re.compile("[\u3001-\u303f\uff01-\uff5e]")
"""Signs as wide as a Chinese character, with the space behind them in themselves."""


def leaves_no_space(character: str) -> bool:
    """Whether nobody writes a space beside it, as beside characters and signs of Chinese."""
    return bool(WIDE.match(character) or UNSPACED.match(character))


def goes_on(text: str) -> str:
    """A text with what joins it to the next one of a line: a space, or a colon."""
    if text.endswith(ASKED_OR_CRIED):
        return text if leaves_no_space(text[-1]) else f"{text} "
    bare = text.rstrip(".。")
    return f"{bare}：" if leaves_no_space(bare[-1:]) else f"{bare}: "


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph, item or label."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone, as they are read aloud."""
        return "".join(span.text for span in self.spans)

    @property
    def figures(self) -> tuple[tuple[FigureRef, str], ...]:
        """Every bound figure with the words that show it."""
        return tuple((s.mark, s.text) for s in self.spans if isinstance(s.mark, FigureRef))

    @property
    def terms(self) -> tuple[TermId, ...]:
        """The words to explain, in reading order."""
        return tuple(s.mark.term for s in self.spans if isinstance(s.mark, TermRef))

    def sentences(self) -> tuple["Prose", ...]:
        """The same text, one sentence each; a sentence keeps its marks."""
        cuts = [0, *(m.end() for m in SENTENCE_END.finditer(self.text)), len(self.text)]
        return tuple(
            self._slice(start, end) for start, end in pairwise(cuts) if self.text[start:end].strip()
        )

    def _slice(self, start: int, end: int) -> "Prose":
        return Prose(_trimmed(tuple(_cut(self.spans, start, end))))


def _cut(spans: tuple[Span, ...], start: int, end: int) -> Iterator[Span]:
    offset = 0
    for span in spans:
        text = span.text[max(0, start - offset) : max(0, end - offset)]
        offset += len(span.text)
        if text:
            yield replace(span, text=text)


def _trimmed(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    if not spans:
        return spans
    last = replace(spans[-1], text=spans[-1].text.rstrip())
    return (*spans[:-1], last) if last.text else _trimmed(spans[:-1])


def plain(text: str) -> Prose:
    """Text without marks."""
    return Prose((Span(text),)) if text else Prose(())
