"""Puts the kiosk together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core.comfort import ReadingComfort
from kiosk.core.library import Library
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Effect, ScreenChanged
from kiosk.services.store import Store
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.shell_view import Presentation, ShellView
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.touch_gate import TouchGate, monotonic_ms
from kiosk.ui.engine import load_fonts, make_engine, touch_gate
from kiosk.ui.idle import IdleWatch


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What a kiosk is made from."""

    library: Library
    content: Path
    resources: Path
    site: SiteFacts
    comfort: ReadingComfort
    presentation: Presentation
    clock_ms: Callable[[], int] = monotonic_ms


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
    owner: QObject

    def close(self) -> None:
        """Take the window and the engine down, views last."""
        self.window.removeEventFilter(self.gate)
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
    shell = ShellView(store, reader, stage, parts.presentation, owner)
    engine = make_engine(shell)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    gate = touch_gate(engine)
    gate.set_clock(parts.clock_ms)
    window.installEventFilter(gate)
    idle = IdleWatch(store, shell, parts.clock_ms, owner)
    gate.active.connect(idle.touched)

    def on_effect(effect: Effect) -> None:
        if isinstance(effect, ScreenChanged):
            gate.screen_changed()

    store.on_effect(on_effect)
    return Kiosk(store, shell, reader, engine, window, gate, idle, owner)
