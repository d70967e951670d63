"""Tells the watcher that the picture is alive: a beat only while frames are really shown."""

import faulthandler
import signal
import sys
from collections.abc import Callable
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

BEAT_MS = 5_000
"""Seldom, for it wakes the processor; and half of what the watcher waits for."""
FRAME_EVERY = 3
"""Beats: a still page draws nothing by itself, and a frame is most of the work of a beat."""
STACKS_AFTER_S = 8.0
"""On Windows a hang this long writes down what every thread was doing, before the watcher ends it.
Elsewhere the watcher asks for that itself."""


class Heart(QObject):
    """Beats every five seconds, and now and then asks for a frame: until it is shown, no beat.

    A window that nobody can see (a panel unplugged) draws none; then the beat says only that the
    program answers.
    """

    def __init__(
        self, window: QQuickWindow, beat: Callable[[], None], stacks: IO[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._beat = beat
        self._stacks = stacks
        self._count = 0
        self._waits = False
        # In the same instant as other timers that can wait: each by itself wakes the processor.
        timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        timer.timeout.connect(self.tick)
        timer.start()
        if sys.platform != "win32":
            faulthandler.register(signal.SIGUSR1, file=stacks)
        self._expect()
        self._ask()
        # At once: until it first hears a beat the watcher is far more patient.
        window.frameSwapped.connect(beat, Qt.ConnectionType.SingleShotConnection)

    def _expect(self) -> None:
        if sys.platform == "win32":
            faulthandler.dump_traceback_later(STACKS_AFTER_S, file=self._stacks)

    def _ask(self) -> None:
        self._waits = True
        # Once: Python must not stand in the way of every frame.
        self._window.frameSwapped.connect(self._shown, Qt.ConnectionType.SingleShotConnection)
        self._window.update()

    def _shown(self) -> None:
        self._waits = False

    def tick(self) -> None:
        """Beat, unless a frame is waited for; ask for one when it is time."""
        self._expect()
        if self._waits and self._window.isExposed():
            self._window.update()
            return
        self._beat()
        self._count += 1
        if self._count % FRAME_EVERY == 0 and not self._waits:
            self._ask()
