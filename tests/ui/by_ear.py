"""Somebody who sees nothing: five keys, a headset, and what the speaker was given to say."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import Qt

from kiosk.app.folders import RESOURCES
from kiosk.content.narration import NARRATION, read_narration
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.ui import voice
from tests.ui.driver import KioskDriver
from tests.ui.fake_speaker import EVERY_CLIP, FakeSpeaker

UNRECORDED = "This is not recorded. Please ask at the desk."
MOST_SENTENCES = 300
KEYS = {
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "select": Qt.Key.Key_Return,
    "help": Qt.Key.Key_F1,
}


@cache
def clip_texts() -> dict[str, str]:
    """What each clip that ships says."""
    file = RESOURCES / NARRATION / f"{FALLBACK_LANGUAGE}.json"
    clips = json.loads(file.read_text(encoding="utf-8"))["clips"]
    return {name: one["text"] for name, one in clips.items()}


@dataclass(slots=True)
class Listener:
    """Presses keys, and hears each thing to its end unless told otherwise."""

    kiosk: KioskDriver
    begun: int
    heard: list[str] = field(default_factory=list)

    @property
    def speaker(self) -> FakeSpeaker:
        """What was given to say."""
        return self.kiosk.speakers[-1]

    def speaks(self) -> bool:
        """Whether something can be heard now."""
        return self.speaker.speaks

    @property
    def said(self) -> list[str]:
        """Every sentence that was begun so far, as it is written."""
        if not self.kiosk.speakers:
            return []
        return [clip_texts()[clip] for clip, _, _ in self.speaker.said[self.begun :]]

    def presses(self, *keys: str) -> list[str]:
        """Press keys; returns what was said after the last, to its end."""
        start = len(self.said)
        for key in keys:
            start = len(self.said)
            self.kiosk.key(KEYS[key])
            self._told()
        return self._to_the_end(start)

    def plugs(self, *, plugged: bool) -> list[str]:
        """Put the headset in, or pull it out; returns what was said, to its end."""
        start = len(self.said)
        self.kiosk.kiosk.talker.headset(plugged)
        self.kiosk.settle()
        self._told()
        return self._to_the_end(start)

    def waits(self) -> list[str]:
        """Hear out what was begun last, without a key."""
        self._told()
        speech = self.kiosk.visit.speech
        at = len(self.said) - (speech.at + 1 if speech else 0)
        return self._to_the_end(max(0, at))

    def _told(self) -> None:
        talker = self.kiosk.kiosk.talker
        self.kiosk.until(lambda: not talker._later.isActive(), "what is told")

    def _to_the_end(self, start: int) -> list[str]:
        """Let the speaker finish one sentence after the other."""
        for _ in range(MOST_SENTENCES):
            if self.kiosk.visit.speech is None:
                break
            self._one_more()
        heard = self.said[start:]
        self.heard += heard
        return heard

    def _one_more(self) -> None:
        count, before = len(self.speaker.said), self.kiosk.visit.speech

        def is_on() -> bool:
            return self.kiosk.visit.speech != before or len(self.speaker.said) > count

        self.speaker.finish()
        self.kiosk.until(is_on, "the next sentence")

    def walks_to(self, words: str, key: str = "down") -> list[str]:
        """Down, until an item is called so; returns all that was said of that."""
        for _ in range(MOST_SENTENCES):
            heard = self.presses(key)
            assert heard[:1] != ["There is nothing more this way."], f"no {words}: {self.heard}"
            if words in heard:
                return heard
        raise AssertionError(f"no key leads to “{words}”")


@contextmanager
def dark(kiosk: KioskDriver, *, real: bool = True) -> Iterator[Listener]:
    """With the clips that ship, and no silence between them."""
    between, brief = voice.BETWEEN_MS, voice.BRIEF_MS
    voice.BETWEEN_MS = voice.BRIEF_MS = 0
    listening = kiosk.shell.listening
    if real:
        listening.tell(read_narration(RESOURCES))
    try:
        yield Listener(kiosk, len(kiosk.speakers[-1].said) if kiosk.speakers else 0)
    finally:
        voice.BETWEEN_MS, voice.BRIEF_MS = between, brief
        kiosk.kiosk.talker._is_in = False
        kiosk.begin()
        listening.tell(EVERY_CLIP)
        kiosk.settle()
