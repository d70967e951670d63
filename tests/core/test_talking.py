"""What is said of an item, of a screen, and of what nobody recorded."""

import pytest

from kiosk.core.ear import sentence
from kiosk.core.place import Place
from kiosk.core.speech import Passage
from kiosk.core.talking import (
    LETTERS,
    Arrival,
    Item,
    Kind,
    arrival_told,
    greeting,
    help_told,
    item_told,
    parts_of,
    told,
)
from kiosk.ui.words import talk_words

WORDS = talk_words()
RECORDED = {
    *WORDS.fixed,
    *LETTERS.values(),
    "Next",
    "The heat",
    "Before: what to do",
    "Sedation",
    "Comfort: text size",
    "Speed of the voice",
    "Slower",
    "2 of 3",
    "English",
    "Walking the dog.",
    "Very much",
    "Lie down.",
    "Seen",
}


def can_say(text: str) -> bool:
    return text in RECORDED


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Comfort: text size", ("Comfort: text size",)),
        ("Next: The heat", ("Next", "The heat")),
        ("Next: Before: what to do", ("Next", "Before: what to do")),
        ("Before: what to do: Seen", ("Before: what to do", "Seen")),
        ("What does “sedation” mean?", (WORDS.word_means, "Sedation")),
        ("Walking the dog. Very much", ("Walking the dog.", "Very much")),
        ("Nobody said: this. Seen", ("Nobody said", "this", "Seen")),
        ("", ()),
    ],
)
def test_a_name_is_said_in_the_longest_pieces_there_are(name: str, parts: tuple[str, ...]) -> None:
    cut = tuple(part.rstrip(".") for part in parts_of(name, can_say, WORDS.word_means))

    assert cut == tuple(part.rstrip(".") for part in parts)


ITEMS: dict[str, tuple[Item, list[str]]] = {
    "button": (Item("Next", Kind.BUTTON), ["Next", "Button"]),
    "place": (Item("Next", Kind.BUTTON, at=2, of=3), ["Next", "Button", "2 of 3"]),
    "too many": (Item("Next", Kind.BUTTON, at=2, of=30), ["Next", "Button"]),
    "card": (Item("The heat", Kind.BUTTON, "Lie down."), ["The heat", "Button", "Lie down."]),
    "chosen": (Item("Slower", Kind.CHOICE, chosen=True), ["Slower", "Choice, chosen"]),
    "group": (
        Item("Slower", Kind.CHOICE, group="Speed of the voice"),
        ["Speed of the voice", "Slower", "Choice, not chosen"],
    ),
    "ticked": (Item("Seen", Kind.TICK, chosen=True), ["Seen", "Box, ticked"]),
    "empty box": (Item("Seen", Kind.TICK), ["Seen", "Box, not ticked"]),
    "slider": (
        Item("Walking the dog.: Very much", Kind.SLIDER, at=2, of=3),
        ["Walking the dog.", "Very much", "Slider", "2 of 3"],
    ),
    "letter": (Item("q", Kind.BUTTON, at=1, of=40), ["queue"]),
}


@pytest.mark.parametrize(("item", "said"), ITEMS.values(), ids=ITEMS)
def test_each_kind_is_told_by_name_role_and_state(item: Item, said: list[str]) -> None:
    assert [one.sentence.text for one in item_told(item, can_say, WORDS)] == said


def test_what_nobody_recorded_is_told_once_and_never_left_out() -> None:
    texts = [one.sentence.text for one in told(("Next", "Zzz", "Yyy", "Seen"), can_say, WORDS)]

    assert texts == ["Next", WORDS.not_recorded, "Seen"]


def shown(text: str, *, local: bool = False) -> Passage:
    return Passage(sentence(text), Place(0), local=local)


@pytest.mark.parametrize(
    ("passages", "said"),
    [
        ((shown("Lie down."), shown("Seen")), ["Lie down.", "Seen"]),
        ((shown("Lie down."), shown("Not today.")), [WORDS.not_recorded]),
        ((shown("Lie down."), shown("020 7946", local=True)), ["Lie down.", WORDS.not_recorded]),
        ((), []),
    ],
)
def test_a_screen_with_a_hole_in_it_is_not_told(
    passages: tuple[Passage, ...], said: list[str]
) -> None:
    heard = arrival_told(Arrival(("The heat",), passages, ("2 of 3",)), can_say, WORDS)

    assert [one.sentence.text for one in heard] == ["The heat", *said, "2 of 3"]


def test_first_of_all_it_says_how_to_use_the_keys() -> None:
    heard = arrival_told(Arrival(("The heat",)), can_say, WORDS, greeting(WORDS))
    words = " ".join(one.sentence.text for one in heard)

    assert heard[0].sentence.text == "This screen speaks to you now."
    assert heard[-1].sentence.text == "The heat"
    assert all(key in words for key in ("Down", "Up", "Select", "Left", "Right", "Help"))


def test_help_says_where_what_can_be_done_and_the_way_to_the_danger_signs() -> None:
    texts = [one.sentence.text for one in help_told(("The heat",), can_say, WORDS)]

    assert texts[:2] == ["You are here:", "The heat"]
    assert set(WORDS.keys) <= set(texts)
    assert "Press Help again for the danger signs." in texts
