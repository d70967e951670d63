"""What was not recorded is said by the voice of the machine: which one, what of, and when not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from kiosk.app.folders import RESOURCES
from kiosk.content.narration import read_narration
from kiosk.core.comfort import Pace, ReadingComfort, Volume
from kiosk.core.listening import Silent, SilentSheet
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.narration import NO_NARRATION
from kiosk.core.place import Place
from kiosk.core.visit import (
    ChangeLanguage,
    ChangePace,
    ChangeVolume,
    Done,
    HelpNow,
    LanguageSheet,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    SourcesSheet,
    Wake,
)
from kiosk.ui import voice
from kiosk.ui.platform_voice import locale_for, voice_named
from kiosk.ui.words import talk_words
from tests.ui.by_ear import KEYS, Listener, dark
from tests.ui.driver import KioskDriver, bundled_library
from tests.ui.fake_speaker import EVERY_CLIP
from tests.ui.said import said
from tests.ui.tour import Setting, begin

SPANISH = LanguageTag("es")
PAGE = PageId("rf/the-procedure")
LANGUAGES = bundled_library().languages
MOST_SENTENCES = 400


@pytest.fixture
def spanish(kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """A page in Spanish, the clips that ship, and a machine that speaks Spanish."""
    listening = kiosk.shell.listening
    listening.tell(read_narration(RESOURCES))
    begin(kiosk, Setting(comfort=ReadingComfort(SPANISH), several=True))
    kiosk.platform.voices = {SPANISH}
    kiosk.go(Wake(), OpenPage(PAGE))
    kiosk.pass_time(1000)
    yield kiosk
    kiosk.platform.forget()
    kiosk.begin()
    listening.tell(EVERY_CLIP)
    kiosk.settle()


def test_the_whole_page_is_said_in_its_language_and_steps_along(spanish: KioskDriver) -> None:
    clips = len(spanish.speakers[-1].said)
    spanish.tap(*said("Listen: "))
    while spanish.visit.screen != ReaderScreen(PAGE, Place(1)):
        finish(spanish)

    assert {live.language for live in spanish.platform.said} == {SPANISH}
    assert spanish.shows(spanish.platform.said[-1].text)
    assert len(spanish.speakers[-1].said) == clips


def test_until_it_begins_the_screen_says_so(spanish: KioskDriver) -> None:
    spanish.tap(*said("Listen: "))
    (starting,) = said("One moment. The voice is starting.")
    spanish.until(lambda: spanish.shell.listening.props.caption == starting, "a word about it")
    spanish.settle()
    assert spanish.shows(starting)
    assert spanish.shows(*said("Stop the voice."))

    spanish.platform.begin()
    spanish.settle()
    assert not spanish.shows(starting)


def test_between_two_sentences_no_word_about_it_flashes(
    spanish: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "BETWEEN_MS", 0)
    # However long this machine takes.
    waits = spanish.kiosk.voice._waits
    usual_ms = waits.interval()
    waits.setInterval(60_000)
    told: list[bool] = []
    spanish.kiosk.voice.starting.connect(told.append)
    spanish.tap(*said("Listen: "))
    for _ in range(3):
        next_sentence(spanish)
    spanish.kiosk.voice.starting.disconnect(told.append)
    waits.setInterval(usual_ms)

    assert told == []


def test_a_tap_stops_it_before_it_has_begun(spanish: KioskDriver) -> None:
    spanish.tap(*said("Listen: "))
    spanish.pass_time(1000)
    spanish.tap(said("Help now")[0])

    assert not speaks(spanish)
    assert not spanish.visit.speaking
    said_before = len(spanish.platform.said)
    spanish.platform.begin()
    spanish.platform.finish()
    spanish.settle()
    assert len(spanish.platform.said) == said_before


def test_a_pause_keeps_the_sentence_and_pace_and_loudness_hold(spanish: KioskDriver) -> None:
    spanish.tap(*said("Listen: "))
    finish(spanish)
    sentence = spanish.platform.said[-1].text
    spanish.shell.listening.pause()
    assert not speaks(spanish)

    spanish.go(ChangePace(Pace.SLOWER), ChangeVolume(Volume.QUIET))
    spanish.shell.listening.goOn()
    last = spanish.platform.said[-1]
    assert (last.text, last.pace, last.decibels) == (sentence, Pace.SLOWER, int(Volume.QUIET))


def test_the_wipe_and_help_silence_it(spanish: KioskDriver) -> None:
    for intent in (HelpNow(), Done()):
        spanish.shell.listening.listen()
        assert speaks(spanish)
        spanish.go(intent)
        assert not speaks(spanish)
        assert not spanish.visit.speaking


def test_the_word_is_marked_where_the_engine_tells_of_words(spanish: KioskDriver) -> None:
    spanish.tap(*said("Listen: "))
    finish(spanish)
    view = spanish.shell.listening
    assert view.props.through
    assert not view.props.through_word
    second = spanish.platform.said[-1].text.index(" ") + 1
    spanish.platform.ears.live_word(len(spanish.platform.said), second)
    assert view.props.through_word == " ".join(view.props.through.split()[:2])


def test_a_machine_that_turns_out_to_have_none_says_so(spanish: KioskDriver) -> None:
    spanish.platform.voices, spanish.platform.known = {FALLBACK_LANGUAGE}, False
    spanish.tap(*said("Listen: "))
    spanish.until(lambda: spanish.visit.sheet is not None, "a word about it")

    assert spanish.visit.sheet == SilentSheet(Silent.NO_CLIPS)
    assert not spanish.visit.speaking


def test_an_engine_that_does_not_answer_is_told_in_words(spanish: KioskDriver) -> None:
    spanish.tap(*said("Listen: "))
    spanish.platform.break_down()
    spanish.settle()

    assert spanish.visit.sheet == SilentSheet(Silent.NO_SOUND)


def test_english_with_a_hole_is_said_by_one_voice_too(spanish: KioskDriver) -> None:
    spanish.go(ChangeLanguage(FALLBACK_LANGUAGE))
    spanish.platform.voices = {FALLBACK_LANGUAGE}
    clips = read_narration(RESOURCES)
    gone = next(iter(set(clips.clips) & clip_names(spanish)))
    rest = {name: clip for name, clip in clips.clips.items() if name != gone}
    spanish.shell.listening.tell(type(clips)(rest, clips.voice, clips.languages))
    before = len(spanish.speakers[-1].said)
    spanish.shell.listening.listen()
    for _ in range(MOST_SENTENCES):
        if not spanish.visit.speaking:
            break
        next_sentence(spanish)

    assert len(spanish.platform.said) > 1
    assert len(spanish.speakers[-1].said) == before


def speaks(kiosk: KioskDriver) -> bool:
    """Whether the machine's voice has something to say now."""
    return kiosk.platform.speaks


def clip_names(kiosk: KioskDriver) -> set[str]:
    """Those of what is shown."""
    narration = kiosk.shell.listening.narration
    found = (
        narration.clip(one.sentence, FALLBACK_LANGUAGE)
        for one in kiosk.shell.listening.shown_passages()
    )
    return {clip.name for clip in found if clip}


def finish(kiosk: KioskDriver) -> None:
    """The sentence is over, and the screen has followed."""
    next_sentence(kiosk)
    kiosk.settle()


def next_sentence(kiosk: KioskDriver) -> None:
    """The sentence is over, and the short silence after it."""
    before, count = kiosk.visit.speech, len(kiosk.platform.said)
    kiosk.platform.begin()
    kiosk.platform.finish()
    kiosk.until(
        lambda: kiosk.visit.speech != before or len(kiosk.platform.said) > count,
        "the next sentence",
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_said_as_it_is_shown_in_its_language(
    spanish: KioskDriver, language: LanguageTag, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "BETWEEN_MS", 0)
    begin(spanish, Setting(comfort=ReadingComfort(language), several=True))
    spanish.shell.listening.tell(NO_NARRATION)
    spanish.platform.voices = {language}
    platform = spanish.platform
    assert spanish.store.library.pages[language]
    for page in spanish.store.library.pages[language]:
        spanish.go(Wake(), OpenPage(page))
        begun = len(platform.said)
        spanish.shell.listening.listen()
        speech = spanish.visit.speech
        assert speech is not None
        passages = speech.passages
        while spanish.visit.speech is not None:
            next_sentence(spanish)

        heard = platform.said[begun:]
        assert [live.text for live in heard] == [one.sentence.text for one in passages]
        assert {live.language for live in heard} == {language}


# Talking mode


@pytest.fixture
def who(spanish: KioskDriver) -> Iterator[Listener]:
    """Somebody who cannot see, before a kiosk whose usual language is Spanish."""
    begin(spanish, Setting(comfort=ReadingComfort(SPANISH), several=True))
    with dark(spanish) as listener:
        yield listener


def heard(kiosk: KioskDriver) -> list[str]:
    """All that is said until it is silent."""
    kiosk.until(lambda: not kiosk.kiosk.talker._later.isActive(), "what is told")
    begun = len(kiosk.platform.said) - 1
    for _ in range(MOST_SENTENCES):
        if kiosk.visit.speech is None:
            break
        finish(kiosk)
    return [live.text for live in kiosk.platform.said[begun:]]


def test_talking_mode_speaks_the_site_s_language(who: Listener) -> None:
    kiosk = who.kiosk
    kiosk.kiosk.talker.headset(went_in=True)
    kiosk.settle()
    told = heard(kiosk)

    assert told[0] == talk_words().speaks_now
    assert kiosk.visit.comfort.language == SPANISH
    kiosk.key(KEYS["down"])
    assert talk_words().button in heard(kiosk)
    assert {live.language for live in kiosk.platform.said} == {SPANISH}
    kiosk.kiosk.talker.headset(went_in=False)
    assert not speaks(kiosk)


def test_headset_out_silences_it(who: Listener) -> None:
    kiosk = who.kiosk
    kiosk.kiosk.talker.headset(went_in=True)
    kiosk.until(lambda: speaks(kiosk), "speech")
    kiosk.kiosk.talker.headset(went_in=False)

    assert not speaks(kiosk)


def test_where_the_machine_turns_out_to_have_none_it_is_english(who: Listener) -> None:
    kiosk = who.kiosk
    kiosk.platform.voices, kiosk.platform.known = set(), False
    kiosk.kiosk.talker.headset(went_in=True)
    kiosk.until(lambda: kiosk.visit.comfort.language == FALLBACK_LANGUAGE, "English")
    kiosk.settle()
    told = who.waits()

    assert "It speaks English only." in told
    assert kiosk.visit.talks


def test_another_language_that_turns_out_to_have_none_ends_it(who: Listener) -> None:
    kiosk = who.kiosk
    begin(kiosk, Setting(several=True))
    who.plugs(plugged=True)
    kiosk.platform.voices, kiosk.platform.known = set(), False
    kiosk.go(OpenSheet(LanguageSheet()), ChangeLanguage(SPANISH))
    kiosk.until(lambda: kiosk.visit.talking is None, "its end")

    assert who.said[-1] == "This language has no voice yet. The screen stops speaking."


def test_an_answer_with_a_hole_is_said_by_one_voice(who: Listener) -> None:
    kiosk = who.kiosk
    begin(kiosk, Setting(several=True))
    who.plugs(plugged=True)
    kiosk.platform.voices = {FALLBACK_LANGUAGE}
    kiosk.go(OpenPage(PageId("rf/one-minute")))
    who.waits()
    clips = len(who.said)
    kiosk.go(OpenSheet(SourcesSheet()))
    told = heard(kiosk)

    assert talk_words().not_recorded not in told
    assert len(told) > 1
    assert len(who.said) == clips


def test_without_a_voice_such_an_answer_is_told_in_clips(who: Listener) -> None:
    kiosk = who.kiosk
    begin(kiosk, Setting(several=True))
    who.plugs(plugged=True)
    kiosk.go(OpenPage(PageId("rf/one-minute")))
    who.waits()
    kiosk.platform.known = False
    kiosk.go(OpenSheet(SourcesSheet()))
    kiosk.until(lambda: kiosk.platform.known, "the answer of the machine")
    told = who.waits()

    assert talk_words().not_recorded in told


# Which voice


@pytest.mark.parametrize(
    ("language", "offered", "chosen"),
    [
        ("es", ("en_GB", "es_419", "es_MX", "es_ES"), "es_ES"),
        ("es", ("en_GB", "es_MX"), "es_MX"),
        ("en", ("en_US", "en_GB"), "en_GB"),
        ("en", ("en_US",), "en_US"),
        ("ar", ("ar_MR", "ar_EG"), "ar_EG"),
        ("ar", ("ar_MR",), "ar_MR"),
        ("zh-Hans", ("zh_TW", "zh_CN"), "zh_CN"),
        ("zh-Hans", ("zh_TW",), None),
        ("es", ("C", "en_GB", "pt_PT"), None),
        ("xx", ("C", "en_GB"), None),
        ("es", (), None),
    ],
)
def test_a_voice_has_the_language_and_the_script(
    language: str, offered: tuple[str, ...], chosen: str | None
) -> None:
    found = locale_for(LanguageTag(language), map(QLocale, offered))
    assert (found and found.name()) == chosen


@pytest.mark.parametrize(
    ("language", "at"), [("zh-Hans", 2), ("zh-Hant", None), ("es", None), ("xx", None)]
)
def test_mandarin_is_known_by_name(language: str, at: int | None) -> None:
    names = ("Klingon", "Hakka Chinese", "Chinese (Mandarin, latin as English)")
    assert voice_named(LanguageTag(language), names) == at
