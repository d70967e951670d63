"""Talking mode on the running kiosk: each kind of control, what begins it, and what it refuses."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.core.comfort import ReadingComfort
from kiosk.core.keys import HOLD_MS, Keymap
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.place import Place
from kiosk.core.talking import LETTERS, spelt
from kiosk.core.visit import (
    ChangeLanguage,
    ComfortSheet,
    GoHome,
    HelpNow,
    Intent,
    LanguageSheet,
    OpenPage,
    OpenSheet,
    PictureSheet,
    ReaderScreen,
    SourcesSheet,
    StudiesSheet,
    TurnTo,
    Visit,
    Wake,
    WriteSheet,
)
from tests.ui.by_ear import UNRECORDED, Listener, clip_texts, dark
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin

SPANISH = LanguageTag("es")


@pytest.fixture
def who(kiosk: KioskDriver) -> Iterator[Listener]:
    """Before the attract screen, with the clips that ship."""
    kiosk.begin()
    with dark(kiosk) as listener:
        yield listener


def on(page: str, step: int = 0) -> tuple[Intent, ...]:
    return OpenPage(PageId(f"rf/{page}")), TurnTo(Place(step))


@dataclass(frozen=True, slots=True)
class Stop:
    """Where an item is, one thing that is said of it, how that begins, and the way to it."""

    there: tuple[Intent, ...]
    name: str
    told: tuple[str, ...]
    key: str = "down"


STOPS = {
    "bar": Stop((), "Help now", ("Help now", "Button", "10 of 10")),
    "card": Stop(
        (GoHome(),),
        "Risks",
        ("Risks", "Button", "What can go wrong, and when to get help"),
    ),
    "next page": Stop(on("for-ever", 9), "Next", ("Next",)),
    "sources": Stop(
        on("one-minute"),
        "Sources",
        ("Not yet checked by a clinician", "Sources", "Where this comes from", "Button"),
    ),
    "word": Stop(on("one-minute"), "What does this word mean?", ("What does this word mean?",)),
    "tick": Stop(on("questions"), "Box, not ticked", ()),
    "slider": Stop(on("what-matters"), "Slider", ()),
    "choice": Stop(
        (OpenSheet(ComfortSheet()),),
        "Loud",
        ("Loud", "Choice, not chosen"),
    ),
    "group": Stop(
        (OpenSheet(ComfortSheet()),),
        "Quiet",
        ("Loudness of the voice", "Quiet", "Choice, not chosen"),
    ),
    "answer": Stop(on("check"), "Choice, not chosen", ()),
    "letter": Stop((*on("questions"), OpenSheet(WriteSheet())), "queue", ("queue",)),
    "key with a word": Stop(
        (*on("questions"), OpenSheet(WriteSheet())), "Delete", ("Delete", "Button")
    ),
    "turn": Stop(on("your-back", 1), "Slider", ("Turn the picture",), "up"),
}


@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_each_kind_of_control_is_told(who: Listener, stop: Stop) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(*stop.there)
    who.kiosk.settle()
    who.waits()

    heard = who.walks_to(stop.name, stop.key)

    assert tuple(heard[: len(stop.told)]) == stop.told
    assert UNRECORDED not in heard


SHEETS: dict[str, tuple[tuple[Intent, ...], str, bool]] = {
    "picture": ((*on("one-minute"), OpenSheet(PictureSheet())), "What this picture shows", True),
    "studies": ((*on("benefits", 1), OpenSheet(StudiesSheet())), "Who was studied?", False),
    "sources": ((*on("one-minute"), OpenSheet(SourcesSheet())), "Where this comes from", False),
    "comfort": ((OpenSheet(ComfortSheet()),), "Comfort", True),
    "keyboard": ((*on("questions"), OpenSheet(WriteSheet())), "", False),
    "danger": ((HelpNow(),), "Help now", True),
}


@pytest.mark.parametrize(("there", "first", "whole"), SHEETS.values(), ids=SHEETS)
def test_what_opens_is_told_or_says_that_it_is_not_recorded(
    who: Listener, there: tuple[Intent, ...], first: str, whole: bool
) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(*there)
    heard = who.waits()

    assert heard
    assert not first or first in heard
    assert heard.count(UNRECORDED) <= 1
    assert UNRECORDED not in heard or not whole


def test_a_letter_is_said_each_time_it_is_typed(who: Listener) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(*on("questions"), OpenSheet(WriteSheet()))
    who.waits()
    who.walks_to("are")

    assert who.presses("select") == ["are"]
    assert who.presses("select") == ["are"]
    assert who.kiosk.visit.answers.draft.lower() == "rr"


def test_what_changes_nothing_that_can_be_heard_is_said_again(who: Listener) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(*on("one-minute"))
    who.waits()
    heard = who.walks_to("Play again", "up")

    assert who.presses("select") == heard


def held(kiosk: KioskDriver, key: Qt.Key, milliseconds: int) -> None:
    """A key goes down, and up again after so long."""
    kiosk.pass_time(1000)
    send(kiosk, QEvent.Type.KeyPress, key)
    kiosk.settle()
    kiosk.pass_time(milliseconds)
    kiosk.kiosk.keys.look()
    send(kiosk, QEvent.Type.KeyRelease, key)
    kiosk.settle()


def send(kiosk: KioskDriver, kind: QEvent.Type, key: Qt.Key, code: int = 0) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(kiosk.window, QKeyEvent(kind, key, none, code, 0, 0))


def test_help_that_is_held_begins_it_and_ends_it(who: Listener) -> None:
    held(who.kiosk, Qt.Key.Key_F1, HOLD_MS)
    assert who.kiosk.visit.talks
    assert who.waits()[0] == "This screen speaks to you now."

    held(who.kiosk, Qt.Key.Key_F1, HOLD_MS)
    assert who.kiosk.visit.talking is None
    assert who.said[-1] == "The voice has ended."
    who.speaker.finish()
    begun = len(who.said)
    who.presses("down", "down")
    assert len(who.said) == begun


def test_help_that_is_pressed_is_help_now_and_begins_nothing(who: Listener) -> None:
    who.kiosk.go(Wake())
    held(who.kiosk, Qt.Key.Key_F1, HOLD_MS - 1)

    assert who.kiosk.visit.talking is None
    assert who.kiosk.visit.screen == ReaderScreen(PageId("rf/help-now"))


def test_whoever_holds_help_on_a_page_stays_there(who: Listener) -> None:
    who.kiosk.go(Wake(), *on("one-minute", 1))
    held(who.kiosk, Qt.Key.Key_F1, HOLD_MS)

    assert isinstance(who.kiosk.visit.screen, ReaderScreen)
    assert who.kiosk.visit.screen.page == PageId("rf/one-minute")
    assert "It is not for ever" in who.waits()


def test_without_sound_there_is_none(who: Listener) -> None:
    who.kiosk.shell.listening.found_out(False)
    held(who.kiosk, Qt.Key.Key_F1, HOLD_MS)
    who.kiosk.shell.listening.found_out(True)

    assert who.kiosk.visit.talking is None


def test_a_language_without_a_voice_says_so_and_ends_it(who: Listener) -> None:
    begin(who.kiosk, Setting(several=True))
    who.plugs(plugged=True)
    who.kiosk.go(OpenSheet(LanguageSheet()), ChangeLanguage(SPANISH))

    assert who.kiosk.visit.talking is None
    assert who.said[-1] == "This language has no voice yet. The screen stops speaking."


def test_where_the_site_has_a_language_without_a_voice_it_is_english_and_says_so(
    who: Listener,
) -> None:
    begin(who.kiosk, Setting(comfort=ReadingComfort(SPANISH), several=True))
    heard = who.plugs(plugged=True)

    assert who.kiosk.visit.comfort.language == FALLBACK_LANGUAGE
    assert "It speaks English only." in heard


def test_whoever_comes_with_a_headset_in_and_presses_a_key_is_told(who: Listener) -> None:
    who.plugs(plugged=True)
    who.walks_to("Home")
    who.presses("select")
    who.walks_to("I am done. Forget what I tapped.")
    who.kiosk.key(Qt.Key.Key_Return)
    assert who.kiosk.visit == Visit.fresh()

    heard = who.presses("down")

    assert heard[0] == "This screen speaks to you now."


@dataclass(slots=True)
class FakeJack:
    """A jack whose news come through a pipe."""

    file: int
    news: list[bool] = field(default_factory=list)
    closed: bool = False

    def is_in(self) -> bool:
        return False

    def changes(self) -> Sequence[bool]:
        os.read(self.file, 1)
        news, self.news = self.news, []
        return news

    def close(self) -> None:
        self.closed = True


def test_the_jack_of_the_computer_is_watched(who: Listener) -> None:
    reading, writing = os.pipe()
    jack = FakeJack(reading)
    talker = who.kiosk.kiosk.talker
    talker.watch((jack,))
    try:
        jack.news = [True]
        os.write(writing, b"x")
        who.kiosk.until(lambda: who.kiosk.visit.talks, "talking mode")
        jack.news = [False]
        os.write(writing, b"x")
        who.kiosk.until(lambda: not who.kiosk.visit.talks, "the headset's end")
    finally:
        talker.forget_jacks()
        os.close(reading)
        os.close(writing)

    assert jack.closed
    assert who.kiosk.visit.talking is not None


def test_a_keypad_with_a_jack_tells_by_its_codes(
    who: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(who.kiosk.kiosk.keys, "_keymap", Keymap({}, 191, 192))
    send(who.kiosk, QEvent.Type.KeyPress, Qt.Key.Key_unknown, 191)
    assert who.kiosk.visit.talks
    send(who.kiosk, QEvent.Type.KeyPress, Qt.Key.Key_unknown, 192)
    assert not who.kiosk.visit.talks


def test_every_letter_of_the_keyboard_has_a_name(who: Listener) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(*on("questions"), OpenSheet(WriteSheet()))
    who.waits()
    letters = [node.name for node in who.kiosk.controls if len(node.name) == 1]
    assert len(letters) >= 26
    said = set(clip_texts().values())
    assert {spelt(letter) for letter in letters} <= said
    assert set(LETTERS.values()) <= said
