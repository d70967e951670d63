"""What watches the window and what is kept from it: corners, chord, closing, wiping."""

from dataclasses import dataclass, field
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QTouchEvent,
    QWindow,
)
from PySide6.QtTest import QTest

from kiosk.core.corners import HOLD_MS, QUIET_MS, Corner, CornerHint
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.corner_watch import CHORD, CornerWatch
from kiosk.ui.window_events import WindowEvents
from kiosk.ui.window_guard import INPUT, WindowGuard

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd
PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)
DOWN, MOVED, UP = (
    QEventPoint.State.Pressed,
    QEventPoint.State.Updated,
    QEventPoint.State.Released,
)


@dataclass
class Watched:
    """A window of 527 by 296 mm with a watch before it, and a clock that is moved by hand."""

    window: QWindow
    gate: TouchGate
    watch: CornerWatch
    screen: QPointingDevice
    events: WindowEvents
    owner: QObject
    opened: int = 0
    listening: bool = True
    now_ms: int = 0
    hints: list[CornerHint] = field(default_factory=list)

    def send(self, event: QEvent) -> None:
        assert not self.events.eventFilter(self.window, event)

    def touch(self, kind: QEvent.Type, state: QEventPoint.State, x: float, y: float) -> None:
        place = QPointF(x, y)
        points = [QEventPoint(0, state, place, place)]
        self.send(QTouchEvent(kind, self.screen, NO_KEYS, points))

    def mouse(
        self, kind: QEvent.Type, x: float, y: float, device: QPointingDevice | None = None
    ) -> None:
        place = QPointF(x, y)
        buttons = Qt.MouseButton.NoButton if kind is RELEASE else LEFT
        mouse = device or QPointingDevice.primaryPointingDevice()
        self.send(QMouseEvent(kind, place, place, place, LEFT, buttons, NO_KEYS, mouse))

    def wait(self, milliseconds: int) -> None:
        self.now_ms += milliseconds
        self.watch.look()


@pytest.fixture
def watched() -> Watched:
    clock: list[Watched] = []
    window, gate, owner = QWindow(), TouchGate(), QObject()
    window.resize(1920, 1080)
    watch = CornerWatch(
        gate, lambda: 23.8, lambda: clock[0].listening, lambda: clock[0].now_ms, owner
    )
    gate.set_clock(lambda: clock[0].now_ms)
    events = WindowEvents((watch, gate), owner)
    clock.append(Watched(window, gate, watch, QTest.createTouchDevice(), events, owner))

    def note() -> None:
        clock[0].opened += 1

    watch.opened.connect(note)
    watch.hinted.connect(clock[0].hints.append)
    return clock[0]


def test_two_touches_open(watched: Watched) -> None:
    for x, y in ((5, 5), (1915, 1075)):
        watched.touch(BEGIN, DOWN, x, y)
        watched.wait(QUIET_MS)
        watched.wait(HOLD_MS - QUIET_MS)
        watched.touch(END, UP, x, y)
        watched.wait(500)
    assert watched.opened == 1
    assert watched.hints == [
        CornerHint(held=Corner.TOP_LEFT),
        CornerHint(wanted=Corner.BOTTOM_RIGHT),
        CornerHint(held=Corner.BOTTOM_RIGHT, wanted=Corner.BOTTOM_RIGHT),
        CornerHint(),
    ]


def test_a_touch_that_comes_once_more_as_a_mouse_is_one_finger(watched: Watched) -> None:
    for x, y in ((5, 5), (1915, 1075)):
        watched.touch(BEGIN, DOWN, x, y)
        watched.mouse(PRESS, x, y, watched.screen)
        watched.wait(HOLD_MS)
        watched.touch(END, UP, x, y)
        watched.mouse(RELEASE, x, y, watched.screen)
        watched.wait(500)
    assert watched.opened == 1


@pytest.mark.parametrize(("to", "opened"), [((40, 40), 1), ((100, 100), 0)])
def test_a_mouse_may_move_within_the_corner(
    watched: Watched, to: tuple[float, float], opened: int
) -> None:
    watched.mouse(PRESS, 5, 1075)
    watched.wait(HOLD_MS)
    watched.mouse(RELEASE, 5, 1075)
    watched.wait(500)
    watched.mouse(PRESS, 1915, 5)
    watched.wait(900)
    watched.mouse(MOVE, 1920 - to[0], to[1])
    watched.wait(HOLD_MS - 900)
    assert watched.opened == opened


def test_a_touch_that_leaves_the_corner_does_not_count(watched: Watched) -> None:
    watched.touch(BEGIN, DOWN, 5, 5)
    watched.wait(900)
    watched.touch(UPDATE, MOVED, 300, 300)
    watched.wait(HOLD_MS)
    watched.touch(END, UP, 300, 300)
    assert watched.hints == [CornerHint(held=Corner.TOP_LEFT), CornerHint()]


def test_touches_that_the_system_takes_away_do_not_count(watched: Watched) -> None:
    watched.touch(BEGIN, DOWN, 5, 5)
    watched.wait(900)
    watched.send(QEvent(QEvent.Type.TouchCancel))
    watched.wait(HOLD_MS)
    assert watched.hints == [CornerHint(held=Corner.TOP_LEFT), CornerHint()]


def test_with_staff_at_the_screen_no_gesture_begins(watched: Watched) -> None:
    watched.touch(BEGIN, DOWN, 5, 5)
    watched.wait(QUIET_MS)
    watched.listening = False
    watched.wait(HOLD_MS)
    watched.touch(END, UP, 5, 5)
    watched.listening = True
    watched.touch(BEGIN, DOWN, 1915, 1075)
    watched.wait(HOLD_MS)
    assert watched.opened == 0


def test_the_chord_once(watched: Watched) -> None:
    for repeated in (False, True):
        watched.send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, CHORD, "", repeated))
    assert watched.opened == 1
    watched.listening = False
    watched.send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, CHORD))
    assert watched.opened == 1


def test_the_watch_wakes_by_itself_when_something_is_due(watched: Watched) -> None:
    watched.touch(BEGIN, DOWN, 5, 5)
    assert watched.watch._timer.isActive()
    assert watched.watch._timer.interval() == QUIET_MS
    watched.touch(END, UP, 5, 5)
    assert not watched.watch._timer.isActive()


# The guard


class Shielded:
    """A window with a guard before it, and with who hears after the guard."""

    HEARS: ClassVar = INPUT | {QEvent.Type.Close}

    def __init__(self, guard: WindowGuard) -> None:
        self.heard: list[QEvent.Type] = []
        self._window = QObject()
        self._events = WindowEvents((guard, self), self._window)

    def hear(self, _window: QObject, event: QEvent) -> bool:
        self.heard.append(event.type())
        return False

    def loses(self, event: QEvent) -> bool:
        """Whether an event is kept from the window; then it is kept from all others too."""
        lost = self._events.eventFilter(self._window, event)
        assert not (lost and self.heard)
        return lost


def behind_a_guard(*, is_cleaned: bool = False, closable: bool = False) -> Shielded:
    return Shielded(WindowGuard(lambda: is_cleaned, closable=closable))


@pytest.mark.parametrize("kind", sorted(INPUT, key=str), ids=str)
@pytest.mark.parametrize("is_cleaned", [True, False])
def test_while_the_glass_is_wiped_nothing_reaches_the_window(
    kind: QEvent.Type, is_cleaned: bool
) -> None:
    window = behind_a_guard(is_cleaned=is_cleaned)
    assert window.loses(QEvent(kind)) == is_cleaned


@pytest.mark.parametrize(
    "kind",
    [QEvent.Type.Expose, QEvent.Type.UpdateRequest, QEvent.Type.Resize],
    ids=lambda k: k.name,
)
def test_drawing_goes_on_meanwhile(kind: QEvent.Type) -> None:
    assert not behind_a_guard(is_cleaned=True).loses(QEvent(kind))


@pytest.mark.parametrize("closable", [True, False])
def test_only_a_developer_s_window_closes(closable: bool) -> None:
    wish = QCloseEvent()
    assert behind_a_guard(closable=closable).loses(wish) != closable
    assert wish.isAccepted() == closable
