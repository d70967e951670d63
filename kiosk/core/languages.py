"""Which languages a visitor may choose on this kiosk."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.core.library import Language
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag

EVERY = "all"


@dataclass(frozen=True, slots=True)
class LanguageWish:
    """What a site wants: the languages that it names, else those that a named person checked."""

    tags: frozenset[LanguageTag] = frozenset()
    every: bool = False

    def wants(self, language: Language) -> bool:
        """Whether the language is to be offered. English always is."""
        if language.tag == FALLBACK_LANGUAGE or self.every:
            return True
        return language.tag in self.tags if self.tags else language.checked is not None


EVERY_LANGUAGE = LanguageWish(every=True)


def wish_of(words: str) -> LanguageWish:
    """Language tags with spaces or commas between them; ``all`` means every one."""
    tags = words.replace(",", " ").split()
    return LanguageWish(frozenset(map(LanguageTag, tags)), every=EVERY in tags)


def wanted(languages: Iterable[Language], wish: LanguageWish) -> tuple[Language, ...]:
    """The languages to offer: English first, then by their own names."""
    chosen = (language for language in languages if wish.wants(language))
    return tuple(sorted(chosen, key=lambda x: (x.tag != FALLBACK_LANGUAGE, x.name.casefold())))
