"""Sheets over the screen: where the facts come from, and what a word means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import IconArrays, SceneFigure, without_needle_words
from kiosk.core.library import Library, Page, Provenance
from kiosk.core.listening import SilentSheet
from kiosk.core.mentions import block_figures, page_claims, page_opinions
from kiosk.core.names import ClaimId, LanguageTag, PageId
from kiosk.core.prose import plain
from kiosk.core.reading import length
from kiosk.core.stage import stage_figure
from kiosk.core.visit import (
    CloseSheet,
    ComfortSheet,
    LanguageSheet,
    OpenPage,
    PictureSheet,
    ReaderScreen,
    SourcesSheet,
    StudiesSheet,
    Visit,
    WordCard,
    WriteSheet,
    current_topic,
)
from kiosk.core.weighed import as_weighed
from kiosk.services.store import Store
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.bridge.writing_view import open_keyboard
from kiosk.ui.styled import NO_BREAK_SPACE, counted, paragraph, styled, without_markup
from kiosk.ui.words import (
    checked_words,
    cited,
    how_checked_words,
    joined,
    long_date,
    picture_title,
    silent_words,
    studies_title,
    written_words,
)

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

SHEET_BUTTONS = 16
"""As many as the comfort sheet has, the bar included; other sheets have fewer."""


@dataclass(frozen=True, slots=True)
class SourceCell:
    """One fact: what it says, in whom, which publication, and how it was checked."""

    says: str
    who: str
    cite: str
    checked: str


@QmlElement
@uncreatable("made by the sheet")
class SourceRows(RecordRows[SourceCell]):
    """The facts of a page."""

    RECORD = SourceCell


@dataclass(frozen=True, slots=True)
class SheetProps:
    """``kind`` is empty, comfort, language, sources, word, picture, studies or write.

    ``sure`` says of studies how sure we are.
    """

    kind: str = ""
    title: str = ""
    text: str = ""
    checked: str = ""
    sure: str = ""


def derive_sheet(
    visit: Visit, library: Library, today: date
) -> tuple[SheetProps, tuple[SourceCell, ...]]:
    """The open sheet; pure."""
    language = visit.comfort.language
    match visit.sheet:
        case None:
            return SheetProps(), ()
        case ComfortSheet():
            return SheetProps("comfort"), ()
        case LanguageSheet():
            return SheetProps("language"), ()
        case WordCard(term):
            entry = library.term(term, language)
            if entry is None:
                return SheetProps("word"), ()
            return SheetProps(
                "word", entry.word[:1].upper() + entry.word[1:], styled(entry.meaning)
            ), ()
        case PictureSheet():
            return SheetProps("picture", picture_title(), _picture_text(visit, library)), ()
        case WriteSheet():
            keyboard = open_keyboard(visit, library)
            return SheetProps("write", keyboard.title.text if keyboard else ""), ()
        case StudiesSheet():
            arrays = _arrays_shown(visit, library)
            if arrays is None:
                return SheetProps("studies", studies_title()), ()
            who, sure = paragraph(arrays.who.text), paragraph(arrays.sure.text)
            props = SheetProps("studies", studies_title(), who, sure=sure)
            claims = dict.fromkeys(ref.claim for ref in block_figures(arrays))
            return props, tuple(_fact_cells(claims, library, language))
        case SilentSheet(why):
            title, text = silent_words(why)
            return SheetProps("word", title, styled(plain(text))), ()
        case SourcesSheet():
            page = _sourced_page(visit, library)
            if page is None:
                return SheetProps("sources"), ()
            written = paragraph(written_words(page.provenance, language, today))
            checked = checked_words(page.provenance, language)
            whole = (_with_whole_dates(t, page.provenance, language) for t in (written, checked))
            props = SheetProps("sources", page.title, *whole)
            shown = as_weighed(page, visit.weighing, library, language)
            return props, tuple(_source_cells(shown, library, language))


def _with_whole_dates(text: str, provenance: Provenance, language: LanguageTag) -> str:
    """A text where none of the dates of a page is parted by the end of a line."""
    signed = provenance.signed
    for day in (provenance.written, provenance.review_by, *((signed.on,) if signed else ())):
        date_words = long_date(day, language)
        for said in (date_words, counted(date_words)):
            text = text.replace(said, said.replace(" ", NO_BREAK_SPACE))
    return text


def _arrays_shown(visit: Visit, library: Library) -> IconArrays | None:
    """The arrays of the open step."""
    page, screen = _sourced_page(visit, library), visit.screen
    if page is None or not isinstance(screen, ReaderScreen):
        return None
    figure = page.steps[screen.place.step].figure
    return figure if isinstance(figure, IconArrays) else None


def _picture_text(visit: Visit, library: Library) -> str:
    """What the open step's picture shows, and below it what moves."""
    page = _sourced_page(visit, library)
    screen = visit.screen
    if page is None or not isinstance(screen, ReaderScreen):
        return ""
    figure = stage_figure(page, screen.place.step)
    if not isinstance(figure, SceneFigure):
        return ""
    shown = figure if visit.comfort.needles else without_needle_words(figure)
    told = (shown.alt, shown.transcript)
    return "<br><br>".join(styled(prose) for prose in told if prose is not None)


def _sourced_page(visit: Visit, library: Library) -> Page | None:
    if isinstance(visit.screen, ReaderScreen):
        return library.page(visit.screen.page, visit.comfort.language)
    topic = current_topic(visit, library)
    return library.page(topic.about_page, visit.comfort.language) if topic else None


def _fact_cells(
    claims: Iterable[ClaimId], library: Library, language: LanguageTag
) -> Iterator[SourceCell]:
    for claim_id in claims:
        claim = library.claims.get(claim_id)
        source = library.sources.get(claim.source) if claim else None
        if claim is not None and source is not None:
            said = library.claim_said(claim, language)
            says, who = paragraph(said.says), paragraph(joined(said.who, said.how_long))
            yield SourceCell(says, who, cited(source), how_checked_words(claim))


def _source_cells(page: Page, library: Library, language: LanguageTag) -> Iterator[SourceCell]:
    yield from _fact_cells(page_claims(page), library, language)
    for opinion in page_opinions(page):
        source = library.sources.get(opinion.source)
        if source is not None:
            says, who = paragraph(opinion.says.text), paragraph(opinion.body.text)
            yield SourceCell(says, who, cited(source), "")


@QmlElement
@uncreatable("made by the shell")
class SheetView(QObject):
    """The one sheet that may lie over the screen."""

    kindChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    checkedChanged = Signal()
    sureChanged = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._sources = SourceRows(self)
        self._props = SheetProps()

    @property
    def props(self) -> SheetProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        props, sources = derive_sheet(self._store.visit, self._store.library, self._store.today())
        self._sources.show(sources)
        old, self._props = self._props, props
        emit_changes(self, old, props)

    def load(self) -> tuple[float, int]:
        """How much text (see ``reading.length``) and how many buttons the sheet shows."""
        texts = [self._props.title, without_markup(self._props.text), self._props.checked]
        texts.append(self._props.sure)
        texts += (f"{s.says} {s.who} {s.cite} {s.checked}" for s in self._sources.rows)
        return sum(length(text) for text in texts), SHEET_BUTTONS

    @Slot()
    def close(self) -> None:
        """Take the sheet away."""
        self._store.dispatch(CloseSheet())

    @Slot()
    def openAbout(self) -> None:
        """Read about this information."""
        topic = current_topic(self._store.visit, self._store.library)
        if topic is not None:
            self._store.dispatch(OpenPage(PageId(topic.about_page)))

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._props.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=checkedChanged)
    def checked(self) -> str:
        return self._props.checked

    @Property(str, notify=sureChanged)
    def sure(self) -> str:
        return self._props.sure

    @Property(SourceRows, constant=True)
    def sources(self) -> SourceRows:
        return self._sources
