"""Everything that the kiosk can say: each sentence once, with the page that says it first.

``python -m build_spec.narrate.script FILE`` writes it down.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.core.answers import NO_ANSWERS, Answers, Given
from kiosk.core.blocks import Phrases, SiteFact, SiteFactKind
from kiosk.core.ear import clip_name, sentence
from kiosk.core.library import Library, Page
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.narration import VOICE
from kiosk.core.own_blocks import CodeCard
from kiosk.core.paper import Paper, Sent
from kiosk.core.pieces import Piece, Written
from kiosk.core.prose import plain
from kiosk.core.rows import Choosing, Question, Rating
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
from kiosk.core.step_rows import StepLayout, rows_of
from kiosk.core.take_away import filled, piece_of
from kiosk.ui.words import code_use, fact_text, own_words, printing_words

from .talk import talk_texts

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
        doors = [SpokenCard(card.title, card.lead) for card in words.doors.values()]
        chapters = [SpokenCard(card.title, card.lead) for card in words.chapters.values()]
        yield from (("cards", one) for one in spoken_cards(words.title, words.lead, doors))
        yield from (("cards", one) for one in spoken_cards(own.home, "", chapters))
    people = tuple(visitors(library, language))
    for page in library.pages[language].values():
        card = SpokenCard(page.title, page.message.text)
        for layout in LAYOUTS:
            for needles in (True, False):
                for answers in people:
                    reading = Reading(library, layout, own, needles, answers)
                    told = filled(page, answers, library, language, SiteFacts(), Paper(most=1))
                    yield from ((page.id, one) for one in spoken_page(told, reading))
        yield from ((page.id, one) for one in spoken_cards("", "", [card]))
    for entry in library.glossary[language].values():
        yield from (("glossary", one) for one in spoken_word(entry))
    for text in (own.on_screen, *_emergency_numbers(), *_code_uses(), *_printing()):
        yield "clinic", Passage(sentence(text), ABOVE_CARDS)
    for text in filter(None, talk_texts(library, language, datetime.now(UTC).date())):
        yield "talking", Passage(sentence(text), ABOVE_CARDS)


def visitors(library: Library, language: LanguageTag) -> Iterator[Answers]:
    """Visitors who together give every answer that there is, and pick every question."""
    yield NO_ANSWERS
    offered: dict[Piece, int] = {}
    questions: list[Piece] = []
    for page in library.pages[language].values():
        for piece, count in _pieces(page):
            if count:
                offered[piece] = count
            else:
                questions.append(piece)
    for value in range(max(offered.values(), default=0)):
        given = tuple(Given(piece, value) for piece, most in offered.items() if value < most)
        again = frozenset(offered)
        yield Answers(tuple(questions), given=given, again=again, shared=True)


def _pieces(page: Page) -> Iterator[tuple[Piece, int]]:
    """What can be answered on a page, and how many answers it offers; a question offers none."""
    for step in range(len(page.steps)):
        for row in rows_of(page, step, StepLayout()):
            piece = piece_of(page.id, row)
            if isinstance(piece, Written):
                continue
            match row.part:
                case Rating(_, scale):
                    yield piece, len(scale)
                case Choosing(choices=choices):
                    yield piece, len(choices)
                case Question():
                    yield piece, 0
                case Phrases(_, ends):
                    yield from ((replace(piece, part=part), 0) for part in range(len(ends)))
                case _:
                    pass


def _code_uses() -> Iterator[str]:
    """What is done with a code: with a web page behind it, a contact, or plain text."""
    for card in (CodeCard("", web="web"), CodeCard("", phone="1"), CodeCard("")):
        yield code_use(card)


def _emergency_numbers() -> Iterator[str]:
    """What a site's country makes of the help page; other facts of a clinic have no clip."""
    fact = SiteFact(SiteFactKind.EMERGENCY_NUMBER, plain(""))
    one_each = {number: country for country, number in EMERGENCY_NUMBERS.items()}
    for country in one_each.values():
        yield fact_text(fact, SiteFacts(country=country))


def _printing() -> Iterator[str]:
    """What becomes of a printout."""
    yield from filter(None, (printing_words(Paper(sent=sent)) for sent in Sent))


def main() -> int:
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [asdict(line) for line in script(load_library(CONTENT, RESOURCES).library)]
    file.write_text(json.dumps(lines, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
