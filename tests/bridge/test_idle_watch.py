"""An abandoned visit is warned of and wiped; a reader is left in peace."""

from dataclasses import dataclass

import pytest

from kiosk.core.comfort import TextScale
from kiosk.core.place import Place
from kiosk.core.reading import SHORTEST_IDLE_LIMIT_S
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    ChangeTextScale,
    OpenPage,
    TurnTo,
    Visit,
    Wake,
)
from kiosk.ui.idle import FAR_TICK_MS, TICK_MS, IdleWatch
from tests.bridge.house import House, house_of
from tests.visit.journeys import SITE
from tests.visit.small_library import START, page_of, said, small_library, step_of, with_page

LIBRARY = small_library()
LIMIT_S = SHORTEST_IDLE_LIMIT_S


@dataclass
class Waiting:
    """A kiosk that somebody walked away from, and a clock that is moved by hand."""

    house: House
    watch: IdleWatch
    now_ms: int = 0
    held: bool = False

    def wait(self, seconds: float) -> None:
        """Time passes, the watch ticks all the while."""
        end_ms = self.now_ms + round(seconds * 1000)
        while self.now_ms < end_ms:
            self.now_ms = min(end_ms, self.now_ms + TICK_MS)
            self.watch.tick()

    def sleep(self, seconds: float) -> None:
        """Time passes while the machine sleeps; then the watch ticks once."""
        self.now_ms += round(seconds * 1000)
        self.watch.tick()

    @property
    def visit(self) -> Visit:
        return self.house.store.visit

    def warned(self) -> bool:
        """Whether somebody is asked."""
        return self.visit.warned

    def wiped(self) -> bool:
        """Whether nothing of the visit is left."""
        return self.visit == Visit.fresh(SITE)


@pytest.fixture
def waiting() -> Waiting:
    house = house_of(LIBRARY)
    clock: list[Waiting] = []
    watch = IdleWatch(
        house.store,
        house.shell,
        lambda: clock[0].now_ms if clock else 0,
        house.owner,
        lambda: clock[0].held,
    )
    watch._timer.stop()
    clock.append(Waiting(house, watch))
    house.do(Wake(), OpenPage(START))
    return clock[0]


def test_the_watch_looks_often_enough() -> None:
    house = house_of(LIBRARY)
    watch = IdleWatch(house.store, house.shell, lambda: 0, house.owner)

    assert watch._timer.isActive()
    assert watch._timer.interval() == FAR_TICK_MS


def test_the_watch_looks_seldom_only_while_nobody_can_be_warned(waiting: Waiting) -> None:
    assert TICK_MS <= 500
    near_s = LIMIT_S - FAR_TICK_MS / 1000
    while waiting.now_ms < near_s * 1000:
        assert waiting.watch._timer.interval() == FAR_TICK_MS
        waiting.wait(TICK_MS / 1000)
    while not waiting.wiped():
        assert waiting.watch._timer.interval() == TICK_MS
        waiting.wait(TICK_MS / 1000)
    waiting.wait(TICK_MS / 1000)
    assert waiting.watch._timer.interval() == FAR_TICK_MS


def test_nobody_is_wiped_without_a_warning_of_thirty_seconds(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S - 1)
    assert not waiting.warned()
    waiting.wait(1)
    assert waiting.warned()
    assert waiting.house.shell.props.countdown == "The screen starts again in 30 seconds."

    waiting.wait(29)
    assert waiting.warned()
    assert waiting.house.shell.props.countdown == "The screen starts again in one second."
    waiting.wait(1)
    assert waiting.wiped()


def test_the_first_words_of_a_warning_are_true(waiting: Waiting) -> None:
    """Also the second warning's, which follows one that had nearly run out."""
    said_first: list[str] = []
    waiting.house.shell.countdownChanged.connect(
        lambda: said_first.append(waiting.house.shell.props.countdown)
    )
    waiting.wait(LIMIT_S)
    waiting.wait(25)
    waiting.house.shell.stillHere()
    said_first.clear()
    waiting.wait(LIMIT_S)

    assert said_first == ["The screen starts again in 30 seconds."]


def test_big_text_gets_a_minute(waiting: Waiting) -> None:
    waiting.house.do(ChangeTextScale(TextScale.LARGE))
    waiting.wait(LIMIT_S)
    assert waiting.house.shell.props.countdown == "The screen starts again in 60 seconds."
    waiting.wait(59)
    assert waiting.warned()
    waiting.wait(1)
    assert waiting.wiped()


def test_a_touch_starts_the_time_again(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S - 1)
    waiting.watch.touched()
    waiting.wait(LIMIT_S - 1)
    assert not waiting.warned()


def test_a_change_starts_the_time_again(waiting: Waiting) -> None:
    """By key or by assistive technology, without a touch."""
    waiting.wait(LIMIT_S - 1)
    waiting.house.do(TurnTo(Place(1)))
    waiting.wait(LIMIT_S - 1)
    assert not waiting.warned()


def test_a_touch_beside_the_buttons_does_not_answer_the_warning(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S)
    waiting.wait(10)
    waiting.watch.touched()
    waiting.wait(20)
    assert waiting.wiped()


def test_still_reading_gives_the_whole_time_again_ten_times(waiting: Waiting) -> None:
    for _ in range(EXTENSION_LIMIT):
        waiting.wait(LIMIT_S)
        assert waiting.warned()
        waiting.house.shell.stillHere()
        waiting.wait(LIMIT_S - 1)
        assert not waiting.warned()
        waiting.wait(1)
        waiting.house.shell.stillHere()
        assert waiting.visit.extensions <= EXTENSION_LIMIT
        waiting.house.do(TurnTo(Place(1)), TurnTo(Place(0)))


def test_more_to_read_takes_longer(waiting: Waiting) -> None:
    """200 words at one a second, and 10 s for each of six buttons."""
    page = page_of(START, step_of("Long", said("word " * 199 + ".")))
    waiting.house.store.replace_library(with_page(LIBRARY, page))
    waiting.wait(259)
    assert not waiting.warned()
    waiting.wait(1)
    assert waiting.warned()


def test_nobody_there_is_not_asked(waiting: Waiting) -> None:
    waiting.house.shell.done()
    waiting.wait(10 * LIMIT_S)

    assert waiting.wiped()
    waiting.house.shell.wake()
    waiting.wait(LIMIT_S - 1)
    assert not waiting.warned()


def test_a_machine_that_slept_warns_in_full_and_then_wipes(waiting: Waiting) -> None:
    waiting.sleep(3600)
    assert waiting.warned()
    assert waiting.house.shell.props.countdown == "The screen starts again in 30 seconds."
    waiting.wait(29)
    assert waiting.warned()
    waiting.wait(2)
    assert waiting.wiped()


def test_a_machine_that_slept_through_a_warning_wipes(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S + 5)
    waiting.sleep(3600)
    assert waiting.wiped()


def test_while_staff_are_at_the_screen_no_time_passes(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S - 1)
    waiting.held = True
    waiting.wait(3600)
    assert not waiting.warned()
    waiting.held = False
    waiting.wait(0.5)
    assert not waiting.warned()
    waiting.wait(0.5)
    assert waiting.warned()


def test_a_warning_waits_for_staff_and_then_goes_on(waiting: Waiting) -> None:
    waiting.wait(LIMIT_S + 20)
    waiting.held = True
    waiting.wait(3600)
    waiting.held = False
    waiting.wait(9)
    assert waiting.warned()
    waiting.wait(1)
    assert waiting.wiped()
