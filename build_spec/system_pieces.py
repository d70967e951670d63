"""What the kiosk and its tests need from the operating system, and how to get it on Debian."""

import ctypes
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_spec.console import StepFailed, say, step

DISPLAY_TIMEOUT_S = 2.0
X11_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108  (fixed by the X protocol)
X11_FIRST_PORT = 6000


class PiecesMissing(Exception):
    """Something is missing from the system and may not be installed from here."""


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that the loader must find; asked by loading it, as Qt will."""

    soname: str
    package: str

    @property
    def name(self) -> str:
        return self.soname

    def is_here(self) -> bool:
        try:
            ctypes.CDLL(self.soname)
        except OSError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Program:
    """A command that must be on the path."""

    name: str
    package: str

    def is_here(self) -> bool:
        return shutil.which(self.name) is not None


@dataclass(frozen=True, slots=True)
class Module:
    """A part of Python that Debian packs on its own."""

    name: str
    package: str

    def is_here(self) -> bool:
        return importlib.util.find_spec(self.name) is not None


@dataclass(frozen=True, slots=True)
class File:
    """A file at a fixed place."""

    name: str
    package: str

    def is_here(self) -> bool:
        return Path(self.name).exists()


Piece = Library | Program | Module | File

VENV_PIECES: tuple[Piece, ...] = (Module("ensurepip", "python3-venv"),)
# What the PySide6 6.11.3 wheels link to and do not bring: QtGui, QtNetwork (by way of QtQml),
# QtDBus, QtMultimedia (by way of QtTextToSpeech), and the xcb, wayland and speechd plugins. Proved
# in a bare Debian 12, but for the last two: without them it starts, and has no live voice.
RUN_PIECES: tuple[Piece, ...] = (
    *VENV_PIECES,
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libX11.so.6", "libx11-6"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1"),
    Library("libpulse.so.0", "libpulse0"),
    Library("libspeechd.so.2", "libspeechd2"),
)
TEST_PIECES: tuple[Piece, ...] = (
    *RUN_PIECES,
    Program("Xvfb", "xvfb"),
    Program("dbus-run-session", "dbus-daemon"),
    File("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    # The X server of hardware, with a screen and a touch panel that are none.
    File("/usr/lib/xorg/Xorg", "xserver-xorg-core"),
    File("/usr/lib/xorg/modules/drivers/dummy_drv.so", "xserver-xorg-video-dummy"),
    # A sound device that is none, and what is heard of it.
    Program("pulseaudio", "pulseaudio"),
    Program("parec", "pulseaudio-utils"),
)
NARRATION_PIECES: tuple[Piece, ...] = (*VENV_PIECES, Program("espeak-ng", "espeak-ng"))


def ensure_pieces(pieces: Sequence[Piece]) -> None:
    """Install what is missing if this user may.

    Raises: PiecesMissing with the line to paste when the user may not; StepFailed when the
    installation does not work.
    """
    if sys.platform != "linux":
        return
    missing = [piece for piece in pieces if not piece.is_here()]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = " ".join(piece.name for piece in missing)
        raise PiecesMissing(f"Install what provides these, then start again: {names}")
    prefix = root_prefix()
    if prefix is None:
        raise PiecesMissing(
            f"Some system packages are missing. Paste this, then start again:\n"
            f"  {install_line(missing)}"
        )
    _install(missing, prefix)
    still = [piece.name for piece in missing if not piece.is_here()]
    if still:
        raise StepFailed(f"Installed, but still not found: {' '.join(still)}")


def install_line(missing: Sequence[Piece]) -> str:
    """The one line to paste, each package once."""
    return f"sudo apt-get install -y {' '.join(packages(missing))}"


def packages(missing: Sequence[Piece]) -> tuple[str, ...]:
    """The Debian packages of some pieces, each once, in order."""
    return tuple(dict.fromkeys(piece.package for piece in missing))


def root_prefix() -> tuple[str, ...] | None:
    """What to write before a command to run it as root without being asked; None: not allowed."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(
        ("sudo", "-n", "true"), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return ("sudo", "-n") if asked.returncode == 0 else None


def _install(missing: Sequence[Piece], prefix: tuple[str, ...]) -> None:
    apt = (*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
    wanted = packages(missing)
    say(f"Missing from the system: {' '.join(wanted)}")
    step("Reading the list of system packages", (*apt, "update"))
    title = f"Installing {len(wanted)} system packages"
    step(title, (*apt, "install", "--no-install-recommends", *wanted))
    importlib.invalidate_caches()


def display_problem(
    env: Mapping[str, str], answers: Callable[[str], bool] | None = None
) -> str | None:
    """Why no window can be opened here, or None. Only Linux can be without a display."""
    if sys.platform != "linux" or env.get("QT_QPA_PLATFORM") or env.get("WAYLAND_DISPLAY"):
        return None
    display = env.get("DISPLAY", "")
    if not display:
        return "No display"
    if not (answers or x11_answers)(display):
        return f"The display {display} does not answer"
    return None


def x11_answers(display: str) -> bool:
    """Whether an X server listens where DISPLAY points ("host:number.screen")."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"{X11_SOCKETS}{number}"
        return Path(path).exists() or _listens(socket.AF_UNIX, f"\0{path}")
    return _listens(socket.AF_INET, (host, X11_FIRST_PORT + int(number)))


def _listens(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(DISPLAY_TIMEOUT_S)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
