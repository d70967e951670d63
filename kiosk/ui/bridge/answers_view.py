"""What the visitor picks and answers on the open page."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.answers import (
    AskAgain,
    Give,
    HoldQuestion,
    MoveQuestion,
    PickQuestion,
    Share,
    TakeBack,
)
from kiosk.core.paper import AskPrint
from kiosk.core.pieces import Asking, Piece
from kiosk.core.rows import Choosing, OptionTicks, PickHead, Row, Sharing
from kiosk.core.take_away import piece_of
from kiosk.core.visit import OpenPage, OpenSheet, ReaderScreen, TurnTo, WriteSheet
from kiosk.core.weighing import Compare
from kiosk.services.store import Store
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import look_again_words, picked_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


class OpenRows(Protocol):
    """The rows of the open step, and which of them the visitor sees."""

    @property
    def shown_rows(self) -> tuple[Row, ...]:
        """All rows of the step."""
        ...

    def is_on_screen(self, index: int) -> bool:
        """Whether the visitor sees a row."""
        ...


@QmlElement
@uncreatable("made by the reader")
class AnswersView(QObject):
    """Rows tell by their index what was done to them."""

    moved = Signal(int, bool)
    """A question moved to this row, upwards or not: what moved it goes along, and so the focus."""
    said = Signal(str)
    """What the screen now shows below an answer, to which the focus does not come."""

    def __init__(self, store: Store, rows: OpenRows, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._rows = rows

    def _piece(self, index: int) -> Piece | None:
        """What a row of the page asks."""
        asking = self._asking(index)
        return asking if isinstance(asking, Piece) else None

    def _asking(self, index: int) -> Asking | None:
        screen, rows = self._store.visit.screen, self._rows.shown_rows
        if not isinstance(screen, ReaderScreen) or not 0 <= index < len(rows):
            return None
        return piece_of(screen.page, rows[index])

    @Slot(int)
    def tick(self, index: int) -> None:
        """Keep what can be ticked, or let it go."""
        asking = self._asking(index)
        if asking is None:
            return
        part = self._rows.shown_rows[index].part
        if isinstance(part, Sharing) and isinstance(asking, Piece):
            self._store.dispatch(Share(asking, not part.shared))
        else:
            self._store.dispatch(PickQuestion(asking))

    @Slot(int, int)
    def give(self, index: int, value: int) -> None:
        """Answer; -1 leaves it without an answer."""
        piece = self._piece(index)
        if piece is None:
            return
        part = self._rows.shown_rows[index].part
        self._store.dispatch(TakeBack(piece) if value < 0 else Give(piece, value))
        if isinstance(part, Choosing) and part.right is not None:
            told = part.answer.text if value == part.right else look_again_words()
            self.said.emit(told)

    @Slot(int)
    def lookAgain(self, index: int) -> None:
        """Show the step that explains it; back here the same is asked in other words."""
        piece = self._piece(index)
        if piece is None:
            return
        part = self._rows.shown_rows[index].part
        if isinstance(part, Choosing) and part.page is not None:
            self._store.dispatch(AskAgain(piece))
            self._store.dispatch(OpenPage(part.page, part.step - 1))

    @Slot(int, int)
    def pick(self, index: int, part: int) -> None:
        """Keep one question of a row that makes several, or let it go."""
        if piece := self._piece(index):
            self._store.dispatch(PickQuestion(replace(piece, part=part)))

    @Slot(int, int)
    def compare(self, index: int, part: int) -> None:
        """Set a choice of a row beside the others, or take it away, and say what that does."""
        rows = self._rows.shown_rows
        ticks = rows[index].part if 0 <= index < len(rows) else None
        if not isinstance(ticks, OptionTicks) or not 0 <= part < len(ticks.offered):
            return
        self._store.dispatch(Compare(ticks.offered[part].piece))
        parts = (row.part for row in self._rows.shown_rows)
        heads = (part for part in parts if isinstance(part, PickHead))
        self.said.emit(picked_words(next(heads)))

    @Slot()
    def write(self) -> None:
        """Write a question."""
        self._store.dispatch(OpenSheet(WriteSheet()))

    @Slot()
    def takePaper(self) -> None:
        """Print the take-away."""
        self._store.dispatch(AskPrint())

    @Slot(int)
    def hold(self, index: int) -> None:
        """Make a question the one that can be moved."""
        if asking := self._asking(index):
            self._store.dispatch(HoldQuestion(asking))

    @Slot(int, bool)
    def move(self, index: int, up: bool) -> None:  # noqa: FBT001  (a slot has no keywords)
        """One place up or down; the screen goes along where the question leaves it."""
        asking = self._asking(index)
        if asking is None:
            return
        self._store.dispatch(MoveQuestion(asking, up))
        rows = range(len(self._rows.shown_rows))
        to = next((i for i in rows if self._asking(i) == asking), None)
        if to is None or to == index:
            return
        if not self._rows.is_on_screen(to):
            self._store.dispatch(TurnTo(self._rows.shown_rows[to].place))
        self.moved.emit(to, up)
