"""Whether a clip says its words: another program listens and says when each of them begins."""

import numpy as np
import pocketsphinx

from .phonemes import Spoken
from .voice import FULL_SCALE, RATE_HZ, Wave

LISTENED_HZ = 16_000
FRAME_MS = 10
PHONES = {
    "A": "EY", "I": "AY", "Q": "OW", "W": "AW", "Y": "OY", "a": "AE", "b": "B", "d": "D",
    "f": "F", "h": "HH", "i": "IY", "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P",
    "s": "S", "t": "T", "u": "UW", "v": "V", "w": "W", "z": "Z", "ð": "DH", "ŋ": "NG",
    "ɑ": "AA", "ɒ": "AA", "ɔ": "AO", "ə": "AH", "ɛ": "EH", "ɜ": "ER", "ɡ": "G", "ɪ": "IH",
    "ɹ": "R", "ʃ": "SH", "ʊ": "UH", "ʌ": "AH", "ʒ": "ZH", "ʤ": "JH", "ʧ": "CH", "θ": "TH",
    "ᵊ": "AH",
}  # fmt: skip
"""The signs of the voice in those of the listener, which learnt American English."""


class Listener:
    """Hears one clip after the other."""

    def __init__(self) -> None:
        self._decoder = pocketsphinx.Decoder(lm=None, loglevel="FATAL", samprate=LISTENED_HZ)

    def starts_ms(self, wave: Wave, spoken: Spoken) -> tuple[int, ...] | None:
        """When each word begins; None where the words cannot be found in the clip."""
        ends = (*spoken.starts[1:], len(spoken.sounds))
        names = []
        for start, end in zip(spoken.starts, ends, strict=True):
            phones = [PHONES[sound] for sound in spoken.sounds[start:end] if sound in PHONES]
            name = "w" + "".join(phones)
            if self._decoder.lookup_word(name) is None:
                self._decoder.add_word(name, " ".join(phones), update=True)
            names.append(name)
        self._decoder.set_align_text(" ".join(names))
        self._decoder.start_utt()
        self._decoder.process_raw(_heard(wave), full_utt=True)
        self._decoder.end_utt()
        if self._decoder.hyp() is None:
            return None
        found = [
            segment.start_frame * FRAME_MS
            for segment in self._decoder.seg()
            if segment.word.startswith("w")
        ]
        return tuple(found) if len(found) == len(names) else None


def _heard(wave: Wave) -> bytes:
    """At the listener's rate; every second step of three, in between."""
    count = len(wave) * LISTENED_HZ // RATE_HZ
    smooth = np.convolve(wave, np.array([0.25, 0.5, 0.25], np.float32), mode="same")
    at = np.arange(count) * (RATE_HZ / LISTENED_HZ)
    heard = np.interp(at, np.arange(len(wave)), smooth)
    samples: bytes = (np.clip(heard, -1, 1) * FULL_SCALE).astype("<i2").tobytes()
    return samples
