"""A question that the visitor writes: letter by letter, in memory alone."""

from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.answers import Answers
from kiosk.core.pieces import Written

MOST_LETTERS = 120
MOST_WRITTEN = 10
"""Questions: more than a conversation has room for."""
MOST_KEY_LETTERS = 4
"""Of one key: in some scripts it stands for more than one."""


@dataclass(frozen=True, slots=True)
class TypeKey:
    """A key of the keyboard was pressed; a space is one."""

    letters: str


@dataclass(frozen=True, slots=True)
class DeleteKey:
    """Take the last letter back."""


@dataclass(frozen=True, slots=True)
class TurnKeys:
    """From the letters to digits and signs, and back."""


@dataclass(frozen=True, slots=True)
class KeepWritten:
    """It is done: it stands among the picked questions; ``always`` as in ``tidied``."""

    always: tuple[str, ...] = ()


WritingIntent: TypeAlias = TypeKey | DeleteKey | TurnKeys | KeepWritten


def writing_step(answers: Answers, intent: WritingIntent) -> Answers:
    """The only way a draft changes; what does not apply changes nothing."""
    match intent:
        case TypeKey(letters):
            return _typed(answers, letters)
        case DeleteKey():
            return replace(answers, draft=answers.draft[:-1])
        case TurnKeys():
            return replace(answers, more_keys=not answers.more_keys)
        case KeepWritten(always):
            return _kept(replace(answers, more_keys=False), always)
        case _:
            assert_never(intent)


def can_write(answers: Answers) -> bool:
    """Whether there is room for one more."""
    return len(answers.written) < MOST_WRITTEN


def tidied(draft: str, always: tuple[str, ...] = ()) -> str:
    """As a question stands in a list: one space between words, the first letter a large one.

    What is ``always`` written in one way, such as "I" in English, is written so.
    """
    ways = {way.casefold(): way for way in always}
    words = " ".join(ways.get(word.casefold(), word) for word in draft.split())
    return words[:1].upper() + words[1:]


def _typed(answers: Answers, letters: str) -> Answers:
    draft = answers.draft + letters
    is_key = 0 < len(letters) <= MOST_KEY_LETTERS and letters.isprintable()
    twice = letters == " " and (not answers.draft or answers.draft.endswith(" "))
    fits = is_key and not twice and len(draft) <= MOST_LETTERS
    return replace(answers, draft=draft) if fits else answers


def _kept(answers: Answers, always: tuple[str, ...]) -> Answers:
    question = Written(tidied(answers.draft, always))
    if not question.text:
        return replace(answers, draft="")
    if question not in answers.written and not can_write(answers):
        return answers
    known = dict.fromkeys((*answers.written, question))
    picked = dict.fromkeys((*answers.questions, question))
    return replace(answers, draft="", written=tuple(known), questions=tuple(picked))
