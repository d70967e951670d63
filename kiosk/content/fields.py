"""Read the fields of one TOML table with clear words for what is missing, wrong or unknown."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import TracebackType
from typing import Self, TypeVar

from kiosk.content.inline import parse_inline
from kiosk.core.problems import ContentError
from kiosk.core.prose import Prose

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


@dataclass(slots=True)
class Fields:
    """One table. Every read takes its key; leaving the ``with`` block refuses what was not read.

    ``lines`` says where the file has its ``[key.name]`` tables, for the problems inside them.

    Raises:
        ContentError: from each reader when a key is missing or of the wrong kind.
    """

    table: Mapping[str, object]
    file: str
    line: int
    where: str
    taken: set[str] = field(default_factory=set)
    lines: Mapping[str, int] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        unread = sorted(set(self.table) - self.taken)
        if kind is None and unread:
            raise self.error(f'"{unread[0]}" is not a field of {self.where}; correct or delete it')

    def error(self, message: str) -> ContentError:
        """A problem at this table."""
        return ContentError(self.file, self.line, message)

    def has(self, key: str) -> bool:
        """Whether an optional key is there."""
        return key in self.table

    def text(self, key: str, default: str | None = None) -> str:
        """A non-empty string."""
        if default is not None and key not in self.table:
            return default
        value = self._take(key, str, "a text in quotes")
        if not value.strip() and default is None:
            raise self.error(f'"{key}" of {self.where} is empty; write it or delete the line')
        return value

    def prose(self, key: str) -> Prose:
        """A string with inline marks."""
        return parse_inline(self.text(key), self.file, self.line)

    def optional_prose(self, key: str) -> Prose | None:
        """The same, or None where the key is absent."""
        return self.prose(key) if self.has(key) else None

    def proses(self, key: str) -> tuple[Prose, ...]:
        """A non-empty list of strings with inline marks."""
        return tuple(parse_inline(text, self.file, self.line) for text in self.texts(key))

    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """A list of strings, not empty unless it may be left out."""
        if default is not None and key not in self.table:
            return tuple(default)
        values: list[object] = self._take(key, list, "a list in square brackets")
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) < len(values) or (default is None and not texts):
            raise self.error(f'"{key}" of {self.where} must be a list of texts in quotes')
        return texts

    def date(self, key: str) -> date:
        """A date without a time of day."""
        value = self._take(key, date, "a date such as 2026-11-23")
        if isinstance(value, datetime):
            raise self.error(f'"{key}" of {self.where} must be a date such as 2026-11-23')
        return value

    def whole(self, key: str, low: int, high: int) -> int:
        """A whole number in ``low``..``high``."""
        value = self._take(key, int, "a whole number")
        if isinstance(value, bool) or not low <= value <= high:
            raise self.error(f'"{key}" of {self.where} must be from {low} to {high}')
        return value

    def number(self, key: str) -> float:
        """A finite number."""
        value: object = self._take(key, object, "a number")
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(f'"{key}" of {self.where} must be a number')
        if not math.isfinite(value):
            raise self.error(f'"{key}" of {self.where} must be a number that ends')
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """``true`` or ``false``."""
        return self._take(key, bool, "true or false") if key in self.table else default

    def choice(self, key: str, kind: type[E]) -> E:
        """One word of a fixed set."""
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            words = ", ".join(kind)
            raise self.error(f'"{key}" of {self.where} is "{value}"; use one of: {words}') from None

    def tables(self, key: str, read: Callable[["Fields"], T], least: int = 1) -> tuple[T, ...]:
        """A list of tables, each read in full."""
        values: list[object] = []
        if least or key in self.table:
            values = self._take(key, list, f"tables, each under [[{key}]]")
        if len(values) < least:
            raise self.error(f"{self.where} needs at least {least} [[{key}]]")
        return tuple(self._read(key, value, read) for value in values)

    def named(self, key: str) -> Iterator[tuple[str, "Fields"]]:
        """Every table under ``[key.NAME]``, not yet read in full."""
        if key not in self.table:
            return
        tables: dict[str, object] = self._take(key, dict, f"tables under [{key}.name]")
        for name, value in tables.items():
            inner = self._inner(f"[{key}.{name}]", value)
            inner.line = self.lines.get(f"{key}.{name}", self.line)
            yield name, inner

    def table_at(self, key: str) -> "Fields":
        """The table under ``[key]``."""
        return self._inner(f"[{key}]", self._take(key, dict, f"a table under [{key}]"))

    def _read(self, key: str, value: object, read: Callable[["Fields"], T]) -> T:
        with self._inner(f"[[{key}]]", value) as inner:
            return read(inner)

    def _inner(self, name: str, value: object) -> "Fields":
        if not isinstance(value, dict):
            raise self.error(f"{name} of {self.where} must be a table")
        return Fields(value, self.file, self.line, f"{name} in {self.where}")

    def _take(self, key: str, kind: type[T], words: str) -> T:
        self.taken.add(key)
        if key not in self.table:
            raise self.error(f'{self.where} has no "{key}"; add it')
        value = self.table[key]
        if not isinstance(value, kind):
            raise self.error(f'"{key}" of {self.where} must be {words}')
        return value
