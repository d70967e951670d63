"""The root of what QML sees: which screen, which sheet, how it is to look."""

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.blocks import SceneFigure
from kiosk.core.comfort import Volume
from kiosk.core.illustration import REST
from kiosk.core.library import Library
from kiosk.core.names import ChapterId, is_right_to_left
from kiosk.core.own_blocks import CodeCard
from kiosk.core.prose import Prose
from kiosk.core.reach import Glass
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    AttractScreen,
    ChapterScreen,
    ComfortSheet,
    Done,
    GoBack,
    GoHome,
    HelpNow,
    HomeScreen,
    OpenSheet,
    ReaderScreen,
    SourcesSheet,
    StartScreen,
    StillHere,
    Visit,
    Wake,
    current_topic,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.cards_view import CardsView
from kiosk.ui.bridge.comfort_view import ComfortView
from kiosk.ui.bridge.language_view import FaceOf, LanguageView
from kiosk.ui.bridge.listen_view import ListenView
from kiosk.ui.bridge.reader_props import trust_words
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.sheet_view import SheetView
from kiosk.ui.bridge.staff_view import StaffView
from kiosk.ui.bridge.stage_view import StageView
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.bridge.writing_view import WritingView
from kiosk.ui.styled import kept_together
from kiosk.ui.words import idle_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Presentation:
    """How this machine shows the kiosk; it does not change with the visitor.

    ``panel_inches`` is the visible diagonal, ``clinic`` the name over the attract screen,
    ``lower_edge_mm`` the height of the screen's lower edge above the floor, 0 where not known,
    ``loudest`` the most that may be heard of it, None for no sound at all.
    """

    panel_inches: float
    mirrored: bool = False
    clinic: str = ""
    lower_edge_mm: float = 0.0
    loudest: Volume | None = Volume.LOUD


@dataclass(frozen=True, slots=True)
class ShellProps:
    """``screen`` is attract, start, home, chapter, reader or empty (no content at all).

    ``prepared`` once there is time to make screens that are not shown.
    """

    screen: str = ""
    title: str = ""
    topic_checked: str = ""
    warned: bool = False
    can_extend: bool = True
    countdown: str = ""
    panel_inches: float = 23.8
    mirrored: bool = False
    clinic: str = ""
    prepared: bool = False


def derive_shell(
    visit: Visit, library: Library, presentation: Presentation, seconds_left: int, today: date
) -> ShellProps:
    """The shell's props; pure."""
    topic = current_topic(visit, library)
    language = visit.comfort.language
    words = library.words_of(topic.id, language) if topic else None
    about = library.page(topic.about_page, language) if topic else None
    return ShellProps(
        screen=_screen_name(visit) if words else "empty",
        title=kept_together(words.title) if words else "",
        topic_checked=trust_words(about, language, library, today) if about else "",
        warned=visit.warned,
        can_extend=visit.extensions < EXTENSION_LIMIT,
        countdown=idle_words(seconds_left) if visit.warned else "",
        panel_inches=presentation.panel_inches,
        mirrored=presentation.mirrored or is_right_to_left(language),
        clinic=presentation.clinic,
    )


def picture_beside_cards(visit: Visit, library: Library) -> SceneFigure | None:
    """What the stage shows while cards are chosen; None where it stays as it is. Pure."""
    topic = current_topic(visit, library)
    match visit.screen:
        case AttractScreen() | StartScreen() if topic:
            return SceneFigure(topic.scene, (REST,), Prose(()))
        case ChapterScreen(chapter) if topic:
            return library.chapter_figure(topic, chapter, visit.comfort.language)
        case _:
            return None


def _screen_name(visit: Visit) -> str:
    match visit.screen:
        case AttractScreen():
            return "attract"
        case StartScreen():
            return "start"
        case HomeScreen():
            return "home"
        case ChapterScreen():
            return "chapter"
        case ReaderScreen():
            return "reader"
        case _:
            assert_never(visit.screen)


@QmlElement
@uncreatable("made by the kiosk")
class ShellView(QObject):
    """What Main.qml is given; every other view hangs on it."""

    screenChanged = Signal()
    titleChanged = Signal()
    topicCheckedChanged = Signal()
    warnedChanged = Signal()
    canExtendChanged = Signal()
    countdownChanged = Signal()
    panelInchesChanged = Signal()
    mirroredChanged = Signal()
    clinicChanged = Signal()
    preparedChanged = Signal()

    def __init__(
        self,
        store: Store,
        reader: ReaderView,
        stage: StageView,
        staff: StaffView,
        presentation: Presentation,
        face_of: FaceOf,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._presentation = presentation
        self._size_px = (0.0, 0.0)
        self._reader = reader
        self._stage = stage
        self._staff = staff
        cards = stage.card_pictures
        self._start_cards = CardsView(store, StartScreen(), cards, self)
        self._home_cards = CardsView(store, HomeScreen(), cards, self)
        self._chapter_cards = CardsView(store, ChapterScreen(ChapterId("")), cards, self)
        self._comfort = ComfortView(store, self)
        self._language = LanguageView(store, face_of, self)
        self._sheet = SheetView(store, self)
        self._writing = WritingView(store, self)
        self._writing.said.connect(reader.said)
        self._listen = ListenView(store, reader, presentation.loudest, self)
        self._seconds_left = 0
        self._prepared = False
        self._props = ShellProps()
        store.subscribe(self.refresh)
        self.refresh()

    @property
    def props(self) -> ShellProps:
        """What QML sees."""
        return self._props

    @property
    def listening(self) -> ListenView:
        """What is read aloud."""
        return self._listen

    @property
    def reader_page(self) -> str:
        """The page that is open; empty on every other screen."""
        screen = self._store.visit.screen
        return screen.page if isinstance(screen, ReaderScreen) else ""

    def cards(self) -> tuple[CodeCard, ...]:
        """The codes that the open page shows."""
        return self._reader.cards

    def present(self, presentation: Presentation) -> None:
        """Show on another panel or mirrored."""
        self._presentation = presentation
        self._hang()

    def _hang(self) -> None:
        """The screen's size, height or direction is known, or another one."""
        presentation = self._presentation
        glass = Glass(presentation.panel_inches, *self._size_px, presentation.lower_edge_mm)
        with self._reader.holding():
            self._comfort.hang(glass)
            self._reader.set_panel(glass.inches, upright=glass.upright)
            self.refresh()

    def prepare(self) -> None:
        """The first picture is on the glass: now there is time to make the other screens."""
        self._prepared = True
        self._refresh_shell()

    def show_countdown(self, seconds: int) -> None:
        """Seconds until the wipe, while the warning stands."""
        self._seconds_left = seconds
        self._refresh_shell()

    def load(self) -> tuple[float, int]:
        """How many words and how many choices are on the screen (for the idle limit)."""
        if self._store.visit.sheet is not None:
            return self._sheet.load()
        match self._store.visit.screen:
            case AttractScreen():
                return 0, 0
            case StartScreen():
                return self._start_cards.load()
            case HomeScreen():
                return self._home_cards.load()
            case ChapterScreen():
                return self._chapter_cards.load()
            case ReaderScreen():
                return self._reader.load()
            case _:
                assert_never(self._store.visit.screen)

    def refresh(self) -> None:
        """Derive everything again; each view emits what changed."""
        with self._reader.holding():
            self._language.refresh()
            # The reader next: which picture stands where must be settled before text sizes change
            # the room that is measured.
            self._reader.refresh()
            self._comfort.refresh()
        for cards in (self._start_cards, self._home_cards, self._chapter_cards):
            cards.refresh()
        self._sheet.refresh()
        self._writing.refresh()
        self._listen.refresh()
        self._refresh_stage()
        self._refresh_shell()

    def _refresh_shell(self) -> None:
        visit, library = self._store.visit, self._store.library
        old = self._props
        props = derive_shell(
            visit, library, self._presentation, self._seconds_left, self._store.today()
        )
        self._props = replace(props, prepared=self._prepared)
        emit_changes(self, old, self._props)

    def _refresh_stage(self) -> None:
        """Before a page is open: the topic's scene at rest, or the picture of a chapter."""
        visit, library = self._store.visit, self._store.library
        figure = picture_beside_cards(visit, library)
        if figure is not None:
            asleep = isinstance(visit.screen, AttractScreen)
            self._stage.show(figure, library, visit.comfort, roams=asleep)

    @Slot(float, float)
    def glassMeasured(self, width: float, height: float) -> None:
        """The window's size in pixels."""
        self._size_px = (width, height)
        self._hang()

    @Slot()
    def wake(self) -> None:
        """The attract screen was touched."""
        self._store.dispatch(Wake())

    @Slot()
    def goHome(self) -> None:
        """Show the chapters."""
        self._store.dispatch(GoHome())

    @Slot()
    def goBack(self) -> None:
        """Back to where the visitor was."""
        self._store.dispatch(GoBack())

    @Slot()
    def helpNow(self) -> None:
        """Show the red flags."""
        self._store.dispatch(HelpNow())

    @Slot()
    def openComfort(self) -> None:
        """Open the comfort sheet."""
        self._store.dispatch(OpenSheet(ComfortSheet()))

    @Slot()
    def showSources(self) -> None:
        """Where this information comes from."""
        self._store.dispatch(OpenSheet(SourcesSheet()))

    @Slot()
    def stillHere(self) -> None:
        """The visitor said: I am still reading."""
        self._store.dispatch(StillHere())

    @Slot()
    def done(self) -> None:
        """The visitor said: I am done."""
        self._store.dispatch(Done())

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._props.screen

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=topicCheckedChanged)
    def topicChecked(self) -> str:
        return self._props.topic_checked

    @Property(bool, notify=warnedChanged)
    def warned(self) -> bool:
        return self._props.warned

    @Property(bool, notify=canExtendChanged)
    def canExtend(self) -> bool:
        return self._props.can_extend

    @Property(str, notify=countdownChanged)
    def countdown(self) -> str:
        return self._props.countdown

    @Property(float, notify=panelInchesChanged)
    def panelInches(self) -> float:
        return self._props.panel_inches

    @Property(bool, notify=mirroredChanged)
    def mirrored(self) -> bool:
        return self._props.mirrored

    @Property(str, notify=clinicChanged)
    def clinic(self) -> str:
        return self._props.clinic

    @Property(bool, notify=preparedChanged)
    def prepared(self) -> bool:
        return self._props.prepared

    @Property(ReaderView, constant=True)
    def reader(self) -> ReaderView:
        return self._reader

    @Property(StageView, constant=True)
    def stage(self) -> StageView:
        return self._stage

    @Property(CardsView, constant=True)
    def startCards(self) -> CardsView:
        return self._start_cards

    @Property(CardsView, constant=True)
    def homeCards(self) -> CardsView:
        return self._home_cards

    @Property(CardsView, constant=True)
    def chapterCards(self) -> CardsView:
        return self._chapter_cards

    @Property(ComfortView, constant=True)
    def comfort(self) -> ComfortView:
        return self._comfort

    @Property(LanguageView, constant=True)
    def language(self) -> LanguageView:
        return self._language

    @Property(SheetView, constant=True)
    def sheet(self) -> SheetView:
        return self._sheet

    @Property(WritingView, constant=True)
    def writing(self) -> WritingView:
        return self._writing

    @Property(ListenView, constant=True)
    def listen(self) -> ListenView:
        return self._listen

    @Property(StaffView, constant=True)
    def staff(self) -> StaffView:
        return self._staff
