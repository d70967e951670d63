"""Tells screen readers what changes without the focus: the place, the warning, the end of a visit.

What the focus comes to a screen reader says by itself: the heading of each new screen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from kiosk.core.visit import Effect, ReaderScreen, VisitEnded
from kiosk.services.store import Store
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.shell_view import ShellView
from kiosk.ui.words import ended_words, place_words, warning_words

LATER_MS = 150
"""After the focus has moved, and the screen was cut: a screen reader drops what it says when the
focus moves, so that nothing said before that would be heard to its end."""


class Urgency(StrEnum):
    """Whether what is being said may be cut off."""

    POLITE = "polite"
    ASSERTIVE = "assertive"


POLITENESS = {
    Urgency.POLITE: QAccessible.AnnouncementPoliteness.Polite,
    Urgency.ASSERTIVE: QAccessible.AnnouncementPoliteness.Assertive,
}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the reader shows; empty where none is open."""

    title: str = ""
    position: str = ""
    way: str = ""


class Announcer(QObject):
    """Listens to the visit and says each change once."""

    def __init__(
        self, store: Store, shell: ShellView, reader: ReaderView, window: QObject, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._shell = shell
        self._reader = reader
        self._window = window
        self._speak: Callable[[str, Urgency], None] = self._tell
        self._told = Whereabouts()
        self._warned = False
        self._urgent = ""
        self._timer = QTimer(self, singleShot=True, interval=LATER_MS)
        self._timer.timeout.connect(self._say)
        store.subscribe(self.look)
        store.on_effect(self._on_effect)
        shell.countdownChanged.connect(self.look)
        reader.positionChanged.connect(self.look)
        reader.said.connect(self._say_at_once)

    def close(self) -> None:
        """The window is about to go: say nothing more."""
        self._timer.stop()

    def listen(self, speak: Callable[[str, Urgency], None]) -> None:
        """Hand everything to ``speak`` instead (for tests)."""
        self._speak = speak

    def look(self) -> None:
        """Notice the warning, and another place."""
        warned = self._store.visit.warned
        seconds = self._shell.props.countdown
        if not warned:
            if self._warned:
                # Answered, perhaps before it was said.
                self._urgent = ""
            self._warned = False
        elif not self._warned and seconds:
            self._warned = True
            self._wait_to_say(warning_words(seconds))
        if self._where() != self._told:
            self._timer.start()

    def _where(self) -> Whereabouts:
        if not isinstance(self._store.visit.screen, ReaderScreen):
            return Whereabouts()
        props = self._reader.props
        return Whereabouts(props.title, props.position, props.way)

    def _wait_to_say(self, words: str) -> None:
        self._urgent = words
        self._timer.start()

    def _say(self) -> None:
        if self._urgent:
            self._speak(self._urgent, Urgency.ASSERTIVE)
            self._urgent = ""
        before, now = self._told, self._where()
        self._told = now
        if now.position and now != before:
            title = "" if now.title == before.title else now.title
            self._speak(place_words(title, now.position, now.way), Urgency.POLITE)

    def _say_at_once(self, words: str) -> None:
        self._speak(words, Urgency.POLITE)

    def _on_effect(self, effect: Effect) -> None:
        if isinstance(effect, VisitEnded):
            self._wait_to_say(ended_words())

    def _tell(self, words: str, urgency: Urgency) -> None:
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._window, words)
            event.setPoliteness(POLITENESS[urgency])
            QAccessible.updateAccessibility(event)
