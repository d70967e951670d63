"""Pictures among the rows: their panel has round corners, and no picture stands out of them."""

import pytest

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LARGE, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, whole_rect

LEAST_PICTURES = 5
SETTINGS = [
    (SMALL, ReadingComfort(text_scale=TextScale.LARGEST)),
    (PORTRAIT, ReadingComfort(look=Look.CONTRAST, text_scale=TextScale.LARGEST)),
    (PORTRAIT, ReadingComfort(text_scale=TextScale.LARGE)),
    (LARGE, ReadingComfort(look=Look.DARK, text_scale=TextScale.LARGEST)),
]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(("panel", "comfort"), SETTINGS)
def test_outside_its_corners_is_the_page(
    kiosk: KioskDriver, panel: Panel, comfort: ReadingComfort, *, mirrored: bool
) -> None:
    begin(kiosk, Setting(panel, comfort, mirrored=mirrored))
    kiosk.go(Wake(), OpenPage(PageId("rf/the-procedure")))
    paper, seen = kiosk.colour("paper").name(), 0
    while opened := kiosk.reader.opened:
        rows = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "FigureRow")]
        picture = kiosk.picture()
        for rect in map(whole_rect, rows):
            seen += 1
            ends = [(rect.x, rect.right - 1), (rect.y, rect.bottom - 1)]
            corners = [picture.pixelColor(round(x), round(y)) for x in ends[0] for y in ends[1]]
            assert {corner.name() for corner in corners} == {paper}, kiosk.describe()
        after = place_after(opened)
        if after is None:
            break
        kiosk.go(TurnTo(after))

    assert seen >= LEAST_PICTURES
