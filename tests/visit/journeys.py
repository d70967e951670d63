"""Walks through a visit: by hand, and every way that a visitor could find."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hypothesis import settings
from hypothesis import strategies as st

from kiosk.core import comfort
from kiosk.core.answers import Give, HoldQuestion, MoveQuestion, PickQuestion, Share
from kiosk.core.comfort import Look, ReadingComfort, TextScale, Volume
from kiosk.core.ear import sentence
from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.listening import GoOnSpeaking, Listen, PauseSpeech, SpeechEnded, Tell
from kiosk.core.names import ChapterId, DoorId, TermId, TopicId
from kiosk.core.paper import AskPrint, PrintEnded, PrinterSeen
from kiosk.core.pieces import Piece
from kiosk.core.place import LAST_BLOCK, Place
from kiosk.core.speech import Passage
from kiosk.core.talking import HeadsetIn, HeadsetOut, StartTalking, StopTalking
from kiosk.core.visit import (
    ChangeCalm,
    ChangeLook,
    ChangeNeedles,
    ChangePace,
    ChangeReach,
    ChangeTextScale,
    ChangeVolume,
    ChooseDoor,
    ChooseTopic,
    CloseSheet,
    ComfortSheet,
    Done,
    GoBack,
    GoHome,
    HelpNow,
    IdleElapsed,
    IdleWarned,
    Intent,
    LeaveForward,
    OpenChapter,
    OpenPage,
    OpenSheet,
    Outcome,
    SourcesSheet,
    StillHere,
    StudiesSheet,
    TurnTo,
    Visit,
    Wake,
    WordCard,
    WriteSheet,
    step,
)
from kiosk.core.weighing import Compare, TellFirst
from kiosk.core.writing import DeleteKey, KeepWritten, TurnKeys, TypeKey
from tests.visit.small_library import (
    ABOUT,
    BLOCK,
    BLOCK_START,
    CHOICES,
    GERMAN,
    GLANCE,
    HEAT,
    HEATING,
    LOST,
    MINUTE,
    NERVE,
    NOWHERE,
    RISKS,
    START,
    TOUR,
    WALKING,
    WHY_ME,
    WHY_NOW,
    WORKS,
    WORRIES,
    small_library,
)

SLOWER = comfort.Pace.SLOWER
SAID = Passage(sentence("One."), Place(0))
SAID_NEXT = Passage(sentence("Two."), Place(1))
SAID_BELOW = Passage(sentence("Three."), Place(0, 1))
"""Of the first step, which every page has."""

SITE = ReadingComfort()
OTHER_SITE = ReadingComfort(GERMAN, TextScale.LARGE, Look.CREAM, calm=True)

CALM_SEARCH = settings(derandomize=True, deadline=None, database=None)
"""The same cases in every run."""


def go(library: Library, *intents: Intent, since: Visit | None = None) -> Visit:
    """The visit after ``intents``."""
    visit = since or Visit.fresh(SITE)
    for intent in intents:
        visit = step(visit, intent, library, SITE).visit
    return visit


@dataclass(frozen=True, slots=True)
class Pace:
    """One step of a walk."""

    before: Visit
    intent: Intent
    outcome: Outcome

    @property
    def after(self) -> Visit:
        """The visit that the step led to."""
        return self.outcome.visit


@dataclass(frozen=True, slots=True)
class Walk:
    """What somebody tapped, one after the other, in one library on one site."""

    library: Library = field(repr=False)
    site: ReadingComfort
    intents: tuple[Intent, ...]

    def paces(self) -> Iterator[Pace]:
        """Every step from a fresh visit on."""
        visit = Visit.fresh(self.site)
        for intent in self.intents:
            pace = Pace(visit, intent, step(visit, intent, self.library, self.site))
            yield pace
            visit = pace.after

    @property
    def end(self) -> Visit:
        """Where it led."""
        visit = Visit.fresh(self.site)
        for pace in self.paces():
            visit = pace.after
        return visit


NOT_THERE: Sequence[Intent] = (
    ChooseTopic(TopicId("nosuch")),
    ChooseDoor(DoorId("nosuch")),
    OpenChapter(ChapterId("nosuch")),
    OpenPage(NOWHERE),
    OpenSheet(WordCard(TermId("nosuch"))),
    TurnTo(Place(99)),
    TurnTo(Place(-1)),
    PickQuestion(Piece(WORKS, 1, 1, 0)),
    Give(WHY_ME, 0),
    Share(WHY_ME, shared=True),
    PickQuestion(Piece(WORKS, 1, 1, 9)),
    PickQuestion(Piece(NOWHERE, 0, 0, 1)),
    Compare(Piece(RISKS, 0, 1, 0)),
    Compare(WHY_ME),
)

WAYS: Sequence[Intent] = (
    *(ChooseTopic(topic) for topic in (HEAT, BLOCK)),
    *(ChooseDoor(door) for door in (MINUTE, TOUR, WORRIES)),
    *(OpenChapter(chapter) for chapter in (GLANCE, CHOICES)),
    *(OpenPage(page) for page in (START, WORKS, RISKS, LOST, ABOUT, BLOCK_START)),
    GoHome(),
    HelpNow(),
    LeaveForward(),
)
"""Every intent that may show another screen, Wake and Back apart."""

ANYTHING: Sequence[Intent] = (
    *WAYS,
    *NOT_THERE,
    Wake(),
    GoBack(),
    TurnTo(Place(1)),
    TurnTo(Place(2, 0)),
    TurnTo(Place(0, LAST_BLOCK)),
    OpenSheet(ComfortSheet()),
    OpenSheet(SourcesSheet()),
    OpenSheet(WordCard(NERVE)),
    CloseSheet(),
    ChangeTextScale(TextScale.LARGEST),
    ChangeLook(Look.DARK),
    ChangeCalm(calm=True),
    ChangeReach(low=True),
    ChangeNeedles(needles=False),
    ChangePace(SLOWER),
    ChangeVolume(Volume.LOUD),
    Listen((SAID, SAID_BELOW)),
    SpeechEnded(),
    PauseSpeech(),
    GoOnSpeaking(),
    PickQuestion(WHY_ME),
    PickQuestion(WHY_NOW),
    HoldQuestion(WHY_NOW),
    MoveQuestion(WHY_NOW, up=True),
    TellFirst(loss=True),
    Compare(WALKING),
    Compare(HEATING),
    OpenSheet(StudiesSheet()),
    IdleWarned(),
    StillHere(),
    IdleElapsed(),
    Done(),
)

TOGETHER: Sequence[tuple[Intent, ...]] = (
    *((intent,) for intent in ANYTHING),
    (IdleWarned(), StillHere()),
    (IdleWarned(), IdleElapsed()),
    (PrinterSeen(2), AskPrint()),
    (OpenPage(WORKS), OpenSheet(WriteSheet()), TypeKey("a"), TurnKeys(), DeleteKey()),
    (OpenSheet(WriteSheet()), TypeKey("why"), KeepWritten()),
    (PrinterSeen(2), AskPrint(), PrintEnded(well=False)),
    (StartTalking(), Tell((SAID, SAID_BELOW))),
    (HeadsetIn(), HeadsetOut(), StopTalking()),
)
"""Each alone, and what chance would seldom put in a row."""

LIBRARIES = (small_library(), small_library(topics=2), EMPTY_LIBRARY)


@st.composite
def walks(draw: st.DrawFn, libraries: Sequence[Library] = LIBRARIES) -> Walk:
    """Any taps in any order; most visitors touch the screen first."""
    first: Sequence[Intent] = draw(st.sampled_from([(Wake(),), (Wake(), ChooseTopic(HEAT)), ()]))
    rest = chain.from_iterable(draw(st.lists(st.sampled_from(TOGETHER), max_size=25)))
    site = draw(st.sampled_from([SITE, OTHER_SITE]))
    return Walk(draw(st.sampled_from(libraries)), site, (*first, *rest))
