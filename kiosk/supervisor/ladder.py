"""What to try next when the kiosk broke. Pure: times come in, a rung goes out."""

from dataclasses import dataclass
from enum import StrEnum

FORGET_S = 600.0
"""A failure counts for this long."""

SOFTWARE_FROM = 2
SAFE_FROM = 3
GIVE_UP_FROM = 8
LONGEST_PAUSE_S = 30.0


class Rung(StrEnum):
    """How the kiosk is started: each rung relies on less than the one before."""

    USUAL = "usual"
    SOFTWARE = "software"
    """Drawn without the graphics card."""
    SAFE = "safe"
    """Without content as well: the screen says to ask at the desk, and lets staff in."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The failures that still count, each as its time in seconds of a monotonic clock."""

    failed_s: tuple[float, ...] = ()

    def after_failure(self, now_s: float) -> "Ladder":
        """One more failure; those too long ago are forgotten."""
        return Ladder((*(at for at in self.failed_s if now_s - at < FORGET_S), now_s))

    @property
    def rung(self) -> Rung | None:
        """How to start next; None: give up, starting again does not help."""
        match len(self.failed_s):
            case count if count >= GIVE_UP_FROM:
                return None
            case count if count >= SAFE_FROM:
                return Rung.SAFE
            case count if count >= SOFTWARE_FROM:
                return Rung.SOFTWARE
            case _:
                return Rung.USUAL

    @property
    def pause_s(self) -> float:
        """How long to wait before that: nothing the first time, then ever longer."""
        again = len(self.failed_s) - 1
        return min(LONGEST_PAUSE_S, 2.0 ** (again - 1)) if again > 0 else 0.0
