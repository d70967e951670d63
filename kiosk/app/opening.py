"""What a start leaves for after the first picture: the pages, and the screens not yet shown."""

import gc
from collections.abc import Generator

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.app.build import Kiosk
from kiosk.content.load import LoadedLibrary
from kiosk.services.faults import Faults


class Opening(QObject):
    """Reads on in idle moments once the first picture is on the glass, then hands over."""

    def __init__(
        self,
        kiosk: Kiosk,
        pieces: Generator[None, None, LoadedLibrary],
        faults: Faults,
    ) -> None:
        """``pieces`` is a reading that has not begun; what it finds wrong goes to ``faults``."""
        super().__init__(kiosk.owner)
        self._kiosk = kiosk
        self._pieces = pieces
        self._faults = faults
        self._waiting = True
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_on)
        kiosk.window.frameSwapped.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def _begin(self) -> None:
        """Comes again for pictures that were on their way when the connection ended."""
        if self._waiting:
            self._waiting = False
            self._kiosk.window.frameSwapped.disconnect(self._begin)
            self._idle.start()

    def _read_on(self) -> None:
        try:
            next(self._pieces)
        except StopIteration as end:
            self._idle.stop()
            loaded: LoadedLibrary = end.value
            self._kiosk.store.replace_library(loaded.library)
            self._kiosk.shell.prepare()
            gc.freeze()
            for problem in loaded.problems:
                self._faults.note(str(problem))
