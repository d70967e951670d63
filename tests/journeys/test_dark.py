"""Somebody who sees nothing: a headset, five keys, and nothing but what the speaker was given."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.core.comfort import Pace, Volume
from kiosk.core.names import PageId
from kiosk.core.visit import OpenPage, ReaderScreen, Visit
from tests.ui.by_ear import UNRECORDED, Listener, dark
from tests.ui.driver import KioskDriver

DOOR = "I am deciding"
MATTERS, QUESTIONS = PageId("rf/what-matters"), PageId("rf/questions")
SUMMARY, TAKE_AWAY = PageId("rf/summary"), PageId("rf/take-away")
MOST_TURNS = 120


@pytest.fixture
def who(kiosk: KioskDriver) -> Iterator[Listener]:
    """Nobody has touched anything; the screen could as well be off."""
    kiosk.begin()
    with dark(kiosk) as listener:
        yield listener


def page(who: Listener) -> PageId | None:
    screen = who.kiosk.visit.screen
    return screen.page if isinstance(screen, ReaderScreen) else None


def turns_to(who: Listener, wanted: PageId) -> list[str]:
    """Right, until that page is open: each screen says its own headline, and all of it is heard."""
    heard: list[str] = []
    for _ in range(MOST_TURNS):
        if page(who) == wanted:
            return heard
        heard = who.presses("right")
        opened = who.kiosk.reader.opened
        assert opened is not None
        headline = opened.page.steps[opened.place.step].heading.text
        place = heard[-1]
        assert place.startswith(("Step ", "part ")), heard
        if place.startswith(("Step ", "part 1 ")):
            assert headline in heard, (headline, heard)
    raise AssertionError(f"{wanted} never comes")


def test_from_the_headset_to_the_summary(who: Listener) -> None:
    # given a headset that goes in
    heard = who.plugs(plugged=True)
    # then it says that it speaks, how the keys are used, and where this is
    assert heard[0] == "This screen speaks to you now."
    assert "Press Down for the next item, and Up for the one before." in heard
    assert "Heat on tiny nerves for long-term back pain." in heard
    # when somebody goes in by a door
    assert who.walks_to(DOOR)[:2] == [DOOR, "Button"]
    who.presses("select")
    # and says how much something matters
    heard = turns_to(who, MATTERS)
    assert heard[0] == "What matters to me"
    heard = who.walks_to("Slider")
    assert heard[-3:] == ["Not said yet", "Slider", "1 of 6"]
    heard = who.presses("right")
    assert heard[-2:] == ["Slider", "2 of 6"]
    # and picks a question
    who.walks_to("Next")
    who.presses("select")
    turns_to(who, QUESTIONS)
    heard = who.walks_to("Box, not ticked")
    question = heard[heard.index("Box, not ticked") - 1]
    assert "Box, ticked" in who.presses("select")
    # then the summary and the take-away say all of it
    turns_to(who, SUMMARY)
    turns_to(who, TAKE_AWAY)
    start = len(who.heard)
    for _ in range(MOST_TURNS):
        if page(who) != TAKE_AWAY:
            break
        who.presses("right")
    assert question in who.heard[start:], who.heard[start:]
    # and nothing on the way was without words
    assert UNRECORDED not in who.heard


def test_help_says_where_this_is_and_a_second_time_opens_the_danger_signs(who: Listener) -> None:
    who.plugs(plugged=True)
    who.walks_to("Take a short tour")
    who.presses("select", "right")

    heard = who.presses("help")
    assert heard[:4] == ["You are here:", "In one minute", "Page 1 of 4", "Step 2 of 5"]
    assert "Press Select, in the middle, to do what an item says." in heard
    assert page(who) == PageId("rf/one-minute")

    heard = who.presses("help")
    assert "Danger signs: act now" in heard
    assert "Bleeding that will not stop" in heard


def test_any_key_cuts_it_off_before_anything_else_is_said(who: Listener) -> None:
    who.plugs(plugged=True)
    who.kiosk.key(Qt.Key.Key_Down)
    who._told()
    who.kiosk.pass_time(1000)
    assert who.speaks()
    begun = len(who.said)

    who.kiosk.kiosk.keys.acting.emit()

    assert not who.speaks()
    assert who.kiosk.visit.speech is None
    assert len(who.said) == begun


def test_at_the_end_it_says_so_and_up_at_the_top_tells_the_screen_again(who: Listener) -> None:
    first = who.plugs(plugged=True)
    who.walks_to("Help now")
    assert who.presses("down") == ["There is nothing more this way."]
    while (heard := who.presses("up"))[-1:] != first[-1:]:
        assert heard != ["There is nothing more this way."]

    assert heard == first[-len(heard) :]
    assert who.presses("up") == ["There is nothing more this way."]


def test_select_right_after_a_screen_says_it_again(who: Listener) -> None:
    who.plugs(plugged=True)
    who.walks_to("Take a short tour")
    who.presses("select")
    heard = who.presses("right")

    assert who.presses("select") == heard


def test_without_it_keys_say_nothing(who: Listener) -> None:
    who.presses("down", "down", "select", "right", "down")
    who.kiosk.wait(80)

    assert who.said == []


def test_a_headset_that_is_pulled_out_silences_it_and_then_everything_is_as_usual(
    who: Listener,
) -> None:
    kiosk = who.kiosk
    who.plugs(plugged=True)
    who.walks_to("Comfort: text size and colours")
    who.presses("select")
    who.walks_to("Faster")
    assert who.presses("select")[:2] == ["Faster", "Choice, chosen"]
    who.walks_to("Loud")
    assert who.presses("select")[:2] == ["Loud", "Choice, chosen"]
    assert who.speaker.said[-1][1:] == (1.25, 0)
    kiosk.key(Qt.Key.Key_Down)
    who._told()
    assert who.speaks()

    assert who.plugs(plugged=False) == []
    assert not who.speaks()
    begun = len(who.said)
    who.presses("down", "down")
    assert len(who.said) == begun, "nothing is said to the room"
    kiosk.pass_time(7_000)
    kiosk.kiosk.talker.tick()
    assert (kiosk.visit.comfort.pace, kiosk.visit.comfort.volume) == (Pace.FASTER, Volume.LOUD)
    kiosk.pass_time(3_000)
    kiosk.kiosk.talker.tick()

    assert kiosk.visit == Visit.fresh()
    assert len(who.said) == begun


def test_a_headset_that_is_put_back_in_time_goes_on_where_it_was(who: Listener) -> None:
    who.plugs(plugged=True)
    who.walks_to("Take a short tour")
    who.presses("select", "right")
    who.plugs(plugged=False)
    who.kiosk.pass_time(5_000)
    heard = who.plugs(plugged=True)
    who.kiosk.pass_time(20_000)
    who.kiosk.kiosk.talker.tick()

    assert "It is not for ever" in heard
    assert "This screen speaks to you now." not in heard
    assert page(who) == PageId("rf/one-minute")


def test_whoever_is_done_hears_that_nothing_is_kept(who: Listener) -> None:
    who.plugs(plugged=True)
    who.walks_to("Home")
    who.presses("select")
    who.walks_to("I am done. Forget what I tapped.")
    who.kiosk.key(Qt.Key.Key_Return)

    assert who.kiosk.visit == Visit.fresh()
    assert who.said[-1] == "The screen has started again. Nothing of the last visit is kept."


def test_the_warning_is_told_and_stands_for_a_minute(who: Listener) -> None:
    kiosk = who.kiosk
    who.plugs(plugged=True)
    kiosk.kiosk.idle.touched()
    kiosk.wait(kiosk.kiosk.idle.limit_s + 1)
    kiosk.settle()
    who._told()
    start = len(who.said) - 1
    heard = who._to_the_end(start)

    assert heard[:2] == ["Are you still reading?", "The screen starts again in 60 seconds."]
    assert kiosk.visit.warned
    kiosk.wait(50)
    assert kiosk.visit.warned
    who.presses("select")
    assert not kiosk.visit.warned


def test_a_device_that_is_lost_ends_in_words_on_the_screen(who: Listener) -> None:
    who.plugs(plugged=True)
    who.kiosk.go(OpenPage(QUESTIONS))
    who._told()
    who.speaker.break_down()
    who.kiosk.until(lambda: who.kiosk.visit.sheet is not None, "a word about it")

    assert who.kiosk.shows("There is no sound now")
