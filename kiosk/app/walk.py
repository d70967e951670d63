"""Every screen of a running kiosk, one after the other, without a finger."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.app.build import Kiosk
from kiosk.app.staff import StaffRoom
from kiosk.core.desk import (
    AskToLeave,
    ChoosePin,
    ConfirmPin,
    DeskIntent,
    EnterPin,
    Leave,
    LeaveDesk,
    Maintenance,
    OpenDesk,
    StartCleaning,
    TypeDigit,
)
from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.names import PageId, TermId
from kiosk.core.open_step import place_after
from kiosk.core.own_blocks import OwnQuestion
from kiosk.core.pin import Damaged, Locked, NoPin, PinReady
from kiosk.core.visit import (
    CloseSheet,
    ComfortSheet,
    GoHome,
    HelpNow,
    IdleWarned,
    Intent,
    OpenChapter,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    StillHere,
    TurnTo,
    Wake,
    WordCard,
    WriteSheet,
)
from kiosk.core.writing import TurnKeys
from kiosk.services.desk import StaffDesk

LIMIT_S = 10.0
"""Longer than any screen takes, on any machine that the kiosk is for."""
SOME_PIN, SOME_FILE = "271828", "pin.json"
LOADING = 2
"""Image.Loading, as QML has it."""
SCREENS_LIMIT = 100
"""More screens than any page has."""


class WrongTurnError(RuntimeError):
    """A screen went on changing, or did not come."""


def every_screen(kiosk: Kiosk) -> Iterator[str]:
    """Every screen of a kiosk that nobody has touched; its name comes when it is at rest.

    The kiosk has to be calm, and its clock to stand still.

    Raises:
        WrongTurnError: a screen went on changing, or did not come.
    """
    _go(kiosk)
    yield "the attract screen"
    _go(kiosk, Wake())
    yield "the start screen"
    yield from _chapters(kiosk)
    for page in all_pages(kiosk.store.library):
        yield from _page(kiosk, page)
    yield from _sheets(kiosk)
    kiosk.store.replace_library(EMPTY_LIBRARY)
    _go(kiosk)
    yield "the screen without content"
    yield from _staff_pages(kiosk)


def _chapters(kiosk: Kiosk) -> Iterator[str]:
    _go(kiosk, GoHome())
    yield "the home screen"
    for topic in kiosk.store.library.topics.values():
        for chapter in topic.chapters:
            _go(kiosk, GoHome(), OpenChapter(chapter.id))
            yield f"the chapter {chapter.id}"


def _page(kiosk: Kiosk, page: PageId) -> Iterator[str]:
    _go(kiosk, OpenPage(page))
    for number in range(1, SCREENS_LIMIT):
        opened = kiosk.reader.opened
        yield f"screen {number} of the page {page}"
        place = place_after(opened) if opened else None
        if place is None:
            break
        _go(kiosk, TurnTo(place))
    _go(kiosk, OpenSheet(SourcesSheet()))
    yield f"the sources of {page}"


def _sheets(kiosk: Kiosk) -> Iterator[str]:
    _go(kiosk, HelpNow(), OpenSheet(ComfortSheet()))
    yield "the comfort sheet"
    for terms in kiosk.store.library.glossary.values():
        for term in terms:
            _go(kiosk, OpenSheet(WordCard(TermId(term))))
            yield f"the card of the word {term}"
    page = _page_with_keys(kiosk.store.library)
    if page is not None:
        _go(kiosk, OpenPage(page), OpenSheet(WriteSheet()))
        yield "the keyboard"
        _go(kiosk, TurnKeys())
        yield "the digits and signs of the keyboard"
    _go(kiosk, CloseSheet(), IdleWarned())
    yield "the warning before the end"
    _go(kiosk, StillHere())


def _page_with_keys(library: Library) -> PageId | None:
    for page in library.every_page():
        if any(isinstance(block, OwnQuestion) for step in page.steps for block in step.blocks):
            return page.id
    return None


def _staff_pages(kiosk: Kiosk) -> Iterator[str]:
    """The way in, with a PIN that is really kept, and maintenance."""
    for standing in (PinReady(), Locked(15), Damaged(SOME_FILE)):
        _staff(kiosk, OpenDesk(standing))
        yield f"the staff's page for a PIN that is {type(standing).__name__}"
        _staff(kiosk, LeaveDesk())
    digits = [TypeDigit(digit) for digit in SOME_PIN]
    _staff(kiosk, OpenDesk(NoPin()), *digits)
    yield "the staff's page to choose a PIN"
    _staff(kiosk, ConfirmPin(), *digits)
    yield "the staff's page to type it again"
    _staff(kiosk, ConfirmPin())
    if not isinstance(staff_desk(kiosk).state, Maintenance):
        raise WrongTurnError(f"a PIN cannot be kept: {staff_desk(kiosk).state}")
    yield "maintenance"
    _staff(kiosk, AskToLeave(Leave.EXIT))
    yield "the question before the end"
    _staff(kiosk, LeaveDesk(), StartCleaning())
    yield "the minute in which the screen is cleaned"


def staff_desk(kiosk: Kiosk) -> StaffDesk:
    """The staff's side; it is made when it is asked for."""
    room = kiosk.staff.made()
    assert isinstance(room, StaffRoom)
    return room.desk


def _staff(kiosk: Kiosk, *intents: DeskIntent) -> None:
    for intent in intents:
        staff_desk(kiosk).dispatch(intent)
    _settle(kiosk)


def _go(kiosk: Kiosk, *intents: Intent) -> None:
    for intent in intents:
        kiosk.store.dispatch(intent)
    _settle(kiosk)


def _settle(kiosk: Kiosk) -> None:
    """Wait until two looks at the window are alike, with every picture and every job done."""
    end = time.monotonic() + LIMIT_S
    before: object = None
    while True:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        kiosk.window.grabWindow()
        state = staff_desk(kiosk).state
        now = (kiosk.store.visit, kiosk.reader.props, state)
        busy = isinstance(state, EnterPin | ChoosePin) and state.busy
        items = items_of(kiosk.window.contentItem())
        if now == before and not busy and not any(map(is_loading, items)):
            return
        before = now
        if time.monotonic() > end:
            raise WrongTurnError(f"a screen does not come to rest: {kiosk.store.visit.screen}")


def all_pages(library: Library) -> tuple[PageId, ...]:
    """Every page, in the order of the chapters; those of none at the end."""
    listed = [p for t in library.topics.values() for c in t.chapters for p in c.pages]
    return tuple(dict.fromkeys([*listed, *(page.id for page in library.every_page())]))


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything in it that is visible."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items_of(child)


def is_loading(item: QQuickItem) -> bool:
    """Whether a picture is still on its way; one that cannot be had is not."""
    if not item.inherits("QQuickImageBase") or item.property("progress") == 1:
        return False
    # Its type is Qt's own secret: as a property it cannot be read.
    status = QQmlExpression(QQmlEngine.contextForObject(item), item, "status").evaluate()
    return LOADING in status
