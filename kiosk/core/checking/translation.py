"""A page in another language says the same: as many parts, the same figures, the same "not"."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.core.blocks import PictureFigure
from kiosk.core.checking.figures import UNIT_NAMES, page_figure_problems
from kiosk.core.checking.files import claim_words_file, language_file, page_file
from kiosk.core.checking.texts import SENTENCES, PageText, Role, texts_of
from kiosk.core.claims import numbers
from kiosk.core.direction import END, begun_from_right, numbers_in_order
from kiosk.core.letters import words_among
from kiosk.core.library import Language, Library, Page
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, is_english, is_right_to_left
from kiosk.core.own_blocks import OwnQuestion
from kiosk.core.problems import Problem, Severity
from kiosk.core.prose import FigureRef, Prose

ENGLISH_NEGATIONS = frozenset(
    "no not never nobody none nothing neither nor cannot without isn’t don’t doesn’t can’t".split()
)
SHOWN_PLAIN = frozenset(
    {
        Role.TITLE,
        Role.SHORT,
        Role.MESSAGE,
        Role.HEADLINE,
        Role.CAPTION,
        Role.TRANSCRIPT,
        Role.ALT,
    }
)
"""What the screen shows without marks of its own."""
OTHER_DIGITS = re.compile(r"(?![0-9])\d+")


def translation_problems(page: Page, library: Library) -> Iterator[Problem]:
    """The rules for a page that is not in English."""
    if is_english(page.language):
        return
    source = library.pages.get(FALLBACK_LANGUAGE, {}).get(page.id)
    if source is not None:
        unlike = list(_unlike_parts(page, source))
        yield from unlike
        if not unlike:
            yield from _turned_sentences(page, source, library)
    yield from _other_digits(page)
    if is_right_to_left(page.language):
        yield from _loose_numbers(page)


def language_problems(library: Library) -> Iterator[Problem]:
    """The rules for what a language says of itself, and for its words of claims."""
    for language in library.offered:
        if not is_english(language.tag):
            yield from _untold(language)
    for tag, claims in library.claim_words.items():
        spoken = library.number_words(tag)
        for claim_id, words in claims.items():
            claim = library.claims.get(claim_id)
            if claim is None:
                message = f'there is no claim "{claim_id}" in English; correct the name'
                yield Problem(claim_words_file(tag), words.line, message)
                continue
            for field in ("says", "who", "how_long"):
                english, other = getattr(claim, field), getattr(words, field)
                if sorted(numbers(english)) != sorted(numbers(other, tag, spoken)):
                    yield Problem(
                        claim_words_file(tag),
                        words.line,
                        f'"{field}" of the claim "{claim_id}" says "{other}", but English says '
                        f'"{english}"; the numbers must be the same',
                    )


def help_faults(library: Library, tag: LanguageTag) -> Iterator[str]:
    """Why a language that was read may not be offered: "Help now" must be whole, and true."""
    for topic in library.topics.values():
        page = library.pages.get(tag, {}).get(topic.help_page)
        if page is None:
            yield f"there is no page {topic.help_page} that can be read in the language {tag}"
            continue
        found = (*page_figure_problems(page, library), *translation_problems(page, library))
        yield from (str(p) for p in found if p.severity is Severity.ERROR)


def _untold(language: Language) -> Iterator[Problem]:
    file = language_file(language.tag)
    missing = [name for name in UNIT_NAMES if name not in language.units.values()]
    if missing:
        yield Problem(
            file,
            0,
            f"[units] has no word for {', '.join(missing)}; without it a wrong unit is not found",
        )
    if not language.numbers:
        yield Problem(file, 0, "[numbers] is empty; without it a figure in letters is not found")
    if not language.negations:
        yield Problem(file, 0, '"negations" is empty; write the words for not, no and never')


def _unlike_parts(page: Page, source: Page) -> Iterator[Problem]:
    if len(page.steps) != len(source.steps):
        yield Problem(
            page_file(page),
            1,
            f"the page has {len(page.steps)} steps, the English one {len(source.steps)}; "
            "a visitor who changes the language stays at the same place, so all must be alike",
        )
        return
    for step, english in zip(page.steps, source.steps, strict=True):
        if _shape(step.blocks) != _shape(english.blocks) or bool(step.point) != bool(english.point):
            yield Problem(
                page_file(page),
                step.line,
                f'"{step.heading.text}" is not made like "{english.heading.text}" in English: '
                "it needs the same blocks in the same order, with the same names, pictures and "
                "claims",
            )
    if _shape(page.message) != _shape(source.message):
        yield Problem(page_file(page), 1, "the message has other claims than the English one")


def _shape(value: object) -> object:
    """All of a block but its words; a picture may have words in it, a language its own letters."""
    match value:
        case Prose():
            return sorted(str(s.mark) for s in value.spans if isinstance(s.mark, FigureRef))
        case PictureFigure():
            return "picture"
        case OwnQuestion():
            return "own question"
        case tuple():
            return [_shape(item) for item in value]
        case _ if is_dataclass(value):
            return [type(value).__name__, *(_shape(getattr(value, f.name)) for f in fields(value))]
        case _:
            return value


def _turned_sentences(page: Page, source: Page, library: Library) -> Iterator[Problem]:
    """Texts that deny where English does not, or the other way round.

    Beside a figure and on the page with danger signs that is an error.
    """
    language = library.language(page.language)
    if language is None or not language.negations:
        return
    topic = library.topic_of(page.id)
    grave = topic is not None and topic.help_page == page.id
    for text, english in _pairs(page, source):
        if text.role not in SENTENCES:
            continue
        denies = _denies(text.prose.text, language.negations, language.lookalikes)
        if denies != _denies(english.prose.text, ENGLISH_NEGATIONS):
            bound = grave or bool(text.prose.figures)
            here, there = ("denies", "does not") if denies else ("does not deny", "does")
            yield Problem(
                page_file(page),
                text.line,
                f'the {text.role} "{text.prose.text}" {here} something, English {there}: '
                f'"{english.prose.text}"; say the same',
                Severity.ERROR if bound else Severity.WARNING,
            )


def _pairs(page: Page, source: Page) -> Iterator[tuple[PageText, PageText]]:
    """Every text with the English one; a title that is long in one language only is short there."""
    here, there = ([t for t in texts_of(p) if t.role is not Role.SHORT] for p in (page, source))
    yield from zip(here, there, strict=True)


def _denies(text: str, negations: frozenset[str], lookalikes: frozenset[str] = frozenset()) -> bool:
    return any(word in negations for word in words_among(text, negations | lookalikes))


def _other_digits(page: Page) -> Iterator[Problem]:
    """One kind of digits: a telephone number, a date and a picture have no other."""
    for text in texts_of(page):
        if found := OTHER_DIGITS.search(text.prose.text):
            yield Problem(
                page_file(page), text.line, f'"{found.group()}": write it with the digits 0 to 9'
            )


def _loose_numbers(page: Page) -> Iterator[Problem]:
    """Where text runs from the right, 5-10 mg shows as 10-5 mg unless it is isolated.

    Most texts are isolated by the screen itself, but not those that it shows as they are.
    """
    for text in texts_of(page):
        loose = text.prose.text
        if text.role in SHOWN_PLAIN and begun_from_right(loose) != loose:
            yield Problem(
                page_file(page),
                text.line,
                f'the {text.role} "{loose}" begins with a Latin word and so would run from the '
                "left; begin with a word of the language, or put the mark U+200F first",
            )
        if (kept := numbers_in_order(loose)) != loose:
            yield Problem(
                page_file(page),
                text.line,
                f'"{_first_kept(loose, kept)}" would show turned round; say it in words, or put '
                "the marks U+2066 before and U+2069 behind the whole figure with its unit",
            )


def _first_kept(loose: str, kept: str) -> str:
    """The first piece that a text has isolated where another has not."""
    start = next(at for at, c in enumerate(kept) if loose[at : at + 1] != c)
    return kept[start + 1 : kept.index(END, start)]
