"""Real fingers: what a touch panel tells an X server reaches the kiosk, and counts or does not.

Each test starts a kiosk as it is started at a clinic. That something did nothing is seen from what
the next tap leads to, and needs no wait.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.run import itself
from kiosk.core.corners import HOLD_MS
from kiosk.core.touch import PALM_MS
from tests.outside.glass import Hand, touch_server
from tests.outside.patient import BETWEEN_PRESSES_S, BUTTON, CHOICE, Patient, patient_at
from tests.outside.process import until
from tests.outside.reader import Thing
from tests.outside.server import FULL_HD

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: X servers are on Linux"),
]

Spot = tuple[int, int]

PIN = "150926"
TAP_S = 0.08
TREMOR_S = 0.03
STEP_S = 0.02
"""Between two places of a finger that moves."""
CORNER_PX = 15
FINGER, OTHER, PALM = 0, 1, (2, 3, 4)
START = "“Permanent nerve block”: what it is, and is not"
DOOR, BEHIND_DOOR = "I am deciding", "Heat on tiny nerves in your back"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the glass, and somebody else who reads aloud what it shows."""

    hand: Hand
    sees: Patient

    def at(self, words: str) -> Spot:
        """The middle of the control whose name holds these words."""
        return self.sees.reader.box(self.finds(words)).middle

    def finds(self, words: str) -> Thing:
        """A control whose name holds these words."""
        return self.sees.finds(words, lambda t: t.role in (BUTTON, CHOICE) and words in t.name)

    def is_chosen(self, words: str) -> bool:
        """Whether a choice is the chosen one."""
        return self.finds(words).checked

    def rests(self, seconds: float) -> None:
        """The hand stays as it is."""
        self.sees.panel.pause(seconds)

    def taps(self, target: str | Spot) -> None:
        """A tap that nothing takes for a repeat."""
        spot = self.at(target) if isinstance(target, str) else target
        self.rests(BETWEEN_PRESSES_S)
        self.hand.down(FINGER, *spot)
        self.rests(TAP_S)
        self.hand.up(FINGER, *spot)

    def holds(self, spot: Spot, seconds: float) -> None:
        """A long press."""
        self.hand.down(FINGER, *spot)
        self.rests(seconds)
        self.hand.up(FINGER, *spot)

    def slides(self, start: Spot, end: Spot) -> None:
        """A finger comes down, moves in ten steps, and goes up."""
        self.hand.down(FINGER, *start)
        for part in range(1, 11):
            self.rests(STEP_S)
            x, y = (one + (two - one) * part / 10 for one, two in zip(start, end, strict=True))
            self.hand.move(FINGER, x, y)
        self.rests(STEP_S)
        self.hand.up(FINGER, *end)

    def wakes_it(self) -> None:
        """Touch to start, away from all doors."""
        self.taps((FULL_HD.width // 5, FULL_HD.height // 2))
        self.sees.shows(START)

    def opens_comfort(self) -> None:
        """The sheet whose choices act without leaving it."""
        self.wakes_it()
        self.taps("Comfort")
        self.sees.shows("Comfort")
        self.rests(BETWEEN_PRESSES_S)


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[Visitor]:
    with touch_server() as (panel, hand), patient_at(panel, tmp_path / "state") as patient:
        yield Visitor(hand, patient)


def test_waking_opens_nothing_and_taps_open_a_door_and_turn_pages(visitor: Visitor) -> None:
    visitor.wakes_it()
    door = visitor.at(DOOR)
    visitor.taps("Home")
    visitor.taps("I am done")
    visitor.sees.finds_button("Touch to start")

    # the same place again, where a door lies beneath now, by a finger that trembles
    visitor.taps(door)
    for _ in range(2):
        visitor.rests(TREMOR_S)
        visitor.hand.down(FINGER, *door)
        visitor.rests(TREMOR_S)
        visitor.hand.up(FINGER, *door)
    visitor.rests(BETWEEN_PRESSES_S)
    visitor.sees.shows(START)
    visitor.taps(door)
    visitor.sees.shows(BEHIND_DOOR)
    visitor.sees.hears("In one minute. Page 1 of")
    visitor.taps("Next")
    visitor.sees.hears("Step 2 of")


def test_a_finger_that_slides_off_changes_its_mind(visitor: Visitor) -> None:
    visitor.opens_comfort()
    dark, large = visitor.at("Dark"), visitor.at("Large:")
    visitor.slides(dark, (dark[0], (dark[1] + large[1]) // 2))
    visitor.slides(dark, large)

    visitor.taps("Still")
    until(lambda: visitor.is_chosen("Still"), "a choice after it")
    assert not visitor.is_chosen("Dark")
    assert not visitor.is_chosen("Large:")


def test_two_fingers_on_two_buttons_do_one_thing(visitor: Visitor) -> None:
    visitor.opens_comfort()
    one, two = visitor.at("Large:"), visitor.at("Dark")
    visitor.hand.down(FINGER, *one)
    visitor.hand.down(OTHER, *two)
    visitor.rests(TAP_S)
    visitor.hand.up(FINGER, *one)
    visitor.hand.up(OTHER, *two)

    until(lambda: visitor.is_chosen("Large:") or visitor.is_chosen("Dark"), "a choice")
    visitor.taps("Still")
    until(lambda: visitor.is_chosen("Still"), "a choice after it")
    assert visitor.is_chosen("Large:") != visitor.is_chosen("Dark")


def test_a_resting_palm_does_nothing_and_leaves_the_finger_alone(visitor: Visitor) -> None:
    visitor.opens_comfort()
    x, y = visitor.at("Dark")
    palm = [(x + 15 * finger, y) for finger in range(len(PALM))]
    for finger, spot in zip(PALM, palm, strict=True):
        visitor.hand.down(finger, *spot)
    visitor.rests(3 * PALM_MS / 1000)
    visitor.taps("Still")
    until(lambda: visitor.is_chosen("Still"), "the finger's choice beside a palm")
    visitor.rests(1.0)
    for finger, spot in zip(PALM, palm, strict=True):
        visitor.hand.up(finger, *spot)

    visitor.taps("Moving")
    until(lambda: visitor.is_chosen("Moving"), "a choice after the palm")
    assert not visitor.is_chosen("Dark")


def test_two_corners_open_the_keypad(tmp_path: Path) -> None:
    told = subprocess.run(
        [*itself(), "pin", "--stdin", f"--state={tmp_path}"], input=PIN, text=True, check=False
    )
    assert told.returncode == 0
    with touch_server() as (panel, hand), patient_at(panel, tmp_path) as patient:
        visitor = Visitor(hand, patient)
        right, below = FULL_HD.width - CORNER_PX, FULL_HD.height - CORNER_PX
        visitor.holds((CORNER_PX, below), HOLD_MS / 1000 + 0.5)
        visitor.holds((right, CORNER_PX), HOLD_MS / 1000 + 0.5)
        patient.finds_button("7")


def test_a_drag_scrolls_a_sheet_and_chooses_nothing(visitor: Visitor) -> None:
    visitor.opens_comfort()
    visitor.taps("Largest")
    until(lambda: visitor.is_chosen("Largest"), "large text")
    sheet = visitor.sees.finds("the sheet", lambda t: t.role == "dialog")
    box = visitor.sees.reader.box(sheet)
    x, before = visitor.at("High contrast")
    visitor.slides((x, before), (x, box.y + 250))

    until(lambda: visitor.at("High contrast")[1] < before - 50, "the sheet to scroll")
    visitor.rests(BETWEEN_PRESSES_S)
    assert not visitor.is_chosen("High contrast")
    visitor.taps("High contrast")
    until(lambda: visitor.is_chosen("High contrast"), "a choice after the drag")
