"""Which content this is, in a few letters that staff can read out on the telephone."""

import hashlib
from pathlib import Path

SHOWN_LETTERS = 8


def content_version(folder: Path) -> str:
    """A short hash over the names and bytes of all files; empty where there are none.

    A file that cannot be read counts with its name alone. Reads every file: not while drawing.
    """
    files = sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.as_posix())
    if not files:
        return ""
    whole = hashlib.sha256()
    for file in files:
        try:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError:
            digest = ""
        whole.update(f"{file.relative_to(folder).as_posix()}\0{digest}\n".encode())
    return whole.hexdigest()[:SHOWN_LETTERS]
