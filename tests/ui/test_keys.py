"""Keys at the running kiosk: what they do, and that a held or double one does it once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.keys import HOLD_MS, KeyAction, Keymap
from kiosk.core.names import PageId
from kiosk.core.visit import (
    AttractScreen,
    ComfortSheet,
    GoHome,
    HomeScreen,
    IdleWarned,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    StartScreen,
    Wake,
)
from tests.panels import LANDSCAPE, SMALL
from tests.ui.driver import KioskDriver
from tests.ui.tour import DESK_STATES
from tests.ui.tree import is_a, items_of, number_of

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
PAGE = OpenPage(PageId("rf/one-minute"))
HELP = "rf/help-now"
REPEAT_MS = 33


@pytest.mark.parametrize(
    "key", [KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right, KEY.Key_Return, KEY.Key_F1]
)
def test_any_key_wakes_the_screen_and_does_nothing_else(kiosk: KioskDriver, key: Qt.Key) -> None:
    kiosk.key(key)
    assert isinstance(kiosk.visit.screen, StartScreen)
    assert kiosk.focused == kiosk.headings[0]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_select_activates(kiosk: KioskDriver, key: Qt.Key) -> None:
    kiosk.go(Wake())
    kiosk.key(KEY.Key_Down, key)
    assert isinstance(kiosk.visit.screen, ReaderScreen)


@pytest.mark.parametrize("mirrored", [False, True])
def test_left_and_right_turn_pages_in_the_reading_direction(
    kiosk: KioskDriver, mirrored: bool
) -> None:
    kiosk.begin(LANDSCAPE, mirrored=mirrored)
    onward, back = KEY.Key_Right, KEY.Key_Left
    if mirrored:
        onward, back = back, onward
    kiosk.go(Wake(), PAGE)
    kiosk.key(onward, onward)
    assert kiosk.reader.props.step == 2
    kiosk.key(back)
    assert kiosk.reader.props.step == 1


def test_left_and_right_change_a_value(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), OpenSheet(ComfortSheet()))
    kiosk.key(KEY.Key_Down, KEY.Key_Down)
    assert kiosk.focused == "Usual: 100 percent"
    kiosk.key(KEY.Key_Right)
    assert kiosk.visit.comfort.text_scale == 150
    kiosk.key(KEY.Key_Right, KEY.Key_Right)
    assert kiosk.visit.comfort.text_scale == 200
    kiosk.key(KEY.Key_Left)
    assert kiosk.visit.comfort.text_scale == 150


def test_back_home_and_help_have_keys_too(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    kiosk.key(KEY.Key_F1)
    assert kiosk.shell.reader_page == HELP
    kiosk.key(KEY.Key_Escape)
    assert kiosk.shell.reader_page == "rf/one-minute"
    kiosk.key(KEY.Key_Home)
    assert isinstance(kiosk.visit.screen, HomeScreen)
    kiosk.go(OpenSheet(ComfortSheet()))
    kiosk.key(KEY.Key_Escape)
    assert kiosk.visit.sheet is None


def test_under_the_warning_home_and_back_wait(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE, IdleWarned())
    before = kiosk.visit
    kiosk.key(KEY.Key_Home, KEY.Key_Escape, KEY.Key_Left, KEY.Key_Right)
    assert kiosk.visit == before


def test_one_key_answers_the_warning(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE, IdleWarned())
    kiosk.key(KEY.Key_Return)
    assert not kiosk.is_warned()
    assert kiosk.shell.reader_page == "rf/one-minute"


def test_with_no_time_left_to_give_the_same_key_only_goes_on(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    for _ in range(10):
        kiosk.go(IdleWarned())
        kiosk.key(KEY.Key_Return)
    kiosk.go(IdleWarned())
    kiosk.key(KEY.Key_Return)
    assert kiosk.is_warned()
    assert kiosk.focused == "I am done. Forget what I tapped."


def test_a_key_held_down_acts_once_in_two_seconds(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    kiosk.pass_time(1000)
    turned = 0
    for _ in range(0, HOLD_MS - REPEAT_MS, REPEAT_MS):
        # As X11 tells it: no mark, and up and down in the same moment.
        QTest.keyPress(kiosk.window, KEY.Key_Right)
        kiosk.pass_time(REPEAT_MS)
        QTest.keyRelease(kiosk.window, KEY.Key_Right)
        turned = max(turned, kiosk.reader.props.step)
    assert turned == 1


def test_a_double_strike_turns_one_page(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    kiosk.pass_time(1000)
    for _ in range(2):
        QTest.keyClick(kiosk.window, KEY.Key_Right)
        kiosk.pass_time(200)
    kiosk.settle()
    assert kiosk.reader.props.step == 1


def test_a_quick_hand_walks_at_once(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), GoHome())
    names = []
    for _ in range(4):
        QTest.keyClick(kiosk.window, KEY.Key_Down)
        kiosk.pass_time(150)
        names.append(kiosk.focused)
    assert len(set(names)) == 4


def test_keys_of_the_system_are_left_alone(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), PAGE)
    before = kiosk.focused
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.keyClick(kiosk.window, KEY.Key_Right, modifier)
    assert (kiosk.reader.props.step, kiosk.focused) == (0, before)


# A keypad, by its scan codes


@pytest.fixture
def keypad(kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """A keypad whose keys are no key that a keyboard has."""
    keys = kiosk.kiosk.keys
    usual = keys._keymap
    keys._keymap = Keymap({191: KeyAction.DOWN, 192: KeyAction.SELECT, 24: KeyAction.HELP})
    yield kiosk
    keys._keymap = usual


def strike(kiosk: KioskDriver, code: int, key: Qt.Key | int = 0) -> None:
    """A key of that scan code, whatever Qt takes it for."""
    kiosk.pass_time(700)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, int(key), NONE, code, 0, 0)
        QCoreApplication.sendEvent(kiosk.window, event)
    kiosk.settle()


def test_a_keypad_is_known_by_its_scan_codes(keypad: KioskDriver) -> None:
    strike(keypad, 191)
    assert keypad.focused == keypad.headings[0]
    strike(keypad, 191, KEY.Key_Tools)
    assert keypad.focused == "Take a short tour"
    strike(keypad, 192)
    assert keypad.shell.reader_page == "rf/one-minute"
    strike(keypad, 24, KEY.Key_Q)
    assert keypad.shell.reader_page == HELP


def test_a_key_that_nobody_named_does_nothing(keypad: KioskDriver) -> None:
    strike(keypad, 193)
    assert isinstance(keypad.visit.screen, AttractScreen)


# Staff


def test_five_keys_type_a_pin(kiosk: KioskDriver) -> None:
    kiosk.show_desk(DESK_STATES["enter"])
    while kiosk.focused != "1":
        kiosk.key(KEY.Key_Down)
    kiosk.key(KEY.Key_Return, KEY.Key_Right, KEY.Key_Return)
    assert kiosk.room.view.props.typed == 2
    kiosk.key(KEY.Key_Escape)
    assert kiosk.room.view.props.page == ""


def test_the_keys_of_a_keypad_are_asked_for_one_after_the_other(kiosk: KioskDriver) -> None:
    kiosk.show_desk(DESK_STATES["maintenance"])
    kiosk.press("Keys of a keypad")
    assert kiosk.focused == "Keys of a keypad"
    # what a key does elsewhere it does not do here
    for code, key in ((191, KEY.Key_Tools), (192, KEY.Key_Escape), (193, 0), (194, 0), (195, 0)):
        strike(kiosk, code, key)
    assert kiosk.shows("Press the key for: Back")
    # one that has its action already stands for none
    for _ in range(3):
        strike(kiosk, 195)
    assert kiosk.shows("Write these lines into the settings file")
    assert kiosk.shows("[keys]\nup = 191\ndown = 192\nleft = 193\nright = 194\nselect = 195")
    # and then keys are keys again
    strike(kiosk, 9, KEY.Key_Escape)
    assert kiosk.room.view.props.page == "maintenance"


def test_the_lines_to_write_down_begin_at_their_first(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, replace(USUAL_COMFORT, text_scale=TextScale.LARGEST))
    kiosk.show_desk(DESK_STATES["keys"])
    area = next(i for i in items_of(kiosk.window.contentItem()) if is_a(i, "ScrollArea"))
    kiosk.press("Scroll down")
    assert number_of(area, "goal") > 0
    kiosk.show_desk(DESK_STATES["keys done"])
    assert number_of(area, "goal") == 0


def test_a_key_that_is_held_is_one_key_of_a_keypad(kiosk: KioskDriver) -> None:
    kiosk.show_desk(DESK_STATES["keys"])
    for _ in range(9):
        event = QKeyEvent(QEvent.Type.KeyPress, int(KEY.Key_Tools), NONE, 191, 0, 0)
        QCoreApplication.sendEvent(kiosk.window, event)
        kiosk.pass_time(REPEAT_MS)
    assert kiosk.shows("Press the key for: Down")
