"""The programs that are compared: how each is started, looked at in /proc, and ended."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_spec.bench.figures import MEBIBYTE
from build_spec.package.make import FIRST, last_change_s
from build_spec.places import venv_python

PACKAGED = FIRST.program
"""The program of the folder package, where somebody has built it."""

CHROMIUM_ABSENT = "not here: apt-get install chromium"
PACKAGE_ABSENT = "not built"

CHROMIUM_FLAGS = (
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-breakpad",
    "--metrics-recording-only",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions",
    "--disable-pinch",
    "--window-position=0,0",
    "--window-size=1920,1080",
    # Nothing on this machine draws on a graphics card: without this word it looks for one first.
    "--disable-gpu",
)
ROOT_FLAG = "--no-sandbox"
"""Chromium does not start as root without it."""

KIOSK_GUARD_S = 0.45
"""With the time that a finger stays a little more than the kiosk's guard against double taps."""
CHROMIUM_GUARD_S = 0.1
PANEL_INCHES = 23.8
SETTINGS = f"""[display]
panel_inches = {PANEL_INCHES}
renderer = "software"
[sound]
loudspeaker = "off"
"""
"""Silent, so that screens are cut the same where there is a sound card and where there is none."""

END_S = 5.0
STAT_PPID, STAT_SESSION = 1, 3
"""Places in /proc/PID/stat behind the name, which may hold spaces."""
CPU_CLOCK = 2
"""With a process's number the name of its clock, as clock_getcpuclockid(3) makes it."""
ROLLUP_KEY = "Pss:"
KIBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class Program:
    """A command that shows the kiosk's pages, full screen."""

    name: str
    command: tuple[str, ...]
    env: Mapping[str, str]
    guard_s: float
    """Timed taps come no sooner than this after the last one."""
    least_guard_s: float
    """It takes none sooner than this."""


@dataclass(frozen=True, slots=True)
class Process:
    """One process as /proc shows it."""

    pid: int
    parent: int
    session: int


class Running:
    """A program that runs in a session of its own."""

    def __init__(self, program: Program, env: Mapping[str, str], log: Path) -> None:
        with log.open("ab") as output:
            self.started_s = time.monotonic()
            self._root = subprocess.Popen(
                program.command,
                env={**program.env, **env},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def tree(self) -> tuple[Process, ...]:
        """All its processes: its children and theirs, and whoever is left of its session."""
        return tuple(tree_of(self._root.pid, every_process()))

    def memory_mib(self) -> float:
        """Proportional set size of all its processes."""
        return sum(pss_bytes(process.pid) for process in self.tree()) / MEBIBYTE

    def cpu_seconds(self) -> float:
        """User and system time of all its processes."""
        return sum(cpu_seconds(process.pid) for process in self.tree())

    def close(self) -> None:
        """End it: all of it is asked, and what does not go is made to."""
        tree = self.tree()
        _send(signal.SIGTERM, tree)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._root.wait(END_S)
        known = {process.pid for process in tree}
        left = [p for p in every_process() if p.pid in known or p.session == self._root.pid]
        _send(signal.SIGKILL, left)
        self._root.wait()


def _send(number: signal.Signals, processes: Iterable[Process]) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, number)


@contextlib.contextmanager
def running(program: Program, env: Mapping[str, str], log: Path) -> Iterator[Running]:
    """The program, ended whatever happens."""
    process = Running(program, env, log)
    try:
        yield process
    finally:
        process.close()


def every_process() -> Iterator[Process]:
    """What runs on this machine now."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            # It may end while it is looked at.
            with contextlib.suppress(OSError):
                yield _process(int(entry.name), (entry / "stat").read_text())


def _process(pid: int, stat: str) -> Process:
    words = stat.rpartition(")")[2].split()
    return Process(
        pid,
        int(words[STAT_PPID]),
        int(words[STAT_SESSION]),
    )


def tree_of(root: int, processes: Iterable[Process]) -> Iterator[Process]:
    """The root, all below it, and the rest of the session that it leads."""
    every = list(processes)
    wanted = {root} | {process.pid for process in every if process.session == root}
    grown = True
    while grown:
        below = {p.pid for p in every if p.parent in wanted} - wanted
        grown = bool(below)
        wanted |= below
    yield from (process for process in every if process.pid in wanted)


def cpu_seconds(pid: int) -> float:
    """User and system time of one process, all its threads; 0 where it has just ended.

    To the nanosecond, by the process's own clock: /proc counts in hundredths of a second, and
    a program that does little is asleep whenever they are counted, or awake at each.
    """
    with contextlib.suppress(OSError):
        return time.clock_gettime(~pid << 3 | CPU_CLOCK)
    return 0.0


def pss_bytes(pid: int) -> int:
    """Proportional set size of one process; 0 where it has just ended."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(ROLLUP_KEY):
                return int(line.split()[1]) * KIBIBYTE
    return 0


def source_command() -> tuple[str, ...]:
    """The kiosk's command in this clone."""
    return str(venv_python()), "-P", "-m", "kiosk"


def package_command() -> tuple[str, ...] | None:
    """The command of the folder package, where it is built."""
    return (str(PACKAGED),) if PACKAGED.exists() else None


def is_package_old() -> bool:
    """Whether it was built from another commit: its files bear the time of theirs."""
    return int(PACKAGED.stat().st_mtime) != last_change_s()


def kiosk_program(
    name: str, start: Sequence[str], env: Mapping[str, str], folder: Path, *words: str
) -> Program:
    """``kiosk run`` with settings and state of its own."""
    settings, state = folder / "site.toml", folder / f"state-{name}"
    settings.write_text(SETTINGS, encoding="utf-8")
    places = ("--settings", str(settings), "--state", str(state))
    return Program(name, (*start, "run", *places, *words), env, KIOSK_GUARD_S, KIOSK_GUARD_S)


def chromium_program(env: Mapping[str, str], page: Path, profile: Path) -> Program | None:
    """Chromium in kiosk mode before the equal page; None where it is not installed."""
    found = shutil.which("chromium", path=env.get("PATH", ""))
    if found is None:
        return None
    command = (found, *chromium_flags(), f"--user-data-dir={profile}", page.as_uri())
    return Program("chromium", command, env, KIOSK_GUARD_S, CHROMIUM_GUARD_S)


def chromium_flags() -> tuple[str, ...]:
    """The flags that it is started with, profile and page apart."""
    return (*CHROMIUM_FLAGS, *((ROOT_FLAG,) if os.geteuid() == 0 else ()))


def version_of(command: Sequence[str], env: Mapping[str, str]) -> str:
    """What a program says to ``--version``."""
    done = subprocess.run(
        (*command, "--version"), env=dict(env), capture_output=True, text=True, check=False
    )
    return (done.stdout or done.stderr).strip().partition("\n")[0]
