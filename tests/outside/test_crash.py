"""The kiosk breaks in the middle of a visit: it comes back, and nobody finds what was answered."""

import os
import signal
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.outside.patient import BETWEEN_PRESSES_S, Patient
from tests.outside.process import fills, kiosk, started, until
from tests.outside.reader import screen_reader
from tests.outside.server import FULL_HD, x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: X servers are on Linux"),
]

FOLDERS = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
TICKED = "What else could it be?"
NEEDLES = "I want to avoid a procedure with needles."
LEANS = "I lean away from heat"
PAGES = ("rf/questions", "rf/what-matters")
"""Nor where somebody was: whoever keeps what was touched keeps this too."""
WRITTEN = "zqxj"
"""No word of anybody's: where it is found, a visitor wrote it."""


def chooses(patient: Patient, name: str) -> None:
    """Any control of that name."""
    found = patient.finds(name, lambda thing: thing.name == name)
    patient.panel.pause(BETWEEN_PRESSES_S)
    patient.reader.press(found)


def reads_on_to(patient: Patient, name: str) -> None:
    """Next, until something of that name is there."""
    while not any(name in thing.name for thing in patient.reads()):
        before = names(patient)
        patient.presses("Next")
        until(partial(is_another, patient, before), "the next screen")


def names(patient: Patient) -> list[str]:
    return [thing.name for thing in patient.reads()]


def is_another(patient: Patient, before: list[str]) -> bool:
    """Whether the screen has other words."""
    return names(patient) != before


def opens(patient: Patient, page: str) -> None:
    """From anywhere: home, the chapter, the page."""
    for name in ("Home", "Your choice", page):
        patient.presses(name)


def answers(patient: Patient) -> None:
    """A question ticked, one written, a slider moved, a leaning told, an answer given."""
    patient.presses("Touch to start")
    opens(patient, "Questions to ask")
    chooses(patient, TICKED)
    patient.finds("the tick", lambda thing: thing.name == TICKED and thing.checked)
    reads_on_to(patient, "Write a question")
    patient.presses("Write a question")
    for letter in WRITTEN:
        chooses(patient, letter)
    chooses(patient, "Done")
    patient.finds("the question", lambda thing: thing.name == WRITTEN.capitalize())
    opens(patient, "What matters to me")
    chooses(patient, f"More: {NEEDLES}")
    patient.finds("the slider", lambda thing: thing.name == f"{NEEDLES}: Not at all")
    reads_on_to(patient, LEANS)
    chooses(patient, LEANS)
    patient.finds("the leaning", lambda thing: thing.name == LEANS and thing.checked)


def child_of(process_id: int) -> int | None:
    """The kiosk that a watcher started."""
    told = Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="ascii")
    found = told.split()
    return int(found[0]) if found else None


def is_ticked(patient: Patient) -> bool:
    return any(thing.name == TICKED and thing.checked for thing in patient.reads())


@pytest.mark.parametrize("how", [signal.SIGABRT, signal.SIGKILL], ids=["breaks", "is killed"])
def test_after_a_crash_nothing_of_the_visit_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals
) -> None:
    for name in FOLDERS:
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / name))
    state = tmp_path / "state"
    with (
        x_server() as panel,
        screen_reader() as reader,
        started(panel, *kiosk("run", state)) as watcher,
    ):
        until(lambda: fills(panel, FULL_HD), "the first picture")
        until(lambda: "kiosk" in reader.apps(), "the kiosk on the bus")
        patient = Patient(panel, reader)
        # given a visitor who answered everything that can be answered
        answers(patient)
        # when the kiosk breaks
        first = child_of(watcher.pid)
        assert first is not None
        os.kill(first, how)
        until(lambda: child_of(watcher.pid) not in (None, first), "another kiosk")
        until(lambda: "kiosk" in reader.apps(), "it on the bus")
        # then the next visitor finds the start, and nothing picked, written or said
        patient.presses("Touch to start")
        opens(patient, "Questions to ask")
        patient.shows("Ask about your pain")
        assert not is_ticked(patient)
        opens(patient, "My take-away")
        reads_on_to(patient, "You have not picked any yet.")
        reads_on_to(patient, "You have not said what matters to you.")
    # and no file has a word of it: what is there is the log and what it needs
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "kiosk.jsonl" for path in files)
    for path in files:
        told = path.read_bytes().lower()
        for secret in (WRITTEN, TICKED, NEEDLES, LEANS, *PAGES):
            assert secret.lower().encode() not in told, path
