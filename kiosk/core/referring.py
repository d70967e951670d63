"""Sentences that refer back to the one before them: without it nobody knows what they are about."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kiosk.core.blocks import Paragraph
from kiosk.core.letters import UNSPACED, bare_letters
from kiosk.core.rows import Headline, Picture, Row


def referring_rows(rows: Sequence[Row], words: Collection[str]) -> tuple[Row, ...]:
    """The rows of a step, those marked that begin with one of the words and stand below others."""
    return tuple(
        replace(row, refers_back=True)
        if _is_below_words(rows, i) and _refers_back(row, words)
        else row
        for i, row in enumerate(rows)
    )


def _is_below_words(rows: Sequence[Row], index: int) -> bool:
    return index > 0 and not isinstance(rows[index - 1].part, Headline | Picture)


def _refers_back(row: Row, words: Collection[str]) -> bool:
    if not isinstance(row.part, Paragraph):
        return False
    text = bare_letters(row.part.prose.text.lower())
    return any(text.startswith(word) and _ends_there(text, word) for word in words)


def _ends_there(text: str, word: str) -> bool:
    """Whether a word is over where it ends in a text, and not part of a longer one."""
    following = text[len(word) : len(word) + 1]
    return bool(UNSPACED.search(word)) or not following.isalpha()
