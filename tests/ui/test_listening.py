"""Listen on the running kiosk: by touch and by keys, with a speaker that a test holds."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from kiosk.app.folders import RESOURCES
from kiosk.content.narration import read_narration
from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.listening import Silent, SilentSheet
from kiosk.core.names import FALLBACK_LANGUAGE, ChapterId, LanguageTag, PageId
from kiosk.core.narration import NO_NARRATION
from kiosk.core.place import Place
from kiosk.core.speech import Text
from kiosk.core.visit import (
    ChangeLanguage,
    CloseSheet,
    GoHome,
    HelpNow,
    Intent,
    OpenChapter,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    Visit,
    Wake,
    WriteSheet,
)
from kiosk.core.writing import KeepWritten, TypeKey
from kiosk.ui.bridge.listen_view import ListenView
from tests.panels import LOW_LARGE, LOW_PORTRAIT, PANELS, Panel
from tests.ui.driver import KioskDriver
from tests.ui.fake_speaker import EVERY_CLIP, WORD_MS, FakeSpeaker
from tests.ui.rect import Rect
from tests.ui.said import said
from tests.ui.tour import WRITING_PAGE, Setting, begin
from tests.ui.tree import Node, ancestors_of, is_a

PAGE = PageId("rf/the-procedure")
TAKE_AWAY = PageId("rf/take-away")
LISTEN = "Listen: hear this read aloud. Others near you may hear it too"
STOP = "Stop the voice. You can go on from here"
SEVERAL = 3
LEAST_GAP_MM = 2.9
CARD_SCREENS: dict[str, tuple[Intent, ...]] = {
    "start": (),
    "home": (GoHome(),),
    "chapter": (GoHome(), OpenChapter(ChapterId("radiofrequency"))),
}
GO_ON = "Go on: read aloud from here"


@pytest.fixture
def sounding(kiosk: KioskDriver) -> Iterator[KioskDriver]:
    """A kiosk with a loudspeaker and a clip for everything, on a page."""
    kiosk.go(Wake(), OpenPage(PAGE))
    kiosk.pass_time(1000)
    yield kiosk
    kiosk.platform.forget()
    kiosk.begin()
    listening(kiosk).tell(EVERY_CLIP)
    listening(kiosk).found_out(True)
    kiosk.settle()


def listening(kiosk: KioskDriver) -> ListenView:
    return kiosk.shell.listening


def speaker(kiosk: KioskDriver) -> FakeSpeaker:
    return kiosk.speakers[-1]


def finish(kiosk: KioskDriver) -> None:
    """The clip is over, and the short silence after it."""
    said = len(speaker(kiosk).said)
    before = kiosk.visit.speech
    speaker(kiosk).finish()
    kiosk.until(
        lambda: kiosk.visit.speech != before or len(speaker(kiosk).said) > said, "the next sentence"
    )
    kiosk.settle()


def sentence(kiosk: KioskDriver) -> str:
    speech = kiosk.visit.speech
    return speech.passage.sentence.text if speech else ""


def test_a_tap_reads_what_is_shown_and_the_page_steps_along(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    heard = []
    while sentence(sounding) and sounding.visit.screen != ReaderScreen(PAGE, Place(1)):
        heard.append(sentence(sounding))
        finish(sounding)

    assert heard[:3] == [
        "You lie on your front",
        "You lie face down on an X-ray table.",
        "Staff put a sticky pad on your skin, which is part of the heat machine.",
    ]
    assert sentence(sounding) == "Your skin is cleaned"
    assert sounding.shows("Your skin is cleaned")


def test_the_word_that_is_said_is_marked(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    finish(sounding)
    speaker(sounding).heard_ms = 3.5 * WORD_MS
    view = listening(sounding)
    sounding.until(lambda: view.props.through_word.endswith("down"), "a mark")

    assert (view.props.row, view.props.before_word, view.props.through_word) == (
        1,
        "You lie face ",
        "You lie face down",
    )


def test_the_bar_says_what_can_be_done(sounding: KioskDriver) -> None:
    assert sounding.shows(LISTEN)
    sounding.tap(LISTEN)
    sounding.settle()
    assert sounding.shows(STOP)
    assert sounding.shows("Again: say this sentence once more")
    sounding.pass_time(1000)
    sounding.tap(STOP)

    assert not speaker(sounding).speaks
    assert sounding.shows(GO_ON)
    sounding.pass_time(1000)
    sounding.tap(GO_ON)
    assert speaker(sounding).speaks
    assert speaker(sounding).said[-1] == speaker(sounding).said[-2]


def test_any_other_touch_silences_it(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    sounding.pass_time(1000)
    assert speaker(sounding).speaks
    sounding.tap("Next")

    assert not speaker(sounding).speaks
    assert not sounding.visit.speaking


def test_help_now_silences_it(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    sounding.go(HelpNow())

    assert not speaker(sounding).speaks


def test_keys_start_and_stop_it_and_the_focus_stays(sounding: KioskDriver) -> None:
    while sounding.focused != LISTEN:
        before = sounding.focused
        sounding.key(Qt.Key.Key_Down)
        assert sounding.focused != before
    sounding.key(Qt.Key.Key_Return)
    assert speaker(sounding).speaks
    assert sounding.focused == STOP
    finish(sounding)
    assert sounding.focused == STOP
    sounding.pass_time(1000)
    sounding.key(Qt.Key.Key_Return)
    assert not speaker(sounding).speaks
    assert sounding.focused == GO_ON


def test_slower_says_the_sentence_again_and_all_that_follows_so(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    sounding.pass_time(1000)
    sounding.tap("Slower: the voice")

    (first, usual, _), (again, slower, _) = speaker(sounding).said[-2:]
    assert again == first
    assert slower < usual
    finish(sounding)
    assert speaker(sounding).said[-1][1] == slower


def test_what_stands_nowhere_else_is_shown_while_it_is_said(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    seen = 0
    while isinstance(sounding.visit.screen, ReaderScreen) and sentence(sounding):
        speech = sounding.visit.speech
        if speech is not None and speech.passage.text is Text.UNSEEN:
            assert sounding.shows(sentence(sounding))
            seen += 1
        if seen == SEVERAL:
            break
        finish(sounding)

    assert seen == SEVERAL


@pytest.mark.parametrize("intents", CARD_SCREENS.values(), ids=CARD_SCREENS)
def test_cards_are_read_as_they_are_written(
    sounding: KioskDriver, intents: tuple[Intent, ...]
) -> None:
    sounding.begin()
    sounding.go(Wake(), *intents)
    written = [ink.words for ink in sounding.texts]
    listening(sounding).listen()
    speech = sounding.visit.speech
    assert speech is not None
    for passage in speech.passages:
        assert any(passage.sentence.text in words for words in written), passage.sentence.text


def test_a_voice_holds_the_idle_limit_and_a_pause_does_not(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    sounding.wait(2000)
    assert not sounding.visit.warned
    sounding.tap(STOP)
    sounding.wait(1000)
    assert sounding.visit == Visit.fresh()


def test_a_device_that_is_pulled_out_is_told_in_words(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    speaker(sounding).break_down()
    sounding.until(lambda: sounding.visit.sheet is not None, "a word about it")

    assert sounding.visit.sheet == SilentSheet(Silent.NO_SOUND)
    sounding.settle()
    assert sounding.shows("There is no sound now")


def test_a_device_that_asks_for_nothing_is_lost(sounding: KioskDriver) -> None:
    sounding.tap(LISTEN)
    speaker(sounding).answers = False
    try:
        sounding.until(lambda: sounding.visit.sheet is not None, "a word about it")
    finally:
        speaker(sounding).answers = True

    assert not sounding.visit.speaking


def test_without_clips_it_is_said_in_words(sounding: KioskDriver) -> None:
    listening(sounding)._narration = NO_NARRATION
    listening(sounding).listen()
    sounding.settle()

    assert sounding.visit.sheet == SilentSheet(Silent.NO_CLIPS)
    assert sounding.shows("This cannot be read aloud")


def test_without_sound_there_is_no_listen(sounding: KioskDriver) -> None:
    listening(sounding).found_out(False)
    sounding.settle()

    assert not sounding.shows(LISTEN)


def test_a_language_without_clips_is_not_read_by_another_voice(sounding: KioskDriver) -> None:
    listening(sounding).tell(read_narration(RESOURCES))
    begin(sounding, Setting(comfort=ReadingComfort(LanguageTag("es")), several=True))
    sounding.go(Wake(), OpenPage(PAGE))
    sounding.platform.voices = {FALLBACK_LANGUAGE}

    sounding.tap(*said("Listen: "))
    assert not sounding.visit.speaking
    assert sounding.visit.sheet == SilentSheet(Silent.NO_CLIPS)
    sounding.go(ChangeLanguage(FALLBACK_LANGUAGE), CloseSheet())
    assert sounding.shows(LISTEN)


@pytest.mark.parametrize("page", [WRITING_PAGE, TAKE_AWAY])
def test_a_question_of_one_s_own_is_passed_over_and_all_else_is_read(
    sounding: KioskDriver, page: PageId
) -> None:
    listening(sounding).tell(read_narration(RESOURCES))
    sounding.begin()
    sounding.go(
        Wake(),
        OpenPage(WRITING_PAGE),
        OpenSheet(WriteSheet()),
        *map(TypeKey, "who drives me"),
        KeepWritten(),
        OpenPage(page),
    )
    listening(sounding).listen()

    speech = sounding.visit.speech
    assert speech is not None
    heard = [passage.sentence.text for passage in speech.passages]
    assert "Who drives me" not in heard
    assert heard.count("This is not recorded. Please read it on the screen.") == 1
    assert len(heard) > SEVERAL


@pytest.mark.parametrize("panel", [*PANELS, LOW_PORTRAIT, LOW_LARGE], ids=lambda panel: panel.name)
@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST])
@pytest.mark.parametrize("language", [None, "en", "es"], ids=["alone", "en", "es"])
def test_the_bar_has_room_for_all(
    sounding: KioskDriver, panel: Panel, scale: TextScale, language: str | None
) -> None:
    tag = LanguageTag(language or "en")
    begin(sounding, Setting(panel, ReadingComfort(tag, scale), several=language is not None))
    sounding.go(Wake(), OpenPage(PAGE))
    places: dict[str, Rect] = {}
    for state in ("idle", "speaking", "paused"):
        if state == "speaking":
            listening(sounding).listen()
        elif state == "paused":
            listening(sounding).pause()
        sounding.settle()
        bar = sorted(bar_nodes(sounding), key=lambda node: node.rect.x)
        assert len(bar) >= 4
        assert bar[0].rect.x >= 0
        assert bar[-1].rect.right <= panel.width_px
        for one, after in pairwise(bar):
            gap_mm = (after.rect.x - one.rect.right) / panel.px_per_mm
            assert gap_mm >= LEAST_GAP_MM, (one.name, after.name, state)
        for one in (bar[0], bar[-1]):
            assert places.setdefault(one.name, one.rect) == one.rect, state
    assert len(places) == 2, "Home and Help now stay where they are"


def bar_nodes(kiosk: KioskDriver) -> list[Node]:
    return [
        node
        for node in kiosk.controls
        if any(is_a(above, "BottomBar") for above in ancestors_of(node.item))
    ]
