"""`kiosk pin`: for IT, who set the PIN of many machines, and for a nurse who forgot it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.pin import main
from kiosk.app.run import itself
from kiosk.core.exit_codes import ExitCode
from kiosk.core.pin import NoPin, Pin, PinReady, Right, Wrong
from kiosk.services.pin import PinFile

PIN = "150926"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def pin_file(state: Path) -> PinFile:
    return PinFile(state, lambda: 1_800_000_000, print)


def kiosk_pin(state: Path, *words: str, piped: str = "") -> tuple[int, str, str]:
    """Exit code, output and complaints."""
    done = subprocess.run(
        [*itself(), "pin", f"--state={state}", *words],
        input=piped,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_pin_comes_from_another_program(state: Path, end: str) -> None:
    code, said, complaint = kiosk_pin(state, "--stdin", piped=PIN + end)
    assert (code, complaint) == (ExitCode.GOOD, "")
    assert str(state / "pin.json") in said
    assert PIN not in said
    assert pin_file(state).check(Pin(PIN)) == Right()


@pytest.mark.parametrize(
    ("piped", "says"),
    [
        ("", "at least 6 digits"),
        ("12345\n", "at least 6 digits"),
        ("1509265358979\n", "at most 12 digits"),
        ("secret1\n", "digits only"),
        ("777777\n", "all digits are the same"),
        ("654321\n", "in a row"),
    ],
)
def test_a_poor_pin_is_refused_in_one_line(state: Path, piped: str, says: str) -> None:
    code, said, complaint = kiosk_pin(state, "--stdin", piped=piped)
    assert (code, said) == (ExitCode.WRONG_WORDS, "")
    assert complaint.startswith("kiosk pin: ")
    assert says in complaint
    assert complaint.count("\n") == 1
    assert not piped.strip() or piped.strip() not in complaint
    assert pin_file(state).standing() == NoPin()


def test_a_new_pin_ends_a_lock_out(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = pin_file(state)
    file.keep(Pin(PIN))
    for _ in range(5):
        file.check(Pin("271828"))
    assert file.standing() != PinReady()
    assert kiosk_pin(state, "--stdin", piped="271828")[0] == ExitCode.GOOD
    assert file.check(Pin("271828")) == Right()
    assert file.check(Pin(PIN)) == Wrong(4)


def test_clearing_lets_staff_choose_anew(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pin_file(state).keep(Pin(PIN))
    assert main([f"--state={state}", "--clear"]) == ExitCode.GOOD
    assert "Staff choose a new one" in capsys.readouterr().out
    assert pin_file(state).standing() == NoPin()


@pytest.mark.parametrize("words", [["--clear"], ["--stdin"]])
def test_a_folder_that_cannot_be_written(state: Path, words: list[str]) -> None:
    state.write_text("a file in place of the folder")
    code, said, complaint = kiosk_pin(state, *words, piped=PIN)
    assert (code, said) == (ExitCode.NOT_WRITABLE, "")
    assert complaint.count("\n") == 1
    assert str(state) in complaint


def test_where_nobody_can_type_it_says_how(state: Path) -> None:
    code, _, complaint = kiosk_pin(state)
    assert code == ExitCode.WRONG_WORDS
    assert "--stdin" in complaint


def test_two_ways_at_once_are_refused(state: Path) -> None:
    code, _, complaint = kiosk_pin(state, "--stdin", "--clear")
    assert code == ExitCode.WRONG_WORDS
    assert "not allowed with" in complaint


@pytest.mark.parametrize(
    ("second", "code"), [(PIN, ExitCode.GOOD), ("271828", ExitCode.WRONG_WORDS)]
)
def test_typed_twice_and_never_shown(state: Path, second: str, code: ExitCode) -> None:
    if sys.platform == "win32":
        pytest.skip("not applicable: there are no pseudo terminals")
    import pty  # noqa: PLC0415  (it is not there on Windows)

    shown = b""
    ours, theirs = pty.openpty()
    typing = subprocess.Popen(
        [*itself(), "pin", f"--state={state}"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    for question, answer in ((b"New PIN: ", PIN), (b"again: ", second)):
        while not shown.endswith(question):
            shown += os.read(ours, 1)
        os.write(ours, f"{answer}\n".encode())
    assert typing.wait(timeout=60) == code
    shown += os.read(ours, 1000)
    os.close(ours)
    assert PIN.encode() not in shown
    expected = PinReady() if code is ExitCode.GOOD else NoPin()
    assert pin_file(state).standing() == expected
