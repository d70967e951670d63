"""Short hashes of what a translation was made from: what changed in English since then is found."""

from collections.abc import Iterator
from hashlib import sha256

from kiosk.content.inline import render_inline
from kiosk.content.page_text import render_step
from kiosk.core.checking.files import claim_words_file, glossary_file, page_file, words_file
from kiosk.core.claims import Claim
from kiosk.core.library import GlossaryEntry, Library, Page, TopicWords
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, is_english
from kiosk.core.problems import Problem, Severity

DIGITS = 8
STAMP = "run kiosk translate {language} --stamp {name} when the words are right again"


def stamp(*parts: str) -> str:
    """Eight digits that change with the words."""
    return sha256("\0".join(parts).encode()).hexdigest()[:DIGITS]


def page_stamps(page: Page) -> tuple[str, ...]:
    """One of the titles and the message, and one of each step with its pictures."""
    names = (page.title, page.short) if page.short else (page.title,)
    return (
        stamp(*names, render_inline(page.message)),
        *(stamp(render_step(step)) for step in page.steps),
    )


def entry_stamp(entry: GlossaryEntry) -> str:
    """One of a word and its meaning."""
    return stamp(entry.word, render_inline(entry.meaning))


def claim_stamp(claim: Claim) -> str:
    """One of what a claim says, in whom and how long."""
    return stamp(claim.says, claim.who, claim.how_long)


def words_stamp(words: TopicWords) -> str:
    """One of all words on cards."""
    headings = (*words.chapters.items(), *words.doors.items())
    said = (w for n, h in headings for w in (n, h.title, h.lead, h.alt, h.alt_without_needles))
    return stamp(words.title, words.lead, *said)


def stale_problems(library: Library, *, for_release: bool) -> Iterator[Problem]:
    """What changed in English after it was translated: a warning, an error for a release."""
    severity = Severity.ERROR if for_release else Severity.WARNING
    for language in library.pages:
        if is_english(language):
            continue
        for file, line, what, name in _stale(library, language):
            advice = STAMP.format(language=language, name=name)
            message = (
                f"{what} changed in English since it was translated; look again, then {advice}"
            )
            yield Problem(file, line, message, severity)


def _stale(library: Library, language: LanguageTag) -> Iterator[tuple[str, int, str, str]]:
    """File, line, what it is, and its name for ``--stamp``."""
    english = FALLBACK_LANGUAGE
    for page in library.pages[language].values():
        source = library.pages.get(english, {}).get(page.id)
        if source is not None:
            yield from ((page_file(page), line, w, page.id) for line, w in _old_parts(page, source))
    for term, entry in library.glossary.get(language, {}).items():
        original = library.glossary.get(english, {}).get(term)
        if original is not None and entry.english != entry_stamp(original):
            yield glossary_file(language), entry.line, f'the word "{term}"', "glossary"
    for claim_id, said in library.claim_words.get(language, {}).items():
        claim = library.claims.get(claim_id)
        if claim is not None and said.english != claim_stamp(claim):
            yield claim_words_file(language), said.line, f'the claim "{claim_id}"', "claims"
    for topic, words in library.words.get(language, {}).items():
        wording = library.words.get(english, {}).get(topic)
        if wording is not None and words.english != words_stamp(wording):
            yield words_file(language, topic), 0, "these words", f"{topic}/words"


def _old_parts(page: Page, source: Page) -> Iterator[tuple[int, str]]:
    now = page_stamps(source)
    if len(page.english) != len(now):
        yield 1, "the page"
        return
    lines = (1, *(step.line for step in page.steps))
    names = ("the title or the message", *(f'"{step.heading.text}"' for step in page.steps))
    parts = zip(page.english, now, lines, names, strict=False)
    yield from ((line, name) for then, here, line, name in parts if then != here)
