"""Talking mode as the visit knows it: what may be said by itself, and how it ends."""

from dataclasses import replace

import pytest

from kiosk.core.comfort import Pace, ReadingComfort, TextScale, Volume
from kiosk.core.library import ENGLISH, Language
from kiosk.core.listening import Listen, Silence, Speak, StopSpeech, Tell
from kiosk.core.names import LanguageTag
from kiosk.core.place import TOP, Place
from kiosk.core.talking import (
    GraceOver,
    HeadsetIn,
    HeadsetOut,
    StartTalking,
    StopTalking,
    Talking,
    of_its_own,
)
from kiosk.core.visit import (
    AttractScreen,
    ChangeLanguage,
    ChangePace,
    ChangeTextScale,
    ChangeVolume,
    ChooseDoor,
    Done,
    IdleElapsed,
    IdleWarned,
    Intent,
    OpenPage,
    ReaderScreen,
    ScreenChanged,
    StartScreen,
    Visit,
    VisitEnded,
    Wake,
    step,
)
from tests.visit.journeys import SAID_NEXT, SITE, go
from tests.visit.small_library import GERMAN, START, TOUR, small_library

LIBRARY = small_library()
NAME = of_its_own("Next")


def on_a_page(*intents: Intent) -> Visit:
    return go(LIBRARY, HeadsetIn(), OpenPage(START), *intents)


def test_a_headset_wakes_the_kiosk_and_begins_it() -> None:
    visit = go(LIBRARY, HeadsetIn())

    assert isinstance(visit.screen, StartScreen)
    assert visit.talks


def test_a_headset_that_comes_later_changes_nothing_else() -> None:
    read = go(LIBRARY, Wake(), OpenPage(START), ChangeTextScale(TextScale.LARGE))
    after = go(LIBRARY, HeadsetIn(), since=read)

    assert (after.screen, after.history, after.comfort) == (read.screen, read.history, read.comfort)


@pytest.mark.parametrize(
    "since", [(Wake(),), (HeadsetIn(), HeadsetOut()), (HeadsetIn(), StopTalking())]
)
def test_nothing_is_said_by_itself_outside_of_it(since: tuple[Intent, ...]) -> None:
    visit = go(LIBRARY, *since)

    outcome = step(visit, Tell((NAME,)), LIBRARY, SITE)

    assert (outcome.visit, outcome.effects) == (visit, ())


def test_what_is_told_is_said_and_leaves_the_page_where_it_is() -> None:
    visit = on_a_page()

    outcome = step(visit, Tell((SAID_NEXT,)), LIBRARY, SITE)

    comfort = visit.comfort
    assert outcome.effects == (Speak(SAID_NEXT, comfort.language, comfort.pace, comfort.volume),)
    assert outcome.visit.screen == ReaderScreen(START, TOP)
    assert SAID_NEXT.place == Place(1)


@pytest.mark.parametrize(
    "intent", [StopSpeech(), ChooseDoor(TOUR), IdleWarned(), Done(), StopTalking(), HeadsetOut()]
)
def test_whatever_is_done_next_cuts_it_off(intent: Intent) -> None:
    visit = on_a_page(Tell((NAME, SAID_NEXT)))
    assert visit.speaking

    outcome = step(visit, intent, LIBRARY, SITE)

    assert not outcome.visit.speaking
    assert Silence() in outcome.effects


def test_without_a_headset_what_was_read_to_one_is_not_read_to_all() -> None:
    visit = go(LIBRARY, Wake(), OpenPage(START), Listen((SAID_NEXT,)))

    outcome = step(visit, HeadsetOut(), LIBRARY, SITE)

    assert outcome.effects == (Silence(),)
    assert outcome.visit.talking is None


def test_a_headset_that_comes_back_in_time_goes_on() -> None:
    visit = on_a_page(HeadsetOut())
    assert visit.talking == Talking(leaving=True)

    back = go(LIBRARY, HeadsetIn(), since=visit)

    assert back == on_a_page()
    assert go(LIBRARY, GraceOver(), since=back) == back


def test_after_the_grace_everything_is_as_usual() -> None:
    site = ReadingComfort(volume=Volume.QUIET)
    louder = (ChangeLanguage(GERMAN), ChangeVolume(Volume.LOUD), ChangePace(Pace.FASTER))
    library = replace(LIBRARY, offered=(ENGLISH, Language(GERMAN, "Deutsch")))
    visit = go(library, HeadsetIn(), OpenPage(START), *louder, HeadsetOut())
    assert (visit.comfort.language, visit.comfort.volume) == (GERMAN, Volume.LOUD)
    assert (visit.comfort.pace, visit.talking) == (Pace.FASTER, Talking(leaving=True))

    outcome = step(visit, GraceOver(), library, site)

    assert outcome.visit == Visit.fresh(site)
    assert isinstance(outcome.visit.screen, AttractScreen)
    assert outcome.effects == (VisitEnded(by_visitor=False), ScreenChanged())


@pytest.mark.parametrize("end", [(Done(),), (IdleWarned(), IdleElapsed())])
def test_the_wipe_ends_it_and_who_heard_may_hear_so(end: tuple[Intent, ...]) -> None:
    *first, last = end
    visit = on_a_page(*first)

    outcome = step(visit, last, LIBRARY, SITE)

    assert outcome.visit == Visit.fresh(SITE)
    [ended] = [effect for effect in outcome.effects if isinstance(effect, VisitEnded)]
    assert ended.talked


def test_a_key_that_is_held_begins_and_ends_it() -> None:
    talking = go(LIBRARY, Wake(), StartTalking())
    assert talking.talks
    assert go(LIBRARY, StopTalking(), since=talking) == go(LIBRARY, Wake())
    assert talking.comfort.language == LanguageTag("en")
