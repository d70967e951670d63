"""Reading aloud as the visit knows it: what starts, goes on, pauses, and cuts it off."""

from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, Pace, TextScale, Volume
from kiosk.core.ear import sentence
from kiosk.core.listening import (
    GoOnSpeaking,
    Listen,
    PauseSpeech,
    SayAgain,
    Silence,
    Silent,
    SilentSheet,
    SoundLost,
    Speak,
    Speech,
    SpeechEnded,
    StopSpeech,
    VoiceMissing,
)
from kiosk.core.place import Place
from kiosk.core.speech import Passage, Text, audible
from kiosk.core.visit import (
    ChangePace,
    ChangeTextScale,
    ChangeVolume,
    CloseSheet,
    ComfortSheet,
    Done,
    Effect,
    GoHome,
    HelpNow,
    IdleElapsed,
    IdleWarned,
    Intent,
    OpenPage,
    OpenSheet,
    Outcome,
    ReaderScreen,
    TurnTo,
    Visit,
    Wake,
    step,
)
from tests.visit.small_library import START, small_library

LIBRARY = small_library()

ONE = Passage(sentence("One."), Place(0))
TWO = Passage(sentence("Two."), Place(0, 0))
THREE = Passage(sentence("Three."), Place(1))


def after(visit: Visit, *intents: Intent) -> Outcome:
    effects: tuple[Effect, ...] = ()
    for intent in intents:
        outcome = step(visit, intent, LIBRARY, USUAL_COMFORT)
        visit, effects = outcome.visit, outcome.effects
    return Outcome(visit, effects)


def said(outcome: Outcome) -> list[str]:
    return [e.passage.sentence.text for e in outcome.effects if isinstance(e, Speak)]


READING = after(Visit(), Wake(), OpenPage(START)).visit
SPEAKING = after(READING, Listen((ONE, TWO, THREE))).visit
PAUSED = after(SPEAKING, SpeechEnded(), PauseSpeech()).visit


def test_nothing_is_said_until_somebody_asks() -> None:
    visit = Visit()
    for intent in (Wake(), OpenPage(START), TurnTo(Place(0)), GoHome(), SpeechEnded(), SayAgain()):
        outcome = step(visit, intent, LIBRARY, USUAL_COMFORT)
        visit = outcome.visit
        assert said(outcome) == []
        assert not visit.speaking


def test_sentences_follow_each_other_and_then_it_is_quiet() -> None:
    outcomes = [after(READING, Listen((ONE, TWO)))]
    outcomes += [after(outcomes[-1].visit, SpeechEnded())]
    outcomes += [after(outcomes[-1].visit, SpeechEnded())]

    assert [said(one) for one in outcomes] == [["One."], ["Two."], []]
    assert outcomes[-1].visit.speech is None


def test_the_page_steps_along() -> None:
    visit = after(SPEAKING, SpeechEnded(), SpeechEnded()).visit

    assert visit.screen == ReaderScreen(START, Place(1))


@pytest.mark.parametrize(
    "intent",
    [
        TurnTo(Place(1)),
        GoHome(),
        HelpNow(),
        OpenSheet(ComfortSheet()),
        ChangeTextScale(TextScale.LARGEST),
        StopSpeech(),
        Done(),
    ],
    ids=lambda intent: type(intent).__name__,
)
def test_any_other_action_cuts_it_off_at_once(intent: Intent) -> None:
    outcome = after(SPEAKING, intent)

    assert outcome.visit.speech is None
    assert outcome.effects[-1] == Silence()


def test_a_pause_keeps_the_sentence() -> None:
    paused = after(SPEAKING, SpeechEnded(), PauseSpeech())

    assert paused.effects == (Silence(),)
    assert said(after(paused.visit, SpeechEnded())) == []
    assert said(after(paused.visit, GoOnSpeaking())) == ["Two."]


def test_pace_and_loudness_may_be_changed_in_a_pause() -> None:
    changed = after(
        PAUSED,
        OpenSheet(ComfortSheet()),
        ChangePace(Pace.SLOWER),
        ChangeVolume(Volume.LOUD),
        GoOnSpeaking(),
    )

    (speak,) = (e for e in changed.effects if isinstance(e, Speak))
    assert (speak.pace, speak.volume) == (Pace.SLOWER, Volume.LOUD)
    assert speak.passage == TWO
    assert changed.visit.sheet is None


def test_another_page_ends_a_pause() -> None:
    assert after(PAUSED, GoHome()).visit.speech is None
    assert after(PAUSED, CloseSheet()).visit.speech is not None


def test_again_says_the_same_sentence() -> None:
    assert said(after(SPEAKING, SayAgain())) == ["One."]
    assert said(after(SPEAKING, SpeechEnded(), SayAgain())) == ["Two."]


def test_a_lost_device_is_told_in_words() -> None:
    assert after(SPEAKING, SoundLost()).visit.sheet == SilentSheet(Silent.NO_SOUND)
    assert after(READING, SoundLost()).visit.sheet is None


def test_a_page_in_the_machine_s_voice_is_said_in_it_to_its_end() -> None:
    outcomes = [after(READING, Listen((ONE, TWO), live=True))]
    outcomes += [after(outcomes[-1].visit, SpeechEnded())]

    effects = [effect for one in outcomes for effect in one.effects]
    assert [e.live for e in effects if isinstance(e, Speak)] == [True, True]


def test_a_voice_that_is_missing_is_told_in_words() -> None:
    live = after(READING, Listen((ONE,), live=True)).visit

    assert after(live, VoiceMissing()).visit.sheet == SilentSheet(Silent.NO_CLIPS)
    assert not after(live, VoiceMissing()).visit.speaking
    assert after(READING, VoiceMissing()).visit == READING
    assert after(SPEAKING, VoiceMissing()).visit == SPEAKING


def test_the_wipe_takes_pace_loudness_and_voice() -> None:
    loud = after(PAUSED, ChangePace(Pace.FASTER), ChangeVolume(Volume.LOUD)).visit

    for intents in ((Done(),), (IdleWarned(), IdleElapsed())):
        assert after(loud, *intents).visit == Visit.fresh(USUAL_COMFORT)


def test_nobody_asleep_or_warned_is_spoken_to() -> None:
    assert not after(Visit(), Listen((ONE,))).visit.speaking
    assert not after(replace(READING, warned=True), Listen((ONE,))).visit.speaking
    assert not after(READING, Listen(())).visit.speaking


def test_the_clinic_s_own_words_are_said_to_stand_on_the_screen() -> None:
    note = sentence("Please read this.")
    clips = {"One.", "Three.", "Please read this."}
    local = replace(TWO, local=True)

    heard = audible((ONE, local, local, THREE), note, lambda one: one.sentence.text in clips)

    assert [p.sentence.text for p in heard] == ["One.", "Please read this.", "Three."]
    assert heard[1].place == TWO.place
    assert heard[1].text is Text.UNSEEN


def test_where_a_sentence_has_no_clip_nothing_is_read() -> None:
    note = sentence("Please read this.")

    assert audible((ONE, TWO), note, lambda one: one != TWO) == ()
    assert audible((ONE, replace(TWO, local=True)), note, lambda one: one == ONE) == ()


def test_a_speech_knows_its_sentence() -> None:
    assert Speech((ONE, TWO), 1).passage == TWO
