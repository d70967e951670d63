"""Keeps from the window what must not reach it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject

from kiosk.ui.window_events import TOUCHES

INPUT = TOUCHES | frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
        QEvent.Type.NativeGesture,
    }
)


class WindowGuard:
    """The first that hears of an event.

    Nobody closes a kiosk but staff (Alt+F4 comes as a Close event), unless it is ``closable``;
    while the screen ``is_cleaned`` nothing touches it.
    """

    HEARS: ClassVar = INPUT | {QEvent.Type.Close}

    def __init__(self, is_cleaned: Callable[[], bool], *, closable: bool) -> None:
        self._is_cleaned = is_cleaned
        self._closable = closable

    def hear(self, _window: QObject, event: QEvent) -> bool:
        """Swallow it, or let it pass."""
        if event.type() == QEvent.Type.Close:
            if not self._closable:
                event.ignore()
            return not self._closable
        if self._is_cleaned():
            event.accept()
            return True
        return False
