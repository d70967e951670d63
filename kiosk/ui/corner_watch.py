"""Recognises the staff's way in before anything on the screen sees it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QTouchEvent,
    QWindow,
)

from kiosk.core.corners import (
    Corner,
    CornerHint,
    Corners,
    FingerDown,
    FingerEvent,
    FingerMoved,
    FingerUp,
    PanelSize,
    TimePassed,
    TouchesLost,
    corner_step,
    due_ms,
    hint,
)
from kiosk.ui.bridge.touch_gate import MOUSE_POINT, TouchGate
from kiosk.ui.window_events import TOUCHES

CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
CHORD_KEY = Qt.Key.Key_K


class CornerWatch(QObject):
    """Hears before the gate.

    It keeps nothing from the window. A press that counted is spent at the gate, so that it does
    nothing beneath. While it is not ``is_listening`` no gesture begins.
    """

    HEARS: ClassVar = TOUCHES | frozenset(
        {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseMove,
            QEvent.Type.KeyPress,
        }
    )

    opened = Signal()
    hinted = Signal(object)
    """A ``CornerHint``: another mark is to be shown."""

    def __init__(
        self,
        gate: TouchGate,
        inches: Callable[[], float],
        is_listening: Callable[[], bool],
        clock_ms: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._gate = gate
        self._inches = inches
        self._is_listening = is_listening
        self._clock_ms = clock_ms
        self._corners = Corners()
        self._shown = CornerHint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look at the clock once."""
        self._note(TimePassed())

    def hear(self, window: QObject, event: QEvent) -> bool:
        """Note the event; never keep it from the window."""
        match event.type():
            case QEvent.Type.TouchBegin | QEvent.Type.TouchUpdate | QEvent.Type.TouchEnd:
                assert isinstance(event, QTouchEvent)
                self._note_touch(event, window)
            case QEvent.Type.TouchCancel:
                self._note(TouchesLost())
            case (
                QEvent.Type.MouseButtonPress
                | QEvent.Type.MouseButtonRelease
                | QEvent.Type.MouseMove
            ):
                assert isinstance(event, QMouseEvent)
                self._note_mouse(event, window)
            case QEvent.Type.KeyPress:
                assert isinstance(event, QKeyEvent)
                if _is_chord(event) and self._is_listening():
                    self.opened.emit()
            case _:
                pass
        return False

    def _note_touch(self, event: QTouchEvent, watched: QObject) -> None:
        for point in event.points():
            match point.state():
                case QEventPoint.State.Pressed:
                    self._note(FingerDown(point.id(), self._corner(point.scenePosition(), watched)))
                case QEventPoint.State.Updated:
                    self._note(
                        FingerMoved(point.id(), self._corner(point.scenePosition(), watched))
                    )
                case QEventPoint.State.Released:
                    self._note(FingerUp(point.id()))
                case _:
                    pass

    def _note_mouse(self, event: QMouseEvent, watched: QObject) -> None:
        # A touch that nobody took comes once more as a mouse; it is no second finger.
        if event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen:
            return
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._note(FingerDown(MOUSE_POINT, self._corner(event.scenePosition(), watched)))
            case QEvent.Type.MouseButtonRelease:
                self._note(FingerUp(MOUSE_POINT))
            case _ if event.buttons():
                self._note(FingerMoved(MOUSE_POINT, self._corner(event.scenePosition(), watched)))
            case _:
                pass

    def _corner(self, point: QPointF, watched: QObject) -> Corner | None:
        assert isinstance(watched, QWindow)
        wide, high = max(1, watched.width()), max(1, watched.height())
        panel = PanelSize.of(self._inches(), wide, high)
        return panel.corner_at(point.x() / wide, point.y() / high)

    def _note(self, event: FingerEvent) -> None:
        now_ms = self._clock_ms()
        if not self._is_listening():
            self._corners = Corners()
            self._show(CornerHint())
            return
        outcome = corner_step(self._corners, event, now_ms)
        self._corners = outcome.corners
        if outcome.counted is not None:
            self._gate.spend(outcome.counted)
        due = due_ms(self._corners, now_ms)
        if due is None:
            self._timer.stop()
        else:
            self._timer.start(due - now_ms)
        self._show(hint(self._corners, now_ms))
        if outcome.opened:
            self.opened.emit()

    def _show(self, wanted: CornerHint) -> None:
        if wanted != self._shown:
            self._shown = wanted
            self.hinted.emit(wanted)


def _is_chord(event: QKeyEvent) -> bool:
    return event.key() == CHORD_KEY and event.modifiers() == CHORD and not event.isAutoRepeat()
