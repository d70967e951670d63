"""A visitor sets choices side by side, and no procedure now is always one of them."""

import pytest

from kiosk.core.comfort import TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import ChangeTextScale, Visit
from tests.journeys.test_what_matters import turns_to
from tests.journeys.visitor import Hand, Visitor
from tests.panels import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, number_of

COMPARE, MATTERS = PageId("rf/compare"), PageId("rf/what-matters")
NOTHING, HEAT, EXERCISE, TRIAL = (
    "No procedure now",
    "Heat on nerves",
    "Exercise and physiotherapy",
    "Join a trial",
)
GOOD, BAD, SURE = "May be good: ", "May be bad: ", "How sure are we? "


def cells(visitor: Visitor) -> list[str]:
    """What a screen reader says of the table, in its order."""
    return [n.name for n in visitor.kiosk.nodes if any(f in n.name for f in (GOOD, BAD, SURE))]


def told(visitor: Visitor) -> list[tuple[str, str]]:
    """Whose field each cell is, on all screens of the step."""
    found: list[tuple[str, str]] = []
    while True:
        for cell in cells(visitor):
            name, _, rest = cell.partition(", ")
            found.append((name, next(f for f in (GOOD, BAD, SURE) if rest.startswith(f))))
        if visitor.kiosk.reader.props.at_end:
            return found
        visitor.turns_on()


def rows(*names: str) -> list[tuple[str, str]]:
    """Field by field, each of every choice."""
    return [(name, field) for field in (GOOD, BAD, SURE) for name in names]


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_choices_stand_side_by_side_and_no_procedure_comes_first(
    visitor: Visitor, hand: Hand
) -> None:
    visitor.hand = hand
    visitor.wakes()
    visitor.opens(COMPARE)
    kiosk = visitor.kiosk
    # given somebody who has picked nothing: one choice is there and cannot be picked
    assert kiosk.shows(NOTHING)
    assert not any(node.name == NOTHING for node in kiosk.controls)
    boxes = [node for node in kiosk.controls if node.role == "CheckBox"]
    assert len(boxes) == 9
    assert not any(box.checked for box in boxes)
    assert kiosk.shows("You can pick 2 more")
    # when they pick two
    visitor.chooses(HEAT)
    visitor.chooses(EXERCISE)
    assert kiosk.find(HEAT).checked
    assert kiosk.shows("2 of 2 picked")
    # then a third takes the place of the first, and the screen says so
    visitor.chooses(TRIAL)
    assert not kiosk.find(HEAT).checked
    assert kiosk.shows(f"At most 2. Taken out: {HEAT}")
    # and all three stand side by side, row by row, in the order of their page
    visitor.turns_on()
    assert told(visitor) == rows(NOTHING, EXERCISE, TRIAL)


def test_each_cell_says_whose_it_is_and_has_the_words_of_the_page_of_choices(
    visitor: Visitor,
) -> None:
    visitor.wakes()
    visitor.opens(COMPARE)
    visitor.chooses("Back fusion surgery")
    visitor.turns_on()
    said = cells(visitor)
    assert said[0] == (
        f"{NOTHING}, {GOOD}No risk from a procedure, and your pain may ease with time."
    )
    assert said[-1] == (
        f"Back fusion surgery, {SURE}Fairly sure: it is not advised for back pain on its own."
    )
    # a word is explained where it stands, and the facts have their sources
    visitor.chooses("What does “fusion” mean?")
    assert visitor.kiosk.shows("Fusion")
    visitor.chooses("Close")
    visitor.chooses("Not yet checked by a clinician. Sources")
    assert any("fusion" in node.name.lower() for node in visitor.kiosk.nodes)


def test_with_nothing_picked_it_says_what_to_do(visitor: Visitor) -> None:
    visitor.wakes()
    visitor.opens(COMPARE)
    turns_to(visitor, "You have not picked anything to compare yet. Go back and touch a choice.")
    assert told(visitor) == rows(NOTHING)


def test_what_changes_is_said(visitor: Visitor) -> None:
    said: list[str] = []
    visitor.wakes()
    visitor.opens(COMPARE)
    visitor.kiosk.reader.said.connect(said.append)
    for name in (HEAT, EXERCISE, TRIAL, TRIAL):
        visitor.chooses(name)
    visitor.kiosk.reader.said.disconnect(said.append)
    assert said == [
        "You can pick 1 more",
        "2 of 2 picked",
        f"At most 2. Taken out: {HEAT}",
        "You can pick 1 more",
    ]


@pytest.mark.parametrize("panel", [LANDSCAPE, SMALL], ids=lambda panel: panel.name)
def test_in_big_text_every_piece_says_whose_it_is(visitor: Visitor, panel: Panel) -> None:
    kiosk = visitor.kiosk
    begin(kiosk, Setting(panel))
    visitor.wakes()
    visitor.opens(COMPARE)
    turns_to(visitor, HEAT)
    visitor.chooses(HEAT)
    kiosk.go(ChangeTextScale(TextScale.LARGEST))
    turns_to(visitor, "Join a trial")
    visitor.turns_on()
    assert told(visitor) == rows(NOTHING, HEAT)


def test_three_choices_share_one_screen_of_an_upright_panel(visitor: Visitor) -> None:
    begin(visitor.kiosk, Setting(PORTRAIT))
    visitor.wakes()
    visitor.opens(COMPARE)
    visitor.chooses(EXERCISE)
    visitor.chooses("Therapy for mind and movement")
    visitor.turns_on()

    assert len(cells(visitor)) == 9
    assert visitor.kiosk.reader.props.at_end
    # and no line of one is drawn over the column beside it
    for item in items_of(visitor.kiosk.window.contentItem()):
        if is_a(item, "CellsLine") and item.isVisible():
            words = [i for i in items_of(item) if is_a(i, "Words")]
            assert all(number_of(w, "contentWidth") <= w.width() + 1 for w in words)


def test_next_goes_on_where_the_link_stood(visitor: Visitor) -> None:
    visitor.wakes()
    visitor.opens(COMPARE)
    while visitor.open_page == COMPARE:
        visitor.turns_on()
    assert visitor.is_reading(MATTERS)


def test_the_next_visitor_finds_nothing_picked(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(COMPARE)
    visitor.chooses(HEAT)
    visitor.chooses("Home")
    visitor.chooses("I am done")
    assert visitor.kiosk.visit == Visit.fresh()
    visitor.wakes()
    visitor.opens(COMPARE)
    assert not visitor.kiosk.find(HEAT).checked
    assert visitor.kiosk.shows("You can pick 2 more")
