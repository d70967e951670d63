"""Talking mode: says where the focus comes to, and watches the headset."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickWindow

from kiosk.core.idle import warning_s
from kiosk.core.listening import Speak, StopSpeech, Tell
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.speech import ABOVE_CARDS, Passage
from kiosk.core.talking import (
    ENDED,
    ENGLISH_ONLY,
    STOPPED,
    VOICELESS,
    Arrival,
    GraceOver,
    HasClip,
    HeadsetIn,
    HeadsetOut,
    Item,
    Kind,
    StartTalking,
    StopTalking,
    arrival_told,
    greeting,
    help_told,
    item_told,
    of_its_own,
    told,
)
from kiosk.core.visit import (
    AttractScreen,
    ChangeLanguage,
    ChapterScreen,
    Effect,
    HomeScreen,
    ReaderScreen,
    StartScreen,
    VisitEnded,
    WordCard,
    WriteSheet,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.listen_view import ListenView
from kiosk.ui.bridge.reader_view import ReaderView
from kiosk.ui.bridge.staff_view import StaffView
from kiosk.ui.bridge.touch_gate import TouchGate
from kiosk.ui.focus import FocusKeeper, Found
from kiosk.ui.key_walk import KeyWalk
from kiosk.ui.voice import Voice
from kiosk.ui.words import idle_words, talk_words

GATHER_MS = 30
"""A screen that opens moves the focus more than once: to its heading, and there again once it is
cut. What is said is said of the last."""

KINDS = {
    QAccessible.Role.RadioButton: Kind.CHOICE,
    QAccessible.Role.CheckBox: Kind.TICK,
    QAccessible.Role.Slider: Kind.SLIDER,
}


Answer: TypeAlias = Callable[[HasClip], tuple[Passage, ...]]
"""What is told, made of what can be said."""


def nothing(_can_say: HasClip) -> tuple[Passage, ...]:
    """No answer."""
    return ()


class HeadsetJack(Protocol):
    """What tells of a headset; see ``services.headset.Jack``."""

    @property
    def file(self) -> int: ...
    def is_in(self) -> bool: ...
    def changes(self) -> Sequence[bool]: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class TalkViews:
    """What is told of."""

    store: Store
    listening: ListenView
    reader: ReaderView
    staff: StaffView
    gate: TouchGate
    focus: FocusKeeper
    keys: KeyWalk
    voice: Voice


class Talker(QObject):
    """Hands what is to be said to the visit; nothing outside talking mode."""

    def __init__(
        self,
        views: TalkViews,
        window: QQuickWindow,
        clock_ms: Callable[[], int],
        grace_s: float,
        parent: QObject,
    ) -> None:
        """``grace_s`` is how long a headset may be out before the visit ends."""
        super().__init__(parent)
        self._views = views
        self._window = window
        self._clock_ms = clock_ms
        self._grace_ms = grace_s * 1000
        self._jacks: list[HeadsetJack] = []
        self._listens: list[QSocketNotifier] = []
        self._is_in = False
        self._out_ms = 0
        self._was_asleep = True
        self._was_talking = False
        self._language = views.store.visit.comfort.language
        self._begun_in: LanguageTag | None = None
        self._answer: Answer = nothing
        self._greeting: tuple[str, ...] = ()
        self._page: PageId | None = None
        self._found: Found | None = None
        self._group = ""
        self._arrives = False
        self._news: tuple[str, ...] = ()
        self._pressed = False
        self._later = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._later.timeout.connect(self.tell)
        self._grace = QTimer(self, interval=500)
        self._grace.timeout.connect(self.tick)
        window.activeFocusItemChanged.connect(self._moved)
        views.focus.arrived.connect(self._arrived)
        views.keys.acting.connect(self.hush)
        views.keys.acted.connect(self._moved)
        views.keys.pressed.connect(self._note_press)
        views.keys.stayed.connect(self._stayed)
        views.keys.asked.connect(self._tell_where)
        views.keys.again.connect(self._arrived)
        views.keys.held.connect(self._turn)
        views.keys.headset.connect(self.headset)
        views.reader.said.connect(self._note)
        views.store.subscribe(self.look)
        views.store.on_effect(self._on_effect)
        views.voice.missing.connect(self._miss)

    def close(self) -> None:
        """The window is about to go: say nothing more."""
        self._later.stop()
        self._grace.stop()
        self._window.activeFocusItemChanged.disconnect(self._moved)
        self.forget_jacks()

    # The headset

    def forget_jacks(self) -> None:
        """Watch no jack any more."""
        for listens in self._listens:
            listens.setEnabled(False)
        for jack in self._jacks:
            jack.close()
        self._jacks, self._listens = [], []

    def watch(self, jacks: Sequence[HeadsetJack]) -> None:
        """Notice what goes in and out there from now on."""
        for jack in jacks:
            listens = QSocketNotifier(jack.file, QSocketNotifier.Type.Read, self)
            listens.activated.connect(lambda *_, jack=jack, own=listens: self._heard(jack, own))
            self._jacks.append(jack)
            self._listens.append(listens)
            self._is_in = self._is_in or jack.is_in()

    def _heard(self, jack: HeadsetJack, listens: QSocketNotifier) -> None:
        try:
            changes = jack.changes()
        except OSError:
            # Pulled out with its sound card: the headset is out too.
            listens.setEnabled(False)
            changes = (False,)
        for went_in in changes:
            self.headset(went_in)

    def headset(self, went_in: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        """A headset went in, or out."""
        self._is_in = went_in
        if self._views.staff.is_open:
            return
        if went_in:
            self._start(HeadsetIn())
            return
        self._views.voice.hush()
        self._views.store.dispatch(HeadsetOut())
        if self._views.store.visit.talking is not None:
            self._out_ms = self._clock_ms()
            self._grace.start()

    def tick(self) -> None:
        """Look whether the headset was out for long enough."""
        talking = self._views.store.visit.talking
        if talking is None or not talking.leaving:
            self._grace.stop()
        elif self._clock_ms() - self._out_ms >= self._grace_ms:
            self._grace.stop()
            self._views.store.dispatch(GraceOver())

    # Beginning and end

    def _turn(self) -> None:
        """Help was held: it talks, or no longer."""
        if not self._views.store.visit.talks:
            self._start(StartTalking())
            return
        self._views.store.dispatch(StopTalking())
        self._say_last(STOPPED)

    def _start(self, how: StartTalking | HeadsetIn) -> None:
        store, listening = self._views.store, self._views.listening
        if not listening.sounds or FALLBACK_LANGUAGE not in listening.narration.languages:
            return
        self.hush()
        again = store.visit.talking is not None
        store.dispatch(how)
        self._begun_in = store.visit.comfort.language
        if not listening.is_voiced(self._begun_in):
            store.dispatch(ChangeLanguage(FALLBACK_LANGUAGE))
            self._greeting = (ENGLISH_ONLY,)
        if not again:
            self._greeting = (*greeting(talk_words()), *self._greeting)
        self._page = None
        self._views.focus.come_again()

    def _miss(self, language: str) -> None:
        """The machine has no voice for that, as is only known now."""
        store, listening = self._views.store, self._views.listening
        if not store.visit.talks or store.visit.comfort.language != language:
            return
        if language in listening.narration.languages:
            self._tell(self._answer)
        elif language == self._begun_in:
            store.dispatch(ChangeLanguage(FALLBACK_LANGUAGE))
            self._greeting = (*greeting(talk_words()), ENGLISH_ONLY)
            self._page = None
            self._views.focus.come_again()
        else:
            store.dispatch(StopTalking())
            self._say_last(VOICELESS)

    def look(self) -> None:
        """Notice that somebody came, that it ended, or that a language has no voice."""
        views, visit = self._views, self._views.store.visit
        asleep = isinstance(visit.screen, AttractScreen)
        woke, self._was_asleep = self._was_asleep and not asleep, asleep
        talks = visit.talking is not None
        if talks != self._was_talking:
            self._was_talking = talks
            views.voice.keep_awake(awake=talks)
        if not talks:
            self._later.stop()
            self._greeting, self._found, self._group = (), None, ""
            if woke and self._is_in and not views.gate.is_touched:
                self._start(HeadsetIn())
        elif visit.comfort.language != self._language and not views.listening.is_voiced(
            visit.comfort.language
        ):
            views.store.dispatch(StopTalking())
            self._say_last(VOICELESS)
        self._language = views.store.visit.comfort.language

    def _on_effect(self, effect: Effect) -> None:
        if isinstance(effect, VisitEnded) and effect.talked:
            self._say_last(ENDED)

    def _say_last(self, text: str) -> None:
        """One sentence that no visit holds, in the language that has a voice."""
        comfort = self._views.store.visit.comfort
        self._views.voice.on_effect(
            Speak(of_its_own(text), FALLBACK_LANGUAGE, comfort.pace, comfort.volume)
        )

    def hush(self) -> None:
        """Something was done: not a sound more, before it is even carried out."""
        self._later.stop()
        visit, voice = self._views.store.visit, self._views.voice
        if voice.speaks and (visit.talking is not None or visit.speech is None):
            voice.hush()
        if visit.talking is not None:
            self._views.store.dispatch(StopSpeech())

    # What is told

    def _arrived(self) -> None:
        self._arrives = True
        self._moved()

    def _moved(self) -> None:
        speech = self._views.store.visit.speech
        if self._views.store.visit.talks and (speech is None or speech.told):
            self._later.start()

    def _stayed(self) -> None:
        self._later.stop()
        self._tell(lambda _: (of_its_own(talk_words().no_more),))

    def _tell_where(self) -> None:
        self._later.stop()
        where, words = self._where(), talk_words()
        self._tell(lambda can_say: help_told(where, can_say, words))

    def _where(self) -> tuple[str, ...]:
        """The heading, and in a page where in it that is."""
        props = self._views.reader.props
        visit = self._views.store.visit
        heading = self._views.focus.texts()[:1]
        if visit.sheet is not None or visit.warned or not isinstance(visit.screen, ReaderScreen):
            return heading
        return (props.title, *filter(None, (props.way, props.position)), *heading)

    def _note_press(self) -> None:
        """Whatever it did, something is told: the item again, where nothing else changed."""
        self._pressed = True

    def _note(self, news: str) -> None:
        """What a screen reader announces is told behind what the key led to.

        Not what is being written: nobody can have recorded it, and each letter is said.
        """
        typing = isinstance(self._views.store.visit.sheet, WriteSheet)
        if self._views.store.visit.talks and not typing:
            self._news = (*self._news, news)
            self._moved()

    def tell(self) -> None:
        """Say what has the focus, where it has not been said."""
        found = self._views.focus.at()
        if found is None or not self._views.store.visit.talks or self._views.staff.is_open:
            return
        before, self._found = self._found, found
        arrives, self._arrives = self._arrives, False
        news, self._news = self._news, ()
        pressed, self._pressed = self._pressed, False
        shown: Answer = nothing
        if found.heading:
            if arrives or before is None or not before.heading:
                shown = self._screen()
        elif found != before or (pressed and not news):
            shown = self._item(found, before)
        words = talk_words()
        self._tell(lambda can_say: (*shown(can_say), *told(news, can_say, words)))

    def _item(self, found: Found, before: Found | None) -> Answer:
        kind = KINDS.get(found.role, Kind.BUTTON)
        walked = before is not None and not before.heading and found.group != self._group
        self._group = found.group
        group = found.group if walked else ""
        item = Item(found.name, kind, found.lead, found.checked, found.at, found.of, group)
        words = talk_words()
        return lambda can_say: item_told(item, can_say, words)

    def _screen(self) -> Answer:
        self._group = ""
        greeted, self._greeting = self._greeting, ()
        arrival, words = self._arrival(), talk_words()
        if self._views.listening.falls_back:
            # No voice reads words of another language.
            arrival = Arrival((words.not_recorded,))
        return lambda can_say: arrival_told(arrival, can_say, words, greeted)

    def _arrival(self) -> Arrival:
        visit, listening = self._views.store.visit, self._views.listening
        texts = self._views.focus.texts()
        if visit.warned:
            seconds = round(warning_s(visit.comfort, talking=True))
            return Arrival((*texts[:1], idle_words(seconds)), after=(talk_words().walk_on,))
        if visit.sheet is not None:
            if isinstance(visit.sheet, WordCard):
                return Arrival(passages=listening.shown_passages())
            return Arrival(texts)
        match visit.screen:
            case ReaderScreen(page):
                return self._page_arrival(page, texts)
            case StartScreen() | HomeScreen() | ChapterScreen():
                self._page = None
                above = tuple(one for one in listening.shown_passages() if one.place == ABOVE_CARDS)
                return Arrival(passages=above, after=(talk_words().walk_on,))
            case _:
                return Arrival(texts)

    def _page_arrival(self, page: PageId, texts: tuple[str, ...]) -> Arrival:
        props, passages = self._views.reader.props, self._views.listening.shown_passages()
        before = () if page == self._page else (props.title, *filter(None, (props.way,)))
        self._page = page
        if not passages:
            # A page that is not there today says so in words.
            return Arrival((*before, *texts))
        return Arrival(before, passages, tuple(filter(None, (props.position,))))

    def _tell(self, answer: Answer) -> None:
        """Say it in clips, or all of it in the machine's voice where one is missing."""
        store, listening = self._views.store, self._views.listening
        language, not_recorded = store.visit.comfort.language, talk_words().not_recorded
        passages = answer(listening.can_say)
        has_hole = any(one.sentence.text == not_recorded for one in passages)
        live = has_hole and listening.has_voice(language)
        self._answer = answer
        if live:
            passages = answer(lambda _: True)
        if passages:
            store.dispatch(Tell(passages, live))
