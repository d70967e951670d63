"""A visitor says what matters, and takes it along only if they say so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.core.blocks import TeachBack
from kiosk.core.comfort import ReadingComfort
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.own_blocks import Leaning
from kiosk.core.place import Place
from kiosk.core.visit import Done, OpenPage, TurnTo, Visit, Wake
from tests.journeys.visitor import TURNS_LIMIT, Hand, Visitor
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import Setting, begin

MATTERS, TAKE_AWAY, CHECK = (PageId(f"rf/{p}") for p in ("what-matters", "take-away", "check"))
NEEDLES = "I want to avoid a procedure with needles."
OFFER = "Take along what I said matters to me"


def slider(visitor: Visitor, statement: str) -> str:
    """What a screen reader says of a slider."""
    return visitor.kiosk.find(f"{statement}: ").name


def turns_to(visitor: Visitor, name: str) -> None:
    """Next, until the screen shows it."""
    for _ in range(TURNS_LIMIT):
        if visitor.kiosk.shows(name):
            return
        visitor.turns_on()
    raise AssertionError(f"“{name}” is not on the way")


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_nothing_goes_along_unless_the_visitor_says_so(visitor: Visitor, hand: Hand) -> None:
    visitor.hand = hand
    visitor.wakes()
    visitor.opens(MATTERS)
    # given somebody who says how much one thing matters, and which way they lean
    assert slider(visitor, NEEDLES) == f"{NEEDLES}: Not said yet"
    for word in ("Not at all", "A little", "Some"):
        visitor.chooses(f"More: {NEEDLES}")
        assert slider(visitor, NEEDLES) == f"{NEEDLES}: {word}"
    turns_to(visitor, "I lean away from heat")
    visitor.chooses("I lean away from heat")
    assert visitor.kiosk.find("I lean away from heat").checked
    turns_to(visitor, "Not sure: Do you have enough")
    visitor.chooses("Not sure: Do you have enough")
    # when they come to their take-away
    visitor.opens(TAKE_AWAY)
    turns_to(visitor, OFFER)
    assert not visitor.kiosk.find(OFFER).checked
    assert not visitor.kiosk.shows("I lean away from heat")
    # then it is told once they tick it
    visitor.chooses(OFFER)
    assert visitor.kiosk.shows("I want to avoid a procedure with needles: Some")
    assert visitor.kiosk.shows("I lean away from heat")
    assert visitor.kiosk.shows("Do you have enough help and advice to choose? Not sure")
    visitor.chooses(OFFER)
    assert not visitor.kiosk.shows("I lean away from heat")


def test_a_slider_is_moved_by_keys_by_touch_and_by_a_screen_reader(visitor: Visitor) -> None:
    kiosk = visitor.kiosk
    visitor.wakes()
    visitor.opens(MATTERS)
    node = kiosk.find(f"{NEEDLES}: ")
    assert node.role == "Slider"
    # a finger at its end
    kiosk.tap(node.rect.centre)
    assert slider(visitor, NEEDLES) != f"{NEEDLES}: Not said yet"
    # a screen reader
    before = slider(visitor, NEEDLES)
    actions = QAccessible.queryAccessibleInterface(node.item).actionInterface()
    assert actions is not None
    actions.doAction("Increase")
    kiosk.settle()
    assert slider(visitor, NEEDLES) != before
    # keys: down to it, then left to its start
    while not kiosk.focused.startswith(f"{NEEDLES}: "):
        kiosk.key(Qt.Key.Key_Down)
    for _ in range(6):
        kiosk.key(Qt.Key.Key_Left)
    assert slider(visitor, NEEDLES) == f"{NEEDLES}: Not said yet"
    assert kiosk.visit.answers.given == ()


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_a_miss_shows_the_page_and_asks_again_in_other_words(visitor: Visitor, hand: Hand) -> None:
    visitor.hand = hand
    visitor.wakes()
    visitor.opens(CHECK)
    assert visitor.kiosk.shows("Is it for ever?")
    # when somebody misses
    visitor.chooses("Yes: Is it for ever?")
    assert not visitor.kiosk.shows("No. The nerve can grow back.")
    visitor.chooses("Let us look again: Is it for ever?")
    # then the page that explains it is there
    assert visitor.open_page == PageId("rf/for-ever")
    # and back, the same is asked in other words
    visitor.chooses("Back")
    assert visitor.open_page == CHECK
    assert not visitor.kiosk.shows("Is it for ever?")
    assert not visitor.kiosk.find("Yes: Does the heat switch").checked
    visitor.chooses("No: Does the heat switch")
    assert visitor.kiosk.shows("No. The nerve can grow back.")
    assert not any("wrong" in node.name.lower() for node in visitor.kiosk.nodes)


MISSES = {
    "Is it for ever?": ("Yes", "The nerve can grow back"),
    "Does it help everybody?": ("Yes", "Some studies found more relief"),
    "Can you say no?": ("No", "Exercise, or no procedure"),
    "Should you stop your blood thinner": ("Yes", "Never stop a blood thinner yourself"),
    "You feel numb between the legs": ("Wait a few days", "Danger signs: act now"),
}


@pytest.mark.parametrize("question", MISSES)
def test_each_miss_shows_the_very_step_that_explains_it(visitor: Visitor, question: str) -> None:
    wrong, headline = MISSES[question]
    visitor.wakes()
    visitor.opens(CHECK)
    turns_to(visitor, f"{wrong}: {question}")
    asked_at = visitor.screen
    visitor.chooses(f"{wrong}: {question}")
    visitor.chooses(f"Let us look again: {question}")
    # what explains it is on the screen, and nothing before it
    assert headline in visitor.kiosk.headings
    # and Back leads to the question at once, also from further on
    visitor.turns_on()
    visitor.chooses("Back")
    assert headline in visitor.kiosk.headings
    visitor.chooses("Back")
    assert visitor.screen == asked_at


def test_every_question_is_missed(visitor: Visitor) -> None:
    page = visitor.page(CHECK)
    asked = [
        item for s in page.steps for b in s.blocks if isinstance(b, TeachBack) for item in b.items
    ]
    assert len(asked) == len(MISSES) == 5
    assert all(item.question.text.startswith(tuple(MISSES)) for item in asked)


def test_the_next_visitor_finds_no_answer(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(MATTERS)
    visitor.chooses(f"More: {NEEDLES}")
    visitor.opens(CHECK)
    visitor.chooses("No: Is it for ever?")
    assert len(visitor.kiosk.visit.answers.given) == 2
    visitor.chooses("Home")
    visitor.chooses("I am done")
    assert visitor.kiosk.visit == Visit.fresh()
    visitor.wakes()
    visitor.opens(MATTERS)
    assert slider(visitor, NEEDLES) == f"{NEEDLES}: Not said yet"
    visitor.opens(CHECK)
    assert not visitor.kiosk.find("No: Is it for ever?").checked


@pytest.mark.parametrize("language", many_languages().languages)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_no_way_to_lean_is_larger_than_another(
    kiosk: KioskDriver, panel: Panel, language: LanguageTag
) -> None:
    """In no language, on no panel."""
    page = many_languages().page(MATTERS, language)
    assert page is not None
    [(step, block)] = [
        (at, b) for at, s in enumerate(page.steps) for b in s.blocks if isinstance(b, Leaning)
    ]
    begin(kiosk, Setting(panel, ReadingComfort(language), several=True))
    kiosk.go(Wake(), OpenPage(MATTERS), TurnTo(Place(step)))
    rects = [kiosk.find(choice.text).rect for choice in block.choices]
    assert len({(round(rect.width), round(rect.height)) for rect in rects}) == 1
    kiosk.go(Done())
