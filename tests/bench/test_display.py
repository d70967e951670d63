"""The detector of changes sees what another client draws, and nothing else."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from Xlib import X
from Xlib.display import Display

from build_spec.bench.display import GRID_PX, PICTURE_COLOURS, Area, NotStill, Screen
from build_spec.hermetic import Room, xvfb

pytestmark = pytest.mark.xvfb

LIMIT_S = 20.0
SOON_S = 0.2
WINDOW = Area(100, 100, 400, 300)
RED, GREEN = 0xFF0000, 0x00FF00


class Painter:
    """Another program with a red window."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)
        root = self.display.screen().root
        place = (WINDOW.left, WINDOW.top, WINDOW.width, WINDOW.height)
        self.window = root.create_window(*place, 0, X.CopyFromParent, background_pixel=RED)
        self.window.change_attributes(event_mask=X.ButtonPressMask)
        self.window.map()
        self.gc = self.window.create_gc(foreground=GREEN)
        self.display.sync()

    def paint(self, colour: int, area: Area) -> float:
        """Fill an area of the screen; returns when it was asked for."""
        asked_s = time.monotonic()
        self.gc.change(foreground=colour)
        left, top = area.left - WINDOW.left, area.top - WINDOW.top
        self.window.fill_rectangle(self.gc, left, top, area.width, area.height)
        self.display.sync()
        return asked_s

    def paint_many_colours(self) -> None:
        """As many as a photograph has."""
        for number in range(PICTURE_COLOURS * 2):
            row, column = divmod(number, WINDOW.width // GRID_PX)
            place = Area(
                WINDOW.left + column * GRID_PX, WINDOW.top + row * GRID_PX, GRID_PX, GRID_PX
            )
            self.paint(number * 0x010001, place)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[Screen, Painter]]:
    with xvfb(Room(os.environ, tmp_path), "-fbdir", str(tmp_path)) as room:
        screen = Screen(room.env["DISPLAY"], tmp_path)
        painter = Painter(room.env["DISPLAY"])
        yield screen, painter
        painter.display.close()
        screen.close()


SPOT = Area(200, 200, 1, 1)


def test_one_changed_pixel_is_seen(shown: tuple[Screen, Painter]) -> None:
    screen, painter = shown
    before = screen.snapshot()
    asked_s = painter.paint(GREEN, SPOT)
    seen_s = screen.wait_for_change(before, LIMIT_S, screen.whole)
    assert seen_s is not None
    assert seen_s >= asked_s
    assert screen.pixels[200, 200] == GREEN


def test_what_is_drawn_elsewhere_or_the_same_again_is_no_change(
    shown: tuple[Screen, Painter],
) -> None:
    screen, painter = shown
    before = screen.snapshot()
    painter.paint(RED, SPOT)
    painter.paint(GREEN, Area(300, 300, 50, 50))
    assert screen.wait_for_change(before, SOON_S, Area(150, 150, 100, 100)) is None


def test_a_press_reaches_the_window_under_the_pointer(shown: tuple[Screen, Painter]) -> None:
    screen, painter = shown
    screen.move(SPOT.centre)
    screen.press()
    event = painter.display.next_event()
    screen.release()
    assert (event.type, event.root_x, event.root_y) == (X.ButtonPress, 200, 200)


def test_a_start_is_over_with_the_last_change_of_a_picture(shown: tuple[Screen, Painter]) -> None:
    screen, painter = shown
    before = screen.snapshot()
    painter.paint_many_colours()
    asked_s = painter.paint(RED, SPOT)
    start = screen.watch_start(before, SOON_S, LIMIT_S)
    assert start.settled_s >= start.first_picture_s
    assert start.settled_s >= asked_s


def test_a_blank_window_is_no_picture(shown: tuple[Screen, Painter]) -> None:
    screen, painter = shown
    before = screen.snapshot()
    painter.paint(GREEN, WINDOW)
    with pytest.raises(NotStill, match="no picture"):
        screen.watch_start(before, SOON_S, SOON_S * 2)


@pytest.mark.parametrize(
    ("hole", "left"),
    [
        (Area(10, 10, 20, 20), 4),
        (Area(0, 0, 20, 20), 2),
        (Area(0, 40, 100, 20), 2),
        (Area(0, 0, 100, 100), 0),
        (Area(200, 0, 10, 10), 1),
    ],
)
def test_what_lies_around_a_button(hole: Area, left: int) -> None:
    """All of the rest, and none of it twice."""
    whole = Area(0, 0, 100, 100)
    around = whole.without(hole)
    cut = whole.meet(hole)
    covered = sum(part.width * part.height for part in around)

    assert len(around) == left
    assert covered + (cut.width * cut.height if cut else 0) == 100 * 100
    assert not any(part.meet(hole) for part in around)
    assert not any(a.meet(b) for a in around for b in around if a is not b)
