"""The door to the staff's pages: all of them that a visitor's start pays for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.corners import CornerHint
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


class StaffPages(Protocol):
    """What the door has to know of the pages behind it."""

    @property
    def view(self) -> QObject:
        """What their QML is given."""

    @property
    def is_open(self) -> bool:
        """Whether a staff page is shown."""

    @property
    def is_cleaned(self) -> bool:
        """Whether the screen is being wiped."""

    def open(self) -> None:
        """Staff made the gesture."""

    def touched(self) -> None:
        """Somebody touched the glass."""

    @property
    def page(self) -> str:
        """The page that is shown; empty for none."""

    def step_back(self) -> None:
        """Cancel, close, back to the kiosk."""

    def confirm(self) -> None:
        """OK, where a PIN is asked for."""

    @property
    def wants_code(self) -> bool:
        """Whether keys are taken for those of a keypad."""

    def take_code(self, code: int) -> None:
        """A key of the keypad was pressed."""

    def watch(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""

    def close(self) -> None:
        """The kiosk ends."""


@dataclass(frozen=True, slots=True)
class StaffProps:
    """Whether a staff page is shown, and the marks of the corner gesture.

    ``held_x``, ``held_y`` and the like are 0 or 1: left or right, top or bottom of the glass.
    """

    present: bool = False
    held: bool = False
    held_x: int = 0
    held_y: int = 0
    wanted: bool = False
    wanted_x: int = 0
    wanted_y: int = 0


def derive_staff(hint: CornerHint, *, present: bool) -> StaffProps:
    """The door's props; pure."""
    props = StaffProps(present, held=hint.held is not None, wanted=hint.wanted is not None)
    if hint.held is not None:
        props = replace(props, held_x=int(hint.held.right), held_y=int(hint.held.bottom))
    if hint.wanted is not None:
        props = replace(props, wanted_x=int(hint.wanted.right), wanted_y=int(hint.wanted.bottom))
    return props


@QmlElement
@uncreatable("made by the kiosk")
class StaffView(QObject):
    """Makes the staff's pages when staff come for the first time, and says when they are shown."""

    presentChanged = Signal()
    heldChanged = Signal()
    heldXChanged = Signal()
    heldYChanged = Signal()
    wantedChanged = Signal()
    wantedXChanged = Signal()
    wantedYChanged = Signal()
    turned = Signal()
    """Another page is shown, or none."""

    def __init__(self, make_pages: Callable[[], StaffPages], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_pages = make_pages
        self._pages: StaffPages | None = None
        self._hint = CornerHint()
        self._props = StaffProps()
        self._page = ""

    @property
    def props(self) -> StaffProps:
        """What QML sees."""
        return self._props

    @property
    def is_open(self) -> bool:
        """Whether a staff page is shown."""
        return self._pages is not None and self._pages.is_open

    @property
    def is_cleaned(self) -> bool:
        """Whether the screen is being wiped."""
        return self._pages is not None and self._pages.is_cleaned

    @property
    def page(self) -> str:
        """The page that is shown; empty for none."""
        return self._page

    @property
    def wants_code(self) -> bool:
        """Whether keys are taken for those of a keypad."""
        return self._pages is not None and self._pages.wants_code

    def made(self) -> StaffPages:
        """The pages; the first call makes them."""
        if self._pages is None:
            self._pages = self._make_pages()
            self._pages.watch(self.refresh)
        return self._pages

    def open(self) -> None:
        """Staff made the gesture."""
        self.made().open()

    def touched(self) -> None:
        """Somebody touched the glass."""
        if self._pages is not None:
            self._pages.touched()

    def show_corners(self, hint: CornerHint) -> None:
        """Show how far the gesture is."""
        self._hint = hint
        self.refresh()

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        old, self._props = self._props, derive_staff(self._hint, present=self.is_open)
        emit_changes(self, old, self._props)
        before, self._page = self._page, "" if self._pages is None else self._pages.page
        if before != self._page:
            self.turned.emit()

    def close(self) -> None:
        """The kiosk ends."""
        if self._pages is not None:
            self._pages.close()

    @Slot(result=QObject)
    def pages(self) -> QObject:
        """What the pages' QML is given."""
        return self.made().view

    @Property(bool, notify=presentChanged)
    def present(self) -> bool:
        return self._props.present

    @Property(bool, notify=heldChanged)
    def held(self) -> bool:
        return self._props.held

    @Property(int, notify=heldXChanged)
    def heldX(self) -> int:
        return self._props.held_x

    @Property(int, notify=heldYChanged)
    def heldY(self) -> int:
        return self._props.held_y

    @Property(bool, notify=wantedChanged)
    def wanted(self) -> bool:
        return self._props.wanted

    @Property(int, notify=wantedXChanged)
    def wantedX(self) -> int:
        return self._props.wanted_x

    @Property(int, notify=wantedYChanged)
    def wantedY(self) -> int:
        return self._props.wanted_y
