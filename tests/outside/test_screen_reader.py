"""Who cannot see finds the way by names alone, from another process, on the accessibility bus."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.patient import BUTTON, CHOICE, Patient, patient_at
from tests.outside.reader import PRESS
from tests.outside.server import x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: AT-SPI is on Linux"),
]

ASKED = re.compile("What does “(.+)” mean[?]")
BOTH_SIDES = re.compile(r"(\d+) of 100 .*\. (\d+) of 100 ")


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Patient]:
    with x_server() as panel, patient_at(panel, tmp_path) as patient:
        yield patient


def test_a_patient_who_cannot_see_finds_risks_numbers_and_help(patient: Patient) -> None:
    # given nobody was here
    patient.presses("Touch to start")
    # when they go through a door, its page says where they are
    patient.presses("I am deciding")
    patient.hears("In one minute. Page 1 of")
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


def faults_of(patient: Patient) -> Iterator[str]:
    """What is nameless, told twice, done twice, or asked before it was said."""
    things = [thing for thing in patient.reads() if thing.role not in ("application", "frame")]
    assert things
    texts = [thing for thing in things if thing.role in ("label", "heading", "graphic")]
    names = [thing.name for thing in texts]
    for thing in things:
        actions = patient.reader.actions(thing)
        told = patient.reader.description(thing)
        asked = ASKED.fullmatch(thing.name)
        if not thing.name:
            yield f"a {thing.role} without a name"
        if len(set(actions)) < len(actions):
            yield f"{thing.name}: {actions}"
        if PRESS in actions and thing.role not in (BUTTON, CHOICE):
            yield f"{thing.name}: a {thing.role} that can be pressed"
        if thing in texts and names.count(thing.name) > 1:
            yield f"{thing.name}: more than once"
        if any(name in told for name in names):
            yield f"{thing.name}: {told}"
        before = " ".join(t.name for t in things[: things.index(thing)])
        if asked and asked[1].lower() not in before.lower():
            yield f"{thing.name}: before its words"


def test_each_thing_is_named_and_told_once_and_asked_after_its_words(patient: Patient) -> None:
    found: list[str] = []
    asked = 0

    def look() -> None:
        nonlocal asked
        asked += any(ASKED.fullmatch(thing.name) for thing in patient.reads())
        found.extend(faults_of(patient))

    patient.presses("Touch to start")
    patient.is_at("“Permanent nerve block”: what it is, and is not")
    look()
    patient.presses("I am deciding")
    patient.is_at("Heat on tiny nerves in your back")
    look()
    patient.presses("What does “radiofrequency” mean?")
    patient.is_at("Radiofrequency")
    look()
    patient.presses("Close")
    patient.presses("Comfort")
    patient.is_at("Comfort")
    look()
    beneath = [t.name for t in patient.reads() if t.name in ("Next", "Back", "Pause")]
    patient.presses("Close")
    patient.presses("Home")
    patient.presses("Radiofrequency")
    patient.presses("Afterwards")
    patient.finds("a moment of the timeline", lambda t: t.name == "2 to 6 weeks: Relief may start")
    look()
    patient.presses("Home")
    patient.presses("Your choice")
    patient.presses("Other choices")
    patient.is_at("Exercise, or no procedure")
    look()
    assert not beneath
    assert not found, "\n".join(found)
    assert asked > 1
