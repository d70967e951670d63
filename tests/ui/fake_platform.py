"""The machine's voice, as a test wants it: which languages it has, and when it begins and ends."""

from dataclasses import dataclass, field

from PySide6.QtCore import QTimer

from kiosk.core.comfort import Pace
from kiosk.core.names import LanguageTag
from kiosk.ui.platform_voice import Ears


@dataclass(frozen=True, slots=True)
class Live:
    """One sentence that was to be said."""

    text: str
    language: LanguageTag
    pace: Pace
    decibels: int


@dataclass(slots=True)
class FakePlatform:
    """A ``LiveSayer`` without an engine; ``known`` as one that was used before."""

    ears: Ears
    voices: set[LanguageTag] = field(default_factory=set)
    known: bool = True
    said: list[Live] = field(default_factory=list)
    speaks: bool = False

    def say(self, text: str, language: LanguageTag, pace: Pace, decibels: int) -> int:
        """Note it; where there is no voice for it, that is told a moment later."""
        self.said.append(Live(text, language, pace, decibels))
        number = len(self.said)
        self.speaks = language in self.voices
        if not self.speaks:
            QTimer.singleShot(0, lambda: self._miss(number))
        return number

    def _miss(self, number: int) -> None:
        self.known = True
        self.ears.live_missing(number)

    def hush(self) -> None:
        """Note it."""
        self.speaks = False

    def lacks(self, language: LanguageTag) -> bool:
        """As an engine does that is there, or one that nobody asked yet."""
        return self.known and language not in self.voices

    def close(self) -> None:
        """Nothing to close."""

    def begin(self) -> None:
        """It can be heard now."""
        self.ears.live_began(len(self.said))

    def finish(self) -> None:
        """It was said to its end."""
        self.speaks = False
        self.ears.live_ended(len(self.said))

    def break_down(self) -> None:
        """Nothing can be heard any more."""
        self.speaks = False
        self.ears.live_lost(len(self.said))

    def forget(self) -> None:
        """As a kiosk that was just started, without a voice."""
        self.voices, self.known = set(), True
        self.said.clear()
