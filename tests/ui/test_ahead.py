"""What lies behind Next is made ready before anybody asks for it, and nobody can tell."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.place import Place
from kiosk.core.visit import GoHome, OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.pictures.views import differences
from tests.ui.driver import BETWEEN_TAPS_MS, KioskDriver
from tests.ui.tree import PRESS, ancestors_of, is_a, read_nodes

SIGNS = PageId("rf/risks")
CHOICES = PageId("rf/options")
ARRAYS = PageId("rf/benefits")
TURNS = 7
CALM = ReadingComfort(calm=True)
LARGE = ReadingComfort(text_scale=TextScale.LARGE, calm=True)


def screens_of(kiosk: KioskDriver, *, prepared: bool) -> Iterator[tuple[str, QImage]]:
    """What is shown turn by turn, from a page that is open on."""
    for _ in range(TURNS):
        if prepared:
            kiosk.reader.look_ahead()
            kiosk.settle()
        kiosk.reader.next()
        kiosk.settle()
        yield kiosk.describe(), kiosk.picture()


@pytest.mark.parametrize("page", [SIGNS, CHOICES, ARRAYS])
@pytest.mark.parametrize(
    ("panel", "comfort"),
    [(LANDSCAPE, CALM), (PORTRAIT, CALM), (SMALL, CALM), (LANDSCAPE, LARGE)],
    ids=["landscape", "portrait", "small", "large text"],
)
def test_a_prepared_screen_is_the_one_that_is_made_on_demand(
    kiosk: KioskDriver, page: PageId, panel: Panel, comfort: ReadingComfort
) -> None:
    kiosk.reader.wait_for(lambda: True)
    kiosk.begin(panel, comfort)
    kiosk.go(Wake(), OpenPage(page))
    on_demand = list(screens_of(kiosk, prepared=False))

    kiosk.reader.wait_for(lambda: False)
    kiosk.begin(panel, comfort)
    kiosk.go(Wake(), OpenPage(page))
    prepared = list(screens_of(kiosk, prepared=True))

    assert [name for name, _ in prepared] == [name for name, _ in on_demand]
    pairs = zip(on_demand, prepared, strict=True)
    assert not [fault for (_, was), (_, now) in pairs for fault in differences(was, now)]


def test_what_waits_can_be_neither_found_nor_pressed(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE, CALM)
    kiosk.go(Wake(), OpenPage(PageId("rf/your-back")))
    waiting: list[QQuickItem] = []
    for _ in range(TURNS):
        kiosk.reader.look_ahead()
        kiosk.settle()
        visit = kiosk.visit
        spare = next(item for item in leaves_of(kiosk) if not item.isVisible())
        assert kiosk.reader.waiting.cells
        found = [node for node in read_nodes(kiosk.window) if spare in ancestors_of(node.item)]
        assert not any(node.showing for node in found)
        for item in pressables(spare):
            waiting.append(item)
            kiosk.pass_time(BETWEEN_TAPS_MS)
            QAccessible.queryAccessibleInterface(item).actionInterface().doAction(PRESS)
            assert kiosk.visit == visit, item.property("label")
        kiosk.reader.next()
        kiosk.settle()
    assert waiting


def leaves_of(kiosk: KioskDriver) -> list[QQuickItem]:
    """Both, shown or not."""
    return [item for item in below(kiosk.window.contentItem()) if is_a(item, "BlockColumn")]


def pressables(item: QQuickItem) -> list[QQuickItem]:
    """Every control in it, also where it cannot be seen."""
    return [child for child in below(item) if is_a(child, "Pressable")]


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that is in an item, seen or not."""
    for child in item.childItems():
        yield child
        yield from below(child)


@pytest.mark.parametrize(
    ("page", "step"),
    [("rf/your-back", 0), ("rf/experts", 2)],
    ids=["beside a picture", "at full width"],
)
def test_the_next_picture_is_there_one_frame_behind_its_words(
    kiosk: KioskDriver, page: str, step: int
) -> None:
    """Also where the words before it have more room, so that a turn is derived twice."""
    kiosk.begin(LANDSCAPE, CALM)
    kiosk.go(Wake(), GoHome(), OpenPage(PageId(page)), TurnTo(Place(step)))
    last = kiosk.reader.props
    before = kiosk.stage._scene
    kiosk.reader.look_ahead()
    kiosk.until(lambda: set(decoded(kiosk, shown=False)) == {1.0}, "the next picture")
    words_alone: list[bool] = []
    kiosk.window.frameSwapped.connect(lambda: words_alone.append(kiosk.stage._scene == before))
    kiosk.reader.next()

    now = kiosk.reader.props
    assert (now.page, now.step) != (last.page, last.step)
    assert kiosk.stage._scene == before
    kiosk.until(lambda: not kiosk.reader.picture_waits, "the picture")
    assert words_alone[0]
    assert kiosk.stage._scene != before
    assert set(decoded(kiosk, shown=True)) == {1.0}


def test_who_turns_on_before_a_picture_came_has_the_last_one(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE, CALM)
    kiosk.go(Wake(), OpenPage(PageId("rf/your-back")))
    for _ in range(3):
        kiosk.reader.next()
    at_once = kiosk.reader.props.step
    kiosk.settle()
    hurried = kiosk.stage.props
    kiosk.go(GoHome(), OpenPage(PageId("rf/your-back")), TurnTo(Place(3)))

    assert at_once == 3
    assert hurried == kiosk.stage.props


def decoded(kiosk: KioskDriver, *, shown: bool) -> Iterator[float]:
    """How much of each layer is there, of 1."""
    for item in below(kiosk.window.contentItem()):
        is_picture = item.inherits("QQuickImage") and item.isVisible() is shown
        if is_picture and "illustrations" in item.property("source").toString():
            yield item.property("progress")
