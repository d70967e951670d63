"""An error that nobody caught is told to staff, and nothing of the visitor with it."""

import sys
from typing import NoReturn

import pytest

from kiosk.app.show import _count_exceptions
from kiosk.core.answers import PickQuestion
from kiosk.core.pieces import Written
from kiosk.services.faults import Faults

OWN_WORDS = "will it hurt as it did in my divorce"


def breaks_over(what: object) -> NoReturn:
    """As a rule that nobody wrote does: its message tells what it was about."""
    raise AssertionError(f"Expected code to be unreachable, but got: {what!r}")


def test_an_error_over_a_visitor_s_own_words_is_told_without_them(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults = Faults(lambda: "rf/questions")
    _count_exceptions(faults)
    with pytest.raises(AssertionError, match=OWN_WORDS) as caught:
        breaks_over(PickQuestion(Written(OWN_WORDS)))
    sys.excepthook(caught.type, caught.value, caught.tb)
    [fault] = faults.kept
    assert fault.message.startswith("AssertionError < test_crashes.py:")
    assert "(breaks_over)" in fault.message
    assert fault.page == "rf/questions"
    assert OWN_WORDS not in fault.message + caplog.text
