"""Reads a language when somebody wants it, in idle moments, and then shows it."""

import gc
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.content.load import LoadedLibrary, language_in_pieces
from kiosk.core.names import LanguageTag
from kiosk.core.visit import ChangeLanguage, Effect, LanguageAsked, VisitEnded
from kiosk.services.faults import Faults
from kiosk.services.store import Store


class LanguageReader(QObject):
    """Reads one language at a time: the last one that was asked for.

    A visit that ends, or somebody who chooses again, is not overtaken by what was asked before;
    what was read of it stays for the next one who wants it.
    """

    def __init__(
        self, store: Store, content: Path, resources: Path, faults: Faults, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._folders = content, resources
        self._faults = faults
        self._asked: LanguageTag | None = None
        self._reading: LanguageTag | None = None
        self._pieces: Generator[None, None, LoadedLibrary] | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_on)

    @property
    def is_reading(self) -> bool:
        """Whether a language is on its way."""
        return self._idle.isActive()

    def on_effect(self, effect: Effect) -> None:
        """Somebody asked, or went away."""
        match effect:
            case LanguageAsked(language):
                self._asked = language
                self._begin(language)
            case VisitEnded():
                self._asked = None
            case _:
                pass

    def _begin(self, language: LanguageTag) -> None:
        if self._reading != language:
            self._reading = language
            self._pieces = language_in_pieces(*self._folders, language)
        self._idle.start()

    def _read_on(self) -> None:
        assert self._pieces is not None
        try:
            next(self._pieces)
        except StopIteration as end:
            language, self._reading, self._pieces = self._reading, None, None
            self._idle.stop()
            assert language is not None
            self._have(language, end.value)
        except Exception:
            self._reading, self._pieces = None, None
            self._idle.stop()
            raise

    def _have(self, language: LanguageTag, loaded: LoadedLibrary) -> None:
        from kiosk.core.checking.translation import help_faults  # noqa: PLC0415  (a start has none)

        for problem in loaded.problems:
            self._faults.note(str(problem))
        library = self._store.library.joined_by(loaded.library)
        faults = tuple(help_faults(library, language))
        for fault in faults:
            self._faults.note(f"{language} is not offered any more: {fault}")
        self._store.replace_library(library.without_languages([language]) if faults else library)
        gc.freeze()
        if self._asked == language:
            self._asked = None
            self._store.dispatch(ChangeLanguage(language))
