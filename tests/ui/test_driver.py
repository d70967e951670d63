"""The driver itself: it sees what is there, misses nothing that goes wrong, and waits."""

import logging

import pytest
import shiboken6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.names import PageId
from kiosk.core.visit import ComfortSheet, OpenPage, OpenSheet, SourcesSheet
from kiosk.ui.engine import watch_messages
from tests.panels import LANDSCAPE, PORTRAIT
from tests.ui.driver import KioskDriver, NotFoundError, NotSettledError
from tests.ui.tree import is_behind, read_nodes


def test_every_warning_is_a_fault(kiosk: KioskDriver) -> None:
    logging.getLogger("kiosk.planted").warning("one of ours")
    logging.getLogger("kiosk.planted").info("nothing to see")
    assert kiosk.faults.take() == ("kiosk.planted: one of ours",)


def test_a_warning_of_qt_is_a_fault(kiosk: KioskDriver) -> None:
    before = qInstallMessageHandler(None)
    try:
        watch_messages()
        handler = qInstallMessageHandler(None)
        assert handler is not None
        handler(QtMsgType.QtWarningMsg, QMessageLogContext(), "planted.qml:1: not defined")
    finally:
        qInstallMessageHandler(before)
    assert kiosk.faults.take() == ("kiosk.qt: planted.qml:1: not defined",)


def test_what_is_not_there_is_not_found(awake: KioskDriver) -> None:
    with pytest.raises(NotFoundError, match="I am deciding"):
        awake.find("I am somewhere else")


def test_waiting_for_what_never_comes_ends(
    kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.driver.LIMIT_S", 0.05)
    with pytest.raises(NotSettledError, match="a miracle did not come"):
        kiosk.until(lambda: False, "a miracle")


def test_what_is_scrolled_away_is_not_showing(awake: KioskDriver) -> None:
    awake.go(OpenPage(PageId("rf/options")), OpenSheet(SourcesSheet()))
    texts = [node for node in read_nodes(awake.window) if not is_behind(node.item)]
    hidden = [node for node in texts if node.name and node.seen.is_empty and node.item.isVisible()]
    assert hidden
    assert not any(node.showing for node in hidden)


def test_what_lies_under_a_sheet_is_not_showing(awake: KioskDriver) -> None:
    assert awake.shows("I am deciding")
    awake.go(OpenSheet(ComfortSheet()))
    assert not awake.shows("I am deciding")
    assert awake.shows("Close")


def test_the_panel_and_the_comfort_are_shown(kiosk: KioskDriver) -> None:
    kiosk.begin(PORTRAIT, ReadingComfort(text_scale=TextScale.LARGEST))
    assert kiosk.picture().size().toTuple() == (1080, 1920)
    assert kiosk.size("textScale") == 200
    kiosk.begin(LANDSCAPE)
    assert kiosk.picture().size().toTuple() == (1920, 1080)
    assert kiosk.size("textScale") == 100


def test_a_closed_kiosk_leaves_no_timer_behind() -> None:
    """Garbage may be collected in another thread, where no timer can be stopped."""
    other = KioskDriver(EMPTY_LIBRARY)
    watchers = (other.kiosk.idle, other.kiosk.focus, other.kiosk.announcer, other.kiosk.owner)
    other.close()
    assert [shiboken6.isValid(watcher) for watcher in watchers] == [False] * len(watchers)
