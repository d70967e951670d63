"""Wherever a picture is cut, it runs out softly."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.blocks import SceneFigure
from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, LARGE, PORTRAIT, SMALL, Panel
from tests.pictures.views import Pixels, pixels
from tests.ui.driver import KioskDriver
from tests.ui.tour import SCREENS_LIMIT, Setting, begin
from tests.ui.tree import is_a, is_visible, items_of, number_of, whole_rect

PROCEDURE = PageId("rf/the-procedure")
FAINT = 16
"""Levels of a colour: what is left of a picture in its last line."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The first and last line of a picture, and its columns at both sides."""

    above: Pixels
    below: Pixels
    left: Pixels
    right: Pixels


def player_on(kiosk: KioskDriver) -> QQuickItem:
    items = items_of(kiosk.window.contentItem())
    return next(i for i in items if is_a(i, "ScenePlayer") and is_visible(i))


def ends_on(kiosk: KioskDriver) -> Ends:
    player, drawn = player_on(kiosk), pixels(kiosk.picture())
    rect, room = whole_rect(player), round(number_of(player, "roomHeight"))
    left, top, right = round(rect.x), round(rect.y), round(rect.right)
    part = drawn[top : top + room, left:right]
    # Round corners and the line round the stage are no end.
    inset = room // 8
    inner = part[inset:-inset]
    return Ends(part[1, inset:-inset], part[-2, inset:-inset], inner[:, 2], inner[:, -3])


def is_ground(kiosk: KioskDriver, line: Pixels) -> bool:
    ground = kiosk.colour("stage")
    levels = np.array([ground.blue(), ground.green(), ground.red()], np.int16)
    return int(np.abs(line.astype(np.int16) - levels).max()) <= FAINT


def is_shown(kiosk: KioskDriver) -> bool:
    return any(
        is_a(i, "ScenePlayer") and is_visible(i) for i in items_of(kiosk.window.contentItem())
    )


@pytest.mark.parametrize("panel", [SMALL, LANDSCAPE, PORTRAIT, LARGE], ids=lambda p: p.name)
@pytest.mark.parametrize("look", [Look.LIGHT, Look.CONTRAST])
def test_a_picture_runs_out_below_its_upper_edge_and_above_what_stands_below(
    kiosk: KioskDriver, panel: Panel, look: Look
) -> None:
    begin(kiosk, Setting(panel, ReadingComfort(look=look, calm=True)))
    kiosk.go(Wake(), OpenPage(PageId("rf/benefits")))

    assert is_shown(kiosk)
    ends = ends_on(kiosk)
    assert is_ground(kiosk, ends.above)
    assert is_ground(kiosk, ends.below)


def with_a_close_up(library: Library) -> Library:
    """The same content with a picture that is wider than its stage on the small panel."""
    pages = library.pages[FALLBACK_LANGUAGE]
    first, second, *others = pages[PROCEDURE].steps
    blocks = tuple(
        replace(block, view="table") if isinstance(block, SceneFigure) else block
        for block in second.blocks
    )
    page = replace(pages[PROCEDURE], steps=(first, replace(second, blocks=blocks), *others))
    return replace(library, pages={FALLBACK_LANGUAGE: {**pages, PROCEDURE: page}})


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_runs_out_at_both_sides(kiosk: KioskDriver, *, mirrored: bool) -> None:
    comfort = ReadingComfort(text_scale=TextScale.LARGEST, calm=True)
    setting = Setting(SMALL, comfort, mirrored=mirrored)
    begin(kiosk, setting, with_a_close_up(kiosk.library))
    kiosk.go(Wake(), OpenPage(PROCEDURE))
    for _ in range(SCREENS_LIMIT):
        opened = kiosk.reader.opened
        assert opened is not None
        if opened.place.step == 1 and is_shown(kiosk):
            break
        place = place_after(opened)
        assert place is not None
        kiosk.go(TurnTo(place))
    ends = ends_on(kiosk)

    assert is_ground(kiosk, ends.left)
    assert is_ground(kiosk, ends.right)
