"""What would be wrong with a built package, each fault a line."""

import getpass
import re
import sys
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from build_spec.package.contents import MEGABYTE, files_of
from build_spec.package.keep import matches
from build_spec.package.notices import FOLDER, LIST_FILE, QT_FILE, Notices, version_of
from build_spec.places import ROOT

LINUX_MB, WINDOWS_MB = 220, 170
"""Budget of the installed folder."""
FORBIDDEN = (
    # A browser, other licences, or a keyboard that assistive technology cannot see.
    "*WebEngine*",
    "*Quick3D*",
    "*Qt63D*",
    "*Charts*",
    "*DataVisualization*",
    "*Graphs*",
    "*Pdf*",
    "*VirtualKeyboard*",
    "*virtualkeyboard*",
    "*qpdf*",
    # Voices that only act as if, or know English alone; and what plays films.
    "*texttospeech_mock*",
    "*texttospeech_flite*",
    "*ffmpegmedia*",
    "*libav*",
    # Only for whoever writes QML.
    "*.qmltypes",
    "*.pyi",
    # What a build leaves behind.
    "*.py",
    "*.map",
)
QT_LIBRARY = re.compile(r"(?:lib)?Qt6([A-Za-z0-9]+)\.(?:so\.6|dll)")
OURS = "kiosk"
OUR_FOLDERS = frozenset({OURS, "content", "resources"})
PYTHONS = ("base_library.zip", "*python3*")
"""Python itself: its library, and its modules in the clear."""
SHORTEST_NAME = 5
"""A user name shorter than this is part of some word anywhere."""


def folder_faults(
    folder: Path, notices: Notices, versions: Mapping[str, str], most_mb: int = LINUX_MB
) -> Iterator[str]:
    """Everything that can be seen without starting it."""
    yield from shape_faults(folder)
    yield from name_faults(folder)
    yield from licence_faults(folder, notices, versions)
    yield from size_faults(folder, most_mb)


def shape_faults(folder: Path) -> Iterator[str]:
    """A package that is no folder with its parts as files of their own."""
    program = next((p for p in (folder / "kiosk", folder / "kiosk.exe") if p.is_file()), None)
    if program is None:
        yield "kiosk: the program is not there"
    if not any((folder / "lib").rglob("*Qt6Core*")):
        yield "lib: Qt's libraries are no files that can be replaced"
    yield from (
        f"{f.relative_to(folder)}: leads nowhere" for f in files_of(folder) if not f.exists()
    )


def name_faults(folder: Path) -> Iterator[str]:
    """Files that may not be in the package."""
    for file in files_of(folder):
        for pattern in FORBIDDEN:
            if fnmatchcase(file.name, pattern):
                yield f"{file.relative_to(folder)}: {pattern} may not be in the package"


def licence_faults(folder: Path, notices: Notices, versions: Mapping[str, str]) -> Iterator[str]:
    """Texts that are missing, versions that are others, libraries of Qt that nobody named."""
    notes = folder / FOLDER
    for text in sorted({*notices.texts, LIST_FILE, QT_FILE}):
        file = notes / text
        if not file.is_file() or not file.stat().st_size:
            yield f"{FOLDER}/{text}: is not there"
    listed = (notes / LIST_FILE).read_text("utf-8") if (notes / LIST_FILE).is_file() else ""
    for component in notices.components:
        line = f"{component.name}, version {version_of(component, versions)}\n"
        if line not in listed:
            yield f"{FOLDER}/{LIST_FILE}: does not say {line.strip()}"
    for file in files_of(folder / "lib"):
        found = QT_LIBRARY.fullmatch(file.name)
        if found and found[1] not in notices.qt_libraries:
            yield f"{file.relative_to(folder)}: is no library of Qt that is known to be LGPL"


def size_faults(folder: Path, ceiling_mb: int) -> Iterator[str]:
    """A package that is too big."""
    size = sum(file.stat().st_size for file in files_of(folder) if not file.is_symlink())
    if size > ceiling_mb * MEGABYTE:
        yield f"the package has {size / MEGABYTE:.0f} MB; the budget is {ceiling_mb} MB"


def trace_words(more: Collection[str] = ()) -> tuple[str, ...]:
    """What would tell where and by whom a package was built, as Windows writes it too."""
    words = {str(ROOT), f"{Path.home()}/", *more}
    words |= {word.replace("/", "\\") for word in words}
    user = getpass.getuser()
    return tuple(sorted(words | ({user} if len(user) >= SHORTEST_NAME else set())))


def trace_faults(folders: Sequence[Path], words: Collection[str]) -> Iterator[str]:
    """Files that tell where they were built; ``folders`` hold the package, also unpacked."""
    needles = [word.encode() for word in words]
    needles += [word.encode("utf-16-le") for word in words]
    for folder in folders:
        for file in files_of(folder):
            for name, data in _insides(file):
                found = next((needle for needle in needles if needle in data), None)
                if found is not None:
                    yield f"{file.relative_to(folder)}{name}: tells where it was built ({found!r})"


def _insides(file: Path) -> Iterator[tuple[str, bytes]]:
    if file.is_symlink():
        yield "", str(file.readlink()).encode()
        return
    yield "", file.read_bytes()
    if zipfile.is_zipfile(file) and file.suffix == ".zip":
        with zipfile.ZipFile(file) as archive:
            yield from ((f"/{name}", archive.read(name)) for name in archive.namelist())


def module_faults(
    modules: Collection[str],
    notices: Notices,
    pythons: Collection[str] = sys.stdlib_module_names,
) -> Iterator[str]:
    """Python modules inside the program that no notice names; ``pythons`` are its own."""
    known = {*pythons, OURS, *notices.modules}
    for name in sorted({module.partition(".")[0] for module in modules} - known):
        yield f"the program holds the module {name}, which components.toml does not name"


def top_faults(lib: Path, notices: Notices) -> Iterator[str]:
    """What lies in the program's folder `lib` and belongs to nothing that a notice names."""
    known = {*OUR_FOLDERS, *notices.modules}
    files = (*PYTHONS, *(pattern for part in notices.components for pattern in part.files))
    for path in sorted(lib.iterdir()):
        name = path.name.partition(".")[0]
        if path.suffix == ".pyd" and name in sys.stdlib_module_names:
            continue
        if not path.is_symlink() and name not in known and not matches(path.name.casefold(), files):
            yield f"lib/{path.name}: belongs to nothing that components.toml names"
