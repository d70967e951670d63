"""Icon arrays as they are drawn: a hundred people, the marked ones first."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.core.blocks import IconArrays
from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.rows import Place
from kiosk.core.visit import OpenPage, TurnTo, Wake
from kiosk.ui.bridge.reader_view import place_after
from tests.panels import LANDSCAPE, PORTRAIT
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, number_of, whole_rect

PAGE = PageId("rf/benefits")
STEP = 1

SETTINGS = (
    Setting(LANDSCAPE),
    Setting(LANDSCAPE, mirrored=True),
    Setting(PORTRAIT, ReadingComfort(look=Look.CONTRAST)),
)


def with_marked(library: Library, marked: int) -> Library:
    """The content, with another number in the arrays of ``PAGE``."""
    pages = library.pages[FALLBACK_LANGUAGE]
    page = pages[PAGE]
    step = page.steps[STEP]
    figure = step.figure
    assert isinstance(figure, IconArrays)
    arrays = replace(figure, arrays=tuple(replace(a, marked=marked) for a in figure.arrays))
    blocks = tuple(arrays if block is figure else block for block in step.blocks)
    steps = (*page.steps[:STEP], replace(step, blocks=blocks), *page.steps[STEP + 1 :])
    return replace(library, pages={FALLBACK_LANGUAGE: {**pages, PAGE: replace(page, steps=steps)}})


def colours_of(array: QQuickItem, picture: QImage) -> list[str]:
    """The ground that each of the people stands on, row by row from the left."""
    rect, tile = whole_rect(array), number_of(array, "tilePx")
    # Inside the edge of a square, beside the figure.
    beside, halfway = 0.12, 0.45
    return [
        picture.pixelColor(
            round(rect.x + tile * (column + beside)), round(rect.y + tile * (row + halfway))
        ).name()
        for row in range(10)
        for column in range(10)
    ]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
@pytest.mark.parametrize("marked", [0, 4, 10, 47, 100])
def test_as_many_people_are_marked_as_the_number_says(
    kiosk: KioskDriver, setting: Setting, marked: int
) -> None:
    begin(kiosk, setting, library=with_marked(kiosk.library, marked))
    kiosk.go(Wake(), OpenPage(PAGE), TurnTo(Place(STEP)))
    picture = kiosk.picture()
    arrays = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "PeopleArray")]
    full, empty = kiosk.colour("benefit").name(), kiosk.colour("card").name()
    rows = [[full if at + n < marked else empty for n in range(10)] for at in range(0, 100, 10)]
    expected = [colour for row in rows for colour in (row[::-1] if setting.mirrored else row)]

    assert len(arrays) > 1
    assert all(colours_of(array, picture) == expected for array in arrays)


def arrays_of(kiosk: KioskDriver) -> list[QQuickItem]:
    return [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "PeopleArray")]


@pytest.mark.parametrize("scale", [TextScale.LARGE, TextScale.LARGEST])
def test_in_big_text_the_arrays_of_an_upright_screen_take_the_height_there_is(
    kiosk: KioskDriver, scale: TextScale
) -> None:
    begin(kiosk, Setting(PORTRAIT, ReadingComfort(text_scale=scale)))
    kiosk.go(Wake(), OpenPage(PAGE), TurnTo(Place(STEP)))
    sizes: list[float] = []
    free: list[float] = []
    while arrays := arrays_of(kiosk):
        sizes += (array.height() for array in arrays)
        rows = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "RowFrame")]
        view = next(i for i in items_of(kiosk.window.contentItem()) if is_a(i, "ScrollArea"))
        free.append(whole_rect(view).bottom - whole_rect(rows[-1]).bottom)
        opened = kiosk.reader.opened
        after = place_after(opened) if opened else None
        assert after is not None
        kiosk.go(TurnTo(after))

    assert len(sizes) == 2
    assert sizes[0] == sizes[1] > PORTRAIT.width_px / 2
    assert min(free) < PORTRAIT.height_px * 0.02
