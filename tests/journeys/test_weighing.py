"""A visitor turns a number round, and asks who was studied."""

import pytest

from kiosk.core.names import PageId
from kiosk.core.visit import StudiesSheet, Visit
from tests.journeys.visitor import Hand, Visitor

BENEFITS, RISKS = PageId("rf/benefits"), PageId("rf/risks")
SWAP, WHO = "Swap the order", "Who was studied?"
HELPED = "49 of 100 had at least half their pain gone"
NOT_HELPED = "51 of 100 did not have half their pain gone"
HARMED = "2 of 100 had a nerve that stung or burned"
NOT_HARMED = "98 of 100 had no nerve that stung or burned"


def array_of(visitor: Visitor, side: str) -> str:
    """What a screen reader says of the array that tells ``side``."""
    return next(n.name for n in visitor.kiosk.nodes if n.role == "Graphic" and side in n.name)


def turns_to_array(visitor: Visitor, side: str) -> None:
    while not any(side in n.name for n in visitor.kiosk.nodes if n.role == "Graphic"):
        visitor.turns_on()


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_both_sides_are_told_in_the_order_that_the_visitor_wants(
    visitor: Visitor, hand: Hand
) -> None:
    visitor.hand = hand
    visitor.wakes()
    visitor.opens(BENEFITS)
    turns_to_array(visitor, HELPED)
    # given an array that tells first whom it helped
    assert f"{HELPED}. {NOT_HELPED}." in array_of(visitor, HELPED)
    # when the visitor turns it round
    visitor.chooses(SWAP)
    # then the others come first, and nothing is left out
    assert f"{NOT_HELPED}. {HELPED}." in array_of(visitor, HELPED)
    assert visitor.kiosk.find(SWAP).name == f"{SWAP}. First now: {NOT_HELPED}"
    # and so on every page
    visitor.opens(RISKS)
    turns_to_array(visitor, HARMED)
    assert f"{HARMED}. {NOT_HARMED}." in array_of(visitor, HARMED)
    visitor.chooses(SWAP)
    assert f"{NOT_HARMED}. {HARMED}." in array_of(visitor, HARMED)


def test_what_comes_first_now_is_said(visitor: Visitor) -> None:
    said: list[str] = []
    visitor.kiosk.reader.said.connect(said.append)
    visitor.wakes()
    visitor.opens(BENEFITS)
    turns_to_array(visitor, HELPED)
    visitor.chooses(SWAP)
    visitor.kiosk.reader.said.disconnect(said.append)
    assert said == [f"First now: {NOT_HELPED}"]


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_who_was_studied_is_one_tap_away(visitor: Visitor, hand: Hand) -> None:
    visitor.hand = hand
    visitor.wakes()
    visitor.opens(BENEFITS)
    turns_to_array(visitor, HELPED)
    visitor.chooses(WHO)
    # who, for how long, how sure, and which publication
    kiosk = visitor.kiosk
    assert kiosk.visit.sheet == StudiesSheet()
    assert WHO in kiosk.headings
    assert kiosk.shows("One review put together studies of people with long-term low back pain")
    assert kiosk.shows("Not sure: the writers of this review work with this heat themselves.")
    texts = [node.name for node in kiosk.nodes]
    assert any(name.endswith(", 6 months") for name in texts)
    assert any(name.startswith("Schneider BJ") and name.endswith("2020") for name in texts)
    # and nothing of other studies
    assert not any("MINT" in name for name in texts)
    visitor.chooses("Close")
    assert not visitor.has_a_sheet()
    assert visitor.is_reading(BENEFITS)


def test_the_next_visitor_finds_the_usual_order(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(BENEFITS)
    turns_to_array(visitor, HELPED)
    visitor.chooses(SWAP)
    assert visitor.kiosk.visit.weighing.loss_first
    visitor.chooses("Home")
    visitor.chooses("I am done")
    assert visitor.kiosk.visit == Visit.fresh()
    visitor.wakes()
    visitor.opens(BENEFITS)
    turns_to_array(visitor, HELPED)
    assert f"{HELPED}. {NOT_HELPED}." in array_of(visitor, HELPED)
