"""Plays clips: decoded, stretched and handed to the device, never on the thread that draws."""

import logging
from array import array
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.services.stretch import stretched

if TYPE_CHECKING:
    import miniaudio

log = logging.getLogger("kiosk")

RATE_HZ = 24_000
PERIOD_MS = 20
PERIODS = 3
LATENCY_MS = PERIOD_MS * PERIODS
"""What is handed to the device is heard so much later."""
LATENCY_FRAMES = RATE_HZ * LATENCY_MS // 1000
BYTES = 2
HEAD = "head.ogg"
"""What opens every clip of a folder, kept once: in short clips it would be most of them."""
OPENING = b"\x01vorbis"
UNITY = 1 << 12
"""Loudness is a whole number of this part."""

Frames = Generator[bytes, int, None]


class Device(Protocol):
    """Takes 16 bit samples of one channel, a period at a time."""

    def start(self, frames: Frames) -> None:
        """Ask ``frames`` for as many as are wanted, from a thread of the device."""

    def stop(self) -> None:
        """Ask for no more until the next start."""

    def close(self) -> None:
        """Let go of it; nothing is asked for afterwards."""


class NoSoundError(Exception):
    """Nothing is there that sound comes out of."""


def open_device() -> Device:
    """The usual loudspeaker or headset of this machine.

    Raises:
        NoSoundError: there is none.
    """
    import miniaudio  # noqa: PLC0415  (no first picture needs it)

    from kiosk.services.alsa import keep_quiet  # noqa: PLC0415

    keep_quiet()
    try:
        device: Device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE_HZ,
            buffersize_msec=PERIOD_MS,
            callback_periods=PERIODS,
            backends=_backends(),
            app_name="kiosk",
        )
    except (miniaudio.MiniaudioError, OSError) as error:
        raise NoSoundError(str(error)) from error
    return device


def _backends() -> list["miniaudio.Backend"]:
    """All real ones; the last of them only plays to nobody."""
    import miniaudio  # noqa: PLC0415

    return [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]


@dataclass(slots=True)
class Playing:
    """One clip on its way to the ear.

    ``samples`` grow while it is being stretched; ``cursor`` is the first that the device has not
    asked for yet.
    """

    number: int
    pace: float
    gain: int
    samples: "array[int]" = field(default_factory=lambda: array("h"))
    whole: bool = False
    cursor: int = 0
    told: bool = False


class Speaker:
    """Says one clip at a time.

    ``ended`` is told the number of a clip that was said to its end, ``lost`` that no sound comes
    out any more; both from another thread.
    """

    def __init__(
        self,
        ended: Callable[[int], None],
        lost: Callable[[int], None],
        device: Callable[[], Device] = open_device,
    ) -> None:
        self._ended = ended
        self._lost = lost
        self._make_device = device
        self._device: Device | None = None
        self._running = False
        self._playing: Playing | None = None
        self._numbers = count(1)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="speaker")

    def say(self, clip: Path, pace: float, decibels: int) -> int:
        """Say a clip now instead of any other; returns its number. Returns at once."""
        playing = Playing(next(self._numbers), pace, round(UNITY * 10 ** (decibels / 20)))
        self._playing = playing
        self._worker.submit(self._begin, playing, clip)
        return playing.number

    def hush(self) -> None:
        """Be quiet: nothing more of the clip is handed out."""
        self._playing = None

    def rest(self) -> None:
        """Nobody listens any more: the device asks for nothing, and stays ready."""
        self._playing = None
        self._worker.submit(self._stop)

    def wake(self) -> None:
        """Somebody is about to listen: the device runs before there is anything to say."""
        self._worker.submit(self._run_ahead)

    def forget(self) -> None:
        """The device does not answer: take another the next time."""
        self._playing = None
        self._worker.submit(self._close_device)

    def try_out(self, then: Callable[[bool], None]) -> None:
        """Tell from another thread whether there is a device; if so it is ready from now on."""
        self._worker.submit(self._try, then)

    @property
    def heard_ms(self) -> float:
        """How much of the clip has been heard, in its own time; by the device's clock."""
        playing = self._playing
        if playing is None:
            return 0.0
        return max(0.0, playing.cursor / RATE_HZ * 1000 - LATENCY_MS) * playing.pace

    @property
    def handed_out(self) -> int:
        """Goes up while the device asks for samples."""
        playing = self._playing
        return playing.cursor if playing else 0

    def close(self) -> None:
        """Be quiet for good."""
        self._playing = None
        self._worker.submit(self._close_device)
        self._worker.shutdown(cancel_futures=False)

    def _begin(self, playing: Playing, clip: Path) -> None:
        try:
            self._run()
            for piece in stretched(samples_of(clip), playing.pace, RATE_HZ):
                if self._playing is not playing:
                    return
                playing.samples.extend(piece)
            playing.whole = True
        except (NoSoundError, OSError, ValueError) as error:
            log.warning("nothing can be heard: %s", error)
            self._close_device()
            self._lost(playing.number)

    def _try(self, then: Callable[[bool], None]) -> None:
        try:
            self._open()
        except NoSoundError as error:
            log.info("no sound: %s", error)
            then(False)
        else:
            then(True)

    def _open(self) -> Device:
        if self._device is None:
            self._device = self._make_device()
        return self._device

    def _run(self) -> None:
        device = self._open()
        if not self._running:
            frames = self._frames()
            next(frames)
            device.start(frames)
            self._running = True

    def _run_ahead(self) -> None:
        # Where there is none, the first clip tells.
        with suppress(NoSoundError):
            self._run()

    def _stop(self) -> None:
        if self._device is not None and self._running and self._playing is None:
            self._device.stop()
            self._running = False

    def _close_device(self) -> None:
        device, self._device, self._running = self._device, None, False
        if device is not None:
            device.close()

    def _frames(self) -> Frames:
        """What the device is given: the clip, else silence."""
        wanted = yield b""
        while True:
            wanted = yield self._next(wanted)

    def _next(self, wanted: int) -> bytes:
        playing = self._playing
        if playing is None:
            return bytes(wanted * BYTES)
        start, there = playing.cursor, len(playing.samples)
        piece = playing.samples[start : start + wanted]
        # Once all is handed out it counts on, until the last of it is heard.
        playing.cursor = start + (wanted if playing.whole else len(piece))
        if playing.whole and not playing.told and playing.cursor >= there + LATENCY_FRAMES:
            playing.told = True
            self._ended(playing.number)
        if playing.gain != UNITY:
            piece = array("h", [sample * playing.gain // UNITY for sample in piece])
        return piece.tobytes() + bytes((wanted - len(piece)) * BYTES)


def samples_of(clip: Path) -> "array[int]":
    """A clip, decoded.

    Raises:
        OSError, ValueError: it cannot be read, or it is none.
    """
    import miniaudio  # noqa: PLC0415

    sound = clip.read_bytes()
    whole = sound if OPENING in sound[:64] else clip.with_name(HEAD).read_bytes() + sound
    try:
        found = miniaudio.decode(
            whole, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE_HZ
        )
    except miniaudio.MiniaudioError as error:
        raise ValueError(f"{clip.name}: {error}") from error
    samples: array[int] = found.samples
    return samples
