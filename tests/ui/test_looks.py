"""The four looks: every pair of colours that meets on the screen, and the size of letters."""

from collections import Counter
from math import radians, tan

import pytest
from coloraide import Color
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import ChapterId, PageId
from kiosk.core.visit import (
    ComfortSheet,
    GoHome,
    IdleWarned,
    Intent,
    OpenChapter,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    Wake,
)
from tests.panels import CAPITAL_DEGREES, LANDSCAPE, PANELS, PORTRAIT, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin
from tests.ui.tree import Ink, colour_of, is_behind

TEXT_RATIO = 7.0
"""WCAG 1.4.6."""
MARK_RATIO = 3.0
"""WCAG 1.4.11."""

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
)
MARK_PAIRS = (
    *((mark, ground) for mark in ("edge", "accent") for ground in ("paper", "card", "stage")),
    ("accent", "chosen"),
    ("message", "stage"),
    ("benefit", "card"),
    ("harm", "card"),
    ("finding", "card"),
    ("helpEdge", "card"),
    ("helpEdge", "paper"),
    ("paper", "benefit"),
    ("paper", "harm"),
    ("paper", "finding"),
)

LEAST_SHARE = 0.3
"""Of a text's place that its ground must cover; less is a text on a picture."""


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


SCREENS: dict[str, tuple[Intent, ...]] = {
    "start": (),
    "home": (GoHome(),),
    "chapter": (OpenChapter(ChapterId("benefits")),),
    "scene": (OpenPage(PageId("rf/one-minute")),),
    "arrays": (OpenPage(PageId("rf/benefits")),),
    "cards": (OpenPage(PageId("rf/options")),),
    "experts": (OpenPage(PageId("rf/experts")),),
    "help": (OpenPage(PageId("rf/help-now")),),
    "timeline": (OpenPage(PageId("rf/afterwards")),),
    "comfort": (OpenSheet(ComfortSheet()),),
    "sources": (OpenPage(PageId("rf/risks")), OpenSheet(SourcesSheet())),
    "warning": (IdleWarned(),),
}


def test_every_text_stands_out_as_it_is_drawn(looking: KioskDriver) -> None:
    """Measured on the picture: whatever colour a text has, and whatever it really stands on."""
    measured = 0
    for name, intents in SCREENS.items():
        looking.begin(LANDSCAPE, looking.visit.comfort)
        looking.go(Wake(), *intents)
        picture = looking.picture()
        for text in looking.texts:
            if is_behind(text.item) or text.seen.width < 4 or text.seen.height < 4:
                continue
            ground, share = ground_of(text, picture)
            found = ratio(colour_of(text.item), ground)
            assert share >= LEAST_SHARE, f"{name}: {text} lies on a picture"
            assert found >= TEXT_RATIO, f"{name}: {text} has {found:.1f}:1 on {ground.name()}"
            measured += 1
    assert measured > 100


def ground_of(text: Ink, picture: QImage) -> tuple[QColor, float]:
    """The most frequent colour where a text is drawn, and its share."""
    seen = text.seen
    xs = range(round(seen.x), min(round(seen.right), picture.width()), 2)
    ys = range(round(seen.y), min(round(seen.bottom), picture.height()), 2)
    counts = Counter(picture.pixel(x, y) for x in xs for y in ys)
    colour, count = counts.most_common(1)[0]
    return QColor(colour), count / counts.total()


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_body_text_is_seven_tenths_of_a_degree_high(kiosk: KioskDriver, panel: Panel) -> None:
    begin(kiosk, Setting(panel))
    font = QFont("Atkinson Hyperlegible")
    font.setPixelSize(round(kiosk.size("bodyPx")))
    high_mm = QFontMetricsF(font).capHeight() / panel.px_per_mm
    asked_mm = panel.reading_mm * tan(radians(CAPITAL_DEGREES))
    rounding_mm = 0.5 / panel.px_per_mm
    assert high_mm == pytest.approx(asked_mm, abs=rounding_mm)
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
