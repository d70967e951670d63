"""The keyboard on which a visitor writes a question."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.library import Library
from kiosk.core.own_blocks import OwnQuestion
from kiosk.core.visit import ReaderScreen, Visit, WriteSheet
from kiosk.core.writing import MOST_LETTERS, DeleteKey, KeepWritten, TurnKeys, TypeKey, tidied
from kiosk.services.store import Store
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import letters_left

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

SPACE = " "
FEWEST_COLUMNS = 10
"""The keys of a board are no wider in a language of few letters."""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One row of keys, each with its letter."""

    letters: list[str]


@QmlElement
@uncreatable("made by the keyboard")
class LetterRows(RecordRows[LetterRow]):
    """The rows of letters, from the top."""

    RECORD = LetterRow


@dataclass(frozen=True, slots=True)
class WritingProps:
    """``draft`` is what stands there, ``left`` how much room there is once it matters.

    ``columns`` is how many keys the longest row has. It ``can_turn`` to digits and signs, and
    ``turned`` says that they are shown.
    """

    draft: str = ""
    left: str = ""
    can_keep: bool = False
    columns: int = FEWEST_COLUMNS
    can_turn: bool = False
    turned: bool = False


def open_keyboard(visit: Visit, library: Library) -> OwnQuestion | None:
    """The keyboard of the open page; None while none is open."""
    if not isinstance(visit.screen, ReaderScreen) or not isinstance(visit.sheet, WriteSheet):
        return None
    page = library.page(visit.screen.page, visit.comfort.language)
    blocks = (block for step in (page.steps if page else ()) for block in step.blocks)
    return next((block for block in blocks if isinstance(block, OwnQuestion)), None)


def derive_writing(visit: Visit, library: Library) -> tuple[WritingProps, tuple[LetterRow, ...]]:
    """What the keyboard shows; pure."""
    keyboard = open_keyboard(visit, library)
    if keyboard is None:
        return WritingProps(), ()
    draft = visit.answers.draft
    space = SPACE if draft.endswith(SPACE) else ""
    shown = tidied(draft, keyboard.always) + space
    left = letters_left(MOST_LETTERS - len(draft))
    can_turn = bool(keyboard.more)
    turned = can_turn and visit.answers.more_keys
    rows = tuple(LetterRow(list(row)) for row in (keyboard.more if turned else keyboard.keys))
    columns = max(FEWEST_COLUMNS, *map(len, (*keyboard.keys, *keyboard.more)))
    return WritingProps(shown, left, bool(shown), columns, can_turn, turned), rows


@QmlElement
@uncreatable("made by the shell")
class WritingView(QObject):
    """What was typed so far, and the keys. Nothing of it is kept anywhere but in the visit."""

    draftChanged = Signal()
    leftChanged = Signal()
    canKeepChanged = Signal()
    columnsChanged = Signal()
    canTurnChanged = Signal()
    turnedChanged = Signal()
    said = Signal(str)
    """What stands there now: the focus stays on the key."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._rows = LetterRows(self)
        self._props = WritingProps()

    @property
    def props(self) -> WritingProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        props, rows = derive_writing(self._store.visit, self._store.library)
        self._rows.show(rows)
        old, self._props = self._props, props
        emit_changes(self, old, props)

    @Slot(str)
    def type(self, letter: str) -> None:
        """A key was pressed."""
        self._store.dispatch(TypeKey(letter))
        self._say()

    @Slot()
    def space(self) -> None:
        """Between two words."""
        self._store.dispatch(TypeKey(SPACE))
        self._say()

    @Slot()
    def delete(self) -> None:
        """Take the last letter back."""
        self._store.dispatch(DeleteKey())
        self._say()

    @Slot()
    def turn(self) -> None:
        """To digits and signs, and back."""
        self._store.dispatch(TurnKeys())

    @Slot()
    def keep(self) -> None:
        """It is done."""
        keyboard = open_keyboard(self._store.visit, self._store.library)
        self._store.dispatch(KeepWritten(keyboard.always if keyboard else ()))

    def _say(self) -> None:
        """The word that is being written, or all where a word has just ended."""
        draft = self._props.draft
        told = draft if draft.endswith(SPACE) else draft.rpartition(SPACE)[2]
        self.said.emit(" ".join(filter(None, (told.strip(), self._props.left))))

    @Property(str, notify=draftChanged)
    def draft(self) -> str:
        return self._props.draft

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        return self._props.left

    @Property(bool, notify=canKeepChanged)
    def canKeep(self) -> bool:
        return self._props.can_keep

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        return self._props.columns

    @Property(bool, notify=canTurnChanged)
    def canTurn(self) -> bool:
        return self._props.can_turn

    @Property(bool, notify=turnedChanged)
    def turned(self) -> bool:
        return self._props.turned

    @Property(LetterRows, constant=True)
    def rows(self) -> LetterRows:
        return self._rows
