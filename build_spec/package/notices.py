"""The notices: what the package holds that others made, with every licence's text."""

import re
import shutil
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

from build_spec.console import StepFailed

HERE = Path(__file__).with_name("notices")
TEXTS = HERE / "texts"
FOLDER = "licences"
"""Beside the program in the package."""
LIST_FILE = "THIRD-PARTY.txt"
QT_FILE = "qt-parts.txt"
FROM_LOCK, FROM_PYTHON = "lock", "python"
LINUX, WINDOWS = "linux", "windows"
PINNED = re.compile(r"(?m)^([A-Za-z0-9._-]+)==([^\s;]+)")
TEXT_NAMES = re.compile(r"(?i)(LICEN[CS]E|COPYING|NOTICE)")
WIDTH = 96


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that others made; ``texts`` are files of ``TEXTS``.

    ``packages`` are its names in the lock, ``modules`` what it is imported as, ``qt_libraries``
    the libraries of Qt that it may bring, ``files`` what its own libraries are called. ``only``
    names the one system whose package has it; empty means that all have.
    """

    name: str
    version: str
    licence: str
    copyright: str
    sources: str
    note: str = ""
    texts: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    qt_libraries: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    only: str = ""


@dataclass(frozen=True, slots=True)
class QtPart:
    """What a library of Qt holds of others; ``licences`` name files of ``TEXTS``."""

    name: str
    where: str
    copyright: str
    licences: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The files with the licences."""
        return tuple(f"{licence}.txt" for licence in self.licences)


@dataclass(frozen=True, slots=True)
class Notices:
    """Everything that has to be named."""

    components: tuple[Component, ...]
    qt_parts: tuple[QtPart, ...]

    def of(self, system: str) -> "Notices":
        """What the package for one system holds."""
        mine = tuple(part for part in self.components if part.only in {"", system})
        return Notices(mine, self.qt_parts)

    @property
    def texts(self) -> frozenset[str]:
        """Every licence text that is referred to."""
        of_components = (text for component in self.components for text in component.texts)
        return frozenset((*of_components, *(text for part in self.qt_parts for text in part.texts)))

    @property
    def qt_libraries(self) -> frozenset[str]:
        """The libraries of Qt that may be in the package; all of them are LGPL."""
        return frozenset(name for part in self.components for name in part.qt_libraries)

    @property
    def modules(self) -> frozenset[str]:
        """What the components are imported as."""
        return frozenset(name for part in self.components for name in part.modules)


def read_notices(folder: Path = HERE) -> Notices:
    """Read the tables."""
    components = tomllib.loads((folder / "components.toml").read_text("utf-8"))["component"]
    parts = tomllib.loads((folder / "qt-parts.toml").read_text("utf-8"))["part"]
    return Notices(
        tuple(Component(**_frozen(table)) for table in components),
        tuple(QtPart(**_frozen(table)) for table in parts),
    )


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}


def locked_versions(lock: Path) -> dict[str, str]:
    """The version of every package in a lock."""
    return dict(PINNED.findall(lock.read_text(encoding="utf-8")))


def unlike_the_lock(notices: Notices, wanted: Collection[str], all_: Collection[str]) -> list[str]:
    """Packages of the lock that no component names, and names that are in no lock."""
    named = {package for component in notices.components for package in component.packages}
    missing = [f"components.toml does not name {name}" for name in sorted({*wanted} - named)]
    return missing + [f"components.toml: {n} is in no lock" for n in sorted(named - {*all_})]


def write_notices(
    folder: Path, notices: Notices, versions: Mapping[str, str], packages: Path
) -> None:
    """Write the package's folder of notices; ``packages`` is where pip installed them.

    Raises: StepFailed when a package brings no text of its licence and none is named for it.
    """
    folder.mkdir()
    for text in sorted(notices.texts):
        shutil.copyfile(TEXTS / text, folder / text)
    lines = [
        "What this program holds that others made. The texts of the licences lie beside this",
        "file. The program's own code, words and pictures have no licence yet.",
    ]
    for component in notices.components:
        own = _own_texts(component, packages)
        if not (own or component.texts):
            raise StepFailed(f"{component.name} has no text of its licence")
        for name, source in own.items():
            shutil.copyfile(source, folder / name)
        lines += ["", *_lines_of(component, versions, (*component.texts, *own))]
    _write(folder / LIST_FILE, lines)
    qt = ["What the libraries of Qt in this package hold of others, as Qt names it."]
    for part in notices.qt_parts:
        qt += ["", f"{part.name} (in {part.where})"]
        qt += _wrapped("Copyright", part.copyright)
        qt += _wrapped("Licence", ", ".join(part.texts))
    _write(folder / QT_FILE, qt)


def version_of(component: Component, versions: Mapping[str, str]) -> str:
    """The version that is in the package."""
    match component.version:
        case "lock":
            return versions[component.packages[0]]
        case "python":
            return versions[FROM_PYTHON]
        case "inside python":
            return f"as in Python {versions[FROM_PYTHON]}"
        case written:
            return written


def _own_texts(component: Component, packages: Path) -> dict[str, Path]:
    """The licence texts that a component's packages bring, by the name that they get."""
    return {
        f"{package}-{file.name.removesuffix('.txt')}.txt": file
        for package in component.packages
        for file in _texts_of(package, packages)
    }


def _texts_of(package: str, packages: Path) -> Iterator[Path]:
    for info in sorted(packages.glob("*.dist-info")):
        if _plain(info.name.partition("-")[0]) != package:
            continue
        files = sorted(file for file in info.rglob("*") if file.is_file())
        yield from (file for file in files if TEXT_NAMES.match(file.name))


def _plain(name: str) -> str:
    """A package's name as locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _lines_of(
    component: Component, versions: Mapping[str, str], texts: Sequence[str]
) -> Iterator[str]:
    yield f"{component.name}, version {version_of(component, versions)}"
    yield from _wrapped("Copyright", component.copyright)
    yield from _wrapped("Licence", component.licence)
    yield from _wrapped("Texts", ", ".join(texts))
    yield from _wrapped("Sources", component.sources)
    if component.note:
        yield from _wrapped("Note", component.note)


def _wrapped(head: str, text: str) -> list[str]:
    indent = " " * 15
    first = f"    {head + ':':<11}"
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ).splitlines()


def _write(file: Path, lines: Sequence[str]) -> None:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
