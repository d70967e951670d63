"""Text is easy to read, short, fair, and makes no promise."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kiosk.core.blocks import IconArrays, OptionGrid
from kiosk.core.checking.figures import plain_figure_problems, text_figure_problems
from kiosk.core.checking.files import glossary_file, page_file, topic_file, words_file
from kiosk.core.checking.texts import (
    ITEMS,
    RUNNING,
    SENTENCES,
    PageText,
    Role,
    blocks_of_page,
    texts_of,
    texts_of_step,
)
from kiosk.core.library import Chapter, GlossaryEntry, Library, Page, Topic
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId, is_english
from kiosk.core.problems import Problem, Severity
from kiosk.core.prose import Prose, plain
from kiosk.core.reading import (
    Readability,
    length,
    long_words,
    measure,
)

GRADE_LIMIT = 6.0
"""Flesch-Kincaid, for a page. Source: AMA and NIH advice for patient text, sixth grade."""
SMOG_LIMIT = 8.0
SMOG_SENTENCES = 30
"""SMOG, for a chapter. Source: McLaughlin 1969; fewer than 30 sentences are no sample."""
STEP_WORDS = 60
ITEM_WORDS = 16
SENTENCE_AVERAGE = 15
SENTENCE_LIMIT = 22
HEADLINE_WORDS = 8
LONGER = 1.25
"""Other languages need about a quarter more words for the same than the English they come from;
sentences may be no longer: they are what is hard to read."""
TAUGHT_LIMIT = 20
SPREAD = 0.1
"""Source: IPDASi v4, "positives and negatives in equal detail"; the tenth is ours."""

PROMISES = re.compile(
    r"\b(?:cure[sd]?|guarantee[sd]?|permanent(?:ly)?|(?:100\s*%\s*|completely |totally )?safe)\b",
    re.IGNORECASE,
)
DENIALS = re.compile(r"\b(?:not|no|never|nobody|neither|cannot|isn.t|without)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")


def page_wording_problems(page: Page, library: Library) -> Iterator[Problem]:
    """The rules for the words of one page."""
    yield from _grade_problems(page, library)
    yield from _length_problems(page)
    yield from _short_title_problems(page)
    for text in texts_of(page):
        yield from _term_problems(text, page, library)
        yield from _promise_problems(
            text.prose, page_file(page), text.line, f"the {text.role}", page.language
        )
    yield from _option_problems(page)
    yield from _frame_problems(page)


def smog_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """The SMOG grade of each chapter in English, joined to the next while it is too short."""
    taught = taught_terms(library, FALLBACK_LANGUAGE)
    for chapters in _long_enough(topic.chapters, library, taught):
        pages = _pages_of(chapters, library)
        total = page_readability(pages, taught)
        if total.smog > SMOG_LIMIT:
            names = " + ".join(chapter.id for chapter in chapters)
            common = Counter(
                word.lower() for page in pages for word in _long_words_of(page, taught)
            ).most_common(8)
            often = ", ".join(f"{word} ({count})" for word, count in common)
            yield Problem(
                topic_file(topic.id),
                0,
                f'the chapter "{names}" has SMOG grade {total.smog:.1f}, the limit is '
                f"{SMOG_LIMIT:g}; replace long words: {often}",
            )


def glossary_problems(library: Library) -> Iterator[Problem]:
    """The rules for the glossary of each language."""
    for language, entries in library.glossary.items():
        taught = [entry for entry in entries.values() if entry.taught]
        if len(taught) > TAUGHT_LIMIT:
            yield Problem(
                glossary_file(language),
                taught[TAUGHT_LIMIT].line,
                f"{len(taught)} words are taught, the limit is {TAUGHT_LIMIT}; "
                "say some of them in plain words instead",
            )
        for entry in entries.values():
            yield from _entry_problems(entry, library, language)


def topic_words_problems(library: Library) -> Iterator[Problem]:
    """The rules for the words on cards and doors."""
    for language, topics in library.words.items():
        for topic, words in topics.items():
            file = words_file(language, topic)
            cards = [
                ("the topic", words.title, words.lead),
                *((f"[chapter.{c}]", h.title, h.lead) for c, h in words.chapters.items()),
                *((f"[door.{d}]", h.title, h.lead) for d, h in words.doors.items()),
            ]
            for card, title, lead in cards:
                for part, text in (("title", title), ("lead", lead)):
                    where = f"the {part} of {card}"
                    yield from plain_figure_problems(text, file, 0, where, library, language)
                    yield from _promise_problems(plain(text), file, 0, where, language)
                    yield from _sentence_problems(plain(text), file, 0, where)


def page_readability(pages: Iterable[Page], taught: frozenset[str] = frozenset()) -> Readability:
    """The counts of all sentences of English pages."""
    return measure((s.text for page in pages for _, s in sentences_of(page)), taught)


def sentences_of(page: Page) -> Iterator[tuple[int, Prose]]:
    """Every sentence that counts for the reading level, with its line."""
    for text in texts_of(page):
        if text.role in SENTENCES:
            yield from ((text.line, sentence) for sentence in text.prose.sentences())


def taught_terms(library: Library, language: LanguageTag) -> frozenset[str]:
    """The words, with their forms, that are exempt from the reading grade."""
    entries = library.glossary.get(language, {}).values()
    return frozenset(
        form for entry in entries if entry.taught for form in (entry.word, *entry.forms)
    )


def _grade_problems(page: Page, library: Library) -> Iterator[Problem]:
    if not is_english(page.language):
        return
    taught = taught_terms(library, page.language)
    counted = [(line, s.text, measure([s.text], taught)) for line, s in sentences_of(page)]
    total = sum((count for _, _, count in counted), Readability())
    if total.grade > GRADE_LIMIT:
        line, hardest, count = max(counted, key=lambda entry: entry[2].grade)
        hard = ", ".join(dict.fromkeys(w.lower() for w in long_words(hardest, taught)))
        advice = f"its long words: {hard}" if hard else "it is long"
        yield Problem(
            page_file(page),
            line,
            f"the page has reading grade {total.grade:.1f}, the limit is {GRADE_LIMIT:.1f}; "
            f'the hardest sentence has {count.grade:.1f}: "{hardest}" ({advice})',
        )


def _short_title_problems(page: Page) -> Iterator[Problem]:
    if len(page.short) >= len(page.title):
        yield Problem(
            page_file(page),
            1,
            f'the short title "{page.short}" is not shorter than the title "{page.title}"; '
            "shorten it or delete the line",
        )


def _length_problems(page: Page) -> Iterator[Problem]:
    file = page_file(page)
    room = 1 if is_english(page.language) else LONGER
    most_step, most_item, most_headline = (
        round(limit * room) for limit in (STEP_WORDS, ITEM_WORDS, HEADLINE_WORDS)
    )
    for step in page.steps:
        running = sum(length(t.prose.text) for t in texts_of_step(step) if t.role in RUNNING)
        if running > most_step:
            yield Problem(
                file,
                step.line,
                f"this step has {running:.0f} words of running text, the limit is {most_step}; "
                "shorten it or split it with another ## headline",
            )
    for text in texts_of(page):
        where = f"the {text.role}"
        count = length(text.prose.text)
        if text.role in {Role.TITLE, Role.HEADLINE} and count > most_headline:
            yield Problem(
                file,
                text.line,
                f'{where} "{text.prose.text}" has {count:.0f} words, the limit is '
                f"{most_headline}; shorten it",
            )
        if text.role in ITEMS and count > most_item:
            yield Problem(
                file,
                text.line,
                f'{where} "{text.prose.text}" has {count:.0f} words, the limit is '
                f"{most_item}; shorten it or make two",
            )
        if text.role in SENTENCES:
            yield from _sentence_problems(text.prose, file, text.line, where)
    lengths = [length(s.text) for _, s in sentences_of(page)]
    if lengths and sum(lengths) / len(lengths) > SENTENCE_AVERAGE:
        average = sum(lengths) / len(lengths)
        yield Problem(
            file,
            1,
            f"sentences have {average:.1f} words on average, the limit is {SENTENCE_AVERAGE}; "
            "split the long ones",
        )


def _sentence_problems(prose: Prose, file: str, line: int, where: str) -> Iterator[Problem]:
    for sentence in prose.sentences():
        count = length(sentence.text)
        if count > SENTENCE_LIMIT:
            yield Problem(
                file,
                line,
                f"a sentence in {where} has {count:.0f} words, the limit is {SENTENCE_LIMIT}; "
                f'split it: "{sentence.text}"',
            )


def _term_problems(text: PageText, page: Page, library: Library) -> Iterator[Problem]:
    terms = text.prose.terms
    if terms and text.role is Role.QUESTION:
        yield Problem(
            page_file(page),
            text.line,
            f"the question explains a word ({terms[0]}), but a tap on it picks the question; "
            "take the (term:...) link out",
        )
    if len(terms) > 1:
        yield Problem(
            page_file(page),
            text.line,
            f"the {text.role} explains {len(terms)} words ({', '.join(terms)}); "
            "keep one (term:...) link and take the others out",
        )
    for term in terms:
        if library.term(term, page.language) is None:
            yield Problem(
                page_file(page),
                text.line,
                f'the word "{term}" is not in the glossary; add [term.{term}] to '
                f"{glossary_file(page.language)} or correct the name",
            )


def _entry_problems(
    entry: GlossaryEntry, library: Library, language: LanguageTag
) -> Iterator[Problem]:
    file, where = glossary_file(language), f'the meaning of "{entry.word}"'
    for word in (entry.word, *entry.forms):
        yield from plain_figure_problems(word, file, entry.line, "the word", library, language)
    yield from text_figure_problems(entry.meaning, file, entry.line, where, library, language)
    yield from _promise_problems(entry.meaning, file, entry.line, where, language)
    yield from _sentence_problems(entry.meaning, file, entry.line, where)
    for term in entry.meaning.terms:
        if library.term(term, language) is None:
            yield Problem(
                file,
                entry.line,
                f'{where} explains "{term}", which is not in the glossary; add [term.{term}] '
                "or take the link out",
            )


def _promise_problems(
    prose: Prose, file: str, line: int, where: str, language: LanguageTag
) -> Iterator[Problem]:
    if not is_english(language):
        return
    for sentence in prose.sentences():
        text = QUOTED.sub("", sentence.text)
        for promise in PROMISES.finditer(text):
            if not DENIALS.search(text, 0, promise.start()):
                yield Problem(
                    file,
                    line,
                    f'{where} says "{promise.group()}", which sounds like a promise; '
                    "say what may happen, or put the word in quotes if it is somebody else's",
                    Severity.WARNING,
                )


def _option_problems(page: Page) -> Iterator[Problem]:
    """Any two choices of a page may be compared, so all of them have as many words."""
    found = [
        (line, option)
        for line, block in blocks_of_page(page)
        if isinstance(block, OptionGrid)
        for option in block.options
    ]
    told = [
        (sum(length(p.text) for p in (o.good, o.bad, o.sure)), line, o.name.text)
        for line, o in found
    ]
    if told and _unequal(min(told)[0], max(told)[0]):
        (fewest, line, least), (most, _, longest) = min(told), max(told)
        yield Problem(
            page_file(page),
            line,
            f'"{longest}" is told in {most:.0f} words and "{least}" in {fewest:.0f}; '
            "tell every choice in equal detail, within a tenth",
        )
    for line, option in found:
        good, bad = (length(p.text) for p in (option.good, option.bad))
        if _unequal(good, bad):
            yield Problem(
                page_file(page),
                line,
                f'"{option.name.text}" has {good:.0f} words of what may be good and '
                f"{bad:.0f} of what may be bad; tell both in equal detail, within a tenth",
            )


def _frame_problems(page: Page) -> Iterator[Problem]:
    """Both sides of an array have as many words, so that neither looks like an afterthought."""
    for line, block in blocks_of_page(page):
        for array in block.arrays if isinstance(block, IconArrays) else ():
            gain, loss = (length(p.text) for p in (array.gain, array.loss))
            if _unequal(gain, loss):
                yield Problem(
                    page_file(page),
                    line,
                    f'the array "{array.name.text}" tells its "gain" in {gain:.0f} words and its '
                    f'"loss" in {loss:.0f}; tell both in equal detail, within a tenth',
                )


def _unequal(one: float, other: float) -> bool:
    return min(one, other) < (1 - SPREAD) * max(one, other)


def _long_enough(
    chapters: Sequence[Chapter], library: Library, taught: frozenset[str]
) -> list[tuple[Chapter, ...]]:
    groups: list[tuple[Chapter, ...]] = []
    open_group: tuple[Chapter, ...] = ()
    for chapter in chapters:
        open_group = (*open_group, chapter)
        if page_readability(_pages_of(open_group, library), taught).sentences >= SMOG_SENTENCES:
            groups.append(open_group)
            open_group = ()
    if open_group and groups:
        groups[-1] = (*groups[-1], *open_group)
    elif open_group:
        groups.append(open_group)
    return groups


def _pages_of(chapters: Iterable[Chapter], library: Library) -> list[Page]:
    english = library.pages.get(FALLBACK_LANGUAGE, {})
    names: dict[PageId, None] = dict.fromkeys(p for chapter in chapters for p in chapter.pages)
    return [english[name] for name in names if name in english]


def _long_words_of(page: Page, taught: frozenset[str]) -> Iterator[str]:
    for _, sentence in sentences_of(page):
        yield from long_words(sentence.text, taught)
