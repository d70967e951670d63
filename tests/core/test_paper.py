"""What one visit may ask of the printer."""

from dataclasses import replace

import pytest

from kiosk.core.paper import (
    NO_PAPER,
    AskPrint,
    Paper,
    PaperIntent,
    PrintEnded,
    PrinterSeen,
    Sent,
    paper_step,
)

READY = Paper(2)
UNDER_WAY = Paper(2, 1, Sent.UNDER_WAY)
DONE = Paper(2, 1, Sent.DONE)
LAST = Paper(2, 2, Sent.DONE)

STEPS: dict[str, tuple[Paper, PaperIntent, Paper]] = {
    "a printer is there": (NO_PAPER, PrinterSeen(2), READY),
    "it is gone": (READY, PrinterSeen(0), NO_PAPER),
    "one tap prints once": (READY, AskPrint(), UNDER_WAY),
    "not twice at once": (UNDER_WAY, AskPrint(), UNDER_WAY),
    "it came out": (UNDER_WAY, PrintEnded(well=True), DONE),
    "perhaps it did not": (UNDER_WAY, PrintEnded(well=False), replace(DONE, sent=Sent.UNSURE)),
    "a second one": (DONE, AskPrint(), replace(LAST, sent=Sent.UNDER_WAY)),
    "and no third": (LAST, AskPrint(), LAST),
    "without a printer none": (NO_PAPER, AskPrint(), NO_PAPER),
    "news of nothing": (READY, PrintEnded(well=True), READY),
}


@pytest.mark.parametrize("name", STEPS)
def test_what_each_intent_does(name: str) -> None:
    before, intent, after = STEPS[name]
    assert paper_step(before, intent) == after


def test_what_was_said_of_a_printout_stays_when_the_printer_goes() -> None:
    gone = paper_step(DONE, PrinterSeen(0))
    assert gone.is_offered
    assert not gone.can_print
    assert not NO_PAPER.is_offered
