"""The word `package`: builds what is handed out, looks at it, and starts it."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from textwrap import fill
from typing import assert_never

from build_spec import setup_env
from build_spec.console import StepFailed, complain, follow, say, step
from build_spec.hermetic import KEPT
from build_spec.package.authenticode import NAMES, say_no_key, sign_file, signing
from build_spec.package.contents import (
    MEGABYTE,
    differences,
    files_of,
    items_of,
    settle,
    size_table,
    sizes_of,
)
from build_spec.package.faults import (
    LINUX_MB,
    WINDOWS_MB,
    folder_faults,
    module_faults,
    top_faults,
    trace_faults,
    trace_words,
)
from build_spec.package.msi import build_msi
from build_spec.package.needs import install_line, left_to_the_system, unknown_needs
from build_spec.package.notices import (
    FOLDER,
    FROM_PYTHON,
    LINUX,
    WINDOWS,
    Notices,
    locked_versions,
    read_notices,
    write_notices,
)
from build_spec.package.release import (
    Release,
    digest_of,
    make_archive,
    make_deb,
    make_sbom,
    make_sums,
    sign,
    sums_faults,
)
from build_spec.package.windows import (
    WINDOWS_PIECES,
    Packer,
    WindowsBuild,
    build_windows,
    left_out,
    make_zip,
    prepare_windows,
    sign_programs,
    versions_for,
    what_is_missing,
    windows_faults,
    windows_python,
)
from build_spec.package.windows import self_test as windows_self_test
from build_spec.places import ROOT, SCRATCH, site_packages, venv_python
from build_spec.setup_env import PACKAGE_LOCK, RUNTIME_LOCK, Layer
from build_spec.system_pieces import (
    RUN_PIECES,
    File,
    Library,
    Piece,
    Program,
    ensure_pieces,
)
from kiosk import __version__

DONE, FAILED, WRONG_WORDS = 0, 1, 2
TWICE = "--twice"
HELP = frozenset({"-h", "--help"})
PACKAGE_HELP = """\
python3 build_spec package [PARTS] [--twice]

Makes what is handed out, into .build/package/release: all of it, or only the parts that are named.

  {parts}

--twice makes it a second time and says in which files both differ.
"""

PLACE = SCRATCH / "package"
VENV = SCRATCH / "venv-package"
SPEC = ROOT / "build_spec" / "kiosk.spec"
SOURCES = ("build_spec", "content", "kiosk", "resources")
PACKAGE = Layer("Installing the package builder (about 4 MB)", PACKAGE_LOCK, (RUNTIME_LOCK,))

DEBIANS_PYTHON = Path("/usr/bin/python3.11")
"""Taken where it is there: another one leaves the place where it was built in its libraries."""
BUILD_PIECES: tuple[Piece, ...] = (*RUN_PIECES, Program("objcopy", "binutils"))
DEBIAN_PIECES: tuple[Piece, ...] = (
    File("/usr/lib/python3.11/ensurepip", "python3.11-venv"),
    Library("libpython3.11.so.1.0", "libpython3.11"),
)
WITHOUT_HISTORY = 946_684_800
"""The time that files get where there is no commit: the start of 2000."""
READ_ME_FILE = "READ-ME.txt"
READ_ME = """\
Kiosk for clinic waiting rooms, version {version}

1. Install what it needs of Debian 12 (nothing else, no Python):

  {needs}

2. In this folder, ask whether everything is there. This needs no screen:

  ./kiosk --self-test

3. Show it. This needs a screen, with X11 or Wayland:

  ./kiosk run

`./kiosk help it` is the guide for IT, `./kiosk help` lists the rest. Nothing is ever written
into this folder. What others made in it, and under which licence, is in the folder licences.
"""


class Part(StrEnum):
    """What is made, one after the other; each can be named alone."""

    FOLDER = "folder"
    ARCHIVE = "archive"
    DEB = "deb"
    SBOM = "sbom"
    WINDOWS = "windows"
    ZIP = "zip"
    MSI = "msi"
    WINDOWS_SBOM = "windows-sbom"
    SUMS = "sums"
    SIGN = "sign"


FOR_WINDOWS = frozenset({Part.WINDOWS, Part.ZIP, Part.MSI, Part.WINDOWS_SBOM})
OF_FOLDER = frozenset({Part.ARCHIVE, Part.DEB, Part.SBOM})
OF_WINDOWS = frozenset({Part.ZIP, Part.MSI, Part.WINDOWS_SBOM})
"""What is made from a folder that has to be there first."""


@dataclass(frozen=True, slots=True)
class Build:
    """One build and what lies beside it."""

    place: Path

    @property
    def folder(self) -> Path:
        """The package."""
        return self.place / "kiosk"

    @property
    def program(self) -> Path:
        """What is started."""
        return self.folder / ("kiosk.exe" if sys.platform == "win32" else "kiosk")

    @property
    def work(self) -> Path:
        """What PyInstaller leaves behind."""
        return self.place / "work"

    @property
    def unpacked(self) -> Path:
        """What is inside the program."""
        return self.place / "unpacked"

    @property
    def stamp(self) -> Path:
        """Says of which files the folder and the .deb are, once both were made without a fault."""
        return self.place / "sources"

    @property
    def windows(self) -> WindowsBuild:
        """The same for Windows."""
        return WindowsBuild(self.place / "windows")

    @property
    def release(self) -> Release:
        """What is handed out."""
        return Release(self.place / "release", __version__)


FIRST, SECOND = Build(PLACE), Build(PLACE / "again")


def package(words: Sequence[str]) -> int:
    """Make what was named, or all; say what it weighs, how long it took, and what is wrong."""
    if HELP & set(words):
        say(PACKAGE_HELP.format(parts=" ".join(Part)))
        return DONE
    named = [word for word in words if word != TWICE]
    if unknown := [word for word in named if word not in list(Part)]:
        known = " ".join(Part)
        complain(f"package does not know {unknown[0]}; it knows {known} and {TWICE}.")
        return WRONG_WORDS
    parts = [part for part in Part if part in named]
    missing = [] if parts or sys.platform != "linux" else what_is_missing()
    if not parts:
        parts = [part for part in Part if not (missing and part in FOR_WINDOWS)]
    if sys.platform != "linux" and parts != [Part.FOLDER]:
        complain("Only the folder can be made here: python3 build_spec package folder")
        return WRONG_WORDS
    prepare()
    if FOR_WINDOWS & set(parts):
        ensure_pieces(WINDOWS_PIECES)
    if TWICE in words:
        sign_nothing()
    faults = make_parts(FIRST, parts)
    if TWICE in words and not faults:
        again = [part for part in parts if part is not Part.SIGN]
        faults = [*make_parts(SECOND, again, look=False), *unlike(FIRST, SECOND)]
    for fault in faults:
        complain(fault)
    if faults:
        return FAILED
    for file in sorted(FIRST.release.place.glob("*")):
        say(f"{file.stat().st_size / MEGABYTE:8.1f} MB  {file.relative_to(ROOT)}")
    if missing:
        say(left_out(missing))
    return DONE


def make_parts(made: Build, parts: Sequence[Part], *, look: bool = True) -> list[str]:
    """Make some parts in order, until one has faults; returns those, and says the times.

    With ``look`` the program is tested; a second build is not: it has the same bytes, or that is
    the fault.

    Raises: StepFailed.
    """
    faults: list[str] = []
    times: list[str] = []
    sources = sources_digest()
    made.stamp.unlink(missing_ok=True)
    for part in parts:
        started = time.monotonic()
        faults = make_part(made, part, look=look)
        times.append(f"{part} {time.monotonic() - started:.0f} s")
        if faults:
            break
    if look and not faults and {Part.FOLDER, Part.DEB} <= {*parts}:
        made.stamp.write_text(sources, encoding="utf-8")
    say(f"Time: {', '.join(times)}")
    return faults


def sources_digest() -> str:
    """A digest of all that a package for Linux is made from."""
    digest = hashlib.sha256(f"{last_change_s()} {python()}".encode())
    for folder in SOURCES:
        for file in files_of(ROOT / folder):
            if file.suffix != ".pyc":
                digest.update(f"{file.relative_to(ROOT)} {digest_of(file)}".encode())
    return digest.hexdigest()


def make_part(made: Build, part: Part, *, look: bool = True) -> list[str]:
    """Make one part anew; returns what is wrong with it.

    Raises: StepFailed.
    """
    if part in OF_FOLDER and not made.folder.is_dir():
        raise StepFailed("The folder comes first: python3 build_spec package folder")
    if part in OF_WINDOWS and not made.windows.folder.is_dir():
        raise StepFailed("The folder comes first: python3 build_spec package windows")
    release, time_s = made.release, last_change_s()
    match part:
        case Part.FOLDER:
            build(made)
            return _looked_at(made) if look else []
        case Part.ARCHIVE:
            make_archive(made.folder, release, time_s)
        case Part.DEB:
            make_deb(made.folder, release, time_s)
        case Part.SBOM:
            return make_sbom(made.folder, release, notices_for(LINUX), versions(), time_s)
        case Part.WINDOWS:
            return _make_windows(made, look=look)
        case Part.ZIP:
            make_zip(made.windows.folder, release.zip, time_s)
        case Part.MSI:
            build_msi(made.windows.folder, release.place, release.version, time_s)
            sign_file(release.msi, time_s)
        case Part.WINDOWS_SBOM:
            packer, _ = windows_packer()
            folder = made.windows.folder
            return make_sbom(folder, release, packer.notices, packer.versions, time_s)
        case Part.SUMS:
            make_sums(release)
            return list(sums_faults(release))
        case Part.SIGN:
            sign(release)
        case _:
            assert_never(part)
    return []


def _looked_at(made: Build) -> list[str]:
    for line in size_table(sizes_of(items_of(made.folder)), LINUX_MB):
        say(line)
    tested = self_test(made)
    say(f"{tested.summary} ({tested.seconds:.0f} s)")
    return [*faults_of(made), *tested.faults]


def _make_windows(made: Build, *, look: bool) -> list[str]:
    """Make the folder for Windows; what was packed from the old one goes."""
    for old in made.release.windows:
        old.unlink(missing_ok=True)
    packer, names = windows_packer()
    build_windows(made.windows, packer)
    if not look:
        return []
    for line in size_table(sizes_of(items_of(made.windows.folder)), WINDOWS_MB):
        say(line)
    faults, summary = windows_self_test(made.windows)
    say(summary)
    faults += windows_faults(made.windows, packer, names)
    if not faults and not sign_programs(made.windows.folder, packer.time_s):
        say_no_key()
    return faults


def windows_packer() -> tuple[Packer, frozenset[str]]:
    """What a build for Windows takes, and the names of its Python's own modules.

    Raises: StepFailed.
    """
    prepare_windows(VENV)
    python, names = windows_python()
    held = versions_for(versions(), python)
    return Packer(VENV, last_change_s(), notices_for(WINDOWS), held, __version__), names


def notices_for(system: str) -> Notices:
    """What the package for one system has to name."""
    return read_notices().of(system)


def sign_nothing() -> None:
    """A signature of Windows holds its time: what is signed is never the same twice."""
    if signing(os.environ):
        say("Nothing is signed for Windows: a signature holds its time, and is never the same.")
    for name in NAMES:
        os.environ.pop(name, None)


def prepare() -> None:
    """Bring what a build needs.

    Raises: PiecesMissing, StepFailed as setting up does.
    """
    ensure_pieces(pieces())
    setup_env.ensure_layer(setup_env.RUNTIME, VENV, python())
    if not PACKAGE.is_installed(VENV):
        setup_env.install(PACKAGE, VENV)


def pieces() -> tuple[Piece, ...]:
    """What a build needs from the system."""
    return (*BUILD_PIECES, *(DEBIAN_PIECES if DEBIANS_PYTHON.exists() else ()))


def python() -> Path:
    """The Python that is packed."""
    return DEBIANS_PYTHON if DEBIANS_PYTHON.exists() else Path(sys.executable)


def build(made: Build) -> None:
    """Make the folder anew; where this fails, none is left, and nothing packed from the old one.

    Raises: StepFailed.
    """
    for old in (made.folder, made.work, made.unpacked, made.release.place):
        shutil.rmtree(old, ignore_errors=True)
    made.work.mkdir(parents=True)
    env = build_env(made.work)
    command = (
        *(venv_python(VENV), "-P", "-m", "PyInstaller", SPEC, "--noconfirm", "--log-level", "WARN"),
        *("--workpath", made.work / "build", "--distpath", made.work / "dist"),
    )
    step("Building the package", command, env=env)
    folder = made.work / "dist" / "kiosk"
    write_notices(folder / FOLDER, notices_for(LINUX), versions(), site_packages(VENV))
    write_read_me(folder)
    settle(folder, int(env["SOURCE_DATE_EPOCH"]))
    folder.rename(made.folder)


def write_read_me(folder: Path) -> None:
    """Write what whoever unpacks the folder has to know first."""
    needs = install_line(left_to_the_system(folder))
    lines = fill(needs, 96, break_on_hyphens=False, subsequent_indent="      ").splitlines()
    text = READ_ME.format(version=__version__, needs=" \\\n  ".join(lines))
    (folder / READ_ME_FILE).write_text(text, encoding="utf-8", newline="\n")


def build_env(work: Path) -> dict[str, str]:
    """Surroundings in which every build comes out the same, whoever builds and wherever."""
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "HOME": str(work),
        "LC_ALL": "C.UTF-8",
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "SOURCE_DATE_EPOCH": str(last_change_s()),
        "TZ": "UTC",
    }


def last_change_s() -> int:
    """When the last commit was made, in seconds of the epoch; what a builder has set wins."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    git = ("git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct")
    try:
        asked = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return WITHOUT_HISTORY
    return int(asked.stdout)


def versions() -> dict[str, str]:
    """The version of everything whose version a lock or the interpreter says."""
    ask = "import platform; print(platform.python_version())"
    said = follow("python", (venv_python(VENV), "-c", ask)).output.strip()
    return {**locked_versions(RUNTIME_LOCK), **locked_versions(PACKAGE_LOCK), FROM_PYTHON: said}


def faults_of(made: Build) -> list[str]:
    """What is wrong with a build, without starting it.

    Raises: StepFailed when the program cannot be taken apart.
    """
    notices = notices_for(LINUX)
    shutil.rmtree(made.unpacked, ignore_errors=True)
    made.unpacked.mkdir()
    words = ("-P", "-m", "build_spec.package.unpack", made.program, made.unpacked)
    step("Looking into the program", (venv_python(VENV), *words), env=build_env(made.work))
    modules = (made.unpacked / "modules.txt").read_text("utf-8").splitlines()
    folders = (made.folder, made.unpacked)
    return [
        *folder_faults(made.folder, notices, versions()),
        *unknown_needs(left_to_the_system(made.folder)),
        *top_faults(made.folder / "lib", notices),
        *module_faults(modules, notices),
        *trace_faults(folders, trace_words((str(VENV),))),
    ]


def unlike(one: Build, other: Build) -> list[str]:
    """The files in which two builds differ, in the folders and of what is handed out."""
    pairs = ((one.folder, other.folder), (one.windows.folder, other.windows.folder))
    items, found = 0, list[str]()
    for mine, twin in pairs:
        if twin.is_dir():
            items += len(items_of(twin))
            found += differences(items_of(mine), items_of(twin))
    files = [file for file in sorted(other.release.place.glob("*")) if file.is_file()]
    for file in files:
        same = one.release.place / file.name
        if not same.is_file() or digest_of(same) != digest_of(file):
            found.append(file.name)
    if not found:
        say(f"Built twice: {items} files and links, the same bytes and rights;")
        say(f"and {len(files)} files to hand out: {', '.join(file.name for file in files)}.")
    return [f"{name}: comes out otherwise in a second build" for name in found]


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How a built program judged itself."""

    faults: tuple[str, ...]
    summary: str
    seconds: float


def self_test(made: Build) -> SelfTest:
    """Let the built program test itself where there is no display and no font."""
    command = (made.program, "--self-test")
    done = follow("kiosk --self-test", command, env=bare_env(made.work))
    *faults, summary = done.output.splitlines() or ["not a word"]
    if done.code and not faults:
        faults = [f"kiosk --self-test: exit code {done.code}"]
    return SelfTest(tuple(faults), summary, done.seconds)


def bare_env(home: Path) -> dict[str, str]:
    """Surroundings with no display, no fonts, no locale and nothing of this clone."""
    return {
        "PATH": os.defpath,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf"),
    }
