"""Whether a headset is in the jack, as the kernel of Linux tells through its input devices.

Source: linux/input.h and linux/input-event-codes.h. Each jack is a switch of a device of its own.
"""

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

DEVICES = Path("/dev/input")
EVENT = struct.Struct("llHHi")
"""Seconds, microseconds, kind, code, value."""
SWITCHES, HEADPHONES = 0x05, 0x02
"""EV_SW, and SW_HEADPHONE_INSERT among them."""
BITS = 8
"""Bytes: more than there are switches."""
READ, LETTER = 2, ord("E")
HAS_SWITCHES, SWITCHES_NOW = 0x20 + SWITCHES, 0x1B
"""EVIOCGBIT(EV_SW) and EVIOCGSW."""


@dataclass(frozen=True, slots=True)
class Jack:
    """One jack: an open file that can be waited for. ``name`` is its device's."""

    file: int
    name: str

    def is_in(self) -> bool:
        """Whether something is plugged in now."""
        return _has(_asked(self.file, SWITCHES_NOW), HEADPHONES)

    def changes(self) -> tuple[bool, ...]:
        """What went in and out since the last time, oldest first.

        Raises:
            OSError: the device is gone.
        """
        try:
            read = os.read(self.file, EVENT.size * 64)
        except BlockingIOError:
            return ()
        return changes_in(read)

    def close(self) -> None:
        """Look at it no more."""
        os.close(self.file)


def changes_in(read: bytes) -> tuple[bool, ...]:
    """Of what a device said only what is about the headphones."""
    whole = len(read) // EVENT.size * EVENT.size
    return tuple(
        value != 0
        for _, _, kind, code, value in EVENT.iter_unpack(read[:whole])
        if (kind, code) == (SWITCHES, HEADPHONES)
    )


def find_jacks(devices: Path = DEVICES) -> tuple[Jack, ...]:
    """Every jack that may be read; none where there is none, or it may not."""
    return tuple(_jacks(devices)) if sys.platform == "linux" else ()


def _jacks(devices: Path) -> Iterator[Jack]:
    for path in sorted(devices.glob("event*")):
        with suppress(OSError):
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            if _has(_switches(file), HEADPHONES):
                yield Jack(file, path.name)
            else:
                os.close(file)


def _switches(file: int) -> bytes:
    try:
        return _asked(file, HAS_SWITCHES)
    except OSError:
        return bytes(BITS)


def _asked(file: int, what: int) -> bytes:
    from fcntl import ioctl  # noqa: PLC0415  (only Linux has it, and only then is it asked)

    return ioctl(file, READ << 30 | BITS << 16 | LETTER << 8 | what, bytes(BITS))


def _has(bits: bytes, number: int) -> bool:
    return bool(bits[number // 8] >> number % 8 & 1)
