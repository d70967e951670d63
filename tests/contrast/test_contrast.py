"""Every text at 7:1 and every icon at 3:1, on the screen as it is drawn, in all four looks."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPainter

from kiosk.core.comfort import Look, ReadingComfort
from kiosk.core.desk import Cleaning, DeskState, EnterPin, Maintenance
from kiosk.core.names import ChapterId, PageId, TermId
from kiosk.core.pin import Wrong
from kiosk.core.visit import (
    ComfortSheet,
    GoHome,
    HelpNow,
    IdleWarned,
    Intent,
    OpenChapter,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    Wake,
    WordCard,
)
from tests.contrast.measure import TEXT_RATIO, Measured, flat, measure, measure_screen
from tests.panels import LANDSCAPE
from tests.pictures.views import pixels
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.test_looks import MARK_PAIRS, TEXT_PAIRS, ratio

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
    "word": (HelpNow(), OpenSheet(WordCard(TermId("nerve-block")))),
    "warning": (IdleWarned(),),
}


STAFF: dict[str, DeskState] = {
    "keypad": EnterPin(note=Wrong(4)),
    "maintenance": Maintenance(),
    "cleaning": Cleaning(1_060_000),
}


def measured_on(kiosk: KioskDriver, look: Look) -> dict[str, list[Measured]]:
    """What stands on one screen of each kind."""
    found = {}
    for name, intents in SCREENS.items():
        kiosk.begin(LANDSCAPE, ReadingComfort(look=look))
        kiosk.go(Wake(), *intents)
        found[name] = list(measure_screen(kiosk))
    kiosk.begin(LANDSCAPE, ReadingComfort(look=look))
    found["attract"] = list(measure_screen(kiosk))
    for name, state in STAFF.items():
        kiosk.show_desk(state)
        found[name] = list(measure_screen(kiosk))
    return found


@pytest.mark.parametrize("look", Look)
def test_everything_stands_out_as_it_is_drawn(kiosk: KioskDriver, look: Look) -> None:
    """Whatever colour a text or icon was given, and whatever it really stands on."""
    screens = measured_on(kiosk, look)
    assert all(screens.values())
    every = [mark for marks in screens.values() for mark in marks]
    assert sum(mark.asked == TEXT_RATIO for mark in every) > 100
    assert sum(mark.asked != TEXT_RATIO for mark in every) > 30
    faults = [f"{name}: {m.fault}" for name, marks in screens.items() for m in marks if m.fault]
    assert not faults, "\n".join(faults)


def test_every_pair_that_meets_is_a_pair_of_the_table(kiosk: KioskDriver) -> None:
    """The looks are measured by a table of pairs: it must hold all that the screens use."""
    missing: list[str] = []
    names: dict[str, set[str]] = {}
    for token in sorted({token for pair in (*TEXT_PAIRS, *MARK_PAIRS) for token in pair}):
        names.setdefault(kiosk.colour(token).name(), set()).add(token)
    for name, marks in measured_on(kiosk, Look.LIGHT).items():
        for mark in marks:
            inks = names.get(mark.contrast.ink.name(), set())
            grounds = names.get(mark.contrast.ground.name(), set())
            table = TEXT_PAIRS if mark.asked == TEXT_RATIO else (*TEXT_PAIRS, *MARK_PAIRS)
            # A bold icon may cover more of its place than its ground does.
            pairs = {*product(inks, grounds), *product(grounds, inks)}
            if not pairs & set(table):
                missing.append(f"{name}: {mark.mark}, {inks} on {grounds}")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("colour", ["#888888", "#b0b0b0", "#f0efe8"])
def test_a_pale_text_is_seen(breakable: KioskDriver, colour: str) -> None:
    breakable.go(Wake(), GoHome())
    text = next(text for text in breakable.texts if text.words.startswith("What would you"))
    assert not [found.fault for found in measure_screen(breakable) if found.fault]

    text.item.setProperty("color", QColor(colour))

    faults = [found.fault for found in measure_screen(breakable) if found.fault]
    assert len(faults) == 1
    assert "What would you" in faults[0]


def test_a_half_transparent_text_is_seen(breakable: KioskDriver) -> None:
    """Its colour is right; only what is drawn tells."""
    breakable.go(Wake(), GoHome())
    text = next(text for text in breakable.texts if text.words.startswith("What would you"))

    text.item.setProperty("opacity", 0.4)

    assert len([found.fault for found in measure_screen(breakable) if found.fault]) == 1


@pytest.mark.parametrize(
    ("ink", "ground"), [("#767676", "#ffffff"), ("#595959", "#ffffff"), ("#e69f00", "#ffffff")]
)
def test_what_is_measured_is_what_was_painted(ink: str, ground: str) -> None:
    picture = flat(ground)
    painter = QPainter(picture)
    painter.fillRect(5, 5, 12, 12, QColor(ink))
    painter.end()

    found = measure(pixels(picture), Rect(0, 0, 40, 40))

    assert (found.ink.name(), found.ground.name()) == (ink, ground)
    assert found.ratio == pytest.approx(ratio(QColor(ink), QColor(ground)), abs=0.005)
