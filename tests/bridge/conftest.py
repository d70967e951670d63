import pytest
from PySide6.QtCore import QCoreApplication


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Timers, fonts and locales need one."""
