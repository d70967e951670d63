"""Every piece of prose of a page, in reading order, and what it mentions."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.core.blocks import (
    Block,
    Callout,
    IconArrays,
    ItemList,
    MoreLink,
    Opinion,
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
from kiosk.core.library import Page
from kiosk.core.names import ClaimId
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
from kiosk.core.prose import FigureRef, Prose


def block_prose(block: Block) -> Iterator[Prose]:
    """Every text of a block, seen or spoken, in reading order."""
    match block:
        case Paragraph(prose) | Callout(_, prose) | MoreLink(_, prose) | SiteFact(_, prose):
            yield prose
        case ItemList(items):
            yield from items
        case SceneFigure():
            yield block.alt
            others = (block.alt_without_needles, block.transcript, block.caption)
            yield from (text for text in others if text is not None)
            yield from block.slider
            yield from (label.prose for label in block.labels)
        case PictureFigure(_, alt, caption):
            yield alt
            if caption is not None:
                yield caption
        case IconArrays(_, arrays, who, sure):
            for array in arrays:
                yield from (array.name, array.gain, array.loss)
            yield from (who, sure)
        case Timeline(moments, alt):
            for moment in moments:
                yield from (moment.when, moment.what)
            yield alt
        case Ruler(_, low_end, high_end, marks, alt):
            yield from (low_end, high_end, *(mark.name for mark in marks), alt)
        case OptionGrid(options):
            for option in options:
                yield from (option.name, option.good, option.bad, option.sure)
        case Opinions(opinions):
            for opinion in opinions:
                yield from (opinion.body, opinion.says)
        case QuestionGroup(title, questions):
            yield from (title, *questions)
        case Statements(statements, scale):
            yield from (*statements, *scale)
        case Leaning():
            yield from block.choices
        case SureCheck(questions):
            yield from (*questions, *block.choices)
        case MyAnswers(ask, none):
            yield from (ask, none)
        case TeachBack(teach_back_items):
            for item in teach_back_items:
                yield from (item.question, item.answer, *item.choices)
                if item.again is not None:
                    yield item.again
        case Urgency(_, title, act, signs, body):
            yield from (title, act, *signs, *([body.alt] if body else []))
        case DangerSigns(_, title, act, signs):
            yield from (title, act, *signs)
        case KeyPoints(_, points):
            yield from points
        case MyQuestions(none, how, picked):
            yield from (none, how, *(question.prose for question in picked))
        case Printout(offer):
            yield offer
        case Phrases(ask, ends):
            yield from (ask, *ends, *block.questions)
        case OwnQuestion(offer, title):
            yield from (offer, title)
        case OptionPicker(_, how, always, offered):
            yield how
            yield from (always,) if always is not None else ()
            yield from (option.name for option in offered)
        case SideBySide(_, none, names, good, bad, sure):
            yield from (none, *names, *good, *bad, *sure)
        case Codes():
            pass
        case _:
            assert_never(block)


def block_figures(block: Block) -> Iterator[FigureRef]:
    """Every figure that a block shows, in words or drawn."""
    for prose in block_prose(block):
        yield from (ref for ref, _ in prose.figures)
    match block:
        case IconArrays(_, arrays):
            yield from (array.figure for array in arrays)
        case Ruler(marks=marks):
            yield from (mark.figure for mark in marks)
        case _:
            pass


def page_prose(page: Page) -> Iterator[Prose]:
    """Every text of a page."""
    yield page.message
    for step in page.steps:
        yield step.heading
        for block in step.blocks:
            yield from block_prose(block)


def page_opinions(page: Page) -> Iterator[Opinion]:
    """What experts say on a page; each cites its source itself."""
    for step in page.steps:
        for block in step.blocks:
            if isinstance(block, Opinions):
                yield from block.opinions


def page_claims(page: Page) -> tuple[ClaimId, ...]:
    """The claims that a page rests on, in order of first use."""
    refs = [ref for ref, _ in page.message.figures]
    for step in page.steps:
        refs += (ref for ref, _ in step.heading.figures)
        for block in step.blocks:
            refs += block_figures(block)
    return tuple(dict.fromkeys(ref.claim for ref in refs))
