"""What is told by colour is told without it too: marks stand out for every kind of eye."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from kiosk.core.comfort import Look, ReadingComfort
from tests.contrast.measure import MARK_RATIO, flat
from tests.panels import LANDSCAPE
from tests.pictures.views import pixels
from tests.ui.driver import KioskDriver
from tests.ui.test_looks import ratio
from tests.vision import picture_of, seen_by, visions

MEANINGS = (
    ("benefit", "paper"),
    ("harm", "paper"),
    ("finding", "paper"),
    ("accent", "chosen"),
    ("onHelp", "help"),
    ("helpEdge", "paper"),
    ("message", "messageEdge"),
)
"""A marked person beside the others, what is chosen, a danger sign, a pain message."""

VISIONS = visions()
OTHERS = [name for name, matrix in VISIONS.items() if matrix is not None]


def seen(colour: QColor, vision: str) -> QColor:
    """A colour as somebody sees it."""
    picture = picture_of(seen_by(pixels(flat(colour.name(), 2)), VISIONS[vision]))
    return picture.pixelColor(0, 0)


@pytest.mark.parametrize("vision", OTHERS)
@pytest.mark.parametrize("look", Look)
def test_marks_stand_out_for_every_eye(kiosk: KioskDriver, look: Look, vision: str) -> None:
    kiosk.begin(LANDSCAPE, ReadingComfort(look=look))
    for mark, ground in MEANINGS:
        one, two = (seen(kiosk.colour(token), vision) for token in (mark, ground))
        assert ratio(one, two) >= MARK_RATIO, f"{mark} on {ground}"


@pytest.mark.parametrize(
    ("vision", "red", "green"),
    [
        ("protan", "#b02020", "#3d3d10"),
        ("deutan", "#d04030", "#7a7a20"),
        ("grey", "#ff0000", "#008800"),
    ],
)
def test_what_is_told_by_colour_alone_is_seen_to_vanish(vision: str, red: str, green: str) -> None:
    one, two = (seen(QColor(colour), vision) for colour in (red, green))
    assert ratio(one, two) < MARK_RATIO


@pytest.mark.parametrize("vision", OTHERS)
def test_grey_stays_grey(vision: str) -> None:
    greys = np.repeat(np.arange(0, 256, 5, dtype=np.uint8), 3).reshape(1, -1, 3)
    apart = np.abs(seen_by(greys, VISIONS[vision]).astype(int) - greys.astype(int))
    assert apart.max() <= 1
