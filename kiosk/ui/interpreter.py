"""Puts the interface into the visitor's language: Qt's translator, its locale and the font."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, is_english
from kiosk.services.store import Store
from kiosk.ui.fonts import Fonts
from kiosk.ui.styled import LineEnds
from kiosk.ui.words import locale_of


class Interpreter(QObject):
    """Follows the visit. Make it before the views: they derive words of the interface.

    A language without a catalogue has an English interface.
    """

    def __init__(self, store: Store, catalogues: Path, fonts: Fonts, parent: QObject) -> None:
        """``catalogues`` is a folder with one ``LANGUAGE.qm`` for each."""
        super().__init__(parent)
        self.retranslate: Callable[[], None] = lambda: None
        self._store = store
        self._catalogues = catalogues
        self._fonts = fonts
        self._language = FALLBACK_LANGUAGE
        self._translator: QTranslator | None = None
        QLocale.setDefault(locale_of(FALLBACK_LANGUAGE))
        store.subscribe(self._follow)
        self._follow()

    def close(self) -> None:
        """Give the program its own language back."""
        self._remove()
        LineEnds.words = frozenset()
        QLocale.setDefault(locale_of(FALLBACK_LANGUAGE))

    def _follow(self) -> None:
        language = self._store.visit.comfort.language
        offered = self._store.library.language(language)
        LineEnds.words = offered.together if offered else frozenset()
        if language == self._language:
            return
        self._language = language
        self._remove()
        QLocale.setDefault(locale_of(language))
        self._fonts.use(language)
        if not is_english(language):
            self._install(language)
        self.retranslate()

    def _install(self, language: LanguageTag) -> None:
        translator = QTranslator(self)
        if translator.load(str(self._catalogues / f"{language}.qm")):
            QCoreApplication.installTranslator(translator)
            self._translator = translator

    def _remove(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
