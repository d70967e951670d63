"""Prints the take-away when a visitor asks for it, and watches what becomes of it.

Nothing here waits: the printer is asked in another thread, and the clock here only counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.core.library import Library
from kiosk.core.listening import Silence, Speak
from kiosk.core.own_blocks import Printout
from kiosk.core.paper import PrintEnded, PrinterSeen
from kiosk.core.visit import (
    Effect,
    LanguageAsked,
    PrintAsked,
    ReaderScreen,
    ScreenChanged,
    Visit,
    VisitEnded,
)
from kiosk.services.faults import Faults
from kiosk.services.print_queue import Job, JobState, PrintRefused
from kiosk.services.store import Store
from kiosk.ui.picture_shelf import ClosableJobs
from kiosk.ui.printers import Printer
from kiosk.ui.printout import WordedHandout
from kiosk.ui.words import printing_words

T = TypeVar("T")

TICK_MS = 500
TOLD_TICKS = 10
"""After 5 s without a word the visitor is told to ask at the desk."""
DROPPED_TICKS = 240
"""After two minutes nobody stands there any more, and somebody else would read it."""


@dataclass(slots=True, eq=False)
class Watched:
    """A printout under way; ``mine`` while the visit that asked for it goes on."""

    job: Job | None = None
    ticks: int = 0
    mine: bool = True
    told: bool = False
    asking: bool = False


def has_printout(visit: Visit, library: Library) -> bool:
    """Whether the open page can be printed."""
    if not isinstance(visit.screen, ReaderScreen):
        return False
    page = library.page(visit.screen.page, visit.comfort.language)
    steps = page.steps if page else ()
    return any(isinstance(block, Printout) for step in steps for block in step.blocks)


class Printing(QObject):
    """One printer for one kiosk. ``most`` is how many printouts a visit may have.

    ``words`` says what is on the paper of this visit; None where nothing is.
    """

    said = Signal(str)
    """What the screen now says of a printout, to which the focus does not come."""

    def __init__(
        self,
        store: Store,
        printer: Printer,
        jobs: ClosableJobs,
        words: Callable[[], WordedHandout | None],
        faults: Faults,
        most: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._printer = printer
        self._jobs = jobs
        self._words = words
        self._faults = faults
        self._most = most
        self._watched: list[Watched] = []
        self._visits = 0
        self._looks = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def close(self) -> None:
        """Wait for the call under way, some seconds at most."""
        self._timer.stop()
        self._jobs.close()

    @property
    def under_way(self) -> tuple[Watched, ...]:
        """What is not known to have come out."""
        return tuple(self._watched)

    def is_at_rest(self) -> bool:
        """Whether no answer of the printer is awaited."""
        return not self._looks and not any(watched.asking for watched in self._watched)

    def on_effect(self, effect: Effect) -> None:
        """Look for the printer before its button is needed; print; forget whose paper it is."""
        match effect:
            case ScreenChanged():
                if has_printout(self._store.visit, self._store.library):
                    self._look()
            case PrintAsked():
                self._print()
            case VisitEnded():
                self._visits += 1
                for watched in self._watched:
                    watched.mine = False
            case LanguageAsked() | Speak() | Silence():
                pass

    def _look(self) -> None:
        visit = self._visits

        def seen(ready: bool) -> None:  # noqa: FBT001  (a result has no keyword)
            self._looks -= 1
            if visit == self._visits:
                self._store.dispatch(PrinterSeen(self._most if ready else 0))

        self._looks += 1
        self._jobs.run(self._printer.is_ready, seen)

    def _print(self) -> None:
        words = self._words()
        if words is None:
            self._store.dispatch(PrintEnded(well=False))
            return
        watched = Watched(asking=True)
        self._watched.append(watched)
        self._timer.start()

        def sent(result: Job | PrintRefused) -> None:
            watched.asking = False
            if isinstance(result, PrintRefused):
                self._fail(watched, str(result))
            else:
                watched.job = result
                self._ask(watched)

        self._jobs.run(lambda: _or_refused(lambda: self._printer.send(words)), sent)

    def tick(self) -> None:
        """Half a second has passed."""
        for watched in self.under_way:
            watched.ticks += 1
            if watched.ticks >= TOLD_TICKS and not watched.told:
                self._faults.note("printing: nothing was heard of a printout for 5 s")
                self._end(watched, well=False)
            if watched.ticks >= DROPPED_TICKS and not (watched.job and watched.asking):
                self._drop(watched)
            elif not watched.asking:
                self._ask(watched)
        if not self._watched:
            self._timer.stop()

    def _ask(self, watched: Watched) -> None:
        job = watched.job
        if job is None:
            return
        watched.asking = True

        def heard(state: JobState | PrintRefused) -> None:
            watched.asking = False
            match state:
                case JobState.DONE:
                    self._end(watched, well=True)
                    self._forget(watched)
                case JobState.FAILED:
                    self._fail(watched, "the printer gave a printout up")
                case _:
                    # Still waiting, or nothing to be heard: asked again with the next tick.
                    pass

        self._jobs.run(lambda: _or_refused(lambda: self._printer.state(job)), heard)

    def _drop(self, watched: Watched) -> None:
        job = watched.job
        self._forget(watched)
        if job is None:
            return
        self._faults.note("printing: a printout that did not come out is taken back")
        self._jobs.run(lambda: _or_refused(lambda: self._printer.drop(job)), self._dropped)

    def _dropped(self, result: PrintRefused | None) -> None:
        if isinstance(result, PrintRefused):
            self._faults.note(f"printing: it could not be taken back: {result}")

    def _fail(self, watched: Watched, reason: str) -> None:
        self._faults.note(f"printing: {reason}")
        self._end(watched, well=False)
        self._forget(watched)

    def _end(self, watched: Watched, *, well: bool) -> None:
        """Tell the visitor, once, and only the one who asked."""
        if watched.mine and not watched.told:
            self._store.dispatch(PrintEnded(well=well))
            if has_printout(self._store.visit, self._store.library):
                self.said.emit(printing_words(self._store.visit.paper))
        watched.told = True

    def _forget(self, watched: Watched) -> None:
        if watched in self._watched:
            self._watched.remove(watched)


def _or_refused(call: Callable[[], T]) -> T | PrintRefused:
    try:
        return call()
    except PrintRefused as refused:
        return refused
