"""The open page: one step at a time, cut into screens by what the words measure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.core.blocks import BodySigns, SceneFigure
from kiosk.core.body import BOTTOM_MM, SPOTS, TOP_MM, find_room
from kiosk.core.comfort import (
    ReadingComfort,
    TextScale,
    cards_in_pieces,
    is_tight,
    line_em,
    picture_apart,
)
from kiosk.core.cutting import split_screens
from kiosk.core.library import Library, Page
from kiosk.core.names import LanguageTag, PageId, TermId
from kiosk.core.own_blocks import CodeCard
from kiosk.core.reading import length
from kiosk.core.rows import (
    LAST_BLOCK,
    CardAgain,
    Headline,
    OpinionHead,
    Picture,
    Place,
    Row,
    StepLayout,
    UrgencyHead,
    order_in_short,
    picture_prose,
    rows_of,
    stage_figure,
)
from kiosk.core.screens import (
    NOTHING_CARRIED,
    Carried,
    ScreenSpan,
    is_sparse,
    is_there,
    more_signs_follow,
    repeats_headline,
    repeats_order,
    screen_at,
    screen_height,
    spare_height,
)
from kiosk.core.site import SiteFacts
from kiosk.core.take_away import filled
from kiosk.core.turning import Facing
from kiosk.core.visit import (
    ChapterScreen,
    GoBack,
    HomeScreen,
    Intent,
    LeaveForward,
    OpenPage,
    OpenSheet,
    PictureSheet,
    ReaderScreen,
    SourcesSheet,
    StartScreen,
    StudiesSheet,
    TurnTo,
    Visit,
    WordCard,
    current_topic,
    next_page,
    pages_back,
)
from kiosk.core.ways import on_the_way
from kiosk.core.weighed import as_weighed
from kiosk.core.weighing import TellFirst
from kiosk.services.store import Store
from kiosk.ui.bridge.answers_view import AnswersView
from kiosk.ui.bridge.language_view import unchecked_translation
from kiosk.ui.bridge.leaf_view import LeafProps, LeafView, SpotCell
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.rows import RowCell, RowWords, row_cell
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import (
    facing_words,
    first_now_words,
    foot_words,
    part_words,
    step_words,
    way_words,
)

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

NO_FACTS = SiteFacts()

BUTTONS = 6
"""Back, Next, sources and the bar: there on every page."""

KEPT_STEPS = 64
KEPT_CUTS = 8

AHEAD_MS = 300
"""After the last change or touch: a page has come to rest, and few visitors have read on."""


@dataclass(frozen=True, slots=True)
class ReaderProps:
    """What the reader screen shows beside its rows. Steps count from 0.

    ``charted`` is where the picture beside the words is one that does not play.
    ``repeats`` says what a screen of a step says again at its top: nothing, the "headline", the
    same "large", or the "order" above danger signs. ``free`` is what an emblem above the words of
    an upright screen may take: the chapter's ``icon``, in place of a picture. ``spare`` is what a
    picture among the rows may take beyond its least height. ``headed`` tells whether its rows
    have a heading at all.
    """

    page: str = ""
    missing: bool = False
    chapter: str = ""
    icon: str = ""
    title: str = ""
    way: str = ""
    position: str = ""
    part: str = ""
    step: int = 0
    steps: int = 1
    first_row: int = 0
    last_row: int = 0
    spare: float = 0.0
    free: float = 0.0
    has_stage: bool = False
    charted: bool = False
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
    """The step that a visit has open, as rows and as screens.

    ``spare`` is how much taller than its least the picture among the shown rows may be, ``free``
    what words without one leave of the room of an upright screen, ``sparse`` whether they are few.
    """

    page: Page
    place: Place
    rows: tuple[Row, ...]
    screens: tuple[ScreenSpan, ...]
    apart: bool
    spare: float = 0.0
    free: float = 0.0
    sparse: bool = False
    too_tall: bool = False

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
        there = range(self.span.top, self.span.last + 1)
        return tuple(self.rows[i] for i in there if is_there(self.rows, self.span, i))


@dataclass(frozen=True, slots=True)
class UncutStep:
    """The step that a visit has open, before anything of it is measured."""

    page: Page
    place: Place
    rows: tuple[Row, ...]
    apart: bool
    upright: bool = False


def uncut_step(
    visit: Visit,
    library: Library,
    panel_inches: float,
    site: SiteFacts = NO_FACTS,
    *,
    upright: bool = False,
) -> UncutStep | None:
    """What the reader has open; None where it has nothing to show."""
    if not isinstance(visit.screen, ReaderScreen):
        return None
    language = visit.comfort.language
    found = library.page(visit.screen.page, language)
    if found is None:
        return None
    told = filled(found, visit.answers, library, language, site, visit.paper)
    page = as_weighed(told, visit.weighing, library, language)
    place = visit.screen.place
    layout = step_layout(visit.comfort, panel_inches, upright=upright)
    rows = rows_of(page, place.step, layout)
    return UncutStep(page, place, rows, layout.figure_apart, upright)


def step_layout(comfort: ReadingComfort, panel_inches: float, *, upright: bool) -> StepLayout:
    """How this visitor's steps are set into rows on this panel."""
    return StepLayout(
        fine=comfort.text_scale >= TextScale.LARGE,
        figure_apart=picture_apart(panel_inches, comfort, upright=upright),
        upright=upright,
        tight=is_tight(panel_inches, comfort),
        pieces=cards_in_pieces(panel_inches, comfort),
        line_em=line_em(panel_inches, comfort, upright=upright),
    )


def open_step(step: UncutStep, measures: Measures) -> OpenStep:
    """The step cut into screens. Until every row is measured it is one screen."""
    rows, heights, gap, carried = step.rows, measures.heights, measures.gap, measures.carried
    room, upright = measures.room, step.upright
    screens = split_screens(rows, heights, gap, room, carried, upright=upright)
    opened = OpenStep(step.page, step.place, rows, screens, step.apart)
    if len(heights) != len(rows):
        return opened
    left = [room - screen_height(rows, heights, gap, carried, span) for span in screens]
    rest = left[opened.screen]
    if opened.picture_row:
        spare = spare_height(rows, screens, left, opened.screen)
        return replace(opened, spare=spare, too_tall=rest < 0)
    sparse = is_sparse(rows, heights, gap, room, carried, opened.span)
    free = max(0.0, rest) if upright else 0.0
    return replace(opened, free=free, sparse=sparse, too_tall=rest < 0)


@dataclass(frozen=True, slots=True)
class SetStep:
    """A step with its rows in the words of QML; the same measures are cut once."""

    uncut: UncutStep
    cells: tuple[RowCell, ...]
    _cuts: dict[tuple[Place, Measures], OpenStep] = field(default_factory=dict)

    def opened(self, place: Place, measures: Measures) -> OpenStep:
        """The step cut into screens, open at a place of it."""
        key = place, measures
        if key not in self._cuts:
            if len(self._cuts) >= KEPT_CUTS:
                self._cuts.clear()
            self._cuts[key] = open_step(replace(self.uncut, place=place), measures)
        return self._cuts[key]


class StepShelf:
    """Sets steps into rows, each once: every touch asks for two of them, several times."""

    def __init__(self, site: SiteFacts) -> None:
        self._site = site
        self._library: Library | None = None
        self._steps: dict[tuple[object, ...], SetStep | None] = {}

    def find(
        self, visit: Visit, library: Library, panel_inches: float, *, upright: bool
    ) -> SetStep | None:
        """What the reader has open; None where it has nothing to show."""
        if not isinstance(visit.screen, ReaderScreen):
            return None
        if library is not self._library or len(self._steps) >= KEPT_STEPS:
            self._library = library
            self._steps.clear()
        screen = visit.screen
        mine = visit.answers, visit.weighing, visit.paper
        key = screen.page, screen.place.step, visit.comfort, mine, panel_inches, upright
        if key not in self._steps:
            self._steps[key] = self._set(
                uncut_step(visit, library, panel_inches, self._site, upright=upright),
                RowWords(library, visit.comfort.language, self._site, screen.page, visit.answers),
            )
        return self._steps[key]

    def forget(self) -> None:
        """A visit has ended: what it answered stands in these rows."""
        self._steps.clear()

    def _set(self, uncut: UncutStep | None, words: RowWords) -> SetStep | None:
        if uncut is None:
            return None
        return SetStep(uncut, tuple(row_cell(row, words) for row in uncut.rows))


def _repeated(opened: OpenStep) -> str:
    if repeats_order(opened.rows, opened.span):
        return "order"
    if not repeats_headline(opened.rows, opened.span):
        return ""
    return "large" if opened.sparse else "headline"


def _is_headed(opened: OpenStep) -> bool:
    shown = any(
        isinstance(row.part, Headline | CardAgain | OpinionHead) for row in opened.shown_rows
    )
    return _repeated(opened) != "" or shown


def _picture_beside(step: UncutStep | OpenStep) -> Picture | None:
    return None if step.apart else stage_figure(step.page, step.place.step)


def _is_chart(picture: Picture | None) -> bool:
    return picture is not None and not isinstance(picture, SceneFigure)


def derive_reader_props(
    visit: Visit, library: Library, opened: OpenStep | None, today: date
) -> ReaderProps:
    """The reader's props; pure."""
    if not isinstance(visit.screen, ReaderScreen):
        return ReaderProps()
    page_id = visit.screen.page
    if opened is None:
        return ReaderProps(page=page_id, missing=True)
    page, step = opened.page, opened.place.step
    language = visit.comfort.language
    topic = current_topic(visit, library)
    # A page that only a link leads to is shown as one of the chapter that it was opened from.
    chapters = (topic.chapter_of(page) for page in pages_back(visit)) if topic else ()
    chapter = next(filter(None, chapters), None)
    words = library.words_of(topic.id, language) if topic else None
    heading = words.chapters.get(chapter.id) if words and chapter else None
    steps = len(page.steps)
    at_end = step == steps - 1 and opened.screen == len(opened.screens) - 1
    onward = next_page(visit, library)
    way = on_the_way(visit, library)
    onward_page = library.page(onward, language) if onward else None
    order = order_in_short(opened.rows)
    return ReaderProps(
        page=page_id,
        chapter=heading.title if heading else "",
        icon=chapter.icon if chapter else "",
        title=page.title,
        way=way_words(way.page, way.pages) if way else "",
        position=step_words(step + 1, steps, opened.screen + 1, len(opened.screens)),
        part=part_words(opened.screen + 1, len(opened.screens)),
        step=step,
        steps=steps,
        first_row=opened.span.top,
        last_row=opened.span.last,
        spare=opened.spare,
        free=0.0 if opened.apart or order else opened.free,
        has_stage=_picture_beside(opened) is not None,
        charted=_is_chart(_picture_beside(opened)),
        scrolls=opened.too_tall,
        headline=page.steps[step].heading.text,
        order=order.text if order else "",
        repeats=_repeated(opened),
        headed=_is_headed(opened),
        more_signs=more_signs_follow(opened.rows, opened.span),
        checked=trust_words(page, language, library, today),
        at_end=at_end,
        next_title=onward_page.title if at_end and onward_page else "",
    )


def trust_words(page: Page, language: LanguageTag, library: Library, today: date) -> str:
    """What stands at the foot: who checked the page, and what a translation has to admit."""
    return foot_words(
        page.provenance,
        today,
        missing=page.language != language,
        unchecked=unchecked_translation(library.language(language)),
    )


def place_after(opened: OpenStep) -> Place | None:
    """Where Next leads inside the page; None at its end."""
    if opened.screen + 1 < len(opened.screens):
        return opened.rows[opened.screens[opened.screen + 1].first].place
    if opened.place.step + 1 < len(opened.page.steps):
        return Place(opened.place.step + 1)
    return None


def _leaf_props(props: ReaderProps, *, shown: bool) -> LeafProps:
    return LeafProps(
        shown,
        props.first_row,
        props.last_row,
        props.spare,
        props.has_stage,
        props.headline,
        props.order,
        props.repeats,
        props.more_signs,
    )


def body_spots(body: BodySigns) -> Iterator[SpotCell]:
    """Where the number of each sign stands on the body."""
    tall = TOP_MM - BOTTOM_MM
    for number, place in enumerate(body.places, 1):
        for spot in SPOTS[place]:
            x, y = spot.across_mm / tall, (TOP_MM - spot.height_mm) / tall
            yield SpotCell(number, spot.behind, x, y)


def body_signs(rows: Sequence[Row]) -> BodySigns | None:
    """What a body beside the danger signs of a step has to show."""
    heads = (row.part for row in rows if isinstance(row.part, UrgencyHead))
    return next((head.body for head in heads), None)


def with_body(props: LeafProps, opened: OpenStep, leaf: LeafView, measures: Measures) -> LeafProps:
    """Where that body stands; nowhere where not all signs are on one screen."""
    body = body_signs(opened.rows)
    if body is None or len(opened.screens) > 1 or opened.too_tall or not leaf.is_measured:
        return props
    found = find_room(leaf.heights, leaf.signs, measures.gap, measures.room)
    return replace(
        props,
        body_top=found.top,
        body_width=found.width,
        body_height=found.height,
        body_beside=found.beside,
        body_alt=body.alt.text if found.height else "",
        front_words=facing_words(Facing.FRONT),
        behind_words=facing_words(Facing.BEHIND),
    )


def _onward(opened: OpenStep) -> Intent:
    place = place_after(opened)
    return TurnTo(place) if place else LeaveForward()


def first_picture(step: UncutStep) -> Picture | None:
    """The picture that a visitor meets first in a step, beside the words or among them."""
    if not step.apart:
        return _picture_beside(step)
    parts = (row.part for row in step.rows)
    return next((part for part in parts if isinstance(part, Picture)), None)


def place_before(opened: OpenStep, first: int = 0) -> Place | None:
    """Where Back leads inside the page; None at its start, which is its step ``first``."""
    if opened.screen > 0:
        return opened.rows[opened.screens[opened.screen - 1].first].place
    if opened.place.step > first:
        return Place(opened.place.step - 1, LAST_BLOCK)
    return None


@dataclass(frozen=True, slots=True)
class Stages:
    """The reader's stages.

    ``scene`` plays, and shows every picture among the rows; ``chart`` shows what does not play,
    beside them; ``ahead`` is never seen: it holds the layers of the next scene.
    """

    scene: StageView
    chart: StageView
    ahead: StageView


@QmlElement
@uncreatable("made by the shell")
class ReaderView(QObject):
    """Shows any page; a new page needs no code."""

    pageChanged = Signal()
    missingChanged = Signal()
    chapterChanged = Signal()
    titleChanged = Signal()
    wayChanged = Signal()
    positionChanged = Signal()
    partChanged = Signal()
    stepChanged = Signal()
    stepsChanged = Signal()
    firstRowChanged = Signal()
    lastRowChanged = Signal()
    spareChanged = Signal()
    freeChanged = Signal()
    iconChanged = Signal()
    hasStageChanged = Signal()
    chartedChanged = Signal()
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
    said = Signal(str)
    """Something that the focus does not come by was said on the screen."""

    def __init__(
        self,
        store: Store,
        stages: Stages,
        site: SiteFacts,
        panel_inches: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._stages = stages
        self._site = site
        self._shelf = StepShelf(site)
        self._is_touched: Callable[[], bool] = lambda: False
        self._window: QQuickWindow | None = None
        self._turning = False
        self._picture_waits = False
        self._panel_inches = panel_inches
        self._upright = False
        self._answers = AnswersView(store, self, self)
        self._answers.said.connect(self.said)
        self._recto, self._verso = (LeafView(stages.scene, self._answers, self) for _ in range(2))
        self._leaf, self._waiting = self._recto, self._verso
        self._room = 0.0
        self._gap = 0.0
        self._rows_ahead: tuple[Row, ...] = ()
        self._loaded: tuple[OpenStep, tuple[int, int]] | None = None
        self._props = ReaderProps()
        self._pause = QTimer(self, interval=AHEAD_MS, singleShot=True)
        self._pause.timeout.connect(self.look_ahead)
        self._recut = QTimer(self, interval=0, singleShot=True)
        self._recut.timeout.connect(self.look_ahead)
        stages.scene.termAsked.connect(self.explain)
        for stage in (stages.scene, stages.chart):
            stage.wordsAsked.connect(self.showPictureWords)
            stage.framesSwapped.connect(self.swapFrames)
            stage.studiesAsked.connect(self.showStudies)
        for leaf in (self._recto, self._verso):
            leaf.measured.connect(partial(self._leaf_measured, leaf))
            leaf.termAsked.connect(self.explain)
            leaf.pageAsked.connect(self.openPage)

    @property
    def props(self) -> ReaderProps:
        """What QML sees."""
        return self._props

    def set_panel(self, panel_inches: float, *, upright: bool) -> None:
        """The panel is this one; ``upright`` is taller than wide."""
        self._panel_inches, self._upright = panel_inches, upright

    @property
    def leaf(self) -> LeafView:
        """The one that is read."""
        return self._leaf

    @property
    def waiting(self) -> LeafView:
        """The one that is laid out for the next step, unseen."""
        return self._waiting

    @property
    def shown_rows(self) -> tuple[Row, ...]:
        """All rows of the open step."""
        step = self._found(self._store.visit)
        return step.uncut.rows if step else ()

    def is_on_screen(self, index: int) -> bool:
        """Whether the visitor sees a row."""
        return self._props.first_row <= index <= self._props.last_row

    @property
    def cards(self) -> tuple[CodeCard, ...]:
        """What the open step shows as codes, and what the one behind Next will."""
        rows = (*self.shown_rows, *self._rows_ahead)
        return tuple(row.part for row in rows if isinstance(row.part, CodeCard))

    @property
    def opened(self) -> OpenStep | None:
        """The open step as it is shown."""
        visit = self._store.visit
        step = self._found(visit)
        return self._cut(visit, step, self._leaf) if step else None

    @property
    def cells(self) -> tuple[tuple[Row, RowCell], ...]:
        """The rows of the open step, seen or not, as they are laid out."""
        rows, cells = self.shown_rows, self._leaf.cells
        return tuple(zip(rows, cells, strict=True)) if len(rows) == len(cells) else ()

    @property
    def site(self) -> SiteFacts:
        """The clinic's own facts, which stand among the rows."""
        return self._site

    @property
    def layout(self) -> StepLayout:
        """How steps are set into rows now."""
        comfort = self._store.visit.comfort
        return step_layout(comfort, self._panel_inches, upright=self._upright)

    def _found(self, visit: Visit) -> SetStep | None:
        library = self._store.library
        return self._shelf.find(visit, library, self._panel_inches, upright=self._upright)

    def _cut(self, visit: Visit, step: SetStep, leaf: LeafView) -> OpenStep:
        assert isinstance(visit.screen, ReaderScreen)
        measures = Measures(leaf.heights, self._room, self._gap, leaf.carried)
        return step.opened(visit.screen.place, measures)

    def wait_for(self, is_touched: Callable[[], bool]) -> None:
        """Prepare nothing while ``is_touched``: a finger must not wait for it."""
        self._is_touched = is_touched

    def draw_in(self, window: QQuickWindow) -> None:
        """Who turns a page sees its words one frame before its picture, which takes longer."""
        self._window = window

    @property
    def picture_waits(self) -> bool:
        """Whether the picture beside the words is still that of the step before."""
        return self._picture_waits

    def touched(self) -> None:
        """Somebody does something: what can wait waits."""
        if self._pause.isActive():
            self._pause.start()

    def look_ahead(self) -> None:
        """Have what is behind Next laid out, and its picture decoded, before anybody asks for it.

        Nobody sees or hears of it: the visit stays as it is.
        """
        if self._is_touched():
            self._pause.start()
            return
        opened = self.opened
        if opened is None:
            return
        visit = self._store.foresee(_onward(opened))
        step = self._found(visit)
        if step is None:
            return
        self._prepare(first_picture(step.uncut), visit.comfort)
        if step.cells != self._leaf.cells:
            # Its width first: rows are measured as they come.
            has_stage = _picture_beside(step.uncut) is not None
            self._waiting.set_props(replace(self._waiting.props, has_stage=has_stage))
            self._rows_ahead = step.uncut.rows
            self._waiting.show(step.cells)
            cut = self._cut(visit, step, self._waiting)
            props = derive_reader_props(visit, self._store.library, cut, self._store.today())
            self._set_leaf(self._waiting, _leaf_props(props, shown=False), cut)

    def _prepare(self, picture: Picture | None, comfort: ReadingComfort) -> None:
        """A chart on its own stage, unless one is read there; of a scene its layers."""
        if not _is_chart(picture):
            # Calm: the last state at once, and no clock.
            self._show_picture(self._stages.ahead, picture, replace(comfort, calm=True))
        elif not self._props.charted:
            self._show_picture(self._stages.chart, picture, comfort)

    def _show_picture(
        self, stage: StageView, picture: Picture | None, comfort: ReadingComfort, point: str = ""
    ) -> None:
        stage.show(picture, self._store.library, comfort, point=point)

    def refresh(self) -> None:
        """Derive again and emit what changed.

        Behind the home screen the last page stays as it is: the next one takes over its rows.
        Nothing of it is left when nobody is here.
        """
        if isinstance(self._store.visit.screen, HomeScreen | ChapterScreen | StartScreen):
            return
        visit, library = self._store.visit, self._store.library
        step = self._found(visit)
        self._lay_out(step.cells if step else ())
        opened = self._cut(visit, step, self._leaf) if step else None
        old, props = self._props, derive_reader_props(visit, library, opened, self._store.today())
        self._props = replace(props, scrolls=old.scrolls)
        self._waiting.set_props(replace(self._waiting.props, shown=False))
        self._set_leaf(self._leaf, _leaf_props(props, shown=True), opened)
        emit_changes(self, old, self._props)
        self._show_stage_in_time(opened)
        if step is None:
            self._shelf.forget()
            self._loaded = None
            self._rows_ahead = ()
            self._waiting.show(())
            for stage in (self._stages.scene, self._stages.chart, self._stages.ahead):
                self._show_picture(stage, None, visit.comfort)
        self._pause.start()
        if props.scrolls != old.scrolls:
            QTimer.singleShot(0, self._settle_scrolling)

    def _set_leaf(self, leaf: LeafView, props: LeafProps, opened: OpenStep | None) -> None:
        body = body_signs(opened.rows) if opened else None
        if opened is not None and body is not None:
            leaf.show_body(tuple(body_spots(body)))
            props = with_body(props, opened, leaf, Measures(room=self._room, gap=self._gap))
        leaf.set_props(props)

    def _lay_out(self, cells: tuple[RowCell, ...]) -> None:
        """Turn to the leaf that has these rows already, or give them to the one that is read."""
        if cells != self._leaf.cells and cells == self._waiting.cells:
            self._leaf, self._waiting = self._waiting, self._leaf
        else:
            self._leaf.show(cells)

    def _leaf_measured(self, leaf: LeafView) -> None:
        if leaf is self._leaf:
            self.refresh()
        else:
            self._recut.start()

    def _settle_scrolling(self) -> None:
        """Later, for the rows that are being measured get their width from it."""
        opened = self.opened
        old = self._props
        self._props = replace(old, scrolls=opened is not None and opened.too_tall)
        emit_changes(self, old, self._props)

    def _show_stage_in_time(self, opened: OpenStep | None) -> None:
        """At once, or behind the frame that shows the words."""
        window = self._window
        waits = self._turning and opened is not None and not opened.apart
        if self._picture_waits or window is None or not waits or not window.isExposed():
            self._show_stage(opened)
            return
        self._picture_waits = True
        window.frameSwapped.connect(self._words_shown, Qt.ConnectionType.SingleShotConnection)
        window.update()

    @Slot()
    def _words_shown(self) -> None:
        # Not inside of the drawing.
        QTimer.singleShot(0, self._show_picture_behind)

    def _show_picture_behind(self) -> None:
        self._picture_waits = False
        self._show_stage(self.opened)

    def _show_stage(self, opened: OpenStep | None) -> None:
        if opened is None:
            return
        comfort, beside = self._store.visit.comfort, _picture_beside(opened)
        point = opened.page.steps[opened.place.step].point
        if _is_chart(beside):
            self._show_picture(self._stages.chart, beside, comfort, point)
            self._show_picture(self._stages.scene, None, comfort)
        else:
            picture = opened.picture_row if opened.apart else beside
            self._show_picture(self._stages.scene, picture, comfort, point)

    def load(self) -> tuple[int, int]:
        """How much text (see ``reading.length``) and how many buttons the screen shows."""
        opened = self.opened
        if opened is None:
            return 0, BUTTONS
        if self._loaded is None or self._loaded[0] is not opened:
            self._loaded = opened, self._load(opened)
        return self._loaded[1]

    def _load(self, opened: OpenStep) -> tuple[int, int]:
        language = self._store.visit.comfort.language
        cells = self._leaf.cells[opened.span.top : opened.span.last + 1]
        visible = sum(length(cell.visible_text, language) for cell in cells)
        beside = None if opened.apart else stage_figure(opened.page, opened.place.step)
        picture = beside or opened.picture_row
        if picture is not None:
            visible += sum(length(prose.text, language) for prose in picture_prose(picture))
        return visible, BUTTONS + sum(cell.controls for cell in cells)

    @Slot(float, float)
    def roomMeasured(self, room: float, gap: float) -> None:
        """The height there is for rows, and the gap between two."""
        if (room, gap) != (self._room, self._gap):
            self._room, self._gap = room, gap
            self.refresh()

    @Slot()
    def next(self) -> None:
        """Onward: the next screen, step or page."""
        opened = self.opened
        intent = _onward(opened) if opened else LeaveForward()
        self.turned.emit(1)
        self._turn(intent)

    @Slot()
    def back(self) -> None:
        """Back: the screen, step or page before."""
        opened = self.opened
        screen = self._store.visit.screen
        first = screen.first if isinstance(screen, ReaderScreen) else 0
        place = place_before(opened, first) if opened else None
        self.turned.emit(-1)
        self._turn(TurnTo(place) if place else GoBack())

    def _turn(self, intent: Intent) -> None:
        self._turning = True
        try:
            self._store.dispatch(intent)
        finally:
            self._turning = False

    @Slot(str)
    def openPage(self, page: str) -> None:
        """Follow a link."""
        self._store.dispatch(OpenPage(PageId(page)))

    @Slot(str)
    def explain(self, term: str) -> None:
        """Open a word's card."""
        self._store.dispatch(OpenSheet(WordCard(TermId(term))))

    @Slot()
    def showPictureWords(self) -> None:
        """Read what the picture shows."""
        self._store.dispatch(OpenSheet(PictureSheet()))

    @Slot()
    def swapFrames(self) -> None:
        """Tell the other side of every array first, from now on."""
        self._store.dispatch(TellFirst(loss=not self._store.visit.weighing.loss_first))
        charted = self._stages.chart.props if self._props.charted else self._stages.scene.props
        self.said.emit(first_now_words(charted.told_first))

    @Slot()
    def showStudies(self) -> None:
        """Who was studied."""
        self._store.dispatch(OpenSheet(StudiesSheet()))

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

    @Property(str, notify=wayChanged)
    def way(self) -> str:
        return self._props.way

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

    @Property(float, notify=spareChanged)
    def spare(self) -> float:
        return self._props.spare

    @Property(float, notify=freeChanged)
    def free(self) -> float:
        return self._props.free

    @Property(str, notify=iconChanged)
    def icon(self) -> str:
        return self._props.icon

    @Property(bool, notify=hasStageChanged)
    def hasStage(self) -> bool:
        return self._props.has_stage

    @Property(bool, notify=chartedChanged)
    def charted(self) -> bool:
        return self._props.charted

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

    @Property(LeafView, constant=True)
    def recto(self) -> LeafView:
        return self._recto

    @Property(LeafView, constant=True)
    def verso(self) -> LeafView:
        return self._verso

    @Property(AnswersView, constant=True)
    def answers(self) -> AnswersView:
        return self._answers

    @Property(StageView, constant=True)
    def stage(self) -> StageView:
        return self._stages.scene

    @Property(StageView, constant=True)
    def ahead(self) -> StageView:
        return self._stages.ahead

    @Property(StageView, constant=True)
    def chart(self) -> StageView:
        return self._stages.chart
