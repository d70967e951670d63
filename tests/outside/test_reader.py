"""The screen reader of these tests waits for nothing without end."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.outside import reader
from tests.outside.patient import KIOSK
from tests.outside.process import kiosk as command
from tests.outside.process import started, until
from tests.outside.reader import ACCESSIBLE, REGISTRY, ROOT, SilentError, screen_reader
from tests.outside.server import x_server
from tests.ui.driver import KioskDriver

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: AT-SPI is on Linux"),
]


def test_our_own_kiosk_is_on_the_bus_and_is_not_asked(kiosk: KioskDriver) -> None:
    """While this process waits for an answer, its own Qt cannot give one."""
    with screen_reader() as listener:

        def is_on_the_bus() -> bool:
            kiosk.settle()
            programs = listener._ask(REGISTRY, ROOT, ACCESSIBLE, "GetChildren")
            return any(listener._process(name) == os.getpid() for name, _ in programs)

        until(is_on_the_bus, "our own kiosk")
        assert listener.apps() == []


def test_a_kiosk_that_hangs_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        screen_reader() as listener,
        x_server() as panel,
        started(panel, *command("show", tmp_path)) as process,
    ):
        until(lambda: KIOSK in listener.apps(), "the kiosk on the bus")
        os.kill(process.pid, signal.SIGSTOP)
        monkeypatch.setattr(reader, "CALL_S", 1.0)
        with pytest.raises(SilentError, match=r"did not answer \w+ in 1 s: .* -m kiosk show"):
            listener.things(KIOSK)
        os.kill(process.pid, signal.SIGCONT)
