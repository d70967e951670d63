"""The watcher with children that behave in every way a kiosk can."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.core.exit_codes import ExitCode
from kiosk.supervisor.beats import BEAT
from kiosk.supervisor.ladder import Rung
from kiosk.supervisor.watch import Limits, Start, watch

QUICK = Limits(first_beat_s=5.0, beat_s=0.4, look_s=0.05, nap_s=60.0, ending_s=2.0, safe_s=0.5)

BEATS = f"print({BEAT!r} + 'rf/risks', flush=True)"
HANGS = f"{BEATS}; import time; time.sleep(60)"
GOES_ON = f"import time\nwhile True:\n    {BEATS}; time.sleep(0.05)"


class Children:
    """What each start of the kiosk does, one after the other; the last stays the same."""

    def __init__(self, *scripts: str) -> None:
        self.scripts = scripts
        self.starts: list[Start] = []

    def __call__(self, start: Start) -> Sequence[str]:
        """The command of the next child."""
        script = self.scripts[min(len(self.starts), len(self.scripts) - 1)]
        self.starts.append(start)
        return (sys.executable, "-c", script)

    @property
    def rungs(self) -> list[Rung]:
        """How it was started."""
        return [start.rung for start in self.starts]


def ends(code: int) -> str:
    return f"raise SystemExit({code})"


@pytest.mark.parametrize(
    "code",
    [
        ExitCode.GOOD,
        ExitCode.WRONG_WORDS,
        ExitCode.NOT_WRITABLE,
        ExitCode.NO_SCREEN,
        ExitCode.DAMAGED,
        ExitCode.BAD_SETTINGS,
        ExitCode.ALREADY_RUNNING,
        ExitCode.WANTED,
    ],
)
def test_an_end_that_is_meant_is_passed_on_and_nothing_starts_again(code: ExitCode) -> None:
    children = Children(ends(code))

    assert watch(children, QUICK) == code
    assert len(children.starts) == 1


def test_a_restart_that_staff_asked_for_starts_afresh_and_is_no_failure() -> None:
    children = Children(*[ends(ExitCode.RESTART)] * 20, ends(0))

    assert watch(children, QUICK) == 0
    assert len(children.starts) == 21
    assert set(children.starts) == {Start(Rung.USUAL)}


@pytest.mark.parametrize(
    ("breaks", "how"),
    [
        (ends(1), "exit code 1"),
        ("raise ValueError", "exit code 1"),
        ("import os; os.kill(os.getpid(), 9)", "signal 9"),
        ("import os; os.abort()", "signal 6"),
        (HANGS, "the picture stood still on page rf/risks"),
    ],
)
def test_a_kiosk_that_breaks_comes_back_and_says_why(
    breaks: str, how: str, capfd: pytest.CaptureFixture[str]
) -> None:
    children = Children(breaks, ends(0))

    assert watch(children, QUICK) == 0
    assert how in children.starts[1].after
    assert how in capfd.readouterr().err


WRITES_DOWN = """
import faulthandler, signal
faulthandler.register(signal.SIGUSR1, file=open({file!r}, "w"))
def draws_for_ever():
    {beats}
    while True: pass
draws_for_ever()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="not applicable: Windows has no such signals")
def test_who_hangs_says_in_what_before_it_is_ended(tmp_path: Path) -> None:
    file = tmp_path / "stacks.txt"
    children = Children(WRITES_DOWN.format(file=str(file), beats=BEATS), ends(0))

    assert watch(children, QUICK) == 0
    assert "stood still" in children.starts[1].after
    assert "draws_for_ever" in file.read_text()


def test_who_never_shows_a_picture_is_started_again() -> None:
    children = Children("import time; time.sleep(60)", ends(0))

    assert watch(children, Limits(first_beat_s=0.3, look_s=0.05, nap_s=60.0)) == 0
    assert "stood still" in children.starts[1].after


def test_one_that_beats_is_left_alone() -> None:
    slow = f"import time\nfor _ in range(30):\n    {BEATS}; time.sleep(0.05)"
    children = Children(slow)

    assert watch(children, QUICK) == 0
    assert len(children.starts) == 1


def test_who_breaks_again_and_again_climbs_down_and_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kiosk.supervisor.ladder.LONGEST_PAUSE_S", 0.0)
    children = Children(ends(1))

    assert watch(children, QUICK) == ExitCode.GAVE_UP
    assert children.rungs == [Rung.USUAL] * 2 + [Rung.SOFTWARE] + [Rung.SAFE] * 5


def test_from_the_safe_screen_the_usual_start_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kiosk.supervisor.ladder.LONGEST_PAUSE_S", 0.0)
    children = Children(ends(1), ends(1), ends(1), GOES_ON, ends(0))

    assert watch(children, QUICK) == 0
    assert children.rungs[-2:] == [Rung.SAFE, Rung.USUAL]


def test_what_the_kiosk_prints_is_passed_on_and_beats_are_not(
    capfd: pytest.CaptureFixture[str],
) -> None:
    watch(Children(f"print('usage: kiosk'); {BEATS}"), QUICK)

    assert capfd.readouterr().out == "usage: kiosk\n"


WATCHER = """
import sys
from kiosk.supervisor.watch import Limits, watch
child = {child!r}
patient = Limits(first_beat_s=1000, beat_s=1000, look_s=1000, ending_s=1.0)
sys.exit(watch(lambda _: (sys.executable, "-c", child), patient))
"""
TELLS_ITS_ID = "import os; open({file!r}, 'w').write(str(os.getpid()))\n"


@pytest.mark.skipif(sys.platform == "win32", reason="not applicable: Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("stubborn", [False, True])
@pytest.mark.parametrize("does", [GOES_ON, HANGS], ids=["beats", "is silent"])
def test_who_ends_the_watcher_ends_the_kiosk_at_once(
    number: signal.Signals, stubborn: bool, does: str, tmp_path: Path
) -> None:
    file = tmp_path / "id"
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" if stubborn else ""
    child = deaf + TELLS_ITS_ID.format(file=str(file)) + does
    watcher = subprocess.Popen([sys.executable, "-c", WATCHER.format(child=child)])
    process_id = waited_for(file)
    watcher.send_signal(number)

    assert watcher.wait(20) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)


def waited_for(file: Path) -> int:
    """The number in a file, as soon as it is there."""
    end_s = time.monotonic() + 20
    pause = threading.Event()
    while not (file.exists() and file.read_text()):
        assert time.monotonic() < end_s, f"{file} did not come"
        pause.wait(0.01)
    return int(file.read_text())
