"""Five keys alone, told by what has the focus: every door to its end, and help from everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.core.names import PageId
from kiosk.core.visit import (
    CloseSheet,
    ComfortSheet,
    GoHome,
    HomeScreen,
    IdleWarned,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    SourcesSheet,
    StartScreen,
)
from tests.journeys.test_at_hand import EVERY_SCREEN, HELP, LEAST_STEPS, screens_with_bar
from tests.journeys.test_ways import DOORS
from tests.journeys.visitor import TURNS_LIMIT, Hand, Visitor
from tests.ui.driver import KioskDriver

DANGER = "Danger signs: act now"
PAGE = OpenPage(PageId("rf/one-minute"))


@pytest.fixture
def by_keys(visitor: Visitor) -> Visitor:
    """Nobody touches the glass."""
    visitor.hand = Hand.KEYS
    return visitor


@pytest.mark.parametrize("name", DOORS)
def test_keys_lead_through_each_door_to_the_take_away(by_keys: Visitor, name: str) -> None:
    visitor, kiosk = by_keys, by_keys.kiosk
    door = next(door for door in visitor.topic.doors if door.id == DOORS[name])
    # given a visitor who has pressed any key
    visitor.wakes()
    assert isinstance(visitor.screen, StartScreen)
    assert kiosk.focused == kiosk.headings[0]
    # when they choose a door, and Next on each screen
    visitor.chooses(name)
    pages = [visitor.open_page]
    for _ in range(TURNS_LIMIT):
        # then each screen says its headline first, or on a further part where it is and of what
        headline = visitor.page(visitor.open_page).steps[kiosk.reader.props.step].heading.text
        goes_on = kiosk.reader.opened is not None and kiosk.reader.opened.screen > 0
        assert kiosk.focused == headline or (goes_on and f"· {headline} ·" in kiosk.focused)
        if visitor.is_at_the_end:
            break
        visitor.turns_on()
        if visitor.open_page != pages[-1]:
            pages.append(visitor.open_page)
    # and the pages come in the order of the door, up to the take-away
    assert tuple(pages) == door.route
    visitor.turns_on()
    assert isinstance(visitor.screen, HomeScreen)
    assert kiosk.focused == "What would you like to know?"


def screens_and_sheets(kiosk: KioskDriver) -> Iterator[str]:
    """Every screen that has a way to help, and what may lie over one."""
    yield from screens_with_bar(kiosk)
    for sheet in (ComfortSheet(), SourcesSheet()):
        kiosk.go(PAGE, OpenSheet(sheet))
        yield f"{sheet}"
        kiosk.go(CloseSheet())
    kiosk.go(PAGE, IdleWarned())
    yield "the warning"
    kiosk.go(PAGE, OpenSheet(ComfortSheet()), IdleWarned())
    yield "the warning over a sheet"


@EVERY_SCREEN
def test_help_now_is_reached_by_keys_from_every_screen(by_keys: Visitor) -> None:
    visitor, kiosk = by_keys, by_keys.kiosk
    tried = 0
    for name in screens_and_sheets(kiosk):
        before = visitor.screen
        kiosk.key(Qt.Key.Key_Up)
        visitor.chooses("Help now")
        assert visitor.open_page == HELP, name
        assert kiosk.focused == DANGER or before == ReaderScreen(HELP), name
        kiosk.go(GoHome())
        tried += 1
    assert tried >= LEAST_STEPS
