"""The staff's PIN: which may be chosen, and how wrong tries lock it. Pure: seconds come in."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TypeAlias

SHORTEST_DIGITS = 6
LONGEST_DIGITS = 12

MOST_TRIES = 5
LOCK_S = 15 * 60
"""After that many wrong tries in a row the PIN is locked for so long."""

DIGITS = 10


@dataclass(frozen=True, slots=True)
class Pin:
    """Digits as they were typed. They show in no log and no message."""

    digits: str = field(default="", repr=False)

    def __len__(self) -> int:
        return len(self.digits)

    def with_digit(self, digit: str) -> "Pin":
        """One more, up to the longest PIN."""
        return Pin((self.digits + digit)[:LONGEST_DIGITS])

    def without_last(self) -> "Pin":
        """One less."""
        return Pin(self.digits[:-1])


class PinFault(StrEnum):
    """Why a PIN cannot be chosen."""

    NOT_DIGITS = "not digits"
    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    ONE_DIGIT = "one digit"
    PLAIN_RUN = "plain run"


def pin_fault(pin: Pin) -> PinFault | None:
    """What is wrong with a PIN that somebody wants to choose."""
    digits = pin.digits
    if digits and not (digits.isascii() and digits.isdigit()):
        return PinFault.NOT_DIGITS
    if len(digits) < SHORTEST_DIGITS:
        return PinFault.TOO_SHORT
    if len(digits) > LONGEST_DIGITS:
        return PinFault.TOO_LONG
    steps = {(int(b) - int(a)) % DIGITS for a, b in pairwise(digits)}
    if steps == {0}:
        return PinFault.ONE_DIGIT
    # 789012 and 321098 run on over the zero as the keys do.
    if steps in ({1}, {DIGITS - 1}):
        return PinFault.PLAIN_RUN
    return None


@dataclass(frozen=True, slots=True)
class PinRecord:
    """What is kept: the hash, and the wrong tries in a row. Seconds are of the calendar's clock."""

    hash: str = field(repr=False)
    wrong_tries: int = 0
    locked_at_s: int | None = None

    def at(self, now_s: int) -> "PinRecord":
        """The same as of now. A clock that was moved back starts the lock anew."""
        if self.locked_at_s is None:
            return self
        if now_s < self.locked_at_s:
            return replace(self, locked_at_s=now_s)
        if now_s - self.locked_at_s >= LOCK_S:
            return replace(self, wrong_tries=0, locked_at_s=None)
        return self

    def locked_minutes(self, now_s: int) -> int:
        """How long it stays locked, in minutes begun; 0 where it is not."""
        locked_at_s = self.at(now_s).locked_at_s
        return 0 if locked_at_s is None else -((now_s - locked_at_s - LOCK_S) // 60)

    def with_try(self, now_s: int) -> "PinRecord":
        """One try more, counted as wrong until it proves right."""
        tries = self.wrong_tries + 1
        return replace(self, wrong_tries=tries, locked_at_s=now_s if tries >= MOST_TRIES else None)

    @property
    def tries_left(self) -> int:
        """Wrong tries until it locks."""
        return MOST_TRIES - self.wrong_tries

    def after_right(self) -> "PinRecord":
        """The PIN was right: earlier tries are forgotten."""
        return replace(self, wrong_tries=0, locked_at_s=None)


@dataclass(frozen=True, slots=True)
class PinReady:
    """There is a PIN and it may be tried."""


@dataclass(frozen=True, slots=True)
class NoPin:
    """Nobody has chosen one yet."""


@dataclass(frozen=True, slots=True)
class Right:
    """It was the PIN."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """It was not."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many wrong tries."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """The file is there and cannot be understood: never taken for "no PIN yet"."""

    file: str


@dataclass(frozen=True, slots=True)
class Unwritable:
    """The PIN cannot be kept."""

    folder: str
    reason: str


@dataclass(frozen=True, slots=True)
class Uncheckable:
    """The machine cannot compute the check."""

    reason: str


@dataclass(frozen=True, slots=True)
class Stored:
    """The PIN is kept, or taken away."""


PinTrouble: TypeAlias = Damaged | Unwritable | Uncheckable
PinStanding: TypeAlias = PinReady | NoPin | Locked | Damaged | Unwritable
PinTry: TypeAlias = Right | Wrong | Locked | NoPin | Damaged | Uncheckable
PinKept: TypeAlias = Stored | Unwritable | Uncheckable
