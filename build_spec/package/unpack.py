"""Takes a built program apart, to see what it holds: started in the venv that built it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

MODULES = "modules.txt"
"""Names every Python module that the program holds."""


def main(words: Sequence[str]) -> int:
    """Write what is inside a program into an empty folder."""
    program, folder = map(Path, words)
    archive = CArchiveReader(str(program))
    names: list[str] = []
    for name in archive.toc:
        if name.lower().endswith(".pyz"):
            inner = archive.open_embedded_archive(name)
            for module in inner.toc:
                names.append(module)
                _write(folder / "modules" / module, inner.extract(module, raw=True) or b"")
        else:
            _write(folder / "program" / name, archive.extract(name))
    (folder / MODULES).write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
    return 0


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
