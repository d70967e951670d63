"""What is being read aloud: what may be asked of the voice, and what is to be heard then."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, assert_never

from kiosk.core.comfort import Pace, Volume
from kiosk.core.names import LanguageTag
from kiosk.core.speech import Passage


class Silent(StrEnum):
    """Why nothing is read aloud."""

    NO_SOUND = "no-sound"
    NO_CLIPS = "no-clips"


@dataclass(frozen=True, slots=True)
class SilentSheet:
    """Says in words that nothing can be heard."""

    why: Silent


@dataclass(frozen=True, slots=True)
class Speech:
    """What is being read aloud, up to the end of the page or screen, and which sentence is at.

    ``told`` is what talking mode says by itself: no page steps along with it. ``live`` is said by
    the voice of the machine, all of it: two voices never share a page.
    """

    passages: tuple[Passage, ...]
    at: int = 0
    paused: bool = False
    told: bool = False
    live: bool = False

    @property
    def passage(self) -> Passage:
        """The sentence that is said, or said next."""
        return self.passages[self.at]


@dataclass(frozen=True, slots=True)
class Listen:
    """Read these aloud, one after the other: what is shown, and what follows it on the page."""

    passages: tuple[Passage, ...]
    live: bool = False


@dataclass(frozen=True, slots=True)
class Tell:
    """In talking mode: say these now, instead of anything else."""

    passages: tuple[Passage, ...]
    live: bool = False


@dataclass(frozen=True, slots=True)
class PauseSpeech:
    """Be quiet, and keep the place."""


@dataclass(frozen=True, slots=True)
class GoOnSpeaking:
    """Say the sentence that was cut off, and go on."""


@dataclass(frozen=True, slots=True)
class SayAgain:
    """Say the sentence again, from its start."""


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """A sentence was said to its end."""


@dataclass(frozen=True, slots=True)
class StopSpeech:
    """Something else was touched: be quiet."""


@dataclass(frozen=True, slots=True)
class SoundLost:
    """There is nothing any more that sound comes out of."""


@dataclass(frozen=True, slots=True)
class VoiceMissing:
    """The machine has no voice for the language of what it was to say."""


SpeechIntent: TypeAlias = (
    Listen
    | Tell
    | PauseSpeech
    | GoOnSpeaking
    | SayAgain
    | SpeechEnded
    | StopSpeech
    | SoundLost
    | VoiceMissing
)


@dataclass(frozen=True, slots=True)
class Speak:
    """Say one sentence, now, instead of any other; ``live`` by the voice of the machine."""

    passage: Passage
    language: LanguageTag
    pace: Pace
    volume: Volume
    live: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Be quiet at once."""


def speech_step(speech: Speech | None, intent: SpeechIntent) -> Speech | None:
    """What is read aloud after that; what does not apply changes nothing."""
    if isinstance(intent, Listen | Tell):
        told = isinstance(intent, Tell)
        return Speech(intent.passages, told=told, live=intent.live) if intent.passages else speech
    if speech is None:
        return None
    match intent:
        case PauseSpeech():
            return replace(speech, paused=True)
        case GoOnSpeaking():
            return replace(speech, paused=False)
        case SayAgain():
            return speech
        case SpeechEnded():
            return _next(speech)
        case StopSpeech():
            return speech if speech.paused else None
        case SoundLost():
            return None
        case VoiceMissing():
            return None if speech.live else speech
        case _:
            assert_never(intent)


def _next(speech: Speech) -> Speech | None:
    if speech.paused:
        return speech
    return replace(speech, at=speech.at + 1) if speech.at + 1 < len(speech.passages) else None
