"""Which state of a scene is shown."""

from dataclasses import replace

import pytest

from kiosk.core.blocks import SceneFigure
from kiosk.core.names import SceneId
from kiosk.core.playing import Play, begin
from kiosk.core.prose import plain

PLAYED = SceneFigure(SceneId("spine"), ("rest", "near", "warm"), plain("A back."))
SLIDER = replace(PLAYED, slider=(plain("First"), plain("Then"), plain("Last")))


def test_states_play_in_order_and_the_last_one_stays() -> None:
    play = begin(PLAYED, calm=False)
    seen = []
    while play.runs:
        seen.append(play.at)
        play = play.advanced()

    assert (seen, play.at) == ([0, 1], 2)
    assert play.advanced() == play


def test_calm_begins_at_the_end() -> None:
    assert begin(PLAYED, calm=True) == Play(last=2, at=2)
    assert not begin(PLAYED, calm=True).runs


def test_a_pause_holds_and_a_replay_ends_it() -> None:
    paused = replace(begin(PLAYED, calm=False), paused=True)

    assert not paused.runs
    assert paused.again() == begin(PLAYED, calm=False)


def test_what_is_no_scene_is_at_its_end() -> None:
    assert begin(None, calm=False).at_last


@pytest.mark.parametrize("calm", [False, True])
def test_only_the_visitor_moves_a_slider(*, calm: bool) -> None:
    play = begin(SLIDER, calm=calm)

    assert (play.at, play.runs, play.labelled) == (0, False, True)
    assert [play.moved_to(state).at for state in (-1, 1, 2, 9)] == [0, 1, 2, 2]


@pytest.mark.parametrize("calm", [False, True])
def test_a_slider_opens_where_its_page_says(*, calm: bool) -> None:
    assert begin(replace(SLIDER, opens="warm"), calm=calm) == Play(last=2, at=2, slides=True)
