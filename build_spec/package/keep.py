"""The keep-list: what goes into the package and what stays out."""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

KEEP_FILE = Path(__file__).with_name("keep.toml")

QT = ("PySide6/Qt/", "PySide6/")
"""Where Qt lies in the package: on Linux, on Windows."""
LIBRARY_FOLDERS = ("lib", "bin")
ICON_FONTS = PurePosixPath("qtawesome/fonts")
TYPE_FILES = ".qmltypes"
METADATA = ".dist-info"
"""What pip knows of a package; nothing of ours asks for it while it runs."""


class Kind(StrEnum):
    """What PyInstaller calls an entry."""

    LIBRARY = "BINARY"
    EXTENSION = "EXTENSION"
    DATA = "DATA"
    LINK = "SYMLINK"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One file of the package.

    ``name`` is its place below the program's folder ``lib``. ``source`` is where it comes from;
    of a link it is where it leads, from the folder it is in.
    """

    name: PurePosixPath
    source: str
    kind: Kind

    @property
    def target(self) -> PurePosixPath:
        """Where a link leads, below ``lib``."""
        parts: list[str] = []
        for part in (self.name.parent / self.source).parts:
            if part == "..":
                parts.pop()
            else:
                parts.append(part)
        return PurePosixPath(*parts)


@dataclass(frozen=True, slots=True)
class Keep:
    """The keep-list as it is written in keep.toml."""

    data: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...]
    qml: frozenset[PurePosixPath]
    translations: frozenset[str]
    plugins: Mapping[str, frozenset[str]]
    icon_fonts: frozenset[str]
    excluded: tuple[str, ...]
    libraries: tuple[str, ...]

    def wants(self, entry: Entry) -> bool:
        """Whether the list lets an entry in. Libraries beside Qt's plugins are not its business."""
        if entry.name.suffix == TYPE_FILES or entry.name.parts[0].endswith(METADATA):
            return False
        if entry.name.parent == ICON_FONTS:
            return entry.name.name in self.icon_fonts
        below_qt = _below_qt(entry.name)
        return below_qt is None or self._wants_of_qt(below_qt)

    def _wants_of_qt(self, name: PurePosixPath) -> bool:
        match name.parts:
            case ("qml", *folders, _):
                return PurePosixPath(*folders) in self.qml
            case ("plugins", kind, file):
                return bare_name(file) in self.plugins.get(kind, frozenset())
            case ("translations", file):
                return PurePosixPath(file).stem in self.translations
            case (folder, _) if folder in LIBRARY_FOLDERS:
                return True
            case (_,):  # beside the extension modules: their own libraries, and all of Windows'
                return True
            case _:
                return False


def read_keep(file: Path = KEEP_FILE) -> Keep:
    """Read the keep-list."""
    with file.open("rb") as stream:
        table = tomllib.load(stream)
    qt, python = table["qt"], table["python"]
    return Keep(
        data={folder: tuple(patterns) for folder, patterns in table["data"].items()},
        left_out=tuple(table["left_out"]),
        qml=frozenset(PurePosixPath(folder) for folder in qt["qml"]),
        translations=frozenset(qt["translations"]),
        plugins={kind: frozenset(names) for kind, names in qt["plugins"].items()},
        icon_fonts=frozenset(python["icon_fonts"]),
        excluded=(*python["excluded"], *python.get(f"excluded_on_{sys.platform}", ())),
        libraries=tuple(table["libraries"]["kept"]),
    )


def bare_name(file: str) -> str:
    """The name of a plugin: ``libqxcb.so`` is ``qxcb``, and so is ``qxcb.dll``."""
    return PurePosixPath(file).stem.removeprefix("lib")


def own_files(keep: Keep, root: Path) -> Iterator[Path]:
    """Our own files that go into the package, from ``root``, in order."""
    for folder, patterns in keep.data.items():
        found = {file for pattern in patterns for file in (root / folder).glob(pattern)}
        yield from sorted(file.relative_to(root) for file in found if file.is_file())


def own_modules(root: Path) -> Iterator[str]:
    """The name of every module of the kiosk: sub-commands are imported by name."""
    for file in sorted((root / "kiosk").rglob("*.py")):
        parts = file.relative_to(root).with_suffix("").parts
        if parts[-1] != "__main__":
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Whether a name fits one of some patterns as a shell would read them."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def without_dead_links(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, less the links whose file went."""
    there = {entry.name for entry in entries}
    return tuple(e for e in entries if e.kind is not Kind.LINK or e.target in there)


def _below_qt(name: PurePosixPath) -> PurePosixPath | None:
    for prefix in QT:
        if name.is_relative_to(prefix):
            return name.relative_to(prefix)
    return None
