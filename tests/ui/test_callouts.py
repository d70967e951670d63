"""Sentences on a tint: callouts, and what the clinic itself says."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, whole_rect

KINDS = ("CalloutRow", "SiteRow")


def sign_and_words(row: QQuickItem) -> tuple[float, float, float, float]:
    """Where the row's sign begins, how wide and high it is, and where the words begin."""
    items = list(items_of(row))
    sign = next(whole_rect(i) for i in items if is_a(i, "Icon") and i.property("name"))
    words = next(whole_rect(i) for i in items if is_a(i, "Words"))
    return sign.x, sign.width, sign.height, words.x


@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_their_signs_and_words_stand_on_the_same_edges(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
    kiosk.go(Wake(), OpenPage(PageId("rf/before-the-day")))
    found: dict[str, set[tuple[float, float, float, float]]] = {kind: set() for kind in KINDS}
    while opened := kiosk.reader.opened:
        items = list(items_of(kiosk.window.contentItem()))
        for kind, edges in found.items():
            edges.update(sign_and_words(item) for item in items if is_a(item, kind))
        after = place_after(opened)
        if after is None:
            break
        kiosk.go(TurnTo(after))

    assert all(found.values())
    assert len(set.union(*found.values())) == 1, found
