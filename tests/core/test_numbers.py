import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.claims import numbers
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
