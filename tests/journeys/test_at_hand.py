"""What is at hand everywhere: help, sources, the meaning of words, comfort."""

from collections.abc import Iterator

import pytest

from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.visit import (
    GoHome,
    OpenChapter,
    ReaderScreen,
    SourcesSheet,
    Wake,
    WordCard,
)
from tests.journeys.visitor import Hand, Visitor
from tests.panels import LANDSCAPE, PORTRAIT
from tests.ui.driver import KioskDriver
from tests.ui.tour import all_pages, place_of
from tests.ui.tree import font_of

HELP = PageId("rf/help-now")
SOURCES = "Where this comes from"
LEAST_STEPS = 80
EVERY_SCREEN = pytest.mark.parametrize(
    "panel",
    [LANDSCAPE, pytest.param(PORTRAIT, marks=pytest.mark.slow)],
    ids=lambda panel: panel.name,
)


def screens_with_bar(kiosk: KioskDriver) -> Iterator[str]:
    """Start, home, every chapter, and every step of every page."""
    kiosk.go(Wake())
    yield "start"
    kiosk.go(GoHome())
    yield "home"
    for topic in kiosk.library.topics.values():
        for chapter in topic.chapters:
            kiosk.go(GoHome(), OpenChapter(chapter.id))
            yield f"chapter {chapter.id}"
    for page_id in all_pages(kiosk.library):
        page = kiosk.library.page(page_id, FALLBACK_LANGUAGE)
        assert page is not None
        for step in range(len(page.steps)):
            place_of(kiosk, page_id, step)
            yield f"{page_id} {step + 1}"


@EVERY_SCREEN
def test_help_is_one_tap_away_from_every_screen_and_back_returns(visitor: Visitor) -> None:
    tried = 0
    for name in screens_with_bar(visitor.kiosk):
        before = visitor.screen
        visitor.chooses("Help now")
        assert visitor.open_page == HELP, name
        if not (isinstance(before, ReaderScreen) and before.page == HELP):
            assert visitor.is_reading(HELP), name
            visitor.chooses("Back")
            assert visitor.screen == before, name
        else:
            assert visitor.screen == ReaderScreen(HELP), name
        tried += 1
    assert tried >= LEAST_STEPS


def test_help_is_one_tap_away_from_a_sheet(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.chooses("Take a short tour")
    before = visitor.screen
    visitor.chooses("Comfort")
    visitor.chooses("Help now")
    assert visitor.is_reading(HELP)
    visitor.chooses("Back")
    assert visitor.screen == before
    assert not visitor.has_a_sheet()


@EVERY_SCREEN
def test_the_trust_strip_opens_the_sources_and_they_close(visitor: Visitor) -> None:
    tried = 0
    for name in screens_with_bar(visitor.kiosk):
        strip = [n for n in visitor.kiosk.controls if n.name.endswith(SOURCES)]
        assert len(strip) == 1, name
        before = visitor.screen
        visitor.chooses(strip[0].name)
        assert visitor.kiosk.visit.sheet == SourcesSheet(), name
        assert SOURCES in visitor.kiosk.headings, name
        visitor.chooses("Close")
        assert not visitor.has_a_sheet(), name
        assert visitor.screen == before, name
        assert SOURCES not in visitor.kiosk.headings, name
        tried += 1
    assert tried >= LEAST_STEPS


def test_a_word_opens_its_card(either_way: Visitor) -> None:
    visitor = either_way
    # given a page with a hard word
    visitor.wakes()
    visitor.opens(PageId("rf/one-minute"))
    # when the visitor asks for it
    visitor.chooses("What does “radiofrequency” mean?")
    # then its card says what it means, and goes again
    assert "Radiofrequency" in visitor.kiosk.headings
    assert visitor.kiosk.shows("A way to heat a needle tip with a fast electric current.")
    visitor.chooses("Close")
    assert not visitor.has_a_sheet()
    assert visitor.is_reading(PageId("rf/one-minute"))


def test_every_marked_word_has_its_card(kiosk: KioskDriver) -> None:
    visitor = Visitor(kiosk, Hand.PRESS)
    asked: set[str] = set()
    for name in screens_with_bar(kiosk):
        for question in [n.name for n in kiosk.controls if n.name.startswith("What does")]:
            visitor.chooses(question)
            sheet = kiosk.visit.sheet
            assert isinstance(sheet, WordCard), f"{name}: {question}"
            entry = kiosk.library.term(sheet.term, FALLBACK_LANGUAGE)
            assert entry is not None
            # A label of a picture is asked about in its own words.
            assert entry.word in question or sheet.term in {"facet-joint", "medial-branch"}
            assert kiosk.shows(entry.meaning.text), f"{name}: {question}"
            visitor.chooses("Close")
            asked.add(sheet.term)
    assert len(asked) >= 10


def test_comfort_changes_the_size_of_the_text_at_once(either_way: Visitor) -> None:
    visitor = either_way
    kiosk = visitor.kiosk
    visitor.wakes()
    visitor.chooses("Take a short tour")
    sizes = []
    for size in ("Usual", "Large:", "Largest:"):
        visitor.chooses("Comfort")
        visitor.chooses(size)
        assert kiosk.find(size).checked
        visitor.chooses("Close")
        sizes.append(kiosk.size("bodyPx"))
        assert kiosk.size("headlinePx") in _text_sizes(kiosk)
    assert sizes == sorted(set(sizes))
    assert sizes[2] == pytest.approx(2 * sizes[0], abs=1)


def _text_sizes(kiosk: KioskDriver) -> set[int]:
    return {font_of(text.item).pixelSize() for text in kiosk.texts}


def test_comfort_changes_the_colours_at_once(visitor: Visitor) -> None:
    kiosk = visitor.kiosk
    visitor.wakes()
    visitor.chooses("Comfort")
    papers = []
    for look in ("Dark", "High contrast", "Cream", "Light"):
        visitor.chooses(look)
        assert kiosk.find(look).checked
        paper = kiosk.colour("paper")
        sheet = next(n for n in kiosk.nodes if n.role == "Dialog").rect
        inside = kiosk.picture().pixelColor(round(sheet.right) - 20, round(sheet.bottom) - 20)
        assert inside == paper
        papers.append(paper.name())
    assert len(set(papers)) == 4


def test_comfort_stills_the_pictures(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE)
    visitor = Visitor(kiosk)
    visitor.wakes()
    visitor.chooses("Take a short tour")
    assert kiosk.stage._messages.rows
    visitor.chooses("Comfort")
    visitor.chooses("Still")
    visitor.chooses("Close")
    assert not kiosk.stage._messages.rows
