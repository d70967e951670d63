"""The picture beside or among the words: a scene that plays, arrays, a timeline, a ruler."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Property, QObject, QPointF, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import (
    IconArray,
    IconArrays,
    Moment,
    PictureFigure,
    Ruler,
    SceneFigure,
    Timeline,
)
from kiosk.core.claims import numbers
from kiosk.core.illustration import (
    LEG_NERVE,
    NEEDLE,
    WHOLE,
    Box,
    Illustration,
    Point,
    needle_line,
    without_needles,
)
from kiosk.core.labels import LabelBox, LabelPlace, Segment, place_labels
from kiosk.core.library import Library
from kiosk.core.prose import Prose
from kiosk.core.rows import People, Picture
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.styled import styled
from kiosk.ui.words import moment_words, ruler_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

STATE_DWELL_MS = 2200
"""How long a state stays before the next, so that it can be seen and understood."""


@dataclass(frozen=True, slots=True)
class LayerCell:
    """One layer in the state shown. Box and offset are 0..1 of the whole picture."""

    url: str
    box_x: float
    box_y: float
    box_width: float
    box_height: float
    shown: float
    dx: float
    dy: float
    zoom: float


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


@dataclass(frozen=True, slots=True)
class PathCell:
    """The way of one travelling message, 0..1 of the whole picture."""

    points: list[QPointF]


@dataclass(frozen=True, slots=True)
class ArrayCell:
    """One icon array."""

    name: str
    marked: int
    gain: str
    loss: str
    spoken: str
    gain_marked: bool
    """Whether the marked people are those of the gain, not those of the loss."""


@dataclass(frozen=True, slots=True)
class MomentCell:
    """One point of a timeline."""

    when: str
    what: str
    spoken: str
    here: bool = False
    """Whether the words beside it are about this point."""


@dataclass(frozen=True, slots=True)
class MarkCell:
    """One mark of a ruler; ``at`` is 0..1 of its length."""

    name: str
    at: float


@QmlElement
@uncreatable("made by the stage")
class LayerRows(RecordRows[LayerCell]):
    """Layers, bottom first."""

    RECORD = LayerCell


@QmlElement
@uncreatable("made by the stage")
class LabelRows(RecordRows[LabelCell]):
    """Labels of the last state."""

    RECORD = LabelCell


@QmlElement
@uncreatable("made by the stage")
class PathRows(RecordRows[PathCell]):
    """Ways of travelling messages."""

    RECORD = PathCell


@QmlElement
@uncreatable("made by the stage")
class ArrayRows(RecordRows[ArrayCell]):
    """Arrays side by side."""

    RECORD = ArrayCell


@QmlElement
@uncreatable("made by the stage")
class MomentRows(RecordRows[MomentCell]):
    """Moments, first to last."""

    RECORD = MomentCell


@QmlElement
@uncreatable("made by the stage")
class MarkRows(RecordRows[MarkCell]):
    """Marks of the ruler."""

    RECORD = MarkCell


@dataclass(frozen=True, slots=True)
class StageProps:
    """What is shown. ``kind`` is empty, missing, scene, picture, arrays, timeline or ruler."""

    kind: str = ""
    alt: str = ""
    caption: str = ""
    source: str = ""
    meaning: str = ""
    who: str = ""
    sure: str = ""
    worded: bool = True
    low_end: str = ""
    high_end: str = ""
    top: int = 0
    view_x: float = 0.0
    view_y: float = 0.0
    view_width: float = 1.0
    view_height: float = 1.0
    at_last_state: bool = True
    moves: bool = False
    paused: bool = False


@QmlElement
@uncreatable("made by the shell")
class StageView(QObject):
    """Shows one figure and plays a scene's states in order."""

    kindChanged = Signal()
    altChanged = Signal()
    captionChanged = Signal()
    sourceChanged = Signal()
    meaningChanged = Signal()
    whoChanged = Signal()
    sureChanged = Signal()
    wordedChanged = Signal()
    lowEndChanged = Signal()
    highEndChanged = Signal()
    topChanged = Signal()
    viewXChanged = Signal()
    viewYChanged = Signal()
    viewWidthChanged = Signal()
    viewHeightChanged = Signal()
    atLastStateChanged = Signal()
    movesChanged = Signal()
    pausedChanged = Signal()
    termAsked = Signal(str)
    """A label was tapped: the glossary word that it stands for."""

    def __init__(
        self, illustrations: Path, pictures: Sequence[Path], parent: QObject | None = None
    ) -> None:
        """``illustrations`` holds the scenes; ``pictures`` are searched in their order."""
        super().__init__(parent)
        self._illustrations = illustrations
        self._picture_folders = tuple(pictures)
        self._props = StageProps()
        self._figure: Picture | None = None
        self._scene: Illustration | None = None
        self._calm = False
        self._point = ""
        self._state = 0
        self._stage_size = (0.0, 0.0)
        self._label_height = 0.0
        self._label_gap = 0.0
        self._bare: list[LabelCell] = []
        self._label_sizes: dict[int, tuple[float, float]] = {}
        self._placing = False
        self._layers = LayerRows(self)
        self._labels = LabelRows(self)
        self._messages = PathRows(self)
        self._arrays = ArrayRows(self)
        self._moments = MomentRows(self)
        self._marks = MarkRows(self)
        self._clock = QTimer(self)
        self._clock.setInterval(STATE_DWELL_MS)
        self._clock.timeout.connect(self._advance)

    @property
    def props(self) -> StageProps:
        """What QML sees."""
        return self._props

    def show(
        self,
        figure: Picture | None,
        library: Library,
        *,
        calm: bool,
        needles: bool = True,
        point: str = "",
    ) -> None:
        """Show a figure from its first state; the same figure again goes on as it is.

        ``point`` is the one of a timeline that the words beside it are about.
        """
        scene = library.scenes.get(figure.scene) if isinstance(figure, SceneFigure) else None
        if isinstance(figure, SceneFigure) and scene is not None and not needles:
            scene = without_needles(scene)
            figure = replace(figure, alt=figure.alt_without_needles or figure.alt)
        if (figure, scene, calm) == (self._figure, self._scene, self._calm):
            self._show_moments(point)
            return
        self._point = point
        self._figure, self._scene, self._calm = figure, scene, calm
        self._start()

    def _start(self) -> None:
        last = len(self._states()) - 1
        self._state = last if self._calm else 0
        self._set_props(replace(self._derived(), at_last_state=self._state >= last))
        self._pose()
        self._fill_rows()
        self._clock.stop()
        self._run_clock()

    def _states(self) -> tuple[str, ...]:
        if self._scene is None or not isinstance(self._figure, SceneFigure):
            return ()
        return self._figure.states

    def _run_clock(self) -> None:
        if self._props.paused or self._props.at_last_state:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def _advance(self) -> None:
        self._state += 1
        at_last = self._state >= len(self._states()) - 1
        self._set_props(replace(self._props, at_last_state=at_last))
        self._pose()
        self._run_clock()

    def _set_props(self, props: StageProps) -> None:
        old, self._props = self._props, props
        emit_changes(self, old, props)

    def _derived(self) -> StageProps:
        match self._figure:
            case None:
                return StageProps()
            case SceneFigure() as figure:
                return self._scene_props(figure)
            case PictureFigure() as figure:
                return self._picture_props(figure)
            case People(meaning, _, worded):
                return StageProps("arrays", meaning=meaning.value, worded=worded)
            case IconArrays(meaning, _, who, sure):
                return StageProps(
                    "arrays",
                    meaning=meaning.value,
                    who=who.text,
                    sure=sure.text,
                )
            case Timeline(_, alt):
                return StageProps("timeline", alt.text)
            case Ruler(top, low_end, high_end, _, alt):
                low, high = low_end.text, high_end.text
                spoken = ruler_words(alt.text, low, high, top)
                return StageProps("ruler", spoken, low_end=low, high_end=high, top=top)
            case _:
                assert_never(self._figure)

    def _picture_props(self, figure: PictureFigure) -> StageProps:
        caption = figure.caption.text if figure.caption else ""
        files = (folder / Path(figure.file).name for folder in self._picture_folders)
        found = next((file for file in files if file.is_file()), None)
        if found is None:
            return StageProps("missing", figure.alt.text, caption)
        return StageProps(
            "picture", figure.alt.text, caption, QUrl.fromLocalFile(str(found)).toString()
        )

    def _scene_props(self, figure: SceneFigure) -> StageProps:
        caption = figure.caption.text if figure.caption else ""
        if self._scene is None:
            return StageProps("missing", figure.alt.text, caption)
        view: Box = self._scene.views.get(figure.view, WHOLE)
        return StageProps(
            "scene",
            figure.alt.text,
            caption,
            view_x=view.x,
            view_y=view.y,
            view_width=view.width,
            view_height=view.height,
            moves=len(figure.states) > 1 or (bool(figure.messages) and not self._calm),
        )

    def _pose(self) -> None:
        scene, states = self._scene, self._states()
        if scene is None or not states:
            self._layers.show(())
            return
        rest = next(iter(scene.states.values()), ())
        poses = scene.states.get(states[self._state]) or rest
        played = [scene.states.get(state) or rest for state in states]
        folder = self._illustrations / scene.id
        self._layers.show(
            [
                LayerCell(
                    QUrl.fromLocalFile(str(folder / layer.file)).toString(),
                    layer.box.x,
                    layer.box.y,
                    layer.box.width,
                    layer.box.height,
                    pose.opacity,
                    pose.dx,
                    pose.dy,
                    pose.scale,
                )
                for layer, pose, *others in zip(scene.layers, poses, *played, strict=False)
                # What no state of this figure shows is not decoded.
                if any(other.opacity for other in others)
            ]
        )

    def _fill_rows(self) -> None:
        figure, scene = self._figure, self._scene
        self._show_labels()
        paths = figure.messages if isinstance(figure, SceneFigure) and not self._calm else ()
        self._messages.show(
            [
                PathCell([QPointF(p.x, p.y) for p in scene.paths[name]])
                for name in paths
                if scene is not None and name in scene.paths
            ]
        )
        arrays = self._array_blocks()
        self._arrays.show(
            [
                ArrayCell(
                    a.name.text,
                    a.marked,
                    styled(a.gain),
                    styled(a.loss),
                    f"{a.name.text}. {a.gain.text}. {a.loss.text}.",
                    _speaks_of_marked(a.gain, a) and not _speaks_of_marked(a.loss, a),
                )
                for a in arrays
            ]
        )
        self._show_moments(self._point)
        marks = figure.marks if isinstance(figure, Ruler) else ()
        top = figure.top if isinstance(figure, Ruler) else 1
        self._marks.show([MarkCell(f"{m.name.text}: {m.at:g}", m.at / top) for m in marks])

    def _show_moments(self, point: str) -> None:
        self._point = point
        moments = self._figure.moments if isinstance(self._figure, Timeline) else ()
        self._moments.show([_moment_cell(moment, point) for moment in moments])

    def _array_blocks(self) -> tuple[IconArray, ...]:
        match self._figure:
            case IconArrays(arrays=arrays):
                return arrays
            case People(array=array):
                return (array,)
            case _:
                return ()

    def _show_labels(self) -> None:
        """Labels that are as large as the ones before them do not say so again."""
        bare = self._bare_labels()
        if bare != self._bare:
            self._bare = bare
            self._label_sizes = {i: s for i, s in self._label_sizes.items() if i < len(bare)}
            self._placing = True
            self._labels.recast(self._placed_labels(), lambda _: None)
            self._placing = False
        self._labels.show(self._placed_labels())

    def _bare_labels(self) -> list[LabelCell]:
        figure, scene = self._figure, self._scene
        if not isinstance(figure, SceneFigure) or scene is None:
            return []
        cells = (
            LabelCell(
                styled(label.prose),
                label.prose.text,
                anchor.x,
                anchor.y,
                next(iter(label.prose.terms), ""),
            )
            for label in figure.labels
            if (anchor := scene.anchors.get(label.anchor)) is not None
        )
        # Keys and screen readers come to them from top to bottom.
        return sorted(cells, key=lambda cell: cell.anchor_y)

    def _placed_labels(self) -> list[LabelCell]:
        cells = self._bare
        if len(self._label_sizes) != len(cells) or not all(self._stage_size):
            return cells
        boxes = tuple(self._label_box(i, cell) for i, cell in enumerate(cells))
        width, height = self._stage_size[0], self._label_height
        places = place_labels(boxes, width, height, self._label_gap, tuple(self._unnamed()))
        return [_standing(cell, place) for cell, place in zip(cells, places, strict=True)]

    def _unnamed(self) -> Iterator[Segment]:
        """What no line should run over although no label names it: the needle, the leg nerve."""
        figure, scene = self._figure, self._scene
        if not isinstance(figure, SceneFigure) or scene is None:
            return
        named = {label.anchor for label in figure.labels}
        needle = needle_line(scene, figure.states[-1])
        nerve = scene.anchors.get(LEG_NERVE)
        if needle and NEEDLE not in named:
            yield self._segment(*needle)
        if nerve and LEG_NERVE not in named:
            yield self._segment(nerve, nerve)

    def _segment(self, start: Point, end: Point) -> Segment:
        one, other = self.stage_point(start), self.stage_point(end)
        return Segment(one.x, one.y, other.x, other.y)

    def _label_box(self, index: int, cell: LabelCell) -> LabelBox:
        point = self.stage_point(Point(cell.anchor_x, cell.anchor_y))
        return LabelBox(point.x, point.y, *self._label_sizes[index])

    def stage_point(self, point: Point) -> Point:
        """A point of the whole picture (0..1) in lengths of the stage."""
        width, height = self._stage_size
        props = self._props
        scale = min(width / props.view_width, height / props.view_height)
        return Point(
            (point.x - props.view_x - props.view_width / 2) * scale + width / 2,
            (point.y - props.view_y - props.view_height / 2) * scale + height / 2,
        )

    @Slot(float, float, float, float)
    def stageMeasured(self, width: float, height: float, label_height: float, gap: float) -> None:
        """The picture's room, how far down labels may go, and the gap they keep (one unit)."""
        told = (width, height), label_height, gap
        if told != (self._stage_size, self._label_height, self._label_gap):
            self._stage_size, self._label_height, self._label_gap = told
            self._labels.show(self._placed_labels())

    @Slot(int, float, float)
    def labelMeasured(self, index: int, width: float, height: float) -> None:
        """The size of one label, in the same unit."""
        if not 0 <= index < len(self._bare) or self._label_sizes.get(index) == (width, height):
            return
        self._label_sizes[index] = (width, height)
        if not self._placing:
            self._labels.show(self._placed_labels())

    @Slot(str)
    def explain(self, term: str) -> None:
        """A hotspot was tapped."""
        self.termAsked.emit(term)

    @Slot()
    def replay(self) -> None:
        """Play the states again from the first."""
        self._state = 0
        at_last = len(self._states()) <= 1
        self._set_props(replace(self._props, paused=False, at_last_state=at_last))
        self._pose()
        self._clock.stop()
        self._run_clock()

    @Slot()
    def togglePause(self) -> None:
        """Stop what moves, or go on."""
        self._set_props(replace(self._props, paused=not self._props.paused))
        self._run_clock()

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=altChanged)
    def alt(self) -> str:
        return self._props.alt

    @Property(str, notify=captionChanged)
    def caption(self) -> str:
        return self._props.caption

    @Property(str, notify=sourceChanged)
    def source(self) -> str:
        return self._props.source

    @Property(str, notify=meaningChanged)
    def meaning(self) -> str:
        return self._props.meaning

    @Property(str, notify=whoChanged)
    def who(self) -> str:
        return self._props.who

    @Property(str, notify=sureChanged)
    def sure(self) -> str:
        return self._props.sure

    @Property(bool, notify=wordedChanged)
    def worded(self) -> bool:
        return self._props.worded

    @Property(str, notify=lowEndChanged)
    def lowEnd(self) -> str:
        return self._props.low_end

    @Property(str, notify=highEndChanged)
    def highEnd(self) -> str:
        return self._props.high_end

    @Property(int, notify=topChanged)
    def top(self) -> int:
        return self._props.top

    @Property(float, notify=viewXChanged)
    def viewX(self) -> float:
        return self._props.view_x

    @Property(float, notify=viewYChanged)
    def viewY(self) -> float:
        return self._props.view_y

    @Property(float, notify=viewWidthChanged)
    def viewWidth(self) -> float:
        return self._props.view_width

    @Property(float, notify=viewHeightChanged)
    def viewHeight(self) -> float:
        return self._props.view_height

    @Property(bool, notify=atLastStateChanged)
    def atLastState(self) -> bool:
        return self._props.at_last_state

    @Property(bool, notify=movesChanged)
    def moves(self) -> bool:
        return self._props.moves

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        return self._props.paused

    @Property(LayerRows, constant=True)
    def layers(self) -> LayerRows:
        return self._layers

    @Property(LabelRows, constant=True)
    def labels(self) -> LabelRows:
        return self._labels

    @Property(PathRows, constant=True)
    def messages(self) -> PathRows:
        return self._messages

    @Property(ArrayRows, constant=True)
    def arrays(self) -> ArrayRows:
        return self._arrays

    @Property(MomentRows, constant=True)
    def moments(self) -> MomentRows:
        return self._moments

    @Property(MarkRows, constant=True)
    def marks(self) -> MarkRows:
        return self._marks


def _moment_cell(moment: Moment, point: str) -> MomentCell:
    here = moment.when.text == point
    spoken = moment_words(moment.when.text, moment.what.text, here=here)
    return MomentCell(styled(moment.when), styled(moment.what), spoken, here)


def _standing(cell: LabelCell, place: LabelPlace) -> LabelCell:
    return replace(cell, place_x=place.x, place_y=place.y, line_x=place.line_x, line_y=place.line_y)


def _speaks_of_marked(prose: Prose, array: IconArray) -> bool:
    return str(array.marked) in numbers(prose.text)
