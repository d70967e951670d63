"""Holds the visit and the library, and tells listeners when either changed."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TypeAlias

from kiosk.core.comfort import ReadingComfort, in_language
from kiosk.core.library import Library
from kiosk.core.listening import StopSpeech
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.core.visit import Effect, Intent, Visit, reconcile, step

Listener: TypeAlias = Callable[[], None]
EffectHandler: TypeAlias = Callable[[Effect], None]


class Store:
    """The one place that state lives. Not thread-safe: the GUI thread owns it.

    ``today`` is the calendar's day, by which a page is overdue.
    """

    def __init__(
        self,
        library: Library,
        site: ReadingComfort,
        today: Callable[[], date] = date.today,
    ) -> None:
        self.today = today
        self._library = library
        self._site = site
        self._visit = Visit.fresh(site)
        self._listeners: list[Listener] = []
        self._handlers: list[EffectHandler] = []

    @property
    def visit(self) -> Visit:
        """The visit as it is now."""
        return self._visit

    @property
    def library(self) -> Library:
        """The content as it is now."""
        return self._library

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every change of visit or library."""
        self._listeners.append(listener)

    def on_effect(self, handler: EffectHandler) -> None:
        """Call ``handler`` with every effect, after the listeners."""
        self._handlers.append(handler)

    def foresee(self, intent: Intent) -> Visit:
        """The visit as an intent would make it; nothing changes and nobody is told."""
        return step(self._visit, intent, self._library, self._site).visit

    def dispatch(self, intent: Intent) -> None:
        """Apply an intent; listeners run only if something changed."""
        outcome = step(self._visit, intent, self._library, self._site)
        changed = outcome.visit != self._visit
        self._visit = outcome.visit
        _tell_all(
            [
                *(self._listeners if changed else ()),
                *(partial(handler, e) for e in outcome.effects for handler in self._handlers),
            ]
        )

    def replace_library(self, library: Library) -> None:
        """Show other content from now on; the visit keeps what is there, and is read no more."""
        self.dispatch(StopSpeech())
        self._library = library
        if library.language(self._site.language) is None:
            self._site = in_language(self._site, FALLBACK_LANGUAGE)
        self._visit = reconcile(self._visit, library, self._site)
        _tell_all(self._listeners)


def _tell_all(those: Iterable[Callable[[], None]]) -> None:
    """One that fails keeps the others from nothing; then its fault is told as any other."""
    faults: list[Exception] = []
    for tell in those:
        try:
            tell()
        except Exception as fault:  # noqa: BLE001 - raised again, below
            faults.append(fault)
    if faults:
        raise faults[0]
