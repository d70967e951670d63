"""When a visit that nobody continues is wiped. Pure: seconds come in, a phase goes out."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.comfort import ReadingComfort, TextScale

WARNING_S = 30.0
WARNING_LARGE_TEXT_S = 60.0
"""From 150 % text on, and in talking mode: who needs that needs more time (WCAG 2.2.1 asks for
20 s)."""


def warning_s(comfort: ReadingComfort, *, talking: bool = False) -> float:
    """How long the warning stands before the wipe, in seconds."""
    longer = talking or comfort.text_scale >= TextScale.LARGE
    return WARNING_LARGE_TEXT_S if longer else WARNING_S


class IdlePhase(StrEnum):
    """Where a still visitor is."""

    READING = "reading"
    WARNING = "warning"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class IdleState:
    """The phase, and while the warning stands the whole seconds that are left."""

    phase: IdlePhase
    seconds_left: int = 0


def idle_state(
    still_s: float, limit_s: float, comfort: ReadingComfort, *, talking: bool = False
) -> IdleState:
    """The phase after ``still_s`` seconds without a touch on a screen with ``limit_s``."""
    left = limit_s + warning_s(comfort, talking=talking) - still_s
    if still_s < limit_s:
        return IdleState(IdlePhase.READING)
    if left > 0:
        return IdleState(IdlePhase.WARNING, max(1, round(left)))
    return IdleState(IdlePhase.OVER)
