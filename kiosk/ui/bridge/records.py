"""Two habits that every bridge type shares: rows from dataclasses, and change by difference."""

from collections.abc import Sequence
from dataclasses import fields
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
            if before != after:
                self.dataChanged.emit(self.index(i), self.index(i))

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
        return {
            FIRST_ROLE + i: QByteArray(camel(name).encode()) for i, name in enumerate(self._names)
        }


def emit_changes(view: QObject, old: object, new: object) -> None:
    """Emit ``<field>Changed`` for every field that differs, and for no other."""
    for field in fields(new):  # type: ignore[arg-type]  # both are dataclasses of one class
        if getattr(old, field.name) != getattr(new, field.name):
            signal: SignalInstance = getattr(view, f"{camel(field.name)}Changed")
            signal.emit()
