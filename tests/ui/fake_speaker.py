"""Says nothing, and does as if: a test says what is heard and when a clip ends."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.ear import Sentence, clip_name
from kiosk.core.names import LanguageTag
from kiosk.core.narration import Clip, Narration

WORD_MS = 300


class FakeSpeaker:
    """A ``Sayer`` without a device."""

    def __init__(self, ended: Callable[[int], None], lost: Callable[[int], None]) -> None:
        self._ended = ended
        self._lost = lost
        self.heard_ms = 0.0
        self._handed_out = 0
        self.answers = True
        self.said: list[tuple[str, float, int]] = []
        self.speaks = False
        self.rests = 0
        self.sounds = True

    @property
    def handed_out(self) -> int:
        """Always more, while the device answers."""
        self._handed_out += self.answers
        return self._handed_out

    def say(self, clip: Path, pace: float, decibels: int) -> int:
        """Note it; returns its number."""
        self.said.append((clip.stem, pace, decibels))
        self.heard_ms = 0.0
        self.speaks = True
        return len(self.said)

    def hush(self) -> None:
        """Note it."""
        self.speaks = False

    def rest(self) -> None:
        """Note it."""
        self.rests += 1

    def wake(self) -> None:
        """It is always awake."""

    def forget(self) -> None:
        """Nothing to forget."""

    def try_out(self, then: Callable[[bool], None]) -> None:
        """Tell at once."""
        then(self.sounds)

    def close(self) -> None:
        """Nothing to close."""

    def finish(self) -> None:
        """The clip was said to its end."""
        self.speaks = False
        self._ended(len(self.said))

    def break_down(self) -> None:
        """Nothing can be heard any more."""
        self.speaks = False
        self._lost(len(self.said))


@dataclass(frozen=True, slots=True)
class EveryClip(Narration):
    """A clip for whatever is said, recorded or not."""

    def clip(self, sentence: Sentence, language: LanguageTag) -> Clip:
        """As long as its words are many."""
        starts = tuple(WORD_MS * i for i in range(len(sentence.words)))
        name = clip_name(sentence.said, language, self.voice)
        return Clip(name, WORD_MS * len(starts), starts)


EVERY_CLIP = EveryClip(languages=frozenset(map(LanguageTag, ("en", "es", "ar", "zh-Hans"))))
