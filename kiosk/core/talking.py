"""Talking mode: the whole way by ear, for who cannot see. What is said when, by itself.

Source: ADA 707.5 and 707.8, Section 508 402.2, EN 301 549 5.1.3: everything can be heard, cut off
and heard again; EAA, Annex I: nobody has to find a switch first.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import chain
from typing import TypeAlias, assert_never

from kiosk.core.ear import sentence
from kiosk.core.speech import NOWHERE, Passage, Text, audible

GRACE_S = 10.0
"""Between pulling the headset out and the wipe: who only dropped it puts it back."""
ENGLISH_ONLY = "It speaks English only."
VOICELESS = "This language has no voice yet. The screen stops speaking."
STOPPED = "The voice has ended."
ENDED = "The screen has started again. Nothing of the last visit is kept."
LAST_WORDS = (ENGLISH_ONLY, VOICELESS, STOPPED, ENDED)
"""In no other language: they are said where the one that is shown may have no voice."""

MOST_ITEMS = 14
"""So many items have their place said; on a keyboard of letters nobody wants to hear it."""


@dataclass(frozen=True, slots=True)
class Talking:
    """The kiosk talks. ``leaving`` while the headset is out: nothing is said, and soon it wipes."""

    leaving: bool = False


@dataclass(frozen=True, slots=True)
class StartTalking:
    """A key was held, or whoever came has a headset in."""


@dataclass(frozen=True, slots=True)
class StopTalking:
    """The key was held once more, or the language has no voice."""


@dataclass(frozen=True, slots=True)
class HeadsetIn:
    """A headset was put in."""


@dataclass(frozen=True, slots=True)
class HeadsetOut:
    """The headset was pulled out."""


@dataclass(frozen=True, slots=True)
class GraceOver:
    """The headset was out for ``GRACE_S``."""


TalkIntent: TypeAlias = StartTalking | StopTalking | HeadsetIn | HeadsetOut | GraceOver


def talk_step(talking: Talking | None, intent: TalkIntent) -> Talking | None:
    """Talking mode after that; ``GraceOver`` is a wipe, and no matter of this."""
    match intent:
        case StartTalking() | HeadsetIn():
            return Talking()
        case StopTalking():
            return None
        case HeadsetOut():
            return Talking(leaving=True) if talking else None
        case GraceOver():
            return talking
        case _:
            assert_never(intent)


class Kind(StrEnum):
    """What an item that has the focus is."""

    BUTTON = "button"
    CHOICE = "choice"
    TICK = "tick"
    SLIDER = "slider"


@dataclass(frozen=True, slots=True)
class Item:
    """An item as the accessibility tree has it; ``at`` and ``of`` count from 1, 0 for no place.

    ``group`` is the heading that it stands below, where another one was said last.
    """

    name: str
    kind: Kind
    lead: str = ""
    chosen: bool = False
    at: int = 0
    of: int = 0
    group: str = ""


@dataclass(frozen=True, slots=True)
class TalkWords:
    """The kiosk's own words that are said in talking mode only, in the visitor's language."""

    speaks_now: str
    keys: tuple[str, ...]
    ask: str
    comfort: str
    walk_on: str
    you_are_at: str
    help: tuple[str, ...]
    no_more: str
    word_means: str
    not_recorded: str
    button: str
    chosen: str
    not_chosen: str
    ticked: str
    not_ticked: str
    slider: str
    place: Callable[[int, int], str]

    @property
    def fixed(self) -> tuple[str, ...]:
        """All of them, but for places: a new one cannot be left out of what is recorded."""
        values = (getattr(self, field.name) for field in fields(self))
        texts = ((v,) if isinstance(v, str) else v for v in values if not callable(v))
        return tuple(chain.from_iterable(texts))


HasClip: TypeAlias = Callable[[str], bool]

LETTERS = {
    "a": "ay", "b": "bee", "c": "sea", "d": "dee", "e": "ee", "f": "eff", "g": "gee", "h": "aitch",
    "i": "eye", "j": "jay", "k": "kay", "l": "ell", "m": "em", "n": "en", "o": "oh", "p": "pea",
    "q": "queue", "r": "are", "s": "ess", "t": "tea", "u": "you", "v": "vee", "w": "double you",
    "x": "ex", "y": "why", "z": "zed", "?": "question mark", ",": "comma", ".": "full stop",
    "’": "apostrophe", "-": "hyphen",
}  # fmt: skip
"""How the keys of the keyboard are called: alone, a letter is said as a word that sounds so."""

CUT = re.compile(r"(?<=[.?!])\s+|:\s+|\s+·\s+")
QUOTED = re.compile(r"“([^”]+)”")


def spelt(name: str) -> str:
    """The name of a key with one sign, in words; any other name as it is."""
    return LETTERS.get(name.lower(), name)


def parts_of(name: str, has_clip: HasClip, word_means: str) -> tuple[str, ...]:
    """A name in pieces that were recorded, each as long as can be; what was not stays a piece.

    A question about a word is said as that question and the word.
    """
    quoted = QUOTED.search(name)
    if has_clip(name) or not name:
        return (name,) if name else ()
    if quoted:
        word = quoted.group(1)
        return (word_means, word[:1].upper() + word[1:])
    cuts = list(CUT.finditer(name))
    for cut in reversed(cuts):
        if has_clip(name[: cut.start()]):
            return (name[: cut.start()], *parts_of(name[cut.end() :], has_clip, word_means))
    if not cuts:
        return (name,)
    first = cuts[0]
    return (name[: first.start()], *parts_of(name[first.end() :], has_clip, word_means))


def told(texts: Iterable[str], has_clip: HasClip, words: TalkWords) -> tuple[Passage, ...]:
    """Names and the kiosk's own words; for what was not recorded the voice says once that."""
    said: list[str] = []
    for text in texts:
        for part in parts_of(text, has_clip, words.word_means):
            one = part if has_clip(part) else words.not_recorded
            if one != words.not_recorded or one not in said:
                said.append(one)
    return tuple(of_its_own(one) for one in said)


def of_its_own(text: str) -> Passage:
    """A sentence that stands nowhere on the screen, or on a button."""
    return Passage(sentence(text), NOWHERE, Text.HEAD)


def item_told(item: Item, has_clip: HasClip, words: TalkWords) -> tuple[Passage, ...]:
    """Its name, what it is, how it stands, and its place among the items of the screen."""
    # What is being written stands in such a heading, too.
    texts = [item.group] if item.group and has_clip(item.group) else []
    texts += filter(None, (item.name if has_clip(item.name) else spelt(item.name),))
    if len(item.name) > 1:
        texts += _kind_words(item, words)
    texts += filter(None, (item.lead,))
    if 1 < item.of <= MOST_ITEMS:
        texts.append(words.place(item.at, item.of))
    return told(texts, has_clip, words)


def _kind_words(item: Item, words: TalkWords) -> Sequence[str]:
    match item.kind:
        case Kind.BUTTON:
            return (words.button,)
        case Kind.CHOICE:
            return (words.chosen if item.chosen else words.not_chosen,)
        case Kind.TICK:
            return (words.ticked if item.chosen else words.not_ticked,)
        case Kind.SLIDER:
            return (words.slider,)
        case _:
            assert_never(item.kind)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A screen that the focus has come to.

    ``before`` is said first, such as the title of another page; ``passages`` are what is shown,
    ``after`` where in the page that is.
    """

    before: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    after: tuple[str, ...] = ()


def arrival_told(
    arrival: Arrival, has_clip: HasClip, words: TalkWords, greeting: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """A whole screen. One with a hole in it may say the opposite: of it only that is told."""
    on_screen = sentence(words.not_recorded)
    shown = audible(arrival.passages, on_screen, lambda one: has_clip(one.sentence.text))
    if arrival.passages and not shown:
        shown = (of_its_own(words.not_recorded),)
    return (
        *told((*greeting, *arrival.before), has_clip, words),
        *shown,
        *told(arrival.after, has_clip, words),
    )


def greeting(words: TalkWords) -> tuple[str, ...]:
    """What is said first: that it talks, and how to use the keys."""
    return (words.speaks_now, *words.keys, words.ask, words.comfort)


def help_told(where: Sequence[str], has_clip: HasClip, words: TalkWords) -> tuple[Passage, ...]:
    """Where somebody is, and what they can do there."""
    return told((words.you_are_at, *where, *words.keys, *words.help), has_clip, words)
