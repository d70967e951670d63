"""The picture beside a chapter's cards: where there is room for it, and only as it may be seen."""

from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, ReadingComfort, TextScale
from kiosk.core.names import ChapterId
from kiosk.core.visit import OpenChapter, Wake
from tests.panels import LANDSCAPE, LARGE, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver

HEAT = ChapterId("radiofrequency")
MANY = ChapterId("deciding")
WITH_NEEDLE = "A needle lies along a tiny nerve beside a small joint, and its tip is warm."
WITHOUT = "A tiny nerve beside a small joint, with a warm spot on it."


def pictures(kiosk: KioskDriver) -> list[str]:
    return [node.name for node in kiosk.nodes if node.role == "Graphic"]


@pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT, LARGE], ids=lambda panel: panel.name)
def test_a_chapter_has_its_picture(kiosk: KioskDriver, panel: Panel) -> None:
    kiosk.begin(panel)
    kiosk.go(Wake(), OpenChapter(HEAT))

    assert pictures(kiosk) == [WITH_NEEDLE]
    assert not kiosk.shows("Scroll down")


@pytest.mark.parametrize(
    ("panel", "comfort", "chapter"),
    [
        (SMALL, USUAL_COMFORT, HEAT),
        (LANDSCAPE, replace(USUAL_COMFORT, text_scale=TextScale.LARGEST), HEAT),
        (LANDSCAPE, USUAL_COMFORT, MANY),
    ],
    ids=["small", "big text", "many cards"],
)
def test_where_there_is_no_room_the_cards_have_it_all(
    kiosk: KioskDriver, panel: Panel, comfort: ReadingComfort, chapter: ChapterId
) -> None:
    kiosk.begin(panel, comfort)
    kiosk.go(Wake(), OpenChapter(chapter))

    assert pictures(kiosk) == []


def test_who_would_rather_see_no_needle_sees_none(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE, replace(USUAL_COMFORT, needles=False))
    kiosk.go(Wake(), OpenChapter(HEAT))

    assert pictures(kiosk) == [WITHOUT]
    urls = [layer.url for layer in kiosk.shell._stage._layers.rows]
    assert urls
    assert not any("needle" in url for url in urls)
