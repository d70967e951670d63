"""A visitor picks questions, puts them in order, and takes them along."""

import pytest

from kiosk.core.names import PageId
from tests.journeys.visitor import Hand, Visitor
from tests.ui.tree import Node

QUESTIONS = PageId("rf/questions")
TAKE_AWAY = PageId("rf/take-away")
ELSE = "What else could it be?"
JOINTS = "What makes you think my pain comes from these joints?"
TEST = "What happens if the test does not help?"


def picked(visitor: Visitor) -> list[str]:
    """The questions of the take-away as the screen shows them."""
    names = [n.name for n in visitor.kiosk.nodes if n.role == "RadioButton"]
    return [name.partition(". ")[2] for name in names]


def box(visitor: Visitor, name: str) -> Node:
    """The box before a question."""
    return visitor.kiosk.find(name)


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_questions_are_picked_moved_and_let_go(visitor: Visitor, hand: Hand) -> None:
    visitor.hand = hand
    # given a visitor with nothing picked
    visitor.wakes()
    visitor.opens(QUESTIONS)
    assert (box(visitor, ELSE).role, box(visitor, ELSE).checked) == ("CheckBox", False)
    # when they tick three questions, and one of them off again and on
    for name in (JOINTS, ELSE, TEST, JOINTS, JOINTS):
        visitor.chooses(name)
    assert [box(visitor, name).checked for name in (JOINTS, ELSE, TEST)] == [True] * 3
    # then the take-away has them in the order in which they were picked
    visitor.opens(TAKE_AWAY)
    visitor.turns_on()
    assert picked(visitor) == [ELSE, TEST, JOINTS]
    # when they touch the last one and move it up, twice
    assert not visitor.kiosk.shows("Move up")
    visitor.chooses(f"3. {JOINTS}")
    visitor.chooses(f"Move up: {JOINTS}")
    assert picked(visitor) == [ELSE, JOINTS, TEST]
    visitor.chooses(f"Move up: {JOINTS}")
    assert picked(visitor) == [JOINTS, ELSE, TEST]
    assert not visitor.kiosk.find(f"Move up: {JOINTS}").enabled
    # and take one out
    visitor.chooses(f"2. {ELSE}")
    visitor.chooses(f"Take out: {ELSE}")
    # then the others are left, here and among all questions
    assert picked(visitor) == [JOINTS, TEST]
    visitor.opens(QUESTIONS)
    assert [box(visitor, name).checked for name in (JOINTS, ELSE, TEST)] == [True, False, True]


def test_keys_stay_with_a_question_that_moves(visitor: Visitor) -> None:
    visitor.hand = Hand.KEYS
    visitor.wakes()
    visitor.opens(QUESTIONS)
    for name in (JOINTS, ELSE, TEST):
        visitor.chooses(name)
    visitor.opens(TAKE_AWAY)
    visitor.turns_on()
    visitor.chooses(f"3. {TEST}")
    for at_the_top in (False, True):
        visitor.chooses(f"Move up: {TEST}")
        way = "down" if at_the_top else "up"
        assert visitor.kiosk.focused == f"Move {way}: {TEST}"
    assert picked(visitor) == [TEST, JOINTS, ELSE]


def test_the_take_away_says_that_nothing_is_picked(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(TAKE_AWAY)
    visitor.turns_on()
    assert visitor.kiosk.shows("You have not picked any yet.")
    assert not picked(visitor)
    visitor.chooses("Questions to ask")
    assert visitor.open_page == QUESTIONS


def test_the_next_visitor_finds_nothing_picked(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(QUESTIONS)
    visitor.chooses(ELSE)
    visitor.chooses("Home")
    visitor.chooses("I am done")
    visitor.wakes()
    visitor.opens(QUESTIONS)
    assert not box(visitor, ELSE).checked
