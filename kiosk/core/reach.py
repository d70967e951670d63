"""How much of a tall screen somebody in a wheelchair, or a small person, can reach."""

from dataclasses import dataclass
from math import hypot

from kiosk.core.comfort import SMALL_PANEL_INCHES

REACH_MM = 1220.0
"""Highest place above the floor that everybody can touch.

Source: 2010 ADA Standards, 308.2.1 and 308.3.1 (48 inches); EN 301 549, 8.3.
"""

LARGE_PANEL_INCHES = 40.0
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Glass:
    """A screen as it hangs. ``lower_edge_mm`` is from the floor; 0 means not known."""

    inches: float
    width_px: float
    height_px: float
    lower_edge_mm: float = 0.0

    @property
    def upright(self) -> bool:
        """Taller than wide."""
        return self.height_px > self.width_px

    @property
    def height_mm(self) -> float:
        """Of what is visible; pixels are square."""
        diagonal_px = hypot(self.width_px, self.height_px)
        return self.inches * MM_PER_INCH * self.height_px / diagonal_px if diagonal_px else 0.0


def least_room_mm(inches: float) -> float:
    """The height that the screens need: letters are larger where people stand further away."""
    if inches < SMALL_PANEL_INCHES:
        return 160.0
    return 260.0 if inches < LARGE_PANEL_INCHES else 430.0


def freed_share(glass: Glass) -> float:
    """The upper part of the screen, 0..1, that is out of reach.

    0 where everything is within reach, where the height is not known, and where what can be
    reached is too little to be used: such a screen hangs too high.
    """
    within_mm = REACH_MM - glass.lower_edge_mm
    if not glass.lower_edge_mm or within_mm < least_room_mm(glass.inches):
        return 0.0
    return max(0.0, 1.0 - within_mm / glass.height_mm) if glass.height_mm else 0.0
