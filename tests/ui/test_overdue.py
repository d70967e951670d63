"""A page that nobody reviewed in time says so, wherever it is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import OpenPage, OpenSheet, SourcesSheet, Wake
from tests.layout.checks import find_faults, look
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver

LATER_S = int(datetime(2031, 1, 1, tzinfo=UTC).timestamp())


@pytest.fixture
def later(kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """The kiosk some years on, with the same pages."""
    before, kiosk.calendar_s = kiosk.calendar_s, LATER_S
    yield kiosk
    kiosk.calendar_s = before


@pytest.mark.parametrize("scale", list(TextScale))
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_an_overdue_page_says_so_on_every_screen(
    later: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    later.begin(panel, ReadingComfort(text_scale=scale))
    later.go(Wake(), OpenPage(PageId("rf/risks")))
    assert later.reader.props.checked.startswith("Overdue: ")
    assert find_faults(look(later)) == ()
    later.go(OpenSheet(SourcesSheet()))
    assert "It was to be reviewed by" in later.shell._sheet.props.text
    assert find_faults(look(later)) == ()
