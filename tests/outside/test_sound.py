"""What comes out of the sound device: recorded from one that is none, and measured in samples."""

import array
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.core.keys import HOLD_MS
from tests.outside.patient import BETWEEN_PRESSES_S, Patient, patient_at
from tests.outside.process import LIMIT_S, until
from tests.outside.server import x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: PulseAudio is on Linux"),
]

RATE_HZ = 24_000
LOUD = 300
"""Of 32,767: far below any word, far above what a device that is none makes of silence."""
LEAST_SPEECH = RATE_HZ
SETTLED = RATE_HZ * 2
LEAST_GAP = RATE_HZ // 50
MOST_START_MS = 1_000
MOST_STOP_MS = 500
"""On a machine that runs every other test at once; what was measured is printed."""


@dataclass(slots=True)
class Recorder:
    """Everything that was heard, sample by sample; its length is the clock."""

    process: subprocess.Popen[bytes]
    samples: "array.array[int]" = field(default_factory=lambda: array.array("h"))

    @property
    def now(self) -> int:
        """How many samples have gone by."""
        return len(self.samples)

    def loud(self, since: int) -> list[int]:
        """Which samples since then are more than silence."""
        return [since + i for i, s in enumerate(self.samples[since:]) if abs(s) > LOUD]

    def listen(self) -> None:
        """Until the recorder ends."""
        assert self.process.stdout is not None
        rest = b""
        while piece := os.read(self.process.stdout.fileno(), 4096):
            piece = rest + piece
            whole = len(piece) // 2 * 2
            self.samples.frombytes(piece[:whole])
            rest = piece[whole:]


@contextmanager
def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    """A sound server with a device that plays to nobody, and what is heard of it."""
    server = f"unix:{folder / 'sound'}"
    home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    modules = (
        f"module-native-protocol-unix socket={folder / 'sound'} auth-anonymous=1",
        f"module-null-sink sink_name=kiosk rate={RATE_HZ} channels=1",
    )
    loads = [word for module in modules for word in ("-L", module)]
    words = (
        "-n",
        "--daemonize=no",
        "--use-pid-file=no",
        "--exit-idle-time=-1",
        "--log-target=null",
    )
    played = subprocess.Popen(("pulseaudio", *words, *loads), env={**os.environ, **home})
    try:
        until((folder / "sound").exists, "the sound server")
        hears = subprocess.Popen(
            ("parec", "--server", server, "-d", "kiosk.monitor", "--raw", "--format=s16le",
             f"--rate={RATE_HZ}", "--channels=1", "--latency-msec=10"),
            env={**os.environ, **home}, stdout=subprocess.PIPE,
        )  # fmt: skip
        recorder = Recorder(hears)
        listener = threading.Thread(target=recorder.listen)
        listener.start()
        monkeypatch.setenv("PULSE_SERVER", server)
        try:
            until(lambda: recorder.now > 0, "the first sample")
            yield recorder
        finally:
            hears.terminate()
            hears.wait(LIMIT_S)
            listener.join(LIMIT_S)
            assert hears.stdout is not None
            hears.stdout.close()
    finally:
        played.terminate()
        played.wait(LIMIT_S)


def pressed(patient: Patient, words: str, recorder: Recorder) -> int:
    """Press a button; returns when, on the recorder's clock."""
    button = patient.finds_button(words)
    patient.panel.pause(BETWEEN_PRESSES_S)
    now = recorder.now
    patient.reader.press(button)
    return now


def test_a_tap_is_heard_and_the_next_one_silences_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        recorded(tmp_path, monkeypatch) as recorder,
        x_server() as panel,
        patient_at(panel, tmp_path / "state") as patient,
    ):
        patient.presses("Touch to start")
        patient.presses("I am deciding")
        patient.finds_button("Listen")
        assert recorder.loud(0) == [], "nothing plays by itself"

        asked = pressed(patient, "Listen", recorder)
        until(lambda: len(recorder.loud(asked)) > LEAST_SPEECH // 4, "speech")
        stopped = pressed(patient, "Stop the voice", recorder)
        assert recorder.loud(stopped - LEAST_SPEECH)
        until(lambda: recorder.now > stopped + SETTLED, "two seconds more")

    start_ms = (recorder.loud(asked)[0] - asked) * 1000 / RATE_HZ
    after = recorder.loud(stopped)
    stop_ms = (after[-1] - stopped) * 1000 / RATE_HZ if after else 0.0
    sys.stdout.write(f"heard after {start_ms:.0f} ms, silent after {stop_ms:.0f} ms\n")
    assert start_ms < MOST_START_MS
    assert stop_ms < MOST_STOP_MS


def test_a_key_that_is_held_begins_it_and_the_next_key_cuts_it_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        recorded(tmp_path, monkeypatch) as recorder,
        x_server() as panel,
        patient_at(panel, tmp_path / "state") as patient,
    ):
        patient.presses("Touch to start")
        patient.finds_button("Listen")
        assert recorder.loud(0) == [], "nothing plays by itself"

        asked = recorder.now
        with panel.held("F1"):
            until(lambda: len(recorder.loud(asked)) > LEAST_SPEECH // 4, "speech")
        cut = recorder.now
        panel.type("Down")
        until(lambda: recorder.now > cut + SETTLED, "two seconds more")

    begun_ms = (recorder.loud(asked)[0] - asked) * 1000 / RATE_HZ
    after = recorder.loud(cut)
    gap = next(one for one, other in pairwise(after) if other - one > LEAST_GAP)
    again = next(one for one in after if one > gap)
    stop_ms, start_ms = ((at - cut) * 1000 / RATE_HZ for at in (gap, again))
    sys.stdout.write(
        f"held: heard after {begun_ms:.0f} ms; "
        f"a key: silent after {stop_ms:.0f} ms, the item after {start_ms:.0f} ms\n"
    )
    assert HOLD_MS <= begun_ms < HOLD_MS + MOST_START_MS
    assert stop_ms < MOST_STOP_MS
    assert start_ms < MOST_START_MS
