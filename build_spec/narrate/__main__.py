"""``python -m build_spec.narrate SCRIPT [PAGE ...]``: make the clips that are missing or stale."""

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kiosk.core.narration import VOICE

from .aligning import Listener
from .clips import QUALITY, Entry, Shelf
from .doubts import misheard, odd_lengths
from .phonemes import DICTIONARY, Spoken, excused, spoken
from .voice import (
    CUT_HZ,
    LATE_FRAMES,
    LEVEL_DB,
    PACE,
    RATE_HZ,
    Takes,
    Voice,
    Wave,
    prepare,
    trimmed,
)

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "en"
STYLE = Path(__file__).with_name(f"{VOICE}.npy")
MODEL = ROOT / ".build" / "narrate" / "voice.onnx"
TAKES = ROOT / ".build" / "narrate" / "takes"
CLIPS = ROOT / "resources" / "narration" / LANGUAGE
MOST_BYTES = 12_000_000
SAVE_EVERY = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the script, with its sounds."""

    name: str
    page: str
    text: str
    spoken: Spoken

    @property
    def made_from(self) -> str:
        """Another one where the clip would sound otherwise."""
        what = (
            f"{self.spoken.sounds}\n{VOICE}\n{PACE}\n{LATE_FRAMES}\n{LEVEL_DB}\n{CUT_HZ}\n{QUALITY}"
        )
        return hashlib.sha256(what.encode()).hexdigest()[:12]


def main() -> int:
    parser = argparse.ArgumentParser(prog="narrate", description=__doc__)
    parser.add_argument("script", type=Path)
    parser.add_argument("page", nargs="*", help="only these, as rf/risks; else everything")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    lines = read_script(options.script)
    pages = {line.page for line in lines}
    unknown = [page for page in options.page if page not in pages]
    if unknown:
        print(f"there is no {', '.join(unknown)}; there is: {', '.join(sorted(pages))}",
              file=sys.stderr)  # fmt: skip
        return 2
    shelf = Shelf.opened(CLIPS)
    asked = [line for line in lines if not options.page or line.page in options.page]
    wanted = stale(asked, shelf.entries)
    print(f"{len(lines)} sentences, {len(wanted)} clips to make", flush=True)
    if wanted:
        os.nice(10)
        prepare(MODEL)
        _make(wanted, shelf, options.jobs)
    for line in lines:
        # The same words may stand elsewhere today, with other marks.
        if (entry := shelf.entries.get(line.name)) is not None:
            shelf.entries[line.name] = replace(entry, text=line.text)
    gone = shelf.keep_only({line.name for line in lines})
    shelf.save(VOICE)
    size = shelf.bytes()
    print(f"{len(wanted)} clips made, {gone} removed; {size / 1e6:.2f} MB of at most "
          f"{MOST_BYTES / 1e6:.0f}", flush=True)  # fmt: skip
    doubts = doubtful(lines, shelf.entries)
    for text, doubt in doubts.items():
        if text not in excused():
            print(
                f"listen to this, and mend it in {DICTIONARY.name}: {text!r}: {doubt}", flush=True
            )
    return 0 if size <= MOST_BYTES and doubts.keys() <= excused().keys() else 1


def read_script(path: Path) -> list[Line]:
    """What the kiosk says, turned into sounds."""
    read = json.loads(path.read_text(encoding="utf-8"))
    sounds = spoken([one["words"] for one in read])
    return [
        Line(one["name"], one["page"], one["text"], said)
        for one, said in zip(read, sounds, strict=True)
    ]


def stale(lines: Iterable[Line], entries: Mapping[str, Entry]) -> list[Line]:
    """The sentences without a clip that sounds as it would today."""
    return [
        line
        for line in lines
        if (entry := entries.get(line.name)) is None or entry.made_from != line.made_from
    ]


def _make(lines: Sequence[Line], shelf: Shelf, jobs: int) -> None:
    started, seconds = time.monotonic(), 0.0
    with ProcessPoolExecutor(min(jobs, len(lines))) as pool:
        waiting = {pool.submit(_speak, line): line for line in lines}
        try:
            for done, future in enumerate(as_completed(waiting), 1):
                line = waiting[future]
                wave, entry = future.result()
                shelf.put(line.name, wave, entry)
                seconds += entry.length_ms / 1000
                if done % SAVE_EVERY == 0 or done == len(lines):
                    shelf.save(VOICE)
                    spent = time.monotonic() - started
                    left = spent / done * (len(lines) - done)
                    print(f"{done} of {len(lines)}: {seconds:.0f} s of speech in {spent:.0f} s, "
                          f"about {left:.0f} s left", flush=True)  # fmt: skip
        except BaseException:
            # What was made stays: the next run goes on from there.
            shelf.save(VOICE)
            pool.shutdown(cancel_futures=True)
            raise


@cache
def _voice() -> Voice:
    return Voice(MODEL, STYLE)


@cache
def _listener() -> Listener:
    return Listener()


def _speak(line: Line) -> tuple[Wave, Entry]:
    """In a process of its own, which makes its voice once."""
    takes = Takes(TAKES)
    take = takes.find(line.spoken)
    if take is None:
        take = _voice().speak(line.spoken)
        takes.keep(line.spoken, take)
    wave, words_ms = trimmed(take)
    doubt = misheard(words_ms, _listener().starts_ms(wave, line.spoken))
    length_ms = round(len(wave) / RATE_HZ * 1000)
    return wave, Entry(line.text, line.made_from, length_ms, words_ms, doubt)


def doubtful(lines: Sequence[Line], entries: Mapping[str, Entry]) -> dict[str, str]:
    """What a person should listen to, and why: by the text of the sentence."""
    made = {line.name: line for line in lines if line.name in entries}
    lengths = {name: (line.spoken.sounds, entries[name].length_ms) for name, line in made.items()}
    why = {name: entries[name].doubt for name in made} | odd_lengths(lengths)
    return {made[name].text: doubt for name, doubt in why.items() if doubt}


if __name__ == "__main__":
    sys.exit(main())
