"""Every label of every picture ends on what it names, and covers nothing that is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from math import hypot

import pytest
from _pytest.mark.structures import ParameterSet
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.core.blocks import SceneFigure
from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.illustration import JOINT_NERVES, LEG_NERVE, Illustration, Point
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.open_step import place_after
from kiosk.core.stage import stage_figure
from kiosk.core.travel import seen_stretches
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, PANELS
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.rect import Rect
from tests.ui.test_pressed import changed
from tests.ui.tour import SCREENS_LIMIT, Setting, all_pages, begin
from tests.ui.tree import is_a, is_visible, items_of, number_of, whole_rect

FARTHEST = 0.01
"""Of the picture's side: the middle of a ring, and what it names."""
RIM_PX = 4
"""A line runs into the rim of its ring, and not over what is seen through it."""
LARGEST = ReadingComfort(text_scale=TextScale.LARGEST)


FORCED = {("joint-and-nerves", "nerve-below"), ("turning-spine", "joint"), ("test-block", "cloud")}
"""On the other side their lines would run over what another label names, or the needle; here
they run over a leg nerve or lie on one."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A label as it is on the window: its words' frame, and the ring at which its line ends."""

    name: str
    card: Rect
    start: QPointF
    end: QPointF
    ring: Rect


def labels_on(kiosk: KioskDriver) -> Iterator[Drawn]:
    for item in items_of(kiosk.window.contentItem()):
        if is_a(item, "SceneLabel") and is_visible(item):
            line, _, ring, card = item.childItems()[:4]
            end = line.mapToScene(QPointF(line.width(), line.height() / 2))
            start = line.mapToScene(QPointF(0, line.height() / 2))
            yield Drawn(
                str(item.property("spoken")), whole_rect(card), start, end, whole_rect(ring)
            )


def picture_on(kiosk: KioskDriver, scene: Illustration) -> Rect:
    """Where the whole picture lies, by a layer as it is drawn: anchors are told in its side."""
    files = {layer.file: layer.box for layer in scene.layers}
    for item in items_of(kiosk.window.contentItem()):
        file = "/".join(str(item.property("url")).split("/")[-2:]) if item.property("url") else ""
        if file in files and is_visible(item):
            box, rect = files[file], whole_rect(item)
            side = rect.width / box.width
            x = rect.x - (box.x + number_of(item, "dx")) * side
            y = rect.y - (box.y + number_of(item, "dy")) * side
            return Rect(x, y, side, side)
    raise AssertionError(f"no layer of {scene.id} is drawn")


Piece = tuple[QPointF, QPointF]


def _leg_nerves(scene: Illustration, picture: Rect) -> Iterator[Piece]:
    """Piece by piece on the window."""
    for name, path in scene.paths.items():
        if name.startswith(LEG_NERVE):
            yield from _pieces(path, picture)


def _tiny_nerves(scene: Illustration, picture: Rect) -> Iterator[Piece]:
    """As far as they are seen."""
    for name in JOINT_NERVES:
        if name not in scene.paths:
            continue
        for seen in seen_stretches(scene.paths[name], scene.hidden.get(name, ())):
            yield from _pieces(seen.points, picture)


def _pieces(path: Sequence[Point], picture: Rect) -> Iterator[Piece]:
    side = picture.width
    yield from pairwise(QPointF(picture.x + p.x * side, picture.y + p.y * side) for p in path)


def lies_on(card: Rect, piece: Piece) -> bool:
    """Whether a label covers some of a piece, by the points of it."""
    line = QLineF(*piece)
    points = (line.pointAt(at / 4) for at in range(5))
    return any(card.holds(Rect(point.x(), point.y(), 0, 0), 0) for point in points)


def crosses(label: Drawn, piece: Piece) -> bool:
    """Whether its line runs over a piece of a nerve on its way."""
    how, _ = QLineF(label.start, label.end).intersects(QLineF(*piece))
    return bool(how == QLineF.IntersectionType.BoundedIntersection)


def faults(kiosk: KioskDriver, figure: SceneFigure) -> Iterator[str]:
    scene = kiosk.library.scenes[figure.scene]
    drawn = list(labels_on(kiosk))
    picture = picture_on(kiosk, scene)
    anchors = {
        label.prose.text: scene.anchors[label.anchor]
        for label in figure.labels
        if not label.states or figure.states[kiosk.stage._play.at] in label.states
    }
    if {label.name for label in drawn} != anchors.keys():
        yield f"labels are {[label.name for label in drawn]}"
        return
    for label in drawn:
        off = _off(label.ring.centre, anchors[label.name], picture)
        if off > FARTHEST:
            yield f"the ring of “{label.name}” lies {off:.3f} beside what it names"
        if abs(_away(label.end, label.ring.centre) - label.ring.width / 2) > RIM_PX:
            yield f"the line of “{label.name}” does not end at its ring"
    forced = {x.prose.text for x in figure.labels if (figure.scene, x.anchor) in FORCED}
    unnamed = LEG_NERVE not in {label.anchor for label in figure.labels}
    legs, tiny = list(_leg_nerves(scene, picture)), list(_tiny_nerves(scene, picture))
    for label in drawn:
        if unnamed and label.name not in forced and any(crosses(label, run) for run in legs):
            yield f"the line of “{label.name}” runs over a leg nerve"
        if label.name not in forced and any(lies_on(label.card, run) for run in legs):
            yield f"“{label.name}” lies on a leg nerve"
        if any(lies_on(label.card, run) for run in tiny):
            yield f"“{label.name}” lies on a tiny nerve"
    for one, two in combinations(drawn, 2):
        if one.card.overlaps(two.card, 1):
            yield f"“{one.name}” lies over “{two.name}”"
    for one, two in product(drawn, repeat=2):
        if one.card.holds(Rect(two.ring.centre.x(), two.ring.centre.y(), 0, 0), 0):
            yield f"“{one.name}” covers what “{two.name}” names"


def _off(point: QPointF, anchor: Point, picture: Rect) -> float:
    across = (point.x() - picture.x) / picture.width - anchor.x
    down = (point.y() - picture.y) / picture.height - anchor.y
    return hypot(across, down)


def _away(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def figures_on(kiosk: KioskDriver) -> Iterator[tuple[str, SceneFigure]]:
    """Every scene with labels, each stop of a slider, as it is shown."""
    kiosk.go(Wake())
    for page in all_pages(kiosk.library):
        kiosk.go(OpenPage(page))
        for _ in range(SCREENS_LIMIT):
            opened = kiosk.reader.opened
            assert opened is not None
            figure = (
                opened.picture_row if opened.apart else stage_figure(opened.page, opened.place.step)
            )
            if isinstance(figure, SceneFigure) and figure.labels:
                for stop in range(len(figure.slider) or 1):
                    kiosk.stage.slideTo(stop) if figure.slider else None
                    kiosk.settle()
                    yield f"{page} {opened.place.step + 1} {stop}", figure
            place = place_after(opened)
            if place is None:
                break
            kiosk.go(TurnTo(place))


def settings() -> Iterator[ParameterSet]:
    """Every panel, in large text mirrored, and each other language on every other panel.

    All that a language changes is how long the words of a label are.
    """
    tags = [x.tag for x in many_languages().offered if x.tag != FALLBACK_LANGUAGE]
    for at, panel in enumerate(PANELS):
        yield pytest.param(Setting(panel), id=panel.name)
        large = Setting(panel, LARGEST, mirrored=True)
        yield pytest.param(large, id=large.name, marks=pytest.mark.slow)
        for tag in tags[at % 2 :: 2]:
            other = Setting(panel, ReadingComfort(tag), several=True)
            yield pytest.param(other, id=other.name, marks=pytest.mark.slow)


@pytest.mark.parametrize("setting", list(settings()))
def test_labels_end_on_what_they_name_and_cover_nothing(
    kiosk: KioskDriver, setting: Setting
) -> None:
    begin(kiosk, setting)
    found, tried = [], 0
    for name, figure in figures_on(kiosk):
        tried += 1
        found += [f"{name}: {fault}" for fault in faults(kiosk, figure)]

    assert tried > 15
    assert not found, "\n".join(found)


@pytest.mark.parametrize("look", list(Look))
def test_what_a_label_names_is_seen_through_its_ring(kiosk: KioskDriver, look: Look) -> None:
    """A gap in a nerve is smaller than any mark on it; on every ground the ring stands out."""
    begin(kiosk, Setting(LANDSCAPE, ReadingComfort(look=look, calm=True)))
    kiosk.go(Wake(), OpenPage(PageId("rf/benefits")))
    label = _first_label(kiosk)
    ring = whole_rect(label.childItems()[2])
    marked = kiosk.picture()
    label.setOpacity(0)
    try:
        bare = kiosk.picture()
    finally:
        label.setOpacity(1)
    inset = ring.width * 0.3
    hole = Rect(ring.x + inset, ring.y + inset, ring.width - 2 * inset, ring.height - 2 * inset)

    assert changed(bare, marked, hole) == 0
    assert changed(bare, marked, ring) > 2 * ring.width


def test_a_label_that_points_beside_is_seen(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting())
    _, figure = next(figures_on(kiosk))
    label = _first_label(kiosk)
    _move(label, 20)
    try:
        assert [fault for fault in faults(kiosk, figure) if "beside what it names" in fault]
    finally:
        _move(label, -20)


def _first_label(kiosk: KioskDriver) -> QQuickItem:
    items = items_of(kiosk.window.contentItem())
    return next(i for i in items if is_a(i, "SceneLabel") and is_visible(i))


def _move(item: QQuickItem, pixels: float) -> None:
    item.setX(item.x() + pixels)
