"""What a kiosk is made from, whoever puts it together."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.app.folders import state_folder
from kiosk.core.comfort import ReadingComfort
from kiosk.core.exit_codes import ExitCode
from kiosk.core.keys import Keymap
from kiosk.core.library import Library
from kiosk.core.site import SiteFacts
from kiosk.core.talking import GRACE_S
from kiosk.services.faults import Faults
from kiosk.services.speaker import Speaker
from kiosk.ui.bridge.shell_view import Presentation
from kiosk.ui.bridge.touch_gate import monotonic_ms
from kiosk.ui.platform_voice import MakeLive, PlatformVoice
from kiosk.ui.voice import MakeSayer

if TYPE_CHECKING:
    from kiosk.core.desk_facts import DeskFacts
    from kiosk.ui.printers import Printer


def calendar_s() -> int:
    """Seconds of the calendar's clock, which anybody may set."""
    return int(time.time())


def local_day(calendar_s: int) -> date:
    """The day it is at the clinic then."""
    return datetime.fromtimestamp(calendar_s, UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What a kiosk is made from.

    ``state`` is the folder that keeps the PIN, ``facts`` what maintenance tells, ``leave`` what
    ends the program when staff choose so. A ``closable`` window is one of a developer.
    ``make_printer`` is None where nothing is printed. ``grace_s`` is how long a headset may be out.
    """

    library: Library
    content: Path
    resources: Path
    site: SiteFacts
    comfort: ReadingComfort
    presentation: Presentation
    clock_ms: Callable[[], int] = monotonic_ms
    calendar_s: Callable[[], int] = calendar_s
    state: Path = field(default_factory=state_folder)
    faults: Faults = field(default_factory=Faults)
    facts: Callable[[Library], "DeskFacts"] | None = None
    leave: Callable[[ExitCode], None] = QCoreApplication.exit
    closable: bool = False
    keymap: Keymap = field(default_factory=Keymap)
    speaker: MakeSayer = Speaker
    platform_voice: MakeLive = PlatformVoice
    make_printer: Callable[[], "Printer"] | None = None
    most_prints: int = 1
    grace_s: float = GRACE_S
