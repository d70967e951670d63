"""Where the focus is: on the heading of each new screen, then from item to item."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.keys import FocusPlace
from kiosk.services.store import Store
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.staff_view import StaffView
from kiosk.ui.bridge.touch_gate import TouchGate

BY_KEY = Qt.FocusReason.TabFocusReason


@dataclass(frozen=True, slots=True)
class Shown:
    """What lies on top: the higher the level, the more lies beneath. Equal ones look alike."""

    level: int
    what: tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """An item of a screen, and its words: the item itself may be made anew."""

    item: QQuickItem
    label: str


@dataclass(frozen=True, slots=True)
class Left:
    """A screen that something lies over, and where the focus was on it."""

    shown: Shown
    spot: Spot | None


@dataclass(frozen=True, slots=True)
class Found:
    """An item that has the focus; of a heading nothing more is known.

    ``at`` and ``of``: its place among the items of the screen, or of a slider its value.
    ``group`` is the heading that stands over it.
    """

    name: str
    heading: bool = False
    role: QAccessible.Role = QAccessible.Role.Button
    lead: str = ""
    checked: bool = False
    at: int = 0
    of: int = 0
    group: str = ""


def focused_item(window: QQuickWindow) -> QQuickItem | None:
    """What has the focus in a window, or none.

    Asked as a property: PySide holds on to whatever ``activeFocusItem()`` returned for as long
    as there is the window, so that each item that ever had the focus would stay in memory.
    """
    item: QQuickItem | None = window.property("activeFocusItem")
    return item


class FocusKeeper(QObject):
    """Moves the focus of keys and of screen readers.

    While only fingers are used and nobody listens it waits: the first key finds the
    focus where it belongs.
    """

    arrived = Signal()
    """The focus is where a new screen begins, or where it was before something lay over it."""

    def __init__(
        self,
        window: QQuickWindow,
        store: Store,
        reader: ReaderView,
        staff: StaffView,
        gate: TouchGate,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._store = store
        self._staff = staff
        self._gate = gate
        self._shown = self._look()
        self._beneath: list[Left] = []
        self._last: Spot | None = None
        self._wanted: Spot | None = None
        self._is_due = True
        self._is_recut = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._settle)
        window.activeFocusItemChanged.connect(self._remember)
        store.subscribe(self.look)
        staff.turned.connect(self.look)
        reader.firstRowChanged.connect(self._rows_moved)
        self._timer.start(0)

    def close(self) -> None:
        """The window is about to go: ask it nothing more."""
        self._timer.stop()
        self._window.activeFocusItemChanged.disconnect(self._remember)

    def look(self) -> None:
        """Notice another screen. The views have derived it already."""
        now, before = self._look(), self._shown
        if now == before:
            return
        self._shown = now
        if self._store.visit.speaking and now.level == before.level:
            # The page steps along with the voice; who listens keeps the button to pause it.
            return
        self._wanted = None
        if now.level > before.level:
            self._beneath.append(Left(before, self._last))
        while self._beneath and self._beneath[-1].shown.level >= now.level:
            left = self._beneath.pop()
            self._wanted = left.spot if left.shown == now else None
        self._last = None
        self._is_due = True
        self._timer.start(0)

    def _rows_moved(self) -> None:
        """A step was cut anew, by its heights or by another text size: the place is the same.

        A control keeps the focus; a heading may stand on another screen now.
        """
        # Later: rows tell of it while they are being made.
        self._is_recut = True
        self._timer.start(0)

    def _look(self) -> Shown:
        visit = self._store.visit
        if self._staff.page:
            return Shown(3, (self._staff.page,))
        if visit.warned:
            return Shown(2, ())
        if visit.sheet is not None:
            return Shown(1, (visit.sheet,))
        return Shown(0, (visit.screen,))

    def _settle(self) -> None:
        heard = QAccessible.isActive() or self._store.visit.talks
        if heard or not self._gate.is_touched:
            self.arrive()
        else:
            self._is_due = self._is_due or self._is_recut
            self._is_recut = False

    def arrive(self) -> None:
        """The focus goes to the heading of a new screen, or back to what opened a sheet."""
        recut, self._is_recut = self._is_recut, False
        if not (self._is_due or (recut and self.place is FocusPlace.HEADING)):
            return
        self._is_due = False
        item = self._found(self._wanted) or self._heading() or next(iter(self.stops()), None)
        if item is None:
            return
        if item.hasActiveFocus():
            # The words of a heading that stays are others now.
            QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))
        item.forceActiveFocus(BY_KEY)
        self.arrived.emit()

    def come_again(self) -> None:
        """The focus goes to where the screen begins, as if it had just come, once it is there."""
        self._is_due, self._wanted = True, None
        self._timer.start(0)

    def _found(self, spot: Spot | None) -> QQuickItem | None:
        """The item of a spot, or another with the same words."""
        if spot is None:
            return None
        stops = self.stops()
        if shiboken6.isValid(spot.item) and spot.item in stops:
            return spot.item
        return next((item for item in stops if _label(item) == spot.label), None)

    def _remember(self) -> None:
        """What is covered loses the focus to its scope, which is nothing to return to."""
        item = self._focused()
        if item is not None:
            self._last = Spot(item, _label(item)) if _is_stop(item) else None

    def _focused(self) -> QQuickItem | None:
        """What has the focus; a scope has it only where nothing in it does."""
        item = focused_item(self._window)
        return None if item is None or item.isFocusScope() else item

    @property
    def place(self) -> FocusPlace:
        """What has the focus."""
        item = self._focused()
        if item is None or item not in self.stops():
            return FocusPlace.HEADING
        if _slides(item):
            return FocusPlace.VALUE if item.property("mirrors") else FocusPlace.PICTURE
        return FocusPlace.CONTROL if _chosen(item) is None else FocusPlace.VALUE

    def walk(self, *, forward: bool, heading: bool = False) -> bool:
        """Go to the next or the last item in reading order; false at the ends.

        With ``heading`` the heading of the screen is one of them, to hear it all again.
        """
        here = self._here()
        top = self._heading() if heading else None
        way = [item for item in self._items() if _is_stop(item) or item in (here, top)]
        at = next((i for i, item in enumerate(way) if item is here), -1)
        to = at + (1 if forward else -1)
        if not 0 <= to < len(way):
            return False
        way[to].forceActiveFocus(BY_KEY)
        return True

    def leap(self, *, forward: bool) -> bool:
        """Go to the first item of the next or the last row; false at the ends."""
        here = self._here()
        rows: list[list[QQuickItem]] = []
        for item in self.stops():
            if rows and rows[-1][0].parentItem() == item.parentItem():
                rows[-1].append(item)
            else:
                rows.append([item])
        at = next((i for i, row in enumerate(rows) if here in row), -1)
        to = at + (1 if forward else -1)
        if not 0 <= to < len(rows):
            return False
        rows[to][0].forceActiveFocus(BY_KEY)
        return True

    def _here(self) -> QQuickItem | None:
        """What has the focus, or had it until it was switched off (a scroll button at the end)."""
        focused = self._focused()
        if focused is not None:
            return focused
        return self._last.item if self._last and shiboken6.isValid(self._last.item) else None

    def press(self) -> None:
        """Activate what has the focus."""
        item = self._focused()
        if item is not None:
            QMetaObject.invokeMethod(item, "click")

    def choose(self, *, forward: bool) -> bool:
        """Choose the next or the last of the choices around the focus; false at the ends.

        Of a slider: its next or its last value.
        """
        item = self._focused()
        if item is None:
            return False
        if _slides(item):
            before = item.property("value")
            QMetaObject.invokeMethod(item, "increase" if forward else "decrease")
            return bool(item.property("value") != before)
        around = [i for i in item.parentItem().childItems() if _chosen(i) is not None]
        to = around.index(item) + (1 if forward else -1)
        if not 0 <= to < len(around):
            return False
        around[to].forceActiveFocus(BY_KEY)
        QMetaObject.invokeMethod(around[to], "click")
        return True

    def _heading(self) -> QQuickItem | None:
        """The heading of what lies on top."""
        return next((item for item in self._items() if _is_heading(item)), None)

    def stops(self) -> list[QQuickItem]:
        """What the focus walks through, in reading order."""
        return [item for item in self._items() if _is_stop(item)]

    def at(self) -> "Found | None":
        """What has the focus, as the accessibility tree has it; nothing while nothing has it."""
        item = self._focused()
        if item is None:
            return None
        every = list(self._items())
        stops = [one for one in every if _is_stop(one)]
        if item not in stops:
            return Found("", heading=True)
        node = QAccessible.queryAccessibleInterface(item)
        above = every[: every.index(item)]
        group = next(
            (str(one.property("spoken")) for one in reversed(above) if _is_heading(one)), ""
        )
        found = Found(
            node.text(QAccessible.Text.Name),
            role=node.role(),
            lead=node.text(QAccessible.Text.Description),
            checked=bool(node.state().checked),
            at=stops.index(item) + 1,
            of=len(stops),
            group=group,
        )
        if _slides(item):
            value, last = int(item.property("value")), int(item.property("last"))
            return replace(found, at=value + 1, of=last + 1)
        return found

    def texts(self) -> tuple[str, ...]:
        """The first heading of what lies on top, and all that is written there but headings."""
        said = [
            (str(item.property("spoken")), _is_heading(item))
            for item in self._items()
            if item.property("spoken")
        ]
        first = next((words for words, heading in said if heading), "")
        return (*filter(None, (first,)), *(words for words, heading in said if not heading))

    def _items(self) -> Iterator[QQuickItem]:
        """Whatever can be seen, in reading order; of what is switched off only the whole."""
        return _below(self._window.contentItem())


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            if child.isEnabled():
                yield from _below(child)


def _is_stop(item: QQuickItem) -> bool:
    return item.activeFocusOnTab() and item.isEnabled()


def _is_heading(item: QQuickItem) -> bool:
    return item.property("heading") is True and item.isEnabled() and bool(item.property("spoken"))


def _label(item: QQuickItem) -> str:
    return str(item.property("label"))


def _slides(item: QQuickItem) -> bool:
    """Whether the item has a value of its own, which goes up and down."""
    return item.property("stepSize") is not None


def _chosen(item: QQuickItem) -> object:
    """Whether a choice is the chosen one; nothing where the item is no choice."""
    chosen: object = item.property("chosen")
    return chosen
