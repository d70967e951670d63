"""Says nothing, and does as if: a test says what is heard and when a clip ends."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from build_spec.narrate.script import script
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
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


@cache
def whole_narration() -> Narration:
    """A clip for everything, whether it is recorded or not."""
    clips = {}
    for line in script(load_library(CONTENT, RESOURCES).library):
        starts = tuple(WORD_MS * i for i in range(len(line.words)))
        clips[line.name] = Clip(line.name, WORD_MS * len(starts), starts)
    return Narration(clips)
