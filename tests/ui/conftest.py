"""A kiosk at its start screen."""

import pytest

from kiosk.core.visit import Wake
from tests.ui.driver import KioskDriver


@pytest.fixture
def awake(kiosk: KioskDriver) -> KioskDriver:
    """Somebody is here and sees the doors."""
    kiosk.go(Wake())
    kiosk.pass_time(1000)
    kiosk.kiosk.idle.touched()
    return kiosk
