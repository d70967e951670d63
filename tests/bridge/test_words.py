"""The kiosk's own sentences."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from kiosk.core.blocks import SiteFact, SiteFactKind, Stance
from kiosk.core.claims import HowChecked
from kiosk.core.names import LanguageTag
from kiosk.core.prose import plain
from kiosk.core.site import SiteFacts
from kiosk.ui.words import (
    checked_briefly,
    checked_words,
    fact_text,
    how_checked_words,
    idle_words,
    joined,
    long_date,
    moment_words,
    seen_words,
    stance_words,
    step_words,
    written_words,
)
from tests.visit.small_library import GERMAN, RELIEF, SIGNED, WRITTEN, small_library

ENGLISH = LanguageTag("en")
LAST_DAY = date(2027, 11, 22)
DAY_AFTER = date(2027, 11, 23)


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        (ENGLISH, date(2026, 11, 3), "3 November 2026"),
        (LanguageTag("en-GB"), date(2026, 2, 28), "28 February 2026"),
        (GERMAN, date(2026, 3, 1), "1. März 2026"),
        (LanguageTag("fr"), date(2026, 8, 31), "31 août 2026"),
        (LanguageTag("zh-Hans"), date(2026, 5, 2), "2026年5月2日"),
    ],
)
def test_dates_are_in_words_in_the_visitor_s_language(
    language: LanguageTag, day: date, words: str
) -> None:
    """No order of digits that one country reads as another day."""
    assert long_date(day, language) == words


@pytest.mark.parametrize(
    ("language", "fields", "words"),
    [
        ("en_GB", ("adults", "6 months"), "adults, 6 months"),
        ("en_GB", ("adults", ""), "adults"),
        ("en_GB", ("", ""), ""),
        ("es", ("3 de marzo de 2026", "09:05"), "3 de marzo de 2026, 09:05"),
        ("ar", ("تجربة OPAL", "6 أسابيع"), "[تجربة OPAL>، [6 أسابيع>"),
        ("ar", ("3 مارس 2026", "09:05"), "[3 مارس 2026>، <09:05>"),
        ("ar", ("", "6 أسابيع"), "6 أسابيع"),
        ("ar", ("adults", "6 months"), "<adults>, <6 months>"),
        ("zh_Hans", ("MRI和CT研究", "2周"), "MRI和CT研究，2周"),
        ("zh_Hans", ("229名OPAL", "6周"), "229名OPAL，6周"),
    ],
)
def test_fields_are_joined_as_their_script_does(
    language: str, fields: tuple[str, ...], words: str
) -> None:
    try:
        QLocale.setDefault(QLocale(language))
        shown = joined(*fields)
    finally:
        QLocale.setDefault(QLocale("en_GB"))
    assert shown.translate({0x2066: "<", 0x2068: "[", 0x2069: ">"}) == words


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ((1, 1, 1, 1), "Step 1 of 1"),
        ((2, 5, 1, 1), "Step 2 of 5"),
        ((2, 5, 3, 4), "Step 2 of 5 · part 3 of 4"),
    ],
)
def test_where_the_reader_is(where: tuple[int, int, int, int], words: str) -> None:
    assert step_words(*where) == words


@pytest.mark.parametrize(
    ("seen", "pages", "words"),
    [(0, 3, ""), (1, 3, "1 of 3 seen"), (3, 3, "Seen"), (0, 1, ""), (1, 1, "Seen"), (0, 0, "")],
)
def test_how_much_was_seen(seen: int, pages: int, words: str) -> None:
    assert seen_words(seen, pages) == words


def test_who_checked_a_page() -> None:
    assert checked_words(WRITTEN, ENGLISH) == "Not yet checked by a clinician"
    assert checked_words(SIGNED, ENGLISH) == "Checked by Dr Ada Low, pain doctor, 1 December 2026"


def test_who_checked_a_page_in_few_words() -> None:
    assert checked_briefly(WRITTEN, LAST_DAY) == "Not yet checked by a clinician"
    assert checked_briefly(SIGNED, LAST_DAY) == "Checked by Dr Ada Low"


def test_a_page_that_nobody_reviewed_in_time_says_so_first() -> None:
    assert checked_briefly(WRITTEN, DAY_AFTER) == "Overdue: not yet checked by a clinician"
    assert checked_briefly(SIGNED, DAY_AFTER) == "Overdue: checked by Dr Ada Low"
    assert written_words(WRITTEN, ENGLISH, DAY_AFTER) == (
        "Written 23 November 2026. It was to be reviewed by 22 November 2027, and was not. "
        "Some of it may be out of date: ask your team."
    )


def test_when_a_page_was_written() -> None:
    words = "Written 23 November 2026. Review by 22 November 2027."

    assert written_words(WRITTEN, ENGLISH, LAST_DAY) == words


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (HowChecked.PAGE, "We read its summary, or its own page."),
        (HowChecked.SECOND_HAND, "We read this in another text that reports it."),
        (HowChecked.DERIVED, "We worked this out from published numbers."),
        (HowChecked.KNOWLEDGE, "Not re-checked."),
    ],
)
def test_how_a_fact_was_checked(how: HowChecked, words: str) -> None:
    claim = replace(small_library().claims[RELIEF], how_checked=how)

    assert how_checked_words(claim) == words


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        (Stance.FOR_SOME, "For some people"),
        (Stance.AGAINST, "Against"),
        (Stance.DISPUTES, "Disputes this"),
        (Stance.WAITING, "No result yet"),
    ],
)
def test_where_a_body_stands(stance: Stance, words: str) -> None:
    assert stance_words(stance) == words


CLINIC = SiteFacts(
    clinic_phone="020 7946 0000",
    country="DE",
    fasting="Eat as usual.",
    driving="Do not drive.",
    sedation="You stay awake.",
)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (SiteFactKind.CLINIC_PHONE, "Call your clinic: 020 7946 0000"),
        (SiteFactKind.EMERGENCY_NUMBER, "Emergency number: call 112"),
        (SiteFactKind.FASTING, "Eat as usual."),
        (SiteFactKind.DRIVING, "Do not drive."),
        (SiteFactKind.SEDATION, "You stay awake."),
    ],
)
def test_what_the_clinic_says_and_what_stands_there_until_it_does(
    kind: SiteFactKind, words: str
) -> None:
    fact = SiteFact(kind, plain("Ask your team."))

    assert fact_text(fact, CLINIC) == words
    assert fact_text(fact, SiteFacts()) == "Ask your team."


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (30, "The screen starts again in 30 seconds."),
        (2, "The screen starts again in 2 seconds."),
        (1, "The screen starts again in one second."),
    ],
)
def test_the_countdown(seconds: int, words: str) -> None:
    assert idle_words(seconds) == words


def test_a_point_of_a_timeline_has_the_colon_of_its_script() -> None:
    assert moment_words("Now", "Tell the team", here=False) == "Now: Tell the team"
    assert moment_words("现在", "告诉医疗团队", here=False) == "现在：告诉医疗团队"
