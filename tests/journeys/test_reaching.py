"""Every screen that the content outline asks for can be reached, by finger and by name."""

import pytest

from kiosk.core.names import PageId
from kiosk.core.visit import AttractScreen, ReaderScreen, StartScreen
from tests.journeys.visitor import Visitor
from tests.ui.tour import all_pages

SCREENS = (
    "start one-minute your-back finding-the-cause before-the-day the-procedure afterwards for-ever "
    "benefits risks help-now who options experts other-names swollen-veins what-matters questions "
    "check summary take-away about"
).split()
CHAPTERS = {
    "Imaging": "imaging",
    "Anaesthetic": "anaesthetic",
    "Radiofrequency": "radiofrequency",
    "Benefits": "benefits",
    "Risks": "risks",
}


def test_the_outline_has_22_screens() -> None:
    assert len(SCREENS) == len(set(SCREENS)) == 22


@pytest.mark.parametrize("screen", SCREENS)
def test_reaching_a_screen_from_the_attract_screen(either_way: Visitor, screen: str) -> None:
    visitor = either_way
    # given a kiosk that nobody uses
    assert isinstance(visitor.screen, AttractScreen)
    # when a visitor wakes it and looks for the screen
    visitor.wakes()
    if screen != "start":
        visitor.opens(PageId(f"rf/{screen}"))
    # then the screen is there, with its own words
    if screen == "start":
        assert isinstance(visitor.screen, StartScreen)
        assert visitor.kiosk.shows("Take a short tour")
    else:
        assert visitor.is_reading(PageId(f"rf/{screen}"))


def test_no_page_is_out_of_reach(visitor: Visitor) -> None:
    visitor.wakes()
    pages = all_pages(visitor.kiosk.library)
    assert len(pages) >= len(SCREENS)
    for page in pages:
        visitor.opens(page)
        assert visitor.is_reading(page)


@pytest.mark.parametrize("name", CHAPTERS)
def test_each_main_subject_is_at_most_two_taps_from_home(either_way: Visitor, name: str) -> None:
    visitor = either_way
    # given a visitor at home
    visitor.wakes()
    visitor.chooses("Home")
    visitor.taps = 0
    # when they choose the subject, and its first page where it has several
    visitor.chooses(name)
    chapter = next(c for c in visitor.topic.chapters if c.id == CHAPTERS[name])
    if not isinstance(visitor.screen, ReaderScreen):
        visitor.chooses(visitor.page(chapter.pages[0]).title)
    # then they read about it
    assert visitor.taps <= 2
    assert visitor.is_reading(chapter.pages[0])
