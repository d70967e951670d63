"""A control shows that it is touched as long as a finger is on it, and before it acts."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.core.comfort import Look, ReadingComfort
from kiosk.core.names import PageId
from kiosk.core.visit import CloseSheet, ComfortSheet, GoHome, Intent, OpenPage, OpenSheet, Wake
from tests.contrast.measure import MARK_RATIO
from tests.panels import LANDSCAPE
from tests.pictures.views import Pixels, pixels
from tests.ui.driver import FINGER, KioskDriver
from tests.ui.rect import Rect

PAGE = OpenPage(PageId("rf/your-back"))
COMFORT = OpenSheet(ComfortSheet())

CONTROLS: dict[str, tuple[tuple[Intent, ...], str]] = {
    "a card": ((Wake(), GoHome()), "Benefits"),
    "a button": ((Wake(), PAGE), "Back"),
    "the button onward": ((Wake(), PAGE), "Next"),
    "help now": ((Wake(), PAGE), "Help now"),
    "the sources": ((Wake(), PAGE), "Not yet checked"),
    "a label": ((Wake(), PAGE), "What does “Small joint"),
    "a choice": ((Wake(), GoHome(), COMFORT), "Moving"),
    "what is chosen": ((Wake(), GoHome(), COMFORT), "Still"),
}


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize(("intents", "name"), CONTROLS.values(), ids=CONTROLS.keys())
def test_a_touched_control_shows_it_until_the_finger_leaves(
    kiosk: KioskDriver, qtbot: QtBot, look: Look, intents: tuple[Intent, ...], name: str
) -> None:
    kiosk.begin(LANDSCAPE, ReadingComfort(look=look, calm=True))
    kiosk.go(*intents)
    place = kiosk.find(name).seen
    visit, before = kiosk.visit, kiosk.picture()

    kiosk.down(FINGER, place.centre)
    shown = changed(before, kiosk.picture(), place)
    kiosk.move(FINGER, QPointF(LANDSCAPE.width_px / 2, 4))
    # A move arrives with one of the next frames.
    qtbot.waitUntil(lambda: not changed(before, kiosk.picture(), place))
    kiosk.up(FINGER, QPointF(LANDSCAPE.width_px / 2, 4))

    # A hair line all around.
    around = 2 * (place.width + place.height) * 0.4 * LANDSCAPE.px_per_mm
    assert shown >= around
    assert kiosk.visit == replace(visit, comfort=kiosk.visit.comfort)
    kiosk.go(CloseSheet())


def test_the_attract_screen_shows_it_on_the_words_to_touch(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE)
    (glass,) = kiosk.controls
    before = kiosk.picture()

    kiosk.down(FINGER, glass.rect.centre)
    touched = kiosk.picture()
    kiosk.up(FINGER, glass.rect.centre)

    # A line of a millimetre around all of the glass would be more.
    assert 0 < changed(before, touched, glass.rect) < 2 * sum(LANDSCAPE.size) * LANDSCAPE.px_per_mm


def changed(before: QImage, after: QImage, place: Rect) -> int:
    """How many pixels of a place stand out from what they were before."""
    light, dark = luminance(pixels(before), place), luminance(pixels(after), place)
    ratio = (np.maximum(light, dark) + 0.05) / (np.minimum(light, dark) + 0.05)
    return int((ratio >= MARK_RATIO).sum())


def luminance(drawn: Pixels, place: Rect) -> npt.NDArray[np.float64]:
    """Relative luminance by WCAG 2, pixel by pixel."""
    part = drawn[round(place.y) : round(place.bottom), round(place.x) : round(place.right), :3]
    share = part.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    # In the order in which pixels lie in memory.
    return np.asarray(linear @ np.array([0.0722, 0.7152, 0.2126]))
