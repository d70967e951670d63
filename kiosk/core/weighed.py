"""A page as this visitor weighs it: which side of a number comes first, what is compared."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.blocks import Block, IconArrays, Option, OptionGrid
from kiosk.core.library import Library, Page
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.own_blocks import OfferedOption, OptionPicker, SideBySide
from kiosk.core.pieces import Piece
from kiosk.core.weighing import UNWEIGHED, Weighing

Options = tuple[tuple[Piece, Option], ...]
"""The choices of a page in their order, each with where it stands."""


def as_weighed(page: Page, weighing: Weighing, library: Library, language: LanguageTag) -> Page:
    """The page as it is shown to who weighs so."""
    blocks = (block for step in page.steps for block in step.blocks)
    compares = any(isinstance(block, OptionPicker | SideBySide) for block in blocks)
    if weighing == UNWEIGHED and not compares:
        return page
    steps = (
        replace(
            step, blocks=tuple(_block(block, weighing, library, language) for block in step.blocks)
        )
        for step in page.steps
    )
    return replace(page, steps=tuple(steps))


def options_of(page: PageId, library: Library, language: LanguageTag) -> Options:
    """All choices of a page; none where it was set aside."""
    found = library.page(page, language)
    return tuple(_options(found)) if found else ()


def _options(page: Page) -> Iterator[tuple[Piece, Option]]:
    for at, step in enumerate(page.steps):
        for index, block in enumerate(step.blocks):
            if isinstance(block, OptionGrid):
                for part, option in enumerate(block.options):
                    yield Piece(page.id, at, index, part), option


def can_be_picked(piece: Piece, library: Library, language: LanguageTag) -> bool:
    """Whether it is a choice, and not the first one of its page, which is always compared."""
    others = options_of(piece.page, library, language)[1:]
    return any(piece == there for there, _ in others)


def _block(block: Block, weighing: Weighing, library: Library, language: LanguageTag) -> Block:
    match block:
        case IconArrays(_, arrays):
            turned = (replace(array, loss_first=weighing.loss_first) for array in arrays)
            return replace(block, arrays=tuple(turned))
        case OptionPicker(page):
            return _offered(block, weighing, options_of(page, library, language))
        case SideBySide(page):
            return _beside(block, weighing, options_of(page, library, language))
        case _:
            return block


def _offered(picker: OptionPicker, weighing: Weighing, options: Options) -> OptionPicker:
    offered = (
        OfferedOption(piece, option.name, piece in weighing.compared)
        for piece, option in options[1:]
    )
    names = {piece: option.name for piece, option in options}
    return replace(
        picker,
        always=options[0][1].name if options else None,
        offered=tuple(offered),
        made_room=names.get(weighing.made_room) if weighing.made_room else None,
    )


def _beside(block: SideBySide, weighing: Weighing, options: Options) -> SideBySide:
    always, others = options[:1], options[1:]
    picked = [option for _, option in always]
    picked += [option for piece, option in others if piece in weighing.compared]
    return replace(
        block,
        names=tuple(option.name for option in picked),
        good=tuple(option.good for option in picked),
        bad=tuple(option.bad for option in picked),
        sure=tuple(option.sure for option in picked),
    )
