"""What the visitor picks and answers on the open page."""

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
from kiosk.core.pieces import Piece
from kiosk.core.rows import Choosing, Row, Sharing
from kiosk.core.take_away import piece_of
from kiosk.core.visit import OpenPage, ReaderScreen, TurnTo
from kiosk.services.store import Store
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import look_again_words

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
        screen, rows = self._store.visit.screen, self._rows.shown_rows
        if not isinstance(screen, ReaderScreen) or not 0 <= index < len(rows):
            return None
        return piece_of(screen.page, rows[index])

    @Slot(int)
    def tick(self, index: int) -> None:
        """Keep what can be ticked, or let it go."""
        piece = self._piece(index)
        if piece is None:
            return
        part = self._rows.shown_rows[index].part
        if isinstance(part, Sharing):
            self._store.dispatch(Share(piece, not part.shared))
        else:
            self._store.dispatch(PickQuestion(piece))

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
        """Show the page that explains it; back here the same is asked in other words."""
        piece = self._piece(index)
        if piece is None:
            return
        part = self._rows.shown_rows[index].part
        if isinstance(part, Choosing) and part.page is not None:
            self._store.dispatch(AskAgain(piece))
            self._store.dispatch(OpenPage(part.page))

    @Slot()
    def takePaper(self) -> None:
        """Print the take-away."""
        self._store.dispatch(AskPrint())

    @Slot(int)
    def hold(self, index: int) -> None:
        """Make a question the one that can be moved."""
        if piece := self._piece(index):
            self._store.dispatch(HoldQuestion(piece))

    @Slot(int, bool)
    def move(self, index: int, up: bool) -> None:  # noqa: FBT001  (a slot has no keywords)
        """One place up or down; the screen goes along where the question leaves it."""
        piece = self._piece(index)
        if piece is None:
            return
        self._store.dispatch(MoveQuestion(piece, up))
        to = next((i for i in range(len(self._rows.shown_rows)) if self._piece(i) == piece), None)
        if to is None or to == index:
            return
        if not self._rows.is_on_screen(to):
            self._store.dispatch(TurnTo(self._rows.shown_rows[to].place))
        self.moved.emit(to, up)
