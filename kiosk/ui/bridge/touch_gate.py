"""The one gate that every control asks before it acts."""

from collections.abc import Callable
from time import monotonic_ns
from typing import ClassVar

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.core.touch import Glass
from kiosk.ui.window_events import TOUCHES

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

MOUSE_POINT = -1


def monotonic_ms() -> int:
    """Milliseconds that never run backwards."""
    return monotonic_ns() // 1_000_000


@QmlElement
@QmlSingleton
class TouchGate(QObject):
    """Watches everything that reaches the window, before any control does."""

    HEARS: ClassVar = TOUCHES | frozenset(
        {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.KeyPress,
            QEvent.Type.Wheel,
        }
    )

    active = Signal()
    """Somebody is here: a touch, a move, a key."""
    touchedChanged = Signal()
    accepted = Signal(str)
    """A control acts: its target."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glass = Glass()
        self._clock: Callable[[], int] = monotonic_ms
        self._touched = True

    @property
    def is_touched(self) -> bool:
        """Whether this visitor uses fingers: true until a key, and from the next touch on."""
        return self._touched

    @property
    def is_held(self) -> bool:
        """Whether a finger that may still press is on the glass."""
        return any(point.is_press(self._clock()) for point in self._glass.points)

    def set_clock(self, clock: Callable[[], int]) -> None:
        """Another clock, in milliseconds (for tests)."""
        self._clock = clock

    def visit_ended(self) -> None:
        """Nobody knows what the next visitor uses; most use fingers."""
        self._set_touched(touched=True)

    def screen_changed(self) -> None:
        """Touches on the way meant the screen before."""
        self._glass = self._glass.screen_changed(self._clock())

    def spend(self, point_id: int) -> None:
        """A finger did what it was meant to do: no control may act when it goes up."""
        self._glass = self._glass.spent(point_id)

    @Slot(str, bool, result=bool)
    def accept(self, target: str, repeats: bool) -> bool:  # noqa: FBT001 - called from QML
        """Whether the activation that just happened counts; if so, it is remembered."""
        now_ms = self._clock()
        counts = self._glass.counts(target, now_ms, repeats=repeats)
        if counts:
            self._glass = self._glass.accept(target, now_ms)
            self.accepted.emit(target)
        return counts

    def hear(self, _window: QObject, event: QEvent) -> bool:
        """Note the event; never keep it from the window."""
        match event.type():
            case QEvent.Type.TouchBegin | QEvent.Type.TouchUpdate | QEvent.Type.TouchEnd:
                assert isinstance(event, QTouchEvent)
                self._set_touched(touched=True)
                self._note_touch(event)
                if self._glass.somebody(self._clock()):
                    self.active.emit()
            case QEvent.Type.TouchCancel:
                self._glass = self._glass.cancelled()
            case QEvent.Type.MouseButtonPress:
                self._set_touched(touched=True)
                self._glass = self._glass.pressed(MOUSE_POINT, self._clock())
                self.active.emit()
            case QEvent.Type.MouseButtonRelease:
                self._glass = self._glass.released(MOUSE_POINT, self._clock())
                self.active.emit()
            case QEvent.Type.KeyPress:
                self._set_touched(touched=False)
                self._glass = self._glass.cancelled()
                self.active.emit()
            case QEvent.Type.Wheel:
                self._glass = self._glass.cancelled()
                self.active.emit()
            case _:
                pass
        return False

    def _note_touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._glass = self._glass.pressed(point.id(), self._clock())
        for point in event.points():
            if point.state() == QEventPoint.State.Released:
                self._glass = self._glass.released(point.id(), self._clock())

    def _set_touched(self, *, touched: bool) -> None:
        if touched != self._touched:
            self._touched = touched
            self.touchedChanged.emit()

    @Property(bool, notify=touchedChanged)
    def touched(self) -> bool:
        return self._touched
