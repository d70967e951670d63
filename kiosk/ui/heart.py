"""Tells the watcher that the picture is alive: a beat only after a frame was really shown."""

import faulthandler
from collections.abc import Callable
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

BEAT_MS = 4_000
"""Seldom, for a frame is work; and well within what the watcher waits for."""
STACKS_AFTER_S = 8.0
"""A hang this long writes down what every thread was doing, before the watcher ends it."""


class Heart(QObject):
    """Asks for a frame every four seconds and beats when it was shown.

    A still page draws nothing by itself, so a frame has to be asked for. A window that nobody can
    see (a panel unplugged) draws none; then the beat says only that the program answers.
    """

    def __init__(
        self, window: QQuickWindow, beat: Callable[[], None], stacks: IO[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._beat = beat
        self._stacks = stacks
        timer = QTimer(self)
        timer.setInterval(BEAT_MS)
        timer.timeout.connect(self.tick)
        timer.start()
        self._beat_after_frame()

    def tick(self) -> None:
        """Ask for one beat."""
        faulthandler.dump_traceback_later(STACKS_AFTER_S, file=self._stacks)
        if not self._window.isExposed():
            self._beat()
            return
        self._beat_after_frame()
        self._window.update()

    def _beat_after_frame(self) -> None:
        # Once: Python must not stand in the way of every frame.
        self._window.frameSwapped.connect(self._beat, Qt.ConnectionType.SingleShotConnection)
