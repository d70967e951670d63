"""A page as this visitor weighs it: the side of every array that they want first."""

from dataclasses import replace

from kiosk.core.blocks import Block, IconArrays
from kiosk.core.library import Page
from kiosk.core.weighing import UNWEIGHED, Weighing


def as_weighed(page: Page, weighing: Weighing) -> Page:
    """The page as it is shown to who weighs so."""
    if weighing == UNWEIGHED:
        return page
    steps = (
        replace(step, blocks=tuple(_block(block, weighing) for block in step.blocks))
        for step in page.steps
    )
    return replace(page, steps=tuple(steps))


def _block(block: Block, weighing: Weighing) -> Block:
    if not isinstance(block, IconArrays):
        return block
    arrays = (replace(array, loss_first=weighing.loss_first) for array in block.arrays)
    return replace(block, arrays=tuple(arrays))
