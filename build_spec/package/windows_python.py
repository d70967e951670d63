"""The Python for Windows that is packed, with the kiosk's packages and the builder beside it."""

import hashlib
import os
import re
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from build_spec.console import Command, StepFailed, step
from build_spec.places import LOCKS, SCRATCH
from build_spec.setup_env import PACKAGE_LOCK, RUNTIME_LOCK

GIVEN = "KIOSK_WINDOWS_PYTHON"
"""In the environment: the folder of a Windows Python, with python.exe in it."""
PYTHON_LOCK = LOCKS / "windows_python.txt"
DOWNLOADS = SCRATCH / "windows-downloads"
PLACE = SCRATCH / "windows-python"
PROGRAM = "python.exe"
INSIDE = re.compile(r"cp3\d+/")
LIBRARY = re.compile(r"python3(\d+)\.dll")
# Asked for the name of the system at every start of the builder; Wine's end of it breaks.
UNDER_WINE = ("DLLs/_wmi.pyd",)
FOR_WINDOWS = frozenset({"", "sys_platform == 'win32'", "implementation_name != 'PyPy'"})
ELSEWHERE = frozenset({"sys_platform == 'darwin'"})
PIN = re.compile(r"(?m)^[A-Za-z0-9._-]+==[^\n]*(?:\n[ \t]+[^\n]*)*")


def ensure_python(pip: Command) -> Path:
    """The folder with python.exe; made anew where a lock or the Python that was named changed.

    Raises: StepFailed.
    """
    wanted = windows_lock(RUNTIME_LOCK.read_text("utf-8") + PACKAGE_LOCK.read_text("utf-8"))
    stamp, stamp_text = PLACE / ".stamp", f"{_origin()}\n{wanted}"
    if stamp.is_file() and stamp.read_text("utf-8") == stamp_text:
        return PLACE
    shutil.rmtree(PLACE, ignore_errors=True)
    given = os.environ.get(GIVEN)
    if given:
        copy_python(Path(given), PLACE)
    else:
        _unpack(_downloaded(pip), PLACE)
    for name in UNDER_WINE:
        (PLACE / name).unlink(missing_ok=True)
    packages = PLACE / "Lib" / "site-packages"
    shutil.rmtree(packages, ignore_errors=True)
    lock = PLACE / "lock.txt"
    lock.write_text(wanted, encoding="utf-8")
    minor = minor_version(PLACE)
    kind = ("--platform", "win_amd64", "--python-version", f"3.{minor}", "--implementation", "cp")
    abis = ("--abi", f"cp3{minor}", "--abi", "abi3", "--abi", "none")
    strict = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile")
    words = (*pip, "install", *kind, *abis, *strict, "--target", packages, "--requirement", lock)
    step("Installing the kiosk's packages for Windows (about 85 MB)", words)
    stamp.write_text(stamp_text, encoding="utf-8")
    return PLACE


def windows_lock(lock: str) -> str:
    """What a lock wants on Windows, without conditions: pip would ask them of this system.

    Raises: StepFailed on a condition that nobody has thought of.
    """
    return "\n".join(sorted(set(_for_windows(lock)))) + "\n"


def _for_windows(lock: str) -> Iterator[str]:
    for pin in PIN.findall(lock):
        first, newline, hashes = pin.partition("\n")
        wanted, _, condition = first.removesuffix("\\").partition(" ; ")
        if condition.strip() in FOR_WINDOWS:
            yield f"{wanted.strip()} \\{newline}{hashes}"
        elif condition.strip() not in ELSEWHERE:
            raise StepFailed(f"windows_python.py does not know of {condition.strip()!r}")


def minor_version(folder: Path) -> int:
    """The 13 of Python 3.13.

    Raises: StepFailed when the folder has no Python's library.
    """
    found = (LIBRARY.fullmatch(file.name) for file in sorted(folder.glob("python3*.dll")))
    minor = next((match[1] for match in found if match), None)
    if minor is None:
        raise StepFailed(f"{folder}: there is no python3….dll in it")
    return int(minor)


def copy_python(source: Path, target: Path) -> None:
    """Take a Python that somebody has, as python.org's installer lays it out.

    Raises: StepFailed when it is none.
    """
    for name in (PROGRAM, "Lib/os.py", "DLLs"):
        if not (source / name).exists():
            raise StepFailed(f"{GIVEN}={source}: there is no {name} in it")
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "site-packages"))


def _origin() -> str:
    """Changes with the Python that is to be packed."""
    given = os.environ.get(GIVEN)
    if not given:
        return PYTHON_LOCK.read_text("utf-8")
    library = next(iter(sorted(Path(given).glob("python3?*.dll"))), None)
    digest = hashlib.sha256(library.read_bytes()).hexdigest() if library else ""
    return f"{given}\n{digest}"


def _downloaded(pip: Command) -> Path:
    files = sorted(DOWNLOADS.glob("winpython*.tar.gz"))
    if not files or not _is_locked(files[-1]):
        shutil.rmtree(DOWNLOADS, ignore_errors=True)
        words = ("download", "--no-deps", "--require-hashes", "--dest", DOWNLOADS)
        step("Fetching a Python for Windows (27 MB)", (*pip, *words, "--requirement", PYTHON_LOCK))
        files = sorted(DOWNLOADS.glob("winpython*.tar.gz"))
    return files[-1]


def _is_locked(file: Path) -> bool:
    return hashlib.sha256(file.read_bytes()).hexdigest() in PYTHON_LOCK.read_text("utf-8")


def _unpack(sdist: Path, target: Path) -> None:
    """Take the Python out of an archive within an archive; nothing of either is run."""
    with tarfile.open(sdist) as outer:
        name = next(name for name in outer.getnames() if name.endswith("/data.zip"))
        data = outer.extractfile(name)
        assert data is not None
        inside = BytesIO(data.read())
    with zipfile.ZipFile(inside) as inner:
        half = target.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        inner.extractall(half)  # noqa: S202  (the lock has its digest)
    next(folder for folder in half.iterdir() if INSIDE.match(f"{folder.name}/")).rename(target)
    shutil.rmtree(half)
