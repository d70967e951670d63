"""Keeps from the window what must not reach it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

INPUT = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
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


class WindowGuard(QObject):
    """The first filter of the window.

    Nobody closes a kiosk but staff (Alt+F4 comes as a Close event), unless it is ``closable``;
    while the screen ``is_cleaned`` nothing touches it.
    """

    def __init__(self, is_cleaned: Callable[[], bool], parent: QObject, *, closable: bool) -> None:
        super().__init__(parent)
        self._is_cleaned = is_cleaned
        self._closable = closable

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow it, or let it pass."""
        kind = event.type()
        if kind == QEvent.Type.Close and not self._closable:
            event.ignore()
            return True
        if kind in INPUT and self._is_cleaned():
            event.accept()
            return True
        return super().eventFilter(watched, event)
