"""Clips on their way to the device: nothing is lost, nothing follows a hush, the end is told."""

import threading
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.services import speaker as speaking
from kiosk.services.speaker import (
    LATENCY_FRAMES,
    LATENCY_MS,
    RATE_HZ,
    Frames,
    NoSoundError,
    Speaker,
)

SAMPLES = array("h", range(1, 4801))
LIMIT_S = 10.0


class HandDevice:
    """Asks for samples when a test says so."""

    def __init__(self) -> None:
        self.frames: Frames | None = None
        self.closed = False

    def start(self, frames: Frames) -> None:
        self.frames = frames

    def stop(self) -> None:
        self.frames = None

    def close(self) -> None:
        self.closed = True

    def ask(self, count: int) -> list[int]:
        assert self.frames is not None
        return array("h", self.frames.send(count)).tolist()


class Heard:
    """What a speaker told."""

    def __init__(self) -> None:
        self.ended: list[int] = []
        self.lost: list[int] = []
        self.something = threading.Event()

    def on_lost(self, number: int) -> None:
        self.lost.append(number)
        self.something.set()


@pytest.fixture
def clip(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(speaking, "samples_of", lambda _: array("h", SAMPLES))
    return Path("one.ogg")


def speaker_with(
    make: Callable[[], HandDevice],
) -> tuple[Speaker, Heard]:
    heard = Heard()
    return Speaker(heard.ended.append, heard.on_lost, make), heard


def settled(speaker: Speaker) -> None:
    """Everything that was asked of its worker is done."""
    speaker._worker.submit(lambda: None).result(LIMIT_S)


def test_a_clip_is_handed_out_whole_and_its_end_is_told_when_it_is_heard(clip: Path) -> None:
    device = HandDevice()
    speaker, heard = speaker_with(lambda: device)
    number = speaker.say(clip, 1.0, 0)
    settled(speaker)

    out = [sample for _ in range(12) for sample in device.ask(480)]

    assert out[:4800] == SAMPLES.tolist()
    assert not any(out[4800:])
    assert heard.ended == []
    for _ in range(LATENCY_FRAMES // 480):
        device.ask(480)
    assert heard.ended == [number]
    device.ask(480)
    assert heard.ended == [number]
    speaker.close()


def test_after_a_hush_there_is_silence(clip: Path) -> None:
    device = HandDevice()
    speaker, heard = speaker_with(lambda: device)
    speaker.say(clip, 1.0, 0)
    settled(speaker)
    assert any(device.ask(480))

    speaker.hush()

    assert not any(device.ask(480))
    assert heard.ended == []
    speaker.close()


def test_the_place_is_what_is_heard_and_not_what_is_handed_out(clip: Path) -> None:
    device = HandDevice()
    speaker, _ = speaker_with(lambda: device)
    speaker.say(clip, 1.0, 0)
    settled(speaker)
    device.ask(2400)

    assert speaker.heard_ms == pytest.approx(2400 / RATE_HZ * 1000 - LATENCY_MS)
    speaker.close()


def test_quieter_is_quieter(clip: Path) -> None:
    device = HandDevice()
    speaker, _ = speaker_with(lambda: device)
    speaker.say(clip, 1.0, -12)
    settled(speaker)

    assert device.ask(4800)[-1] == pytest.approx(4800 * 10 ** (-12 / 20), rel=0.01)
    speaker.close()


def test_without_a_device_the_loss_is_told(clip: Path) -> None:
    def none() -> HandDevice:
        raise NoSoundError("nothing there")

    speaker, heard = speaker_with(none)
    number = speaker.say(clip, 1.0, 0)

    assert heard.something.wait(LIMIT_S)
    assert heard.lost == [number]
    speaker.close()


def test_at_rest_the_device_asks_for_nothing(clip: Path) -> None:
    device = HandDevice()
    speaker, _ = speaker_with(lambda: device)
    speaker.say(clip, 1.0, 0)
    speaker.hush()
    speaker.rest()
    settled(speaker)

    assert device.frames is None
    assert not device.closed
    speaker.close()
    settled_close(speaker)
    assert device.closed


def test_a_device_that_is_woken_hands_out_silence_until_there_is_something_to_say(
    clip: Path,
) -> None:
    device = HandDevice()
    speaker, _ = speaker_with(lambda: device)
    speaker.wake()
    settled(speaker)

    assert device.frames is not None
    assert not any(device.ask(100))
    speaker.say(clip, 1.0, 0)
    settled(speaker)
    assert any(device.ask(100))
    speaker.close()


def settled_close(speaker: Speaker) -> None:
    speaker._worker.shutdown()


@pytest.mark.parametrize("there", [True, False])
def test_whether_there_is_sound_is_found_out(there: bool) -> None:
    def make() -> HandDevice:
        if not there:
            raise NoSoundError("nothing there")
        return HandDevice()

    speaker, _ = speaker_with(make)
    found: list[bool] = []
    speaker.try_out(found.append)
    settled(speaker)

    assert found == [there]
    speaker.close()
