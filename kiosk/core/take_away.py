"""A page as this visitor has it: what they picked stands in its blocks, and in codes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.answers import (
    AnswerIntent,
    Answers,
    AskAgain,
    Give,
    HoldQuestion,
    MoveQuestion,
    PickQuestion,
    Share,
    TakeBack,
)
from kiosk.core.blocks import (
    Block,
    ItemList,
    Phrases,
    QuestionGroup,
    Statements,
    TeachBack,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.code_cards import MOST_PAPER_BYTES, Clinic, Section, cards_of
from kiosk.core.library import Library, Page
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OwnQuestion,
    PickedQuestion,
    Printout,
    SureCheck,
)
from kiosk.core.paper import NO_PAPER, Paper
from kiosk.core.pieces import Asking, Piece, Written
from kiosk.core.prose import Prose, Span, goes_on, plain
from kiosk.core.rows import NO_PROSE, Choosing, Row
from kiosk.core.site import SiteFacts

OwnBlock: TypeAlias = (
    KeyPoints | DangerSigns | MyQuestions | MyAnswers | TeachBack | Codes | Printout | OwnQuestion
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a piece asks, and the answers that it offers; none where it is only ticked."""

    prose: Prose
    choices: tuple[Prose, ...] = ()


def piece_of(page: PageId, row: Row) -> Asking:
    """What a row asks about: itself, or the question that it repeats from another page."""
    match row.part:
        case PickedQuestion(piece):
            return piece
        case Written():
            return row.part
        case Choosing(item):
            return Piece(page, row.place.step, row.place.block, item)
        case _:
            return Piece(page, row.place.step, row.place.block, row.place.part)


def asked(piece: Asking, library: Library, language: LanguageTag) -> Asked | None:
    """What a piece asks; None where there is nothing that can be answered."""
    if isinstance(piece, Written):
        return Asked(plain(piece.text))
    block = block_at(piece, library, language)
    match block:
        case QuestionGroup(_, questions):
            # The first part is the title of the group.
            return _nth(questions, piece.part - 1, ())
        case Phrases():
            return _nth(block.questions, piece.part, ())
        case Statements(statements, scale) if scale:
            return _nth(statements, piece.part, scale)
        case Leaning():
            return _nth((NO_PROSE,), piece.part, block.choices)
        case SureCheck(questions):
            return _nth(questions, piece.part, block.choices)
        case TeachBack(items) if 0 <= piece.part < len(items):
            item = items[piece.part]
            return Asked(item.question, item.choices) if item.choices else None
        case MyAnswers(ask):
            return _nth((ask,), piece.part, ())
        case _:
            return None


def _nth(proses: tuple[Prose, ...], at: int, choices: tuple[Prose, ...]) -> Asked | None:
    return Asked(proses[at], choices) if 0 <= at < len(proses) else None


def applies(intent: AnswerIntent, library: Library, language: LanguageTag) -> bool:
    """Whether what somebody answers is asked, and the answer is one of those offered."""
    if isinstance(intent.piece, Written):
        return True
    found = asked(intent.piece, library, language)
    if found is None:
        return False
    block = block_at(intent.piece, library, language)
    match intent:
        case PickQuestion() | HoldQuestion() | MoveQuestion():
            return isinstance(block, QuestionGroup | Phrases)
        case Give(_, value):
            return 0 <= value < len(found.choices)
        case TakeBack():
            return bool(found.choices)
        case AskAgain():
            return isinstance(block, TeachBack)
        case Share():
            return isinstance(block, MyAnswers)
        case _:
            assert_never(intent)


def block_at(piece: Piece, library: Library, language: LanguageTag) -> Block | None:
    """The block that a piece is a part of."""
    page = library.page(piece.page, language)
    if page is None or not 0 <= piece.step < len(page.steps):
        return None
    blocks = page.steps[piece.step].blocks
    return blocks[piece.block] if 0 <= piece.block < len(blocks) else None


def filled(
    page: Page,
    answers: Answers,
    library: Library,
    language: LanguageTag,
    site: SiteFacts,
    paper: Paper = NO_PAPER,
) -> Page:
    """The page with everything in it that only this visit knows; any other page as it is."""
    own = (block for step in page.steps for block in step.blocks)
    if not any(isinstance(block, OwnBlock) for block in own):
        return page
    steps = enumerate(page.steps)
    told = replace(
        page,
        steps=tuple(
            replace(
                step,
                blocks=tuple(
                    _block_filled(block, Piece(page.id, at, index, 0), answers, library, language)
                    for index, block in enumerate(step.blocks)
                ),
            )
            for at, step in steps
        ),
    )
    clinic = Clinic(site.clinic_name or page.title, site.clinic_phone, site.clinic_web)
    sections = tuple(sections_of(told))

    def taken(block: Block) -> Block:
        match block:
            case Codes():
                return Codes(cards_of(sections, clinic))
            case Printout():
                cards = cards_of(sections, clinic, MOST_PAPER_BYTES)
                return replace(block, paper=paper, cards=cards)
            case _:
                return block

    return replace(
        told,
        steps=tuple(replace(s, blocks=tuple(map(taken, s.blocks))) for s in told.steps),
    )


def _block_filled(
    block: Block, first: Piece, answers: Answers, library: Library, language: LanguageTag
) -> Block:
    """``first`` is the block's first piece."""
    match block:
        case KeyPoints(page):
            return replace(block, points=tuple(_items(page, library, language)))
        case DangerSigns(page):
            return replace(block, signs=tuple(_signs(page, library, language)))
        case MyQuestions():
            return replace(block, picked=tuple(_picked(answers, library, language)))
        case MyAnswers():
            lines = tuple(_said(answers, library, language))
            return replace(block, lines=lines, shared=answers.shared)
        case OwnQuestion():
            return replace(block, written=answers.written)
        case TeachBack(items):
            asked_anew = (
                replace(item, question=item.again)
                if item.again is not None and replace(first, part=part) in answers.again
                else item
                for part, item in enumerate(items)
            )
            return replace(block, items=tuple(asked_anew))
        case _:
            return block


def _said(answers: Answers, library: Library, language: LanguageTag) -> Iterator[Prose]:
    """What the visitor said of themselves, each as one line; how they were explained to is not."""
    for given in answers.given:
        found = asked(given.piece, library, language)
        about = isinstance(block_at(given.piece, library, language), TeachBack)
        if found is None or about or not 0 <= given.value < len(found.choices):
            continue
        choice = found.choices[given.value].text
        question = found.prose.text
        yield Prose((Span(f"{goes_on(question)}{choice}" if question else choice),))


def _blocks(page: PageId, library: Library, language: LanguageTag) -> Iterator[Block]:
    found = library.page(page, language)
    for step in found.steps if found else ():
        yield from step.blocks


def _items(page: PageId, library: Library, language: LanguageTag) -> Iterator[Prose]:
    for block in _blocks(page, library, language):
        if isinstance(block, ItemList):
            yield from block.items


def _signs(page: PageId, library: Library, language: LanguageTag) -> Iterator[Prose]:
    for block in _blocks(page, library, language):
        if isinstance(block, Urgency) and block.level is UrgencyLevel.NOW:
            yield from block.signs


def _picked(answers: Answers, library: Library, language: LanguageTag) -> Iterator[PickedQuestion]:
    found = [(piece, asked(piece, library, language)) for piece in answers.questions]
    there = [(piece, what.prose) for piece, what in found if what is not None]
    for number, (piece, prose) in enumerate(there, 1):
        held = piece == answers.held
        yield PickedQuestion(piece, prose, number, len(there), held=held)


def sections_of(page: Page) -> Iterator[Section]:
    """What of a filled page goes into codes, by the headlines of its steps."""
    for step in page.steps:
        lines = tuple(line for block in step.blocks for line in lines_of(block))
        if lines:
            acts = (block.act.text for block in step.blocks if isinstance(block, DangerSigns))
            yield Section(step.heading.text, lines, next(acts, ""))


def lines_of(block: Block) -> Iterator[str]:
    """What of a filled block is taken along, by code and on paper."""
    match block:
        case KeyPoints(_, points):
            yield from (point.text for point in points)
        case DangerSigns(_, _, act, signs):
            yield act.text
            yield from (sign.text for sign in signs)
        case MyAnswers(_, _, lines, shared):
            yield from (line.text for line in lines if shared)
        case MyQuestions(_, _, picked):
            yield from (f"{question.number}. {question.prose.text}" for question in picked)
        case _:
            pass
