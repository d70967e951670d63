"""The voice of the machine, heard: speech-dispatcher speaks, and the next tap silences it."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.outside.patient import patient_at
from tests.outside.process import until
from tests.outside.server import x_server
from tests.outside.test_sound import LEAST_SPEECH, RATE_HZ, SETTLED, pressed, recorded
from tests.ui.said import catalogue

VOICES = (
    Path("/usr/lib/speech-dispatcher-modules"),
    Path("/usr/libexec/speech-dispatcher-modules"),
)
SPEAKS = shutil.which("speech-dispatcher") is not None and any(
    (folder / "sd_espeak-ng").exists() for folder in VOICES
)
pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        not SPEAKS,
        reason="not applicable: speech-dispatcher or its espeak-ng is not installed here",
    ),
]
MOST_STOP_MS = 500
"""On a machine that runs every other test at once; what was measured is printed."""
SETTINGS = '[display]\nlanguages = "all"\nlanguage = "{}"\n'


@contextmanager
def no_dispatcher_stays() -> Iterator[None]:
    """What the kiosk's engine started for this user goes with the test."""
    try:
        yield
    finally:
        place = Path(os.environ["XDG_RUNTIME_DIR"]) / "speech-dispatcher/pid/speech-dispatcher.pid"
        with suppress(FileNotFoundError, ProcessLookupError, ValueError):
            os.kill(int(place.read_text(encoding="ascii")), signal.SIGTERM)


@pytest.mark.parametrize("language", ["es", "ar"])
def test_a_language_without_clips_is_heard_and_the_next_tap_silences_it(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = dict(catalogue(language))
    settings = tmp_path / "site.toml"
    settings.write_text(SETTINGS.format(language), encoding="utf-8")
    listen = words["Listen: hear this read aloud. Others near you may hear it too"]
    with (
        no_dispatcher_stays(),
        recorded(tmp_path, monkeypatch) as recorder,
        x_server() as panel,
        patient_at(panel, tmp_path / "state", f"--settings={settings}") as patient,
    ):
        patient.presses(words["Touch to start"])
        patient.finds_button(listen)
        assert recorder.loud(0) == [], "nothing plays by itself"

        asked = pressed(patient, listen, recorder)
        until(lambda: len(recorder.loud(asked)) > LEAST_SPEECH // 4, "speech")
        stopped = pressed(patient, words["Stop the voice. You can go on from here"], recorder)
        assert recorder.loud(asked)
        until(lambda: recorder.now > stopped + SETTLED, "two seconds more")

    start_ms = (recorder.loud(asked)[0] - asked) * 1000 / RATE_HZ
    after = recorder.loud(stopped)
    stop_ms = (after[-1] - stopped) * 1000 / RATE_HZ if after else 0.0
    sys.stdout.write(f"{language}: heard after {start_ms:.0f} ms, silent after {stop_ms:.0f} ms\n")
    assert stop_ms < MOST_STOP_MS
