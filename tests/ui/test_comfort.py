"""The comfort sheet and its shortcuts in the bar, by touch."""

import pytest

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import ComfortSheet, Done, GoHome, OpenPage, OpenSheet, Wake
from tests.layout.checks import find_faults, look
from tests.panels import LANDSCAPE, LOW_LARGE, LOW_PORTRAIT, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin

LOWER = "Lower: bring everything within reach"
HIGHER = "Higher: use the whole screen"
NEEDLE_LABEL = "Hot needle tip"

CHOICES = {
    "Usual: 100 percent": ReadingComfort(),
    "Large: 150 percent": ReadingComfort(text_scale=TextScale.LARGE),
    "Largest: 200 percent": ReadingComfort(text_scale=TextScale.LARGEST),
    "Dark": ReadingComfort(look=Look.DARK),
    "High contrast": ReadingComfort(look=Look.CONTRAST),
    "Cream": ReadingComfort(look=Look.CREAM),
    "Still": ReadingComfort(calm=True),
    "Hidden: needles in pictures": ReadingComfort(needles=False),
    "Lower, within reach": ReadingComfort(low=True),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_of_the_sheet(kiosk: KioskDriver, choice: str) -> None:
    begin(kiosk, Setting(LOW_PORTRAIT))
    kiosk.go(Wake(), OpenSheet(ComfortSheet()))
    while not kiosk.find(choice).seen.height:
        kiosk.tap("Scroll down")

    kiosk.tap(choice)

    assert kiosk.visit.comfort == CHOICES[choice]
    assert kiosk.find(choice).checked


@pytest.mark.parametrize("panel", [LOW_PORTRAIT, LOW_LARGE], ids=lambda panel: panel.name)
def test_one_tap_in_the_bar_brings_everything_within_reach(
    kiosk: KioskDriver, panel: Panel
) -> None:
    begin(kiosk, Setting(panel))
    kiosk.go(Wake(), GoHome())
    bar = kiosk.find(LOWER)

    kiosk.tap(bar)

    assert kiosk.visit.comfort.low
    assert not find_faults(look(kiosk))
    assert kiosk.find(HIGHER).rect.y == bar.rect.y
    kiosk.tap(HIGHER)
    assert not kiosk.visit.comfort.low


def test_the_next_visitor_gets_the_whole_screen(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(LOW_PORTRAIT))
    kiosk.go(Wake(), GoHome())
    whole = {node.name: node.rect for node in kiosk.controls}
    kiosk.tap(LOWER)
    assert {node.name: node.rect for node in kiosk.controls} != whole

    kiosk.go(Done(), Wake(), GoHome())

    assert {node.name: node.rect for node in kiosk.controls} == whole


@pytest.mark.parametrize("panel", [SMALL, LANDSCAPE, PORTRAIT], ids=lambda panel: panel.name)
def test_lower_is_not_offered_where_nobody_measured(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
    kiosk.go(Wake())
    assert not kiosk.shows("Lower")
    kiosk.go(OpenSheet(ComfortSheet()))
    assert not kiosk.shows("Lower")


def test_the_text_grows_by_one_tap_in_a_broad_bar(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(LANDSCAPE))
    kiosk.go(Wake())
    for scale in (TextScale.LARGE, TextScale.LARGEST, TextScale.NORMAL):
        larger = kiosk.visit.comfort.text_scale is not TextScale.LARGEST
        kiosk.tap("Larger text. " if larger else "Usual text. ")
        assert kiosk.visit.comfort.text_scale is scale
        assert any(f"It is at {int(scale)} percent now" in node.name for node in kiosk.controls)


def test_no_needle_is_shown_or_pointed_at_to_who_would_rather_not(kiosk: KioskDriver) -> None:
    page = OpenPage(PageId("rf/one-minute"))
    begin(kiosk, Setting(LANDSCAPE))
    kiosk.go(Wake(), page)
    with_needle = kiosk.picture()
    assert any(NEEDLE_LABEL in text.words for text in kiosk.texts)

    begin(kiosk, Setting(LANDSCAPE, ReadingComfort(needles=False)))
    kiosk.go(Wake(), page)

    assert kiosk.picture() != with_needle
    assert not any(NEEDLE_LABEL in text.words for text in kiosk.texts)
    assert any("nerve" in text.words for text in kiosk.texts)
