"""The reference panels: everything is designed, tested and shown for these."""

from dataclasses import dataclass, replace
from math import hypot

MM_PER_INCH = 25.4
CAPITAL_DEGREES = 0.7
"""Height of a capital letter at the reading distance (EN 301 549, 5.1.4)."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen and the person before it; ``capital_mm`` is the body text's at 100 %."""

    name: str
    width_px: int
    height_px: int
    inches: float
    reading_mm: int
    target_mm: int
    capital_mm: float
    lower_edge_mm: float = 0.0
    """Above the floor; 0 where that is not known."""

    @property
    def px_per_mm(self) -> float:
        """Pixels are square."""
        return hypot(self.width_px, self.height_px) / (self.inches * MM_PER_INCH)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.width_px, self.height_px


SMALL = Panel("10-landscape", 1280, 800, 10.1, 400, 15, 4.9)
LANDSCAPE = Panel("24-landscape", 1920, 1080, 23.8, 600, 20, 7.3)
PORTRAIT = Panel("24-portrait", 1080, 1920, 23.8, 600, 20, 7.3)
LARGE = Panel("55-landscape", 3840, 2160, 55.0, 1000, 20, 15.3)

LOW_PORTRAIT = replace(PORTRAIT, name="24-portrait-hung", lower_edge_mm=860)
LOW_LARGE = replace(LARGE, name="55-landscape-hung", lower_edge_mm=730)
"""Hung so that their upper part is out of reach, about as high as Lower can still help."""

PANELS = (SMALL, LANDSCAPE, PORTRAIT, LARGE)
