"""A visitor prints: the button shows only where it works, and nothing ever waits for a printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.names import PageId
from kiosk.core.paper import Paper, Sent
from kiosk.core.place import Place
from kiosk.core.visit import Done, IdleElapsed, IdleWarned, OpenPage, TurnTo, Visit, Wake
from tests.services.ipp_stub import CANCEL_JOB, PRINT_JOB, Mood
from tests.ui.a_printer import MOST, APrinter, a_printer
from tests.ui.driver import KioskDriver

TAKE_AWAY, OTHER = PageId("rf/take-away"), PageId("rf/risks")
LAST_STEP = 4
PRINT = "Print it on paper"
ASK = "If nothing comes out, please ask at the desk."


@pytest.fixture
def printer(kiosk: KioskDriver) -> Iterator[APrinter]:
    with a_printer(kiosk) as printer:
        yield printer
        kiosk.faults.take()


def comes_to_the_codes(kiosk: KioskDriver, printer: APrinter) -> None:
    """The take-away is open at its last step, and the printer was asked."""
    asked = len(printer.stub.asked)
    kiosk.go(Wake(), OpenPage(TAKE_AWAY))
    kiosk.until(lambda: len(printer.stub.asked) > asked, "a look at the printer")
    kiosk.until(printer.printing.is_at_rest, "its answer")
    kiosk.go(TurnTo(Place(LAST_STEP)))


def ends(kiosk: KioskDriver) -> Sent:
    """How a printout went."""
    kiosk.until(lambda: not is_under_way(kiosk), "word of the printout")
    kiosk.settle()
    return kiosk.visit.paper.sent


def is_under_way(kiosk: KioskDriver) -> bool:
    """Whether the visitor still waits."""
    return kiosk.visit.paper.sent is Sent.UNDER_WAY


def is_offered(kiosk: KioskDriver) -> bool:
    """Whether there is a button."""
    return any(node.name == PRINT for node in kiosk.controls)


def test_nothing_speaks_of_paper_until_the_site_turns_it_on(kiosk: KioskDriver) -> None:
    kiosk.go(Wake(), OpenPage(TAKE_AWAY), TurnTo(Place(LAST_STEP)))
    assert not is_offered(kiosk)
    assert kiosk.kiosk.printing is None


def test_one_tap_prints_once(kiosk: KioskDriver, printer: APrinter) -> None:
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    kiosk.tap(PRINT)
    assert ends(kiosk) is Sent.DONE
    assert kiosk.shows("Please take your paper.")
    [pdf] = printer.stub.printed
    assert pdf.startswith(b"%PDF-")
    assert not printer.printing.under_way
    assert not printer.faults.count


def test_a_trembling_finger_prints_once(kiosk: KioskDriver, printer: APrinter) -> None:
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    point = kiosk.aim(PRINT)
    kiosk.pass_time(1000)
    for _ in range(4):
        kiosk.down(0, point)
        kiosk.pass_time(40)
        kiosk.up(0, point)
        kiosk.pass_time(40)
    assert ends(kiosk) is Sent.DONE
    assert len(printer.stub.printed) == 1


def test_a_visit_may_print_so_many_times(kiosk: KioskDriver, printer: APrinter) -> None:
    comes_to_the_codes(kiosk, printer)
    for number in range(1, MOST + 1):
        kiosk.until(lambda: is_offered(kiosk) and kiosk.find(PRINT).enabled, "the button")
        kiosk.tap(PRINT)
        assert ends(kiosk) is Sent.DONE
        assert len(printer.stub.printed) == number
    assert not kiosk.find(PRINT).enabled
    # and the next visitor again
    kiosk.go(Done())
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk) and kiosk.find(PRINT).enabled, "the button")


BAD = [Mood.REFUSES, Mood.RAMBLES, Mood.SLAMS, Mood.LOCKED, Mood.GIVES_UP, Mood.HANGS]


@pytest.mark.parametrize("mood", BAD, ids=str)
def test_what_does_not_come_out_is_told_and_counted(
    kiosk: KioskDriver, printer: APrinter, mood: Mood
) -> None:
    said: list[str] = []
    kiosk.reader.said.connect(said.append)
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    printer.stub.mood = mood
    kiosk.tap(PRINT)
    assert ends(kiosk) is Sent.UNSURE
    assert kiosk.shows(ASK)
    assert said == [ASK]
    assert printer.faults.count == 1
    # the kiosk goes on
    kiosk.tap("Help now")
    assert kiosk.shell.reader_page == "rf/help-now"
    kiosk.reader.said.disconnect(said.append)


def test_a_silent_printer_is_told_of_after_5_s_and_its_job_taken_back(
    kiosk: KioskDriver, printer: APrinter
) -> None:
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    printer.stub.mood = Mood.WAITS
    kiosk.tap(PRINT)
    kiosk.until(lambda: any(w.job for w in printer.printing.under_way), "the job")
    printer.tick(4.5)
    assert is_under_way(kiosk)
    assert kiosk.shows("Your paper is on its way to the printer.")
    # meanwhile everything works
    kiosk.tap("Home")
    kiosk.tap("Help now")
    printer.tick(0.5)
    assert not is_under_way(kiosk)
    assert [fault.page for fault in printer.faults.kept] == ["rf/help-now"]
    kiosk.until(printer.printing.is_at_rest, "an answer")
    assert CANCEL_JOB not in printer.stub.operations()
    for _ in range(240):
        kiosk.until(printer.printing.is_at_rest, "an answer")
        printer.tick(0.5)
    kiosk.until(lambda: CANCEL_JOB in printer.stub.operations(), "the job to be taken back")
    assert not printer.printing.under_way
    assert printer.faults.count == 2


def test_the_next_visitor_hears_nothing_of_the_last_one_s_paper(
    kiosk: KioskDriver, printer: APrinter
) -> None:
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    printer.stub.mood = Mood.WAITS
    kiosk.tap(PRINT)
    kiosk.until(lambda: any(w.job for w in printer.printing.under_way), "the job")
    kiosk.go(Done())
    assert kiosk.visit == Visit.fresh()
    kiosk.go(Wake())
    printer.tick(5)
    assert kiosk.visit.paper == Paper()


def test_a_printer_in_trouble_is_not_offered(kiosk: KioskDriver, printer: APrinter) -> None:
    printer.stub.reasons = ("media-empty-error",)
    comes_to_the_codes(kiosk, printer)
    kiosk.settle()
    assert not is_offered(kiosk)
    # and is, once somebody has put paper in
    printer.stub.reasons = ("none",)
    kiosk.go(OpenPage(OTHER))
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")


def test_news_of_the_printer_is_no_sign_of_a_visitor(kiosk: KioskDriver, printer: APrinter) -> None:
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    printer.stub.mood = Mood.WAITS
    kiosk.tap(PRINT)
    kiosk.go(IdleWarned())
    printer.tick(5)
    assert kiosk.is_warned()
    kiosk.go(IdleElapsed())
    assert kiosk.visit == Visit.fresh()


def test_nothing_is_written_to_the_disk(
    kiosk: KioskDriver, printer: APrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = sorted(kiosk.state.rglob("*"))
    comes_to_the_codes(kiosk, printer)
    kiosk.until(lambda: is_offered(kiosk), "the button")
    kiosk.tap(PRINT)
    assert ends(kiosk) is Sent.DONE
    assert sorted(kiosk.state.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []
    assert PRINT_JOB in printer.stub.operations()
