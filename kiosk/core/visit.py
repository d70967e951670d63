"""Everything one visitor has done, and the one function that changes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.answers import NO_ANSWERS, AnswerIntent, Answers, answer_step, without
from kiosk.core.comfort import (
    USUAL_COMFORT,
    Look,
    Pace,
    ReadingComfort,
    Skin,
    TextScale,
    Volume,
    in_language,
)
from kiosk.core.library import Library, Topic
from kiosk.core.listening import (
    GoOnSpeaking,
    Listen,
    SayAgain,
    Silence,
    Silent,
    SilentSheet,
    SoundLost,
    Speak,
    Speech,
    SpeechEnded,
    SpeechIntent,
    StopSpeech,
    Tell,
    VoiceMissing,
    speech_step,
)
from kiosk.core.names import (
    FALLBACK_LANGUAGE,
    ChapterId,
    DoorId,
    LanguageTag,
    PageId,
    TermId,
    TopicId,
)
from kiosk.core.paper import NO_PAPER, AskPrint, Paper, PaperIntent, PrinterNews, paper_step
from kiosk.core.place import LAST_BLOCK, TOP, Place
from kiosk.core.take_away import applies, asked
from kiosk.core.talking import GraceOver, HeadsetOut, Talking, TalkIntent, talk_step
from kiosk.core.weighed import can_be_picked
from kiosk.core.weighing import (
    UNWEIGHED,
    Compare,
    Weighing,
    WeighingIntent,
    weighing_step,
    without_options,
)
from kiosk.core.writing import KeepWritten, WritingIntent, writing_step

HISTORY_LIMIT = 100
EXTENSION_LIMIT = 10
"""Taps on "I am still reading" in a row, with nothing else done (WCAG 2.2.1)."""


@dataclass(frozen=True, slots=True)
class AttractScreen:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class StartScreen:
    """The doors of a topic, or the topics where there are several and none is chosen."""

    topic: TopicId | None = None


@dataclass(frozen=True, slots=True)
class HomeScreen:
    """The chapters of the topic."""


@dataclass(frozen=True, slots=True)
class ChapterScreen:
    """The pages of one chapter."""

    chapter: ChapterId


@dataclass(frozen=True, slots=True)
class ReaderScreen:
    """A page, open at a place. It was opened at its step ``first``: Back leads out from there."""

    page: PageId
    place: Place = TOP
    first: int = 0


Screen: TypeAlias = AttractScreen | StartScreen | HomeScreen | ChapterScreen | ReaderScreen


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the visitor was, with the way that led there: what Back returns to."""

    screen: Screen
    topic: TopicId | None
    door: DoorId | None


@dataclass(frozen=True, slots=True)
class ComfortSheet:
    """Text size, colours, reach and pictures, over the screen."""


@dataclass(frozen=True, slots=True)
class LanguageSheet:
    """The languages to choose from."""


@dataclass(frozen=True, slots=True)
class SourcesSheet:
    """Where the open page's facts come from, and who checked it."""


@dataclass(frozen=True, slots=True)
class WordCard:
    """What a word means."""

    term: TermId


@dataclass(frozen=True, slots=True)
class PictureSheet:
    """What the picture of the open step shows, and what moves in it, in words."""


@dataclass(frozen=True, slots=True)
class StudiesSheet:
    """Who was studied for the figure of the open step, for how long, and how sure we are."""


@dataclass(frozen=True, slots=True)
class WriteSheet:
    """The keyboard, on which the visitor writes a question."""


Sheet: TypeAlias = (
    ComfortSheet
    | LanguageSheet
    | SourcesSheet
    | WordCard
    | PictureSheet
    | StudiesSheet
    | WriteSheet
    | SilentSheet
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visitor's whole state. It is never written anywhere."""

    screen: Screen = AttractScreen()
    history: tuple[Stop, ...] = ()
    sheet: Sheet | None = None
    comfort: ReadingComfort = USUAL_COMFORT
    topic: TopicId | None = None
    door: DoorId | None = None
    seen: frozenset[PageId] = frozenset()
    warned: bool = False
    extensions: int = 0
    answers: Answers = NO_ANSWERS
    weighing: Weighing = UNWEIGHED
    paper: Paper = NO_PAPER
    speech: Speech | None = None
    talking: Talking | None = None

    @property
    def talks(self) -> bool:
        """Whether something may be said by itself."""
        return self.talking is not None and not self.talking.leaving

    @property
    def speaking(self) -> bool:
        """Whether something is being said now."""
        return self.speech is not None and not self.speech.paused

    @classmethod
    def fresh(cls, site: ReadingComfort = USUAL_COMFORT) -> "Visit":
        """The wipe: a visit in which nothing has happened, with the site's own comfort."""
        return cls(comfort=site)


@dataclass(frozen=True, slots=True)
class Wake:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class ChooseTopic:
    """One of several subjects was chosen."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class ChooseDoor:
    """A way in was chosen."""

    door: DoorId


@dataclass(frozen=True, slots=True)
class GoHome:
    """Show the chapters."""


@dataclass(frozen=True, slots=True)
class OpenChapter:
    """Show a chapter's pages; a chapter of one page opens it."""

    chapter: ChapterId


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Read a page from its start, or from the step that explains something."""

    page: PageId
    step: int = 0


@dataclass(frozen=True, slots=True)
class HelpNow:
    """Show the red flags, from anywhere."""


@dataclass(frozen=True, slots=True)
class TurnTo:
    """Move inside the open page."""

    place: Place


@dataclass(frozen=True, slots=True)
class LeaveForward:
    """Next, at the end of a page."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back to where the visitor was before."""


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Lay a sheet over the screen."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class CloseSheet:
    """Take the sheet away."""


@dataclass(frozen=True, slots=True)
class ChangeTextScale:
    """Bigger or smaller text."""

    scale: TextScale


@dataclass(frozen=True, slots=True)
class ChangeLook:
    """Other colours."""

    look: Look


@dataclass(frozen=True, slots=True)
class ChangeCalm:
    """Less motion, or the usual."""

    calm: bool


@dataclass(frozen=True, slots=True)
class ChangeReach:
    """Everything within reach, or the whole screen."""

    low: bool


@dataclass(frozen=True, slots=True)
class ChangeNeedles:
    """Pictures with needles, or without."""

    needles: bool


@dataclass(frozen=True, slots=True)
class ChangeSkin:
    """People in pictures in one tone, or as each page has them."""

    skin: Skin


@dataclass(frozen=True, slots=True)
class ChangeLanguage:
    """Everything in another language."""

    language: LanguageTag


@dataclass(frozen=True, slots=True)
class ChangePace:
    """Read aloud slower or faster."""

    pace: Pace


@dataclass(frozen=True, slots=True)
class ChangeVolume:
    """Read aloud quieter or louder."""

    volume: Volume


@dataclass(frozen=True, slots=True)
class IdleWarned:
    """Nobody touched for the idle limit."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """The visitor said: I am still reading."""


@dataclass(frozen=True, slots=True)
class IdleElapsed:
    """The warning went unanswered."""


@dataclass(frozen=True, slots=True)
class Done:
    """The visitor said: I am done."""


Intent: TypeAlias = (
    Wake
    | ChooseTopic
    | ChooseDoor
    | GoHome
    | OpenChapter
    | OpenPage
    | HelpNow
    | TurnTo
    | LeaveForward
    | GoBack
    | OpenSheet
    | CloseSheet
    | ChangeTextScale
    | ChangeLook
    | ChangeCalm
    | ChangeReach
    | ChangeNeedles
    | ChangeSkin
    | ChangeLanguage
    | ChangePace
    | ChangeVolume
    | IdleWarned
    | StillHere
    | IdleElapsed
    | Done
    | AnswerIntent
    | WeighingIntent
    | PaperIntent
    | WritingIntent
    | SpeechIntent
    | TalkIntent
)


@dataclass(frozen=True, slots=True)
class VisitEnded:
    """A visit was wiped; ``by_visitor`` tells "I am done" from the clock.

    ``talked`` where somebody may hear that it ended.
    """

    by_visitor: bool
    talked: bool = False


@dataclass(frozen=True, slots=True)
class ScreenChanged:
    """Another screen or page is shown: touches on the way are stale, focus goes to the top."""


@dataclass(frozen=True, slots=True)
class LanguageAsked:
    """A visitor chose a language whose pages are not read yet; then it is to be chosen again."""

    language: LanguageTag


@dataclass(frozen=True, slots=True)
class PrintAsked:
    """The take-away is to be printed, as this visit has it."""


Effect: TypeAlias = VisitEnded | ScreenChanged | LanguageAsked | PrintAsked | Speak | Silence

OTHERWISE_SAID = ChangePace | ChangeVolume
"""After it the sentence is said anew."""

OF_ITSELF = (
    IdleWarned
    | IdleElapsed
    | StillHere
    | Done
    | PrinterNews
    | Tell
    | SpeechEnded
    | StopSpeech
    | VoiceMissing
    | GraceOver
)
"""No sign that somebody is there: it leaves the warning, and how often it was answered."""

BESIDE_A_PAUSE = OpenSheet | CloseSheet | ChangeLook | IdleWarned | StillHere
"""What a visitor may do in a pause and still go on where the voice was."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What ``step`` returns: the next visit and what others should do about it."""

    visit: Visit
    effects: tuple[Effect, ...] = ()


def step(visit: Visit, intent: Intent, library: Library, site: ReadingComfort) -> Outcome:
    """The only way a visit changes.

    Pure and total: an intent that does not apply, or names what is not there, changes nothing.
    ``site`` is the comfort that a fresh visit starts with.
    """
    after = _after(visit, intent, library, site)
    if after.speech is not None and after != visit and not _goes_on(visit, intent):
        after = replace(after, speech=None)
    by_itself = isinstance(intent, OF_ITSELF)
    if not by_itself and after != visit:
        after = replace(after, warned=False, extensions=0)
    effects: list[Effect] = []
    if isinstance(intent, IdleElapsed | Done | GraceOver) and after != visit:
        effects.append(VisitEnded(by_visitor=isinstance(intent, Done), talked=visit.talks))
    if _shown(after) != _shown(visit):
        effects.append(ScreenChanged())
    if isinstance(intent, ChangeLanguage) and _is_unread(visit, intent.language, library):
        effects.append(LanguageAsked(intent.language))
    if isinstance(intent, AskPrint) and after != visit:
        effects.append(PrintAsked())
    effects += _heard(visit, after, intent)
    return Outcome(after, tuple(effects))


def _goes_on(visit: Visit, intent: Intent) -> bool:
    """Whether the voice keeps its place: whatever else changes something cuts it off."""
    return isinstance(intent, SpeechIntent | OTHERWISE_SAID | PrinterNews) or (
        not visit.speaking and isinstance(intent, BESIDE_A_PAUSE)
    )


def _heard(before: Visit, after: Visit, intent: Intent) -> tuple[Effect, ...]:
    """What is to be said now; silence where something was being said."""
    if (
        isinstance(intent, SpeechIntent | OTHERWISE_SAID)
        and after.speech is not None
        and after.speaking
    ):
        comfort = after.comfort
        said = Speak(
            after.speech.passage,
            comfort.language,
            comfort.pace,
            comfort.volume,
            after.speech.live,
        )
        return (said,) if after != before or isinstance(intent, SayAgain) else ()
    return (Silence(),) if before.speaking and not after.speaking else ()


def _shown(visit: Visit) -> tuple[object, ...]:
    """What counts as the same screen: a page stays itself while its steps turn."""
    screen = visit.screen
    shown = screen.page if isinstance(screen, ReaderScreen) else screen
    return (shown, visit.sheet, visit.warned)


def _after(visit: Visit, intent: Intent, library: Library, site: ReadingComfort) -> Visit:
    if isinstance(intent, AnswerIntent):
        return _answered(visit, intent, library)
    if isinstance(intent, WritingIntent):
        return _written(visit, intent)
    if isinstance(intent, WeighingIntent):
        return _weighed(visit, intent, library)
    if isinstance(intent, PaperIntent):
        return visit if _asleep(visit) else replace(visit, paper=paper_step(visit.paper, intent))
    if isinstance(intent, SpeechIntent):
        return _listened(visit, intent, library)
    if isinstance(intent, TalkIntent):
        return _talked(visit, intent, library, site)
    match intent:
        case Wake():
            return _woken(visit, library)
        case ChooseTopic(topic):
            return _topic_chosen(visit, topic, library)
        case ChooseDoor(door):
            return _through_door(visit, door, library)
        case GoHome():
            return _home(visit)
        case OpenChapter(chapter):
            return _chapter_opened(visit, chapter, library)
        case OpenPage(page, step):
            return _opened(visit, page, library, step)
        case HelpNow():
            return _help(visit, library)
        case TurnTo(place):
            return _turned(visit, place, library)
        case LeaveForward():
            return _onward(visit, library)
        case GoBack():
            return _back(visit)
        case OpenSheet(sheet):
            return _sheet_laid(visit, sheet, library)
        case CloseSheet():
            return replace(visit, sheet=None)
        case ChangeTextScale(scale):
            return _comforted(visit, replace(visit.comfort, text_scale=scale))
        case ChangeLook(look):
            return _comforted(visit, replace(visit.comfort, look=look))
        case ChangeCalm(calm):
            return _comforted(visit, replace(visit.comfort, calm=calm))
        case ChangeReach(low):
            return _comforted(visit, replace(visit.comfort, low=low))
        case ChangeNeedles(needles):
            return _comforted(visit, replace(visit.comfort, needles=needles))
        case ChangeSkin(skin):
            return _comforted(visit, replace(visit.comfort, skin=skin))
        case ChangeLanguage(language):
            return _in_language(visit, language, library)
        case ChangePace(pace):
            return _comforted(visit, replace(visit.comfort, pace=pace))
        case ChangeVolume(volume):
            return _comforted(visit, replace(visit.comfort, volume=volume))
        case IdleWarned():
            return visit if _asleep(visit) else replace(visit, warned=True)
        case StillHere():
            return _extended(visit)
        case IdleElapsed():
            return Visit.fresh(site) if visit.warned else visit
        case Done():
            return Visit.fresh(site)
        case _:
            assert_never(intent)


def _listened(visit: Visit, intent: SpeechIntent, library: Library) -> Visit:
    """The page steps along with what is said; after the last sentence it stays."""
    if isinstance(intent, Listen) and (_asleep(visit) or visit.warned):
        return visit
    if isinstance(intent, Tell) and not visit.talks:
        return visit
    if isinstance(intent, SoundLost) and visit.speech is not None:
        return replace(visit, speech=None, sheet=SilentSheet(Silent.NO_SOUND))
    if isinstance(intent, VoiceMissing) and visit.speech is not None and visit.speech.live:
        # In talking mode the voice says so itself, in a language that it has.
        sheet = visit.sheet if visit.speech.told else SilentSheet(Silent.NO_CLIPS)
        return replace(visit, speech=None, sheet=sheet)
    speech = speech_step(visit.speech, intent)
    after = replace(visit, speech=speech)
    if speech is None or speech.paused:
        return after
    if isinstance(intent, GoOnSpeaking):
        after = replace(after, sheet=None)
    screen, place = after.screen, speech.passage.place
    if speech.told:
        return after
    if isinstance(screen, ReaderScreen) and isinstance(place, Place):
        page = library.page(screen.page, after.comfort.language)
        if page is not None and place.step < len(page.steps):
            return replace(after, screen=replace(screen, place=place))
    return after


def _talked(visit: Visit, intent: TalkIntent, library: Library, site: ReadingComfort) -> Visit:
    if isinstance(intent, GraceOver):
        leaving = visit.talking is not None and visit.talking.leaving
        return Visit.fresh(site) if leaving else visit
    talking = talk_step(visit.talking, intent)
    hushed = replace(visit, talking=talking)
    if isinstance(intent, HeadsetOut):
        # What was heard by one alone is not for the whole room.
        return replace(hushed, speech=None)
    return _woken(hushed, library) if talking else hushed


def _asleep(visit: Visit) -> bool:
    return isinstance(visit.screen, AttractScreen)


def current_topic(visit: Visit, library: Library) -> Topic | None:
    """The subject being read; the first one while none is chosen."""
    if visit.topic is not None:
        return library.topics.get(visit.topic)
    return next(iter(library.topics.values()), None)


def _woken(visit: Visit, library: Library) -> Visit:
    if not _asleep(visit):
        return visit
    only = next(iter(library.topics)) if len(library.topics) == 1 else None
    return replace(visit, screen=StartScreen(only), topic=only)


def _topic_chosen(visit: Visit, topic: TopicId, library: Library) -> Visit:
    if _asleep(visit) or topic not in library.topics:
        return visit
    return replace(_goto(visit, StartScreen(topic)), topic=topic, door=None)


def _goto(visit: Visit, screen: Screen) -> Visit:
    if screen == visit.screen:
        return replace(visit, sheet=None)
    stop = Stop(visit.screen, visit.topic, visit.door)
    history = (*visit.history, stop)[-HISTORY_LIMIT:]
    return replace(visit, screen=screen, history=history, sheet=None)


def _through_door(visit: Visit, door: DoorId, library: Library) -> Visit:
    topic = current_topic(visit, library)
    chosen = topic.door(door) if topic else None
    if chosen is None or _asleep(visit):
        return visit
    return replace(_opened(visit, chosen.route[0], library), door=door)


def _home(visit: Visit) -> Visit:
    return visit if _asleep(visit) else replace(_goto(visit, HomeScreen()), door=None)


def _sheet_laid(visit: Visit, sheet: Sheet, library: Library) -> Visit:
    if isinstance(sheet, LanguageSheet):
        # Who cannot read the first screen has to find it there.
        return replace(_woken(visit, library), sheet=sheet) if _has_choice(library) else visit
    unknown = isinstance(sheet, WordCard) and _unknown_word(visit, sheet, library)
    of_a_page = isinstance(sheet, PictureSheet | StudiesSheet | WriteSheet)
    unknown |= of_a_page and not isinstance(visit.screen, ReaderScreen)
    return visit if _asleep(visit) or unknown else replace(visit, sheet=sheet)


def _unknown_word(visit: Visit, card: WordCard, library: Library) -> bool:
    return library.term(card.term, visit.comfort.language) is None


def _chapter_opened(visit: Visit, chapter: ChapterId, library: Library) -> Visit:
    topic = current_topic(visit, library)
    chosen = topic.chapter(chapter) if topic else None
    if chosen is None or _asleep(visit):
        return visit
    if len(chosen.pages) == 1:
        return _opened(visit, chosen.pages[0], library)
    return _goto(visit, ChapterScreen(chapter))


def _opened(visit: Visit, page: PageId, library: Library, step: int = 0) -> Visit:
    """Open a page, also one that was set aside: its apology is a screen like any other."""
    if _asleep(visit) or library.topic_of(page) is None:
        return visit
    if isinstance(visit.screen, ReaderScreen) and visit.screen.page == page:
        return replace(visit, sheet=None)
    found = library.page(page, visit.comfort.language)
    if found is None:
        return _goto(visit, ReaderScreen(page))
    first = step if 0 <= step < len(found.steps) else 0
    after = _goto(visit, ReaderScreen(page, Place(first), first))
    return replace(after, seen=after.seen | {page})


def _help(visit: Visit, library: Library) -> Visit:
    topic = current_topic(visit, library)
    if topic is None:
        return visit
    awake = _woken(visit, library) if _asleep(visit) else visit
    opened = replace(_opened(awake, topic.help_page, library), warned=False)
    if isinstance(opened.screen, ReaderScreen):
        return replace(opened, screen=replace(opened.screen, place=TOP))
    return opened


def _turned(visit: Visit, place: Place, library: Library) -> Visit:
    if not isinstance(visit.screen, ReaderScreen):
        return visit
    page = library.page(visit.screen.page, visit.comfort.language)
    if page is None or not 0 <= place.step < len(page.steps):
        return visit
    return replace(visit, screen=replace(visit.screen, place=place), sheet=None)


def next_page(visit: Visit, library: Library) -> PageId | None:
    """Where Next leads at the end of the open page; None where the way ends.

    A page that was set aside is passed over. From a page that no way comes by, Next goes on
    behind the one whose link led there.
    """
    topic = current_topic(visit, library)
    routes = (topic.route(visit.door), topic.route(None)) if topic else ()
    for page in pages_back(visit):
        for route in routes:
            if page in route:
                onward = route[route.index(page) + 1 :]
                return next((p for p in onward if library.page(p, visit.comfort.language)), None)
    return None


def pages_back(visit: Visit) -> Iterator[PageId]:
    """The open page, and those that links led from."""
    for screen in (visit.screen, *(stop.screen for stop in reversed(visit.history))):
        if not isinstance(screen, ReaderScreen):
            return
        yield screen.page


def _onward(visit: Visit, library: Library) -> Visit:
    if not isinstance(visit.screen, ReaderScreen):
        return visit
    onward = next_page(visit, library)
    return _opened(visit, onward, library) if onward else _home(visit)


def _back(visit: Visit) -> Visit:
    if visit.sheet is not None:
        return replace(visit, sheet=None)
    if not visit.history:
        return visit
    stop = visit.history[-1]
    return replace(
        visit,
        screen=stop.screen,
        topic=stop.topic,
        door=stop.door,
        history=visit.history[:-1],
    )


def _comforted(visit: Visit, comfort: ReadingComfort) -> Visit:
    return visit if _asleep(visit) else replace(visit, comfort=comfort)


def _has_choice(library: Library) -> bool:
    return len(library.offered) > 1 and bool(library.topics)


def _is_unread(visit: Visit, language: LanguageTag, library: Library) -> bool:
    offered = library.language(language) is not None
    return offered and not _asleep(visit) and not library.has_read(language)


def _in_language(visit: Visit, language: LanguageTag, library: Library) -> Visit:
    """All else stays: page, place, answers. What nobody checked says so on the sheet first."""
    chosen = library.language(language)
    if chosen is None or not library.has_read(language):
        return visit
    said = language == FALLBACK_LANGUAGE or chosen.checked is not None
    sheet = None if said else visit.sheet
    return replace(_comforted(visit, in_language(visit.comfort, language)), sheet=sheet)


def _answered(visit: Visit, intent: AnswerIntent, library: Library) -> Visit:
    if _asleep(visit) or not applies(intent, library, visit.comfort.language):
        return visit
    return replace(visit, answers=answer_step(visit.answers, intent))


def _written(visit: Visit, intent: WritingIntent) -> Visit:
    if not isinstance(visit.sheet, WriteSheet):
        return visit
    sheet = None if isinstance(intent, KeepWritten) else visit.sheet
    return replace(visit, answers=writing_step(visit.answers, intent), sheet=sheet)


def _weighed(visit: Visit, intent: WeighingIntent, library: Library) -> Visit:
    language = visit.comfort.language
    if isinstance(intent, Compare) and not can_be_picked(intent.piece, library, language):
        return visit
    if _asleep(visit):
        return visit
    return replace(visit, weighing=weighing_step(visit.weighing, intent))


def _extended(visit: Visit) -> Visit:
    if not visit.warned or visit.extensions >= EXTENSION_LIMIT:
        return visit
    return replace(visit, warned=False, extensions=visit.extensions + 1)


def reconcile(visit: Visit, library: Library, site: ReadingComfort) -> Visit:
    """Fit a visit to another library: what vanished is left, nothing else is lost."""
    if visit.topic is not None and visit.topic not in library.topics:
        return Visit.fresh(site)
    if library.language(visit.comfort.language) is None:
        # Not offered any more, for its danger signs cannot be read.
        visit = replace(visit, comfort=in_language(visit.comfort, FALLBACK_LANGUAGE))
    stops = (
        replace(stop, screen=screen)
        for stop in visit.history
        if stop.topic is None or stop.topic in library.topics
        if (screen := _fitted(replace(visit, screen=stop.screen, topic=stop.topic), library))
    )
    language = visit.comfort.language
    pieces = visit.answers.pieces
    gone_pieces = frozenset(p for p in pieces if asked(p, library, language) is None)
    answers = without(visit.answers, gone_pieces)
    fitted = replace(
        visit,
        history=tuple(stops),
        answers=answers,
        speech=None,
        weighing=_weighed_with(visit.weighing, library, language),
    )
    screen = _fitted(visit, library)
    if screen is None:
        return replace(fitted, screen=HomeScreen(), sheet=None)
    gone = isinstance(visit.sheet, WordCard) and _unknown_word(visit, visit.sheet, library)
    gone |= isinstance(visit.sheet, LanguageSheet) and not _has_choice(library)
    return replace(fitted, screen=screen, sheet=None if gone else visit.sheet)


def _weighed_with(weighing: Weighing, library: Library, language: LanguageTag) -> Weighing:
    pieces = {*weighing.compared, weighing.made_room} - {None}
    gone = (p for p in pieces if p and not can_be_picked(p, library, language))
    return without_options(weighing, frozenset(gone))


def _fitted(visit: Visit, library: Library) -> Screen | None:
    """The visit's screen as another library has it; None where it vanished."""
    screen = visit.screen
    match screen:
        case ReaderScreen(page_id, place):
            page = library.page(page_id, visit.comfort.language)
            if page is None:
                return None
            if place.step >= len(page.steps):
                return replace(screen, place=Place(len(page.steps) - 1, LAST_BLOCK))
            return screen
        case ChapterScreen(chapter):
            topic = current_topic(visit, library)
            return screen if topic and topic.chapter(chapter) else None
        case StartScreen(topic_id):
            return screen if topic_id is None or topic_id in library.topics else None
        case AttractScreen() | HomeScreen():
            return screen
        case _:
            assert_never(screen)
