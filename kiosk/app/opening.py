"""What a start leaves for after the first picture: the pages, and the screens not yet shown."""

import gc
from collections.abc import Generator, Iterator

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.app.build import Kiosk
from kiosk.content.load import LoadedLibrary
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.services.faults import Faults

SETTLING_MS = 500
"""From the first frame until its pictures, which are decoded beside it, are on the glass too."""


class Opening(QObject):
    """Reads on in idle moments once the first picture is on the glass, then hands over.

    A visitor who comes sooner is not kept waiting: what they may open next is read at once.
    """

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
        kiosk.shell.screenChanged.connect(self._begin)
        self._settling = QTimer(self, interval=SETTLING_MS, singleShot=True)
        self._settling.timeout.connect(self._begin)
        kiosk.window.frameSwapped.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def _settle(self) -> None:
        if self._waiting and not self._settling.isActive():
            self._settling.start()

    def _begin(self) -> None:
        """Once only; frames that were on their way when it came are too late for more."""
        if self._waiting:
            self._waiting = False
            self._settling.stop()
            self._kiosk.window.frameSwapped.disconnect(self._settle)
            self._kiosk.shell.screenChanged.disconnect(self._begin)
            self._idle.start()

    def _read_on(self) -> None:
        try:
            next(self._pieces)
        except StopIteration as end:
            self._idle.stop()
            loaded: LoadedLibrary = end.value
            self._show(loaded.library)
            self._kiosk.shell.prepare()
            gc.freeze()
            for problem in loaded.problems:
                self._faults.note(str(problem))
        except Exception:
            # What was read before is gone with it: asking again would only be a second fault.
            self._idle.stop()
            raise

    def _show(self, library: Library) -> None:
        """All that was read, with what somebody asked for meanwhile."""
        store = self._kiosk.store
        whole = library.joined_by(store.library)
        shown = store.visit.comfort.language
        faults = list(_help_faults(whole, shown)) if shown != FALLBACK_LANGUAGE else []
        for fault in faults:
            self._faults.note(f"{shown} is not offered: {fault}")
        store.replace_library(whole.without_languages([shown]) if faults else whole)


def _help_faults(library: Library, language: LanguageTag) -> Iterator[str]:
    from kiosk.core.checking.translation import help_faults  # noqa: PLC0415  (English has none)

    return help_faults(library, language)
