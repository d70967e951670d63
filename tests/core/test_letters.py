import pytest

from kiosk.core.letters import bare_letters, words_among

KNOWN = frozenset({"不", "没有", "非", "非常", "无力", "no", "don’t", "غير"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("它不会消失", ["不"]),
        ("腿非常无力，但没有麻木", ["非常", "无力", "没有"]),
        ("MRI不能说No", ["不", "no"]),
        ("Don’t, no; know", ["don’t", "no"]),
        ("غَيْر", ["غير"]),
        ("痛", []),
    ],
)
def test_known_words_of_a_text(text: str, expected: list[str]) -> None:
    assert list(words_among(text, KNOWN)) == expected


def test_bare_letters() -> None:
    assert bare_letters("غَيْر über 痛") == "غير über 痛"
