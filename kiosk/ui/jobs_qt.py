"""Carries jobs out in a thread of their own, one after the other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")


class QtJobs(QObject):
    """``Jobs`` for Qt: results come back through the event loop."""

    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._finished.connect(self._hand_back)

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do ``work`` elsewhere, then call ``then`` here; the thread starts with the first job."""
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

        def whole_job() -> None:
            result = work()
            self._finished.emit(lambda: then(result))

        self._worker.submit(whole_job)

    def close(self) -> None:
        """Wait for the job under way; its result is dropped."""
        self._finished.disconnect()
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)

    @Slot(object)
    def _hand_back(self, result: Callable[[], None]) -> None:
        result()
