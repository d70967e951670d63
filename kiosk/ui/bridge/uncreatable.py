"""``QmlUncreatable``, typed: PySide6's stubs declare it as a class that cannot be called."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtQml import QmlUncreatable

C = TypeVar("C", bound=type)


def uncreatable(reason: str) -> Callable[[C], C]:
    """QML may name the decorated type but not make one."""
    return cast("Callable[[str], Callable[[C], C]]", QmlUncreatable)(reason)
