"""Work that takes too long for the thread that draws."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Jobs(Protocol):
    """Carries out one job after the other elsewhere, and hands each result back here."""

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do ``work`` in another thread, then call ``then`` with its result in this one.

        ``work`` touches nothing that is shown. If it raises, that is raised here, uncaught, and
        ``then`` is not called.
        """
