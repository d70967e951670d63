"""The beat that the watcher hears: it stays out as soon as no frame is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.ui.heart import FRAME_EVERY, Heart


@dataclass
class Beating:
    """A heart whose time is told by hand; no event is handled, so no frame comes by itself."""

    window: QQuickWindow
    beats: int = 0
    heart: Heart | None = None

    def beat(self) -> None:
        self.beats += 1

    def beats_after(self, ticks: int) -> int:
        """How many of so many ticks were beats."""
        before = self.beats
        assert self.heart is not None
        for _ in range(ticks):
            self.heart.tick()
        return self.beats - before


@pytest.fixture
def beating(qapp: QCoreApplication, tmp_path: Path) -> Iterator[Beating]:
    window = QQuickWindow()
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    beating = Beating(window)
    with (tmp_path / "stacks.txt").open("w") as stacks:
        beating.heart = Heart(window, beating.beat, stacks, window)
        yield beating
        window.close()


def test_no_beat_before_the_first_frame(beating: Beating) -> None:
    assert beating.beats_after(2) == 0
    beating.window.frameSwapped.emit()
    assert beating.beats == 1
    beating.window.frameSwapped.emit()
    assert beating.beats == 1
    assert beating.beats_after(1) == 1


def test_a_picture_that_stands_still_beats_no_more(beating: Beating) -> None:
    beating.window.frameSwapped.emit()
    assert beating.beats_after(10) == FRAME_EVERY
    beating.window.frameSwapped.emit()
    assert beating.beats_after(1) == 1


def test_a_page_that_is_drawn_when_asked_goes_on_beating(beating: Beating) -> None:
    for _ in range(10):
        beating.window.frameSwapped.emit()
        assert beating.beats_after(1) == 1


def test_a_frame_is_really_asked_for(beating: Beating) -> None:
    for _ in range(3 * FRAME_EVERY):
        QTest.qWait(50)
        assert beating.beats_after(1) == 1


def test_nobody_sees_an_unplugged_panel(beating: Beating) -> None:
    beating.window.hide()
    QTest.qWait(50)
    assert not beating.window.isExposed()
    assert beating.beats_after(10) == 10
