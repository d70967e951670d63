"""The printout, read back by a program that knows nothing of us: every word, margin and code."""

from dataclasses import replace
from datetime import date

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray

from kiosk.core.answers import Answers
from kiosk.core.code_cards import PAPER_BYTES_BY_VERSION, payload, version_of
from kiosk.core.handout import handout_of
from kiosk.core.library import SignOff
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.paper import PaperSize
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Wake
from kiosk.ui.printout import OFFICE_DOT_MM, SHEETS, Printed, printed, worded
from tests.ui.driver import KioskDriver
from tests.ui.papers import (
    CASES,
    CLINIC,
    FROM_RIGHT,
    KINDS,
    SAID,
    TAKE_AWAY,
    TODAY,
    answers_of,
    taken,
    words_of,
)
from tests.ui.tour import Setting, begin, page_screens

DOTS_PER_INCH = 300
POINTS_PER_MM = 72 / 25.4
DARK = 128
HAIR_MM = 0.3
"""What a renderer may smear over an edge."""


def without_space(text: str) -> str:
    """A break of a line is no difference."""
    return "".join(text.split())


def text_of(made: Printed) -> list[str]:
    """What each page says."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made.pdf)]


def drawn(made: Printed) -> list[NDArray[np.uint8]]:
    """Each page as a printer would draw it, in grey."""
    scale = DOTS_PER_INCH / 72
    return [
        np.asarray(page.render(scale=scale, grayscale=True).to_pil())
        for page in pypdfium2.PdfDocument(made.pdf)
    ]


@pytest.mark.parametrize(("kind", "language"), CASES)
@pytest.mark.parametrize("size", PaperSize)
def test_every_word_is_on_the_paper_and_no_other(
    kiosk: KioskDriver, size: PaperSize, kind: str, language: LanguageTag
) -> None:
    words = words_of(kiosk, answers_of(kiosk, kind), language=language)
    made = printed(words, size)
    pages = text_of(made)
    assert len(pages) == made.pages
    foot = without_space("".join(words.foot))
    told = ""
    for number, page in enumerate(pages, 1):
        count = f"Page{number}of{made.pages}" if made.pages > 1 else ""
        text = without_space(page)
        assert text.endswith(foot + count)
        told += text.removesuffix(foot + count)
    assert told == without_space("".join(words.lines))


@pytest.mark.parametrize(("kind", "language"), CASES)
@pytest.mark.parametrize("size", PaperSize)
def test_nothing_is_outside_the_margins_and_nothing_overlaps(
    kiosk: KioskDriver, size: PaperSize, kind: str, language: LanguageTag
) -> None:
    words = words_of(kiosk, answers_of(kiosk, kind), language=language)
    made, sheet = printed(words, size), SHEETS[size]
    dots = DOTS_PER_INCH / 25.4
    side = round((sheet.margin - HAIR_MM) * dots)
    edge = round((sheet.margin * 0.6 - HAIR_MM) * dots)
    for page in drawn(made):
        assert page.shape[1] == pytest.approx(made.width_mm * dots, abs=2)
        for band in (page[:, :side], page[:, -side:], page[:edge], page[-edge:]):
            assert band.min() >= DARK
    for page in pypdfium2.PdfDocument(made.pdf):
        text = page.get_textpage()
        boxes = [text.get_rect(i) for i in range(text.count_rects())]
        assert boxes
        for at, (left, bottom, right, top) in enumerate(boxes):
            assert (bottom >= 0, top <= page.get_height()) == (True, True)
            for other in boxes[:at]:
                beside = right <= other[0] + 2 or other[2] <= left + 2
                assert beside or top <= other[1] + 1 or other[3] <= bottom + 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", PaperSize)
def test_each_code_is_read_off_the_paper(kiosk: KioskDriver, size: PaperSize, kind: str) -> None:
    words = words_of(kiosk, answers_of(kiosk, kind))
    read = [
        found.text for page in drawn(printed(words, size)) for found in zxingcpp.read_barcodes(page)
    ]
    assert sorted(read) == sorted(payload(card) for card in words.cards)
    assert words.cards
    for card in words.cards:
        assert version_of(card) <= len(PAPER_BYTES_BY_VERSION) == 25
        assert SHEETS[size].code / (17 + 4 * version_of(card)) >= 4 * OFFICE_DOT_MM


def test_paper_and_codes_say_what_the_screens_show(kiosk: KioskDriver) -> None:
    """One function fills the page, and makes the lines of all three."""
    begin(kiosk, Setting())
    kiosk.go(Wake())
    kiosk.reader._shelf._site = CLINIC
    answers = answers_of(kiosk, "all")
    kiosk.store._visit = replace(kiosk.visit, answers=answers)
    shown: set[str] = set()
    for _ in page_screens(kiosk, TAKE_AWAY):
        shown.update(node.name for node in kiosk.nodes)
    kiosk.reader._shelf._site = SiteFacts()
    page = taken(kiosk, answers, CLINIC)
    words = words_of(kiosk, answers)
    for section in words.sections:
        assert [line for line in (section.title, *section.lines) if line not in shown] == []
        assert [fact for fact in section.facts if fact not in shown] == []
    in_codes = {line for card in words.cards for line in card.lines}
    assert in_codes == {
        line for section in words.sections for line in (section.title, *section.lines)
    } - {s.title for s in words.sections if not s.lines}
    assert handout_of(page).provenance == page.provenance


def test_it_says_what_it_must(kiosk: KioskDriver) -> None:
    words = words_of(kiosk, answers_of(kiosk, "some"))
    points, questions, danger = words.sections
    assert len(points.lines) == 6
    assert points.facts == ("Call your clinic: 020 7946 0000",)
    assert len(questions.lines) == 3
    assert danger.lines[0] == "Any of these: get emergency help now. Do not wait."
    assert danger.facts == ("Emergency number: call 999",)
    assert words.foot == (
        "Not yet checked by a clinician",
        "Written 30 November 2026. Review by 22 November 2027.",
        "General information: ask your team what fits you. Version 0.1.0.",
    )


def test_what_was_said_is_on_the_paper_only_if_the_visitor_says_so(kiosk: KioskDriver) -> None:
    silent = words_of(kiosk, Answers(given=SAID))
    shared = words_of(kiosk, Answers(given=SAID, shared=True))
    told = [{*s.lines, s.title} for words in (silent, shared) for s in words.sections]
    assert len(silent.sections) == 2
    new = set().union(*told[2:]) - set().union(*told[:2])
    assert new == {
        "What matters to me",
        "I want to avoid a procedure with needles: Most of all",
        "I lean away from heat",
    }


def test_who_signed_and_a_clinic_without_a_number(kiosk: KioskDriver) -> None:
    handout = handout_of(taken(kiosk, Answers(), SiteFacts()))
    signed = replace(handout.provenance, signed=SignOff("Dr A. Bee", "Pain doctor", TODAY))
    words = worded(replace(handout, provenance=signed), "Heat", SiteFacts(), "0.1.0", TODAY)
    assert words.foot[0] == "Checked by Dr A. Bee, Pain doctor, 29 November 2026"
    assert "Call your clinic. Its number is on your letter." in words.lines
    late = worded(handout, "Heat", SiteFacts(), "0.1.0", date(2028, 1, 1))
    assert "was not" in late.foot[1]


def test_a_translation_that_nobody_checked_says_so_on_paper_too(kiosk: KioskDriver) -> None:
    handout = handout_of(taken(kiosk, Answers(), SiteFacts()))
    words = worded(handout, "Heat", SiteFacts(), "0.1.0", TODAY, unchecked=True)
    assert words.foot[0].startswith("Nobody has checked this translation yet.")
    assert words.foot[1] == "Not yet checked by a clinician"


@pytest.mark.parametrize("size", PaperSize)
def test_a_language_from_right_to_left_is_mirrored(kiosk: KioskDriver, size: PaperSize) -> None:
    sheet = SHEETS[size]
    lefts, rights, begins = [], [], []
    for language in (FALLBACK_LANGUAGE, FROM_RIGHT):
        words = words_of(kiosk, answers_of(kiosk, "some"), language=language)
        page = drawn(printed(words, size))[0]
        columns = np.flatnonzero((page < DARK).any(axis=0)) * 25.4 / DOTS_PER_INCH
        lefts.append(columns[0] - sheet.margin)
        rights.append(sheet.width - sheet.margin - columns[-1])
        ink = (page < DARK).sum(axis=0)
        begins.append((ink * np.arange(ink.size)).sum() / ink.sum() < ink.size / 2)
    # most of the ink is where lines begin
    assert begins == [True, False]
    assert lefts[0] == pytest.approx(0, abs=0.6)
    assert rights[1] == pytest.approx(0, abs=0.6)
    # the bar of the danger signs stands where reading begins
    bar = (page < DARK).sum(axis=0)
    assert np.argmax(bar) * 25.4 / DOTS_PER_INCH > sheet.width / 2
    assert min(lefts[1], rights[0]) > -HAIR_MM


def test_the_bar_of_the_danger_signs_is_on_one_page(kiosk: KioskDriver) -> None:
    for size in (PaperSize.A4, PaperSize.LETTER):
        pages = text_of(printed(words_of(kiosk, answers_of(kiosk, "all")), size))
        first = "Any of these: get emergency help now."
        last = "Bleeding that will not stop"
        [page] = [page for page in pages if first in page]
        assert last in page
