"""Makes the QML engine and its window, and turns Qt's messages into ours."""

import logging
from collections.abc import Callable
from pathlib import Path

import PySide6.QtQuick  # noqa: F401 - without it the window is a bare QWindow
from PySide6.QtCore import QMessageLogContext, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine

from kiosk.ui import bridge
from kiosk.ui.bridge.shell_view import ShellView
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.codes import CodeProvider
from kiosk.ui.icons import IconProvider
from kiosk.ui.people import PeopleProvider

REGISTERED = bridge.__all__
"""Importing the bridge registers its types."""

QML = Path(__file__).parent / "qml"

log = logging.getLogger("kiosk.qt")

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def watch_messages(on_fault: Callable[[str], None] | None = None) -> None:
    """Send Qt's messages to the log; warnings and worse go to ``on_fault`` where it is given."""

    def handle(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        level = LEVELS.get(kind, logging.WARNING)
        if level >= logging.WARNING and on_fault is not None:
            on_fault(message)
        else:
            log.log(level, message)

    qInstallMessageHandler(handle)


def make_engine(shell: ShellView) -> QQmlApplicationEngine:
    """Load the QML with ``shell`` as its root. Destroy the engine before the application.

    Raises:
        RuntimeError: the QML does not load; the reason is in the log.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("people", PeopleProvider())
    engine.addImageProvider("code", CodeProvider(shell.cards))
    engine.setInitialProperties({"shell": shell})
    engine.load(QUrl.fromLocalFile(str(QML / "KioskUi" / "Main.qml")))
    if not engine.rootObjects():
        raise RuntimeError("the screen could not be built; see the log")
    return engine


def touch_gate(engine: QQmlEngine) -> TouchGate:
    """The engine's touch gate."""
    gate = engine.singletonInstance("KioskBridge", "TouchGate")
    assert isinstance(gate, TouchGate)
    return gate
