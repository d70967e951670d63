"""A step that is cut into many screens: each says whose words these are."""

from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import OpenPage, Wake
from tests.panels import PANELS, SMALL, Panel
from tests.ui.driver import KioskDriver

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
PAGE = PageId("rf/your-back")
LIMIT = 40


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_each_part_of_a_step_is_headed_by_its_headline(kiosk: KioskDriver, panel: Panel) -> None:
    kiosk.begin(panel, LARGEST)
    kiosk.go(Wake(), OpenPage(PAGE))
    steps: list[int] = []
    for _ in range(LIMIT):
        opened = kiosk.reader.opened
        assert opened is not None
        headline = opened.page.steps[opened.place.step].heading.text
        assert kiosk.headings[0].startswith(headline)
        steps.append(opened.place.step)
        if place_after(opened) is None:
            break
        kiosk.tap("Next")
    assert len(steps) > len(set(steps)) > 1


def test_on_the_small_panel_a_picture_has_all_the_room_below_its_headline(
    kiosk: KioskDriver,
) -> None:
    kiosk.begin(SMALL, LARGEST)
    kiosk.go(Wake(), OpenPage(PAGE))

    picture = next(node for node in kiosk.nodes if node.role == "Graphic")
    assert picture.seen.height > SMALL.height_px / 2


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_headline_of_even_lines_begins_where_the_words_below_it_begin(
    kiosk: KioskDriver, mirrored: bool
) -> None:
    """Its lines are shorter than there is room: they stand at the side where reading begins."""
    kiosk.begin(mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/one-minute")))
    headline = next(text for text in kiosk.texts if text.words.startswith("Heat on tiny nerves"))
    below = next(text for text in kiosk.texts if text.words.startswith("Small joints help"))

    assert headline.rect.width < below.rect.width
    if mirrored:
        assert headline.rect.right == pytest.approx(below.rect.right, abs=1)
    else:
        assert headline.rect.x == pytest.approx(below.rect.x, abs=1)
