"""Where the labels of a picture stand: readable, apart, and beside what they name."""

from collections.abc import Sequence
from itertools import combinations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.labels import CLOSE_GAPS, LabelBox, LabelPlace, Segment, place_labels
from tests.visit.journeys import CALM_SEARCH

WIDTH, HEIGHT, GAP = 1000.0, 800.0, 10.0
NEAR = 0.01


def boxes(
    widest: float, tallest: float, most: int, *, outside: float = 0.0
) -> st.SearchStrategy[list[LabelBox]]:
    """Labels with anchors on the stage, or ``outside`` of it by so much."""
    box = st.builds(
        LabelBox,
        anchor_x=st.floats(-outside, WIDTH + outside),
        anchor_y=st.floats(-outside, HEIGHT + outside),
        width=st.floats(20, widest),
        height=st.floats(20, tallest),
    )
    return st.lists(box, max_size=most)


# Six of them fit on one side, and two of them beside each other.
FITTING = boxes(450, 110, 6, outside=300)
# Small enough to stand clear of any few points.
SMALL = boxes(180, 60, 4)


def placed(labels: Sequence[LabelBox]) -> tuple[LabelPlace, ...]:
    return place_labels(tuple(labels), WIDTH, HEIGHT, GAP)


@CALM_SEARCH
@given(FITTING)
def test_every_label_is_on_the_stage(labels: list[LabelBox]) -> None:
    places = placed(labels)

    assert len(places) == len(labels)
    for label, place in zip(labels, places, strict=True):
        assert GAP - NEAR <= place.x <= WIDTH - GAP - label.width + NEAR
        assert GAP - NEAR <= place.y <= HEIGHT - GAP - label.height + NEAR


@CALM_SEARCH
@given(FITTING)
def test_no_two_labels_overlap(labels: list[LabelBox]) -> None:
    """They keep the gap, above each other or beside each other."""
    standing = list(zip(labels, placed(labels), strict=True))

    for (label, place), (other, other_place) in combinations(standing, 2):
        above = place.y + label.height + GAP <= other_place.y + NEAR
        below = other_place.y + other.height + GAP <= place.y + NEAR
        left = place.x + label.width <= other_place.x
        right = other_place.x + other.width <= place.x
        assert above or below or left or right


@CALM_SEARCH
@given(FITTING)
def test_labels_of_a_side_stand_in_the_order_of_what_they_name(labels: list[LabelBox]) -> None:
    """So that no two lines of a side have to cross on the way."""
    standing = list(zip(labels, placed(labels), strict=True))

    for on_left in (True, False):
        side = [(lb, p) for lb, p in standing if (p.line_x > p.x) == on_left]
        by_anchor = sorted(side, key=lambda pair: (pair[0].anchor_y, pair[1].y))
        tops = [place.y for _, place in by_anchor]
        assert tops == sorted(tops)


@CALM_SEARCH
@given(FITTING)
def test_the_line_starts_at_the_middle_of_the_label_s_side(labels: list[LabelBox]) -> None:
    for label, place in zip(labels, placed(labels), strict=True):
        edges = (place.x, place.x + label.width)
        assert min(abs(place.line_x - edge) for edge in edges) < NEAR
        assert place.line_y == pytest.approx(place.y + label.height / 2)


@pytest.mark.parametrize(
    ("anchor_x", "anchor_y", "x", "y"),
    [
        (400, 300, GAP, 280),
        (600, 300, WIDTH - GAP - 100, 280),
        (400, 5, GAP, GAP),
        (600, 795, WIDTH - GAP - 100, HEIGHT - GAP - 40),
    ],
    ids=["left", "right", "top", "bottom"],
)
def test_one_label_stands_at_the_nearer_edge_beside_its_anchor(
    anchor_x: float, anchor_y: float, x: float, y: float
) -> None:
    [place] = placed([LabelBox(anchor_x, anchor_y, 100, 40)])

    assert (place.x, place.y) == (x, y)
    assert place.line_y == y + 20
    assert place.line_x == (x + 100 if anchor_x < WIDTH / 2 else x)


def test_neighbours_make_room_for_each_other() -> None:
    """Both want the same height: the upper anchor's label moves up or stays, the lower follows."""
    upper, lower = LabelBox(300, 400, 100, 40), LabelBox(300, 402, 100, 40)

    [first, second] = placed([upper, lower])
    assert second.y == first.y + 40 + GAP
    assert placed([lower, upper]) == (second, first)


def test_labels_at_the_bottom_push_the_ones_above_up() -> None:
    [first, second] = placed([LabelBox(300, 770, 100, 40), LabelBox(300, 790, 100, 40)])

    assert second.y == HEIGHT - GAP - 40
    assert first.y == second.y - GAP - 40


def covers(label: LabelBox, place: LabelPlace, x: float, y: float) -> bool:
    across = place.x < x < place.x + label.width
    return across and place.y < y < place.y + label.height


@CALM_SEARCH
@given(SMALL)
def test_a_label_with_room_covers_nothing_that_is_named(labels: list[LabelBox]) -> None:
    """Neither what it names itself nor what another one does."""
    for label, place in zip(labels, placed(labels), strict=True):
        for named in labels:
            assert not covers(label, place, named.anchor_x, named.anchor_y)


@pytest.mark.parametrize("anchor_x", [30, 60, 940, 970])
def test_what_lies_at_the_edge_is_not_hidden_by_its_own_label(anchor_x: float) -> None:
    label = LabelBox(anchor_x, 400, 200, 60)

    [place] = placed([label])

    assert not covers(label, place, anchor_x, 400)


def test_opposite_edges_at_one_height() -> None:
    """No choice of sides helps here: a label has to stand higher or lower than its anchor."""
    labels = [LabelBox(30, 400, 180, 60), LabelBox(970, 400, 180, 60)]

    for label, place in zip(labels, placed(labels), strict=True):
        assert not any(covers(label, place, named.anchor_x, named.anchor_y) for named in labels)


def test_many_labels_do_not_hold_the_screen() -> None:
    """Staff may write as many as they like; all are placed within a few frames."""
    labels = [LabelBox(50 + 60 * i, 100 + 40 * i, 120, 30) for i in range(14)]
    started = process_time()

    assert len(placed(labels)) == len(labels)
    assert process_time() - started < 0.2


def test_a_line_keeps_off_what_another_label_names_where_the_other_side_is_free() -> None:
    nerve = LabelBox(650, 400, 150, 40)
    tiny = LabelBox(560, 410, 150, 40)

    places = placed([nerve, tiny])

    assert places[0].x > WIDTH / 2
    assert places[1].x < WIDTH / 2


@pytest.mark.parametrize(
    ("unnamed", "on_left"),
    [
        ((), True),
        ((Segment(300, 300, 200, 500),), False),
        ((Segment(300, 600, 200, 700),), True),
        ((Segment(200, 400, 200, 400),), False),
        ((Segment(300, 300, 200, 500), Segment(700, 300, 700, 500)), True),
        ((Segment(440, 390, 460, 410),), True),
    ],
    ids=["nothing", "a needle", "a needle elsewhere", "a nerve", "one on each side", "at its end"],
)
def test_a_line_keeps_off_what_no_label_names_where_the_other_side_is_free(
    *, unnamed: tuple[Segment, ...], on_left: bool
) -> None:
    [place] = place_labels((LabelBox(450, 400, 100, 40),), WIDTH, HEIGHT, GAP, unnamed)

    assert (place.x < WIDTH / 2) == on_left


@pytest.mark.parametrize("y", [100, 200, 300])
def test_a_label_that_reaches_what_it_names_keeps_clear_of_it(y: float) -> None:
    """Else it would cover some of it, and its line would not be seen."""
    (place,) = place_labels((LabelBox(200, y, 300, 40),), 400, 400, 10)
    above, below = y - (place.y + 40), place.y - y
    assert max(above, below) >= CLOSE_GAPS * 10


def lies_on(label: LabelBox, place: LabelPlace, run: Segment) -> bool:
    points = (
        (run.x + (run.end_x - run.x) * at / 50, run.y + (run.end_y - run.y) * at / 50)
        for at in range(51)
    )
    return any(covers(label, place, x, y) for x, y in points)


ENDS = st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT))


@CALM_SEARCH
@given(st.lists(boxes(180, 60, 1), min_size=1, max_size=1), ENDS, ENDS)
def test_a_label_lies_on_no_nerve_beside_it(
    labels: list[list[LabelBox]], start: tuple[float, float], end: tuple[float, float]
) -> None:
    """On a nerve it would be taken for that one's name; round one nerve there is always room."""
    run = Segment(*start, *end, half=15)
    for label in labels[0]:
        [place] = place_labels((label,), WIDTH, HEIGHT, GAP, (), (run,))

        assert not lies_on(label, place, run)


@pytest.mark.parametrize(
    ("run", "y"),
    [
        (Segment(900, 100, 900, 200), 280),
        (Segment(900, 280, 900, 360), 220),
        (Segment(900, 240, 900, 300), 320),
        (Segment(700, 280, 990, 320), 222.8),
    ],
    ids=["elsewhere", "above", "below", "along it"],
)
def test_a_label_moves_no_farther_than_it_must(run: Segment, y: float) -> None:
    thick = Segment(run.x, run.y, run.end_x, run.end_y, half=15)

    [place] = place_labels((LabelBox(600, 300, 250, 40),), WIDTH, HEIGHT, GAP, (), (thick,))

    assert place.x > WIDTH / 2
    assert place.y == pytest.approx(y, abs=1)


def test_where_there_is_no_way_round_a_label_lies_on_a_nerve_and_not_off_the_stage() -> None:
    run = Segment(0, 100, WIDTH, 100, half=80)

    [place] = place_labels((LabelBox(600, 100, 200, 60),), WIDTH, 200, GAP, (), (run,))

    assert GAP <= place.y <= 200 - GAP - 60


def test_three_tall_labels_go_to_both_edges_before_one_is_cut() -> None:
    """Whatever their lines run over: words that are cut tell nothing."""
    labels = tuple(LabelBox(480 + 20 * i, 90 + 20 * i, 250, 80) for i in range(3))

    for label, place in zip(labels, place_labels(labels, WIDTH, 250, GAP), strict=True):
        assert 0 <= place.y <= 250 - label.height
