"""Danger signs in big text: all are met, none is hidden, and each screen says what to do."""

from dataclasses import replace

import pytest

from kiosk.core.blocks import Urgency, UrgencyLevel
from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.rows import Place
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
MORE = "More danger signs: touch Next"
LIMIT = 20


def danger_steps(library: Library) -> list[tuple[PageId, int, Urgency]]:
    """Every step with danger signs."""
    return [
        (page.id, number, block)
        for page in library.pages[FALLBACK_LANGUAGE].values()
        for number, step in enumerate(page.steps)
        for block in step.blocks
        if isinstance(block, Urgency) and block.level is UrgencyLevel.NOW
    ]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_no_danger_sign_is_hidden_below_an_edge(kiosk: KioskDriver, panel: Panel) -> None:
    steps = danger_steps(kiosk.library)
    assert steps
    for page, number, block in steps:
        kiosk.begin(panel, LARGEST)
        kiosk.go(Wake(), OpenPage(page), TurnTo(Place(number)))
        order = block.act.sentences()[0].text
        left = [sign.text for sign in block.signs]
        for _ in range(LIMIT):
            said = [node.name for node in kiosk.nodes]
            assert not kiosk.shows("Scroll down")
            assert any(words.startswith(order) for words in said)
            left = [sign for sign in left if sign not in said]
            assert (MORE in said) == bool(left)
            if not left:
                break
            kiosk.tap("Next")
        assert not left
