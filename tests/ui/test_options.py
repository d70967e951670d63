"""Choices on every panel, in every text size: nothing scrolls, and none gets more than another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from kiosk.core.blocks import OptionGrid
from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.library import Step
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver

PAGE = PageId("rf/options")
FIELDS = ("May be good: ", "May be bad: ", "How sure are we? ")


def option_screens(kiosk: KioskDriver) -> Iterator[tuple[int, Step]]:
    """Every screen of the page that has choices on it, with its step."""
    while True:
        opened = kiosk.reader.opened
        assert opened is not None
        step = opened.page.steps[opened.place.step]
        if any(isinstance(block, OptionGrid) for block in step.blocks):
            yield opened.place.step, step
        after = place_after(opened)
        if after is None:
            return
        kiosk.go(TurnTo(after))


def fields_in(texts: Sequence[str]) -> list[str]:
    """The fields on the screen, by their first words."""
    return [field for name in texts for field in FIELDS if name.startswith(field)]


@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_each_choice_has_the_same_fields_on_as_many_screens(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    kiosk.begin(panel, replace(USUAL_COMFORT, text_scale=scale))
    kiosk.go(Wake(), OpenPage(PAGE))
    shown: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for number, step in option_screens(kiosk):
        assert not kiosk.reader.props.scrolls
        texts = texts_of(kiosk)
        named = [name for name in names_of(step) if any(name in text for text in texts)]
        fields = fields_in(texts)
        if not fields:
            continue
        assert named, f"no field without the name of its choice: {texts}"
        assert len(fields) % len(named) == 0
        for name in named:
            shown[f"{number} {name}"].append(tuple(fields[: len(fields) // len(named)]))

    for step_number in {key.split()[0] for key in shown}:
        ways = [way for key, way in shown.items() if key.split()[0] == step_number]
        assert len(ways) == 2
        assert ways[0] == ways[1]
        assert [field for screen in ways[0] for field in screen] == list(FIELDS)


def names_of(step: Step) -> list[str]:
    grids = (block for block in step.blocks if isinstance(block, OptionGrid))
    return [option.name.text for grid in grids for option in grid.options]


def texts_of(kiosk: KioskDriver) -> list[str]:
    return [node.name for node in kiosk.nodes if not node.seen.is_empty]
