"""A label that stands for a word of the glossary opens that word's card."""

from collections.abc import Callable

import pytest

from kiosk.core.names import PageId, TermId
from kiosk.core.visit import OpenPage, Wake, WordCard
from tests.panels import LANDSCAPE, SMALL, Panel
from tests.ui.driver import KioskDriver


@pytest.mark.parametrize("panel", [LANDSCAPE, SMALL], ids=lambda panel: panel.name)
@pytest.mark.parametrize("use", [KioskDriver.tap, KioskDriver.press], ids=["touch", "press"])
def test_a_label_explains_what_it_names(
    kiosk: KioskDriver, panel: Panel, use: Callable[[KioskDriver, str], None]
) -> None:
    kiosk.begin(panel)
    kiosk.go(Wake(), OpenPage(PageId("rf/your-back")))

    use(kiosk, "What does “Small joint” mean?")

    assert kiosk.visit.sheet == WordCard(TermId("facet-joint"))
