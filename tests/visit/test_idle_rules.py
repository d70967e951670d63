"""When a still visitor is asked, and when the visit is wiped."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.comfort import USUAL_COMFORT, ReadingComfort, TextScale
from kiosk.core.idle import IdlePhase, IdleState, idle_state, warning_s
from tests.visit.journeys import CALM_SEARCH

USUAL = USUAL_COMFORT
BIG = replace(USUAL, text_scale=TextScale.LARGE)
BIGGEST = replace(USUAL, text_scale=TextScale.LARGEST)

READING = IdleState(IdlePhase.READING)
OVER = IdleState(IdlePhase.OVER)


def warns(seconds: int) -> IdleState:
    return IdleState(IdlePhase.WARNING, seconds)


@pytest.mark.parametrize(
    ("still_s", "comfort", "state"),
    [
        (0.0, USUAL, READING),
        (89.9, USUAL, READING),
        (90.0, USUAL, warns(30)),
        (90.6, USUAL, warns(29)),
        (119.0, USUAL, warns(1)),
        (119.9, USUAL, warns(1)),
        (120.0, USUAL, OVER),
        (5000.0, USUAL, OVER),
        (120.0, BIG, warns(30)),
        (149.0, BIGGEST, warns(1)),
        (150.0, BIG, OVER),
    ],
)
def test_phases_on_a_screen_of_ninety_seconds(
    still_s: float, comfort: ReadingComfort, state: IdleState
) -> None:
    assert idle_state(still_s, 90.0, comfort) == state


def test_the_warning_stands_long_enough() -> None:
    """WCAG 2.2.1 asks for 20 s; ours are 30, and 60 for who needs big text."""
    assert [warning_s(comfort) for comfort in (USUAL, BIG, BIGGEST)] == [30.0, 60.0, 60.0]


ORDER = (IdlePhase.READING, IdlePhase.WARNING, IdlePhase.OVER)


@CALM_SEARCH
@given(
    st.floats(90, 2000),
    st.lists(st.floats(0, 3000), min_size=2),
    st.sampled_from([USUAL, BIG, BIGGEST]),
)
def test_time_only_ever_brings_the_wipe_nearer(
    limit_s: float, times: list[float], comfort: ReadingComfort
) -> None:
    states = [idle_state(still_s, limit_s, comfort) for still_s in sorted(times)]
    phases = [ORDER.index(state.phase) for state in states]
    left = [state.seconds_left for state in states if state.phase is IdlePhase.WARNING]

    assert phases == sorted(phases)
    assert left == sorted(left, reverse=True)
    assert all(1 <= seconds <= warning_s(comfort) for seconds in left)
