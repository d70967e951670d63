"""What a figure shows, in the words of QML: derived from content, and nothing of how it plays."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import (
    IconArray,
    IconArrays,
    PictureFigure,
    Ruler,
    SceneFigure,
    Timeline,
)
from kiosk.core.illustration import WHOLE, Box, Illustration, drawn_box
from kiosk.core.prose import Prose, goes_on
from kiosk.core.rows import People, Picture
from kiosk.core.travel import seen_stretches
from kiosk.ui.bridge.records import RecordRows
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.picture_shelf import Ready, Refused, Shelved
from kiosk.ui.styled import kept_together, paragraph, styled
from kiosk.ui.words import moment_words, number_words, ruler_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


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
class PathCell:
    """A stretch of a travelling message's way, 0..1 of the whole picture.

    It is from ``start`` to ``end`` of the whole way, 0..1.
    """

    points: list[QPointF]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class ArrayCell:
    """One icon array, its two sides in the order in which they are told."""

    name: str
    marked: int
    first: str
    second: str
    spoken: str
    marked_first: bool
    """Whether the marked people are those of the first side, not those of the second."""


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
    """What is shown. ``kind`` is empty, missing, scene, picture, arrays, timeline or ruler.

    ``told_first`` is the side of the first array that comes first.
    Stops of a slider and steps of a turn count from 0. While it is ``turned``, frames are shown
    and not layers. ``drift`` is in millimetres. The layers reach from ``left`` to ``right`` and
    from ``upper`` down to ``bottom``, of the picture's side, and labels stand on them where they
    are ``named``.
    """

    kind: str = ""
    alt: str = ""
    caption: str = ""
    source: str = ""
    meaning: str = ""
    who: str = ""
    worded: bool = True
    told_first: str = ""
    low_end: str = ""
    high_end: str = ""
    top: int = 0
    view_x: float = 0.0
    view_y: float = 0.0
    view_width: float = 1.0
    view_height: float = 1.0
    at_last_state: bool = True
    labelled: bool = True
    moves: bool = False
    paused: bool = False
    slides: bool = False
    stop: int = 0
    last_stop: int = 0
    stop_word: str = ""
    turns: bool = False
    turned: bool = False
    turn_at: int = 0
    last_turn: int = 0
    facing: str = ""
    drift_x: float = 0.0
    drift_y: float = 0.0
    left: float = 0.0
    right: float = 1.0
    upper: float = 0.0
    bottom: float = 1.0
    named: bool = False
    transcript: str = ""


def stage_props(
    figure: Picture | None, scene: Illustration | None, picture: Shelved, *, calm: bool
) -> StageProps:
    """How a figure begins; pure. ``scene`` and ``picture`` are what was found of it."""
    match figure:
        case None:
            return StageProps()
        case SceneFigure():
            return _scene_props(figure, scene, calm=calm)
        case PictureFigure(_, alt, caption):
            kind = "missing" if isinstance(picture, Refused) else "picture"
            source = file_url(picture.file) if isinstance(picture, Ready) else ""
            return StageProps(kind, alt.text, _said(caption), source)
        case People(meaning, array, worded, _):
            told = array.frames[0].text
            return StageProps("arrays", meaning=meaning.value, worded=worded, told_first=told)
        case IconArrays(meaning, arrays, who):
            shown = StageProps("arrays", meaning=meaning.value, who=paragraph(who.text))
            return replace(shown, told_first=next((a.frames[0].text for a in arrays), ""))
        case Timeline(_, alt):
            return StageProps("timeline", alt.text)
        case Ruler(top, low_end, high_end, _, alt):
            low, high = low_end.text, high_end.text
            spoken = ruler_words(alt.text, low, high, top)
            return StageProps("ruler", spoken, low_end=low, high_end=high, top=top)
        case _:
            assert_never(figure)


def _scene_props(figure: SceneFigure, scene: Illustration | None, *, calm: bool) -> StageProps:
    if scene is None:
        return StageProps("missing", figure.alt.text, _said(figure.caption))
    view: Box = scene.views.get(figure.view, WHOLE)
    slides = bool(figure.slider)
    drawn = drawn_box(scene, figure.states)
    return StageProps(
        "scene",
        figure.alt.text,
        _said(figure.caption),
        view_x=view.x,
        view_y=view.y,
        view_width=view.width,
        view_height=view.height,
        moves=(len(figure.states) > 1 and not slides) or (bool(figure.messages) and not calm),
        slides=slides,
        last_stop=len(figure.states) - 1 if slides else 0,
        # Without words it is a ground for others, and not there to be played with.
        turns=bool(scene.turn and figure.alt.text),
        left=drawn.x,
        right=drawn.x + drawn.width,
        upper=drawn.y,
        bottom=drawn.y + drawn.height,
        named=bool(figure.labels),
        transcript=_said(figure.transcript),
    )


def _said(prose: Prose | None) -> str:
    return kept_together(prose.text) if prose else ""


def file_url(path: Path) -> str:
    """A file as QML names it."""
    return QUrl.fromLocalFile(str(path)).toString()


def layer_cells(
    scene: Illustration, states: tuple[str, ...], at: int, folder: Path
) -> Iterator[LayerCell]:
    """The layers as they stand in one of a figure's states."""
    rest = next(iter(scene.states.values()), ())
    poses = scene.states.get(states[at]) or rest
    played = [scene.states.get(state) or rest for state in states]
    for layer, pose, *others in zip(scene.layers, poses, *played, strict=False):
        # What no state of this figure shows is not decoded.
        if any(other.opacity for other in others):
            box = layer.box
            yield LayerCell(
                file_url(folder / layer.file),
                box.x,
                box.y,
                box.width,
                box.height,
                pose.opacity,
                pose.dx,
                pose.dy,
                pose.scale,
            )


def path_cells(figure: SceneFigure, scene: Illustration) -> Iterator[PathCell]:
    """The ways of a figure's messages, as far as they are seen."""
    for name in figure.messages:
        if name in scene.paths:
            for seen in seen_stretches(scene.paths[name], scene.hidden.get(name, ())):
                points = [QPointF(p.x, p.y) for p in seen.points]
                yield PathCell(points, seen.share.start, seen.share.end)


def array_cells(arrays: tuple[IconArray, ...]) -> Iterator[ArrayCell]:
    """Some arrays of a figure."""
    for a in arrays:
        first, second = a.frames
        yield ArrayCell(
            kept_together(a.name.text),
            a.marked,
            styled(first),
            styled(second),
            f"{a.name.text}. {first.text}. {second.text}.",
            a.marked_first,
        )


def arrays_of(figure: Picture | None) -> tuple[IconArray, ...]:
    """The arrays that a picture is made of, if it is of some."""
    match figure:
        case IconArrays(arrays=arrays):
            return arrays
        case People(array=array):
            return (array,)
        case _:
            return ()


def compared_with(figure: Picture | None) -> tuple[IconArray, ...]:
    """The arrays of the whole step: those that are drawn by themselves are compared too."""
    return figure.compared if isinstance(figure, People) else arrays_of(figure)


def moment_cells(figure: Picture | None, point: str) -> Iterator[MomentCell]:
    """The moments of a timeline; ``point`` is the one that the words beside it are about."""
    if isinstance(figure, Timeline):
        for m in figure.moments:
            here = m.when.text == point
            spoken = moment_words(m.when.text, m.what.text, here=here)
            yield MomentCell(styled(m.when), styled(m.what), spoken, here)


def mark_cells(figure: Picture | None) -> Iterator[MarkCell]:
    """The marks of a ruler."""
    if isinstance(figure, Ruler):
        for m in figure.marks:
            yield MarkCell(f"{goes_on(m.name.text)}{number_words(m.at)}", m.at / figure.top)
