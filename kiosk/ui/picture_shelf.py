"""Pictures of staff as they are shown: vetted, upright, and large ones scaled once."""

import logging
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kiosk.core.problems import ContentError
from kiosk.services.jobs import Jobs

log = logging.getLogger(__name__)

LARGEST_SIDE_PX = 2560
"""More than the widest panel gives a picture. What has more is scaled once and kept so."""
JPEG_QUALITY = 90
MOST_KEPT = 60
"""Scaled pictures; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The file to show."""

    file: Path


@dataclass(frozen=True, slots=True)
class Coming:
    """It is being made ready."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It may not be shown."""


Shelved: TypeAlias = Ready | Coming | Refused


class ClosableJobs(Jobs, Protocol):
    """Jobs that end with the kiosk."""

    def close(self) -> None:
        """Wait for the job under way, and drop its result."""


class PictureShelf:
    """Staff drop a file and it works: nothing has to be imported beforehand.

    A photograph of a hundred million points takes half a second to read. That is done once, in
    another thread; what is kept of it lies in ``folder``.
    """

    def __init__(self, folder: Path, make_jobs: Callable[[], ClosableJobs]) -> None:
        """``make_jobs`` is asked with the first picture that needs it."""
        self._folder = folder
        self._make_jobs = make_jobs
        self._jobs: ClosableJobs | None = None
        self._known: dict[str, Shelved] = {}

    def close(self) -> None:
        """Wait for what is under way; it is shown no more."""
        if self._jobs is not None:
            self._jobs.close()

    def find(self, picture: Path, came: Callable[[], None]) -> Shelved:
        """How a picture is to be shown; ``came`` is called when one that is coming is there."""
        name = _fingerprint(picture)
        known = self._known.get(name)
        gone = isinstance(known, Ready) and not known.file.is_file()
        if known is not None and not gone:
            return known
        if not _is_drawing(picture) and not _is_large(picture):
            return Ready(picture)
        kept = self._folder / f"{name}.jpg"
        for file in (kept, kept.with_suffix(".png")):
            if file.is_file():
                return self._note(name, Ready(file))
        self._known[name] = Coming()

        def done(shelved: Shelved) -> None:
            self._note(name, shelved)
            came()

        self._jobs = self._jobs or self._make_jobs()
        self._jobs.run(lambda: _made_ready(picture, kept), done)
        return Coming()

    def _note(self, name: str, shelved: Shelved) -> Shelved:
        self._known[name] = shelved
        return shelved


def _fingerprint(picture: Path) -> str:
    """Another one for another file of the same name."""
    found = picture.stat()
    where = zlib.crc32(str(picture).encode())
    return f"{where:08x}-{found.st_mtime_ns:x}-{found.st_size:x}"


def _is_drawing(picture: Path) -> bool:
    return picture.suffix.lower() == ".svg"


def _is_large(picture: Path) -> bool:
    size = QImageReader(str(picture)).size()
    return max(size.width(), size.height()) > LARGEST_SIDE_PX


def _made_ready(picture: Path, kept: Path) -> Shelved:
    """In the other thread: a drawing is vetted, a large picture scaled and written down."""
    if _is_drawing(picture):
        return _vetted(picture)
    reader = QImageReader(str(picture))
    reader.setAutoTransform(True)
    whole = reader.size()
    side = QSize(LARGEST_SIDE_PX, LARGEST_SIDE_PX)
    # JPEG is read at an eighth, a quarter or half of its size: never the whole of it.
    reader.setScaledSize(whole.scaled(side, Qt.AspectRatioMode.KeepAspectRatio))
    scaled = reader.read()
    if scaled.isNull():
        log.warning("%s cannot be read (%s)", picture.name, reader.errorString())
        return Refused()
    return Ready(_written(scaled, kept) or picture)


def _vetted(picture: Path) -> Shelved:
    from kiosk.content.pictures import vet_picture  # noqa: PLC0415  (no start without drawings pays)

    try:
        vet_picture(picture)
    except ContentError as error:
        log.warning("%s", error.problem)
        return Refused()
    return Ready(picture)


def _written(picture: QImage, kept: Path) -> Path | None:
    """Where it was written, whole or not at all; None where there is no room for it."""
    file = kept.with_suffix(".png") if picture.hasAlphaChannel() else kept
    part = file.with_name(f"{file.stem}-part{file.suffix}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(part), None, JPEG_QUALITY if file is kept else -1):
            return None
        part.replace(file)
        _tidy(file.parent)
    except OSError:
        return None
    return file


def _tidy(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
    for old in files[:-MOST_KEPT]:
        old.unlink()
