"""Which sentences refer back to the one before them."""

import pytest

from kiosk.core.blocks import Paragraph
from kiosk.core.library import ENGLISH
from kiosk.core.place import Place
from kiosk.core.prose import plain
from kiosk.core.referring import referring_rows
from kiosk.core.rows import Headline, Row, RowPart
from tests.visit.test_rows import SCENE

SAID: tuple[tuple[str, frozenset[str], bool], ...] = (
    ("So take care when you stand up.", ENGLISH.referring, True),
    ("It can feel cold.", ENGLISH.referring, True),
    ("None of this is certain.", ENGLISH.referring, True),
    ("Some tests failed.", ENGLISH.referring, False),
    ("Items are few.", ENGLISH.referring, False),
    ("If it works, relief often lasts.", ENGLISH.referring, False),
    ("所以起身时请小心。", frozenset({"所以"}), True),
    ("Así que tenga cuidado.", frozenset({"así que"}), True),
    ("So it is.", frozenset(), False),
)


def marks(*parts: RowPart, words: frozenset[str] = ENGLISH.referring) -> list[bool]:
    rows = [Row(Place(0, i), part) for i, part in enumerate(parts)]
    return [row.refers_back for row in referring_rows(rows, words)]


@pytest.mark.parametrize(("text", "words", "refers"), SAID, ids=[text for text, _, _ in SAID])
def test_a_sentence_refers_back_by_its_first_words(
    text: str, words: frozenset[str], *, refers: bool
) -> None:
    assert marks(Paragraph(plain("Words.")), Paragraph(plain(text)), words=words) == [False, refers]


@pytest.mark.parametrize("above", [Headline(plain("One")), SCENE], ids=["headline", "picture"])
def test_below_no_sentence_there_is_none_to_refer_to(above: RowPart) -> None:
    assert marks(above, Paragraph(plain("It can feel cold."))) == [False, False]
