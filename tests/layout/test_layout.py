"""Every screen on every reference panel: nothing cut, covered, lost, too small or too close."""

import pytest

from kiosk.core.comfort import ReadingComfort, TextScale
from tests.layout.checks import bar_of, find_faults, look
from tests.panels import LANDSCAPE, PANELS, PORTRAIT, SMALL
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.tour import Setting, whole_tour

LEAST_SCREENS = 100
BIG = ReadingComfort(text_scale=TextScale.LARGEST)
QUICK = (Setting(SMALL), Setting(LANDSCAPE), Setting(PORTRAIT), Setting(LANDSCAPE, BIG))


def settings() -> list[pytest.param]:  # type: ignore[valid-type]
    """Every panel, 100 and 200 %, plain and mirrored; the quick ones run always."""
    every = [
        Setting(panel, comfort, mirrored)
        for panel in PANELS
        for comfort in (ReadingComfort(), BIG)
        for mirrored in (False, True)
    ]
    every += [Setting(p, ReadingComfort(text_scale=TextScale.LARGE)) for p in (LANDSCAPE, PORTRAIT)]
    return [pytest.param(s, id=s.name, marks=() if s in QUICK else pytest.mark.slow) for s in every]


@pytest.mark.parametrize("setting", settings())
def test_every_screen_is_laid_out_well(kiosk: KioskDriver, setting: Setting) -> None:
    faults: list[str] = []
    bars: dict[str, Rect] = {}
    screens = 0
    for name in whole_tour(kiosk, setting):
        screens += 1
        scene = look(kiosk)
        faults += (f"{setting.name}, {name}: {fault}" for fault in find_faults(scene))
        for button, rect in bar_of(scene).items():
            if bars.setdefault(button, rect) != rect:
                faults.append(f"{setting.name}, {name}: {button} moved to {rect}")
    assert screens >= LEAST_SCREENS
    assert len(bars) == 2
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults)
