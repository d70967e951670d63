import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.claims import numbers, part_before_whole
from kiosk.core.names import LanguageTag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("no figure, and one person", ()),
        ("49 of 100", ("49", "100")),
        ("2-6 weeks", ("2", "6")),
        ("80 to 90 °C", ("80", "90")),
        ("6.8%", ("6.8",)),
        ("1,000 or 12,345,678", ("1000", "12345678")),
        ("1 000 and 1\u00a0000", ("1", "000", "1000")),
        ("L3 to L5", ("3", "5")),
        ("half of two", ("1/2", "2")),
        ("Two-thirds, a HALF-hour", ("2", "1/3", "1/2")),
        ("twenty-four, thirty-one, forty", ("24", "31", "40")),
        ("thirteen to nineteen", ("13", "19")),
        ("a hundred, a dozen, twice", ("100", "12", "2")),
        ("someone, often, tension, weight, sixths", ()),
        ("½ and 5²", ("1/2", "5", "2")),
        ("①", ("1",)),
        ("४९ of १००", ("49", "100")),
        ("４９", ("49",)),
    ],
)
def test_numbers(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6,8 und 1.000", ("6.8", "1000")),
        ("0,125", ("0.125",)),
        ("10 000", ("10", "000")),
        ("10\u202f000", ("10000",)),
        ("half ten six", ()),
        ("100人中49人", ("100", "49")),
        ("٣٫٥", ("3.5",)),
    ],
)
def test_numbers_in_another_language(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text, LanguageTag("de")) == expected


ZH = LanguageTag("zh-Hans")
CHINESE = {"两": "2", "十": "10", "十二": "12", "半": "1/2", "百": "100", "十分": "", "第二": ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("疼痛持续两周到十二周", ("2", "12")),
        ("半数人十分满意，第二次是8个月后", ("1/2", "8")),
        ("X光后6小时", ("6",)),
        ("百分之40", ("100", "40")),
        ("痛", ()),
    ],
)
def test_numbers_inside_words_without_spaces(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text, ZH, CHINESE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100人中有40人", ("40", "100")),
        ("40人（共100人）", ("40", "100")),
        ("每100人中有18至22人", ("18", "22", "100")),
        ("3年后100人中有40人，100人中有9人", ("3", "40", "100", "9", "100")),
        ("人中有40人", ("40",)),
        ("10次中两次", ("2", "10")),
    ],
)
def test_a_whole_that_stands_before_its_part(text: str, expected: tuple[str, ...]) -> None:
    assert part_before_whole(text, ZH, CHINESE, ("人中", "次中")) == expected
    assert part_before_whole("40 of 100", ZH, CHINESE, ()) == ("40", "100")


def test_british_english_is_english() -> None:
    assert numbers("half", LanguageTag("en-GB")) == ("1/2",)


@settings(derandomize=True, deadline=None, database=None)
@given(st.text(max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    found = numbers(text)

    digits = sum(c.isdecimal() for c in text)
    assert len("".join(found)) >= (1 if digits else 0)


@settings(derandomize=True, deadline=None, database=None)
@given(st.lists(st.integers(0, 10**9), max_size=5))
def test_grouping_does_not_matter(values: list[int]) -> None:
    plain = " to ".join(map(str, values))
    grouped = " to ".join(f"{value:,}" for value in values)

    assert numbers(plain) == numbers(grouped) == tuple(map(str, values))
    assert numbers(grouped.replace(",", "."), LanguageTag("de")) == tuple(map(str, values))
