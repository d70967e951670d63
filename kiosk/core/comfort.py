"""How one visitor likes to read. It is theirs alone and goes at the wipe."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag


class TextScale(IntEnum):
    """Size of the reading text in percent.

    Fixed labels grow a third as fast: at 100 % they already stand 0.7 degree high
    (EN 301 549, 5.1.4).
    """

    NORMAL = 100
    LARGE = 150
    LARGEST = 200


class Look(StrEnum):
    """One of four sets of colours."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CREAM = "cream"


@dataclass(frozen=True, slots=True)
class ReadingComfort:
    """Everything a visitor may choose about the screen."""

    language: LanguageTag = FALLBACK_LANGUAGE
    text_scale: TextScale = TextScale.NORMAL
    look: Look = Look.LIGHT
    calm: bool = False
    """Reduced motion: pictures jump between their states."""


USUAL_COMFORT = ReadingComfort()

SMALL_PANEL_INCHES = 15.0


def picture_apart(panel_inches: float, comfort: ReadingComfort) -> bool:
    """Whether the picture is a screen of its own, so that text has the full width."""
    return panel_inches < SMALL_PANEL_INCHES or comfort.text_scale >= TextScale.LARGE
