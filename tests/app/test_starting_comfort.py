"""What a visitor starts with, where the computer has wishes too."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app.show import starting_comfort
from kiosk.core.comfort import Look
from kiosk.services.settings import usual_settings

NONE = Qt.ContrastPreference.NoPreference
HIGH = Qt.ContrastPreference.HighContrast


@pytest.mark.parametrize(
    ("given", "asked", "look"),
    [
        (None, NONE, Look.LIGHT),
        (None, HIGH, Look.CONTRAST),
        (Look.CREAM, NONE, Look.CREAM),
        (Look.CREAM, HIGH, Look.CREAM),
        (Look.LIGHT, HIGH, Look.LIGHT),
    ],
)
def test_the_site_s_word_goes_before_the_computer_s(
    given: Look | None, asked: Qt.ContrastPreference, look: Look
) -> None:
    settings = usual_settings()
    if given is not None:
        settings = settings.with_given("display.look", given)

    assert starting_comfort(settings, asked).look is look
