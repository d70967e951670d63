"""What is on the window: accessible nodes, texts and icons, each with where it can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QMetaObject, QPointF, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QColor,
    QFont,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.rect import Rect

PRESS = "Press"


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the accessibility tree.

    ``rect`` is the whole node, ``seen`` the part that no view clips away. ``showing`` also asks
    that no sheet lies over it. Use a node before the screen changes: Qt may give the address of
    an item that is gone to something else.
    """

    name: str
    role: str
    rect: Rect
    seen: Rect
    actions: tuple[str, ...]
    showing: bool
    enabled: bool
    checked: bool
    item: QQuickItem = field(repr=False, compare=False)

    @property
    def can_press(self) -> bool:
        """Whether it is a control."""
        return PRESS in self.actions

    def __str__(self) -> str:
        return f"{self.role} “{self.name}” ({self.rect})"


@dataclass(frozen=True, slots=True)
class Ink:
    """A text or an icon: ``rect`` is where its ink may be, ``seen`` what no view clips away."""

    words: str
    rect: Rect
    seen: Rect
    item: QQuickItem = field(repr=False, compare=False)

    def __str__(self) -> str:
        return f"“{self.words}” ({self.rect})"


def all_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything in it, visible or not."""
    yield item
    for child in item.childItems():
        yield from all_items(child)


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything in it that is visible."""
    waiting = [item]
    while waiting:
        found = waiting.pop()
        if found.isVisible() and found.opacity() > 0:
            yield found
            waiting.extend(reversed(found.childItems()))


def ancestors_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """Parent, its parent, up to the root, which has none, whatever Qt's stubs say."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def whole_rect(item: QQuickItem) -> Rect:
    """An item on its window, also where it is clipped."""
    return Rect.of(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))


def ink_rect(item: QQuickItem) -> Rect:
    """Where a text or picture may leave ink, which is not always inside the item."""
    return Rect.of(item.mapRectToScene(item.boundingRect()))


def clipped(rect: Rect, item: QQuickItem, window: QQuickWindow) -> Rect:
    """The part of ``rect`` that the window and every clipping ancestor of ``item`` show."""
    seen = rect.meet(Rect(0, 0, window.width(), window.height()))
    for above in ancestors_of(item):
        if above.clip():
            seen = seen.meet(whole_rect(above))
    return seen


def is_behind(item: QQuickItem) -> bool:
    """Whether a sheet lies over the item: what is under one is disabled as a whole."""
    above: QQuickItem | None = item.parentItem()
    return above is not None and not above.isEnabled()


def is_visible(item: QQuickItem) -> bool:
    """Whether neither the item nor an ancestor is hidden or fully transparent."""
    return item.isVisible() and all(i.opacity() > 0 for i in (item, *ancestors_of(item)))


def read_nodes(window: QQuickWindow) -> tuple[Node, ...]:
    """All named nodes below the window, hidden ones too, in reading order."""
    root = QAccessible.queryAccessibleInterface(window)
    return tuple(_nodes_below(root, window))


def _nodes_below(interface: QAccessibleInterface, window: QQuickWindow) -> Iterator[Node]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        item = child.object()
        if isinstance(item, QQuickItem):
            yield _node(child, item, window)
        yield from _nodes_below(child, window)


def _node(interface: QAccessibleInterface, item: QQuickItem, window: QQuickWindow) -> Node:
    rect = whole_rect(item)
    seen = clipped(rect, item, window)
    actions: QAccessibleActionInterface | None = interface.actionInterface()
    state = interface.state()
    return Node(
        name=interface.text(QAccessible.Text.Name),
        role=interface.role().name,
        rect=rect,
        seen=seen,
        actions=tuple(dict.fromkeys(actions.actionNames())) if actions is not None else (),
        showing=is_visible(item) and not seen.is_empty and not is_behind(item),
        enabled=item.isEnabled(),
        checked=bool(state.checked),
        item=item,
    )


def read_texts(window: QQuickWindow) -> tuple[Ink, ...]:
    """Every text that can be seen, named for assistive technology or not."""
    return tuple(
        _ink(item, str(item.property("text")), window)
        for item in items_of(window.contentItem())
        if item.inherits("QQuickText") and item.property("text")
    )


def read_icons(window: QQuickWindow) -> tuple[Ink, ...]:
    """Every icon that can be seen."""
    return tuple(
        _ink(item, f"icon {item.property('name')}", window)
        for item in items_of(window.contentItem())
        if is_a(item, "Icon") and item.property("name")
    )


def _ink(item: QQuickItem, words: str, window: QQuickWindow) -> Ink:
    rect = ink_rect(item)
    return Ink(words, rect, clipped(rect, item, window), item)


def is_a(item: QQuickItem, qml_type: str) -> bool:
    """Whether the item is of one of our QML types: ``Words``, ``Pressable`` and so on."""
    meta = item.metaObject()
    name = meta.className()
    if name not in _TYPES:
        _TYPES[name] = frozenset(_types_of(meta))
    return qml_type in _TYPES[name]


_TYPES: dict[str, frozenset[str]] = {}
"""By the name of a class: Qt makes up one for each QML file, and keeps it."""


def _types_of(meta: QMetaObject) -> Iterator[str]:
    above: QMetaObject | None = meta
    while above is not None:
        yield above.className().partition("_QML")[0]
        above = above.superClass()


def number_of(item: QQuickItem, name: str) -> float:
    """A real property."""
    value = item.property(name)
    assert isinstance(value, int | float), f"{name} is {value!r}"
    return float(value)


def font_of(item: QQuickItem) -> QFont:
    """A text's font."""
    font = item.property("font")
    assert isinstance(font, QFont)
    return font


def colour_of(item: QQuickItem) -> QColor:
    """A text's colour."""
    colour = item.property("color")
    assert isinstance(colour, QColor)
    return colour


def point_of(item: QQuickItem) -> QPointF:
    """Where a finger aims at an item."""
    return whole_rect(item).centre
