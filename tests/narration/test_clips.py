"""The clips that ship: one for each sentence that can be read aloud, and no other.

Where a test fails here, ``python3 build_spec narrate`` mends it.
"""

import json
from functools import cache

import pytest

from build_spec.narrate.phonemes import excused
from build_spec.narrate.script import Line, script
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.content.narration import NARRATION, clip_file, read_narration
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.services.speaker import HEAD, RATE_HZ, samples_of

MOST_BYTES = 12_000_000
SLOWEST_MS_A_WORD = 2_000
FOLDER = RESOURCES / NARRATION / FALLBACK_LANGUAGE


@cache
def lines() -> tuple[Line, ...]:
    return script(load_library(CONTENT, RESOURCES).library)


def test_every_sentence_has_its_clip() -> None:
    clips = read_narration(RESOURCES).clips
    silent = [line.text for line in lines() if line.name not in clips]

    assert len(lines()) > 500
    assert silent == [], "python3 build_spec narrate makes them"


def test_no_clip_is_one_that_nobody_plays() -> None:
    names = {line.name for line in lines()}

    assert read_narration(RESOURCES).clips.keys() - names == set()
    assert {file.name for file in FOLDER.iterdir()} == {HEAD, *(f"{name}.ogg" for name in names)}


def test_every_word_has_its_time_and_comes_after_the_one_before() -> None:
    clips = read_narration(RESOURCES).clips
    for line in lines():
        clip = clips[line.name]
        assert len(clip.words_ms) == len(line.words), line.text
        assert list(clip.words_ms) == sorted(clip.words_ms), line.text
        assert clip.words_ms[-1] < clip.length_ms <= SLOWEST_MS_A_WORD * len(line.words), line.text


def test_each_file_is_ogg_vorbis_at_24_khz_with_one_channel() -> None:
    for line in lines():
        assert clip_file(RESOURCES, FALLBACK_LANGUAGE, line.name).read_bytes().startswith(b"OggS")
    head = (FOLDER / HEAD).read_bytes()
    at = head.index(b"\x01vorbis")
    assert head.startswith(b"OggS")
    assert head[at + 11] == 1
    assert int.from_bytes(head[at + 12 : at + 16], "little") == 24_000


def test_behind_the_head_that_all_share_each_clip_is_whole() -> None:
    clips = read_narration(RESOURCES).clips
    for line in lines()[:: len(lines()) // 20]:
        sound = samples_of(clip_file(RESOURCES, FALLBACK_LANGUAGE, line.name))
        assert len(sound) / RATE_HZ * 1000 == pytest.approx(clips[line.name].length_ms, abs=2)


def test_the_clips_are_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) <= MOST_BYTES


def test_the_index_shows_what_each_clip_says() -> None:
    index = json.loads(FOLDER.with_suffix(".json").read_text(encoding="utf-8"))["clips"]

    assert {line.name: line.text for line in lines()}.items() <= {
        name: one["text"] for name, one in index.items()
    }.items()


def test_a_clip_that_could_not_be_aligned_is_excused() -> None:
    index = json.loads(FOLDER.with_suffix(".json").read_text(encoding="utf-8"))["clips"]

    assert {one["text"] for one in index.values() if one.get("doubt")} <= excused().keys()
