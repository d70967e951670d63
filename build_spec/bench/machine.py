"""What the figures depend on: the machine, its load, and the versions."""

import os
import platform
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from build_spec.bench.figures import MEBIBYTE, Machine

GIBIBYTE = 1024 * MEBIBYTE


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
