"""Shows the events of the window to who asked for them, before any control sees them."""

from typing import ClassVar, Protocol

from PySide6.QtCore import QEvent, QObject

TOUCHES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    }
)
"""All that a finger does."""


class Hearer(Protocol):
    """Wants some events of the window."""

    HEARS: ClassVar[frozenset[QEvent.Type]]

    def hear(self, window: QObject, event: QEvent) -> bool:
        """Note an event of those kinds; returns whether it is kept from the window."""


class WindowEvents(QObject):
    """The only filter of the window, for each filter costs every event and every frame.

    Who comes first hears first. What one of them keeps, nobody after it hears.
    """

    def __init__(self, hearers: tuple[Hearer, ...], parent: QObject) -> None:
        super().__init__(parent)
        every = frozenset[QEvent.Type]().union(*(hearer.HEARS for hearer in hearers))
        self._hearers = {
            kind: tuple(hearer.hear for hearer in hearers if kind in hearer.HEARS) for kind in every
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask who wants it, until somebody keeps it."""
        return any(hear(watched, event) for hear in self._hearers.get(event.type(), ()))
