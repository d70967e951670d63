"""The picture beside or among the words, and how a scene plays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import PictureFigure, SceneFigure, without_needle_words
from kiosk.core.comfort import ReadingComfort, Skin
from kiosk.core.illustration import OUTLINED_LOOKS, Illustration, as_chosen
from kiosk.core.library import Library
from kiosk.core.playing import Play, begin
from kiosk.core.rows import Picture
from kiosk.core.turning import DRIFTS_MM
from kiosk.ui.bridge.figure_cells import (
    ArrayRows,
    LayerRows,
    MarkRows,
    MomentRows,
    PathRows,
    StageProps,
    array_cells,
    arrays_of,
    compared_with,
    layer_cells,
    mark_cells,
    moment_cells,
    path_cells,
    stage_props,
)
from kiosk.ui.bridge.label_board import LabelBoard, LabelRoom, LabelRows
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.turntable import FrameRows, Turntable
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.picture_shelf import PictureShelf, Refused, Shelved
from kiosk.ui.words import facing_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

STATE_DWELL_MS = 2200
"""How long a state stays before the next, so that it can be seen and understood."""

ROAM_REST_MS = 20_000
ROAM_STEPS = 2
"""While nobody is here: a turn of 60 degrees in half a second, then rest. A picture that moved
all the time would keep the processor busy, and the eyes of who waits."""


@dataclass(frozen=True, slots=True)
class Seeing:
    """What of a visitor's comfort changes a picture."""

    calm: bool = False
    needles: bool = True
    outlined: bool = False
    skin: Skin = Skin.MIXED

    @classmethod
    def of(cls, comfort: ReadingComfort) -> "Seeing":
        """Taken from all that the visitor chose."""
        outlined = comfort.look in OUTLINED_LOOKS
        return cls(comfort.calm, comfort.needles, outlined, comfort.skin)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for last."""

    figure: Picture | None = None
    scene: Illustration | None = None
    seeing: Seeing = Seeing()
    roams: bool = False

    def plays_like(self, other: "Asked") -> bool:
        """Whether only its colours differ: then it goes on where it is. A slider always does."""
        slides = isinstance(self.figure, SceneFigure) and bool(self.figure.slider)
        calm = other.seeing.calm if slides else self.seeing.calm
        like = replace(
            self.seeing, calm=calm, outlined=other.seeing.outlined, skin=other.seeing.skin
        )
        return replace(self, seeing=like) == other


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
    wordedChanged = Signal()
    toldFirstChanged = Signal()
    lowEndChanged = Signal()
    highEndChanged = Signal()
    topChanged = Signal()
    viewXChanged = Signal()
    viewYChanged = Signal()
    viewWidthChanged = Signal()
    viewHeightChanged = Signal()
    atLastStateChanged = Signal()
    labelledChanged = Signal()
    movesChanged = Signal()
    pausedChanged = Signal()
    slidesChanged = Signal()
    stopChanged = Signal()
    lastStopChanged = Signal()
    stopWordChanged = Signal()
    turnsChanged = Signal()
    turnedChanged = Signal()
    turnAtChanged = Signal()
    lastTurnChanged = Signal()
    facingChanged = Signal()
    driftXChanged = Signal()
    driftYChanged = Signal()
    leftChanged = Signal()
    rightChanged = Signal()
    upperChanged = Signal()
    bottomChanged = Signal()
    namedChanged = Signal()
    transcriptChanged = Signal()
    termAsked = Signal(str)
    """A label was tapped: the glossary word that it stands for."""
    wordsAsked = Signal()
    """Somebody wants to read what the picture shows."""
    framesSwapped = Signal()
    """The other side of every array is to come first."""
    studiesAsked = Signal()
    """Somebody wants to know who was studied."""

    def __init__(
        self,
        illustrations: Path,
        pictures: Sequence[Path],
        shelf: PictureShelf,
        parent: QObject | None = None,
    ) -> None:
        """``illustrations`` holds the scenes; ``pictures`` are searched in their order."""
        super().__init__(parent)
        self._shelf = shelf
        self._illustrations = illustrations
        self._picture_folders = tuple(pictures)
        self._props = StageProps()
        self._asked = Asked()
        self._figure: Picture | None = None
        self._scene: Illustration | None = None
        self._point = ""
        self._play = Play()
        self._layers = LayerRows(self)
        self._board = LabelBoard(self)
        self._table = Turntable(self, self._turned)
        self._messages = PathRows(self)
        self._arrays = ArrayRows(self)
        self._compared = ArrayRows(self)
        self._moments = MomentRows(self)
        self._marks = MarkRows(self)
        self._clock = QTimer(self)
        self._clock.setInterval(STATE_DWELL_MS)
        self._clock.timeout.connect(self._advance)
        self._roaming = QTimer(self)
        self._roaming.setInterval(ROAM_REST_MS)
        self._roaming.timeout.connect(self._roam)
        self._roamed = 0

    @property
    def card_pictures(self) -> Path:
        """The folder of the pictures on cards, which lies among the scenes."""
        return self._illustrations / "cards"

    @property
    def props(self) -> StageProps:
        """What QML sees."""
        return self._props

    def show(
        self,
        figure: Picture | None,
        library: Library,
        comfort: ReadingComfort,
        *,
        roams: bool = False,
        point: str = "",
    ) -> None:
        """Show a figure from its first state; the same figure again goes on as it is.

        While nobody is here a picture that can be turned ``roams``: it turns a little now and
        then, and stands a little elsewhere. ``point`` is the one of a timeline that the words
        beside it are about.
        """
        scene = library.scenes.get(figure.scene) if isinstance(figure, SceneFigure) else None
        asked = Asked(figure, scene, Seeing.of(comfort), roams)
        before, self._asked, self._point = self._asked, asked, point
        if asked == before:
            self._moments.show(tuple(moment_cells(figure, point)))
            return
        if isinstance(figure, SceneFigure) and not comfort.needles:
            figure = without_needle_words(figure)
        self._figure = figure
        self._scene = as_chosen(scene, comfort) if scene else None
        if asked.plays_like(before):
            self._draw()
        else:
            self._start()

    def _start(self) -> None:
        figure, scene = self._figure, self._scene
        acted = figure if isinstance(figure, SceneFigure) and scene else None
        self._play = begin(acted, calm=self._asked.seeing.calm)
        if scene is not None:
            self._table.load(scene.turn, self._illustrations)
        else:
            self._table.load((), Path())
        self._draw()
        self._clock.stop()
        self._run_clock()
        self._roamed = 0
        self._roaming.stop()
        if self._asked.roams and self._table.turn.frames and not self._asked.seeing.calm:
            self._roaming.start()

    def _draw(self) -> None:
        """Everything that is seen, as it plays now."""
        figure, calm = self._figure, self._asked.seeing.calm
        picture = self._picture(figure) if isinstance(figure, PictureFigure) else Refused()
        self._set_props(self._played(stage_props(figure, self._scene, picture, calm=calm)))
        self._pose()
        self._fill_rows()

    def _states(self) -> tuple[str, ...]:
        if self._scene is None or not isinstance(self._figure, SceneFigure):
            return ()
        return self._figure.states

    def _picture(self, figure: PictureFigure) -> Shelved:
        files = (folder / Path(figure.file).name for folder in self._picture_folders)
        found = next((file for file in files if file.is_file()), None)
        return self._shelf.find(found, self._draw) if found else Refused()

    def _run_clock(self) -> None:
        if not self._play.runs:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def _advance(self) -> None:
        self._go_on(self._play.advanced())

    def _go_on(self, play: Play) -> None:
        self._play = play
        self._set_props(self._played(self._props))
        self._pose()
        if play.slides:
            self._label()
        self._run_clock()

    def _played(self, props: StageProps) -> StageProps:
        play, figure, table = self._play, self._figure, self._table
        words = figure.slider if isinstance(figure, SceneFigure) and play.slides else ()
        drift_x, drift_y = DRIFTS_MM[self._roamed % len(DRIFTS_MM)]
        return replace(
            props,
            at_last_state=play.at_last,
            labelled=play.labelled,
            paused=play.paused,
            stop=play.at if words else 0,
            stop_word=words[play.at].text if words else "",
            turned=table.shown != 0,
            turn_at=table.turn.step,
            last_turn=table.turn.steps - 1,
            facing=facing_words(table.turn.facing) if props.turns else "",
            drift_x=drift_x,
            drift_y=drift_y,
        )

    def _turned(self) -> None:
        self._set_props(self._played(self._props))

    def _roam(self) -> None:
        self._roamed += 1
        self._table.press(ROAM_STEPS, calm=False)
        self._turned()

    def _set_props(self, props: StageProps) -> None:
        old, self._props = self._props, props
        emit_changes(self, old, props)

    def _pose(self) -> None:
        scene, states = self._scene, self._states()
        if scene is None or not states:
            self._layers.show(())
            return
        cells = layer_cells(scene, states, self._play.at, self._illustrations)
        self._layers.show(tuple(cells))

    def _fill_rows(self) -> None:
        figure, scene = self._figure, self._scene
        self._label()
        if not isinstance(figure, SceneFigure) or scene is None or self._asked.seeing.calm:
            self._messages.show(())
        else:
            self._messages.show(tuple(path_cells(figure, scene)))
        self._arrays.show(tuple(array_cells(arrays_of(figure))))
        self._compared.show(tuple(array_cells(compared_with(figure))))
        self._moments.show(tuple(moment_cells(figure, self._point)))
        self._marks.show(tuple(mark_cells(figure)))

    def _label(self) -> None:
        """Labels of what stays, or of the stop where a slider stands."""
        figure, scene, play = self._figure, self._scene, self._play
        if isinstance(figure, SceneFigure) and scene is not None:
            state = figure.states[play.at if play.slides else play.last]
            self._board.show(figure, scene, state)
        else:
            self._board.show(None, None)

    @Slot(float, float, float, float, float, float)
    def stageMeasured(
        self,
        width: float,
        height: float,
        label_height: float,
        gap: float,
        shift: float,
        air: float,
    ) -> None:
        """The picture's room, how far down labels may go, and the gap they keep (one unit).

        The picture stands ``shift`` to the right of the middle, with ``air`` above and below it.
        """
        self._board.room_measured(LabelRoom(width, height, label_height, gap, shift, air))

    @Slot(int, float, float)
    def labelMeasured(self, index: int, width: float, height: float) -> None:
        """The size of one label, in the same unit."""
        self._board.label_measured(index, width, height)

    @Slot(str)
    def explain(self, term: str) -> None:
        """A hotspot was tapped."""
        self.termAsked.emit(term)

    @Slot()
    def askWords(self) -> None:
        """What the picture shows, in words."""
        self.wordsAsked.emit()

    @Slot()
    def swapFrames(self) -> None:
        """The other side first."""
        self.framesSwapped.emit()

    @Slot()
    def askStudies(self) -> None:
        """Who was studied."""
        self.studiesAsked.emit()

    @Slot()
    def replay(self) -> None:
        """Play the states again from the first."""
        self._clock.stop()
        self._go_on(self._play.again())

    @Slot()
    def togglePause(self) -> None:
        """Stop what moves, or go on."""
        self._go_on(replace(self._play, paused=not self._play.paused))

    @Slot(int)
    def dragTurn(self, frames: int) -> None:
        """A finger turns the picture."""
        self._table.drag(frames)

    @Slot(int)
    def turn(self, steps: int) -> None:
        """A button turns the picture; below 0 its near side goes to the left."""
        self._table.press(steps, calm=self._asked.seeing.calm)

    @Slot(int)
    def frameCame(self, number: int) -> None:
        """A frame has been decoded."""
        self._table.came(number)

    @Slot(int)
    def slideTo(self, stop: int) -> None:
        """The visitor moved the slider."""
        self._go_on(self._play.moved_to(stop))

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

    @Property(bool, notify=wordedChanged)
    def worded(self) -> bool:
        return self._props.worded

    @Property(str, notify=toldFirstChanged)
    def toldFirst(self) -> str:
        return self._props.told_first

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

    @Property(bool, notify=labelledChanged)
    def labelled(self) -> bool:
        return self._props.labelled

    @Property(bool, notify=movesChanged)
    def moves(self) -> bool:
        return self._props.moves

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        return self._props.paused

    @Property(bool, notify=slidesChanged)
    def slides(self) -> bool:
        return self._props.slides

    @Property(int, notify=stopChanged)
    def stop(self) -> int:
        return self._props.stop

    @Property(int, notify=lastStopChanged)
    def lastStop(self) -> int:
        return self._props.last_stop

    @Property(str, notify=stopWordChanged)
    def stopWord(self) -> str:
        return self._props.stop_word

    @Property(bool, notify=turnsChanged)
    def turns(self) -> bool:
        return self._props.turns

    @Property(bool, notify=turnedChanged)
    def turned(self) -> bool:
        return self._props.turned

    @Property(int, notify=turnAtChanged)
    def turnAt(self) -> int:
        return self._props.turn_at

    @Property(int, notify=lastTurnChanged)
    def lastTurn(self) -> int:
        return self._props.last_turn

    @Property(str, notify=facingChanged)
    def facing(self) -> str:
        return self._props.facing

    @Property(float, notify=driftXChanged)
    def driftX(self) -> float:
        return self._props.drift_x

    @Property(float, notify=driftYChanged)
    def driftY(self) -> float:
        return self._props.drift_y

    @Property(float, notify=leftChanged)
    def left(self) -> float:
        return self._props.left

    @Property(float, notify=rightChanged)
    def right(self) -> float:
        return self._props.right

    @Property(float, notify=upperChanged)
    def upper(self) -> float:
        return self._props.upper

    @Property(float, notify=bottomChanged)
    def bottom(self) -> float:
        return self._props.bottom

    @Property(bool, notify=namedChanged)
    def named(self) -> bool:
        return self._props.named

    @Property(str, notify=transcriptChanged)
    def transcript(self) -> str:
        return self._props.transcript

    @Property(FrameRows, constant=True)
    def frames(self) -> FrameRows:
        return self._table.rows

    @Property(LayerRows, constant=True)
    def layers(self) -> LayerRows:
        return self._layers

    @Property(LabelRows, constant=True)
    def labels(self) -> LabelRows:
        return self._board.rows

    @Property(PathRows, constant=True)
    def messages(self) -> PathRows:
        return self._messages

    @Property(ArrayRows, constant=True)
    def arrays(self) -> ArrayRows:
        return self._arrays

    @Property(ArrayRows, constant=True)
    def compared(self) -> ArrayRows:
        """All arrays of the step, for their words have one size; ``arrays`` are drawn here."""
        return self._compared

    @Property(MomentRows, constant=True)
    def moments(self) -> MomentRows:
        return self._moments

    @Property(MarkRows, constant=True)
    def marks(self) -> MarkRows:
        return self._marks
