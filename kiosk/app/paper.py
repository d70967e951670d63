"""Puts together what prints the take-away."""

from PySide6.QtCore import QObject

from kiosk import __version__
from kiosk.app.parts import KioskParts
from kiosk.core.handout import handout_of
from kiosk.core.take_away import filled
from kiosk.core.visit import ReaderScreen, current_topic
from kiosk.services.store import Store
from kiosk.ui.jobs_qt import QtJobs
from kiosk.ui.printers import Printer
from kiosk.ui.printing import Printing
from kiosk.ui.printout import WordedHandout, worded


def printing_of(parts: KioskParts, printer: Printer, store: Store, owner: QObject) -> Printing:
    """What prints the open page of this kiosk."""

    def words() -> WordedHandout | None:
        visit, library, language = store.visit, store.library, store.visit.comfort.language
        if not isinstance(visit.screen, ReaderScreen):
            return None
        page, topic = library.page(visit.screen.page, language), current_topic(visit, library)
        about = library.words_of(topic.id, language) if topic else None
        if page is None or about is None:
            return None
        handout = handout_of(filled(page, visit.answers, library, language, parts.site))
        return worded(handout, about.title, parts.site, __version__, store.today())

    jobs = QtJobs(owner)
    return Printing(store, printer, jobs, words, parts.faults, parts.most_prints, owner)
