"""What keys mean on each screen, and which presses count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.keys import (
    BOUNCE_MS,
    HOLD_MS,
    Choose,
    FocusPlace,
    GetHelp,
    GoHome,
    GoOn,
    KeyAction,
    KeyAnswer,
    Keys,
    KeyScene,
    Leap,
    NoAnswer,
    Press,
    StepBack,
    TellAgain,
    TellWhere,
    Turn,
    WakeUp,
    Walk,
    answer,
)

A, S, P = KeyAction, KeyScene, FocusPlace
REPEAT_MS = 33
"""How often a keyboard repeats a key that is held."""

MEANINGS: dict[str, tuple[KeyAction, KeyScene, FocusPlace, bool, KeyAnswer]] = {
    "down walks on": (A.DOWN, S.CARDS, P.CONTROL, False, Walk(forward=True)),
    "up walks back": (A.UP, S.READER, P.CONTROL, False, Walk(forward=False)),
    "no layout turns up and down": (A.DOWN, S.CARDS, P.CONTROL, True, Walk(forward=True)),
    "right turns a page": (A.RIGHT, S.READER, P.CONTROL, False, Turn(forward=True)),
    "left turns back": (A.LEFT, S.READER, P.HEADING, False, Turn(forward=False)),
    "left reads on where it is read so": (A.LEFT, S.READER, P.HEADING, True, Turn(forward=True)),
    "right walks where no page turns": (A.RIGHT, S.CARDS, P.CONTROL, False, Walk(forward=True)),
    "right walks back mirrored": (A.RIGHT, S.CARDS, P.CONTROL, True, Walk(forward=False)),
    "right chooses": (A.RIGHT, S.SHEET, P.VALUE, False, Choose(forward=True)),
    "right chooses back mirrored": (A.RIGHT, S.SHEET, P.VALUE, True, Choose(forward=False)),
    "right turns a picture right": (A.RIGHT, S.READER, P.PICTURE, False, Choose(forward=True)),
    "no language turns a picture": (A.RIGHT, S.READER, P.PICTURE, True, Choose(forward=True)),
    "no language turns digits": (A.RIGHT, S.PAD, P.CONTROL, True, Walk(forward=True)),
    "right leaps to the next row of a keyboard": (
        A.RIGHT,
        S.WRITING,
        P.CONTROL,
        False,
        Leap(forward=True),
    ),
    "back closes the keyboard": (A.BACK, S.WRITING, P.CONTROL, False, StepBack()),
    "select presses": (A.SELECT, S.READER, P.CONTROL, False, Press()),
    "select presses a choice": (A.SELECT, S.SHEET, P.VALUE, False, Press()),
    "select on a heading goes on": (A.SELECT, S.READER, P.HEADING, False, Walk(forward=True)),
    "select answers the warning": (A.SELECT, S.WARNING, P.HEADING, False, GoOn()),
    "select confirms a PIN": (A.SELECT, S.PAD, P.HEADING, False, GoOn()),
    "select presses a digit": (A.SELECT, S.PAD, P.CONTROL, False, Press()),
    "back": (A.BACK, S.READER, P.CONTROL, False, StepBack()),
    "back closes a sheet": (A.BACK, S.SHEET, P.CONTROL, False, StepBack()),
    "back leaves maintenance": (A.BACK, S.STAFF, P.CONTROL, False, StepBack()),
    "back is no answer to the warning": (A.BACK, S.WARNING, P.CONTROL, False, NoAnswer()),
    "home": (A.HOME, S.CARDS, P.CONTROL, False, GoHome()),
    "home waits under the warning": (A.HOME, S.WARNING, P.CONTROL, False, NoAnswer()),
    "home is not for staff": (A.HOME, S.STAFF, P.CONTROL, False, NoAnswer()),
    "help": (A.HELP, S.READER, P.CONTROL, False, GetHelp()),
    "help under a sheet": (A.HELP, S.SHEET, P.CONTROL, False, GetHelp()),
    "help under the warning": (A.HELP, S.WARNING, P.CONTROL, False, GetHelp()),
    "nothing to help with": (A.HELP, S.EMPTY, P.HEADING, False, NoAnswer()),
}


@pytest.mark.parametrize("case", MEANINGS.values(), ids=MEANINGS.keys())
def test_what_a_key_means(case: tuple[KeyAction, KeyScene, FocusPlace, bool, KeyAnswer]) -> None:
    action, scene, place, mirrored, wanted = case
    assert answer(action, scene, place, mirrored=mirrored) == wanted


@pytest.mark.parametrize("action", KeyAction)
def test_every_key_wakes_the_screen_and_does_nothing_else(action: KeyAction) -> None:
    assert {answer(action, S.ATTRACT, place) for place in FocusPlace} == {WakeUp()}


@pytest.mark.parametrize("scene", [scene for scene in KeyScene if scene is not S.ATTRACT])
def test_up_and_down_walk_everywhere(scene: KeyScene) -> None:
    for place in FocusPlace:
        assert answer(A.UP, scene, place) == Walk(forward=False)
        assert answer(A.DOWN, scene, place) == Walk(forward=True)


def pressed(presses: list[tuple[int, int]], key: int = 116) -> int:
    """How many of these presses count; each goes down and up at a time."""
    keys, counted = Keys(), 0
    for down_ms, up_ms in presses:
        counts = keys.counts(key, down_ms)
        keys = keys.pressed(key, down_ms, counted=counts).released(key, up_ms)
        counted += counts
    return counted


def held(for_ms: int) -> list[tuple[int, int]]:
    """A key that is held, as X11 tells it: up and down again in the same moment."""
    return [(ms, ms + REPEAT_MS) for ms in range(0, for_ms, REPEAT_MS)]


def test_a_held_key_acts_once_in_two_seconds() -> None:
    assert pressed(held(HOLD_MS)) == 1
    assert pressed(held(5 * HOLD_MS)) == 5


def test_a_held_key_whose_repeats_come_without_an_up_acts_once_too() -> None:
    keys = Keys().pressed(1, 0, counted=True)
    for now_ms in range(REPEAT_MS, HOLD_MS, REPEAT_MS):
        assert not keys.counts(1, now_ms)
        keys = keys.pressed(1, now_ms, counted=False)
    assert keys.counts(1, HOLD_MS)


def test_what_the_system_calls_a_repeat_is_one() -> None:
    keys = Keys().pressed(1, 0, counted=True).released(1, 30)
    assert not keys.counts(1, 500, repeated=True)


def test_a_quick_hand_counts_every_time() -> None:
    assert pressed([(ms, ms + 40) for ms in range(0, 1500, 150)]) == 10


def test_a_key_that_bounces_counts_once() -> None:
    assert pressed([(0, 20), (20 + BOUNCE_MS - 1, 100)]) == 1
    assert pressed([(0, 20), (20 + BOUNCE_MS, 100)]) == 2


def test_another_key_counts_at_once() -> None:
    keys = Keys().pressed(1, 0, counted=True)
    assert keys.counts(2, 0)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=60))
def test_however_a_key_shakes_it_never_acts_more_often_than_it_was_let_go(
    waits: list[tuple[int, int]],
) -> None:
    now_ms, presses = 0, []
    for gap_ms, down_ms in waits:
        now_ms += gap_ms
        presses.append((now_ms, now_ms + down_ms))
        now_ms += down_ms
    clear = sum(gap_ms >= BOUNCE_MS for gap_ms, _ in waits[1:])
    assert pressed(presses) <= 1 + clear + now_ms // HOLD_MS


@pytest.mark.parametrize("scene", set(S) - {S.ATTRACT, S.PAD, S.STAFF})
def test_while_it_talks_help_says_first_where_this_is(scene: KeyScene) -> None:
    assert answer(A.HELP, scene, P.CONTROL, talks=True) == TellWhere()
    assert answer(A.HELP, scene, P.CONTROL, talks=True, told_where=True) != TellWhere()


@pytest.mark.parametrize("scene", [S.CARDS, S.READER, S.SHEET, S.WRITING])
def test_while_it_talks_select_on_a_heading_says_the_screen_again(scene: KeyScene) -> None:
    assert answer(A.SELECT, scene, P.HEADING, talks=True) == TellAgain()
    assert answer(A.SELECT, S.WARNING, P.HEADING, talks=True) == GoOn()


@pytest.mark.parametrize("scene", [S.PAD, S.STAFF])
def test_staff_are_told_nothing(scene: KeyScene) -> None:
    assert answer(A.HELP, scene, P.CONTROL, talks=True) == NoAnswer()


def test_a_key_is_held_from_two_seconds_on_also_where_a_machine_repeats_it() -> None:
    keys = Keys().pressed(7, 0, counted=True)
    assert not keys.is_held(7, HOLD_MS - 1)
    assert keys.is_held(7, HOLD_MS)
    repeated = keys.released(7, HOLD_MS - 20).pressed(7, HOLD_MS - 10, counted=False)
    assert repeated.is_held(7, HOLD_MS)
    assert not repeated.released(7, HOLD_MS).is_held(7, HOLD_MS + BOUNCE_MS)
    assert not Keys().is_held(7, HOLD_MS)
