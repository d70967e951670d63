"""What is tried next when the kiosk breaks."""

import pytest

from kiosk.supervisor.ladder import (
    FORGET_S,
    GIVE_UP_FROM,
    LONGEST_PAUSE_S,
    SAFE_FROM,
    SOFTWARE_FROM,
    Ladder,
    Rung,
)


def after(failures: int, *, apart_s: float = 1.0) -> Ladder:
    ladder = Ladder()
    for number in range(failures):
        ladder = ladder.after_failure(number * apart_s)
    return ladder


@pytest.mark.parametrize(
    ("failures", "rung"),
    [
        (0, Rung.USUAL),
        (1, Rung.USUAL),
        (SOFTWARE_FROM, Rung.SOFTWARE),
        (SAFE_FROM, Rung.SAFE),
        (GIVE_UP_FROM - 1, Rung.SAFE),
        (GIVE_UP_FROM, None),
        (GIVE_UP_FROM + 5, None),
    ],
)
def test_each_failure_relies_on_less(failures: int, rung: Rung | None) -> None:
    assert after(failures).rung == rung


def test_a_failure_now_and_then_never_leads_to_the_safe_screen() -> None:
    assert after(100, apart_s=FORGET_S).rung is Rung.USUAL


def test_the_first_start_again_is_at_once_and_the_later_ones_wait_longer() -> None:
    pauses = [after(failures).pause_s for failures in range(GIVE_UP_FROM)]

    assert pauses[:2] == [0.0, 0.0]
    assert pauses[2:] == sorted(pauses[2:])
    assert pauses[2] > 0
    assert max(pauses) <= LONGEST_PAUSE_S
