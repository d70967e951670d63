"""The body beside the danger signs: where there is room for it, and what it shows."""

import json

import pytest

from build_spec.illustrate.model_hash import silhouette_hash
from kiosk.core.body import (
    BOTTOM_MM,
    NO_ROOM,
    SPOTS,
    TOP_MM,
    BodyPlace,
    SignRoom,
    find_room,
)
from kiosk.ui.icons import BODY

GAP, MARK = 10.0, 20.0
NARROW, BROAD = 60.0, 400.0


def rows(*free: float) -> tuple[list[float], dict[int, SignRoom]]:
    """A headline, what to do, and signs of 60 units that leave so much of 800 free."""
    heights = [50.0, 70.0, *(60.0 for _ in free)]
    return heights, {i: SignRoom(60.0, left, 800.0, MARK) for i, left in enumerate(free, 2)}


@pytest.mark.parametrize(
    ("free", "room", "top", "width", "height"),
    [
        ((BROAD,) * 6, 560.0, 140.0, 380.0, 410.0),
        ((NARROW, *(BROAD,) * 5), 560.0, 210.0, 380.0, 340.0),
        ((*(BROAD,) * 5, NARROW), 560.0, 140.0, 380.0, 340.0),
        ((NARROW,) * 6, 960.0, 560.0, 800.0, 400.0),
    ],
    ids=["beside all", "below the first", "above the last", "below all rows"],
)
def test_it_stands_in_the_largest_room_that_rows_leave(
    free: tuple[float, ...], room: float, top: float, width: float, height: float
) -> None:
    found = find_room(*rows(*free), GAP, room)

    assert (found.top, found.width, found.height) == (top, width, height)


@pytest.mark.parametrize("free", [NARROW, 200.0, 0.0])
def test_where_numbers_would_touch_it_is_left_out(free: float) -> None:
    assert find_room(*rows(*(free,) * 6), GAP, 560.0) == NO_ROOM
    assert find_room([50.0], {}, GAP, 900.0) == NO_ROOM


def test_every_place_is_on_the_body_that_is_drawn() -> None:
    assert set(SPOTS) == set(BodyPlace)
    for spots in SPOTS.values():
        assert all(BOTTOM_MM < spot.height_mm < TOP_MM for spot in spots)


def test_the_outline_is_that_of_today_s_person() -> None:
    """Else make it again: python3 build_spec illustrations --silhouette."""
    kept = json.loads(BODY.read_text(encoding="ascii"))

    assert kept["model"] == silhouette_hash()
    assert kept["heights_mm"] == [TOP_MM, BOTTOM_MM]
