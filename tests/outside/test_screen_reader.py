"""Who cannot see finds the way by names alone, from another process, on the accessibility bus."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.run import itself
from tests.outside.reader import ScreenReader, Thing, screen_reader
from tests.outside.server import FULL_HD, Panel, x_server
from tests.outside.test_screen import LIMIT_S, fills, until

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: AT-SPI is on Linux"),
]

KIOSK = "kiosk"
BUTTON = "push button"
BETWEEN_PRESSES_S = 0.7
"""Longer than the repeat guard."""
BOTH_SIDES = re.compile(r"(\d+) of 100 .*\. (\d+) of 100 ")


@dataclass(frozen=True, slots=True)
class Patient:
    """Somebody with a screen reader, before the real kiosk."""

    panel: Panel
    reader: ScreenReader

    def reads(self) -> tuple[Thing, ...]:
        """All that the screen says."""
        return self.reader.things(KIOSK)

    def finds(self, what: str, fits: Callable[[Thing], bool]) -> Thing:
        """The first that fits; waits for it."""
        found: list[Thing] = []

        def look() -> bool:
            found[:] = [thing for thing in self.reads() if fits(thing)]
            return bool(found)

        try:
            until(look, what)
        except AssertionError:
            said = "\n".join(f"  {thing.role} “{thing.name}”" for thing in self.reads())
            raise AssertionError(f"no {what}; there is:\n{said}") from None
        return found[0]

    def presses(self, words: str) -> None:
        """A button whose name holds these words."""
        button = self.finds(words, lambda t: t.role == BUTTON and words in t.name)
        self.panel.pause(BETWEEN_PRESSES_S)
        self.reader.press(button)

    def is_at(self, heading: str) -> None:
        """The heading of a screen is shown, and has the focus."""
        self.finds(heading, lambda t: t.role == "heading" and t.name == heading and t.focused)

    def hears(self, words: str) -> None:
        """An announcement that begins so; what comes before it may be anything."""
        heard = self.reader.hears(LIMIT_S)
        while heard is not None and not heard.words.startswith(words):
            heard = self.reader.hears(LIMIT_S)
        assert heard is not None, f"“{words}” was never announced"


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Patient]:
    with x_server() as panel, screen_reader() as reader:
        env = {**os.environ, "DISPLAY": panel.name, "QT_QPA_PLATFORM": "xcb"}
        process = subprocess.Popen([*itself(), "run", f"--state={tmp_path}"], env=env)
        try:
            until(lambda: fills(panel, FULL_HD), "the first picture")
            until(lambda: KIOSK in reader.apps(), "the kiosk on the bus")
            yield Patient(panel, reader)
        finally:
            process.terminate()
            process.wait(LIMIT_S)


def test_a_patient_who_cannot_see_finds_risks_numbers_and_help(patient: Patient) -> None:
    # given nobody was here
    patient.presses("Touch to start")
    # when they go through a door, its page says where they are
    patient.presses("I am deciding")
    patient.hears("In one minute. Step 1 of")
    # and all the rest is found from Home
    patient.presses("Home")
    patient.is_at("What would you like to know?")
    patient.presses("Risks")
    patient.finds("a card or a page about risks", lambda t: "risk" in t.name.lower())
    # then an icon array is one sentence that tells both sides
    patient.presses("Home")
    patient.is_at("What would you like to know?")
    patient.presses("Benefits")
    patient.presses("does it work?")
    patient.presses("Next")
    array = patient.finds("an icon array", lambda t: BOTH_SIDES.search(t.name) is not None)
    sides = BOTH_SIDES.search(array.name)
    assert sides is not None
    assert int(sides[1]) + int(sides[2]) == 100
    # and help is one press away
    patient.presses("Help now")
    patient.is_at("Danger signs: act now")
    patient.hears("Help now. Step 1 of")
