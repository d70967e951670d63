"""A visitor at the attract screen, in both orientations."""

import pytest

from tests.journeys.visitor import Hand, Visitor
from tests.panels import LANDSCAPE, PORTRAIT, Panel
from tests.ui.driver import KioskDriver


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=lambda panel: panel.name)
def panel(request: pytest.FixtureRequest) -> Panel:
    """The two panels that most clinics have."""
    chosen: Panel = request.param
    return chosen


@pytest.fixture
def visitor(kiosk: KioskDriver, panel: Panel) -> Visitor:
    """Nobody has touched the screen yet."""
    kiosk.begin(panel)
    return Visitor(kiosk)


@pytest.fixture(params=list(Hand))
def either_way(request: pytest.FixtureRequest, visitor: Visitor) -> Visitor:
    """By touch, and by accessible press."""
    visitor.hand = request.param
    return visitor
