"""The real kiosk as another process, and waiting for what it does."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.app.run import itself
from tests.outside.server import Panel, Size

LIMIT_S = 30.0


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something that another process does."""
    end_s = time.monotonic() + LIMIT_S
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < end_s, f"{what} did not come"
        pause.wait(0.05)


def fills(panel: Panel, size: Size) -> bool:
    """Whether one window covers the panel, painted to its last corner."""
    if panel.windows() != [size]:
        return False
    corners = [(x, y) for x in (2, size.width - 3) for y in (2, size.height - 3)]
    return all(panel.colour_at(*corner) != b"\0\0\0" for corner in corners)


def kiosk(word: str, state: Path, *words: str) -> tuple[str, ...]:
    """The command of this clone's kiosk."""
    return (*itself(), word, f"--state={state}", *words)


@contextmanager
def started(panel: Panel, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a kiosk on a panel; afterwards nothing of it is left, also where it hangs."""
    env = {**os.environ, "DISPLAY": panel.name, "QT_QPA_PLATFORM": "xcb"}
    # In a session of its own: the watcher's child can be ended where the watcher cannot.
    process = subprocess.Popen(command, env=env, start_new_session=True)
    try:
        yield process
        process.terminate()
        process.wait(LIMIT_S)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
