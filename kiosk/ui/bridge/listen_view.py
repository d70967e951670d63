"""Reading aloud as QML shows it: what can be done, and which words are being said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.comfort import Pace, Volume
from kiosk.core.ear import sentence
from kiosk.core.library import Library
from kiosk.core.listening import (
    GoOnSpeaking,
    Listen,
    PauseSpeech,
    SayAgain,
    Silent,
    SilentSheet,
)
from kiosk.core.names import LanguageTag
from kiosk.core.narration import NO_NARRATION, Narration
from kiosk.core.place import Place
from kiosk.core.rows import Row
from kiosk.core.speech import (
    CardPlace,
    NoPlace,
    Passage,
    Reading,
    SpokenCard,
    Text,
    audible,
    spoken_cards,
    spoken_page,
    spoken_word,
)
from kiosk.core.visit import (
    ChangePace,
    ChangeVolume,
    ChapterScreen,
    CloseSheet,
    HomeScreen,
    OpenSheet,
    ReaderScreen,
    StartScreen,
    Visit,
    WordCard,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.cards_view import derive_choices
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.records import emit_changes
from kiosk.ui.bridge.rows import RowCell
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.styled import beginning
from kiosk.ui.words import own_words, starting_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ListenProps:
    """What is being said: the row and text, or the card, and there the sentence and its word.

    ``row`` and ``card`` are -1 where it is not in one; ``card`` -2 is what stands above cards.
    ``before`` is what stands before the sentence in its text, ``through`` that and the sentence,
    as StyledText; so are ``before_word`` and ``through_word``, empty while no word is said.
    ``caption`` is what is said of a picture, which stands nowhere else.
    """

    offered: bool = False
    speaking: bool = False
    paused: bool = False
    row: int = -1
    card: int = -1
    text: str = ""
    before: str = ""
    through: str = ""
    before_word: str = ""
    through_word: str = ""
    caption: str = ""
    pace: int = 100
    volume: int = -12
    loudest: int = 0


NOWHERE, ABOVE = -1, -2
PACES = tuple(Pace)


@dataclass(frozen=True, slots=True)
class Settled:
    """What is no matter of the visit: whether anything can be heard, and the most of it.

    ``starting`` is shown while the machine's voice has not begun, which may take it seconds.
    """

    offered: bool = False
    loudest: Volume = Volume.LOUD
    starting: str = ""


def derive_listen(
    visit: Visit, cells: Sequence[tuple[Row, RowCell]], word: int, settled: Settled
) -> ListenProps:
    """What QML needs; pure. ``cells`` are the rows of the open step, seen or not."""
    speech = visit.speech
    props = ListenProps(
        offered=settled.offered,
        # What talking mode says by itself leaves the bar as it is: keys walk through it meanwhile.
        speaking=visit.speaking and not (speech is not None and speech.told),
        paused=speech is not None and speech.paused,
        pace=int(visit.comfort.pace),
        volume=int(visit.comfort.volume),
        loudest=int(settled.loudest),
    )
    if speech is None:
        return props
    passage = speech.passage
    caption = passage.sentence.text if passage.text is Text.UNSEEN else ""
    if speech.live and not speech.paused:
        caption = settled.starting or caption
    props = replace(props, text=passage.text.value, caption=caption)
    match passage.place:
        case NoPlace():
            return props
        case CardPlace(card):
            return replace(props, card=card if card >= 0 else ABOVE)
        case Place() as place:
            at = next((i for i, (row, _) in enumerate(cells) if row.place == place), NOWHERE)
            shown = _shown_text(cells[at][1], passage.text) if at != NOWHERE else ""
            return replace(_marked(props, passage, shown, word), row=at)
        case _:
            assert_never(passage.place)


def _shown_text(cell: RowCell, text: Text) -> str:
    """One text of a row, as StyledText; nothing where the voice says what stands elsewhere."""
    if text in {Text.PICTURE, Text.UNSEEN, Text.HEAD}:
        return ""
    shown: str = getattr(cell, text.value)
    return shown


def _marked(props: ListenProps, passage: Passage, shown: str, word: int) -> ListenProps:
    if not shown:
        return props
    start, words = passage.start, passage.sentence.words
    said = words[word] if 0 <= word < len(words) else None
    return replace(
        props,
        before=beginning(shown, start),
        through=beginning(shown, start + len(passage.sentence.text)),
        before_word=beginning(shown, start + said.start) if said else "",
        through_word=beginning(shown, start + said.end) if said else "",
    )


@QmlElement
@uncreatable("made by the shell")
class ListenView(QObject):
    """Listen, pause, again; and where the voice is."""

    offeredChanged = Signal()
    speakingChanged = Signal()
    pausedChanged = Signal()
    rowChanged = Signal()
    cardChanged = Signal()
    textChanged = Signal()
    beforeChanged = Signal()
    throughChanged = Signal()
    beforeWordChanged = Signal()
    throughWordChanged = Signal()
    captionChanged = Signal()
    paceChanged = Signal()
    volumeChanged = Signal()
    loudestChanged = Signal()

    def __init__(
        self,
        store: Store,
        reader: ReaderView,
        loudest: Volume | None,
        parent: QObject | None = None,
    ) -> None:
        """``loudest`` is the most that the site allows; None where it wants no sound."""
        super().__init__(parent)
        self._store = store
        self._reader = reader
        self._allowed = loudest is not None
        self._loudest = loudest if loudest is not None else Volume.QUIET
        self._narration = NO_NARRATION
        self._sounds = False
        self._starting = False
        self.platform_lacks: Callable[[LanguageTag], bool] = lambda _: False
        """Whether the machine is known to have no voice for a language."""
        self._word = -1
        self._props = ListenProps()

    @property
    def props(self) -> ListenProps:
        """What QML sees."""
        return self._props

    @property
    def allowed(self) -> bool:
        """Whether the site wants sound."""
        return self._allowed

    @property
    def narration(self) -> Narration:
        """The clips that are there."""
        return self._narration

    def tell(self, narration: Narration) -> None:
        """These clips are there."""
        self._narration = narration
        self.refresh()

    def found_out(self, sounds: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        """Whether sound can come out of this machine."""
        self._sounds = sounds
        self.refresh()

    def begin_voice(self, starting: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        """The machine's voice was asked for, or has begun."""
        self._starting = starting
        self.refresh()

    def say_word(self, word: int) -> None:
        """Which word of the sentence is being said."""
        self._word = word
        self.refresh()

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        visit = self._store.visit
        reads = visit.speech is not None and isinstance(visit.screen, ReaderScreen)
        cells = self._reader.cells if reads else ()
        starting = starting_words() if self._starting else ""
        old = self._props
        settled = Settled(self.sounds, self._loudest, starting)
        self._props = derive_listen(visit, cells, self._word, settled)
        emit_changes(self, old, self._props)

    def can_say(self, text: str) -> bool:
        """Whether a sentence was recorded in the language that is shown."""
        return self.narration.clip(sentence(text), self._store.visit.comfort.language) is not None

    @property
    def sounds(self) -> bool:
        """Whether anything can be heard of this kiosk, in whatever language."""
        return self._allowed and self._sounds

    def shown_passages(self) -> tuple[Passage, ...]:
        """What is read aloud of the screen alone, and of no more of its page."""
        opened = self._reader.opened
        if not isinstance(self._store.visit.screen, ReaderScreen) or opened is None:
            return self._passages()
        shown = {row.place for row in opened.shown_rows}
        return tuple(one for one in self._passages() if one.place in shown)

    def _passages(self) -> tuple[Passage, ...]:
        """Everything that is read aloud from what is shown on."""
        visit, library = self._store.visit, self._store.library
        language = visit.comfort.language
        if visit.sheet is not None:
            term = visit.sheet.term if isinstance(visit.sheet, WordCard) else None
            entry = library.term(term, language) if term else None
            return spoken_word(entry) if entry else ()
        match visit.screen:
            case ReaderScreen():
                return self._page_passages(visit, library)
            case StartScreen() | HomeScreen() | ChapterScreen():
                above, choices = derive_choices(visit, library)
                cards = [SpokenCard(c.card.title, c.card.lead) for c in choices]
                return spoken_cards(above.title, above.lead, cards)
            case _:
                return ()

    def _page_passages(self, visit: Visit, library: Library) -> tuple[Passage, ...]:
        opened = self._reader.opened
        if opened is None:
            return ()
        own = own_words(library, self._reader.site)
        reading = Reading(library, self._reader.layout, own, visit.comfort.needles, visit.answers)
        passages = spoken_page(opened.page, reading, opened.place.step)
        shown = {row.place for row in opened.shown_rows}
        first = next((i for i, p in enumerate(passages) if p.place in shown), 0)
        return passages[first:]

    @Slot()
    def listen(self) -> None:
        """Read what is shown aloud, or say in words why not."""
        if not isinstance(self._store.visit.sheet, WordCard | None):
            self._store.dispatch(CloseSheet())
        visit, library = self._store.visit, self._store.library
        language = visit.comfort.language
        own = own_words(library, self._reader.site)

        def has_clip(one: Passage) -> bool:
            return self._narration.clip(one.sentence, language) is not None

        passages = self._passages()
        recorded = audible(passages, sentence(own.on_screen), has_clip)
        if recorded:
            self._store.dispatch(Listen(recorded))
        elif passages and self.has_voice(language) and not self.falls_back:
            self._store.dispatch(Listen(passages, live=True))
        else:
            self._store.dispatch(OpenSheet(SilentSheet(Silent.NO_CLIPS)))

    def has_voice(self, language: LanguageTag) -> bool:
        """Whether the machine may have a voice for that; only the first use tells."""
        return not self.platform_lacks(language)

    def is_voiced(self, language: LanguageTag) -> bool:
        """Whether something speaks that: clips, or perhaps the machine."""
        return language in self._narration.languages or self.has_voice(language)

    @property
    def falls_back(self) -> bool:
        """Whether what is shown stands in another language than the kiosk's own words."""
        visit, library = self._store.visit, self._store.library
        language = visit.comfort.language
        if isinstance(visit.sheet, WordCard):
            return visit.sheet.term not in library.glossary.get(language, {})
        opened = self._reader.opened
        shown = isinstance(visit.screen, ReaderScreen) and opened is not None
        return shown and opened is not None and opened.page.language != language

    @Slot()
    def pause(self) -> None:
        """Be quiet, and keep the place."""
        self._store.dispatch(PauseSpeech())

    @Slot()
    def goOn(self) -> None:
        """Go on with the sentence that was cut off."""
        self._store.dispatch(GoOnSpeaking())

    @Slot()
    def again(self) -> None:
        """Say the sentence again."""
        self._store.dispatch(SayAgain())

    @Slot()
    def slower(self) -> None:
        """The sentence again, and all that follows, more slowly."""
        self._change_pace(-1)

    @Slot()
    def faster(self) -> None:
        """The sentence again, and all that follows, faster."""
        self._change_pace(1)

    def _change_pace(self, by: int) -> None:
        at = PACES.index(self._store.visit.comfort.pace) + by
        if 0 <= at < len(PACES):
            self._store.dispatch(ChangePace(PACES[at]))

    @Slot(int)
    def choosePace(self, percent: int) -> None:
        """80, 100 or 125."""
        self._store.dispatch(ChangePace(Pace(percent)))

    @Slot(int)
    def chooseVolume(self, decibels: int) -> None:
        """-24, -12 or 0; never more than the site allows."""
        self._store.dispatch(ChangeVolume(Volume(min(decibels, self._loudest))))

    @Property(bool, notify=offeredChanged)
    def offered(self) -> bool:
        return self._props.offered

    @Property(bool, notify=speakingChanged)
    def speaking(self) -> bool:
        return self._props.speaking

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        return self._props.paused

    @Property(int, notify=rowChanged)
    def row(self) -> int:
        return self._props.row

    @Property(int, notify=cardChanged)
    def card(self) -> int:
        return self._props.card

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=beforeChanged)
    def before(self) -> str:
        return self._props.before

    @Property(str, notify=throughChanged)
    def through(self) -> str:
        return self._props.through

    @Property(str, notify=beforeWordChanged)
    def beforeWord(self) -> str:
        return self._props.before_word

    @Property(str, notify=throughWordChanged)
    def throughWord(self) -> str:
        return self._props.through_word

    @Property(str, notify=captionChanged)
    def caption(self) -> str:
        return self._props.caption

    @Property(int, notify=paceChanged)
    def pace(self) -> int:
        return self._props.pace

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        return self._props.volume

    @Property(int, notify=loudestChanged)
    def loudest(self) -> int:
        return self._props.loudest
