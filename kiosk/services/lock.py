"""One kiosk a state folder: a lock that the operating system lets go when its holder ends."""

import sys
from pathlib import Path
from typing import IO


class AlreadyHeldError(Exception):
    """Another process holds the lock."""


class InstanceLock:
    """Held from ``take`` to the end of the process, however that comes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open: IO[bytes] | None = None

    def take(self) -> None:
        """Take it.

        Raises:
            AlreadyHeldError: another process has it.
            OSError: the file cannot be written.
        """
        file = self._file.open("ab")
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise AlreadyHeldError(str(self._file)) from error
        self._open = file

    def release(self) -> None:
        """Let it go early (the end of the process does it too)."""
        if self._open is not None:
            self._open.close()
            self._open = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
