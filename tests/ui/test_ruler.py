"""The scale of a gain: its words are large, inside the picture, and none lies on another."""

from itertools import combinations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.place import Place
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import PANELS, PORTRAIT, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, number_of, whole_rect

PAGE = PageId("rf/benefits")
STEPS = (3, 4)
SLACK_PX = 2.0


def words_of(kiosk: KioskDriver, step: int) -> tuple[QQuickItem, list[QQuickItem]]:
    """The scale of a step, and the words that are seen in it."""
    kiosk.go(Wake(), OpenPage(PAGE), TurnTo(Place(step)))
    pane = next(i for i in items_of(kiosk.window.contentItem()) if is_a(i, "RulerPane"))
    probes = [i for i in items_of(pane) if i.opacity() == 0]
    unseen = {word for probe in probes for word in items_of(probe)}
    words = [i for i in items_of(pane) if is_a(i, "Words") and i not in unseen]
    return pane, words


@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_no_word_of_a_scale_lies_on_another(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
    for step in STEPS:
        pane, words = words_of(kiosk, step)
        inside = whole_rect(pane)
        rects = [whole_rect(word) for word in words]
        long = [word for word in words if len(word.property("text")) > 2]

        assert len(rects) > len(long) == 4
        assert all(inside.holds(whole_rect(word), SLACK_PX) for word in long), kiosk.describe()
        crossed = [(a, b) for a, b in combinations(rects, 2) if a.overlaps(b, SLACK_PX)]
        assert not crossed, kiosk.describe()


@pytest.mark.parametrize("panel", [p for p in PANELS if p is not PORTRAIT], ids=lambda p: p.name)
def test_its_words_grow_with_the_text(kiosk: KioskDriver, panel: Panel) -> None:
    sizes: list[int] = []
    for scale in (TextScale.NORMAL, TextScale.LARGEST):
        begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
        _, words = words_of(kiosk, STEPS[0])
        sizes.append(min(word.property("font").pixelSize() for word in words))

    assert sizes[1] > sizes[0] * 1.05


@pytest.mark.parametrize("scale", TextScale)
def test_scales_of_an_upright_screen_have_letters_of_one_size(
    kiosk: KioskDriver, scale: TextScale
) -> None:
    """A name too long for that has two lines, and none goes on beyond the end of the bar."""
    begin(kiosk, Setting(PORTRAIT, ReadingComfort(text_scale=scale)))
    sizes: set[float] = set()
    coloured = (kiosk.colour("harm"), kiosk.colour("benefit"))
    for step in STEPS:
        pane, words = words_of(kiosk, step)
        sizes.add(number_of(pane, "nameSizePx"))
        end = whole_rect(pane).right - number_of(pane, "pad")
        names = [word for word in words if word.property("color") in coloured]
        assert len(names) == 2
        assert all(whole_rect(name).right <= end + SLACK_PX for name in names)

    assert len(sizes) == 1
