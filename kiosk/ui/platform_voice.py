"""The voice of the machine, through Qt: it says what was not recorded. Made on first use only.

Making it takes seconds, in which Python could do nothing else; so the engine lives in a thread of
its own, and whatever is asked of it goes there as a queued call that needs no Python.
"""

import ctypes
import logging
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import (
    Q_ARG,
    QGenericArgumentHolder,
    QLocale,
    QLoggingCategory,
    QMetaObject,
    QObject,
    Qt,
    QThread,
    QTimer,
    Signal,
    Slot,
)

from kiosk.core.comfort import Pace
from kiosk.core.names import LanguageTag

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

log = logging.getLogger("kiosk")

ENGINES = ("speechd", "winrt", "sapi")
"""The first of these that Qt has here; never its mock, never flite, which knows English alone."""
LINKED = {"speechd": "libspeechd.so.2"}
"""Where this cannot be loaded, Qt calls it an error that its plugin cannot either."""
QUIET = "qt.multimedia.*=false\nqt.speech.*=false"
"""What they miss, such as PipeWire, is no fault of the kiosk; one line of its own says why."""
NAMED: Mapping[QLocale.Language, str] = {QLocale.Language.Chinese: "Chinese (Mandarin"}
"""espeak-ng calls Mandarin `cmn`, which Qt knows as no language: its voice is known by name only.

Source: espeak-ng, docs/languages.md.
"""
BRITISH: Mapping[LanguageTag, str] = {LanguageTag("en"): "en_GB"}
"""As the recordings; for Qt English alone is American, and for espeak-ng that is Caribbean."""
RATES: Mapping[str, Mapping[Pace, float]] = {
    "speechd": {Pace.SLOWER: -0.36, Pace.USUAL: 0.0, Pace.FASTER: 0.15},
    "winrt": {Pace.SLOWER: -0.4, Pace.USUAL: 0.0, Pace.FASTER: 0.05},
    "sapi": {Pace.SLOWER: -0.2, Pace.USUAL: 0.0, Pace.FASTER: 0.2},
}
"""Each engine's own scale. Measured for speechd with espeak-ng: 80 and 125 % of its usual speed.

Nobody measured the others: they are set to change less than speechd's.
"""
BEGIN_MS = 6_000
"""An engine that has not begun by then says nothing: most often there is no sound device."""
END_MS, LETTER_MS = 10_000, 250
SETTLE_MS = 500
"""What was stopped before it began may never be told to be over."""
LEAVE_MS = 10_000
LEFT: "list[tuple[QTextToSpeech, QThread]]" = []
"""Engines that were let go of: an object must outlive the thread that it works in."""
UNSAID = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
"""Marks that only order what is seen."""


class Ears(Protocol):
    """Who is told what the voice does; each by the number that ``say`` returned."""

    def live_began(self, number: int) -> None: ...
    def live_ended(self, number: int) -> None: ...
    def live_lost(self, number: int) -> None: ...
    def live_missing(self, number: int) -> None: ...
    def live_word(self, number: int, start: int) -> None: ...


class LiveSayer(Protocol):
    """What says words that were not recorded; see ``PlatformVoice``."""

    def say(self, text: str, language: LanguageTag, pace: Pace, decibels: int) -> int: ...
    def hush(self) -> None: ...
    def lacks(self, language: LanguageTag) -> bool: ...
    def close(self) -> None: ...


MakeLive: TypeAlias = Callable[[Ears], LiveSayer]


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence that is to be said."""

    number: int
    text: str
    language: LanguageTag
    pace: Pace
    decibels: int


def locale_for(language: LanguageTag, offered: Iterable[QLocale]) -> QLocale | None:
    """A locale of that language and script, of its usual country where there is one."""
    wanted = QLocale(BRITISH.get(language, language))
    if wanted.language() is QLocale.Language.C:
        # So Qt calls every language that it does not know, and voices of these too.
        return None
    same = [
        one
        for one in offered
        if (one.language(), one.script()) == (wanted.language(), wanted.script())
    ]
    same.sort(key=lambda one: (one.territory() != wanted.territory(), one.name()))
    return same[0] if same else None


def voice_named(language: LanguageTag, names: Sequence[str]) -> int | None:
    """Which of the voices without a language is of this one, by its name."""
    wanted = QLocale(language)
    if wanted.script() != QLocale(wanted.language()).script():
        return None
    start = NAMED.get(wanted.language())
    return next((i for i, name in enumerate(names) if start and name.startswith(start)), None)


class PlatformVoice(QObject):
    """Says one sentence at a time; a new one takes the place of the old."""

    _to_say = Signal(str)
    _to_stop = Signal()
    _to_rate = Signal(float)
    _to_volume = Signal(float)

    def __init__(self, ears: Ears) -> None:
        super().__init__()
        self._ears = ears
        self._tts: QTextToSpeech | None = None
        self._thread: QThread | None = None
        self._engine = ""
        self._ready = False
        self._broken = False
        self._voices: dict[LanguageTag, QLocale | QVoice | None] = {}
        self._set: object = None
        self._asked: Asked | None = None
        self._number = 0
        self._in_engine = 0
        self._spoke = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._over)

    def say(self, text: str, language: LanguageTag, pace: Pace, decibels: int) -> int:
        """Say this now instead of anything else; returns its number, at once."""
        self.hush()
        self._number += 1
        said = text.translate(UNSAID)
        self._asked = Asked(self._number, said, language, pace, decibels)
        # Whoever asked is to know the number before anything is told of it.
        QTimer.singleShot(0, self, self._go)
        return self._number

    def hush(self) -> None:
        """Not a sound more."""
        self._asked = None
        self._patience.stop()
        if self._in_engine and not self._settle.isActive():
            self._to_stop.emit()
            self._settle.start()

    def lacks(self, language: LanguageTag) -> bool:
        """Whether it is known that nothing here speaks that; before the first use nothing is."""
        return self._broken or (self._ready and self._voice(language) is None)

    def close(self) -> None:
        """Be quiet for good."""
        self._leave()
        for _, thread in LEFT:
            thread.wait(LEAVE_MS)
        LEFT[:] = [left for left in LEFT if not left[1].isFinished()]

    # The engine

    def _make(self) -> None:
        QLoggingCategory.setFilterRules(QUIET)
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  (on first use only)
        except ImportError as error:
            self._find_none(str(error))
            return
        there = QTextToSpeech.availableEngines()
        self._engine = next((name for name in ENGINES if name in there), "")
        missing = LINKED.get(self._engine)
        try:
            if missing:
                ctypes.CDLL(missing)
        except OSError as error:
            self._find_none(str(error))
            return
        if not self._engine:
            self._find_none("Qt has no engine here")
            return
        tts = QTextToSpeech("none")
        tts.engineChanged.connect(self._on_engine)
        tts.stateChanged.connect(self._on_state)
        self._to_say.connect(tts.say)
        self._to_stop.connect(tts.stop)
        self._to_rate.connect(tts.setRate)
        self._to_volume.connect(tts.setVolume)
        if sys.platform == "linux":
            # On Windows the engine wants the thread whose COM is set up, and is made at once.
            self._thread = QThread()
            tts.moveToThread(self._thread)
            self._thread.start()
        self._tts = tts
        self._call("setEngine", Q_ARG(str, self._engine))

    def _call(self, name: str, argument: QGenericArgumentHolder) -> None:
        """Have the engine's thread do it; nothing of Python waits for it."""
        assert self._tts is not None
        QMetaObject.invokeMethod(self._tts, name, Qt.ConnectionType.QueuedConnection, argument)

    def _find_none(self, why: str) -> None:
        log.info("no voice of this machine: %s", why)
        self._broken = True

    @Slot(str)
    def _on_engine(self, engine: str) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415

        tts = self._tts
        if tts is None:
            return
        if engine != self._engine or tts.state() is QTextToSpeech.State.Error:
            self._find_none(tts.errorString() or "its engine does not start")
            self._leave()
        else:
            if QTextToSpeech.Capability.WordByWordProgress in tts.engineCapabilities():
                tts.sayingWord.connect(self._on_word)
            self._ready = True
            log.info("the voice of this machine: %s", engine)
        self._go()

    def _leave(self) -> None:
        """Let go of the engine, without waiting; the next sentence makes another."""
        tts, thread = self._tts, self._thread
        self._patience.stop()
        self._settle.stop()
        self._tts, self._thread, self._ready = None, None, False
        self._asked, self._set, self._in_engine = None, None, 0
        self._voices = {}
        if tts is not None and thread is not None:
            # Its end silences it.
            thread.finished.connect(tts.deleteLater)
            thread.quit()
            LEFT.append((tts, thread))
        elif tts is not None:
            tts.deleteLater()

    def _voice(self, language: LanguageTag) -> "QLocale | QVoice | None":
        if language not in self._voices and self._tts is not None:
            found = locale_for(language, self._tts.availableLocales())
            self._voices[language] = found or self._voice_by_name(language)
            if self._voices[language] is None:
                log.info("this machine has no voice for %s", language)
        return self._voices.get(language)

    def _voice_by_name(self, language: LanguageTag) -> "QVoice | None":
        assert self._tts is not None
        unnamed = self._tts.allVoices(QLocale.c())
        at = voice_named(language, [voice.name() for voice in unnamed])
        return None if at is None else unnamed[at]

    # One sentence

    @Slot()
    def _go(self) -> None:
        """Begin what was asked for, once the engine is there and free."""
        asked = self._asked
        if asked is None or self._in_engine:
            return
        if self._tts is None and not self._broken:
            self._make()
        if self.lacks(asked.language):
            self._asked = None
            self._ears.live_missing(asked.number)
        elif self._ready:
            self._begin(asked)

    def _begin(self, asked: Asked) -> None:
        voice = self._voice(asked.language)
        if voice != self._set:
            self._set = voice
            if isinstance(voice, QLocale):
                self._call("setLocale", Q_ARG(QLocale, voice))
            else:
                self._call("setVoice", Q_ARG(type(voice), voice))
        self._in_engine, self._spoke = asked.number, False
        self._to_rate.emit(RATES[self._engine][asked.pace])
        self._to_volume.emit(10 ** (asked.decibels / 20))
        self._to_say.emit(asked.text)
        self._patience.start(BEGIN_MS)

    def _on_state(self, state: "QTextToSpeech.State") -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415

        asked, is_asked = self._asked, self._is_asked()
        if self._tts is None:
            return
        match state:
            case QTextToSpeech.State.Speaking:
                self._spoke = True
                if asked and is_asked:
                    longest = END_MS + len(asked.text) * LETTER_MS * 100 // int(asked.pace)
                    self._patience.start(longest)
                    self._ears.live_began(asked.number)
            case QTextToSpeech.State.Ready if self._in_engine and self._spoke:
                self._over()
            case QTextToSpeech.State.Error if self._ready:
                self._give_up()
            case _:
                pass

    def _is_asked(self) -> bool:
        """Whether what is in the engine is what is wanted, and not something that was hushed."""
        return self._asked is not None and self._asked.number == self._in_engine

    @Slot()
    def _over(self) -> None:
        """The engine is free: what it had was said, or was stopped."""
        number, was_asked = self._in_engine, self._is_asked()
        self._in_engine = 0
        self._settle.stop()
        if was_asked:
            self._asked = None
            self._patience.stop()
            self._ears.live_ended(number)
        self._go()

    @Slot()
    def _give_up(self) -> None:
        """It does not answer: take another the next time."""
        asked = self._asked
        log.warning("the voice of this machine does not answer")
        self._leave()
        if asked is not None:
            self._ears.live_lost(asked.number)

    @Slot(str, int, int, int)
    def _on_word(self, _word: str, _id: int, start: int, _length: int) -> None:
        if self._is_asked():
            self._ears.live_word(self._in_engine, start)
