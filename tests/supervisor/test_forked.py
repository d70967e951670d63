"""The copy of the program that a first start makes, watched as any other child."""

import subprocess
import sys

import pytest

from kiosk.supervisor.beats import BEAT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="not applicable: needs fork, and /proc"
)

PROGRAM = """
import os, signal, sys, time
from kiosk.supervisor.forked import fork

child = fork()
if child is None:
{first}
    sys.exit(0)
from kiosk.supervisor.watch import Limits, watch
limits = Limits(first_beat_s=5.0, beat_s=0.4, look_s=0.05, nap_s=60.0, ending_s=1.0)
again = "import sys; sys.stdout.write('again\\\\n'); sys.exit(7)"
sys.exit(watch(lambda start: (sys.executable, "-c", again), limits, first=child))
"""
MEANT, AGAIN = 0, 7
BEATS = f"    print({BEAT!r} + 'rf/risks', flush=True)\n"
LISTENS = """
    def caught():
        lines = open(f"/proc/{os.getppid()}/status").read().splitlines()
        mask = next(line for line in lines if line.startswith("SigCgt")).split()[1]
        return int(mask, 16) >> signal.SIGTERM - 1 & 1
    while not caught(): time.sleep(0.01)
"""
"""Waits until the watcher has its own answer to a termination."""


def run(*first: str) -> subprocess.CompletedProcess[str]:
    """What comes of a program whose first child does this."""
    program = PROGRAM.format(first="".join(first) or "    pass")
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )


def test_its_meant_end_is_passed_on_and_so_is_what_it_says() -> None:
    done = run(BEATS, "    print('hello')\n")

    assert (done.returncode, done.stdout, done.stderr) == (MEANT, "hello\n", "")


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("    sys.exit(1)\n", "exit code 1"),
        ("    os.kill(os.getpid(), signal.SIGSEGV)\n", "signal 11"),
        (BEATS + "    time.sleep(60)\n", "the picture stood still on page rf/risks"),
    ],
)
def test_where_it_breaks_the_next_is_started_anew(first: str, said: str) -> None:
    done = run(first)

    assert said in done.stderr
    assert "again" in done.stdout


def test_one_that_will_not_end_is_ended() -> None:
    deaf = "    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    ends = "    os.kill(os.getppid(), signal.SIGTERM)\n"
    done = run(deaf, BEATS, LISTENS, ends, BEATS, "    time.sleep(60)\n")

    assert done.returncode == MEANT
    assert "again" not in done.stdout
