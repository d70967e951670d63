"""The open page: one step at a time, cut into screens by what the words measure."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.comfort import ReadingComfort, TextScale, is_tight, picture_apart
from kiosk.core.cutting import (
    NOTHING_CARRIED,
    Carried,
    ScreenSpan,
    more_signs_follow,
    repeats_headline,
    repeats_order,
    screen_at,
    screen_height,
    split_screens,
)
from kiosk.core.library import Library, Page
from kiosk.core.names import PageId, TermId
from kiosk.core.reading import length
from kiosk.core.rows import (
    LAST_BLOCK,
    Headline,
    Picture,
    Place,
    Row,
    StepLayout,
    order_in_short,
    picture_prose,
    rows_of,
    stage_figure,
)
from kiosk.core.site import SiteFacts
from kiosk.core.visit import (
    ChapterScreen,
    GoBack,
    HomeScreen,
    LeaveForward,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    SourcesSheet,
    StartScreen,
    TurnTo,
    Visit,
    WordCard,
    current_topic,
    next_page,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.rows import BlockRows, RowCell, RowWords, row_cell
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import checked_briefly, part_words, step_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

BUTTONS = 6
"""Back, Next, sources and the bar: there on every page."""


@dataclass(frozen=True, slots=True)
class ReaderProps:
    """What the reader screen shows beside its rows. Steps count from 0.

    ``repeats`` says what a screen of a step says again at its top: nothing, the "headline", or
    the "order" above danger signs. ``headed`` tells whether its rows have a heading at all.
    """

    page: str = ""
    missing: bool = False
    chapter: str = ""
    title: str = ""
    position: str = ""
    part: str = ""
    step: int = 0
    steps: int = 1
    first_row: int = 0
    last_row: int = 0
    has_stage: bool = False
    scrolls: bool = False
    headline: str = ""
    order: str = ""
    repeats: str = ""
    headed: bool = False
    more_signs: bool = False
    checked: str = ""
    at_end: bool = False
    next_title: str = ""


@dataclass(frozen=True, slots=True)
class Measures:
    """What QML measured: row heights by index, the room for rows, the gap between them."""

    heights: tuple[float, ...] = ()
    room: float = 0.0
    gap: float = 0.0
    carried: Carried = NOTHING_CARRIED


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The step that a visit has open, as rows and as screens."""

    page: Page
    place: Place
    rows: tuple[Row, ...]
    screens: tuple[ScreenSpan, ...]
    apart: bool
    too_tall: bool

    @property
    def picture_row(self) -> Picture | None:
        """The picture among the rows that the visitor sees."""
        parts = (row.part for row in self.shown_rows)
        return next((part for part in parts if isinstance(part, Picture)), None)

    @property
    def screen(self) -> int:
        """Which of the step's screens is shown."""
        return screen_at(self.rows, self.screens, self.place)

    @property
    def span(self) -> ScreenSpan:
        """The rows of that screen."""
        return self.screens[self.screen]

    @property
    def shown_rows(self) -> tuple[Row, ...]:
        """The rows that the visitor sees."""
        return self.rows[self.span.first : self.span.last + 1]


@dataclass(frozen=True, slots=True)
class UncutStep:
    """The step that a visit has open, before anything of it is measured."""

    page: Page
    place: Place
    rows: tuple[Row, ...]
    apart: bool


def uncut_step(
    visit: Visit, library: Library, panel_inches: float, *, upright: bool = False
) -> UncutStep | None:
    """What the reader has open; None where it has nothing to show."""
    if not isinstance(visit.screen, ReaderScreen):
        return None
    page = library.page(visit.screen.page, visit.comfort.language)
    if page is None:
        return None
    place = visit.screen.place
    layout = step_layout(visit.comfort, panel_inches, upright=upright)
    return UncutStep(page, place, rows_of(page, place.step, layout), layout.figure_apart)


def step_layout(comfort: ReadingComfort, panel_inches: float, *, upright: bool) -> StepLayout:
    """How this visitor's steps are set into rows on this panel."""
    apart = picture_apart(panel_inches, comfort, upright=upright)
    fine = comfort.text_scale >= TextScale.LARGE
    return StepLayout(fine, apart, upright, is_tight(panel_inches, comfort))


def open_step(step: UncutStep, measures: Measures) -> OpenStep:
    """The step cut into screens. Until every row is measured it is one screen."""
    rows, heights, gap, carried = step.rows, measures.heights, measures.gap, measures.carried
    screens = split_screens(rows, heights, gap, measures.room, carried)
    opened = OpenStep(step.page, step.place, rows, screens, step.apart, too_tall=False)
    measured = len(heights) == len(rows)
    tall = screen_height(rows, heights, gap, carried, opened.span) if measured else 0.0
    return replace(opened, too_tall=tall > measures.room)


def _repeated(opened: OpenStep) -> str:
    if repeats_order(opened.rows, opened.span):
        return "order"
    return "headline" if repeats_headline(opened.rows, opened.span) else ""


def _is_headed(opened: OpenStep) -> bool:
    shown = opened.rows[opened.span.first : opened.span.last + 1]
    return _repeated(opened) != "" or any(isinstance(row.part, Headline) for row in shown)


def derive_reader_props(visit: Visit, library: Library, opened: OpenStep | None) -> ReaderProps:
    """The reader's props; pure."""
    if not isinstance(visit.screen, ReaderScreen):
        return ReaderProps()
    page_id = visit.screen.page
    if opened is None:
        return ReaderProps(page=page_id, missing=True)
    page, step = opened.page, opened.place.step
    language = visit.comfort.language
    topic = current_topic(visit, library)
    chapter = topic.chapter_of(page_id) if topic else None
    words = library.words_of(topic.id, language) if topic else None
    heading = words.chapters.get(chapter.id) if words and chapter else None
    steps = len(page.steps)
    at_end = step == steps - 1 and opened.screen == len(opened.screens) - 1
    onward = next_page(visit, library)
    onward_page = library.page(onward, language) if onward else None
    order = order_in_short(opened.rows)
    return ReaderProps(
        page=page_id,
        chapter=heading.title if heading else "",
        title=page.title,
        position=step_words(step + 1, steps, opened.screen + 1, len(opened.screens)),
        part=part_words(opened.screen + 1, len(opened.screens)),
        step=step,
        steps=steps,
        first_row=opened.span.first,
        last_row=opened.span.last,
        has_stage=not opened.apart and stage_figure(page, step) is not None,
        scrolls=opened.too_tall,
        headline=page.steps[step].heading.text,
        order=order.text if order else "",
        repeats=_repeated(opened),
        headed=_is_headed(opened),
        more_signs=more_signs_follow(opened.rows, opened.span),
        checked=checked_briefly(page.provenance),
        at_end=at_end,
        next_title=onward_page.title if at_end and onward_page else "",
    )


def place_after(opened: OpenStep) -> Place | None:
    """Where Next leads inside the page; None at its end."""
    if opened.screen + 1 < len(opened.screens):
        return opened.rows[opened.screens[opened.screen + 1].first].place
    if opened.place.step + 1 < len(opened.page.steps):
        return Place(opened.place.step + 1)
    return None


def place_before(opened: OpenStep) -> Place | None:
    """Where Back leads inside the page; None at its start."""
    if opened.screen > 0:
        return opened.rows[opened.screens[opened.screen - 1].first].place
    if opened.place.step > 0:
        return Place(opened.place.step - 1, LAST_BLOCK)
    return None


@QmlElement
@uncreatable("made by the shell")
class ReaderView(QObject):
    """Shows any page; a new page needs no code."""

    pageChanged = Signal()
    missingChanged = Signal()
    chapterChanged = Signal()
    titleChanged = Signal()
    positionChanged = Signal()
    partChanged = Signal()
    stepChanged = Signal()
    stepsChanged = Signal()
    firstRowChanged = Signal()
    lastRowChanged = Signal()
    hasStageChanged = Signal()
    scrollsChanged = Signal()
    headlineChanged = Signal()
    orderChanged = Signal()
    repeatsChanged = Signal()
    headedChanged = Signal()
    moreSignsChanged = Signal()
    checkedChanged = Signal()
    atEndChanged = Signal()
    nextTitleChanged = Signal()
    turned = Signal(int)
    """The reader moved: 1 onward, -1 back."""

    def __init__(
        self,
        store: Store,
        stage: StageView,
        site: SiteFacts,
        panel_inches: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._stage = stage
        self._site = site
        self._panel_inches = panel_inches
        self._upright = False
        self._rows = BlockRows(self)
        self._heights: dict[int, float] = {}
        self._room = 0.0
        self._gap = 0.0
        self._carried = NOTHING_CARRIED
        self._shown_rows: tuple[Row, ...] = ()
        self._measuring = False
        self._props = ReaderProps()
        stage.termAsked.connect(self.explain)

    @property
    def props(self) -> ReaderProps:
        """What QML sees."""
        return self._props

    def set_panel(self, panel_inches: float, *, upright: bool) -> None:
        """The panel is this one; ``upright`` is taller than wide."""
        self._panel_inches, self._upright = panel_inches, upright

    @property
    def opened(self) -> OpenStep | None:
        """The open step as it is shown."""
        step = self._uncut()
        return self._cut(step) if step else None

    @property
    def cells(self) -> tuple[tuple[Row, RowCell], ...]:
        """The rows of the open step, seen or not."""
        return tuple(zip(self._shown_rows, self._rows.rows, strict=True))

    @property
    def site(self) -> SiteFacts:
        """The clinic's own facts, which stand among the rows."""
        return self._site

    @property
    def layout(self) -> StepLayout:
        """How steps are set into rows now."""
        comfort = self._store.visit.comfort
        return step_layout(comfort, self._panel_inches, upright=self._upright)

    def _uncut(self) -> UncutStep | None:
        visit, library = self._store.visit, self._store.library
        return uncut_step(visit, library, self._panel_inches, upright=self._upright)

    def _cut(self, step: UncutStep) -> OpenStep:
        count = len(self._shown_rows)
        heights = tuple(self._heights[i] for i in range(count) if i in self._heights)
        return open_step(step, Measures(heights, self._room, self._gap, self._carried))

    def refresh(self) -> None:
        """Derive again and emit what changed.

        Behind the home screen the last page stays as it is: the next one takes over its rows.
        Nothing of it is left when nobody is here.
        """
        if isinstance(self._store.visit.screen, HomeScreen | ChapterScreen | StartScreen):
            return
        visit, library = self._store.visit, self._store.library
        step = self._uncut()
        rows = step.rows if step else ()
        words = RowWords(library, visit.comfort.language, self._site)
        cells = tuple(row_cell(row, words) for row in rows)
        if rows != self._shown_rows or cells != self._rows.rows:
            self._show_rows(rows, cells)
        opened = self._cut(step) if step else None
        self._show_stage(opened)
        old, props = self._props, derive_reader_props(visit, library, opened)
        self._props = replace(props, scrolls=old.scrolls)
        emit_changes(self, old, self._props)
        if props.scrolls != old.scrolls:
            QTimer.singleShot(0, self._settle_scrolling)

    def _settle_scrolling(self) -> None:
        """Later, for the rows that are being measured get their width from it."""
        opened = self.opened
        old = self._props
        self._props = replace(old, scrolls=opened is not None and opened.too_tall)
        emit_changes(self, old, self._props)

    def _show_rows(self, rows: tuple[Row, ...], cells: tuple[RowCell, ...]) -> None:
        """What is of another kind becomes new; what is not as high as before tells so.

        Both in part while this runs, and in part before the next picture.
        """
        self._shown_rows = rows
        kept = zip(self._rows.rows, cells, strict=False)
        same = {i for i, (before, after) in enumerate(kept) if before.kind == after.kind}
        self._heights = {i: height for i, height in self._heights.items() if i in same}
        self._measuring = True
        self._rows.recast(cells, lambda cell: cell.kind)
        self._measuring = False

    def _show_stage(self, opened: OpenStep | None) -> None:
        visit, library = self._store.visit, self._store.library
        if opened is None:
            return
        page, step = opened.page, opened.place.step
        picture = opened.picture_row if opened.apart else stage_figure(page, step)
        comfort = visit.comfort
        self._stage.show(picture, library, calm=comfort.calm, needles=comfort.needles)

    def load(self) -> tuple[int, int]:
        """How much text (see ``reading.length``) and how many buttons the screen shows."""
        opened, language = self.opened, self._store.visit.comfort.language
        if opened is None:
            return 0, BUTTONS
        cells = self._rows.rows[opened.span.first : opened.span.last + 1]
        visible = sum(length(cell.visible_text, language) for cell in cells)
        beside = stage_figure(opened.page, opened.place.step) if self._props.has_stage else None
        picture = beside or opened.picture_row
        if picture is not None:
            visible += sum(length(prose.text, language) for prose in picture_prose(picture))
        return visible, BUTTONS + sum(bool(cell.term or cell.page) for cell in cells)

    @Slot(int, float)
    def rowMeasured(self, index: int, height: float) -> None:
        """The height of one row, in the unit of ``roomMeasured``."""
        if 0 <= index < len(self._shown_rows) and self._heights.get(index) != height:
            self._heights[index] = height
            if len(self._heights) == len(self._shown_rows) and not self._measuring:
                self.refresh()

    @Slot(float, float)
    def roomMeasured(self, room: float, gap: float) -> None:
        """The height there is for rows, and the gap between two."""
        if (room, gap) != (self._room, self._gap):
            self._room, self._gap = room, gap
            self.refresh()

    @Slot(float, float, float)
    def carriedMeasured(self, headline: float, order: float, more: float) -> None:
        """The heights of what a screen says again, and of the word that more signs follow."""
        carried = Carried(headline, order, more)
        if carried != self._carried:
            self._carried = carried
            self.refresh()

    @Slot()
    def next(self) -> None:
        """Onward: the next screen, step or page."""
        opened = self.opened
        place = place_after(opened) if opened else None
        self.turned.emit(1)
        self._store.dispatch(TurnTo(place) if place else LeaveForward())

    @Slot()
    def back(self) -> None:
        """Back: the screen, step or page before."""
        opened = self.opened
        place = place_before(opened) if opened else None
        self.turned.emit(-1)
        self._store.dispatch(TurnTo(place) if place else GoBack())

    @Slot(str)
    def openPage(self, page: str) -> None:
        """Follow a link."""
        self._store.dispatch(OpenPage(PageId(page)))

    @Slot(str)
    def explain(self, term: str) -> None:
        """Open a word's card."""
        self._store.dispatch(OpenSheet(WordCard(TermId(term))))

    @Slot()
    def showSources(self) -> None:
        """Where this comes from."""
        self._store.dispatch(OpenSheet(SourcesSheet()))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._props.page

    @Property(bool, notify=missingChanged)
    def missing(self) -> bool:
        return self._props.missing

    @Property(str, notify=chapterChanged)
    def chapter(self) -> str:
        return self._props.chapter

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=positionChanged)
    def position(self) -> str:
        return self._props.position

    @Property(str, notify=partChanged)
    def part(self) -> str:
        return self._props.part

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        return self._props.step

    @Property(int, notify=stepsChanged)
    def steps(self) -> int:
        return self._props.steps

    @Property(int, notify=firstRowChanged)
    def firstRow(self) -> int:
        return self._props.first_row

    @Property(int, notify=lastRowChanged)
    def lastRow(self) -> int:
        return self._props.last_row

    @Property(bool, notify=hasStageChanged)
    def hasStage(self) -> bool:
        return self._props.has_stage

    @Property(bool, notify=scrollsChanged)
    def scrolls(self) -> bool:
        return self._props.scrolls

    @Property(str, notify=headlineChanged)
    def headline(self) -> str:
        return self._props.headline

    @Property(str, notify=orderChanged)
    def order(self) -> str:
        return self._props.order

    @Property(str, notify=repeatsChanged)
    def repeats(self) -> str:
        return self._props.repeats

    @Property(bool, notify=headedChanged)
    def headed(self) -> bool:
        return self._props.headed

    @Property(bool, notify=moreSignsChanged)
    def moreSigns(self) -> bool:
        return self._props.more_signs

    @Property(str, notify=checkedChanged)
    def checked(self) -> str:
        return self._props.checked

    @Property(bool, notify=atEndChanged)
    def atEnd(self) -> bool:
        return self._props.at_end

    @Property(str, notify=nextTitleChanged)
    def nextTitle(self) -> str:
        return self._props.next_title

    @Property(BlockRows, constant=True)
    def rows(self) -> BlockRows:
        return self._rows

    @Property(StageView, constant=True)
    def stage(self) -> StageView:
        return self._stage
