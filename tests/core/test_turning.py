"""Which frames of a turning picture are shown and kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.turning import KEPT_FRAMES, TURN_STEP, Facing, Turn, kept, near

SPINE = Turn(36)


@pytest.mark.parametrize(
    ("frame", "facing"),
    [
        (0, Facing.BEHIND),
        (1, Facing.BEHIND),
        (2, Facing.BEHIND_LEFT),
        (8, Facing.LEFT),
        (9, Facing.LEFT),
        (10, Facing.LEFT),
        (13, Facing.FRONT_LEFT),
        (18, Facing.FRONT),
        (22, Facing.FRONT_RIGHT),
        (27, Facing.RIGHT),
        (31, Facing.BEHIND_RIGHT),
        (35, Facing.BEHIND),
    ],
)
def test_from_where_it_is_seen(frame: int, facing: Facing) -> None:
    assert Turn(36, frame).facing is facing


def test_a_finger_turns_it_round_and_round() -> None:
    assert [SPINE.turned(by).at for by in (1, -1, 36, -40)] == [1, 35, 0, 32]


def test_a_press_turns_it_frame_by_frame() -> None:
    turn, seen = SPINE.towards(-1), []
    while turn.left:
        turn = turn.moved()
        seen.append(turn.at)

    assert seen == [35, 34, 33]
    assert (turn.step, turn.steps) == (11, 12)


def test_presses_on_the_way_add_up_and_a_finger_stops_it() -> None:
    turn = SPINE.towards(1).moved().towards(1)

    assert turn.left == 2 * TURN_STEP - 1
    assert turn.turned(1) == Turn(36, 2)


@given(st.lists(st.integers(-40, 40), max_size=30))
def test_no_more_frames_are_kept_than_may_be(ways: list[int]) -> None:
    """And what is on the screen stays until what is wanted is there."""
    turn, shown = SPINE, 0
    places: tuple[int | None, ...] = (None,) * KEPT_FRAMES
    for number, way in enumerate(ways):
        turn = turn.turned(way)
        before, places = places, kept(places, shown, near(turn))
        held = [frame for frame in places if frame]
        assert len(held) == len(set(held)) <= KEPT_FRAMES
        assert {shown, turn.at} - {0} <= set(held)
        stayed = set(held) & {frame for frame in before if frame}
        assert all(places.index(frame) == before.index(frame) for frame in stayed)
        shown = turn.at if number % 2 else shown


def test_what_cannot_turn_asks_for_nothing() -> None:
    assert not any(kept((None,) * KEPT_FRAMES, 0, near(Turn())))
