"""The open page: one step at a time, cut into screens by what the words measure."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.core.comfort import ReadingComfort
from kiosk.core.names import PageId, TermId
from kiosk.core.open_step import (
    Measures,
    OpenStep,
    first_picture,
    picture_beside,
    place_after,
    place_before,
    step_layout,
)
from kiosk.core.own_blocks import CodeCard
from kiosk.core.reading import length
from kiosk.core.rows import Picture, Row, picture_prose
from kiosk.core.site import SiteFacts
from kiosk.core.stage import stage_figure
from kiosk.core.step_rows import StepLayout
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
)
from kiosk.core.weighing import TellFirst
from kiosk.services.store import Store
from kiosk.ui.bridge.answers_view import AnswersView
from kiosk.ui.bridge.leaf_view import LeafProps, LeafView
from kiosk.ui.bridge.reader_props import (
    ReaderProps,
    body_signs,
    body_spots,
    derive_reader_props,
    is_chart,
    leaf_props,
    with_body,
)
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.rows import RowCell
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.step_shelf import SetStep, StepShelf
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.words import first_now_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

BUTTONS = 6
"""Back, Next, sources and the bar: there on every page."""

AHEAD_MS = 300
"""After the last change or touch: a page has come to rest, and few visitors have read on."""


def _onward(opened: OpenStep) -> Intent:
    place = place_after(opened)
    return TurnTo(place) if place else LeaveForward()


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
    shortTitleChanged = Signal()
    wayChanged = Signal()
    positionChanged = Signal()
    positionAtMostChanged = Signal()
    stepPositionChanged = Signal()
    stepAtMostChanged = Signal()
    partChanged = Signal()
    stepChanged = Signal()
    stepsChanged = Signal()
    screenChanged = Signal()
    screensChanged = Signal()
    firstRowChanged = Signal()
    lastRowChanged = Signal()
    spareChanged = Signal()
    hasStageChanged = Signal()
    chartedChanged = Signal()
    scrollsChanged = Signal()
    headlineChanged = Signal()
    groupChanged = Signal()
    orderChanged = Signal()
    urgencyChanged = Signal()
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
        self._holds = 0
        self._overtaken = False
        self._rows_ahead: tuple[Row, ...] = ()
        self._loaded: tuple[OpenStep, tuple[float, int]] | None = None
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
            has_stage = picture_beside(step.uncut) is not None
            self._waiting.set_props(replace(self._waiting.props, has_stage=has_stage))
            self._rows_ahead = step.uncut.rows
            self._waiting.show(step.cells)
            cut = self._cut(visit, step, self._waiting)
            props = derive_reader_props(visit, self._store.library, cut, self._store.today())
            self._set_leaf(self._waiting, leaf_props(props, shown=False), cut)

    def _prepare(self, picture: Picture | None, comfort: ReadingComfort) -> None:
        """A chart on its own stage, unless one is read there; of a scene its layers."""
        if not is_chart(picture):
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
        self._overtaken = False
        if isinstance(self._store.visit.screen, HomeScreen | ChapterScreen | StartScreen):
            return
        visit, library = self._store.visit, self._store.library
        step = self._found(visit)
        self._lay_out(step.cells if step else ())
        opened = self._cut(visit, step, self._leaf) if step else None
        old, props = self._props, derive_reader_props(visit, library, opened, self._store.today())
        self._props = replace(props, scrolls=old.scrolls)
        self._waiting.set_props(replace(self._waiting.props, shown=False))
        self._set_leaf(self._leaf, leaf_props(props, shown=True), opened)
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

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Cut no screen before what happens in here is over.

        Language, text size and rows change one after the other, and between two of them rows tell
        heights that no visitor will see. Cut by those, they would change inside of their change.
        """
        self._holds += 1
        try:
            yield
        finally:
            self._holds -= 1
        if self._overtaken and not self._holds:
            self.refresh()

    def _measured(self) -> None:
        if self._holds:
            self._overtaken = True
        else:
            self.refresh()

    def _leaf_measured(self, leaf: LeafView) -> None:
        if leaf is self._leaf:
            self._measured()
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
        if window is None or not waits or not window.isExposed():
            self._show_stage(opened)
            return
        if self._picture_waits:
            # Also where a turn is derived twice, since it changed the room that rows have.
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
        comfort, beside = self._store.visit.comfort, picture_beside(opened)
        point = opened.page.steps[opened.place.step].point
        if is_chart(beside):
            self._show_picture(self._stages.chart, beside, comfort, point)
            self._show_picture(self._stages.scene, None, comfort)
        else:
            picture = opened.picture_row if opened.apart else beside
            self._show_picture(self._stages.scene, picture, comfort, point)

    def load(self) -> tuple[float, int]:
        """How much text (see ``reading.length``) and how many buttons the screen shows."""
        opened = self.opened
        if opened is None:
            return 0, BUTTONS
        if self._loaded is None or self._loaded[0] is not opened:
            self._loaded = opened, self._load(opened)
        return self._loaded[1]

    def _load(self, opened: OpenStep) -> tuple[float, int]:
        cells = self._leaf.cells[opened.span.top : opened.span.last + 1]
        visible = sum(length(cell.visible_text) for cell in cells)
        beside = None if opened.apart else stage_figure(opened.page, opened.place.step)
        picture = beside or opened.picture_row
        if picture is not None:
            visible += sum(length(prose.text) for prose in picture_prose(picture))
        return visible, BUTTONS + sum(cell.controls for cell in cells)

    @Slot(float, float)
    def roomMeasured(self, room: float, gap: float) -> None:
        """The height there is for rows, and the gap between two."""
        if (room, gap) != (self._room, self._gap):
            self._room, self._gap = room, gap
            self._measured()

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

    @Property(str, notify=shortTitleChanged)
    def shortTitle(self) -> str:
        return self._props.short_title

    @Property(str, notify=positionAtMostChanged)
    def positionAtMost(self) -> str:
        return self._props.position_at_most

    @Property(str, notify=stepPositionChanged)
    def stepPosition(self) -> str:
        return self._props.step_position

    @Property(str, notify=stepAtMostChanged)
    def stepAtMost(self) -> str:
        return self._props.step_at_most

    @Property(int, notify=screenChanged)
    def screen(self) -> int:
        return self._props.screen

    @Property(int, notify=screensChanged)
    def screens(self) -> int:
        return self._props.screens

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

    @Property(str, notify=groupChanged)
    def group(self) -> str:
        return self._props.group

    @Property(str, notify=orderChanged)
    def order(self) -> str:
        return self._props.order

    @Property(str, notify=urgencyChanged)
    def urgency(self) -> str:
        return self._props.urgency

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
