"""Everything that the kiosk can say: each sentence once, with the page that says it first.

``python -m build_spec.narrate.script FILE`` writes it down.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.core.blocks import SiteFact, SiteFactKind
from kiosk.core.ear import clip_name, sentence
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.narration import VOICE
from kiosk.core.prose import plain
from kiosk.core.rows import StepLayout
from kiosk.core.site import EMERGENCY_NUMBERS, SiteFacts
from kiosk.core.speech import (
    ABOVE_CARDS,
    Passage,
    Reading,
    SpokenCard,
    spoken_cards,
    spoken_page,
    spoken_word,
)
from kiosk.ui.words import fact_text, own_words

LAYOUTS = (StepLayout(), StepLayout(fine=True, figure_apart=True, upright=True))


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the script: the name of its clip, and what is said for each word."""

    name: str
    page: str
    text: str
    words: tuple[str, ...]


def script(library: Library, language: LanguageTag = FALLBACK_LANGUAGE) -> tuple[Line, ...]:
    """Every sentence, each once."""
    lines: dict[str, Line] = {}
    for page, passage in _passages(library, language):
        one = passage.sentence
        name = clip_name(one.said, language, VOICE)
        lines.setdefault(name, Line(name, page, one.text, tuple(word.said for word in one.words)))
    return tuple(lines.values())


def _passages(library: Library, language: LanguageTag) -> Iterator[tuple[str, Passage]]:
    own = own_words(library, SiteFacts())
    for topic in library.topics.values():
        words = library.words_of(topic.id, language)
        if words is None:
            continue
        for cards in (words.doors, words.chapters):
            spoken = [SpokenCard(card.title, card.lead) for card in cards.values()]
            yield from (("cards", one) for one in spoken_cards(words.title, words.lead, spoken))
    for page in library.pages[language].values():
        card = SpokenCard(page.title, page.message.text)
        for layout in LAYOUTS:
            for needles in (True, False):
                reading = Reading(library, layout, own, needles)
                yield from ((page.id, one) for one in spoken_page(page, reading))
        yield from ((page.id, one) for one in spoken_cards("", "", [card]))
    for entry in library.glossary[language].values():
        yield from (("glossary", one) for one in spoken_word(entry))
    for text in (own.on_screen, *_emergency_numbers()):
        yield "clinic", Passage(sentence(text), ABOVE_CARDS)


def _emergency_numbers() -> Iterator[str]:
    """What a site's country makes of the help page; other facts of a clinic have no clip."""
    fact = SiteFact(SiteFactKind.EMERGENCY_NUMBER, plain(""))
    one_each = {number: country for country, number in EMERGENCY_NUMBERS.items()}
    for country in one_each.values():
        yield fact_text(fact, SiteFacts(country=country))


def main() -> int:
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [asdict(line) for line in script(load_library(CONTENT, RESOURCES).library)]
    file.write_text(json.dumps(lines, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
