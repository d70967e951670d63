"""Nobody closes the kiosk's window from outside, as Alt+F4 does; a developer's may be closed."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib.protocol import event
from Xlib.xobject.drawable import Window

from kiosk.core.exit_codes import ExitCode
from tests.outside.process import LIMIT_S, fills, kiosk, started, until
from tests.outside.server import FULL_HD, Panel, x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: X servers are on Linux"),
]

CHORD = ("Control_L", "Alt_L", "Shift_L", "k")


@contextmanager
def shown(panel: Panel, state: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A kiosk on that panel."""
    with started(panel, *kiosk("show", state, *words)) as process:
        until(lambda: bool(closable_windows(panel.root)), "a window")
        yield process


def closable_windows(above: Window) -> list[Window]:
    """The windows that listen to a wish to be closed."""
    found = []
    for window in above.query_tree().children:
        if window.get_wm_protocols():
            found.append(window)
        found += closable_windows(window)
    return found


def ask_to_close(panel: Panel) -> None:
    """What a window manager does on Alt+F4."""
    atom = panel.display.intern_atom
    for window in closable_windows(panel.root):
        wish = event.ClientMessage(
            window=window,
            client_type=atom("WM_PROTOCOLS"),
            data=(32, [atom("WM_DELETE_WINDOW"), 0, 0, 0, 0]),
        )
        window.send_event(wish)
    panel.display.sync()


def test_the_kiosk_s_window_stays(tmp_path: Path) -> None:
    with x_server() as panel, shown(panel, tmp_path / "state") as process:
        until(lambda: fills(panel, FULL_HD), "the first picture")
        before = panel.picture()
        ask_to_close(panel)
        panel.chord(*CHORD)
        until(lambda: panel.picture() != before, "the staff's keypad")

        assert process.poll() is None
        assert fills(panel, FULL_HD)


def test_a_developer_s_window_closes(tmp_path: Path) -> None:
    with x_server() as panel, shown(panel, tmp_path / "state", "--windowed") as process:
        until(lambda: bool(panel.windows()), "the first picture")
        ask_to_close(panel)

        assert process.wait(LIMIT_S) == ExitCode.GOOD
