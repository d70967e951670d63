"""Where a line may end among characters without spaces."""

import pytest

from kiosk.core.line_ends import WORD_JOINER, held_together

WORDS = frozenset(("永远", "二维码", "维码", "有没有", "没有", "有没有效"))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("", ""),
        ("Nothing here.", "Nothing here."),
        ("不是永远的", "不是永|远的"),
        ("扫描二维码。", "扫描二|维|码。"),
        ("看<b>不是永远</b>的", "看<b>不是永|远</b>的"),
        ("看不出有没有效", "看不出有|没|有|效"),
        ("永", "永"),
        ("永<b>远</b>", "永<b>远</b>"),
    ],
)
def test_words_that_no_line_ends_in(text: str, held: str) -> None:
    assert held_together(text, WORDS) == held.replace("|", WORD_JOINER)


def test_a_language_without_such_words_is_left_alone() -> None:
    assert held_together("不是永远的", frozenset()) == "不是永远的"
