"""Reads the index of the clips that were recorded ahead of time."""

import json
from pathlib import Path

from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.narration import NO_NARRATION, Clip, Narration

NARRATION = "narration"


def read_narration(resources: Path, language: LanguageTag = FALLBACK_LANGUAGE) -> Narration:
    """What can be read aloud in a language; nothing where its index is missing or damaged."""
    try:
        text = (resources / NARRATION / f"{language}.json").read_text(encoding="utf-8")
        read = json.loads(text)
        clips = {
            name: Clip(name, int(one["length_ms"]), tuple(int(ms) for ms in one["words_ms"]))
            for name, one in read["clips"].items()
        }
        return Narration(clips, str(read["voice"]), frozenset({language}))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return NO_NARRATION


def clip_file(resources: Path, language: LanguageTag, name: str) -> Path:
    """Where a clip lies."""
    return resources / NARRATION / language / f"{name}.ogg"
