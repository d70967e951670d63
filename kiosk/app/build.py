"""Puts the kiosk together."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.app.folders import state_folder
from kiosk.content.version import content_version
from kiosk.core.comfort import ReadingComfort
from kiosk.core.desk import DeskEffect, EndKiosk, Leave, PageTurned, WipeVisit
from kiosk.core.desk_facts import DeskFacts
from kiosk.core.exit_codes import ExitCode
from kiosk.core.library import Library
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Done, Effect, ScreenChanged
from kiosk.services.desk import StaffDesk
from kiosk.services.faults import Faults
from kiosk.services.pin import PinFile
from kiosk.services.store import Store
from kiosk.ui.bridge.desk_view import DeskSources, DeskView
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.shell_view import Presentation, ShellView
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.touch_gate import TouchGate, monotonic_ms
from kiosk.ui.corner_watch import CornerWatch
from kiosk.ui.engine import load_fonts, make_engine, touch_gate
from kiosk.ui.idle import IdleWatch
from kiosk.ui.jobs_qt import QtJobs
from kiosk.ui.window_guard import WindowGuard

EXIT_CODES = {Leave.EXIT: ExitCode.WANTED, Leave.RESTART: ExitCode.RESTART}


def leave_by_exit_code(leave: Leave) -> None:
    """End the program; its exit code says what staff chose."""
    QCoreApplication.exit(EXIT_CODES[leave])


def calendar_s() -> int:
    """Seconds of the calendar's clock, which anybody may set."""
    return int(time.time())


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What a kiosk is made from.

    ``state`` is the folder that keeps the PIN, ``facts`` what maintenance tells, ``leave`` what
    ends the program when staff choose so. A ``closable`` window is one of a developer.
    """

    library: Library
    content: Path
    resources: Path
    site: SiteFacts
    comfort: ReadingComfort
    presentation: Presentation
    clock_ms: Callable[[], int] = monotonic_ms
    calendar_s: Callable[[], int] = calendar_s
    state: Path = field(default_factory=state_folder)
    faults: Faults = field(default_factory=Faults)
    facts: Callable[[], DeskFacts] = lambda: DeskFacts(__version__)
    leave: Callable[[Leave], None] = leave_by_exit_code
    closable: bool = False


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk that runs. Call ``close`` before the application ends."""

    store: Store
    shell: ShellView
    reader: ReaderView
    engine: QQmlApplicationEngine
    window: QQuickWindow
    gate: TouchGate
    idle: IdleWatch
    desk: StaffDesk
    corners: CornerWatch
    guard: WindowGuard
    jobs: QtJobs
    owner: QObject

    def close(self) -> None:
        """Take the window and the engine down, views last."""
        for watcher in (self.guard, self.corners, self.gate):
            self.window.removeEventFilter(watcher)
        self.jobs.close()
        self.window.close()
        shiboken6.delete(self.engine)


def build_kiosk(parts: KioskParts) -> Kiosk:
    """Make a kiosk; its window is not yet shown. Needs a QGuiApplication.

    Raises:
        FileNotFoundError: a bundled font is missing.
        RuntimeError: the QML does not load.
    """
    load_fonts(parts.resources / "fonts")
    owner = QObject()
    store = Store(parts.library, parts.comfort)
    pictures = (parts.content / "pictures", parts.resources / "pictures")
    stage = StageView(parts.resources / "illustrations", pictures, owner)
    reader = ReaderView(store, stage, parts.site, parts.presentation.panel_inches, owner)
    jobs = QtJobs(owner)
    pin = PinFile(parts.state, parts.calendar_s, parts.faults.note)
    desk = StaffDesk(pin, jobs, parts.clock_ms)
    sources = DeskSources(parts.facts, lambda: content_version(parts.content))
    desk_view = DeskView(desk, sources, jobs, owner)
    shell = ShellView(store, reader, stage, desk_view, parts.presentation, owner)
    engine = make_engine(shell)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    gate = touch_gate(engine)
    gate.set_clock(parts.clock_ms)
    corners = CornerWatch(
        gate,
        lambda: shell.props.panel_inches,
        lambda: not desk_view.is_open,
        parts.clock_ms,
        owner,
    )
    guard = WindowGuard(lambda: desk_view.is_cleaned, owner, closable=parts.closable)
    # Qt asks the filter that was installed last first.
    for watcher in (gate, corners, guard):
        window.installEventFilter(watcher)
    idle = IdleWatch(store, shell, parts.clock_ms, owner, lambda: desk_view.is_open)
    gate.active.connect(idle.touched)
    gate.active.connect(desk_view.touched)
    corners.hinted.connect(desk_view.show_corners)
    corners.opened.connect(desk_view.open)

    def on_desk(effect: DeskEffect) -> None:
        match effect:
            case WipeVisit():
                store.dispatch(Done())
            case PageTurned():
                gate.screen_changed()
            case EndKiosk(leave):
                parts.leave(leave)
            case _:
                pass

    desk.on_effect(on_desk)

    def on_effect(effect: Effect) -> None:
        if isinstance(effect, ScreenChanged):
            gate.screen_changed()

    store.on_effect(on_effect)
    return Kiosk(
        store, shell, reader, engine, window, gate, idle, desk, corners, guard, jobs, owner
    )
