"""Who cannot see finds the way by names alone, from another process, on the accessibility bus."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.patient import Patient, patient_at
from tests.outside.server import x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: AT-SPI is on Linux"),
]

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
