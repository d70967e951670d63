"""The clips on the disk, and the index that says what each of them is."""

import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import soundfile

from kiosk.services.speaker import HEAD

from .ogg import cut
from .voice import RATE_HZ, Wave

QUALITY = 1.0
"""The most that the coder may leave out: about 30 kbit a second."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One clip: ``made_from`` changes with its sounds, the voice and how it is coded.

    ``doubt`` is why its words may not be what is heard.
    """

    text: str
    made_from: str
    length_ms: int
    words_ms: tuple[int, ...]
    doubt: str = ""


@dataclass(slots=True)
class Shelf:
    """The clips of one language in a folder."""

    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def index(self) -> Path:
        return self.folder.with_suffix(".json")

    @classmethod
    def opened(cls, folder: Path) -> "Shelf":
        """What is there; a clip without an entry, or the other way round, counts as missing."""
        shelf = cls(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if shelf.index.is_file():
            read = json.loads(shelf.index.read_text(encoding="utf-8"))
            shelf.entries = {
                name: Entry(**{**one, "words_ms": tuple(one["words_ms"])})
                for name, one in read["clips"].items()
                if shelf.file(name).is_file()
            }
        return shelf

    @property
    def head(self) -> Path:
        return self.folder / HEAD

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.ogg"

    def put(self, name: str, wave: Wave, entry: Entry) -> None:
        """Write one clip, whole or not at all; the head that all share once."""
        coded, samples = io.BytesIO(), np.clip(wave, -1, 1)
        soundfile.write(
            coded, samples, RATE_HZ, format="OGG", subtype="VORBIS", compression_level=QUALITY
        )
        head, sound = cut(coded.getvalue())
        if not self.head.is_file():
            self.head.write_bytes(head)
        if self.head.read_bytes() != head:
            raise ValueError(f"{name} needs another head than the clips beside it")
        beside = self.file(name).with_suffix(".part")
        beside.write_bytes(sound)
        beside.replace(self.file(name))
        self.entries[name] = entry

    def save(self, voice: str) -> None:
        """Write the index: one clip a line, so that a change is easy to read."""
        lines = ",\n".join(
            f"{json.dumps(name)}: {json.dumps(_written(entry), ensure_ascii=False)}"
            for name, entry in sorted(self.entries.items())
        )
        beside = self.index.with_suffix(".part")
        beside.write_text(
            f'{{"voice": {json.dumps(voice)}, "clips": {{\n{lines}\n}}}}\n', encoding="utf-8"
        )
        beside.replace(self.index)

    def keep_only(self, names: set[str]) -> int:
        """Take away what nobody says any more; returns how many clips."""
        kept = {self.head.name, *(self.file(name).name for name in names)}
        gone = [file for file in self.folder.iterdir() if file.name not in kept]
        for file in gone:
            file.unlink()
        self.entries = {name: one for name, one in self.entries.items() if name in names}
        return len(gone)

    def bytes(self) -> int:
        return sum(file.stat().st_size for file in self.folder.iterdir())


def _written(entry: Entry) -> Mapping[str, object]:
    written = asdict(entry)
    return written if entry.doubt else {k: v for k, v in written.items() if k != "doubt"}
