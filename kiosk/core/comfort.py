"""How one visitor likes to read. It is theirs alone and goes at the wipe."""

from dataclasses import dataclass, replace
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


class Skin(StrEnum):
    """The tone of people in pictures; mixed is as each page has it."""

    MIXED = "mixed"
    LIGHT = "light"
    MEDIUM = "medium"
    DEEP = "deep"


class Pace(IntEnum):
    """How fast is read aloud, in percent of the clips, which are slow as they are."""

    SLOWER = 80
    USUAL = 100
    FASTER = 125


class Volume(IntEnum):
    """How loud is read aloud, in decibels below the clips: steps of 12 dB.

    Source: Section 508, 402.3.3, and EN 301 549, 8.2.1.1, ask for a gain of 18 dB and a step of 12.
    """

    QUIET = -24
    NORMAL = -12
    LOUD = 0


@dataclass(frozen=True, slots=True)
class ReadingComfort:
    """Everything a visitor may choose about the screen."""

    language: LanguageTag = FALLBACK_LANGUAGE
    text_scale: TextScale = TextScale.NORMAL
    look: Look = Look.LIGHT
    calm: bool = False
    """Reduced motion: pictures jump between their states."""
    low: bool = False
    """Everything stands in the lower part of a tall screen, within reach of who sits."""
    needles: bool = True
    """Whether pictures show needles."""
    skin: Skin = Skin.MIXED
    pace: Pace = Pace.USUAL
    volume: Volume = Volume.NORMAL


USUAL_COMFORT = ReadingComfort()


def in_language(comfort: ReadingComfort, language: LanguageTag) -> ReadingComfort:
    """The same in another language."""
    return replace(comfort, language=language)


SMALL_PANEL_INCHES = 15.0
WIDE_PANEL_INCHES = 20.0


def picture_apart(panel_inches: float, comfort: ReadingComfort, *, upright: bool = False) -> bool:
    """Whether the picture is a screen of its own, so that text has the full width.

    The lower part of an ``upright`` screen has no room for a picture above the text.
    """
    large = comfort.text_scale >= TextScale.LARGE
    return panel_inches < SMALL_PANEL_INCHES or large or (comfort.low and upright)


def is_tight(panel_inches: float, comfort: ReadingComfort) -> bool:
    """Whether every line counts: big text on a small panel."""
    return panel_inches < SMALL_PANEL_INCHES and comfort.text_scale >= TextScale.LARGE


def line_em(panel_inches: float, comfort: ReadingComfort, *, upright: bool = False) -> float:
    """How many ems a line has, at the full width of the panel: its letters set side by side.

    About the least of any panel of its kind, for letters grow with the distance from which a
    panel is read.
    """
    wide = 45.0 if panel_inches >= WIDE_PANEL_INCHES else 28.0
    narrow = 24.0 if panel_inches >= WIDE_PANEL_INCHES else 15.0
    return (narrow if upright else wide) * 100 / comfort.text_scale


def table_lines(panel_inches: float, comfort: ReadingComfort) -> int | None:
    """How many lines a small panel has for names above columns and one field; else it is roomy."""
    usual = panel_inches < SMALL_PANEL_INCHES and not is_tight(panel_inches, comfort)
    return 7 if usual else None


def cards_in_pieces(panel_inches: float, comfort: ReadingComfort) -> bool:
    """Whether a card that is compared with others may be cut: whole, it is taller than a screen."""
    return panel_inches < SMALL_PANEL_INCHES or comfort.text_scale >= TextScale.LARGEST


def cites_opinions(panel_inches: float, comfort: ReadingComfort, *, upright: bool = False) -> bool:
    """Whether an opinion has room for its source: alone on a screen a source says nothing."""
    lowered = comfort.low and comfort.text_scale >= TextScale.LARGE and not upright
    return not (lowered or is_tight(panel_inches, comfort))
