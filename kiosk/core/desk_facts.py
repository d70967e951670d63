"""What the maintenance screen tells about this kiosk."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class UsualValue:
    """Nobody set it."""


@dataclass(frozen=True, slots=True)
class FromFile:
    """It stands in the settings file; ``line`` is 0 where it is not known."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class FromCommandLine:
    """It was given at the start."""


SettingOrigin: TypeAlias = UsualValue | FromFile | FromCommandLine


@dataclass(frozen=True, slots=True)
class SettingFact:
    """One setting in force; an empty ``value`` means that nothing is set."""

    key: str
    value: str
    unit: str = ""
    origin: SettingOrigin = UsualValue()


@dataclass(frozen=True, slots=True)
class FaultFact:
    """One fault; ``page`` is empty where none was open, ``at`` is in the clinic's own time."""

    reason: str
    page: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """Version, content, faults and settings. ``faults`` may be fewer than were counted."""

    version: str
    written: date | None = None
    """The newest day on which a page was written."""
    overdue: int = 0
    """Pages that nobody reviewed in time."""
    fault_count: int = 0
    faults: tuple[FaultFact, ...] = ()
    settings: tuple[SettingFact, ...] = ()
    settings_problems: tuple[str, ...] = ()
    """What is wrong in the settings file, each with file and line."""
