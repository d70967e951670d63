"""Which sentences lean on the one before them."""

import pytest

from kiosk.core.blocks import Paragraph
from kiosk.core.leaning import leaning_rows
from kiosk.core.library import ENGLISH
from kiosk.core.prose import plain
from kiosk.core.rows import Headline, Place, Row, RowPart
from tests.visit.test_rows import SCENE

SAID: tuple[tuple[str, frozenset[str], bool], ...] = (
    ("So take care when you stand up.", ENGLISH.leaning, True),
    ("It can feel cold.", ENGLISH.leaning, True),
    ("None of this is certain.", ENGLISH.leaning, True),
    ("Some tests failed.", ENGLISH.leaning, False),
    ("Items are few.", ENGLISH.leaning, False),
    ("If it works, relief often lasts.", ENGLISH.leaning, False),
    ("所以起身时请小心。", frozenset({"所以"}), True),
    ("Así que tenga cuidado.", frozenset({"así que"}), True),
    ("So it is.", frozenset(), False),
)


def marks(*parts: RowPart, words: frozenset[str] = ENGLISH.leaning) -> list[bool]:
    rows = [Row(Place(0, i), part) for i, part in enumerate(parts)]
    return [row.leans for row in leaning_rows(rows, words)]


@pytest.mark.parametrize(("text", "words", "leans"), SAID, ids=[text for text, _, _ in SAID])
def test_a_sentence_leans_by_its_first_words(
    text: str, words: frozenset[str], *, leans: bool
) -> None:
    assert marks(Paragraph(plain("Words.")), Paragraph(plain(text)), words=words) == [False, leans]


@pytest.mark.parametrize("above", [Headline(plain("One")), SCENE], ids=["headline", "picture"])
def test_below_no_sentence_there_is_none_to_lean_on(above: RowPart) -> None:
    assert marks(above, Paragraph(plain("It can feel cold."))) == [False, False]
