"""How clips are made ready: sounds of words, and which clips are doubted or made anew."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_spec.narrate.doubts import misheard, odd_lengths, syllables
from build_spec.narrate.ogg import cut
from build_spec.narrate.phonemes import DICTIONARY, cut_apart, dictionary, excused, voiced
from build_spec.narrate.script import script
from build_spec.narrate.talk import control_names
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.content.narration import NARRATION
from kiosk.core.library import Library, Page
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.prose import plain
from kiosk.services.speaker import HEAD


@pytest.mark.parametrize(
    ("espeak", "sounds"),
    [
        ("hˈa^ʊ mˈe^ɪ tˈə^ʊ bˈɔ^ɪ fˈa^ɪə", "hˈW mˈA tˈQ bˈY fˈIə"),
        ("t^ʃˈɜːt^ʃ d^ʒˈʌd^ʒ", "ʧˈɜːʧ ʤˈʌʤ"),
        ("hˈæpɪ kˈæt sˈɪti^ə", "hˈapi kˈat sˈɪtɪə"),
    ],
)
def test_each_sound_is_one_that_the_voice_was_trained_with(espeak: str, sounds: str) -> None:
    assert voiced(espeak) == sounds


def test_words_that_are_said_as_one_are_told_apart() -> None:
    pieces = cut_apart("ˈɒvðə hˈiːt", ["ɒv", "ðə", "hˈiːt"])

    assert [(piece.sounds, piece.joined) for piece in pieces] == [
        ("ˈɒv", False),
        ("ðə", True),
        ("hˈiːt", False),
    ]


def test_a_clip_that_is_too_long_for_its_syllables_is_doubted() -> None:
    clips = {str(i): ("ə " * 10, 2_000 + i) for i in range(9)}

    assert odd_lengths(clips) == {}
    assert list(odd_lengths(clips | {"slow": ("ə " * 10, 3_000)})) == ["slow"]
    assert list(odd_lengths(clips | {"cut": ("ə " * 10, 1_000)})) == ["cut"]


def test_words_that_are_heard_elsewhere_are_doubted() -> None:
    assert misheard([0, 500], [20, 540]) == ""
    assert misheard([0, 500], [20, 900]) != ""
    assert misheard([0, 500], None) != ""


def test_syllables_are_counted_by_their_vowels() -> None:
    assert syllables("ɹˌAdiQfɹˈiːkwənsi.") == 6


def library() -> Library:
    return load_library(CONTENT, RESOURCES).library


def test_every_word_of_the_glossary_has_a_pronunciation() -> None:
    entries = library().glossary[FALLBACK_LANGUAGE].values()
    words = {word.lower() for e in entries for text in (e.word, *e.forms) for word in text.split()}

    assert words
    assert words - dictionary().keys() == set()


def test_a_pronunciation_has_only_sounds_of_the_voice() -> None:
    known = set((DICTIONARY.parent / "signs.json").read_text(encoding="utf-8"))

    for word, sounds in dictionary().items():
        assert set(sounds) <= known, word
        assert syllables(sounds) >= 1


def test_an_excuse_is_given_for_what_is_still_said() -> None:
    assert excused().keys() <= {line.text for line in script(library())}
    assert all(excused().values())


def test_a_changed_sentence_makes_one_clip_stale_and_no_other() -> None:
    before = library()
    page = before.pages[FALLBACK_LANGUAGE][PageId("rf/the-procedure")]
    after = with_page(before, changed(page))

    old, new = ({line.name for line in script(lib)} for lib in (before, after))

    assert len(new - old) == 1
    assert len(old - new) == 1


def changed(page: Page) -> Page:
    first, *others = page.steps
    return replace(page, steps=(replace(first, heading=plain("Lie on your front")), *others))


def with_page(library: Library, page: Page) -> Library:
    pages = {**library.pages[FALLBACK_LANGUAGE], page.id: page}
    return replace(library, pages={**library.pages, FALLBACK_LANGUAGE: pages})


def test_a_clip_is_cut_into_the_head_that_all_share_and_its_own_sound() -> None:
    folder = RESOURCES / NARRATION / FALLBACK_LANGUAGE
    head = (folder / HEAD).read_bytes()
    sound = min(folder.glob("?*[0-9a-f].ogg"), key=lambda file: file.stat().st_size).read_bytes()

    assert cut(head + sound) == (head, sound)
    with pytest.raises(ValueError, match="not an Ogg page"):
        cut(sound[1:])


def test_names_of_controls_are_read_off_the_screens(tmp_path: Path) -> None:
    (tmp_path / "Staff").mkdir()
    (tmp_path / "Staff" / "Pin.qml").write_text('text: qsTr("Change the PIN")')
    (tmp_path / "Bar.qml").write_text(
        'label: qsTr("Next: %1"); text: qsTr("%1 of %2") + qsTr("Home: the chapters")\n'
        'label: qsTr("What does “%1” mean?"); x: qsTr("Text at %1 percent")'
    )

    assert control_names(tmp_path) == (
        "Next",
        "of",
        "Home: the chapters",
        "Text at 100 percent",
        "Text at 150 percent",
        "Text at 200 percent",
    )
