"""What the figures depend on: the machine, its load, and the versions."""

import mmap
import os
import platform
import sys
import time
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from build_spec.bench.figures import MEBIBYTE, Machine

GIBIBYTE = 1024 * MEBIBYTE
IDLE_BYTES = 16 * MEBIBYTE
TAKEN_TIMES = 10
"""What takes so many times as long to touch again was not there any more."""


def this_machine(load_before: float, versions: tuple[str, ...]) -> Machine:
    """As it is now; ``load_before`` was taken when the run began."""
    return Machine(
        date=datetime.now().astimezone().strftime("%d %B %Y %H:%M %Z"),
        processor=_value(Path("/proc/cpuinfo"), "model name", ":"),
        cores=os.cpu_count() or 1,
        memory_gib=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIBIBYTE,
        system=f"{_value(Path('/etc/os-release'), 'PRETTY_NAME', '=')}, {platform.machine()}",
        load_before=load_before,
        versions=versions,
    )


class IdleMemory:
    """Memory that nobody touches: some hosts take it away from a virtual machine.

    Then the first who touches it pays, which is whoever has little to do: a still page.
    """

    def __init__(self) -> None:
        self._pages = bytearray(IDLE_BYTES)
        self._touch_ms()
        self._since_s = time.monotonic()

    def taken(self) -> str:
        """What it cost to touch it again, in words; empty if it was still there."""
        idle_s = time.monotonic() - self._since_s
        first_ms, again_ms = self._touch_ms(), self._touch_ms()
        if first_ms < again_ms * TAKEN_TIMES:
            return ""
        return (
            "The host of this machine takes away memory that stands idle: "
            f"{IDLE_BYTES // MEBIBYTE} MiB untouched for {idle_s:.0f} s took {first_ms:.0f} ms to "
            f"touch again, else {again_ms:.1f} ms. A still page and the slowest taps pay for that."
        )

    def _touch_ms(self) -> float:
        began_s = time.perf_counter()
        for place in range(0, IDLE_BYTES, mmap.PAGESIZE):
            self._pages[place] ^= 1
        return (time.perf_counter() - began_s) * 1000


def load_now() -> float:
    """Processes that want to run, over the last minute."""
    return os.getloadavg()[0]


def qt_version() -> str:
    """Of the binding, and of the interpreter that runs it."""
    return f"PySide6 {version('PySide6-Essentials')}, Python {platform.python_version()}"


def _value(file: Path, key: str, sign: str) -> str:
    """A value of a file of keys."""
    if sys.platform != "linux" or not file.exists():
        return "unknown"
    for line in file.read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(sign)
        if name.strip() == key:
            return value.strip().strip('"')
    return "unknown"
