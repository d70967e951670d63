"""Identifiers. Each is a string that one file has already checked; inside, it is trusted."""

from typing import NewType

LanguageTag = NewType("LanguageTag", str)
"""BCP 47, for example ``en`` or ``zh-Hans``."""

PageId = NewType("PageId", str)
"""``topic/page``, for example ``rf/after``."""

TopicId = NewType("TopicId", str)
ChapterId = NewType("ChapterId", str)
DoorId = NewType("DoorId", str)
ClaimId = NewType("ClaimId", str)
SourceId = NewType("SourceId", str)
TermId = NewType("TermId", str)
SceneId = NewType("SceneId", str)

FALLBACK_LANGUAGE = LanguageTag("en")


RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ku-Arab ps sd syr ug ur yi".split())
"""Languages whose usual script runs from right to left."""


def is_right_to_left(language: LanguageTag) -> bool:
    """Whether the language is read from right to left."""
    return language in RIGHT_TO_LEFT or language.partition("-")[0] in RIGHT_TO_LEFT


def is_english(language: LanguageTag) -> bool:
    """Whether rules for English words apply, as to ``en-GB``."""
    return language.partition("-")[0] == FALLBACK_LANGUAGE
