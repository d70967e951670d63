"""Keeps the window full screen while panels come, go, turn and change their size."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

SETTLE_MS = 100
"""A panel that is plugged in changes several times in a moment."""


class ScreenKeeper(QObject):
    """Follows the primary screen. Without any screen it waits for one."""

    def __init__(self, app: QGuiApplication, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._window = window
        self._later = QTimer(self)
        self._later.setInterval(SETTLE_MS)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.cover)
        app.screenAdded.connect(self._watch)
        app.screenAdded.connect(self._later.start)
        app.screenRemoved.connect(self._later.start)
        app.primaryScreenChanged.connect(self._later.start)
        for screen in app.screens():
            self._watch(screen)
        # A cursor of the window alone is lost to the items of Qt Quick beneath the pointer.
        app.setOverrideCursor(Qt.CursorShape.BlankCursor)
        window.setFlag(Qt.WindowType.FramelessWindowHint)
        self.cover()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._later.start)
        screen.physicalDotsPerInchChanged.connect(self._later.start)

    def cover(self) -> None:
        """Fill the primary screen now."""
        if not self._app.screens():
            return
        screen = self._app.primaryScreen()
        self._window.setScreen(screen)
        # Without a window manager full screen alone leaves the window tiny.
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        self._window.setGeometry(screen.geometry())
