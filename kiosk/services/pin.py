"""Keeps the staff's PIN in one small file, which survives a cut of the power at any moment."""

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.core.pin import (
    Damaged,
    Locked,
    NoPin,
    Pin,
    PinKept,
    PinReady,
    PinRecord,
    PinStanding,
    PinTry,
    Right,
    Stored,
    Uncheckable,
    Unwritable,
    Wrong,
)

FILE_NAME = "pin.json"
OWNER_ONLY = 0o600
HASH = re.compile(r"\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}")


class DamagedFile(Exception):
    """The file is there and cannot be understood."""


class PinFile:
    """The PIN of one kiosk. ``now_s`` is the calendar's clock: a lock outlives a restart.

    ``check`` and ``keep`` take some tenths of a second on purpose (RFC 9106). Where a try cannot
    be written down it is counted in memory, so that a full disk does not keep staff out, and
    ``on_fault`` is told.
    """

    def __init__(
        self, folder: Path, now_s: Callable[[], int], on_fault: Callable[[str], None]
    ) -> None:
        self._file = folder / FILE_NAME
        self._now_s = now_s
        self._on_fault = on_fault
        self._unwritten: PinRecord | None = None

    @property
    def file(self) -> Path:
        """Where the PIN is kept."""
        return self._file

    def standing(self) -> PinStanding:
        """Whether a PIN may be tried now, or has to be chosen first."""
        try:
            record = self._read()
        except DamagedFile:
            return Damaged(str(self._file))
        if record is None:
            refused = self._why_not_writable()
            return NoPin() if refused is None else refused
        now_s = self._now_s()
        if record.at(now_s) != record:
            record = record.at(now_s)
            self._note(record)
        minutes = record.locked_minutes(now_s)
        return Locked(minutes) if minutes else PinReady()

    def check(self, pin: Pin) -> PinTry:
        """Try a PIN. The try is on the disk before the check: pulling the plug gives none back."""
        try:
            record = self._read()
            if record is None:
                return NoPin()
            now_s = self._now_s()
            minutes = record.locked_minutes(now_s)
            if minutes:
                return Locked(minutes)
            tried = record.at(now_s).with_try(now_s)
            self._note(tried)
            if not _matches(record.hash, pin):
                minutes = tried.locked_minutes(now_s)
                return Locked(minutes) if minutes else Wrong(tried.tries_left)
        except DamagedFile:
            return Damaged(str(self._file))
        except Exception as error:  # noqa: BLE001  (no memory, no library: the screen says so)
            return Uncheckable(str(error) or type(error).__name__)
        self._note(tried.after_right())
        return Right()

    def keep(self, pin: Pin) -> PinKept:
        """Make this the PIN."""
        try:
            record = PinRecord(_hashed(pin))
        except Exception as error:  # noqa: BLE001  (as in check)
            return Uncheckable(str(error) or type(error).__name__)
        try:
            self._write(record)
        except OSError as error:
            return self._unwritable(error)
        return Stored()

    def clear(self) -> PinKept:
        """Take the PIN away, a damaged one too."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            return self._unwritable(error)
        self._unwritten = None
        return Stored()

    def _unwritable(self, error: OSError) -> Unwritable:
        return Unwritable(str(self._file.parent), error.strerror or str(error))

    def _why_not_writable(self) -> Unwritable | None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._file.parent):
                return None
        except OSError as error:
            return self._unwritable(error)

    def _read(self) -> PinRecord | None:
        """The record; None where there is no file.

        Raises:
            DamagedFile: there is one, and it is not a record.
        """
        try:
            record = parse_record(self._file.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise DamagedFile(str(error)) from error
        if self._unwritten is not None and self._unwritten.hash == record.hash:
            return self._unwritten
        return record

    def _note(self, record: PinRecord) -> None:
        try:
            self._write(record)
        except OSError as error:
            self._unwritten = record
            reason = error.strerror or error
            self._on_fault(
                f"tries of the PIN cannot be written to {self._file} ({reason}); "
                "let the kiosk write there"
            )

    def _write(self, record: PinRecord) -> None:
        """Replace the file as a whole, and see that it arrived.

        Raises:
            OSError: it did not.
        """
        folder = self._file.parent
        folder.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        text = record_text(record)
        with contextlib.suppress(FileNotFoundError):
            new.unlink()
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _give_to_owner_of(folder, new)
        new.replace(self._file)
        _settle(folder)
        if self._file.read_text(encoding="utf-8") != text:
            raise OSError("what was written reads differently")
        self._unwritten = None


def record_text(record: PinRecord) -> str:
    """The file's text."""
    table = {
        "hash": record.hash,
        "wrong_tries": record.wrong_tries,
        "locked_at_s": record.locked_at_s,
    }
    return json.dumps(table, indent=2) + "\n"


def parse_record(text: str) -> PinRecord:
    """The record that a file holds.

    Raises:
        ValueError: it holds none.
    """
    match json.loads(text):
        case {"hash": str(hash_), "wrong_tries": int(tries), "locked_at_s": int() | None as at_s}:
            if not HASH.fullmatch(hash_) or tries < 0:
                raise ValueError("no hash, or tries below none")
            return PinRecord(hash_, tries, at_s)
        case _:
            raise ValueError("not a PIN's record")


def _hashed(pin: Pin) -> str:
    """Argon2id with a salt of its own, in the profile for little memory (RFC 9106, 4)."""
    from argon2 import PasswordHasher  # noqa: PLC0415  (a visitor's start does not pay for it)
    from argon2.profiles import RFC_9106_LOW_MEMORY  # noqa: PLC0415  (the same)

    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY).hash(pin.digits)


def _matches(hash_: str, pin: Pin) -> bool:
    """Whether it is the PIN."""
    from argon2 import PasswordHasher  # noqa: PLC0415  (as above)
    from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415  (as above)

    try:
        return PasswordHasher().verify(hash_, pin.digits)
    except VerifyMismatchError:
        return False


def _give_to_owner_of(folder: Path, file: Path) -> None:
    """An administrator who sets the PIN must not leave a file that the kiosk cannot read."""
    if os.name == "posix" and os.geteuid() == 0:
        owner = folder.stat()
        os.chown(file, owner.st_uid, owner.st_gid)


def _settle(folder: Path) -> None:
    """Have the new name on the disk too; Windows has no way to ask for it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
