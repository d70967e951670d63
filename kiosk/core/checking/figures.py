"""Every figure says what its claim says, and shows the whole hundred."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.blocks import Block, IconArray, IconArrays, Opinions, Ruler, RulerMark
from kiosk.core.checking.files import CLAIMS_FILE, page_file
from kiosk.core.checking.texts import Role, blocks_of_page, texts_of
from kiosk.core.claims import NUMBER_WORDS, HowChecked, numbers, part_before_whole
from kiosk.core.letters import words_among
from kiosk.core.library import Library, Page
from kiosk.core.mentions import page_claims
from kiosk.core.names import LanguageTag, is_english
from kiosk.core.problems import Problem, Severity
from kiosk.core.prose import FigureRef, Prose, Span

ARRAY_LIMIT = 3
"""More arrays than this cannot be compared at a glance."""

WHOLE = 100

_NUMBER = rf"(?:\d+|{'|'.join(sorted({'one', *NUMBER_WORDS}, key=len, reverse=True))})"
ONE_IN = re.compile(
    rf"\b{_NUMBER} (?:in|out of) (?:a |every |each )?{_NUMBER}\b(?!-)", re.IGNORECASE
)
"""Chances told with a changing denominator are misjudged.

Source: IPDAS 2012 chapter on probabilities, BMC Med Inform Decis Mak 13 Suppl 2 S7.
"""

PERCENT = re.compile(r"\d\s*(?:%|per ?cent\b)", re.IGNORECASE)

UNIT_NAMES = "second minute hour day week month year millimetre centimetre point".split()
UNIT = re.compile(rf"\b({'|'.join(UNIT_NAMES)})s?\b|°\s?([CF])\b", re.IGNORECASE)
"""English units. A right number of the wrong unit is a wrong figure."""


def page_figure_problems(page: Page, library: Library) -> Iterator[Problem]:
    """The rules for figures on one page."""
    file = page_file(page)
    for text in texts_of(page):
        where = f"the {text.role}"
        if text.role in {Role.TITLE, Role.SHORT}:
            yield from plain_figure_problems(
                text.prose.text, file, text.line, where, library, page.language
            )
        else:
            yield from text_figure_problems(
                text.prose, file, text.line, where, library, page.language
            )
    for line, block in blocks_of_page(page):
        for message in _drawn_faults(block, library, page.language):
            yield Problem(file, line, message)
    yield from _unchecked_figures(page, library)


def plain_figure_problems(
    words: str, file: str, line: int, where: str, library: Library, language: LanguageTag
) -> Iterator[Problem]:
    """The rules for a text that can carry no claim mark, such as a title."""
    if found := numbers(words, language, library.number_words(language)):
        yield Problem(
            file,
            line,
            f'{where} says {_quoted(found)} in "{words}", but no claim can be marked here; '
            "say it without a number, or move the figure into the text of a page",
        )


def text_figure_problems(
    prose: Prose, file: str, line: int, where: str, library: Library, language: LanguageTag
) -> Iterator[Problem]:
    """The rules for one text with marks."""
    for span in _joined(prose):
        if isinstance(span.mark, FigureRef):
            fault = _figure_fault(span.mark, span.text, library, language)
        elif found := numbers(span.text, language, library.number_words(language)):
            fault = (
                f'{where} says {_quoted(found)} in "{span.text.strip()}" without a claim; '
                "mark it as [figure](claim:name/figure) or say it without a number"
            )
        else:
            continue
        if fault:
            yield Problem(file, line, fault)
    if chance := ONE_IN.search(prose.text):
        yield Problem(
            file,
            line,
            f'"{chance.group()}" is hard to compare; say it of 100 people, such as "10 of 100"',
        )
    if PERCENT.search(prose.text):
        yield Problem(
            file,
            line,
            f'{where} uses per cent; say it of 100 people, such as "10 of 100"',
            Severity.WARNING,
        )


def claim_problems(library: Library) -> Iterator[Problem]:
    """The rules for the record of claims."""
    for claim in library.claims.values():
        if claim.source not in library.sources:
            yield Problem(
                CLAIMS_FILE,
                claim.line,
                f'the claim "{claim.id}" cites the source "{claim.source}", which is not there; '
                f"add [source.{claim.source}] or correct the name",
            )


def _joined(prose: Prose) -> Iterator[Span]:
    """Neighbours with the same mark as one span, so that bold inside a figure does not cut it."""
    held: Span | None = None
    for span in prose.spans:
        if held is not None and held.mark == span.mark:
            held = Span(held.text + span.text, mark=span.mark)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _figure_fault(
    ref: FigureRef, shown: str, library: Library, language: LanguageTag
) -> str | None:
    truth = _truth(ref, library)
    if isinstance(truth, _Missing):
        return truth.message
    if _numbers_of(shown, library, language) != numbers(truth):
        return (
            f'the text says "{shown}", but the claim {ref} says "{truth}"; '
            "the numbers must be the same, in the same order"
        )
    shown_units, units = _units_in(shown, library, language), _units(truth)
    if shown_units and units and shown_units != units:
        return f'the text says "{shown}", but the claim {ref} says "{truth}"; use the same unit'
    return None


def _units_in(text: str, library: Library, language: LanguageTag) -> set[str]:
    """The units of a text by their English names."""
    if is_english(language):
        return _units(text)
    spoken = library.language(language)
    table = spoken.units if spoken else {}
    named = {table[word] for word in words_among(text, table)}
    return named | {match[2].lower() for match in UNIT.finditer(text) if match[2]}


def _numbers_of(text: str, library: Library, language: LanguageTag) -> tuple[str, ...]:
    """The numbers of a figure in the order in which English tells them."""
    spoken = library.language(language)
    whole_first = spoken.whole_first if spoken else ()
    return part_before_whole(text, language, library.number_words(language), whole_first)


def _units(text: str) -> set[str]:
    return {(match[1] or match[2]).lower() for match in UNIT.finditer(text)}


@dataclass(frozen=True, slots=True)
class _Missing:
    """Why a figure has no claim to compare with."""

    message: str


def _truth(ref: FigureRef, library: Library) -> str | _Missing:
    claim = library.claims.get(ref.claim)
    if claim is None:
        return _Missing(
            f'there is no claim "{ref.claim}"; add [claim.{ref.claim}] to {CLAIMS_FILE} '
            "or correct the name"
        )
    figure = claim.figures.get(ref.figure)
    if figure is None:
        known = ", ".join(claim.figures) or "none"
        return _Missing(
            f'the claim "{ref.claim}" has no figure "{ref.figure}" (it has: {known}); '
            "add it to the claim or correct the name"
        )
    return figure


def _drawn_faults(block: Block, library: Library, language: LanguageTag) -> Iterator[str]:
    match block:
        case IconArrays(_, arrays):
            if not 1 <= len(arrays) <= ARRAY_LIMIT:
                yield f"there are {len(arrays)} arrays side by side; show 1 to {ARRAY_LIMIT}"
            for array in arrays:
                yield from _array_faults(array, library, language)
        case Ruler():
            for mark in block.marks:
                yield from _mark_faults(mark, block.top, library)
        case Opinions(opinions):
            for opinion in opinions:
                if opinion.source not in library.sources:
                    yield (
                        f'the source "{opinion.source}" is not there; '
                        f"add [source.{opinion.source}] to {CLAIMS_FILE} or correct the name"
                    )
        case _:
            pass


def _array_faults(array: IconArray, library: Library, language: LanguageTag) -> Iterator[str]:
    name = array.name.text
    truth = _truth(array.figure, library)
    if isinstance(truth, _Missing):
        yield truth.message
    else:
        told = numbers(truth)
        if told[:1] != (str(array.marked),):
            yield (
                f'the array "{name}" marks {array.marked} people, but the claim {array.figure} '
                f'says "{truth}"; make "marked" the first number of the claim'
            )
        if told[1:2] not in {(), (str(WHOLE),)}:
            yield (
                f'the array "{name}" draws 100 people, but the claim {array.figure} says '
                f'"{truth}"; an array needs a figure of 100'
            )
    frames = [_first(prose, library, language) for prose in (array.gain, array.loss)]
    if None in frames or sum(int(frame or 0) for frame in frames) != WHOLE:
        yield (
            f'the array "{name}" must tell both sides, and they must make 100 together; '
            'start "gain" and "loss" with their numbers'
        )
    elif array.marked not in frames:
        yield (
            f'the array "{name}" marks {array.marked} people, but neither "gain" nor "loss" '
            "starts with that number; correct it"
        )


def _first(prose: Prose, library: Library, language: LanguageTag) -> int | None:
    found = _numbers_of(prose.text, library, language)
    return int(found[0]) if found and found[0].isdecimal() else None


def _mark_faults(mark: RulerMark, top: int, library: Library) -> Iterator[str]:
    truth = _truth(mark.figure, library)
    if isinstance(truth, _Missing):
        yield truth.message
    elif numbers(truth)[:1] not in {(f"{mark.at:g}",), (str(mark.at),)}:
        yield (
            f'the mark "{mark.name.text}" stands at {mark.at:g}, but the claim {mark.figure} '
            f'says "{truth}"; make "at" the first number of the claim'
        )
    if not 0 <= mark.at <= top:
        yield f'the mark "{mark.name.text}" is off the ruler; it must be from 0 to {top}'


def _unchecked_figures(page: Page, library: Library) -> Iterator[Problem]:
    unchecked = sorted(
        {
            claim
            for claim in page_claims(page)
            if claim in library.claims and library.claims[claim].how_checked is HowChecked.KNOWLEDGE
        }
    )
    if unchecked:
        yield Problem(
            page_file(page),
            1,
            "figures here come from memory and were not looked up again "
            f"({', '.join(unchecked)}); open the source and change how_checked to page",
            Severity.WARNING,
        )


def _quoted(found: tuple[str, ...]) -> str:
    return " and ".join(found)
