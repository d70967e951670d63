"""One kiosk for all tests that drive it: building one takes longer than most tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from tests.surroundings import settle_surroundings

settle_surroundings()

from PySide6.QtGui import QGuiApplication  # noqa: E402  (the environment has to be right first)

from kiosk.core.names import FALLBACK_LANGUAGE  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk's own kind of application: it has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def only_kiosk(qapp: QCoreApplication) -> Iterator[KioskDriver]:
    """The kiosk of this process."""
    driver = KioskDriver()
    yield driver
    driver.close()


@pytest.fixture
def kiosk(only_kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """The kiosk at its attract screen, usual comfort; any unexpected log line is a failure."""
    only_kiosk.begin()
    only_kiosk.faults.take()
    yield only_kiosk
    faults = only_kiosk.faults.take()
    if only_kiosk.visit.comfort.language != FALLBACK_LANGUAGE:
        # Its translator is the whole process's: who follows without a kiosk would hear it.
        only_kiosk.begin()
    assert not faults, "\n".join(faults)


@pytest.fixture
def breakable(kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """A kiosk whose screens may be tampered with: they are made anew for the next test."""
    yield kiosk
    kiosk.make_screens_anew()
