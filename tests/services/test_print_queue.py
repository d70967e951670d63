"""The client of the print queue, against one that accepts, refuses, hangs and rambles."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.core.paper import PaperSize
from kiosk.services.print_queue import (
    CupsQueue,
    Job,
    JobState,
    PrintRefused,
    media_name,
    parse_answer,
)
from tests.services.ipp_stub import CANCEL_JOB, PRINT_JOB, STOPPED, Mood, StubQueue

PDF = b"%PDF-1.7 a page"
SOON_S = 0.3


@pytest.fixture
def stub() -> Iterator[StubQueue]:
    # A socket file's path may have a hundred letters at most: pytest's own folders are longer.
    with TemporaryDirectory(prefix="ipp-") as folder:
        stub = StubQueue(Path(folder) / "cups.sock")
        stub.open()
        yield stub
        stub.close()


@pytest.fixture
def queue(stub: StubQueue) -> CupsQueue:
    return CupsQueue("front desk", stub.path, SOON_S, user="kiosk")


def test_a_printout_is_one_copy_on_the_right_paper(queue: CupsQueue, stub: StubQueue) -> None:
    job = queue.send(PDF, PaperSize.A4, 297)

    [asked] = stub.asked
    assert job == Job(7)
    assert (asked.operation, asked.document) == (PRINT_JOB, PDF)
    assert asked.values["printer-uri"] == ("ipp://localhost/printers/front%20desk",)
    assert asked.values["document-format"] == ("application/pdf",)
    assert asked.values["media"] == ("iso_a4_210x297mm",)
    assert asked.values["copies"] == (1,)
    assert asked.values["job-sheets"] == ("none",)
    # who is asked for, and not who asked: nothing names a visitor
    assert asked.values["job-name"] == ("Take-away",)
    assert asked.values["requesting-user-name"] == ("kiosk",)
    assert asked.headers["Authorization"] == "PeerCred kiosk"


@pytest.mark.parametrize("size", PaperSize)
def test_each_paper_has_its_name(size: PaperSize) -> None:
    names = {
        PaperSize.A4: "iso_a4_210x297mm",
        PaperSize.LETTER: "na_letter_8.5x11in",
        PaperSize.ROLL: "custom_take-away_80x413mm",
    }
    assert media_name(size, 412.6) == names[size]


@pytest.mark.parametrize(
    "mood", [Mood.REFUSES, Mood.HANGS, Mood.RAMBLES, Mood.SLAMS, Mood.LOCKED], ids=str
)
def test_what_is_not_taken_is_refused(queue: CupsQueue, stub: StubQueue, mood: Mood) -> None:
    stub.mood = mood
    with pytest.raises(PrintRefused):
        queue.send(PDF, PaperSize.A4, 297)


def test_no_queue_at_all_is_refused() -> None:
    queue = CupsQueue("desk", Path("/nosuch/cups.sock"), SOON_S)
    assert not queue.is_ready()
    with pytest.raises(PrintRefused):
        queue.send(PDF, PaperSize.A4, 297)


STATES = {
    Mood.PRINTS: JobState.DONE,
    Mood.FORGETS: JobState.DONE,
    Mood.WAITS: JobState.WAITING,
    Mood.GIVES_UP: JobState.FAILED,
}


@pytest.mark.parametrize("mood", STATES, ids=str)
def test_what_becomes_of_a_job(queue: CupsQueue, stub: StubQueue, mood: Mood) -> None:
    stub.mood = mood
    assert queue.state(Job(7)) is STATES[mood]


def test_a_job_forgotten_by_a_printer_in_trouble_did_not_come_out(
    queue: CupsQueue, stub: StubQueue
) -> None:
    stub.mood, stub.reasons = Mood.FORGETS, ("media-empty-error",)
    assert queue.state(Job(7)) is JobState.FAILED


def test_a_job_is_taken_back_with_its_data(queue: CupsQueue, stub: StubQueue) -> None:
    queue.drop(Job(7))
    [asked] = stub.asked
    assert asked.operation == CANCEL_JOB
    assert asked.values["job-id"] == (7,)
    assert asked.values["purge-job"] == (True,)
    # CUPS wants the job's number right behind its printer
    assert list(asked.values)[2:4] == ["printer-uri", "job-id"]


@pytest.mark.parametrize(
    ("reasons", "ready"),
    [
        (("none",), True),
        (("media-low-warning", "toner-low-report"), True),
        (("none", "media-empty"), False),
        (("media-jam-error",), False),
        (("com.maker-something-error",), False),
        (("offline-report",), False),
    ],
    ids=str,
)
def test_a_printer_in_trouble_is_not_ready(
    queue: CupsQueue, stub: StubQueue, reasons: tuple[str, ...], *, ready: bool
) -> None:
    stub.reasons = reasons
    assert queue.is_ready() == ready


def test_a_stopped_or_closed_queue_is_not_ready(queue: CupsQueue, stub: StubQueue) -> None:
    stub.state = STOPPED
    assert not queue.is_ready()
    stub.state, stub.accepts = 3, False
    assert not queue.is_ready()
    stub.mood = Mood.HANGS
    assert not queue.is_ready()


@pytest.mark.parametrize("data", [b"", b"\1\1\0\0", b"\1\1\0\0\0\0\0\1\4\x21\0\xff"], ids=repr)
def test_half_an_answer_is_none(data: bytes) -> None:
    with pytest.raises(PrintRefused):
        parse_answer(data)
