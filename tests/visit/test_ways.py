"""Where a visitor is on the way of a door, and what is left of it."""

import pytest

from kiosk.core.names import PageId
from kiosk.core.visit import ChooseDoor, GoHome, LeaveForward, OpenPage, Visit, Wake
from kiosk.core.ways import OnTheWay, on_the_way
from tests.visit.journeys import go
from tests.visit.small_library import (
    ABOUT,
    LOST,
    RISKS,
    START,
    TOUR,
    WORKS,
    WORRIES,
    small_library,
    without_pages,
)

LIBRARY = small_library()


def open_page(door: Visit, page: PageId) -> OnTheWay | None:
    """Where a page is on the way of a door that was chosen."""
    return on_the_way(go(LIBRARY, OpenPage(page), since=door), LIBRARY)


def test_each_page_of_a_way_is_counted() -> None:
    tour = go(LIBRARY, Wake(), ChooseDoor(TOUR))

    assert on_the_way(tour, LIBRARY) == OnTheWay(1, 3)
    assert open_page(tour, RISKS) == OnTheWay(2, 3)
    assert open_page(tour, WORKS) == OnTheWay(3, 3)


def test_a_page_that_was_set_aside_is_not_counted() -> None:
    worries = go(LIBRARY, Wake(), ChooseDoor(WORRIES))

    assert on_the_way(worries, LIBRARY) == OnTheWay(1, 2)
    assert open_page(worries, LOST) is None
    assert open_page(worries, ABOUT) == OnTheWay(2, 2)
    assert on_the_way(worries, without_pages(LIBRARY, ABOUT)) == OnTheWay(1, 1)


@pytest.mark.parametrize(
    "visit",
    [
        go(LIBRARY, Wake(), OpenPage(START)),
        go(LIBRARY, Wake(), ChooseDoor(TOUR), OpenPage(ABOUT)),
        go(LIBRARY, Wake(), ChooseDoor(TOUR), GoHome()),
        go(LIBRARY, Wake(), ChooseDoor(TOUR), GoHome(), OpenPage(START)),
        Visit(),
    ],
)
def test_off_the_way_nothing_is_counted(visit: Visit) -> None:
    assert on_the_way(visit, LIBRARY) is None


def test_the_count_goes_on_with_the_way() -> None:
    visit = go(LIBRARY, Wake(), ChooseDoor(TOUR))
    counted = []
    for _ in range(3):
        counted.append(on_the_way(visit, LIBRARY))
        visit = go(LIBRARY, LeaveForward(), since=visit)

    assert counted == [OnTheWay(n, 3) for n in (1, 2, 3)]
