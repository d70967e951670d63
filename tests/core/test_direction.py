"""Numbers in a text from the right are marked so that they read as they were written."""

import pytest

from kiosk.core.direction import (
    END,
    FROM_FIRST_LETTER,
    FROM_LEFT,
    RIGHT_MARK,
    begun_from_right,
    kept_apart,
    numbers_in_order,
)


def told(text: str) -> str:
    """With signs for the marks, which nobody sees."""
    for mark, sign in ((FROM_LEFT, "<"), (FROM_FIRST_LETTER, "["), (END, ">")):
        text = text.replace(mark, sign)
    return text


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("نحو 10–20 mg مرة", "نحو <10–20 mg> مرة"),
        ("נטל 5-10 mg היום", "נטל <5-10 mg> היום"),
        ("نحو 5 - 10 هنا", "نحو <5 - 10> هنا"),
        ("من 80 إلى 90 °C تقريبا", "من 80 إلى <90 °C> تقريبا"),
        ("اتصل: +44 20 7946 0000.", "اتصل: <+44 20 7946 0000>."),
        ("بين L4–L5 هنا", "بين <L4–L5> هنا"),
        ("ضغط 120/80 اليوم", "ضغط <120/80> اليوم"),
        ("عند 49 من 100، أي 0.2", "عند 49 من 100، أي 0.2"),
        ("صورة MRI فقط", "صورة MRI فقط"),
        ("Pain Medicine 2020", "Pain Medicine 2020"),
        (f"نحو {FROM_LEFT}10–20 mg{END} مرة", "نحو <10–20 mg> مرة"),
        ("", ""),
    ],
)
def test_what_is_isolated(text: str, marked: str) -> None:
    assert told(numbers_in_order(text)) == marked
    assert numbers_in_order(numbers_in_order(text)) == numbers_in_order(text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("020 7946", "<020 7946>"),
        ("6 إلى 12 شهرا", "[6 إلى 12 شهرا>"),
        ("5-10 ملغ", "[<5-10> ملغ>"),
        ("", ""),
    ],
)
def test_a_figure_with_words_runs_as_its_words_do(text: str, marked: str) -> None:
    assert told(kept_apart(text)) == marked


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("NICE، وهي تنصح", f"{RIGHT_MARK}NICE، وهي تنصح"),
        ("«NICE» تنصح", f"{RIGHT_MARK}«NICE» تنصح"),
        (f"{FROM_LEFT}L4{END} تنصح", f"{FROM_LEFT}L4{END} تنصح"),
        (
            f"{FROM_FIRST_LETTER}تنصح{END}، {FROM_FIRST_LETTER}هنا{END}",
            f"{RIGHT_MARK}{FROM_FIRST_LETTER}تنصح{END}، {FROM_FIRST_LETTER}هنا{END}",
        ),
        (f"تنصح{END}", f"تنصح{END}"),
        ("49 من 100", "49 من 100"),
        ("تنصح NICE", "تنصح NICE"),
        ("Pain Medicine, 2020", "Pain Medicine, 2020"),
        ("", ""),
    ],
)
def test_a_text_that_begins_with_a_name_still_runs_from_the_right(text: str, begun: str) -> None:
    assert begun_from_right(text) == begun
