"""The comfort sheet and its shortcuts in the bar, by touch."""

from itertools import pairwise

import pytest

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import ComfortSheet, Done, GoHome, OpenPage, OpenSheet, Wake
from tests.layout.checks import find_faults, look
from tests.panels import LANDSCAPE, LOW_LARGE, LOW_PORTRAIT, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, whole_rect

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


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_two_groups_beside_each_other_are_not_taken_for_one(
    kiosk: KioskDriver, panel: Panel, scale: TextScale, *, mirrored: bool
) -> None:
    """Much further apart than the choices of one, and on one edge."""
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale), mirrored=mirrored))
    kiosk.go(Wake(), OpenSheet(ComfortSheet()))
    lines: dict[float, list[list[Rect]]] = {}
    for group in (i for i in items_of(kiosk.window.contentItem()) if is_a(i, "Group")):
        rects = [whole_rect(i) for i in items_of(group) if is_a(i, "ChoiceButton")]
        first_line = [rect for rect in rects if rect.y == rects[0].y]
        lines.setdefault(whole_rect(group).y, []).append(sorted(first_line, key=lambda r: r.x))
    pairs = [sorted(groups, key=lambda g: g[0].x) for groups in lines.values() if len(groups) > 1]
    if not pairs:
        return
    within = min(b.x - a.right for pair in pairs for g in pair for a, b in pairwise(g))

    assert all(right[0].x - left[-1].right >= 3 * within for left, right in pairs)
    assert len({left[-1].right if mirrored else right[0].x for left, right in pairs}) == 1


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


@pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT, LOW_PORTRAIT], ids=lambda p: p.name)
def test_the_text_grows_by_one_tap_in_the_bar(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
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
