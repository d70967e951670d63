"""The labels of a scene: what they say, and where each stands once QML has measured it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import SceneFigure
from kiosk.core.illustration import (
    JOINT_NERVES,
    LEG_NERVE,
    NEEDLE,
    WHOLE,
    Box,
    Illustration,
    Point,
    drawn_box,
    needle_line,
)
from kiosk.core.labels import LabelBox, LabelPlace, Segment, Taken, place_labels
from kiosk.core.travel import seen_stretches
from kiosk.ui.bridge.records import RecordRows
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.styled import styled

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

THICK_HALF, THIN_HALF = 0.018, 0.008
"""Of the picture: half of how thick leg nerve and disc are drawn, and tiny nerve and needle."""
PERSON = "person"
PERSON_HALF = 0.05
"""Of the picture: half of how wide somebody in the room is drawn."""

Run = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class LabelCell:
    """A live label. The anchor is 0..1 of the whole picture; the rest are lengths of the stage."""

    text: str
    spoken: str
    anchor_x: float
    anchor_y: float
    term: str = ""
    """The word that the label explains when it is tapped; empty where it only names."""
    place_x: float = 0.0
    place_y: float = 0.0
    line_x: float = 0.0
    line_y: float = 0.0


@QmlElement
@uncreatable("made by the stage")
class LabelRows(RecordRows[LabelCell]):
    """Labels of the last state."""

    RECORD = LabelCell


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """Where labels may stand: the stage, how far down, and the gap they keep. Any one unit.

    The picture stands ``shift`` to the right of the middle, with ``air`` above and below it.
    """

    width: float = 0.0
    height: float = 0.0
    label_height: float = 0.0
    gap: float = 0.0
    shift: float = 0.0
    air: float = 0.0

    def scale(self, view: Box) -> float:
        """How long the side of the whole picture is on the stage."""
        return min(self.width / view.width, (self.height - 2 * self.air) / view.height)

    def at(self, point: Point, view: Box) -> Point:
        """A point of the whole picture (0..1) in lengths of the stage."""
        scale = self.scale(view)
        return Point(
            (point.x - view.x - view.width / 2) * scale + self.width / 2 + self.shift,
            (point.y - view.y - view.height / 2) * scale + self.height / 2,
        )


class LabelBoard:
    """Keeps the labels of one figure standing, whatever is measured when."""

    def __init__(self, parent: QObject) -> None:
        self.rows = LabelRows(parent)
        self._room = LabelRoom()
        self._view = WHOLE
        self._bare: Sequence[LabelCell] = ()
        self._unnamed: Sequence[Run] = ()
        self._spared: Sequence[tuple[Run, float]] = ()
        self._drawn = WHOLE
        self._sizes: dict[int, tuple[float, float]] = {}
        self._placing = False

    def show(self, figure: SceneFigure | None, scene: Illustration | None, state: str = "") -> None:
        """Show the labels that a figure has in a state, or none.

        Labels that are as large as the ones before them do not say so again.
        """
        bare: list[LabelCell] = []
        self._unnamed, self._spared, self._view, self._drawn = (), (), WHOLE, WHOLE
        if figure is not None and scene is not None:
            bare = _bare_labels(figure, scene, state)
            self._unnamed = _unnamed(figure, scene, state)
            self._spared = _spared(scene, state)
            self._view = scene.views.get(figure.view, WHOLE)
            self._drawn = drawn_box(scene, figure.states)
        if bare != self._bare:
            self._bare = bare
            self._sizes = {i: s for i, s in self._sizes.items() if i < len(bare)}
            self._placing = True
            self.rows.recast(self._placed(), lambda _: None)
            self._placing = False
        self.rows.show(self._placed())

    def room_measured(self, room: LabelRoom) -> None:
        """The stage is as large as this."""
        if room != self._room:
            self._room = room
            self.rows.show(self._placed())

    def label_measured(self, index: int, width: float, height: float) -> None:
        """The size of one label, in the unit of the room."""
        if not 0 <= index < len(self._bare) or self._sizes.get(index) == (width, height):
            return
        self._sizes[index] = (width, height)
        if not self._placing:
            self.rows.show(self._placed())

    def _placed(self) -> Sequence[LabelCell]:
        cells, room = self._bare, self._room
        if len(self._sizes) != len(cells) or not (room.width and room.height):
            return cells
        boxes = tuple(self._box(i, cell) for i, cell in enumerate(cells))
        unnamed = tuple(self._segment(run) for run in self._unnamed)
        spared = tuple(self._segment(run, half) for run, half in self._spared)
        places = place_labels(
            boxes, room.width, room.label_height, room.gap, unnamed, spared, self._beside()
        )
        return [_standing(cell, place) for cell, place in zip(cells, places, strict=True)]

    def _beside(self) -> Taken:
        """From and to where a picture is drawn that leaves labels one side."""
        if not self._room.shift:
            return 0.0, 0.0
        ends = (self._drawn.x, self._drawn.x + self._drawn.width)
        left, right = (self._room.at(Point(x, 0), self._view).x for x in ends)
        return left, right

    def _segment(self, run: Run, half: float = 0.0) -> Segment:
        one, other = (self._room.at(point, self._view) for point in run)
        return Segment(one.x, one.y, other.x, other.y, half * self._room.scale(self._view))

    def _box(self, index: int, cell: LabelCell) -> LabelBox:
        point = self._room.at(Point(cell.anchor_x, cell.anchor_y), self._view)
        return LabelBox(point.x, point.y, *self._sizes[index])


def _bare_labels(figure: SceneFigure, scene: Illustration, state: str) -> list[LabelCell]:
    cells = (
        LabelCell(
            styled(label.prose),
            label.prose.text,
            anchor.x,
            anchor.y,
            next(iter(label.prose.terms), ""),
        )
        for label in figure.labels
        if not label.states or state in label.states
        if (anchor := scene.anchors.get(label.anchor)) is not None
    )
    # Keys and screen readers come to them from top to bottom.
    return sorted(cells, key=lambda cell: cell.anchor_y)


def _spared(scene: Illustration, state: str) -> list[tuple[Run, float]]:
    """What no label should lie upon: it would look like that thing's name, and hide it."""
    # What is named like a path runs along it.
    people = [p for n, p in scene.paths.items() if n.startswith(PERSON)]
    thick = [p for n, p in scene.paths.items() if n.startswith(LEG_NERVE) or n in scene.anchors]
    thin = [
        stretch.points
        for name in JOINT_NERVES
        if name in scene.paths
        for stretch in seen_stretches(scene.paths[name], scene.hidden.get(name, ()))
    ]
    needle = needle_line(scene, state)
    thin += [needle] if needle else []
    widths = ((people, PERSON_HALF), (thick, THICK_HALF), (thin, THIN_HALF))
    return [(run, half) for paths, half in widths for path in paths for run in pairwise(path)]


def _unnamed(figure: SceneFigure, scene: Illustration, state: str) -> list[Run]:
    """What no line should run over although no label names it: the needle, the leg nerves."""
    named = {label.anchor for label in figure.labels}
    needle = needle_line(scene, state)
    nerve = scene.anchors.get(LEG_NERVE)
    runs = [path for name, path in scene.paths.items() if name.startswith(LEG_NERVE)]
    found = []
    if needle and NEEDLE not in named:
        found.append(needle)
    if LEG_NERVE not in named:
        # Its whole run where the scene tells it, else the one point that it names.
        if runs:
            found += [pair for run in runs for pair in pairwise(run)]
        elif nerve:
            found.append((nerve, nerve))
    return found


def _standing(cell: LabelCell, place: LabelPlace) -> LabelCell:
    return replace(cell, place_x=place.x, place_y=place.y, line_x=place.line_x, line_y=place.line_y)
