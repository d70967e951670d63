"""The four looks: every pair of colours that meets on the screen, and the size of letters."""

from math import radians, tan

import pytest
from coloraide import Color
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from tests.contrast.measure import MARK_RATIO, TEXT_RATIO
from tests.panels import CAPITAL_DEGREES, LANDSCAPE, PANELS, PORTRAIT, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin

GROUNDS = ("paper", "card", "stage", "chosen", "calloutKey", "calloutCareful")
TEXT_PAIRS = (
    *((ink, ground) for ink in ("ink", "quietInk", "accent") for ground in GROUNDS[:4]),
    ("ink", "calloutKey"),
    ("ink", "calloutCareful"),
    ("onAccent", "accent"),
    ("onHelp", "help"),
    ("benefit", "stage"),
    ("harm", "stage"),
    ("finding", "stage"),
    ("benefit", "paper"),
    ("harm", "paper"),
    ("finding", "paper"),
    ("paper", "helpEdge"),
)
MARK_PAIRS = (
    *((mark, ground) for mark in ("edge", "accent") for ground in ("paper", "card", "stage")),
    ("accent", "chosen"),
    ("accent", "calloutKey"),
    ("harm", "calloutCareful"),
    ("message", "messageEdge"),
    ("benefit", "card"),
    ("harm", "card"),
    ("finding", "card"),
    ("helpEdge", "card"),
    ("helpEdge", "paper"),
    ("body", "paper"),
    ("others", "othersGround"),
    ("others", "stage"),
    ("others", "paper"),
    ("paper", "benefit"),
    ("paper", "harm"),
    ("paper", "finding"),
)


PASSED = {"stage": "", "bone": "#d9cdb6", "nerve": "#d2b03c"}
"""What messages travel over; the last two as they are rendered where light falls."""
FAR_APART = 30
"""Of the 100 between black and white."""


def ratio(one: QColor, two: QColor) -> float:
    """Contrast by WCAG 2."""
    return Color(one.name()).contrast(Color(two.name()), method="wcag21")


@pytest.fixture(params=list(Look))
def looking(request: pytest.FixtureRequest, kiosk: KioskDriver) -> KioskDriver:
    """The kiosk in one of its looks."""
    kiosk.begin(LANDSCAPE, ReadingComfort(look=request.param))
    return kiosk


def test_the_looks_differ(kiosk: KioskDriver) -> None:
    papers = set()
    for look in Look:
        kiosk.begin(LANDSCAPE, ReadingComfort(look=look))
        papers.add((kiosk.colour("paper").name(), kiosk.colour("accent").name()))
    assert len(papers) == len(Look) == 4


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out(looking: KioskDriver, ink: str, ground: str) -> None:
    assert ratio(looking.colour(ink), looking.colour(ground)) >= TEXT_RATIO


@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_edges_and_marks_stand_out(looking: KioskDriver, mark: str, ground: str) -> None:
    assert ratio(looking.colour(mark), looking.colour(ground)) >= MARK_RATIO


@pytest.mark.parametrize("ground", PASSED)
def test_a_message_stands_out_from_what_it_travels_over(looking: KioskDriver, ground: str) -> None:
    """By its colour or its edge; and it is not taken for the dot at the end of a label's line."""
    passed = looking.colour("stage") if ground == "stage" else QColor(PASSED[ground])
    colour, edge, dot = (looking.colour(name) for name in ("message", "messageEdge", "ink"))

    assert max(ratio(colour, passed), ratio(edge, passed)) >= MARK_RATIO
    assert Color(colour.name()).delta_e(Color(dot.name()), method="2000") >= FAR_APART


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_body_text_is_seven_tenths_of_a_degree_high(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
    font = QFont("Atkinson Hyperlegible")
    font.setPixelSize(round(kiosk.size("bodyPx")))
    high_mm = QFontMetricsF(font).capHeight() / panel.px_per_mm
    asked_mm = panel.reading_mm * tan(radians(CAPITAL_DEGREES))
    rounding_mm = 0.5 / panel.px_per_mm
    assert high_mm >= asked_mm - rounding_mm
    assert high_mm == pytest.approx(panel.capital_mm, abs=0.05 + rounding_mm)
    assert high_mm >= 4.8


@pytest.mark.parametrize("panel", [LANDSCAPE, PORTRAIT], ids=lambda panel: panel.name)
def test_twice_the_text_size_is_twice_the_letters(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
    usual = kiosk.size("bodyPx")
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=TextScale.LARGEST)))
    assert kiosk.size("bodyPx") == pytest.approx(2 * usual, abs=1)


def test_the_theme_knows_the_panel(kiosk: KioskDriver) -> None:
    for panel in PANELS:
        begin(kiosk, Setting(panel))
        assert kiosk.size("pxPerMm") == pytest.approx(panel.px_per_mm)
        assert kiosk.size("targetPx") >= panel.target_mm * panel.px_per_mm
