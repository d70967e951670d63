"""What lies in a built package: files, sizes, digests, and what each file says in the clear."""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MEGABYTE = 1_000_000
LEAST_SHOWN_MB = 0.3
PROGRAMS = ("kiosk", "kiosk.exe", "kiosk-cli.exe")
OPEN_RIGHTS, FILE_RIGHTS = 0o755, 0o644


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One file or link; ``digest`` covers its bytes, or where a link leads, and its rights."""

    name: PurePosixPath
    size_bytes: int
    digest: str


@dataclass(frozen=True, slots=True)
class Size:
    """What one part of the package weighs."""

    part: str
    size_bytes: int


def files_of(folder: Path) -> list[Path]:
    """Every file and link below a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def items_of(folder: Path) -> tuple[Item, ...]:
    """What is in the package, in order."""
    return tuple(_item(path, folder) for path in files_of(folder))


def _item(path: Path, folder: Path) -> Item:
    digest = hashlib.sha256()
    if path.is_symlink():
        digest.update(f"to {path.readlink()}".encode())
        size = 0
    else:
        rights = stat.S_IMODE(path.stat().st_mode)
        digest.update(f"{rights:o} ".encode())
        digest.update(path.read_bytes())
        size = path.stat().st_size
    return Item(PurePosixPath(path.relative_to(folder).as_posix()), size, digest.hexdigest())


def differences(one: Sequence[Item], other: Sequence[Item]) -> list[str]:
    """The names of what is not the same in two packages."""
    unlike = set(one) ^ set(other)
    return sorted({str(item.name) for item in unlike})


def sizes_of(items: Sequence[Item]) -> tuple[Size, ...]:
    """What each part weighs, the heaviest first."""
    sums: dict[str, int] = {}
    for item in items:
        part = _part_of(item.name)
        sums[part] = sums.get(part, 0) + item.size_bytes
    heaviest = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Size(part, size) for part, size in heaviest)


def _part_of(name: PurePosixPath) -> str:
    parts = name.parts
    file = parts[-1].removeprefix("lib").partition(".")[0]
    match parts:
        case ("lib", "PySide6", "Qt", "lib", _) if file.startswith("icu"):
            return "ICU"
        case ("lib", "PySide6", "Qt", "lib", _):
            return file
        case ("lib", "PySide6", "Qt", folder, *_):
            return f"Qt {folder}"
        case ("lib", "PySide6", _) if file.startswith("Qt6"):
            return file
        case ("lib", "PySide6", _) if file.startswith("Qt"):
            return f"Python for {file}"
        case ("lib", _):
            return "Python"
        case ("lib", folder, *_) if folder.startswith("python"):
            return "Python"
        case ("lib", folder, *_):
            return folder
        case (folder, _, *_):
            return folder
        case _:
            return name.name


def size_table(sizes: Sequence[Size], ceiling_mb: int) -> Iterator[str]:
    """The sizes as lines: what is small together, then the sum against the ceiling."""
    shown = [size for size in sizes if size.size_bytes >= LEAST_SHOWN_MB * MEGABYTE]
    small = sum(size.size_bytes for size in sizes) - sum(size.size_bytes for size in shown)
    for size in (*shown, Size(f"{len(sizes) - len(shown)} smaller parts", small)):
        yield f"{size.size_bytes / MEGABYTE:8.1f} MB  {size.part}"
    total = sum(size.size_bytes for size in sizes)
    yield f"{total / MEGABYTE:8.1f} MB  in all; the budget is {ceiling_mb} MB"


def settle(folder: Path, time_s: int) -> None:
    """Give every file the same time and the rights that it needs."""
    programs = [folder / name for name in PROGRAMS]
    for path in (*folder.rglob("*"), folder):
        if not path.is_symlink():
            entered = path.is_dir() or path in programs
            path.chmod(OPEN_RIGHTS if entered else FILE_RIGHTS)
        os.utime(path, (time_s, time_s), follow_symlinks=not path.is_symlink())
