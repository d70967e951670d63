"""Says what the visit asks for, and tells it when a sentence was said and which word is at."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.narration import clip_file
from kiosk.core.listening import Silence, SoundLost, Speak, SpeechEnded, VoiceMissing
from kiosk.core.names import LanguageTag
from kiosk.core.narration import Clip, Narration
from kiosk.core.speech import NOWHERE, Passage
from kiosk.core.visit import Effect, LanguageAsked, PrintAsked, ScreenChanged, VisitEnded
from kiosk.services.speaker import Speaker
from kiosk.services.store import Store
from kiosk.ui.platform_voice import LiveSayer, MakeLive, PlatformVoice

LOOK_MS = 40
"""Between two looks at the device's clock: a word is marked well within 150 ms."""
DEAF_MS = 1_500
"""A device that asked for nothing for so long is not there any more."""
REST_MS = 8_000
BETWEEN_MS = 250
"""Of silence between two sentences."""
START_MS = 200
"""The machine's voice begins a sentence in 15 to 100 ms; only a longer wait is worth a word."""
BRIEF_MS = 60
"""Between the name of an item, what it is and how it stands."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is being said: the number that the speaker gave it, and its clip.

    Without a clip the machine's voice says it, and ``number`` is one of that voice.
    """

    number: int
    passage: Passage
    language: LanguageTag
    clip: Clip | None = None


class Sayer(Protocol):
    """What says clips; see ``Speaker``."""

    @property
    def heard_ms(self) -> float: ...
    @property
    def handed_out(self) -> int: ...
    def say(self, clip: Path, pace: float, decibels: int) -> int: ...
    def hush(self) -> None: ...
    def rest(self) -> None: ...
    def wake(self) -> None: ...
    def forget(self) -> None: ...
    def try_out(self, then: Callable[[bool], None]) -> None: ...
    def close(self) -> None: ...


MakeSayer: TypeAlias = Callable[[Callable[[int], None], Callable[[int], None]], Sayer]


class Voice(QObject):
    """Carries out ``Speak`` and ``Silence``. The thread that draws never waits for it."""

    wordChanged = Signal(int)
    """Which word of the sentence is being said, from 0; -1 before the first and after the last."""
    foundOut = Signal(bool)
    """Whether this machine has anything that sound comes out of."""
    starting = Signal(bool)
    """Whether the machine's voice was asked to say something, and has not begun yet."""
    missing = Signal(str)
    """The language for which the machine has no voice, after something was to be said in it."""
    _ended = Signal(int)
    _lost = Signal(int)

    def __init__(
        self,
        store: Store,
        resources: Path,
        narration: Callable[[], Narration],
        parent: QObject,
        speaker: MakeSayer = Speaker,
        platform: MakeLive = PlatformVoice,
    ) -> None:
        super().__init__(parent)
        self._make_platform = platform
        self._platform: LiveSayer | None = None
        self._starts = False
        self._store = store
        self._resources = resources
        self._narration = narration
        self._make_speaker = speaker
        self._speaker: Sayer | None = None
        self._said: Said | None = None
        self._word = -1
        self._handed_out = 0
        self._deaf_ms = 0
        self._awake = False
        self._waits = QTimer(self, interval=START_MS, singleShot=True)
        self._waits.timeout.connect(lambda: self._tell_start(starts=True))
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._let_go)
        self._next = QTimer(self, interval=BETWEEN_MS, singleShot=True)
        self._next.timeout.connect(lambda: store.dispatch(SpeechEnded()))
        self._ended.connect(self._on_clip_ended)
        self._lost.connect(self._on_clip_lost)
        store.on_effect(self.on_effect)

    def find_out(self) -> None:
        """Ask, without waiting, whether there is sound."""
        self._the_speaker().try_out(self.foundOut.emit)

    def close(self) -> None:
        """Be quiet for good."""
        self._looks.stop()
        self._rest.stop()
        self._next.stop()
        self._waits.stop()
        self._said = None
        if self._speaker is not None:
            self._speaker.close()
        if self._platform is not None:
            self._platform.close()

    def on_effect(self, effect: Effect) -> None:
        """Say it, or be quiet."""
        match effect:
            case Speak(live=True):
                self._say_live(effect)
            case Speak(passage, language, pace, volume):
                self._hush_live()
                clip = self._narration().clip(passage.sentence, language)
                if clip is None:
                    self._next.start()
                    return
                self._pause_after(passage)
                file = clip_file(self._resources, language, clip.name)
                number = self._the_speaker().say(file, pace / 100, int(volume))
                self._said = Said(number, passage, language, clip)
                self._handed_out, self._deaf_ms = 0, 0
                self._mark(-1)
                self._looks.start()
            case Silence():
                self.hush()
            case VisitEnded() | ScreenChanged() | LanguageAsked() | PrintAsked():
                pass
            case _:
                assert_never(effect)

    def _pause_after(self, passage: Passage) -> None:
        """How long it is silent after it; until then no other is begun."""
        self._next.stop()
        self._next.setInterval(BRIEF_MS if passage.place == NOWHERE else BETWEEN_MS)
        self._rest.stop()

    # The voice of the machine

    def lacks(self, language: LanguageTag) -> bool:
        """Whether the machine is known to have no voice for that; unknown until one is asked."""
        return self._platform is not None and self._platform.lacks(language)

    def _say_live(self, speak: Speak) -> None:
        if self._speaker is not None:
            # Without a sound server a device has one user.
            self._speaker.forget()
        self._looks.stop()
        self._pause_after(speak.passage)
        self._mark(-1)
        if self._platform is None:
            self._platform = self._make_platform(self)
        text, language = speak.passage.sentence.text, speak.language
        number = self._platform.say(text, language, speak.pace, int(speak.volume))
        self._said = Said(number, speak.passage, language)
        if not self._starts:
            self._waits.start()

    def _hush_live(self) -> None:
        self._tell_start(starts=False)
        if self._platform is not None:
            self._platform.hush()

    def _tell_start(self, *, starts: bool) -> None:
        self._waits.stop()
        if starts != self._starts:
            self._starts = starts
            self.starting.emit(starts)

    def _live(self, number: int) -> Said | None:
        said = self._said
        return said if said and said.clip is None and said.number == number else None

    def live_began(self, number: int) -> None:
        """It can be heard now."""
        if self._live(number):
            self._tell_start(starts=False)

    def live_ended(self, number: int) -> None:
        """It was said to its end."""
        if self._live(number):
            self._on_ended()

    def live_lost(self, number: int) -> None:
        """Nothing is heard of it."""
        if self._live(number):
            self._tell_start(starts=False)
            self._on_lost()

    def live_missing(self, number: int) -> None:
        """The machine has no voice for it."""
        said = self._live(number)
        if said:
            self._tell_start(starts=False)
            self._said = None
            self._store.dispatch(VoiceMissing())
            self.missing.emit(said.language)

    def live_word(self, number: int, start: int) -> None:
        """The word that begins at that letter, for an engine that tells of words."""
        said = self._live(number)
        if said:
            self._mark(sum(one.start <= start for one in said.passage.sentence.words) - 1)

    @property
    def speaks(self) -> bool:
        """Whether something is being said now, of a visit or of none."""
        return self._said is not None

    def keep_awake(self, *, awake: bool) -> None:
        """In talking mode the device never rests: what is said next begins at once."""
        self._awake = awake
        if awake:
            self._rest.stop()
            self._the_speaker().wake()
        else:
            self._rest.start()

    def hush(self) -> None:
        """Not a sound more of what is being said."""
        if self._speaker is not None:
            self._speaker.hush()
        self._hush_live()
        self._next.stop()
        self._said = None
        self._looks.stop()
        self._rest_later()
        self._mark(-1)

    def _the_speaker(self) -> Sayer:
        if self._speaker is None:
            self._speaker = self._make_speaker(self._ended.emit, self._lost.emit)
        return self._speaker

    def _look(self) -> None:
        said, speaker = self._said, self._speaker
        if said is None or said.clip is None or speaker is None:
            return
        self._mark(said.clip.word_at(speaker.heard_ms))
        handed_out = speaker.handed_out
        self._deaf_ms = 0 if handed_out != self._handed_out else self._deaf_ms + LOOK_MS
        self._handed_out = handed_out
        if self._deaf_ms >= DEAF_MS:
            self._on_clip_lost(said.number)

    def _mark(self, word: int) -> None:
        if word != self._word:
            self._word = word
            self.wordChanged.emit(word)

    def _on_clip_ended(self, number: int) -> None:
        if self._is_clip(number):
            self._on_ended()

    def _on_clip_lost(self, number: int) -> None:
        if self._is_clip(number):
            if self._speaker is not None:
                self._speaker.forget()
            self._on_lost()

    def _is_clip(self, number: int) -> bool:
        said = self._said
        return said is not None and said.clip is not None and said.number == number

    def _on_ended(self) -> None:
        self._said = None
        self._looks.stop()
        self._rest_later()
        self._next.start()

    def _rest_later(self) -> None:
        if not self._awake:
            self._rest.start()

    def _on_lost(self) -> None:
        self._said = None
        self._looks.stop()
        self._store.dispatch(SoundLost())

    def _let_go(self) -> None:
        if self._speaker is not None:
            self._speaker.rest()
