"""A visitor asks about their own life, and in their own words."""

import logging
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from kiosk.core.names import LanguageTag, PageId
from kiosk.core.own_blocks import OwnQuestion
from kiosk.core.pieces import Written
from kiosk.core.place import Place
from kiosk.core.visit import Done, HomeScreen, OpenPage, TurnTo, Visit
from tests.journeys.visitor import Hand, Visitor
from tests.panels import PANELS, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tree import Node

QUESTIONS, TAKE_AWAY = PageId("rf/questions"), PageId("rf/take-away")
DRIVE, WORK = "When can I drive again?", "How will this affect my work?"
WRITE, OWN = "Write a question", "Will it hurt?"
ELSE = "What else could it be?"


def picked(visitor: Visitor) -> list[str]:
    """The questions of the take-away as the screen shows them."""
    names = [n.name for n in visitor.kiosk.nodes if n.role == "RadioButton"]
    return [name.partition(". ")[2] for name in names]


def turns_on_to(visitor: Visitor, name: str) -> None:
    """Next, until it is there."""
    while not visitor.kiosk.shows(name):
        visitor.turns_on()


def writes(visitor: Visitor, words: str) -> None:
    """Letter by letter, as the keys are named."""
    for letter in words:
        visitor.chooses("Space" if letter == " " else letter)


@pytest.mark.parametrize("hand", list(Hand), ids=str)
def test_own_questions_stand_with_the_others(visitor: Visitor, hand: Hand) -> None:
    visitor.hand = hand
    # given a visitor who picked a question of ours
    visitor.wakes()
    visitor.opens(QUESTIONS)
    visitor.chooses(ELSE)
    # when they tick what is about their own life
    turns_on_to(visitor, DRIVE)
    visitor.chooses(DRIVE)
    assert visitor.kiosk.find(DRIVE).checked
    # and write one of their own, with a slip
    turns_on_to(visitor, WRITE)
    visitor.chooses(WRITE)
    writes(visitor, "will it hurtx")
    visitor.chooses("Delete")
    visitor.chooses("?")
    assert visitor.kiosk.shows(f"Write your own question: {OWN}")
    visitor.chooses("Done")
    # then it stands there, ticked
    assert not visitor.has_a_sheet()
    assert visitor.kiosk.find(OWN).checked
    # and in the take-away with the others, in their order
    visitor.opens(TAKE_AWAY)
    visitor.turns_on()
    assert picked(visitor) == [ELSE, DRIVE, OWN]
    # where it can be moved
    visitor.chooses(f"3. {OWN}")
    visitor.chooses(f"Move up: {OWN}")
    assert picked(visitor) == [ELSE, OWN, DRIVE]
    # and be taken out, and is not lost by that
    visitor.chooses(f"Take out: {OWN}")
    assert picked(visitor) == [ELSE, DRIVE]
    visitor.opens(QUESTIONS)
    turns_on_to(visitor, WRITE)
    assert not visitor.kiosk.find(OWN).checked
    visitor.chooses(OWN)
    assert visitor.kiosk.find(OWN).checked


def test_digits_are_a_key_away_and_come_back_to_letters(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(QUESTIONS)
    turns_on_to(visitor, WRITE)
    visitor.chooses(WRITE)
    writes(visitor, "are ")
    visitor.chooses("Digits and signs")
    assert not visitor.kiosk.shows("q")
    writes(visitor, "75 %")
    visitor.chooses("Letters")
    writes(visitor, " ok?")
    assert visitor.kiosk.shows("Write your own question: Are 75 % ok?")
    # what was turned does not wait for the next question
    visitor.chooses("Digits and signs")
    visitor.chooses("Done")
    visitor.chooses(WRITE)
    assert visitor.kiosk.shows("q")


def test_a_draft_waits_while_the_keyboard_is_closed(either_way: Visitor) -> None:
    visitor = either_way
    visitor.wakes()
    visitor.opens(QUESTIONS)
    turns_on_to(visitor, WRITE)
    visitor.chooses(WRITE)
    assert not visitor.kiosk.find("Done").enabled
    writes(visitor, "why")
    visitor.chooses("Close")
    assert not visitor.has_a_sheet()
    visitor.chooses(WRITE)
    assert visitor.kiosk.shows("Write your own question: Why")
    # and help is one tap away
    visitor.chooses("Help now")
    assert visitor.open_page == PageId("rf/help-now")


def at_the_keyboard(kiosk: KioskDriver, visitor: Visitor) -> None:
    visitor.wakes()
    kiosk.go(OpenPage(QUESTIONS), TurnTo(Place(6)))
    visitor.chooses(WRITE)


STOPS, COMMAS, ASKS = ".。", ",،，", "?؟？"


@pytest.mark.parametrize("tag", many_languages().languages)
def test_digits_stand_with_what_parts_and_ends_them(tag: LanguageTag) -> None:
    page = many_languages().page(QUESTIONS, tag)
    blocks = [block for step in (page.steps if page else ()) for block in step.blocks]
    (keyboard,) = (block for block in blocks if isinstance(block, OwnQuestion))
    letters, more = "".join(keyboard.keys), "".join(keyboard.more)
    assert set("0123456789") <= set(more)
    for signs in (STOPS, COMMAS, ASKS):
        (sign,) = set(signs) & set(more)
        assert sign in letters or not set(signs) & set(letters), "one sign on both pages"


def keys_of(kiosk: KioskDriver) -> list[Node]:
    """What can be pressed above the bar."""
    bar = {"Home", "Comfort: text size and colours", "Help now"}
    return [n for n in kiosk.controls if n.name not in bar and not n.name.startswith("Larger")]


@pytest.mark.parametrize("any_panel", PANELS, ids=lambda panel: panel.name)
def test_keys_are_as_large_as_fingers_and_far_enough_apart(
    kiosk: KioskDriver, any_panel: Panel
) -> None:
    kiosk.begin(any_panel)
    at_the_keyboard(kiosk, Visitor(kiosk))
    keys = [n for n in keys_of(kiosk) if len(n.name) == 1]
    assert "".join(sorted(n.name for n in keys)) == "".join(
        sorted("abcdefghijklmnopqrstuvwxyz,.?’")
    )
    least_mm = 15 if any_panel.inches < 15 else 20
    for key in keys:
        assert min(key.rect.width, key.rect.height) / any_panel.px_per_mm >= least_mm - 0.1
    for row in range(3):
        line = keys[row * 10 : row * 10 + 10]
        gaps = [b.rect.x - a.rect.right for a, b in pairwise(line)]
        assert min(gaps) / any_panel.px_per_mm >= 3


def test_different_keys_follow_at_once_and_a_trembling_finger_types_once(
    kiosk: KioskDriver, visitor: Visitor
) -> None:
    at_the_keyboard(kiosk, visitor)
    kiosk.pass_time(1000)
    for name in ("w", "h", "y", "y", "y"):
        point = kiosk.aim(name)
        kiosk.down(0, point)
        kiosk.pass_time(40)
        kiosk.up(0, point)
        kiosk.pass_time(20)
    assert kiosk.visit.answers.draft == "why"


def test_left_and_right_leap_between_the_rows(kiosk: KioskDriver, visitor: Visitor) -> None:
    visitor.hand = Hand.KEYS
    visitor.wakes()
    kiosk.go(OpenPage(QUESTIONS), TurnTo(Place(6)))
    visitor.chooses(WRITE)
    assert kiosk.focused == "Write your own question"
    firsts = []
    for _ in range(4):
        kiosk.key(Qt.Key.Key_Right)
        firsts.append(kiosk.focused)
    assert firsts == ["q", "a", "z", "Close"]
    kiosk.key(Qt.Key.Key_Left)
    kiosk.key(Qt.Key.Key_Down)
    kiosk.key(Qt.Key.Key_Return)
    assert (kiosk.focused, kiosk.visit.answers.draft) == ("x", "x")
    # and Escape closes it
    kiosk.key(Qt.Key.Key_Escape)
    assert not visitor.has_a_sheet()
    assert kiosk.focused == WRITE


def test_who_does_not_see_hears_what_was_typed(kiosk: KioskDriver, visitor: Visitor) -> None:
    said: list[str] = []
    kiosk.reader.said.connect(said.append)
    at_the_keyboard(kiosk, visitor)
    writes(visitor, "why me")
    kiosk.reader.said.disconnect(said.append)
    assert said == ["W", "Wh", "Why", "Why", "m", "me"]


@pytest.mark.parametrize("ending", ["done", "idle"])
def test_nothing_written_outlives_the_visit(
    kiosk: KioskDriver, visitor: Visitor, ending: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    at_the_keyboard(kiosk, visitor)
    writes(visitor, "secret")
    visitor.chooses("Done")
    visitor.chooses(WRITE)
    writes(visitor, "hidden")
    answers = kiosk.visit.answers
    assert (answers.written, answers.draft) == ((Written("Secret"),), "hidden")
    if ending == "done":
        kiosk.go(Done())
    else:
        kiosk.wait(kiosk.kiosk.idle.limit_s + 1)
        assert kiosk.is_warned()
        kiosk.wait(120)
        kiosk.settle()
    assert kiosk.visit == Visit.fresh()
    assert kiosk.shell._writing.props.draft == ""
    assert not kiosk.reader._shelf._steps
    visible = " ".join(node.name for node in kiosk.nodes)
    files = [path for path in kiosk.state.rglob("*") if path.is_file()]
    told = visible + caplog.text + "".join(path.read_text(errors="replace") for path in files)
    assert "secret" not in told.lower()
    assert "hidden" not in told.lower()


def test_typing_is_a_sign_of_a_visitor(kiosk: KioskDriver, visitor: Visitor) -> None:
    at_the_keyboard(kiosk, visitor)
    for letter in "why me":
        kiosk.wait(kiosk.kiosk.idle.limit_s - 5)
        visitor.chooses("Space" if letter == " " else letter)
        assert not kiosk.is_warned()
    visitor.chooses("Home")
    assert isinstance(visitor.screen, HomeScreen)
