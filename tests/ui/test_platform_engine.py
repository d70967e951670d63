"""The voice of the machine on Qt's own mock: it begins, ends, is cut off, is missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.comfort import Pace
from kiosk.core.names import LanguageTag
from kiosk.ui import platform_voice
from kiosk.ui.platform_voice import PlatformVoice

ENGLISH, UNKNOWN = LanguageTag("en"), LanguageTag("sw")
LONG = "one two three four five six seven eight nine ten " * 4


@dataclass(slots=True)
class Heard:
    """What was told, in order."""

    told: list[tuple[str, int]] = field(default_factory=list)
    words: list[int] = field(default_factory=list)

    def live_began(self, number: int) -> None:
        self.told.append(("began", number))

    def live_ended(self, number: int) -> None:
        self.told.append(("ended", number))

    def live_lost(self, number: int) -> None:
        self.told.append(("lost", number))

    def live_missing(self, number: int) -> None:
        self.told.append(("missing", number))

    def live_word(self, number: int, start: int) -> None:
        assert number
        self.words.append(start)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def engine(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlatformVoice]:
    monkeypatch.setattr(platform_voice, "ENGINES", ("mock",))
    rates = {"mock": {Pace.SLOWER: -0.1, Pace.USUAL: 0.0, Pace.FASTER: 1.0}}
    monkeypatch.setattr(platform_voice, "RATES", rates)
    made = PlatformVoice(heard)
    yield made
    made.close()


def say(engine: PlatformVoice, text: str, language: LanguageTag = ENGLISH) -> int:
    return engine.say(text, language, Pace.FASTER, 0)


def told(qtbot: QtBot, heard: Heard, *what: tuple[str, int]) -> Callable[[], None]:
    def is_told() -> None:
        assert heard.told == list(what)

    qtbot.waitUntil(is_told, timeout=10_000)
    return is_told


def test_a_sentence_is_said_to_its_end_and_its_words_are_told(
    engine: PlatformVoice, heard: Heard, qtbot: QtBot
) -> None:
    assert not engine.lacks(ENGLISH)
    assert say(engine, "one two three") == 1
    told(qtbot, heard, ("began", 1), ("ended", 1))

    assert heard.words == [0, 4, 8]


def test_another_takes_its_place(engine: PlatformVoice, heard: Heard, qtbot: QtBot) -> None:
    say(engine, LONG)
    told(qtbot, heard, ("began", 1))
    say(engine, "one two")
    told(qtbot, heard, ("began", 1), ("began", 2), ("ended", 2))


def test_what_is_hushed_before_it_began_is_never_told(
    engine: PlatformVoice, heard: Heard, qtbot: QtBot
) -> None:
    say(engine, LONG)
    engine.hush()
    say(engine, "one two")
    told(qtbot, heard, ("began", 2), ("ended", 2))


def test_a_language_without_a_voice_is_missing(
    engine: PlatformVoice, heard: Heard, qtbot: QtBot
) -> None:
    say(engine, "moja", UNKNOWN)
    told(qtbot, heard, ("missing", 1))

    assert engine.lacks(UNKNOWN)
    assert not engine.lacks(ENGLISH)


@pytest.mark.parametrize("engines", [(), ("nonesuch",)], ids=["none", "unknown"])
def test_without_an_engine_every_language_is_missing(
    engines: tuple[str, ...],
    engine: PlatformVoice,
    heard: Heard,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(platform_voice, "ENGINES", engines)
    say(engine, "one")
    told(qtbot, heard, ("missing", 1))

    assert engine.lacks(ENGLISH)


def test_where_its_library_is_not_there_qt_is_not_even_asked(
    engine: PlatformVoice,
    heard: Heard,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(platform_voice, "LINKED", {"mock": "libnonesuch.so.2"})
    say(engine, "one")
    told(qtbot, heard, ("missing", 1))


def test_an_engine_that_does_not_begin_is_lost_and_made_anew(
    engine: PlatformVoice,
    heard: Heard,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    say(engine, "one")
    told(qtbot, heard, ("began", 1), ("ended", 1))
    engine._to_say.disconnect()
    monkeypatch.setattr(platform_voice, "BEGIN_MS", 50)
    say(engine, "two")
    told(qtbot, heard, ("began", 1), ("ended", 1), ("lost", 2))
    monkeypatch.undo()
    assert engine._tts is None
