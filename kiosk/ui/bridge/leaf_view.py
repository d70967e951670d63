"""The rows of one step as they are laid out: what is read, or what waits behind Next."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.body import WIDTH_SHARE, SignRoom
from kiosk.core.screens import NOTHING_CARRIED, Carried
from kiosk.ui.bridge.answers_view import AnswersView
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.rows import BlockRows, RowCell
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LeafProps:
    """Which of its rows a leaf shows, and what it says again above them (see ``ReaderProps``)."""

    shown: bool = False
    first_row: int = 0
    last_row: int = 0
    spare: float = 0.0
    has_stage: bool = False
    headline: str = ""
    order: str = ""
    urgency: str = ""
    repeats: str = ""
    more_signs: bool = False
    body_top: float = 0.0
    body_width: float = 0.0
    body_height: float = 0.0
    body_beside: bool = True
    body_alt: str = ""
    front_words: str = ""
    behind_words: str = ""


@dataclass(frozen=True, slots=True)
class SpotCell:
    """A danger sign's number on the body. ``across`` from a view's middle, both in its height."""

    number: int
    behind: bool
    across: float
    down: float


@QmlElement
@uncreatable("made by the reader")
class SpotRows(RecordRows[SpotCell]):
    """Numbers on the body."""

    RECORD = SpotCell


@QmlElement
@uncreatable("made by the reader")
class LeafView(QObject):
    """One of the reader's two columns of rows. It takes over rows rather than make them anew."""

    shownChanged = Signal()
    firstRowChanged = Signal()
    lastRowChanged = Signal()
    spareChanged = Signal()
    hasStageChanged = Signal()
    headlineChanged = Signal()
    orderChanged = Signal()
    urgencyChanged = Signal()
    repeatsChanged = Signal()
    moreSignsChanged = Signal()
    bodyTopChanged = Signal()
    bodyWidthChanged = Signal()
    bodyHeightChanged = Signal()
    bodyBesideChanged = Signal()
    bodyAltChanged = Signal()
    frontWordsChanged = Signal()
    behindWordsChanged = Signal()
    measured = Signal()
    """A height that the cut depends on has changed, and none is missing."""
    termAsked = Signal(str)
    pageAsked = Signal(str)

    def __init__(
        self, stage: StageView, answers: AnswersView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._answers = answers
        self._rows = BlockRows(self)
        self._spots = SpotRows(self)
        self._heights: dict[int, float] = {}
        self._signs: dict[int, SignRoom] = {}
        self._carried = NOTHING_CARRIED
        self._measuring = False
        self._props = LeafProps()

    @property
    def props(self) -> LeafProps:
        """What QML sees."""
        return self._props

    @property
    def cells(self) -> tuple[RowCell, ...]:
        """All rows, also those of other screens of the step."""
        return self._rows.rows

    @property
    def is_measured(self) -> bool:
        """Whether the height of every row is known."""
        return len(self._heights) == len(self.cells)

    @property
    def heights(self) -> tuple[float, ...]:
        """Those heights that are known, in the rows' order."""
        known = self._heights
        return tuple(known[i] for i in range(len(self.cells)) if i in known)

    @property
    def carried(self) -> Carried:
        """The heights of what is said again."""
        return self._carried

    @property
    def signs(self) -> Mapping[int, SignRoom]:
        """The rows of signs that can be drawn on a body, as they lie on the screen."""
        return self._signs

    def show_body(self, spots: tuple[SpotCell, ...]) -> None:
        """Where on the body the numbers of the signs stand."""
        self._spots.show(spots)

    def show(self, cells: tuple[RowCell, ...]) -> None:
        """What is of another kind becomes new; what is not as high as before tells so.

        Both in part while this runs, and in part before the next picture.
        """
        if cells == self.cells:
            return
        kept = zip(self.cells, cells, strict=False)
        same = {i for i, (before, after) in enumerate(kept) if before.kind == after.kind}
        self._heights = {i: height for i, height in self._heights.items() if i in same}
        self._signs = {i: sign for i, sign in self._signs.items() if i in same}
        self._measuring = True
        self._rows.recast(cells, lambda cell: cell.kind)
        # A row that went may have told its height once more while the others changed.
        self._heights = {i: height for i, height in self._heights.items() if i < len(cells)}
        self._measuring = False

    def set_props(self, props: LeafProps) -> None:
        """Show other rows of them, or none."""
        old, self._props = self._props, props
        emit_changes(self, old, props)

    def _tell(self) -> None:
        if self.is_measured and not self._measuring:
            self.measured.emit()

    @Slot(int, float)
    def rowMeasured(self, index: int, height: float) -> None:
        """The height of one row, in the unit of the reader's ``roomMeasured``."""
        if 0 <= index < len(self.cells) and self._heights.get(index) != height:
            self._heights[index] = height
            self._tell()

    @Slot(int, float, float, float, float)
    def signMeasured(
        self, index: int, height: float, free: float, width: float, mark: float
    ) -> None:
        """What the row of a danger sign leaves free beside its words (see ``SignRoom``)."""
        sign = SignRoom(height, free, width, mark)
        if 0 <= index < len(self.cells) and self._signs.get(index) != sign:
            self._signs[index] = sign
            self._tell()

    @Slot(float, float, float)
    def carriedMeasured(self, headline: float, order: float, more: float) -> None:
        """The heights of what a screen says again, and of the word that more signs follow."""
        carried = Carried(headline, order, more)
        if carried != self._carried:
            self._carried = carried
            self._tell()

    @Slot(str)
    def explain(self, term: str) -> None:
        """A row with a word to explain was tapped."""
        self.termAsked.emit(term)

    @Slot(str)
    def openPage(self, page: str) -> None:
        """A link was tapped."""
        self.pageAsked.emit(page)

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._props.shown

    @Property(int, notify=firstRowChanged)
    def firstRow(self) -> int:
        return self._props.first_row

    @Property(int, notify=lastRowChanged)
    def lastRow(self) -> int:
        return self._props.last_row

    @Property(float, notify=spareChanged)
    def spare(self) -> float:
        return self._props.spare

    @Property(bool, notify=hasStageChanged)
    def hasStage(self) -> bool:
        return self._props.has_stage

    @Property(str, notify=headlineChanged)
    def headline(self) -> str:
        return self._props.headline

    @Property(str, notify=orderChanged)
    def order(self) -> str:
        return self._props.order

    @Property(str, notify=urgencyChanged)
    def urgency(self) -> str:
        return self._props.urgency

    @Property(str, notify=repeatsChanged)
    def repeats(self) -> str:
        return self._props.repeats

    @Property(bool, notify=moreSignsChanged)
    def moreSigns(self) -> bool:
        return self._props.more_signs

    @Property(float, notify=bodyTopChanged)
    def bodyTop(self) -> float:
        return self._props.body_top

    @Property(float, notify=bodyWidthChanged)
    def bodyWidth(self) -> float:
        return self._props.body_width

    @Property(float, notify=bodyHeightChanged)
    def bodyHeight(self) -> float:
        return self._props.body_height

    @Property(bool, notify=bodyBesideChanged)
    def bodyBeside(self) -> bool:
        return self._props.body_beside

    @Property(str, notify=bodyAltChanged)
    def bodyAlt(self) -> str:
        return self._props.body_alt

    @Property(str, notify=frontWordsChanged)
    def frontWords(self) -> str:
        return self._props.front_words

    @Property(str, notify=behindWordsChanged)
    def behindWords(self) -> str:
        return self._props.behind_words

    @Property(float, constant=True)
    def viewShare(self) -> float:
        return WIDTH_SHARE

    @Property(SpotRows, constant=True)
    def spots(self) -> SpotRows:
        return self._spots

    @Property(BlockRows, constant=True)
    def rows(self) -> BlockRows:
        return self._rows

    @Property(AnswersView, constant=True)
    def answers(self) -> AnswersView:
        return self._answers

    @Property(StageView, constant=True)
    def stage(self) -> StageView:
        return self._stage
