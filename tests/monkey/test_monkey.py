"""A short story of the monkey; the long one is `python3 build_spec monkey`."""

import pytest

from tests.monkey.__main__ import growth_percent, shortfalls
from tests.monkey.monkey import Monkey, Tally, kinds_of_control
from tests.ui.driver import KioskDriver


def test_senseless_use_breaks_nothing_and_always_ends_at_the_start(kiosk: KioskDriver) -> None:
    monkey = Monkey(kiosk, seed=7)
    monkey.play(1_200, lambda _: None)

    assert kiosk.faults.take() == ()
    assert monkey.tally.accepted * 10 >= monkey.tally.actions * 3
    assert len(monkey.tally.pages) >= 5


def test_the_kinds_of_control_are_read_from_the_screens_themselves() -> None:
    assert {"PillButton", "Card", "ChoiceButton"} <= kinds_of_control()
    assert "Words" not in kinds_of_control()


def test_a_story_that_reached_little_says_so() -> None:
    tally = Tally(accepted=1)
    tally.done["tap"] = 100
    tally.resident_mib = [100.0] * 20 + [110.0] * 20

    said = "\n".join(shortfalls(tally, frozenset({"rf/risks"})))
    assert "only 1 of 100" in said
    assert "never opened: rf/risks" in said
    assert "never used: PillButton" in said
    assert "grew by 10.0 %" in said


@pytest.mark.parametrize("samples", [[], [100.0], [100.0] * 40])
def test_steady_memory_is_no_growth(samples: list[float]) -> None:
    assert growth_percent(samples) == 0.0
