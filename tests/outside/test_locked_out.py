"""Whatever is broken, staff get out: by the corners and the PIN, with real X events."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.run import itself
from kiosk.core.corners import HOLD_MS
from kiosk.core.desk import Confirm, Leave, Maintenance
from kiosk.core.exit_codes import ExitCode
from tests.outside.process import LIMIT_S, fills, started, until
from tests.outside.server import FULL_HD, Panel, x_server
from tests.panels import LANDSCAPE
from tests.ui.driver import KioskDriver

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: X servers are on Linux"),
]

PIN = "150926"
CORNER_PX = 15
HELP_NOW = (FULL_HD.width - 150, FULL_HD.height - 60)
MIDDLE = (FULL_HD.width // 2, FULL_HD.height // 2)


@dataclass(frozen=True, slots=True)
class WayOut:
    """Where the buttons of the staff's screens are on a full HD panel."""

    exit: tuple[int, int]
    end: tuple[int, int]


@pytest.fixture
def way_out(kiosk: KioskDriver) -> WayOut:
    """Found on a kiosk in this process, by name."""
    kiosk.begin(LANDSCAPE)
    kiosk.show_desk(Maintenance())
    leave = kiosk.aim("Exit").toPoint()
    kiosk.show_desk(Confirm(Leave.EXIT))
    end = kiosk.aim("End the kiosk").toPoint()
    return WayOut((leave.x(), leave.y()), (end.x(), end.y()))


@dataclass(frozen=True, slots=True)
class Broken:
    """A kiosk that runs though something is broken, and staff before it."""

    panel: Panel
    process: subprocess.Popen[bytes]
    state: Path

    def taps(self, spot: tuple[int, int]) -> None:
        """A click that nothing takes for a repeat."""
        self.panel.pause(0.7)
        self.panel.press(*spot)
        self.panel.pause(0.1)
        self.panel.release()

    def holds(self, spot: tuple[int, int]) -> None:
        """A long press."""
        self.panel.press(*spot)
        self.panel.pause(HOLD_MS / 1000 + 0.4)
        self.panel.release()

    def goes_out(self, way_out: WayOut) -> None:
        """The corners, the PIN, Exit, and the question whether it is meant."""
        before = self.panel.picture()
        self.holds((CORNER_PX, CORNER_PX))
        self.holds((FULL_HD.width - CORNER_PX, FULL_HD.height - CORNER_PX))
        self.until_changed(before, "the keypad")
        self.panel.type(*PIN)
        typed = self.panel.picture()
        self.panel.type("Return")
        self.until_changed(typed, "maintenance")
        self.panel.pause(1.0)
        self.taps(way_out.exit)
        self.taps(way_out.end)

    def until_changed(self, before: bytes, what: str) -> None:
        """Wait for most of the picture to be another."""

        def share() -> float:
            now = self.panel.picture()
            return sum(a != b for a, b in zip(now[::997], before[::997], strict=True)) / len(
                now[::997]
            )

        until(lambda: share() > 0.05, what)

    def log(self) -> list[str]:
        """The messages."""
        file = self.state / "logs" / "kiosk.jsonl"
        return [json.loads(line)["message"] for line in file.read_text().splitlines()]


@contextmanager
def running(state: Path, *command: str) -> Iterator[Broken]:
    """Start it on a panel of its own, with a PIN already chosen."""
    told = subprocess.run(
        [*itself(), "pin", "--stdin", f"--state={state}"], input=PIN, text=True, check=False
    )
    assert told.returncode == 0
    with x_server() as panel, started(panel, *command, f"--state={state}") as process:
        until(lambda: fills(panel, FULL_HD), "the first picture")
        yield Broken(panel, process, state)


BROKEN = (sys.executable, "-m", "tests.outside.broken_kiosk")

Command = Callable[[Path], tuple[str, ...]]


def without_content(folder: Path) -> tuple[str, ...]:
    """No content folder at all."""
    return (*itself(), "run", f"--content={folder / 'nothing'}")


def with_corrupt_settings(folder: Path) -> tuple[str, ...]:
    """A settings file that is no TOML, nor even text."""
    file = folder / "site.toml"
    file.write_bytes(b"\xff\xfe[display\n= 12\x00")
    return (*BROKEN, f"settings={file}")


@pytest.mark.parametrize("command", [without_content, with_corrupt_settings])
def test_staff_get_out(command: Command, tmp_path: Path, way_out: WayOut) -> None:
    with running(tmp_path / "state", *command(tmp_path)) as broken:
        broken.goes_out(way_out)

        assert broken.process.wait(LIMIT_S) == ExitCode.WANTED
        assert any("fault 1" in message for message in broken.log())


def test_staff_get_out_of_a_page_that_hangs(tmp_path: Path, way_out: WayOut) -> None:
    with running(tmp_path / "state", *BROKEN, "hangs") as broken:
        broken.taps(MIDDLE)
        broken.panel.pause(1.0)
        broken.taps(HELP_NOW)
        until(lambda: any("stood still" in message for message in broken.log()), "the watcher")
        until(lambda: fills(broken.panel, FULL_HD), "the picture")
        broken.panel.pause(1.0)
        broken.goes_out(way_out)

        assert broken.process.wait(LIMIT_S) == ExitCode.WANTED
        stacks = (broken.state / "logs" / "stacks.txt").read_text()
        assert "hanging_dispatch" in stacks
