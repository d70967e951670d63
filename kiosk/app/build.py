"""Puts the kiosk together."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app.languages import LanguageReader
from kiosk.app.parts import KioskParts, local_day
from kiosk.core.listening import Silence, Speak, StopSpeech
from kiosk.core.visit import Effect, LanguageAsked, PrintAsked, ScreenChanged, VisitEnded
from kiosk.services.store import Store
from kiosk.ui.announcer import Announcer
from kiosk.ui.bridge.reader_view import ReaderView, Stages
from kiosk.ui.bridge.shell_view import ShellView
from kiosk.ui.bridge.staff_view import StaffPages, StaffView
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.corner_watch import CornerWatch
from kiosk.ui.engine import make_engine, touch_gate
from kiosk.ui.focus import FocusKeeper
from kiosk.ui.fonts import Fonts
from kiosk.ui.idle import IdleWatch
from kiosk.ui.interpreter import Interpreter
from kiosk.ui.key_walk import KeyViews, KeyWalk
from kiosk.ui.picture_shelf import ClosableJobs, PictureShelf
from kiosk.ui.talker import Talker, TalkViews
from kiosk.ui.voice import Voice
from kiosk.ui.window_events import WindowEvents
from kiosk.ui.window_guard import WindowGuard

if TYPE_CHECKING:
    from kiosk.ui.printing import Printing

SPEECH = "speech"
"""How the targets begin that go on with what is being said."""


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
    staff: StaffView
    corners: CornerWatch
    focus: FocusKeeper
    keys: KeyWalk
    announcer: Announcer
    voice: Voice
    talker: Talker
    events: WindowEvents
    shelf: PictureShelf
    languages: LanguageReader
    interpreter: Interpreter
    printing: "Printing | None"
    owner: QObject

    def close(self) -> None:
        """Take the window and the engine down, views last."""
        self.window.removeEventFilter(self.events)
        self.interpreter.close()
        self.staff.close()
        self.talker.close()
        self.keys.close()
        self.focus.close()
        self.announcer.close()
        self.shelf.close()
        self.voice.close()
        if self.printing is not None:
            self.printing.close()
        self.window.close()
        shiboken6.delete(self.engine)
        # Now and here: left to the garbage collector, which may run in any thread, timers of
        # what is gone would go on firing.
        shiboken6.delete(self.owner)


def build_kiosk(parts: KioskParts) -> Kiosk:
    """Make a kiosk; its window is not yet shown. Needs a QGuiApplication.

    Raises:
        FileNotFoundError: a bundled font is missing.
        RuntimeError: the QML does not load.
    """
    fonts = Fonts(parts.resources / "fonts")
    owner = QObject()
    store = Store(parts.library, parts.comfort, lambda: local_day(parts.calendar_s()))
    # Before any view: what they derive has words of the interface in it.
    interpreter = Interpreter(store, parts.resources / "i18n", fonts, owner)
    languages = LanguageReader(store, parts.content, parts.resources, parts.faults, owner)
    pictures = (parts.content / "pictures", parts.resources / "pictures")

    def picture_jobs() -> ClosableJobs:
        from kiosk.ui.jobs_qt import QtJobs  # noqa: PLC0415  (most kiosks have no such picture)

        return QtJobs(owner)

    shelf = PictureShelf(parts.state / "pictures", picture_jobs)
    # Screens of one stage draw it all whenever it changes, also those that are not shown.
    entrance, *inside = (
        StageView(parts.resources / "illustrations", pictures, shelf, owner) for _ in range(4)
    )
    panel_inches = parts.presentation.panel_inches
    reader = ReaderView(store, Stages(*inside), parts.site, panel_inches, owner)

    def staff_pages() -> StaffPages:
        from kiosk.app.staff import make_room  # noqa: PLC0415  (a visitor's start does not pay)

        return make_room(parts, store, gate, owner)

    staff = StaffView(staff_pages, owner)
    shell = ShellView(store, reader, entrance, staff, parts.presentation, fonts.face_of, owner)
    engine = make_engine(shell)
    interpreter.retranslate = engine.retranslate
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    gate = touch_gate(engine)
    gate.set_clock(parts.clock_ms)
    corners = CornerWatch(
        gate,
        lambda: shell.props.panel_inches,
        lambda: not staff.is_open,
        parts.clock_ms,
        owner,
    )
    announcer = Announcer(store, shell, reader, window, owner)
    guard = WindowGuard(lambda: staff.is_cleaned, closable=parts.closable)
    focus = FocusKeeper(window, store, reader, staff, gate, owner)
    views = KeyViews(store, shell, reader, staff)
    keys = KeyWalk(views, focus, gate, parts.keymap, parts.clock_ms)
    events = WindowEvents((guard, corners, gate, keys), owner)
    window.installEventFilter(events)
    listening = shell.listening
    voice = Voice(
        store,
        parts.resources,
        lambda: listening.narration,
        owner,
        parts.speaker,
        parts.platform_voice,
    )
    listening.platform_lacks = voice.lacks
    voice.wordChanged.connect(listening.say_word)
    voice.starting.connect(listening.begin_voice)
    voice.foundOut.connect(listening.found_out)

    def on_accepted(target: str) -> None:
        if voice.speaks and not target.startswith(SPEECH):
            # At once, before whatever was touched is derived and drawn.
            voice.hush()
        if store.visit.speaking and not target.startswith(SPEECH):
            store.dispatch(StopSpeech())

    gate.accepted.connect(on_accepted)

    def is_held() -> bool:
        return staff.is_open or store.visit.speaking

    talks = TalkViews(store, listening, reader, staff, gate, focus, keys, voice)
    talker = Talker(talks, window, parts.clock_ms, parts.grace_s, owner)
    idle = IdleWatch(store, shell, parts.clock_ms, owner, is_held)
    gate.active.connect(idle.touched)
    gate.active.connect(staff.touched)
    gate.active.connect(reader.touched)
    reader.wait_for(lambda: gate.is_held)
    reader.draw_in(window)
    corners.hinted.connect(staff.show_corners)
    corners.opened.connect(staff.open)

    def on_effect(effect: Effect) -> None:
        match effect:
            case ScreenChanged():
                gate.screen_changed()
            case VisitEnded():
                gate.visit_ended()
            case LanguageAsked() | Speak() | Silence() | PrintAsked():
                pass
            case _:
                assert_never(effect)

    store.on_effect(on_effect)
    store.on_effect(languages.on_effect)
    printing = _printing(parts, store, reader, owner)
    return Kiosk(
        store,
        shell,
        reader,
        engine,
        window,
        gate,
        idle,
        staff,
        corners,
        focus,
        keys,
        announcer,
        voice,
        talker,
        events,
        shelf,
        languages,
        interpreter,
        printing,
        owner,
    )


def _printing(
    parts: KioskParts, store: Store, reader: ReaderView, owner: QObject
) -> "Printing | None":
    """What prints; None where the site has no printer for visitors."""
    if parts.make_printer is None:
        return None
    from kiosk.app.paper import printing_of  # noqa: PLC0415  (most kiosks have no printer)

    printing = printing_of(parts, parts.make_printer(), store, owner)
    store.on_effect(printing.on_effect)
    printing.said.connect(reader.said)
    return printing
