"""Fingers on the live kiosk: what counts as a tap, and what does not."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.comfort import TextScale
from kiosk.core.names import PageId
from kiosk.core.touch import LONGEST_PRESS_MS, PALM_MS, REPEAT_GUARD_MS
from kiosk.core.visit import (
    ChangeCalm,
    ComfortSheet,
    GoHome,
    HomeScreen,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    StartScreen,
    Visit,
)
from kiosk.ui.screen_keeper import ScreenKeeper
from tests.ui.driver import KioskDriver
from tests.ui.tree import items_of

FINGER = 0
OTHER = 1
DOOR = "I am deciding"
OTHER_DOOR = "I have a date"
JITTER_PX = 36
TREMOR_TAPS = 4
TREMOR_MS = 160


@pytest.fixture
def at_comfort(awake: KioskDriver) -> KioskDriver:
    """The comfort sheet: its choices act without leaving the screen."""
    awake.go(OpenSheet(ComfortSheet()))
    awake.pass_time(1000)
    return awake


def opened(kiosk: KioskDriver) -> bool:
    """Whether a door was gone through."""
    return isinstance(kiosk.visit.screen, ReaderScreen)


@contextmanager
def watched(kiosk: KioskDriver) -> Iterator[list[Visit]]:
    """Every change of the visit."""
    visits: list[Visit] = []

    def note() -> None:
        visits.append(kiosk.visit)

    kiosk.store.subscribe(note)
    try:
        yield visits
    finally:
        kiosk.store._listeners.remove(note)


def test_a_press_does_nothing_and_its_release_acts(awake: KioskDriver) -> None:
    point = awake.aim(DOOR)
    awake.down(FINGER, point)
    awake.settle()
    assert not opened(awake)
    awake.pass_time(80)
    awake.up(FINGER, point)
    assert opened(awake)


def test_sliding_off_cancels(awake: KioskDriver) -> None:
    start = awake.aim(DOOR)
    target = awake.find(DOOR).rect
    outside = QPointF(start.x(), target.bottom + target.height * 0.7)
    awake.down(FINGER, start)
    for part in (0.5, 1.0):
        awake.pass_time(50)
        awake.move(FINGER, start + (outside - start) * part)
    awake.up(FINGER, outside)
    awake.settle()
    assert isinstance(awake.visit.screen, StartScreen)


def test_a_trembling_finger_acts_once(at_comfort: KioskDriver) -> None:
    point = at_comfort.aim("Largest")
    with watched(at_comfort) as visits:
        for _ in range(TREMOR_TAPS):
            at_comfort.down(FINGER, point)
            at_comfort.pass_time(TREMOR_MS // TREMOR_TAPS // 2)
            at_comfort.up(FINGER, point)
            at_comfort.pass_time(TREMOR_MS // TREMOR_TAPS // 2)
        at_comfort.settle()
    assert at_comfort.visit.comfort.text_scale == TextScale.LARGEST
    assert len(visits) == 1


def test_a_trembling_finger_does_not_turn_two_screens(awake: KioskDriver) -> None:
    awake.go(OpenPage(PageId("rf/one-minute")))
    awake.pass_time(1000)
    point = awake.aim("Next")
    for _ in range(TREMOR_TAPS):
        awake.down(FINGER, point)
        awake.pass_time(20)
        awake.up(FINGER, point)
        awake.pass_time(20)
    awake.settle()
    assert awake.reader.props.step == 1


def test_the_same_button_counts_again_later(awake: KioskDriver) -> None:
    awake.go(OpenPage(PageId("rf/one-minute")))
    awake.tap("Next")
    awake.tap("Next")
    assert awake.reader.props.step == 2


@pytest.mark.parametrize("names", [(DOOR, OTHER_DOOR), (OTHER_DOOR, DOOR)])
@pytest.mark.parametrize("lifting", ["together", "first first", "second first"])
def test_two_fingers_on_two_buttons_act_once(
    awake: KioskDriver, names: tuple[str, str], lifting: str
) -> None:
    one, two = map(awake.aim, names)
    with watched(awake) as visits:
        awake.down_together(one, two)
        awake.pass_time(80)
        match lifting:
            case "together":
                awake.up_together(one, two)
            case "first first":
                awake.up(FINGER, one, resting=OTHER)
                awake.pass_time(30)
                awake.up(OTHER, two)
            case _:
                awake.up(OTHER, two, resting=FINGER)
                awake.pass_time(30)
                awake.up(FINGER, one)
        awake.settle()
    assert len(visits) == 1


def test_a_second_finger_just_after_the_first_does_not_act(at_comfort: KioskDriver) -> None:
    one, two = at_comfort.aim("Large"), at_comfort.aim("Dark")
    at_comfort.down(FINGER, one)
    at_comfort.pass_time(60)
    at_comfort.down_beside(OTHER, two, resting=FINGER)
    at_comfort.pass_time(60)
    at_comfort.up(FINGER, one, resting=OTHER)
    at_comfort.pass_time(60)
    at_comfort.up(OTHER, two)
    at_comfort.settle()
    assert at_comfort.visit.comfort.text_scale == TextScale.LARGE
    assert at_comfort.visit.comfort.look == "light"


def test_a_resting_palm_leaves_the_finger_alone_and_does_nothing(at_comfort: KioskDriver) -> None:
    palm, finger = at_comfort.aim("Dark"), at_comfort.aim("Large")
    at_comfort.down(OTHER, palm)
    at_comfort.pass_time(3 * PALM_MS)
    at_comfort.down_beside(FINGER, finger, resting=OTHER)
    at_comfort.pass_time(80)
    at_comfort.up(FINGER, finger, resting=OTHER)
    at_comfort.settle()
    assert at_comfort.visit.comfort.text_scale == TextScale.LARGE
    at_comfort.pass_time(3 * REPEAT_GUARD_MS)
    at_comfort.up(OTHER, palm)
    at_comfort.settle()
    assert at_comfort.visit.comfort.look == "light"


def test_a_palm_that_stays_through_a_page_change_does_nothing(awake: KioskDriver) -> None:
    palm, finger = awake.aim("Comfort"), awake.aim(DOOR)
    awake.down(OTHER, palm)
    awake.pass_time(3 * PALM_MS)
    awake.down_beside(FINGER, finger, resting=OTHER)
    awake.pass_time(80)
    awake.up(FINGER, finger, resting=OTHER)
    awake.settle()
    assert opened(awake)
    awake.pass_time(4 * REPEAT_GUARD_MS)
    awake.up(OTHER, palm)
    awake.settle()
    assert awake.visit.sheet is None


@pytest.mark.parametrize(
    ("hold_ms", "counts"), [(4000, True), (LONGEST_PRESS_MS, True), (LONGEST_PRESS_MS + 1, False)]
)
def test_a_press_counts_for_ten_seconds(awake: KioskDriver, hold_ms: int, counts: bool) -> None:
    awake.tap(DOOR, hold_ms=hold_ms)
    assert opened(awake) == counts


def test_a_shaking_finger_inside_the_target_counts(awake: KioskDriver) -> None:
    point = awake.aim(DOOR)
    awake.down(FINGER, point)
    for shake in (JITTER_PX, -JITTER_PX, JITTER_PX // 2):
        awake.pass_time(200)
        awake.move(FINGER, QPointF(point.x() + shake, point.y() - shake / 2))
    awake.up(FINGER, QPointF(point.x() + JITTER_PX, point.y()))
    awake.settle()
    assert opened(awake)


def every_spot(kiosk: KioskDriver) -> tuple[QPointF, ...]:
    """The middles of all controls of the start screen, where the attract screen lay before."""
    kiosk.tap(kiosk.controls[0])
    assert isinstance(kiosk.visit.screen, StartScreen)
    spots = tuple(node.seen.centre for node in kiosk.controls)
    assert len(spots) > 5
    return spots


def test_waking_never_activates_what_lies_beneath(kiosk: KioskDriver) -> None:
    for spot in every_spot(kiosk):
        kiosk.begin()
        kiosk.tap(spot)
        assert kiosk.visit.screen == StartScreen(kiosk.visit.topic)
        assert kiosk.visit.sheet is None
        # the same finger again, at once
        kiosk.down(FINGER, spot)
        kiosk.pass_time(REPEAT_GUARD_MS // 3)
        kiosk.up(FINGER, spot)
        kiosk.settle()
        assert kiosk.visit.screen == StartScreen(kiosk.visit.topic)
        assert kiosk.visit.sheet is None


def test_waking_with_a_second_finger_still_down_activates_nothing(kiosk: KioskDriver) -> None:
    for spot in every_spot(kiosk):
        kiosk.begin()
        elsewhere = QPointF(kiosk.window.width() * 0.1, kiosk.window.height() * 0.5)
        kiosk.down(FINGER, elsewhere)
        kiosk.pass_time(80)
        kiosk.down_beside(OTHER, spot, resting=FINGER)
        kiosk.pass_time(80)
        kiosk.up(FINGER, elsewhere, resting=OTHER)
        kiosk.settle()
        assert kiosk.visit.screen == StartScreen(kiosk.visit.topic)
        kiosk.pass_time(4 * REPEAT_GUARD_MS)
        kiosk.up(OTHER, spot)
        kiosk.settle()
        assert kiosk.visit.screen == StartScreen(kiosk.visit.topic)
        assert kiosk.visit.sheet is None


@pytest.mark.parametrize(("after_ms", "counts"), [(REPEAT_GUARD_MS - 1, False), (501, True)])
def test_taps_right_after_a_page_change_are_ignored(
    awake: KioskDriver, after_ms: int, counts: bool
) -> None:
    awake.tap(DOOR)
    changed_ms = awake.clock.now_ms
    point = awake.aim("Comfort")
    awake.down(FINGER, point)
    awake.clock.now_ms = changed_ms + after_ms
    awake.up(FINGER, point)
    awake.settle()
    assert (awake.visit.sheet is not None) == counts


def test_pinching_and_pressing_long_change_nothing(awake: KioskDriver) -> None:
    awake.go(ChangeCalm(calm=True), OpenPage(PageId("rf/one-minute")))
    awake.pass_time(1000)
    before, picture = awake.visit, awake.picture()
    middle = QPointF(awake.window.width() * 0.75, awake.window.height() * 0.3)
    apart = QPointF(30, 30)
    awake.down_together(middle - apart, middle + apart)
    for turn in range(2, 6):
        awake.pass_time(60)
        awake.move_together(middle - apart * turn, middle + apart * turn)
    awake.up_together(middle - apart * 5, middle + apart * 5)
    awake.settle()
    awake.tap(middle, hold_ms=3000)
    assert awake.visit == before
    assert awake.picture() == picture


def test_no_text_can_be_selected_or_typed_into(awake: KioskDriver) -> None:
    texts = 0
    for intent in (GoHome(), OpenPage(PageId("rf/one-minute"))):
        awake.go(intent)
        for item in items_of(awake.window.contentItem()):
            assert not item.inherits("QQuickTextEdit")
            assert not item.inherits("QQuickTextInput")
            texts += item.inherits("QQuickText")
    assert texts > 10


def test_a_right_click_opens_no_menu(awake: KioskDriver) -> None:
    before, picture = awake.visit, awake.picture()
    point = awake.aim(DOOR).toPoint()
    QTest.mouseClick(
        awake.window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point
    )
    awake.settle()
    assert awake.visit == before
    assert awake.picture() == picture


def test_the_mouse_counts_as_a_finger(awake: KioskDriver) -> None:
    awake.go(GoHome())
    awake.pass_time(1000)
    point = awake.aim("Imaging").toPoint()
    QTest.mouseClick(awake.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    awake.settle()
    assert not isinstance(awake.visit.screen, HomeScreen)


def test_no_cursor_and_no_frame_in_full_screen(kiosk: KioskDriver, qapp: QGuiApplication) -> None:
    size = kiosk.window.size()
    keeper_owner = QObject()
    try:
        ScreenKeeper(qapp, kiosk.window, keeper_owner)
        cursor = qapp.overrideCursor()
        assert cursor is not None
        assert cursor.shape() == Qt.CursorShape.BlankCursor
        assert kiosk.window.geometry() == kiosk.window.screen().geometry()
        assert kiosk.window.flags() & Qt.WindowType.FramelessWindowHint
    finally:
        kiosk.window.setFlag(Qt.WindowType.FramelessWindowHint, False)
        qapp.restoreOverrideCursor()
        kiosk.window.showNormal()
        kiosk.window.resize(size)
        kiosk.settle()
