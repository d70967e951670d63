"""Which state of a scene is shown."""

from dataclasses import replace

from kiosk.core.playing import Play, begin


def test_states_play_in_order_and_the_last_one_stays() -> None:
    play = begin(3, calm=False)
    seen = []
    while play.runs:
        seen.append(play.at)
        play = play.advanced()

    assert (seen, play.at) == ([0, 1], 2)
    assert play.advanced() == play


def test_calm_begins_at_the_end() -> None:
    assert begin(3, calm=True) == Play(last=2, at=2)
    assert not begin(3, calm=True).runs


def test_a_pause_holds_and_a_replay_ends_it() -> None:
    paused = replace(begin(2, calm=False), paused=True)

    assert not paused.runs
    assert paused.again() == begin(2, calm=False)


def test_what_has_no_states_is_at_its_end() -> None:
    assert begin(0, calm=False).at_last
