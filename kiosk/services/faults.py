"""Counts what went wrong since the start, so that a kiosk that limps can be seen to limp."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

log = logging.getLogger("kiosk.faults")

FRAMES_TOLD = 4
KEPT = 100
"""How many faults are kept in full; all are counted."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong, when, and the page that was open (empty where none was)."""

    message: str
    page: str
    at: datetime


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def how_it_broke(error: BaseException, trace: TracebackType | None) -> str:
    """What kind of error came up where, innermost first.

    Never its message: that may hold what was being worked on, such as a visitor's own words.
    """
    frames = reversed(extract_tb(trace)[-FRAMES_TOLD:])
    places = (f"{Path(f.filename).name}:{f.lineno} ({f.name})" for f in frames)
    return " < ".join((type(error).__name__, *places))


class Faults:
    """The faults since the start. They name a page, never anything a visitor chose."""

    def __init__(
        self, open_page: Callable[[], str] = str, clock: Callable[[], datetime] = now
    ) -> None:
        self._open_page = open_page
        self._clock = clock
        self._kept: list[Fault] = []
        self._count = 0

    @property
    def count(self) -> int:
        """How many there were."""
        return self._count

    @property
    def kept(self) -> tuple[Fault, ...]:
        """The first of them."""
        return tuple(self._kept)

    def watch(self, open_page: Callable[[], str]) -> None:
        """Ask ``open_page`` for the page from now on."""
        self._open_page = open_page

    def note(self, message: str) -> None:
        """Count one."""
        fault = Fault(message, self._open_page(), self._clock())
        self._count += 1
        if len(self._kept) < KEPT:
            self._kept.append(fault)
        log.error("fault %d on page %s: %s", self._count, fault.page or "none", message)
