"""What a screen reader is told of what the focus does not come by."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.core.names import PageId
from kiosk.core.visit import (
    ComfortSheet,
    Done,
    GoHome,
    IdleWarned,
    OpenPage,
    OpenSheet,
    StillHere,
    Wake,
)
from kiosk.ui.announcer import Urgency
from tests.ui.driver import KioskDriver

POLITE, ASSERTIVE = Urgency.POLITE, Urgency.ASSERTIVE
PAGE = OpenPage(PageId("rf/benefits"))


class Listener:
    """A screen reader that writes down what it is told."""

    def __init__(self, kiosk: KioskDriver) -> None:
        self.kiosk = kiosk
        self.heard: list[tuple[str, Urgency]] = []
        self.focused: list[str] = []
        """What had the focus while each was said."""
        kiosk.kiosk.announcer.listen(self._listen)

    def _listen(self, words: str, urgency: Urgency) -> None:
        self.heard.append((words, urgency))
        self.focused.append(self.kiosk.focused)

    def hears(self) -> list[tuple[str, Urgency]]:
        """Everything since the last time, once there is nothing more to say."""
        timer = self.kiosk.kiosk.announcer._timer
        self.kiosk.until(lambda: not timer.isActive(), "the end of an announcement")
        heard, self.heard = self.heard, []
        return heard


@pytest.fixture
def listener(kiosk: KioskDriver) -> Iterator[Listener]:
    """Listens from the attract screen on."""
    listener = Listener(kiosk)
    listener.hears()
    yield listener
    kiosk.kiosk.announcer.listen(kiosk.kiosk.announcer._tell)


def test_a_page_is_announced_by_title_and_place_and_a_step_by_its_place(
    kiosk: KioskDriver, listener: Listener
) -> None:
    kiosk.go(Wake(), PAGE)
    assert listener.hears() == [("Benefits: does it work? Step 1 of 7.", POLITE)]
    kiosk.key(Qt.Key.Key_Right)
    assert listener.hears() == [("Step 2 of 7.", POLITE)]


def test_a_step_that_was_cut_says_which_part_is_shown(
    kiosk: KioskDriver, listener: Listener
) -> None:
    kiosk.go(Wake(), PAGE)
    for _ in range(3):
        listener.hears()
        kiosk.key(Qt.Key.Key_Right)
    assert listener.hears() == [("Step 4 of 7, part 1 of 2.", POLITE)]


def test_a_sheet_and_screens_of_cards_are_left_to_the_focus(
    kiosk: KioskDriver, listener: Listener
) -> None:
    kiosk.go(Wake(), GoHome())
    kiosk.go(OpenSheet(ComfortSheet()))
    assert listener.hears() == []


def test_the_warning_is_said_with_its_seconds_and_the_focus_cuts_nothing_off(
    kiosk: KioskDriver, listener: Listener
) -> None:
    for _ in range(2):
        kiosk.go(Wake(), GoHome())
        kiosk.kiosk.idle.touched()
        kiosk.wait(kiosk.kiosk.idle.limit_s + 3)
        assert kiosk.is_warned()
        [(words, urgency)] = listener.hears()
        assert words == "Are you still reading? The screen starts again in 30 seconds."
        assert urgency is ASSERTIVE
        assert listener.focused[-1] == "Are you still reading?"
        kiosk.go(StillHere())


def test_a_warning_that_was_answered_at_once_is_not_said(
    kiosk: KioskDriver, listener: Listener
) -> None:
    kiosk.go(Wake(), GoHome())
    kiosk.store.dispatch(IdleWarned())
    kiosk.shell.show_countdown(30)
    kiosk.store.dispatch(StillHere())
    assert listener.hears() == []


def test_the_end_of_a_visit_is_said(kiosk: KioskDriver, listener: Listener) -> None:
    kiosk.go(Wake(), PAGE)
    listener.hears()
    kiosk.go(Done())
    [(words, urgency)] = listener.hears()
    assert words.startswith("The screen has started again.")
    assert urgency is ASSERTIVE
    assert listener.focused[-1].endswith("Touch to start")


def test_what_stands_below_an_answer_is_told(kiosk: KioskDriver, listener: Listener) -> None:
    kiosk.go(Wake(), OpenPage(PageId("rf/check")))
    listener.hears()
    kiosk.press("Yes: Is it for ever?")
    assert listener.hears() == [("Let us look again", POLITE)]
    kiosk.press("No: Is it for ever?")
    assert listener.hears() == [("No. The nerve can grow back.", POLITE)]
