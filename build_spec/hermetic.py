"""The same surroundings for every gate and test, whatever the machine and the user have set."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_spec.places import ROOT, SCRATCH

# What a process needs to start at all; everything else of the user's environment stays out.
KEPT = (
    "PATH",
    "TMPDIR",
    # Windows cannot open a socket or find a folder without these.
    "SYSTEMROOT",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "TEMP",
    "TMP",
)
XVFB_OPTIONS = ("-screen", "0", "1920x1080x24", "-dpi", "96", "-nolisten", "tcp", "-noreset")


@dataclass(frozen=True, slots=True)
class Room:
    """Where the gates run: their environment, and a short-lived folder for sockets."""

    env: Mapping[str, str]
    runtime: Path

    def with_changes(self, **changes: str) -> "Room":
        return Room({**self.env, **changes}, self.runtime)


@contextlib.contextmanager
def hermetic_room() -> Iterator[Room]:
    """A room without the user's settings, fonts, caches and display."""
    # Not below the clone: a socket's path may have 107 bytes.
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        runtime = Path(folder)
        runtime.chmod(0o700)
        yield Room(hermetic_env(runtime), runtime)


def hermetic_env(runtime: Path) -> dict[str, str]:
    """The environment of gates and tests."""
    home = SCRATCH / "home"
    for name in ("cache", "config", "data"):
        (home / name).mkdir(parents=True, exist_ok=True)
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
        "HYPOTHESIS_STORAGE_DIRECTORY": str(SCRATCH / "hypothesis"),
        "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QT_QUICK_CONTROLS_STYLE": "Basic",
    }


@contextlib.contextmanager
def xvfb(room: Room, *options: str) -> Iterator[Room]:
    """The room with an X server that has no screen; ``options`` are more words for it."""
    reading, writing = os.pipe()
    log = room.runtime / "xvfb.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            ("Xvfb", "-displayfd", str(writing), *XVFB_OPTIONS, *options),
            env=dict(room.env),
            pass_fds=(writing,),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise OSError(f"Xvfb did not start:\n{log.read_text(errors='replace')}")
        yield room.with_changes(
            QT_QPA_PLATFORM="xcb", DISPLAY=f":{number}", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"
        )
    finally:
        server.terminate()
        server.wait()


def has_xvfb() -> bool:
    """X servers without a screen exist on Linux only."""
    return sys.platform == "linux"
