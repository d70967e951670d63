"""Everything that talking mode says beside the content: names of controls, places, its own words.

Names are read off the QML, so that a new control without a clip is told by the tests.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from kiosk.core.blocks import IconArrays, SceneFigure
from kiosk.core.comfort import TextScale
from kiosk.core.idle import WARNING_LARGE_TEXT_S
from kiosk.core.library import Library, Page
from kiosk.core.listening import Silent
from kiosk.core.names import LanguageTag
from kiosk.core.own_blocks import CodeCard
from kiosk.core.prose import Prose
from kiosk.core.rows import PickHead
from kiosk.core.talking import CUT, LAST_WORDS, LETTERS, MOST_ITEMS
from kiosk.core.turning import Facing
from kiosk.core.weighing import MOST_COMPARED
from kiosk.ui.engine import QML
from kiosk.ui.words import (
    checked_briefly,
    checked_words,
    code_picture_words,
    facing_words,
    idle_words,
    item_place,
    look_again_words,
    part_words,
    picked_words,
    picture_title,
    seen_words,
    silent_words,
    step_words,
    studies_title,
    talk_words,
    unsaid_words,
    way_words,
)

SHOWN_TO_STAFF = "Staff"
TRANSLATED = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"\)')
PERCENT = "%1 percent"
WITH_VALUE = re.compile(r"%\d")
MOST_PARTS = 8
"""Screens of one step, in the largest text on the smallest panel."""
MOST_CODES = 4


def control_names(qml: Path = QML) -> tuple[str, ...]:
    """Every fixed word of the visitor's screens; of one with a value in it the words around it."""
    found: dict[str, None] = {}
    for file in sorted(qml.rglob("*.qml")):
        if SHOWN_TO_STAFF not in file.parts:
            for text in TRANSLATED.findall(file.read_text(encoding="utf-8")):
                found |= dict.fromkeys(_pieces(text))
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    if "“" in text:
        # A question about a word, which is said with words of talking mode.
        return
    if PERCENT in text:
        for scale in TextScale:
            yield from CUT.split(text.replace("%1", str(int(scale))))
        return
    if not WITH_VALUE.search(text):
        yield text
        return
    for piece in CUT.split(text):
        if re.search(r"[^\W\d]", WITH_VALUE.sub("", piece)):
            yield WITH_VALUE.sub("", piece).strip(" .:·")


def talk_texts(library: Library, language: LanguageTag, today: date) -> Iterator[str]:
    """Each text that is told; a long one in its sentences."""
    yield from control_names()
    yield from (*talk_words().fixed, *LAST_WORDS)
    yield from LETTERS.values()
    yield from _places(library)
    yield from (idle_words(round(WARNING_LARGE_TEXT_S)), unsaid_words(), look_again_words())
    yield from (picture_title(), studies_title())
    title, why = silent_words(Silent.NO_CLIPS)
    yield from (title, *CUT.split(why))
    yield from map(facing_words, Facing)
    yield from (one.name for one in library.offered if _can_be_said(one.name))
    for picked in range(MOST_COMPARED + 1):
        yield from CUT.split(picked_words(PickHead(_NOTHING, picked, MOST_COMPARED)))
    for codes in range(1, MOST_CODES + 1):
        for number in range(1, codes + 1):
            yield from CUT.split(code_picture_words(CodeCard("", number=number, of=codes)))
    for entry in library.glossary[language].values():
        yield from (_capital(word) for word in (entry.word, *entry.forms))
    for page in library.pages[language].values():
        yield from _of_page(page, language, today)


_NOTHING = Prose(())


def _can_be_said(name: str) -> bool:
    """Whether a voice that reads Latin letters can say it: else it is told as not recorded."""
    return all(not letter.isalpha() or "LATIN" in unicodedata.name(letter) for letter in name)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _places(library: Library) -> Iterator[str]:
    yield from (item_place(at, of) for of in range(2, MOST_ITEMS + 1) for at in range(1, of + 1))
    steps = max((len(p.steps) for p in library.every_page()), default=0)
    yield from (step_words(at, of, 1, 1) for at, of in _pairs(range(1, steps + 1)))
    yield from (part_words(at, of) for at, of in _pairs(range(2, MOST_PARTS + 1)))
    for topic in library.topics.values():
        ways = {len(door.route) for door in topic.doors} | {len(topic.route(None))}
        yield from (way_words(at, of) for at, of in _pairs(sorted(ways)))
        chapters = sorted({len(chapter.pages) for chapter in topic.chapters})
        yield from (seen_words(at, of) for at, of in _pairs(chapters))


def _pairs(totals: Iterable[int]) -> Iterator[tuple[int, int]]:
    return ((at, of) for of in totals for at in range(1, of + 1))


def _of_page(page: Page, language: LanguageTag, today: date) -> Iterator[str]:
    """What stands on its sheets, but where its facts come from: nobody can listen to that."""
    if page.provenance.signed is None:
        yield checked_briefly(page.provenance, today)
        yield from CUT.split(checked_words(page.provenance, language))
    for step in page.steps:
        figure = step.figure
        if isinstance(figure, SceneFigure):
            told = (figure.alt, figure.alt_without_needles, figure.transcript, *figure.slider)
            for prose in told:
                yield from _sentences(prose)
        elif isinstance(figure, IconArrays):
            yield from _sentences(figure.who)
            yield from _sentences(figure.sure)
            for array in figure.arrays:
                yield from (said for frame in array.frames for said in _sentences(frame))


def _sentences(prose: Prose | None) -> Iterator[str]:
    return (one.text for one in prose.sentences()) if prose is not None else iter(())
