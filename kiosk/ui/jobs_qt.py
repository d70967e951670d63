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
        self._closed = False
        self._finished.connect(self._hand_back)

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do ``work`` elsewhere, then call ``then`` here; the thread starts with the first job."""
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

        def whole_job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  (it is a fault of the kiosk, told below)
                self._finished.emit(_raising(error))
            else:
                self._finished.emit(lambda: then(result))

        self._worker.submit(whole_job)

    def close(self) -> None:
        """Wait for the job under way; its result is dropped."""
        self._closed = True
        if self._worker is not None:
            self._worker.shutdown(cancel_futures=True)

    @Slot(object)
    def _hand_back(self, result: Callable[[], None]) -> None:
        if not self._closed:
            result()


def _raising(error: Exception) -> Callable[[], None]:
    """Raise it in the thread where faults are counted; the worker's nobody hears."""

    def raise_it() -> None:
        raise error

    return raise_it
