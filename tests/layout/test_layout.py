"""Every screen on every reference panel: nothing cut, covered, lost, too small or too close."""

import re
from collections.abc import Sequence

import pytest
from _pytest.mark.structures import MarkDecorator, ParameterSet

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import FALLBACK_LANGUAGE, PageId, is_right_to_left
from kiosk.core.visit import ChangeTextScale, OpenPage, Wake
from tests.layout.checks import BAR, bar_of, find_faults, look
from tests.panels import LANDSCAPE, LARGE, LOW_LARGE, LOW_PORTRAIT, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.rect import Rect
from tests.ui.tour import Setting, begin, whole_tour

LEAST_SCREENS = 100
MOST_TOLD = 40
NORMAL = ReadingComfort()
LARGER = ReadingComfort(text_scale=TextScale.LARGE)
LARGEST = ReadingComfort(text_scale=TextScale.LARGEST)
LOW = ReadingComfort(low=True)
LOW_LARGEST = ReadingComfort(low=True, text_scale=TextScale.LARGEST)
LIVE_PAGES = ("rf/one-minute", "rf/benefits", "rf/options", "rf/help-now", "rf/for-ever")


def settings() -> list[ParameterSet]:
    """Every panel at 100 and 200 %, plain and mirrored, and in every language."""
    every = [Setting(p, c, m) for p in PANELS for c in (NORMAL, LARGEST) for m in (False, True)]
    every += [Setting(panel, LARGER) for panel in (LANDSCAPE, PORTRAIT)]
    every += [Setting(p, c, several=True) for p in PANELS for c in other_languages()]
    every += [Setting(p, c) for p in (LOW_PORTRAIT, LOW_LARGE) for c in (LOW, LOW_LARGEST)]
    return [pytest.param(s, id=s.name, marks=_marks(s)) for s in every]


def other_languages() -> list[ReadingComfort]:
    """Every language but English, at 100 and 200 %."""
    tags = [x.tag for x in many_languages().offered if x.tag != FALLBACK_LANGUAGE]
    return [ReadingComfort(t, s) for t in tags for s in (TextScale.NORMAL, TextScale.LARGEST)]


def _marks(setting: Setting) -> tuple[MarkDecorator, ...]:
    """The heaviest third is slow. What `test` can spare is left to `layout`."""
    heavy = (pytest.mark.slow,) if _is_heavy(setting) else ()
    large = setting.comfort.text_scale is TextScale.LARGEST
    told = setting.comfort.language != FALLBACK_LANGUAGE or setting.comfort.low
    left = told and not (large and _is_steep(setting))
    left = left or (setting.mirrored and _is_steep(setting))
    left = left or setting.comfort.text_scale is TextScale.LARGE
    return (*heavy, pytest.mark.every_layout) if left else heavy


def _is_steep(setting: Setting) -> bool:
    """The least room in each direction, and the most."""
    large = setting.comfort.text_scale is TextScale.LARGEST
    return large == (setting.panel in (SMALL, PORTRAIT, LOW_PORTRAIT))


def _is_heavy(setting: Setting) -> bool:
    large = setting.comfort.text_scale is TextScale.LARGEST
    mirrored = setting.mirrored or is_right_to_left(setting.comfort.language)
    return large and (mirrored or setting.panel in (SMALL, LARGE, LOW_PORTRAIT, LOW_LARGE))


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
    assert len(bars) == len(BAR)
    if faults:
        pytest.fail(_told(faults))


def _told(faults: Sequence[str]) -> str:
    """Each kind of fault once: what is wrong on every screen would fill pages."""
    kinds: dict[str, list[str]] = {}
    for fault in faults:
        _, _, what = fault.partition(": ")
        kinds.setdefault(re.sub(r"[-\d]+", "0", what), []).append(fault)
    told = [f"{len(alike)}x {alike[0]}" for alike in kinds.values()]
    return "\n".join((f"{len(faults)} faults", *told[:MOST_TOLD]))


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_changing_the_text_size_while_reading(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
    kiosk.go(Wake())
    for page in LIVE_PAGES:
        kiosk.go(OpenPage(PageId(page)))
        for scale in (TextScale.LARGE, TextScale.LARGEST, TextScale.NORMAL):
            kiosk.go(ChangeTextScale(scale))
            assert not find_faults(look(kiosk)), f"{page} at {scale} %"


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_mirrored_is_the_mirror_image(kiosk: KioskDriver, panel: Panel) -> None:
    for intents in ((), (OpenPage(PageId("rf/one-minute")),), (OpenPage(PageId("rf/options")),)):
        rects = []
        for mirrored in (False, True):
            begin(kiosk, Setting(panel, mirrored=mirrored))
            kiosk.go(Wake(), *intents)
            rects.append({node.name: node.rect for node in kiosk.controls})
        plain, mirrored_rects = rects
        assert len(plain) > 3
        assert plain.keys() == mirrored_rects.keys()
        for name, rect in plain.items():
            image = Rect(panel.width_px - rect.right, rect.y, rect.width, rect.height)
            assert image.holds(mirrored_rects[name], 1.5), f"{name}: {mirrored_rects[name]}"
