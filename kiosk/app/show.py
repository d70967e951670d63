"""``kiosk show``: the kiosk itself, full screen, without anybody who watches it."""

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import __version__
from kiosk.app.arguments import Parser
from kiosk.app.build import Kiosk, build_kiosk
from kiosk.app.folders import CONTENT, RESOURCES, content_folder, settings_file, state_folder
from kiosk.app.heap import keep_in_memory, keep_one_heap
from kiosk.app.opening import Opening
from kiosk.app.parts import KioskParts, calendar_s, local_day
from kiosk.app.screen import choose_renderer, draw_at_once, screen_problem, speak_utf8
from kiosk.content.load import library_in_pieces, load_beginning
from kiosk.content.narration import read_narration
from kiosk.core.comfort import Look, ReadingComfort
from kiosk.core.exit_codes import ExitCode
from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.core.problems import Severity
from kiosk.services.faults import Faults, how_it_broke
from kiosk.services.lock import AlreadyHeldError, InstanceLock
from kiosk.services.log import start_log
from kiosk.services.settings import (
    LEAST_INCHES,
    MOST_INCHES,
    Renderer,
    Settings,
    read_settings,
)
from kiosk.supervisor.beats import BEAT
from kiosk.supervisor.ladder import Rung
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.engine import watch_messages
from kiosk.ui.heart import Heart
from kiosk.ui.screen_keeper import ScreenKeeper

if TYPE_CHECKING:
    from kiosk.core.desk_facts import DeskFacts
    from kiosk.ui.awake import Hold
    from kiosk.ui.printers import Printer

log = logging.getLogger("kiosk")

LATER_MS = 1_500
"""What need not be there for the first picture waits this long."""

STANDARD_OUTPUT = 1
PIPE_BYTES = 512
LOGS = "logs"
DRAWN_BY_QT = (Rung.SOFTWARE, Rung.SAFE)


class CannotStart(Exception):
    """One clear line, and the exit code."""

    def __init__(self, code: ExitCode, line: str) -> None:
        super().__init__(line)
        self.code = code
        self.line = line


@dataclass(frozen=True, slots=True)
class WindowSize:
    """Pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the first screens show, and the content folder that it is from."""

    content: Path
    library: Library


def main(words: Sequence[str]) -> int:
    """Show the kiosk until it is ended; returns the exit code."""
    keep_one_heap()
    asked = parser("kiosk show").parse_args(words)
    try:
        return _show(asked)
    except CannotStart as reason:
        sys.stderr.write(f"kiosk: {reason.line}\n")
        return reason.code


def _show(asked: argparse.Namespace) -> int:
    settings = _settings(asked)
    if problem := screen_problem(os.environ):
        raise CannotStart(ExitCode.NO_SCREEN, problem)
    lock = _own(asked.state)
    faults = _faults_so_far(asked, settings)
    safe = asked.watched == Rung.SAFE
    choose_renderer(Renderer.SOFTWARE if asked.watched in DRAWN_BY_QT else settings.renderer)
    begun = Beginning(CONTENT, EMPTY_LIBRARY)
    if not safe:
        begun = beginning_of(asked.content, faults, settings)
    settings = _with_a_language_of(begun.library, settings, faults)
    watch_messages(faults.note)
    _count_exceptions(faults)
    speak_utf8()
    draw_at_once()
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("kiosk")
    app.setApplicationDisplayName("Kiosk")
    _end_on_signals(app)
    kiosk = _build(asked, settings, begun, faults)
    faults.watch(lambda: kiosk.shell.reader_page)
    if not safe:
        language, wish = settings.comfort.language, settings.language_wish
        pieces = library_in_pieces(begun.content, RESOURCES, (language,), wish=wish)
        Opening(kiosk, pieces, faults)
    if asked.windowed or asked.size:
        size = asked.size or WindowSize(1280, 720)
        kiosk.window.resize(size.width, size.height)
        kiosk.window.show()
    else:
        ScreenKeeper(app, kiosk.window, kiosk.owner)
    if asked.watched:
        stacks = (asked.state / LOGS / "stacks.txt").open("a", encoding="utf-8")
        Heart(kiosk.window, _beat(kiosk, app), stacks, kiosk.owner)
    holds: list[Hold] = []

    def hold() -> None:
        from kiosk.ui.awake import stay_awake  # noqa: PLC0415  (no first picture needs it)

        holds.extend(stay_awake(app.platformName()))
        kept = keep_in_memory()
        log.info("memory may be swapped to the disk: %s", "no" if kept else "yes")
        if kiosk.shell.listening.allowed:
            kiosk.shell.listening.tell(read_narration(RESOURCES))
            kiosk.voice.find_out()
        if settings.watches_jack:
            from kiosk.services.headset import find_jacks  # noqa: PLC0415  (nor this)

            jacks = find_jacks()
            kiosk.talker.watch(jacks)
            named = ", ".join(jack.name for jack in jacks)
            log.info("jacks that tell of a headset: %s", named or "none")

    QTimer.singleShot(LATER_MS, hold)
    log.info("started, version %s", __version__)
    # What a start brought in stays: nobody has to look through it for what can go.
    gc.freeze()
    gc.enable()
    code = app.exec()
    for held in holds:
        held.release()
    kiosk.close()
    log.info("ended with exit code %d", code)
    lock.release()
    return code


def _settings(asked: argparse.Namespace) -> Settings:
    """The settings in force; a file that was named on the command line must be there."""
    settings = named_settings(asked.settings)
    if asked.panel:
        settings = settings.with_given("display.panel_inches", asked.panel)
    if asked.look:
        settings = settings.with_given("display.look", asked.look)
    if asked.languages:
        settings = settings.with_given("display.languages", asked.languages)
    if asked.language:
        settings = settings.with_given("display.language", asked.language)
    return settings


def _with_a_language_of(library: Library, settings: Settings, faults: Faults) -> Settings:
    """The settings with English where their language is not offered; staff are told."""
    wanted = settings.comfort.language
    if library.language(wanted) is not None:
        return settings
    faults.note(f"display.language: {wanted} is not offered; English is shown")
    return settings.with_given("display.language", FALLBACK_LANGUAGE)


def named_settings(named: Path | None) -> Settings:
    """The site's settings, or those of the file that somebody named.

    Raises:
        CannotStart: that file cannot be read. The site's own may be damaged or missing: the
            kiosk then starts with the usual settings, and tells staff.
    """
    settings = read_settings(named or settings_file())
    if named is None:
        return settings
    if not named.is_file():
        line = f"{named}: there is no such settings file; correct --settings"
        raise CannotStart(ExitCode.BAD_SETTINGS, line)
    for problem in settings.problems:
        if problem.severity is Severity.ERROR:
            raise CannotStart(ExitCode.BAD_SETTINGS, str(problem))
    return settings


def _own(state: Path) -> InstanceLock:
    """The state folder for this process alone, with its log."""
    lock = InstanceLock(state / "kiosk.lock")
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock.take()
        start_log(state / LOGS)
    except AlreadyHeldError as held:
        line = f"a kiosk is running with the state folder {state}; end it, or name another: --state"
        raise CannotStart(ExitCode.ALREADY_RUNNING, line) from held
    except OSError as error:
        reason = error.strerror or str(error)
        line = (
            f"{state}: cannot be written ({reason}); correct its rights, or name another: --state"
        )
        raise CannotStart(ExitCode.NOT_WRITABLE, line) from error
    return lock


def beginning_of(named: Path | None, faults: Faults, settings: Settings) -> Beginning:
    """The content to show: that of the folder that was named, or the site's, or the program's own.

    Where the site's has no topic that can be read, staff are told and patients see the program's.
    """
    content = named or content_folder()
    languages = settings.comfort.language, settings.language_wish
    library = load_beginning(content, RESOURCES, *languages)
    if library.topics or named is not None or content == CONTENT:
        return Beginning(content, library)
    faults.note(f"{content}: no topic there can be read; what came with the program is shown")
    return Beginning(CONTENT, load_beginning(CONTENT, RESOURCES, *languages))


def _faults_so_far(asked: argparse.Namespace, settings: Settings) -> Faults:
    faults = Faults()
    if asked.after:
        faults.note(asked.after)
    for problem in settings.problems:
        faults.note(str(problem))
    return faults


def _build(
    asked: argparse.Namespace, settings: Settings, begun: Beginning, faults: Faults
) -> Kiosk:
    site = settings.site
    panel = settings.number("display.panel_inches")

    def facts(library: Library) -> "DeskFacts":
        from kiosk.app.facts import desk_facts  # noqa: PLC0415  (only staff ask for them)

        return desk_facts(
            library, faults, settings, asked.settings or settings_file(), local_day(calendar_s())
        )

    presentation = Presentation(
        panel,
        mirrored=asked.mirror,
        clinic=site.clinic_name,
        lower_edge_mm=settings.number("display.lower_edge_mm"),
        loudest=settings.loudest,
    )
    plan = settings.print_plan

    def printer() -> "Printer":
        from kiosk.ui.printers import printer_for  # noqa: PLC0415  (most kiosks have none)

        assert plan is not None
        return printer_for(plan)

    # Held by a name: PySide takes the part away together with a nameless whole.
    hints = QGuiApplication.styleHints()
    asked_contrast = hints.accessibility().contrastPreference()
    parts = KioskParts(
        begun.library,
        begun.content,
        RESOURCES,
        site,
        starting_comfort(settings, asked_contrast),
        presentation,
        state=asked.state,
        faults=faults,
        facts=facts,
        closable=asked.windowed or asked.size is not None,
        keymap=settings.keymap,
        grace_s=settings.number("headset.grace_s"),
        make_printer=printer if plan else None,
        most_prints=plan.most if plan else 1,
    )
    try:
        return build_kiosk(parts)
    except (FileNotFoundError, RuntimeError) as error:
        raise CannotStart(ExitCode.DAMAGED, f"{error}; install the kiosk again") from error


def starting_comfort(settings: Settings, asked: Qt.ContrastPreference) -> ReadingComfort:
    """What a visitor starts with: as the site says, or else as this computer asks for."""
    if asked is Qt.ContrastPreference.HighContrast and not settings.is_set("display.look"):
        return replace(settings.comfort, look=Look.CONTRAST)
    return settings.comfort


def _count_exceptions(faults: Faults) -> None:
    """An exception that nobody catches is a fault like any other; the kiosk goes on."""

    def note(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.note(how_it_broke(error, trace))

    sys.excepthook = note


def _beat(kiosk: Kiosk, app: QGuiApplication) -> Callable[[], None]:
    """Tells the watcher that the picture is alive, and which page is open."""

    def beat() -> None:
        try:
            os.write(STANDARD_OUTPUT, f"{BEAT}{kiosk.shell.reader_page}\n".encode())
        except OSError:
            # Nobody listens any more: whoever ended the watcher wanted the kiosk ended too.
            app.exit(ExitCode.GOOD)

    return beat


def _end_on_signals(app: QGuiApplication) -> None:
    """Python sees signals only while its code runs: something has to give it the chance."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(ExitCode.GOOD))
    if sys.platform == "win32":
        # Only sockets wake there, and nothing else here needs them: a slow timer will do.
        chance = QTimer(app)
        chance.timeout.connect(lambda: None)
        chance.start(250)
        return
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    woken = QSocketNotifier(reading, QSocketNotifier.Type.Read, app)
    woken.activated.connect(lambda: os.read(reading, PIPE_BYTES))


def _inches(text: str) -> float:
    try:
        inches = float(text)
    except ValueError:
        inches = 0.0
    if not LEAST_INCHES <= inches <= MOST_INCHES:
        limits = f"{LEAST_INCHES:g} to {MOST_INCHES:g}"
        raise argparse.ArgumentTypeError(f"write the diagonal in inches, from {limits}")
    return inches


def _size(text: str) -> WindowSize:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) > 0 and int(height) > 0):
        raise argparse.ArgumentTypeError("write the size as 1080x1920")
    return WindowSize(int(width), int(height))


def parser(command: str) -> Parser:
    """What can be typed after ``kiosk run`` and ``kiosk show``."""
    words = Parser(command, "Show the kiosk, full screen.")
    words.add_argument("--windowed", action="store_true", help="in a window")
    words.add_argument("--size", type=_size, metavar="1080x1920", help="in a window of this size")
    words.add_argument("--panel", type=_inches, metavar="INCHES", help="diagonal of the screen")
    words.add_argument("--look", choices=list(Look), help="colours to start with")
    words.add_argument("--mirror", action="store_true", help="laid out from right to left")
    words.add_argument(
        "--languages", metavar="TAGS", help='that visitors may choose, such as "es fr", or all'
    )
    words.add_argument("--language", metavar="TAG", help="to start with")
    words.add_argument(
        "--content", type=Path, metavar="FOLDER", help=f"instead of {content_folder()}"
    )
    words.add_argument(
        "--settings", type=Path, metavar="FILE", help=f"instead of {settings_file()}"
    )
    words.add_argument(
        "--state",
        type=Path,
        default=state_folder(),
        metavar="FOLDER",
        help="where PIN, lock and logs are kept; usually %(default)s",
    )
    # What the watcher tells its child.
    words.add_argument("--watched", choices=list(Rung), help=argparse.SUPPRESS)
    words.add_argument("--after", default="", help=argparse.SUPPRESS)
    return words
