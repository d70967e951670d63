"""What has been recorded ahead of time: how long each clip is, and when each word begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.core.ear import Sentence, clip_name
from kiosk.core.names import LanguageTag

VOICE = "bf_emma"


@dataclass(frozen=True, slots=True)
class Clip:
    """One sentence, recorded. ``words_ms`` has the start of each of its words."""

    name: str
    length_ms: int
    words_ms: tuple[int, ...]

    def word_at(self, ms: float) -> int:
        """Which word is being said; -1 before the first."""
        return sum(start <= ms for start in self.words_ms) - 1


@dataclass(frozen=True, slots=True)
class Narration:
    """The clips of some languages, by their names."""

    clips: Mapping[str, Clip] = field(default_factory=dict)
    voice: str = VOICE
    languages: frozenset[LanguageTag] = frozenset()

    def clip(self, sentence: Sentence, language: LanguageTag) -> Clip | None:
        """The clip of a sentence; None where it has none, or one with other words."""
        clip = self.clips.get(clip_name(sentence.said, language, self.voice))
        return clip if clip and len(clip.words_ms) == len(sentence.words) else None


NO_NARRATION = Narration()
