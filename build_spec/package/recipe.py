"""What kiosk.spec asks for: the program's parts as PyInstaller wants them listed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from PyInstaller.depend.bindepend import get_imports

from build_spec.package.closure import reached, without_the_systems
from build_spec.package.keep import (
    Entry,
    Kind,
    own_files,
    own_modules,
    read_keep,
    without_dead_links,
)
from build_spec.package.msi import four_numbers
from build_spec.places import ROOT
from kiosk import __version__
from kiosk.app.record_code import FILE as RECORD_CODE

if sys.platform == "win32":
    from PyInstaller.utils.win32 import versioninfo

KEEP = read_keep()
START = ROOT / "kiosk" / "__main__.py"
MODULES = tuple(own_modules(ROOT))
ICON = os.environ.get("KIOSK_ICON", "NONE")
"""Of Windows' programs; ``package`` draws it."""

TocRow = tuple[str, str, str]
"""As PyInstaller has it: name, source, kind."""


def data() -> list[tuple[str, str]]:
    """Our own files, each with the folder it goes to."""
    return [(str(ROOT / file), str(file.parent)) for file in own_files(KEEP, ROOT)]


def record_code(folder: Path) -> tuple[str, str]:
    """What the kiosk's records are compiled to by this Python, made in ``folder``; its place."""
    made = folder / RECORD_CODE.name
    words = (sys.executable, "-P", "-m", "build_spec.package.record_code", str(made))
    subprocess.run(words, check=True)
    return str(made), str(RECORD_CODE.parent.relative_to(ROOT))


def pruned(rows: Sequence[TocRow]) -> list[TocRow]:
    """Of everything that PyInstaller found, what goes into the package."""
    entries = [Entry(PurePosixPath(Path(n).as_posix()), s, Kind(k)) for n, s, k in sorted(rows)]
    wanted = [entry for entry in entries if KEEP.wants(entry)]
    linked = reached(without_the_systems(wanted, KEEP), KEEP, _imports)
    return [(str(e.name), e.source, e.kind.value) for e in without_dead_links(linked)]


def _imports(library: str) -> set[str]:
    return {Path(path or name).name for name, path in get_imports(library)}


if sys.platform == "win32":

    def version_info(name: str) -> versioninfo.VSVersionInfo:
        """What Windows shows of a program in its properties."""
        numbers = four_numbers(__version__)
        words = {
            "CompanyName": "The makers of the kiosk",
            "FileDescription": "Kiosk for clinic waiting rooms",
            "FileVersion": __version__,
            "InternalName": name,
            "LegalCopyright": "© 2026 the makers of the kiosk",
            "OriginalFilename": f"{name}.exe",
            "ProductName": "Clinic Kiosk",
            "ProductVersion": __version__,
        }
        rows = [versioninfo.StringStruct(key, value) for key, value in words.items()]
        english = [versioninfo.StringTable("040904B0", rows)]
        return versioninfo.VSVersionInfo(
            ffi=versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
            kids=[
                versioninfo.StringFileInfo(english),
                versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x409, 1200])]),
            ],
        )
