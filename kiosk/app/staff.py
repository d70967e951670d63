"""Puts the staff's pages together, when staff come for the first time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk import __version__
from kiosk.app.parts import KioskParts
from kiosk.content.version import content_version
from kiosk.core.desk import DeskEffect, EndKiosk, Leave, PageTurned, WipeVisit
from kiosk.core.desk_facts import DeskFacts
from kiosk.core.exit_codes import ExitCode
from kiosk.core.visit import Done
from kiosk.services.desk import StaffDesk
from kiosk.services.pin import PinFile
from kiosk.services.store import Store
from kiosk.ui.bridge.desk_view import DeskSources, DeskView
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.jobs_qt import QtJobs

EXIT_CODES = {Leave.EXIT: ExitCode.WANTED, Leave.RESTART: ExitCode.RESTART}


@dataclass(frozen=True, slots=True)
class StaffRoom:
    """The staff's pages and what is behind them."""

    desk: StaffDesk
    view: DeskView
    jobs: QtJobs

    @property
    def is_open(self) -> bool:
        """Whether a staff page is shown."""
        return self.view.is_open

    @property
    def is_cleaned(self) -> bool:
        """Whether the screen is being wiped."""
        return self.view.is_cleaned

    def open(self) -> None:
        """Staff made the gesture."""
        self.desk.open()

    def touched(self) -> None:
        """Somebody touched the glass."""
        self.view.touched()

    @property
    def page(self) -> str:
        """The page that is shown; empty for none."""
        return self.view.props.page

    def step_back(self) -> None:
        """Cancel, close, back to the kiosk."""
        self.view.stepOut()

    def confirm(self) -> None:
        """OK, where a PIN is asked for."""
        self.view.confirmPin()

    @property
    def wants_code(self) -> bool:
        """Whether keys are taken for those of a keypad."""
        return self.view.props.listening

    def take_code(self, code: int) -> None:
        """A key of the keypad was pressed."""
        self.view.take_code(code)

    def watch(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self.desk.subscribe(listener)

    def close(self) -> None:
        """The kiosk ends."""
        self.jobs.close()


def make_room(parts: KioskParts, store: Store, gate: TouchGate, owner: QObject) -> StaffRoom:
    """Make the staff's pages; none is shown yet."""
    jobs = QtJobs(owner)
    pin = PinFile(parts.state, parts.calendar_s, parts.faults.note)
    desk = StaffDesk(pin, jobs, parts.clock_ms)
    facts = parts.facts or (lambda _library: DeskFacts(__version__))
    sources = DeskSources(
        lambda: facts(store.library), lambda: content_version(parts.content), parts.keymap
    )

    def on_effect(effect: DeskEffect) -> None:
        match effect:
            case WipeVisit():
                store.dispatch(Done())
            case PageTurned():
                gate.screen_changed()
            case EndKiosk(leave):
                parts.leave(EXIT_CODES[leave])
            case _:
                pass

    desk.on_effect(on_effect)
    return StaffRoom(desk, DeskView(desk, sources, jobs, owner), jobs)
