"""What kiosk.spec asks for: the program's parts as PyInstaller wants them listed."""

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
from build_spec.places import ROOT

KEEP = read_keep()
START = ROOT / "kiosk" / "__main__.py"
MODULES = tuple(own_modules(ROOT))

TocRow = tuple[str, str, str]
"""As PyInstaller has it: name, source, kind."""


def data() -> list[tuple[str, str]]:
    """Our own files, each with the folder it goes to."""
    return [(str(ROOT / file), str(file.parent)) for file in own_files(KEEP, ROOT)]


def pruned(rows: Sequence[TocRow]) -> list[TocRow]:
    """Of everything that PyInstaller found, what goes into the package."""
    entries = [Entry(PurePosixPath(Path(n).as_posix()), s, Kind(k)) for n, s, k in sorted(rows)]
    wanted = [entry for entry in entries if KEEP.wants(entry)]
    linked = reached(without_the_systems(wanted, KEEP), KEEP, _imports)
    return [(str(e.name), e.source, e.kind.value) for e in without_dead_links(linked)]


def _imports(library: str) -> set[str]:
    return {Path(path or name).name for name, path in get_imports(library)}
