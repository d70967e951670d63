"""A visitor goes in by a door and home with their paper: by touch, by name and by five keys."""

from collections.abc import Iterator

import pytest

from kiosk.core.names import PageId
from tests.journeys.visitor import Hand, Visitor
from tests.services.ipp_stub import Mood
from tests.ui.a_printer import APrinter, a_printer
from tests.ui.driver import KioskDriver

TAKE_AWAY = PageId("rf/take-away")
PRINT = "Print it on paper"


@pytest.fixture
def printer(kiosk: KioskDriver) -> Iterator[APrinter]:
    with a_printer(kiosk) as printer:
        yield printer
        kiosk.faults.take()


def reads_to_the_paper(visitor: Visitor) -> None:
    """Next, until the button is there."""
    while not visitor.kiosk.shows(PRINT):
        assert not visitor.is_at_the_end
        visitor.turns_on()
    assert visitor.open_page == TAKE_AWAY


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_from_the_door_to_the_paper(visitor: Visitor, printer: APrinter, hand: Hand) -> None:
    visitor.hand = hand
    # given a visitor who came in by a door
    visitor.wakes()
    visitor.chooses("Take a short tour")
    # when they read on to the take-away, and print
    reads_to_the_paper(visitor)
    visitor.chooses(PRINT)
    visitor.kiosk.until(lambda: visitor.kiosk.shows("Please take your paper."), "the paper")
    # then one sheet came out, and the way ends as ever
    assert len(printer.stub.printed) == 1
    while not visitor.is_at_the_end:
        visitor.turns_on()
    visitor.turns_on()


def test_a_printer_that_hangs_keeps_nobody(either_way: Visitor, printer: APrinter) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(TAKE_AWAY)
    reads_to_the_paper(visitor)
    printer.stub.mood = Mood.HANGS
    visitor.chooses(PRINT)
    visitor.chooses("Help now")
    assert visitor.open_page == PageId("rf/help-now")
    visitor.chooses("Back")
    ask = "If nothing comes out, please ask at the desk."
    visitor.kiosk.until(lambda: visitor.kiosk.shows(ask), "what to do")
