"""Where printouts go on each system."""

import sys
from itertools import count
from typing import Protocol

from kiosk.core.paper import PaperSize, PrintPlan
from kiosk.services.print_queue import CupsQueue, Job, JobState, PrintRefused
from kiosk.ui.printout import WordedHandout, paint, printed


class Printer(Protocol):
    """Prints handouts.

    Each call takes some seconds at most, and none belongs into the thread that draws. All but
    ``is_ready`` raise ``PrintRefused``.
    """

    def is_ready(self) -> bool:
        """Whether a printout would come out now, as far as anybody knows."""

    def send(self, words: WordedHandout) -> Job:
        """Print one copy."""

    def state(self, job: Job) -> JobState:
        """What has become of it."""

    def drop(self, job: Job) -> None:
        """Take it out of the queue: what comes out an hour later would be another's to read."""


class CupsPrinter:
    """A queue of CUPS, which gets a PDF."""

    def __init__(self, queue: CupsQueue, size: PaperSize) -> None:
        self._queue = queue
        self._size = size
        self.is_ready = queue.is_ready
        self.state = queue.state
        self.drop = queue.drop

    def send(self, words: WordedHandout) -> Job:
        """Print one copy."""
        made = printed(words, self._size)
        return self._queue.send(made.pdf, self._size, made.length_mm)


class QtPrinter:
    """A printer of Windows, by Qt. Nobody has run this on Windows yet.

    Qt tells nothing of a job once the spooler has it.
    """

    def __init__(self, name: str, size: PaperSize) -> None:
        self._name = name
        self._size = size
        self._numbers = count(1)

    def is_ready(self) -> bool:
        """Whether there is such a printer, and it is not in trouble."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415

        found = QPrinterInfo.printerInfo(self._name)
        return not found.isNull() and found.state() is not QPrinter.PrinterState.Error

    def send(self, words: WordedHandout) -> Job:
        """Print one copy."""
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  (no Linux kiosk has it)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(self._name)
        printer.setDocName(words.title)
        printer.setFullPage(True)
        if not printer.isValid():
            raise PrintRefused("there is no such printer")
        paint(words, self._size, printer)
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise PrintRefused("the printer did not take it")
        return Job(next(self._numbers))

    def state(self, job: Job) -> JobState:
        """The spooler has it."""
        del job
        return JobState.DONE

    def drop(self, job: Job) -> None:
        """Too late."""


def printer_for(plan: PrintPlan) -> Printer:
    """The printer that a site named."""
    if sys.platform == "win32":
        return QtPrinter(plan.queue, plan.size)
    return CupsPrinter(CupsQueue(plan.queue), plan.size)
