"""The ways through the content: doors, Next, Back, and the end of a visit."""

import pytest

from kiosk.core.comfort import USUAL_COMFORT
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import AttractScreen, HomeScreen, Visit
from tests.journeys.visitor import Hand, Visitor

DOORS = {
    "Take a short tour": "tour",
    "I am deciding": "deciding",
    "I have a date": "date",
    "I have had it": "had",
}
FURTHER = 12


@pytest.mark.parametrize("hand", [Hand.TOUCH, Hand.PRESS], ids=str)
@pytest.mark.parametrize("name", DOORS)
def test_a_door_leads_through_its_route_to_the_take_away(
    visitor: Visitor, name: str, hand: Hand
) -> None:
    """By keys: `test_five_keys.py`."""
    visitor.hand = hand
    door = next(door for door in visitor.topic.doors if door.id == DOORS[name])
    # given a visitor at the doors
    visitor.wakes()
    # when they go in and on and on
    visitor.chooses(name)
    pages = tuple(visitor.reads_to_the_end())
    # then they have read the route in its order, and the end leads home
    assert pages == door.route
    assert pages[-1] == PageId("rf/take-away")
    visitor.turns_on()
    assert isinstance(visitor.screen, HomeScreen)


def test_every_door_is_tried(visitor: Visitor) -> None:
    assert set(DOORS.values()) == {door.id for door in visitor.topic.doors}


def test_back_leads_the_same_way_back(either_way: Visitor) -> None:
    visitor = either_way
    # given a visitor some way through the content
    visitor.wakes()
    visitor.chooses("I am deciding")
    seen = [_whereabouts(visitor)]
    for _ in range(FURTHER):
        visitor.turns_on()
        seen.append(_whereabouts(visitor))
    assert len({page for page, _ in seen}) > 1
    # when they go back as often
    back = [seen.pop()]
    while seen:
        visitor.chooses("Back")
        back.append(_whereabouts(visitor))
        # then each screen is the one they came from
        assert back[-1] == seen.pop()
    # and the last step back shows the doors again
    visitor.chooses("Back")
    assert visitor.kiosk.shows("I am deciding")


def _whereabouts(visitor: Visitor) -> tuple[str, str]:
    props = visitor.kiosk.reader.props
    return props.page, props.position


def test_back_from_a_page_of_a_chapter_shows_the_chapter(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    page = PageId("rf/why-studies-differ")
    visitor.opens(page)
    before = visitor.kiosk.visit.history[-1].screen
    visitor.chooses("Back")
    assert visitor.screen == before
    assert visitor.kiosk.shows(visitor.page(page).title)


def test_why_studies_disagree_is_told_in_four_taps(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    page = PageId("rf/why-studies-differ")
    visitor.opens(page)
    for _ in range(4):
        visitor.turns_on()
    assert visitor.is_reading(page)
    opened = visitor.kiosk.reader.opened
    assert opened is not None
    assert place_after(opened) is None
    assert visitor.kiosk.shows("With few people in a study, luck can decide the result.")


def test_i_am_done_wipes(either_way: Visitor) -> None:
    visitor = either_way
    # given a visitor who has read, and changed the screen to their liking
    visitor.wakes()
    visitor.chooses("I have had it")
    visitor.turns_on()
    visitor.chooses("Comfort")
    visitor.chooses("Large: 150 percent")
    visitor.chooses("Dark")
    visitor.chooses("Still")
    visitor.chooses("Close")
    visitor.chooses("Home")
    assert visitor.kiosk.visit.seen
    # when they say that they are done
    visitor.chooses("I am done")
    # then nothing of them is left
    assert visitor.kiosk.visit == Visit.fresh(USUAL_COMFORT)
    assert isinstance(visitor.screen, AttractScreen)
    assert visitor.kiosk.theme("textScale") == 100
    assert visitor.kiosk.theme("look") == "light"


def test_each_page_of_a_way_says_how_much_is_left(visitor: Visitor) -> None:
    visitor.wakes()
    visitor.chooses("Take a short tour")
    route = next(door.route for door in visitor.topic.doors if door.id == "tour")
    for number, page in enumerate(visitor.reads_to_the_end(), 1):
        assert visitor.kiosk.shows(f"Page {number} of {len(route)}"), page
    # and none of it where no way leads
    visitor.chooses("Home")
    visitor.opens(PageId("rf/risks"))
    assert not visitor.kiosk.shows("Page ")
