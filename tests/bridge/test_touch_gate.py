"""The gate sees everything that reaches the window and keeps nothing from it."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTouchEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest

from kiosk.core.touch import LONGEST_PRESS_MS
from kiosk.ui.bridge.touch_gate import TouchGate, monotonic_ms
from kiosk.ui.window_events import WindowEvents

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Seen:
    """Notes which events still arrive after the gate."""

    HEARS: ClassVar = TouchGate.HEARS

    def __init__(self) -> None:
        self.types: list[QEvent.Type] = []

    def hear(self, _window: QObject, event: QEvent) -> bool:
        self.types.append(event.type())
        return False


@dataclass
class Watched:
    """A window with a gate before it, and a clock that is moved by hand."""

    window: QWindow
    gate: TouchGate
    after: Seen
    events: WindowEvents
    device: QPointingDevice
    active: int = 0
    now_ms: int = 0

    def touch(self, kind: QEvent.Type, *points: tuple[int, QEventPoint.State]) -> None:
        places = [
            QEventPoint(id_, state, QPointF(10 * id_, 10), QPointF(10 * id_, 10))
            for id_, state in points
        ]
        self.send(QTouchEvent(kind, self.device, NO_KEYS, places))

    def mouse(self, kind: QEvent.Type) -> None:
        place = QPointF(5, 5)
        self.send(QMouseEvent(kind, place, place, LEFT, LEFT, NO_KEYS))

    def send(self, event: QEvent) -> None:
        assert not self.events.eventFilter(self.window, event)

    def tick(self, milliseconds: int) -> None:
        self.now_ms += milliseconds


@pytest.fixture
def watched() -> Watched:
    gate = TouchGate()
    window, after = QWindow(), Seen()
    events = WindowEvents((gate, after), window)
    watched = Watched(window, gate, after, events, QTest.createTouchDevice())
    gate.set_clock(lambda: watched.now_ms)

    def note() -> None:
        watched.active += 1

    gate.active.connect(note)
    return watched


BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd
DOWN, STAYS, UP = (
    QEventPoint.State.Pressed,
    QEventPoint.State.Stationary,
    QEventPoint.State.Released,
)


def test_a_tap_counts_once(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.tick(40)
    watched.touch(END, (0, UP))

    assert watched.gate.accept("a", False)
    assert not watched.gate.accept("a", False)
    assert watched.gate.accept("b", False)
    watched.tick(500)
    assert watched.gate.accept("a", False)


def test_the_glass_is_held_until_the_finger_goes(watched: Watched) -> None:
    """A bag that rests there is no finger."""
    held = [watched.gate.is_held]
    for kind, state in ((BEGIN, DOWN), (END, UP), (BEGIN, DOWN)):
        watched.touch(kind, (0, state))
        held.append(watched.gate.is_held)
    watched.tick(LONGEST_PRESS_MS + 1)
    held.append(watched.gate.is_held)

    assert held == [False, True, False, True, False]


def test_a_keypad_s_key_may_repeat(watched: Watched) -> None:
    assert watched.gate.accept("7", True)
    assert watched.gate.accept("7", True)


def test_only_the_first_of_two_fingers_counts(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.touch(UPDATE, (0, STAYS), (1, DOWN))
    watched.tick(80)
    watched.touch(UPDATE, (0, UP), (1, STAYS))
    assert watched.gate.accept("a", False)
    watched.touch(END, (1, UP))

    assert not watched.gate.accept("b", False)


def test_two_fingers_in_one_event_are_one_press(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN), (1, DOWN))
    watched.tick(50)
    watched.touch(END, (0, UP), (1, UP))

    assert [watched.gate.accept("a", False), watched.gate.accept("b", False)] == [True, False]


def test_a_screen_that_changed_makes_the_touches_on_it_stale(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.gate.screen_changed()
    watched.tick(3000)
    watched.touch(END, (0, UP))
    assert not watched.gate.accept("a", False)

    watched.tick(1000)
    watched.touch(BEGIN, (0, DOWN))
    watched.touch(END, (0, UP))
    assert watched.gate.accept("a", False)


def test_a_finger_that_was_understood_already_does_nothing_more(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.tick(2000)
    watched.gate.spend(0)
    watched.touch(END, (0, UP))
    assert not watched.gate.accept("a", False)

    watched.touch(BEGIN, (1, DOWN))
    watched.touch(END, (1, UP))
    assert watched.gate.accept("a", False)


def test_touches_taken_away_by_the_system_leave_nothing_behind(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.gate.screen_changed()
    watched.touch(QEvent.Type.TouchCancel)
    watched.tick(600)

    assert watched.gate.accept("a", False)


def test_the_mouse_is_a_finger(watched: Watched) -> None:
    watched.mouse(QEvent.Type.MouseButtonPress)
    watched.tick(11_000)
    watched.mouse(QEvent.Type.MouseButtonRelease)
    assert not watched.gate.accept("a", False)

    watched.mouse(QEvent.Type.MouseButtonPress)
    watched.tick(50)
    watched.mouse(QEvent.Type.MouseButtonRelease)
    assert watched.gate.accept("a", False)


def test_a_key_takes_over_from_a_finger_that_rests(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.gate.screen_changed()
    watched.tick(600)
    watched.send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NO_KEYS))

    assert watched.gate.accept("a", False)


def events() -> list[QEvent]:
    place = QPointF(5, 5)
    nothing = QPoint(0, 0)
    return [
        QMouseEvent(QEvent.Type.MouseButtonPress, place, place, LEFT, LEFT, NO_KEYS),
        QMouseEvent(QEvent.Type.MouseButtonRelease, place, place, LEFT, LEFT, NO_KEYS),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, NO_KEYS),
        QWheelEvent(
            place,
            place,
            nothing,
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            NO_KEYS,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    ]


@pytest.mark.parametrize("event", events(), ids=lambda event: event.type().name)
def test_somebody_is_here(watched: Watched, event: QEvent) -> None:
    watched.send(event)

    assert watched.active == 1


def test_a_finger_that_moves_is_somebody_too(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.touch(UPDATE, (0, QEventPoint.State.Updated))
    watched.touch(END, (0, UP))

    assert watched.active == 3


def test_a_bag_on_the_glass_is_nobody(watched: Watched) -> None:
    watched.touch(BEGIN, (0, DOWN))
    watched.tick(10_001)
    watched.active = 0
    watched.touch(UPDATE, (0, QEventPoint.State.Updated))
    assert watched.active == 0

    watched.touch(UPDATE, (0, STAYS), (1, DOWN))
    assert watched.active == 1


def test_what_the_machine_does_by_itself_is_nobody(watched: Watched) -> None:
    for kind in (QEvent.Type.Expose, QEvent.Type.UpdateRequest, QEvent.Type.FocusIn):
        watched.send(QEvent(kind))

    assert watched.active == 0


def test_nothing_is_kept_from_the_window(watched: Watched) -> None:
    watched.gate.screen_changed()
    watched.touch(BEGIN, (0, DOWN))
    watched.touch(END, (0, UP))
    for event in events():
        watched.send(event)
    watched.touch(QEvent.Type.TouchCancel)

    kinds = [event.type() for event in events()]
    assert watched.after.types == [BEGIN, END, *kinds, QEvent.Type.TouchCancel]


def test_the_clock_of_the_machine_never_runs_backwards() -> None:
    first = monotonic_ms()

    assert 0 <= first <= monotonic_ms()
