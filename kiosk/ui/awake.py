"""Keeps the panel lit and the machine awake while the kiosk runs, and takes it back at its end.

A lock or power policy of the machine wins anyway; the guide for IT says what to set.
"""

import ctypes
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger("kiosk.awake")

PROGRAM = "Kiosk"
REASON = "Patients read this screen"


class Hold(Protocol):
    """One way of staying awake."""

    def release(self) -> None:
        """Let the machine sleep again."""


def stay_awake(platform: str) -> tuple[Hold, ...]:
    """Every way that works here; ``platform`` is Qt's name of the windowing system.

    One that fails is logged and left out: a kiosk that may go dark is better than none.
    """
    ways: dict[str, tuple[Callable[[], Hold], ...]] = {
        "xcb": (X11Hold, DesktopHold),
        "wayland": (DesktopHold,),
        "windows": (WindowsHold,),
    }
    holds: list[Hold] = []
    for way in ways.get(platform, ()):
        try:
            holds.append(way())
        except OSError as error:
            log.info("cannot keep the screen awake by %s: %s", way.__name__, error)
    return tuple(holds)


class X11Hold:
    """The X server's own screen saver, and its power saving, off."""

    def __init__(self) -> None:
        """Raises: OSError: there is no X server."""
        self._x11 = open_x11()
        library = self._x11.library
        numbers = [ctypes.c_int() for _ in range(4)]
        library.XGetScreenSaver(self._x11.display, *map(ctypes.byref, numbers))
        self._before = [number.value for number in numbers]
        library.XSetScreenSaver(self._x11.display, 0, *self._before[1:])
        self._dpms = _Dpms(self._x11)
        library.XSync(self._x11.display, 0)

    def release(self) -> None:
        """As it was before."""
        library = self._x11.library
        library.XSetScreenSaver(self._x11.display, *self._before)
        self._dpms.release()
        library.XSync(self._x11.display, 0)
        self._x11.close()


@dataclass(frozen=True, slots=True)
class X11:
    """A connection of our own to the X server."""

    library: ctypes.CDLL
    display: ctypes.c_void_p

    def close(self) -> None:
        """End the connection."""
        self.library.XCloseDisplay(self.display)


def open_x11() -> X11:
    """Connect to the X server that DISPLAY names.

    Raises:
        OSError: it does not answer, or libX11 is missing.
    """
    library = ctypes.CDLL("libX11.so.6")
    library.XOpenDisplay.restype = ctypes.c_void_p
    address = library.XOpenDisplay(None)
    if address is None:
        raise OSError("the X server does not answer")
    return X11(library, ctypes.c_void_p(address))


class _Dpms:
    """Power saving of the panel by the X server, where the server has it."""

    def __init__(self, x11: X11) -> None:
        self._x11 = x11
        self._was_on = False
        try:
            self._library = ctypes.CDLL("libXext.so.6")
        except OSError:
            return
        level, on, spare = ctypes.c_ushort(), ctypes.c_ubyte(), ctypes.c_int()
        has = self._library.DPMSQueryExtension(
            x11.display, ctypes.byref(spare), ctypes.byref(spare)
        )
        if has:
            self._library.DPMSInfo(x11.display, ctypes.byref(level), ctypes.byref(on))
            self._was_on = bool(on.value)
            self._library.DPMSDisable(x11.display)

    def release(self) -> None:
        if self._was_on:
            self._library.DPMSEnable(self._x11.display)


class DesktopHold:
    """The desktop's promise not to go idle, by the freedesktop interface that all of them have.

    Under a bare compositor there is no desktop; it does not blank by itself.
    """

    def __init__(self) -> None:
        """Raises: OSError: there is no such desktop."""
        from PySide6.QtDBus import QDBusConnection, QDBusInterface  # noqa: PLC0415 - off the start

        bus = QDBusConnection.sessionBus()
        desktop = QDBusInterface(SCREEN_SAVER, SCREEN_SAVER_PATH, SCREEN_SAVER, bus)
        answer = desktop.call("Inhibit", PROGRAM, REASON)
        if not answer.arguments():
            raise OSError(answer.errorMessage() or "no desktop answers")

    def release(self) -> None:
        """Nothing to do: the promise ends with this process's connection."""


SCREEN_SAVER = "org.freedesktop.ScreenSaver"
SCREEN_SAVER_PATH = "/org/freedesktop/ScreenSaver"

ES_CONTINUOUS = 0x80000000
ES_SYSTEM_REQUIRED = 0x00000001
ES_DISPLAY_REQUIRED = 0x00000002


class WindowsHold:
    """The display and the system are needed."""

    def __init__(self) -> None:
        _set_execution_state(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)

    def release(self) -> None:
        """As usual."""
        _set_execution_state(ES_CONTINUOUS)


def _set_execution_state(state: int) -> None:
    # By name: on Linux the checker of types knows no windll.
    vars(ctypes)["windll"].kernel32.SetThreadExecutionState(ctypes.c_uint(state))
