"""Words in columns: how many columns fit, and of how many lines the longest is."""

import pytest

from kiosk.core.columns import COLUMN_EM, columns_in, lines_beside
from kiosk.core.names import TermId
from kiosk.core.prose import Prose, Span, TermRef, plain


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("A short word", 4),
        ("Donaudampfschifffahrtsgesellschaftskapitän", 1),
        ("每一个汉字都可以是一行的开头，所以再长的句子也不需要更宽的一栏", 4),
    ],
)
def test_a_column_is_wide_enough_for_its_longest_word(text: str, columns: int) -> None:
    assert columns_in(45.0, COLUMN_EM, [plain(text)]) == columns


EXPLAINED = Prose((Span("Ten letter", mark=TermRef(TermId("ten"))), Span(" words so")))


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        ([plain("Short")], 1),
        ([plain("Ten letter words so")], 1),
        ([plain("Ten letter words and some more")], 2),
        ([plain("Short"), plain("Short")], 1),
        ([plain("Ten letter words"), plain("Short")], 3),
        ([plain("汉字汉字汉字汉字汉")], 1),
        ([plain("汉字汉字汉字汉字汉字")], 2),
        ([EXPLAINED], 2),
    ],
    ids=lambda value: "".join(text.text for text in value) if isinstance(value, list) else None,
)
def test_the_longest_of_texts_beside_each_other_decides(texts: list[Prose], lines: int) -> None:
    """Where a line has nine ems, and a letter half of one."""
    assert lines_beside(texts, 9.0) == lines
