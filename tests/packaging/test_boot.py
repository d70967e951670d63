"""The unit under a real systemd: a bare Debian with the package, started as a container.

It has no console, so a drop-in takes the unit's own away and gives it an X server outside.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_spec.package.make import FIRST
from kiosk.core.exit_codes import ExitCode
from tests.outside.server import Panel
from tests.packaging.chroots import PROGRAM, STATE, USER, Chroot, changed, changes_over, layers
from tests.packaging.seeing import is_drawn, wait_for

pytestmark = [pytest.mark.chroot]
UNIT = f"{USER}.service"
WITHOUT_CONSOLE = """\
[Unit]
ConditionPathExists=
[Service]
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
Environment=WLR_BACKENDS=x11 WLR_RENDERER=pixman DISPLAY={display}
"""
WITHIN_S, LOOK_S, LIMIT_S = 120, 0.5, 300
NEWER = "99.0"


@dataclass(frozen=True, slots=True)
class Booted:
    """A Debian that was started; ``leader`` is the process that is number one inside."""

    root: Path
    leader: int

    def do(self, *words: str) -> str:
        """Run a command inside; returns what it said."""
        into = ("nsenter", "-t", str(self.leader), "-m", "-u", "-i", "-p", "-n", "--")
        done = subprocess.run(
            (*into, *words), capture_output=True, text=True, timeout=LIMIT_S, check=False
        )
        return done.stdout.strip()

    def property(self, name: str, unit: str = UNIT) -> str:
        """What systemd says of a unit."""
        return self.do("systemctl", "show", "--value", "-p", name, unit)

    def wait_until(self, name: str, *values: str) -> None:
        """Wait until systemd says one of these."""
        end_s = time.monotonic() + WITHIN_S
        while (said := self.property(name)) not in values:
            if time.monotonic() > end_s:
                pytest.fail(f"{name} is {said!r}\n{self.do('journalctl', '-b', '-u', UNIT)}")
            threading.Event().wait(LOOK_S)

    def kiosk_does(self, text: str) -> None:
        """Put a script in the place of the command, and start the unit anew."""
        command = self.root / "usr/bin/kiosk"
        command.unlink()
        command.write_text(f"#!/bin/sh\n{text}\n")
        command.chmod(0o755)
        self.do("systemctl", "restart", UNIT)

    def state_is_free(self) -> bool:
        """Whether no kiosk has the state folder."""
        lock = f"/{STATE}/kiosk.lock"
        return self.do("sh", "-c", f"flock --nonblock {lock} true && echo free") == "free"


@contextmanager
def boot(root: Path, log: Path) -> Iterator[Booted]:
    """Start the system in a folder; at the end it is switched off hard."""
    words = ("systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--console=pipe")
    with log.open("wb") as said:
        container = subprocess.Popen(
            (*words, "--boot", "-D", root),
            env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
    leader = 0
    try:
        leader = _leader(container, log)
        yield Booted(root, leader)
    finally:
        if leader:
            os.kill(leader, signal.SIGKILL)
        container.kill()
        container.wait()


def _leader(container: subprocess.Popen[bytes], log: Path) -> int:
    children = Path(f"/proc/{container.pid}/task/{container.pid}/children")
    end_s = time.monotonic() + WITHIN_S
    while time.monotonic() < end_s and container.poll() is None:
        for child in children.read_text().split():
            if Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                return int(child)
        threading.Event().wait(LOOK_S)
    pytest.fail(f"it did not start:\n{log.read_text(errors='replace')}")


@pytest.fixture
def machine(installed: Chroot, tmp_path: Path, panel: Panel) -> Iterator[Booted]:
    """A machine of which IT has enabled the unit."""
    with changes_over(layers(installed), tmp_path) as root:
        drop_in = root / "etc/systemd/system" / f"{UNIT}.d" / "container.conf"
        drop_in.parent.mkdir(parents=True)
        drop_in.write_text(WITHOUT_CONSOLE.format(display=panel.name))
        subprocess.run(("systemctl", f"--root={root}", "--quiet", "enable", UNIT), check=True)
        with boot(root, tmp_path / "boot.log") as booted:
            booted.wait_until("ActiveState", "active")
            yield booted


def test_a_start_of_the_machine_shows_it_and_an_end_leaves_nothing(
    machine: Booted, panel: Panel
) -> None:
    wait_for(panel, is_drawn)
    # PAM has moved the session out of the unit's control group: nothing else would end it.
    machine.do("systemctl", "restart", UNIT)
    machine.wait_until("ActiveState", "active")
    wait_for(panel, is_drawn)
    assert machine.property("NRestarts") == "0"
    assert not machine.state_is_free()
    machine.do("systemctl", "stop", UNIT)
    assert machine.property("Result") == "success"
    assert machine.state_is_free()


def test_it_comes_back_unless_staff_ended_it(machine: Booted) -> None:
    machine.kiosk_does(f"sleep 1; exit {ExitCode.GAVE_UP.value}")
    machine.wait_until("NRestarts", "1")
    login = "getty@tty1.service"
    before = machine.property("ConditionTimestampMonotonic", login)
    machine.kiosk_does(f"sleep 1; exit {ExitCode.WANTED.value}")
    machine.wait_until("ActiveState", "inactive")
    assert machine.property("NRestarts") == "0"
    assert machine.property("Result") == "success"
    assert machine.property("ExecMainStatus") == str(ExitCode.WANTED.value)
    # It was asked for; a container has no console to show it on.
    assert machine.property("ConditionTimestampMonotonic", login) != before


def test_an_upgrade_shows_it_again_if_it_was_shown(machine: Booted, tmp_path: Path) -> None:
    newer = changed(FIRST.release.deb, tmp_path, NEWER, lambda _tree: None)
    (machine.root / "root" / newer.name).write_bytes(newer.read_bytes())
    first = machine.property("MainPID")
    machine.do("dpkg", "-i", f"/root/{newer.name}")
    assert machine.property("ActiveState") == "active"
    assert machine.property("MainPID") != first
    machine.do("systemctl", "stop", UNIT)
    machine.do("dpkg", "-i", f"/root/{newer.name}")
    assert machine.property("ActiveState") == "inactive"
    machine.do("dpkg", "--remove", USER)
    assert not (machine.root / PROGRAM / "kiosk").exists()
    assert machine.property("LoadState") == "not-found"
