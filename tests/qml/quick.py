"""Runs one Qt Quick Test file: `python -m tests.qml.quick FILE`.

Qt's runner makes its own application and ends with it, so every file gets a process.
"""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk.app.folders import RESOURCES
from kiosk.ui import engine as kiosk_engine
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import IconProvider


class Setup(QObject):
    """Asked by the runner for what the kiosk's own start does."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:  # noqa: N802  (Qt's name)
        Fonts(RESOURCES / "fonts")
        engine.addImportPath(str(kiosk_engine.QML))
        engine.addImageProvider("icon", IconProvider())
        keys = Keys(engine, kiosk_engine.touch_gate(engine))
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(keys)


class Keys(QObject):
    """Tells the gate of keys, as the kiosk's window does."""

    def __init__(self, engine: QQmlEngine, gate: TouchGate) -> None:
        super().__init__(engine)
        self._gate = gate

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Let every key pass."""
        if event.type() == QEvent.Type.KeyPress:
            self._gate.hear(watched, event)
        return False


if __name__ == "__main__":
    words = [sys.argv[0], "-input", *sys.argv[1:]]
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("qml", Setup, argv=words))
