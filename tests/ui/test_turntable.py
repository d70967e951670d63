"""A picture that turns: under a finger, by buttons, by keys and by assistive technology."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor

from kiosk.core.blocks import Label, SceneFigure
from kiosk.core.comfort import ReadingComfort
from kiosk.core.names import SceneId
from kiosk.core.prose import plain
from kiosk.core.turning import KEPT_FRAMES
from kiosk.core.visit import Done, GoHome, OpenPage, StartScreen, Wake
from tests.panels import LANDSCAPE, PANELS, Panel
from tests.ui.driver import KioskDriver
from tests.ui.small_scenes import PAGE, showing, turning_scene
from tests.ui.tree import items_of, whole_rect

TURN = "Turn the picture: "
ALT = "A spine that can be turned."


@pytest.fixture
def spine(kiosk: KioskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KioskDriver:
    """A kiosk whose page shows a scene that turns."""
    scene = turning_scene(tmp_path)
    for stage in kiosk.stages:
        monkeypatch.setattr(stage, "_illustrations", tmp_path)
    figure = SceneFigure(
        scene.id, ("rest",), plain(ALT), labels=(Label("joint", plain("Small joint")),)
    )
    kiosk.begin(library=showing(kiosk.library, figure, scenes=[scene]))
    kiosk.go(Wake(), OpenPage(PAGE))
    return kiosk


def colour_shown(kiosk: KioskDriver) -> QColor:
    """In the middle of the picture."""
    player = next(
        i
        for i in items_of(kiosk.window.contentItem())
        if i.isVisible() and i.metaObject().className().startswith("ScenePlayer")
    )
    rect = whole_rect(player)
    return kiosk.picture().pixelColor(round(rect.centre.x()), round(rect.y + rect.height * 0.3))


def hue_shown(kiosk: KioskDriver) -> int:
    return colour_shown(kiosk).hsvHue()


def walk_to(kiosk: KioskDriver, name: str) -> None:
    """With keys, to what has a name that begins so."""
    for _ in range(20):
        kiosk.key(Qt.Key.Key_Up)
        if kiosk.focused.startswith(name):
            return
    raise AssertionError(f"no way leads to {name}")


def drag(kiosk: KioskDriver, millimetres: float) -> None:
    """A finger goes sideways over the picture."""
    node = kiosk.find(ALT)
    start = QPointF(node.rect.centre.x(), node.rect.y + node.rect.height * 0.2)
    way_px = millimetres * kiosk.panel.px_per_mm
    kiosk.pass_time(700)
    kiosk.down(0, start)
    for i in range(1, 11):
        kiosk.move(0, start + QPointF(way_px * i / 10, 0))
        kiosk.settle()
    kiosk.up(0, start + QPointF(way_px, 0))
    kiosk.settle()


def assert_frame(kiosk: KioskDriver, number: int) -> None:
    """The frame is wanted, and it is what is drawn."""
    assert kiosk.stage._table.turn.at == number
    kiosk.until(lambda: kiosk.stage._table.shown == number, f"frame {number}")
    assert abs(hue_shown(kiosk) - number * 10) <= 6


def test_the_picture_itself_is_the_first_frame(spine: KioskDriver) -> None:
    assert_frame(spine, 0)
    assert spine.shows("Small joint")
    assert spine.shows(TURN + "From behind")
    assert not spine.stage._table.rows.rows


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_buttons_turn_it(spine: KioskDriver, panel: Panel) -> None:
    spine.begin(panel, library=spine.store.library)
    spine.go(Wake(), OpenPage(PAGE))
    for _ in range(3):
        spine.tap("Turn right")
    assert_frame(spine, 9)
    assert spine.shows(TURN + "From the left")
    assert not spine.shows("Small joint")
    for _ in range(3):
        spine.tap("Turn left")

    assert_frame(spine, 0)
    assert spine.shows("Small joint")
    assert not spine.faults.take()


def test_a_finger_turns_it_and_the_page_stays(spine: KioskDriver) -> None:
    before = spine.visit
    drag(spine, 75)
    assert_frame(spine, 5)
    drag(spine, -150)
    assert_frame(spine, 31)

    assert spine.visit == before


def test_a_finger_that_goes_down_the_picture_turns_nothing(spine: KioskDriver) -> None:
    node = spine.find(ALT)
    start = node.rect.centre
    spine.down(0, start)
    for i in range(1, 20):
        spine.move(0, start + QPointF(0, 8 * i))
    spine.up(0, start + QPointF(0, 160))
    spine.settle()

    assert_frame(spine, 0)


@pytest.mark.parametrize("mirrored", [False, True])
def test_keys_turn_it_and_left_is_left(spine: KioskDriver, *, mirrored: bool) -> None:
    spine.begin(LANDSCAPE, mirrored=mirrored, library=spine.store.library)
    spine.go(Wake(), OpenPage(PAGE))
    walk_to(spine, TURN)
    spine.key(Qt.Key.Key_Right)
    assert_frame(spine, 3)
    spine.key(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert_frame(spine, 33)

    assert spine.focused == TURN + "From behind, right"
    assert spine.find("Turn left").rect.x < spine.find("Turn right").rect.x


def test_assistive_technology_turns_it(spine: KioskDriver) -> None:
    actions = QAccessible.queryAccessibleInterface(spine.find(TURN).item).actionInterface()
    actions.doAction("Decrease")
    spine.settle()
    assert_frame(spine, 33)
    actions.doAction("Increase")
    actions.doAction("Increase")
    spine.settle()

    assert_frame(spine, 3)
    assert spine.find(TURN).role == "Slider"


def test_few_frames_are_decoded_at_a_time(spine: KioskDriver) -> None:
    for _ in range(14):
        spine.tap("Turn right")
        images = [
            item
            for item in items_of(spine.window.contentItem())
            if item.inherits("QQuickImage") and "turn-" in str(item.property("source"))
        ]
        kept = {cell.url for cell in spine.stage._table.rows.rows if cell.url}
        assert len(kept) <= KEPT_FRAMES
        assert len(images) <= 2


def test_another_page_lets_every_frame_go(spine: KioskDriver) -> None:
    spine.tap("Turn right")
    assert spine.stage._table.rows.rows
    spine.go(GoHome(), Done())

    assert not [cell for cell in spine.stage._table.rows.rows if cell.url]


def test_calm_turns_it_at_once(spine: KioskDriver) -> None:
    spine.begin(LANDSCAPE, ReadingComfort(calm=True), library=spine.store.library)
    spine.go(Wake(), OpenPage(PAGE))
    spine.stage.turn(1)

    assert spine.stage._table.turn.at == 3
    assert not spine.stage._table._clock.isActive()


@pytest.fixture
def asleep(spine: KioskDriver) -> Iterator[KioskDriver]:
    """Nobody is here, and the topic's picture can be turned."""
    library = spine.store.library
    topics = {
        name: replace(topic, scene=SceneId("turning-colours"))
        for name, topic in library.topics.items()
    }
    spine.begin(library=replace(library, topics=topics))
    spine.motion = True
    spine.stage._start()
    yield spine
    spine.motion = False


def test_while_nobody_is_here_it_turns_a_little_and_rests(asleep: KioskDriver) -> None:
    table = asleep.stage._table
    assert asleep.stage._roaming.isActive()
    asleep.stage._roam()
    asleep.until(lambda: table.shown == 6, "the sixth frame")

    assert not table.turn.left
    assert abs(hue_shown(asleep) - 60) <= 6
    [whole] = asleep.controls
    assert whole.name.endswith("Touch to start")


def test_a_touch_anywhere_stops_it(asleep: KioskDriver) -> None:
    """Also one in the middle of a turn."""
    asleep.stage._roam()
    asleep.until(lambda: asleep.stage._table.shown > 0, "a frame")
    asleep.tap(QPointF(300, 300))

    assert isinstance(asleep.visit.screen, StartScreen)
    assert not asleep.stage._roaming.isActive()
    assert (asleep.stage._table.shown, asleep.stage._table.turn.left) == (0, 0)
    assert not asleep.shows("Turn right")
