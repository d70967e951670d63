"""Gathers what the maintenance screen tells."""

from datetime import date
from pathlib import Path
from typing import assert_never

from kiosk import __version__
from kiosk.core.desk_facts import (
    DeskFacts,
    FaultFact,
    FromCommandLine,
    FromFile,
    SettingFact,
    SettingOrigin,
    UsualValue,
)
from kiosk.core.library import Library
from kiosk.services.faults import Fault, Faults
from kiosk.services.settings import InForce, Origin, Settings


def desk_facts(
    library: Library, faults: Faults, settings: Settings, file: Path, today: date
) -> DeskFacts:
    """Everything as of now. ``file`` is the settings file."""
    pages = tuple(library.every_page())
    return DeskFacts(
        version=__version__,
        written=max((page.provenance.written for page in pages), default=None),
        overdue=sum(page.provenance.is_overdue(today) for page in pages),
        fault_count=faults.count,
        faults=tuple(_fault(fault) for fault in faults.kept),
        settings=tuple(_setting(setting, file) for setting in settings.in_force()),
        settings_problems=tuple(str(problem) for problem in settings.problems),
    )


def _fault(fault: Fault) -> FaultFact:
    """At the time that the clinic's own clock showed."""
    return FaultFact(fault.message, fault.page, fault.at.astimezone())


def _setting(setting: InForce, file: Path) -> SettingFact:
    value = setting.value
    shown = value if isinstance(value, str) else f"{value:g}"
    return SettingFact(setting.key.name, shown, setting.key.unit, _origin(setting, file))


def _origin(setting: InForce, file: Path) -> SettingOrigin:
    match setting.origin:
        case Origin.USUAL:
            return UsualValue()
        case Origin.FILE:
            return FromFile(str(file), setting.line)
        case Origin.COMMAND_LINE:
            return FromCommandLine()
        case _:
            assert_never(setting.origin)
