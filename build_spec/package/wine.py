"""A Wine of our own below `.build`: Windows 10, with the two libraries that Debian's Wine lacks."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from build_spec.console import StepFailed, follow, step
from build_spec.hermetic import KEPT
from build_spec.places import ROOT, SCRATCH
from build_spec.system_pieces import File, Piece, Program

PREFIX = SCRATCH / "wine"
SHIMS = ROOT / "build_spec" / "windows" / "wine"
COMPILER = "x86_64-w64-mingw32-gcc"
WINE_PIECES: tuple[Piece, ...] = (
    File("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ntdll.dll", "wine64"),
    Program("wine", "wine"),
    Program(COMPILER, "gcc-mingw-w64-x86-64-win32"),
)
OVERRIDES = "mscoree,mshtml=;mscms=n,b"
WINDOWS_10 = ("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")


@dataclass(frozen=True, slots=True)
class Wine:
    """One prefix: a folder that holds a drive C and the registry."""

    prefix: Path

    @property
    def drive(self) -> Path:
        """The drive C."""
        return self.prefix / "drive_c"

    @property
    def system(self) -> Path:
        """Where Windows keeps its own libraries."""
        return self.drive / "windows" / "system32"

    def env(self, **more: str) -> dict[str, str]:
        """Surroundings for `wine`. It hands none on whose name begins with QT_."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return {
            **kept,
            "HOME": str(self.prefix),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": OVERRIDES,
            "WINEPREFIX": str(self.prefix),
            **more,
        }

    def ensure(self) -> None:
        """Make it where it is not there, or was made otherwise.

        Raises: StepFailed.
        """
        stamp = self.prefix / ".stamp"
        wanted = _sources()
        if stamp.is_file() and stamp.read_text("utf-8") == wanted:
            return
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.mkdir(parents=True)
        step("Making a Wine of our own", ("wine", "wineboot", "--init"), env=self.env())
        for words in (WINDOWS_10,):
            done = follow("wine", ("wine", *words), env=self.env())
            if done.code:
                raise StepFailed(f"wine {' '.join(words)}: {done.output}")
        self.wait()
        for source in sorted(SHIMS.glob("*.c")):
            target = self.system / f"{source.stem}.dll"
            target.unlink(missing_ok=True)
            made = (COMPILER, "-shared", "-s", "-O1", "-o", target, source)
            step(f"Compiling {target.name} for Wine", made)
        stamp.write_text(wanted, encoding="utf-8")

    def wait(self) -> None:
        """Until every program of the prefix has ended, and the registry is on the disk."""
        subprocess.run(("wineserver", "--wait"), env=self.env(), check=False)

    def end(self) -> None:
        """End every program of the prefix."""
        subprocess.run(("wineserver", "--kill"), env=self.env(), check=False)


def wine_path(file: Path) -> str:
    """What a program under Wine calls a file of Linux."""
    return str(PureWindowsPath("Z:", file.as_posix()))


def _sources() -> str:
    version = follow("wine", ("wine", "--version")).output
    return "\n".join([version, *(file.read_text("utf-8") for file in sorted(SHIMS.glob("*.c")))])
