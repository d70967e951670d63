"""The corner gesture: what opens the staff's way in, and what never does."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.corners import (
    HOLD_MS,
    NEXT_MS,
    QUIET_MS,
    REACH_MM,
    Corner,
    CornerHint,
    Corners,
    FingerDown,
    FingerEvent,
    FingerMoved,
    FingerUp,
    PanelSize,
    TimePassed,
    TouchesLost,
    corner_step,
    due_ms,
    hint,
)
from kiosk.core.touch import LONGEST_PRESS_MS
from tests.visit.journeys import CALM_SEARCH

TL, TR, BL, BR = Corner
OPPOSITES = ((TL, BR), (BR, TL), (TR, BL), (BL, TR))


@dataclass(frozen=True, slots=True)
class At:
    """An event after so many milliseconds."""

    after_ms: int
    event: FingerEvent


@dataclass(slots=True)
class Run:
    """A gesture as it goes on."""

    corners: Corners = field(default_factory=Corners)
    now_ms: int = 0
    counted: tuple[int, ...] = ()
    opened: int = 0

    def take(self, *events: At) -> "Run":
        for at in events:
            self.now_ms += at.after_ms
            outcome = corner_step(self.corners, at.event, self.now_ms)
            self.corners = outcome.corners
            self.opened += outcome.opened
            if outcome.counted is not None:
                self.counted = (*self.counted, outcome.counted)
        return self

    @property
    def hint(self) -> CornerHint:
        return hint(self.corners, self.now_ms)


def held(corner: Corner, *, after_ms: int = 0, for_ms: int = HOLD_MS, finger: int = 0) -> list[At]:
    """A press in a corner that is let go after so long."""
    return [At(after_ms, FingerDown(finger, corner)), At(for_ms, FingerUp(finger))]


def tapped(where: Corner | None, *, after_ms: int = 0, finger: int = 0) -> list[At]:
    return held(where, after_ms=after_ms, for_ms=80, finger=finger)  # type: ignore[arg-type]  # or nowhere


@pytest.mark.parametrize(("first", "second"), OPPOSITES, ids=str)
def test_any_corner_and_its_opposite_open(first: Corner, second: Corner) -> None:
    assert Run().take(*held(first), *held(second, after_ms=NEXT_MS)).opened == 1


def test_it_opens_while_the_second_corner_is_still_held() -> None:
    run = Run().take(*held(TL), At(100, FingerDown(1, BR)), At(HOLD_MS - 1, TimePassed()))
    assert not run.opened
    assert run.take(At(1, TimePassed())).opened == 1
    assert run.take(At(5, TimePassed()), At(5, FingerUp(1))).opened == 1


def test_both_presses_that_counted_are_told() -> None:
    run = Run().take(*held(TL, finger=4), *held(BR, after_ms=500, finger=5))
    assert run.counted == (4, 5)


NEVER: dict[str, list[At]] = {
    "one corner": [*held(TL), At(NEXT_MS, TimePassed())],
    "the same corner twice": [*held(TL), *held(TL, after_ms=300)],
    "two neighbours": [*held(TL), *held(TR, after_ms=300)],
    "first too short": [*held(TL, for_ms=HOLD_MS - 1), *held(BR, after_ms=300)],
    "second too short": [*held(TL), *held(BR, after_ms=300, for_ms=HOLD_MS - 1)],
    "second too late": [*held(TL), *held(BR, after_ms=NEXT_MS + 1)],
    "a tap in between": [*held(TL), *tapped(None, after_ms=300), *held(BR, after_ms=300)],
    "moved out of the first": [
        At(0, FingerDown(0, TL)),
        At(900, FingerMoved(0, None)),
        At(100, FingerMoved(0, TL)),
        At(2000, FingerUp(0)),
        *held(BR, after_ms=300),
    ],
    "moved out of the second": [
        *held(TL),
        At(300, FingerDown(0, BR)),
        At(900, FingerMoved(0, None)),
        At(2000, FingerUp(0)),
    ],
    "both at once": [
        At(0, FingerDown(0, TL)),
        At(10, FingerDown(1, BR)),
        At(3000, FingerUp(0)),
        At(10, FingerUp(1)),
    ],
    "a second finger while one is held": [
        At(0, FingerDown(0, TL)),
        At(900, FingerDown(1, None)),
        At(80, FingerUp(1)),
        At(2000, FingerUp(0)),
        *held(BR, after_ms=300),
    ],
    "the first is not let go": [
        At(0, FingerDown(0, TL)),
        At(HOLD_MS, TimePassed()),
        *held(BR, after_ms=300, finger=1),
    ],
    "the first rests there": [
        *held(TL, for_ms=LONGEST_PRESS_MS + 1),
        *held(BR, after_ms=300),
    ],
    "touches taken away": [*held(TL), At(300, TouchesLost()), *held(BR, after_ms=300)],
}


@pytest.mark.parametrize("events", NEVER.values(), ids=NEVER.keys())
def test_nothing_else_opens(events: Sequence[At]) -> None:
    assert not Run().take(*events).opened


@pytest.mark.parametrize("events", NEVER.values(), ids=NEVER.keys())
def test_whoever_tries_again_gets_in(events: Sequence[At]) -> None:
    run = Run().take(*events)
    assert run.take(*held(TR, after_ms=300), *held(BL, after_ms=300)).opened == 1


def test_a_neighbour_begins_anew() -> None:
    assert Run().take(*held(TL), *held(TR, after_ms=300), *held(BL, after_ms=300)).opened == 1


def test_a_finger_that_moves_inside_the_corner_counts() -> None:
    run = Run().take(At(0, FingerDown(0, TL)), At(900, FingerMoved(0, TL)), At(1100, FingerUp(0)))
    assert run.counted == (0,)


def test_a_thing_that_rests_on_the_glass_does_not_keep_staff_out() -> None:
    bag = At(0, FingerDown(9, None))
    held_twice = (*held(TL, after_ms=LONGEST_PRESS_MS + 1), *held(BR, after_ms=300))
    assert Run().take(bag, *held_twice).opened == 1


def test_nothing_shows_before_a_tap_is_over() -> None:
    run = Run().take(At(0, FingerDown(0, BR)), At(QUIET_MS - 1, TimePassed()))
    assert run.hint == CornerHint()
    assert run.take(At(1, TimePassed())).hint == CornerHint(held=BR)
    assert run.take(At(HOLD_MS - QUIET_MS, TimePassed())).hint == CornerHint(wanted=TL)
    assert run.take(At(100, FingerUp(0)), At(NEXT_MS, TimePassed())).hint == CornerHint(wanted=TL)
    assert run.take(At(1, TimePassed())).hint == CornerHint()


def test_the_clock_is_asked_only_when_something_is_due() -> None:
    run = Run()
    assert due_ms(run.corners, run.now_ms) is None
    run.take(At(0, FingerDown(0, BR)))
    assert due_ms(run.corners, run.now_ms) == QUIET_MS
    run.take(At(QUIET_MS, TimePassed()))
    assert due_ms(run.corners, run.now_ms) == HOLD_MS
    run.take(At(HOLD_MS - QUIET_MS, TimePassed()))
    assert due_ms(run.corners, run.now_ms) == LONGEST_PRESS_MS + 1
    run.take(At(0, FingerUp(0)))
    assert due_ms(run.corners, run.now_ms) == HOLD_MS + NEXT_MS + 1
    run.take(At(NEXT_MS + 1, TimePassed()))
    assert due_ms(run.corners, run.now_ms) is None


SQUARE = PanelSize(400, 400)


@pytest.mark.parametrize(
    ("x_mm", "y_mm", "corner"),
    [
        (0, 0, TL),
        (REACH_MM, 0, TL),
        (REACH_MM + 0.1, 0, None),
        (0, REACH_MM + 0.1, None),
        (15, 15, None),
        (14, 14, TL),
        (400, 0, TR),
        (400 - REACH_MM + 0.1, 0, TR),
        (0, 400, BL),
        (390, 390, BR),
        (200, 200, None),
    ],
)
def test_a_corner_reaches_twenty_millimetres(
    x_mm: float, y_mm: float, corner: Corner | None
) -> None:
    assert SQUARE.corner_at(x_mm / 400, y_mm / 400) == corner


def test_millimetres_come_from_the_diagonal() -> None:
    size = PanelSize.of(23.8, 1920, 1080)
    assert (round(size.width_mm), round(size.height_mm)) == (527, 296)


WHERE = st.sampled_from([None, *Corner])
EVENTS = st.lists(
    st.builds(
        At,
        st.integers(0, 4000),
        st.one_of(
            st.builds(FingerDown, st.integers(0, 2), WHERE),
            st.builds(FingerMoved, st.integers(0, 2), WHERE),
            st.builds(FingerUp, st.integers(0, 2)),
            st.just(TimePassed()),
            st.just(TouchesLost()),
        ),
    ),
    max_size=40,
)


def long_presses(events: Sequence[At]) -> int:
    """How many times a finger that came down in a corner stayed there, alone or not."""
    now_ms, since, count = 0, dict[int, tuple[Corner, int]](), 0
    for at in [*events, At(0, TouchesLost())]:
        now_ms += at.after_ms
        over = [f for f, (_, down_ms) in since.items() if now_ms - down_ms >= HOLD_MS]
        count += len(over)
        for finger in over:
            del since[finger]
        match at.event:
            case FingerDown(finger, corner):
                since.pop(finger, None)
                if corner is not None:
                    since[finger] = (corner, now_ms)
            case FingerMoved(finger, corner):
                if finger in since and since[finger][0] is not corner:
                    del since[finger]
            case FingerUp(finger):
                since.pop(finger, None)
            case TouchesLost():
                since.clear()
            case TimePassed():
                pass
    return count


@CALM_SEARCH
@given(EVENTS)
def test_each_opening_takes_two_long_presses_of_its_own(events: list[At]) -> None:
    assert Run().take(*events).opened * 2 <= long_presses(events)


@CALM_SEARCH
@given(EVENTS)
def test_looking_at_the_clock_when_it_is_due_changes_nothing_in_the_end(events: list[At]) -> None:
    rare, often = Run(), Run()
    for at in events:
        end_ms = often.now_ms + at.after_ms
        while (due := due_ms(often.corners, often.now_ms)) is not None and due < end_ms:
            often.take(At(due - often.now_ms, TimePassed()))
        often.take(At(end_ms - often.now_ms, at.event))
        rare.take(at)
        assert (often.opened, often.counted) == (rare.opened, rare.counted)
        assert often.hint == rare.hint
