"""Every text of a page, in reading order, with its place and its part in the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from kiosk.core.blocks import (
    Block,
    Callout,
    IconArrays,
    ItemList,
    MoreLink,
    Opinions,
    OptionGrid,
    Paragraph,
    Phrases,
    PictureFigure,
    QuestionGroup,
    Ruler,
    SceneFigure,
    SiteFact,
    Statements,
    TeachBack,
    Timeline,
    Urgency,
)
from kiosk.core.library import Page, Step
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OptionPicker,
    OwnQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.prose import Prose, plain


class Role(StrEnum):
    """What a text is for. The value is its name in a message to the writer."""

    TITLE = "title"
    SHORT = "short title"
    MESSAGE = "message"
    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    CALLOUT = "callout"
    SITE = "site fact"
    SIGN = "sign"
    QUESTION = "question"
    STATEMENT = "statement"
    DETAIL = "text"
    CAPTION = "caption"
    TRANSCRIPT = "transcript"
    ALT = "alt text"
    NAME = "name"
    LABEL = "label"


RUNNING = frozenset({Role.PARAGRAPH, Role.ITEM, Role.CALLOUT, Role.SITE})
"""The words that fill a step."""

ITEMS = frozenset({Role.ITEM, Role.SIGN, Role.QUESTION, Role.STATEMENT})
"""One short thing in a list of them."""

SENTENCES = RUNNING | ITEMS | {Role.MESSAGE, Role.DETAIL, Role.CAPTION, Role.TRANSCRIPT, Role.ALT}
"""What is read as sentences. Headlines, names and labels are left out of the reading grade:
as very short sentences they would make hard text look easy."""


@dataclass(frozen=True, slots=True)
class PageText:
    """One text and the line of its block; lines count from 1, 0 is unknown."""

    line: int
    role: Role
    prose: Prose


def texts_of(page: Page) -> Iterator[PageText]:
    """All texts of a page, its titles first."""
    yield PageText(1, Role.TITLE, plain(page.title))
    if page.short:
        yield PageText(1, Role.SHORT, plain(page.short))
    yield PageText(1, Role.MESSAGE, page.message)
    for step in page.steps:
        yield from texts_of_step(step)


def texts_of_step(step: Step) -> Iterator[PageText]:
    """All texts of a step, its headline first."""
    yield PageText(step.line, Role.HEADLINE, step.heading)
    for line, block in blocks_of(step):
        for role, prose in _texts(block):
            if prose is not None:
                yield PageText(line, role, prose)


def blocks_of(step: Step) -> Iterator[tuple[int, Block]]:
    """The blocks of a step with their lines; the headline's where they have none."""
    lines = step.block_lines or (step.line,) * len(step.blocks)
    yield from zip(lines, step.blocks, strict=True)


def blocks_of_page(page: Page) -> Iterator[tuple[int, Block]]:
    """The blocks of all steps with their lines."""
    for step in page.steps:
        yield from blocks_of(step)


_Part: TypeAlias = tuple[Role, Prose | None]


def _texts(block: Block) -> Iterable[_Part]:
    match block:
        case Paragraph(prose):
            return [(Role.PARAGRAPH, prose)]
        case ItemList(items):
            return [(Role.ITEM, item) for item in items]
        case Callout(_, prose):
            return [(Role.CALLOUT, prose)]
        case SceneFigure():
            return [
                (Role.ALT, block.alt),
                (Role.ALT, block.alt_without_needles),
                (Role.TRANSCRIPT, block.transcript),
                (Role.CAPTION, block.caption),
                *((Role.LABEL, word) for word in block.slider),
                *((Role.LABEL, label.prose) for label in block.labels),
            ]
        case PictureFigure(_, alt, caption):
            return [(Role.ALT, alt), (Role.CAPTION, caption)]
        case IconArrays():
            return _array_texts(block)
        case Timeline(moments, alt):
            return [
                (Role.ALT, alt),
                *(p for m in moments for p in ((Role.NAME, m.when), (Role.DETAIL, m.what))),
            ]
        case Ruler():
            return [
                (Role.ALT, block.alt),
                (Role.NAME, block.low_end),
                (Role.NAME, block.high_end),
                *((Role.NAME, mark.name) for mark in block.marks),
            ]
        case OptionGrid(options):
            return [
                part
                for option in options
                for part in (
                    (Role.NAME, option.name),
                    (Role.DETAIL, option.good),
                    (Role.DETAIL, option.bad),
                    (Role.DETAIL, option.sure),
                )
            ]
        case Opinions(opinions):
            return [p for o in opinions for p in ((Role.NAME, o.body), (Role.DETAIL, o.says))]
        case QuestionGroup(title, questions):
            return [(Role.NAME, title), *((Role.QUESTION, question) for question in questions)]
        case Statements(statements, scale):
            said = [(Role.STATEMENT, statement) for statement in statements]
            return [*said, *((Role.NAME, word) for word in scale)]
        case Leaning():
            return [(Role.STATEMENT, choice) for choice in block.choices]
        case SureCheck(questions):
            answers = ((Role.NAME, choice) for choice in block.choices)
            return [*((Role.DETAIL, question) for question in questions), *answers]
        case MyAnswers(ask, none):
            return [(Role.DETAIL, ask), (Role.PARAGRAPH, none)]
        case TeachBack(items):
            return [
                part
                for item in items
                for part in (
                    (Role.DETAIL, item.question),
                    (Role.DETAIL, item.answer),
                    (Role.DETAIL, item.again),
                    *((Role.NAME, choice) for choice in item.choices),
                )
            ]
        case Urgency(_, title, act, signs, body):
            return [
                (Role.NAME, title),
                (Role.DETAIL, act),
                *((Role.SIGN, sign) for sign in signs),
                *([(Role.ALT, body.alt)] if body else []),
            ]
        case MoreLink(_, prose):
            return [(Role.NAME, prose)]
        case SiteFact(_, unset):
            return [(Role.SITE, unset)]
        case DangerSigns(_, title, act):
            return [(Role.NAME, title), (Role.DETAIL, act)]
        case MyQuestions(none, how):
            return [(Role.PARAGRAPH, none), (Role.PARAGRAPH, how)]
        case Printout(offer):
            return [(Role.NAME, offer)]
        case Phrases():
            return [(Role.QUESTION, question) for question in block.questions]
        case OwnQuestion(offer, title):
            return [(Role.NAME, offer), (Role.NAME, title)]
        case OptionPicker(_, how):
            return [(Role.PARAGRAPH, how)]
        case SideBySide(_, none):
            return [(Role.PARAGRAPH, none)]
        case KeyPoints() | Codes():
            return []
        case _:
            assert_never(block)


def _array_texts(arrays: IconArrays) -> Iterator[_Part]:
    for array in arrays.arrays:
        yield Role.NAME, array.name
        yield Role.DETAIL, array.gain
        yield Role.DETAIL, array.loss
    yield Role.DETAIL, arrays.who
    yield Role.DETAIL, arrays.sure
