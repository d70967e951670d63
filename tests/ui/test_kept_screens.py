"""Screens are made once and kept: what is not shown is as good as gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
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
def test_no_control_of_another_screen_does_anything(
    walked: KioskDriver, intents: tuple[Intent, ...]
) -> None:
    """Assistive technology finds the hidden ones too; it is told that they are not showing."""
    walked.go(*intents)
    visit = walked.visit
    hidden = [
        node
        for node in read_nodes(walked.window)
        if node.can_press
        and any(
            is_a(item, "KeptScreen") and not item.isVisible() for item in ancestors_of(node.item)
        )
    ]
    assert len(hidden) > len(SCREENS)
    for node in hidden:
        walked.pass_time(BETWEEN_TAPS_MS)
        assert QAccessible.queryAccessibleInterface(node.item).state().invisible
        actions = QAccessible.queryAccessibleInterface(node.item).actionInterface()
        actions.doAction(PRESS)
        assert walked.visit == visit, node


def test_keys_do_nothing_on_the_screen_before(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), GoHome())
    names: list[str] = []
    while not names or not names[-1].startswith("At a glance"):
        QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
        names.append(focused(kiosk))
        assert len(names) < 20, names
    kiosk.pass_time(BETWEEN_TAPS_MS)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert isinstance(kiosk.visit.screen, ChapterScreen)

    kiosk.pass_time(BETWEEN_TAPS_MS)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert isinstance(kiosk.visit.screen, ChapterScreen)


def focused(kiosk: KioskDriver) -> str:
    """The name of the control that keys reach."""
    item = kiosk.window.activeFocusItem()
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def test_a_screen_starts_at_its_top_each_time(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE, ReadingComfort(text_scale=TextScale.LARGEST))
    kiosk.go(Wake(), GoHome())
    top = kiosk.find("At a glance").rect
    kiosk.tap("Scroll down")
    assert kiosk.visit.screen == HomeScreen()
    assert kiosk.find("At a glance").rect != top

    kiosk.go(OpenChapter(CHAPTER), GoHome())
    assert kiosk.find("At a glance").rect == top
