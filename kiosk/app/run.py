"""``kiosk run``: show the kiosk, full screen."""

import argparse
import logging
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from traceback import format_exception_only
from types import TracebackType

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app.build import KioskParts, build_kiosk
from kiosk.app.folders import CONTENT, RESOURCES, settings_file
from kiosk.content.load import load_library
from kiosk.core.comfort import Look
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.services.faults import Faults
from kiosk.services.settings import LEAST_INCHES, MOST_INCHES, read_settings
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.engine import watch_messages

NO_SCREEN = 4
DAMAGED = 5

log = logging.getLogger("kiosk")


def main(words: Sequence[str]) -> int:
    """Show the kiosk until it is ended; returns the exit code."""
    asked = _parser().parse_args(words)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    settings = read_settings(asked.settings)
    for problem in settings.problems:
        log.warning("%s", problem)
    if not _has_display():
        sys.stderr.write(
            "kiosk: there is no screen to show it on; log in to a desktop and start it there, "
            "or set DISPLAY\n"
        )
        return NO_SCREEN
    loaded = load_library(asked.content, RESOURCES, languages=[FALLBACK_LANGUAGE])
    comfort = settings.comfort
    if asked.look:
        comfort = replace(comfort, look=Look(asked.look))
    panel = asked.panel or settings.number("display.panel_inches")
    faults = Faults()
    for problem in loaded.problems:
        faults.note(str(problem))
    watch_messages(faults.note)
    _count_exceptions(faults)
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("kiosk")
    app.setApplicationDisplayName("Kiosk")
    try:
        kiosk = build_kiosk(
            KioskParts(
                loaded.library,
                asked.content,
                RESOURCES,
                settings.site,
                comfort,
                Presentation(panel, mirrored=asked.mirror, clinic=settings.site.clinic_name),
            )
        )
    except (FileNotFoundError, RuntimeError) as error:
        sys.stderr.write(f"kiosk: {error}; install the kiosk again\n")
        return DAMAGED
    faults.watch(lambda: kiosk.shell.reader_page)
    _show(kiosk.window, asked.size, windowed=asked.windowed)
    _end_on_ctrl_c(app)
    code = app.exec()
    kiosk.close()
    return code


def _count_exceptions(faults: Faults) -> None:
    """An exception that nobody catches is a fault like any other; the kiosk goes on."""

    def note(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        faults.note("".join(format_exception_only(kind, error)).strip())

    sys.excepthook = note


def _show(window: QQuickWindow, size: QSize | None, *, windowed: bool) -> None:
    if windowed or size:
        window.resize(size or QSize(1280, 720))
        window.show()
        return
    # Without a window manager full screen alone leaves the window tiny.
    window.setGeometry(window.screen().geometry())
    window.setCursor(Qt.CursorShape.BlankCursor)
    window.setFlag(Qt.WindowType.FramelessWindowHint)
    window.showFullScreen()
    window.setGeometry(window.screen().geometry())


def _end_on_ctrl_c(app: QGuiApplication) -> None:
    """Python sees signals only while its code runs: a slow timer gives it the chance."""
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    heartbeat = QTimer(app)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(250)


def _has_display() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or platform.startswith(("offscreen", "minimal", "eglfs", "linuxfb")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _inches(text: str) -> float:
    try:
        inches = float(text)
    except ValueError:
        inches = 0.0
    if not LEAST_INCHES <= inches <= MOST_INCHES:
        limits = f"{LEAST_INCHES:g} to {MOST_INCHES:g}"
        raise argparse.ArgumentTypeError(f"write the diagonal in inches, from {limits}")
    return inches


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) > 0 and int(height) > 0):
        raise argparse.ArgumentTypeError("write the size as 1080x1920")
    return QSize(int(width), int(height))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk run", description="Show the kiosk, full screen.")
    parser.add_argument("--windowed", action="store_true", help="in a window")
    parser.add_argument("--size", type=_size, metavar="1080x1920", help="in a window of this size")
    parser.add_argument("--panel", type=_inches, metavar="INCHES", help="diagonal of the screen")
    parser.add_argument("--look", choices=list(Look), help="colours to start with")
    parser.add_argument("--mirror", action="store_true", help="laid out from right to left")
    parser.add_argument("--content", type=Path, default=CONTENT, metavar="FOLDER")
    parser.add_argument("--settings", type=Path, default=settings_file(), metavar="FILE")
    return parser
