"""The picture beside or among the words, and how a scene plays."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import PictureFigure, SceneFigure
from kiosk.core.illustration import Illustration, without_needles
from kiosk.core.library import Library
from kiosk.core.playing import Play, begin
from kiosk.core.rows import Picture
from kiosk.ui.bridge.figure_cells import (
    ArrayRows,
    LayerRows,
    MarkRows,
    MomentRows,
    PathRows,
    StageProps,
    array_cells,
    layer_cells,
    mark_cells,
    moment_cells,
    path_cells,
    stage_props,
)
from kiosk.ui.bridge.label_board import LabelBoard, LabelRoom, LabelRows
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

STATE_DWELL_MS = 2200
"""How long a state stays before the next, so that it can be seen and understood."""


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
        self._play = Play()
        self._layers = LayerRows(self)
        self._board = LabelBoard(self)
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
            self._moments.show(tuple(moment_cells(figure, point)))
            return
        self._point = point
        self._figure, self._scene, self._calm = figure, scene, calm
        self._start()

    def _start(self) -> None:
        figure = self._figure
        self._play = begin(len(self._states()), calm=self._calm)
        picture = self._picture(figure) if isinstance(figure, PictureFigure) else None
        self._set_props(self._played(stage_props(figure, self._scene, picture, calm=self._calm)))
        self._pose()
        self._fill_rows()
        self._clock.stop()
        self._run_clock()

    def _states(self) -> tuple[str, ...]:
        if self._scene is None or not isinstance(self._figure, SceneFigure):
            return ()
        return self._figure.states

    def _picture(self, figure: PictureFigure) -> Path | None:
        files = (folder / Path(figure.file).name for folder in self._picture_folders)
        return next((file for file in files if file.is_file()), None)

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
        self._run_clock()

    def _played(self, props: StageProps) -> StageProps:
        return replace(props, at_last_state=self._play.at_last, paused=self._play.paused)

    def _set_props(self, props: StageProps) -> None:
        old, self._props = self._props, props
        emit_changes(self, old, props)

    def _pose(self) -> None:
        scene, states = self._scene, self._states()
        if scene is None or not states:
            self._layers.show(())
            return
        folder = self._illustrations / scene.id
        self._layers.show(tuple(layer_cells(scene, states, self._play.at, folder)))

    def _fill_rows(self) -> None:
        figure, scene = self._figure, self._scene
        acted = figure if isinstance(figure, SceneFigure) else None
        self._board.show(acted, scene)
        if acted is None or scene is None or self._calm:
            self._messages.show(())
        else:
            self._messages.show(tuple(path_cells(acted, scene)))
        self._arrays.show(tuple(array_cells(figure)))
        self._moments.show(tuple(moment_cells(figure, self._point)))
        self._marks.show(tuple(mark_cells(figure)))

    @Slot(float, float, float, float)
    def stageMeasured(self, width: float, height: float, label_height: float, gap: float) -> None:
        """The picture's room, how far down labels may go, and the gap they keep (one unit)."""
        self._board.room_measured(LabelRoom(width, height, label_height, gap))

    @Slot(int, float, float)
    def labelMeasured(self, index: int, width: float, height: float) -> None:
        """The size of one label, in the same unit."""
        self._board.label_measured(index, width, height)

    @Slot(str)
    def explain(self, term: str) -> None:
        """A hotspot was tapped."""
        self.termAsked.emit(term)

    @Slot()
    def replay(self) -> None:
        """Play the states again from the first."""
        self._clock.stop()
        self._go_on(self._play.again())

    @Slot()
    def togglePause(self) -> None:
        """Stop what moves, or go on."""
        self._go_on(replace(self._play, paused=not self._play.paused))

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
        return self._board.rows

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
