"""Two habits that every bridge type shares: rows from dataclasses, and change by difference."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    SignalInstance,
)

R = TypeVar("R")

FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


def camel(name: str) -> str:
    """``text_scale`` as QML sees it: ``textScale``."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


@cache
def _roles(record: type[Any]) -> dict[int, QByteArray]:
    return {
        FIRST_ROLE + i: QByteArray(camel(field.name).encode())
        for i, field in enumerate(fields(record))
    }


@cache
def _notifies(props: type[Any]) -> tuple[tuple[str, str], ...]:
    """The fields of a class of props, each with the name of its signal."""
    return tuple((field.name, f"{camel(field.name)}Changed") for field in fields(props))


class RecordRows(QAbstractListModel, Generic[R]):
    """Rows of one frozen dataclass; each field is a role of the same name in camelCase."""

    RECORD: ClassVar[type[Any]]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(self.RECORD))
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they are shown."""
        return self._rows

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows; rows that stay equal are not touched."""
        new, old = tuple(rows), self._rows
        if new == old:
            return
        if len(new) != len(old):
            self.reset(new)
            return
        self._rows = new
        for i, (before, after) in enumerate(zip(old, new, strict=True)):
            self._tell(i, before, after)

    def recast(self, rows: Sequence[R], kind: Callable[[R], object]) -> None:
        """Show other rows; where the kind stays, what was made for the row stays too.

        Making a delegate takes far longer than giving it other words. A delegate of another
        kind is made anew.
        """
        new = tuple(rows)
        for i, (before, after) in enumerate(zip(self._rows, new, strict=False)):
            if kind(before) == kind(after):
                self._rows = (*self._rows[:i], after, *self._rows[i + 1 :])
                self._tell(i, before, after)
            else:
                self._cut(i, i + 1)
                self._put(i, (after,))
        self._cut(len(new), len(self._rows))
        self._put(len(self._rows), new[len(self._rows) :])

    def _tell(self, at: int, before: R, after: R) -> None:
        if before == after:
            return
        roles = [
            FIRST_ROLE + i
            for i, name in enumerate(self._names)
            if getattr(before, name) != getattr(after, name)
        ]
        if roles:
            place = self.index(at)
            self.dataChanged.emit(place, place, roles)

    def _cut(self, start: int, end: int) -> None:
        if start < end:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._rows = (*self._rows[:start], *self._rows[end:])
            self.endRemoveRows()

    def _put(self, at: int, rows: Sequence[R]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows = (*self._rows[:at], *rows, *self._rows[at:])
            self.endInsertRows()

    def reset(self, rows: Sequence[R]) -> None:
        """Show other rows, every one of them new."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """The number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """One field of one row."""
        name_index = role - FIRST_ROLE
        if not index.isValid() or not 0 <= name_index < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[name_index])

    def roleNames(self) -> dict[int, QByteArray]:
        """The dataclass's fields."""
        record: Any = self.RECORD
        return _roles(record)


def emit_changes(view: QObject, old: object, new: object) -> None:
    """Emit ``<field>Changed`` for every field that differs, and for no other."""
    if old == new:
        return
    kind: Any = type(new)
    for name, signal_name in _notifies(kind):
        if getattr(old, name) != getattr(new, name):
            signal: SignalInstance = getattr(view, signal_name)
            signal.emit()
