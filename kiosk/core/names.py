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


def is_english(language: LanguageTag) -> bool:
    """Whether rules for English words apply, as to ``en-GB``."""
    return language.partition("-")[0] == FALLBACK_LANGUAGE
