"""Screens are made once and kept: what is not shown is as good as gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import ChapterId, PageId
from kiosk.core.visit import (
    ChapterScreen,
    Done,
    GoHome,
    HomeScreen,
    Intent,
    OpenChapter,
    OpenPage,
    Wake,
)
from tests.panels import LANDSCAPE
from tests.ui.driver import BETWEEN_TAPS_MS, KioskDriver
from tests.ui.tree import PRESS, ancestors_of, is_a, read_nodes

PAGE = PageId("rf/one-minute")
CHAPTER = ChapterId("glance")
SCREENS: dict[str, tuple[Intent, ...]] = {
    "attract": (),
    "start": (Wake(),),
    "home": (Wake(), GoHome()),
    "chapter": (Wake(), OpenChapter(CHAPTER)),
    "page": (Wake(), OpenPage(PAGE)),
}


@pytest.fixture
def walked(kiosk: KioskDriver) -> KioskDriver:
    """A kiosk whose every screen was shown once; nobody is here."""
    for intents in SCREENS.values():
        kiosk.go(*intents)
        kiosk.go(Done())
    assert kiosk.has_made_every_screen()
    return kiosk


@pytest.mark.parametrize("intents", SCREENS.values(), ids=SCREENS.keys())
def test_nothing_of_another_screen_can_be_found_or_pressed(
    walked: KioskDriver, intents: tuple[Intent, ...]
) -> None:
    """Assistive technology finds one screen; what it has kept of another does nothing."""
    walked.go(*intents)
    visit = walked.visit
    found = [node for node in read_nodes(walked.window) if is_kept(node.item)]
    assert found
    assert all(is_kept(node.item, shown=True) for node in found)
    hidden = [item for item in pressables(walked.window.contentItem()) if not is_shown(item)]
    assert len(hidden) > len(SCREENS)
    for item in hidden:
        walked.pass_time(BETWEEN_TAPS_MS)
        actions = QAccessible.queryAccessibleInterface(item).actionInterface()
        actions.doAction(PRESS)
        assert walked.visit == visit, item.property("label")


def is_kept(item: QQuickItem, *, shown: bool = False) -> bool:
    """Whether the item is part of a screen that is kept, and with ``shown`` of the one shown."""
    return any(
        is_a(above, "KeptScreen") and (above.isVisible() or not shown)
        for above in ancestors_of(item)
    )


def is_shown(item: QQuickItem) -> bool:
    """Whether the item's screen is the one that is shown, or it belongs to none."""
    return is_kept(item, shown=True) or not is_kept(item)


def pressables(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every control, also where it cannot be seen."""
    if is_a(item, "Pressable"):
        yield item
    for child in item.childItems():
        yield from pressables(child)


def test_keys_do_nothing_on_the_screen_before(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), GoHome())
    names: list[str] = []
    while not names or not names[-1].startswith("At a glance"):
        QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
        names.append(kiosk.focused)
        assert len(names) < 20, names
    kiosk.pass_time(BETWEEN_TAPS_MS)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert isinstance(kiosk.visit.screen, ChapterScreen)

    kiosk.pass_time(BETWEEN_TAPS_MS)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert isinstance(kiosk.visit.screen, ChapterScreen)


def test_a_screen_starts_at_its_top_each_time(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE, ReadingComfort(text_scale=TextScale.LARGEST))
    kiosk.go(Wake(), GoHome())
    top = kiosk.find("At a glance").rect
    kiosk.tap("Scroll down")
    assert kiosk.visit.screen == HomeScreen()
    assert not kiosk.shows("At a glance")

    kiosk.go(OpenChapter(CHAPTER), GoHome())
    assert kiosk.find("At a glance").rect == top
