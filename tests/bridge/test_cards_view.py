"""Start, home and chapter: cards to choose from."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.core.visit import (
    ChooseDoor,
    ChooseTopic,
    Done,
    GoHome,
    HelpNow,
    Intent,
    OpenChapter,
    OpenPage,
    Visit,
    Wake,
)
from kiosk.ui.bridge.cards_view import BAR_BUTTONS, CardCell, CardsProps, derive_choices
from tests.bridge.house import Emissions, RowChanges, house_of
from tests.visit.journeys import go
from tests.visit.small_library import (
    BLOCK,
    CHOICES,
    GERMAN,
    GLANCE,
    HEAT,
    LOST,
    MINUTE,
    RISKS,
    START,
    TOUR,
    WORKS,
    WORRIES,
    small_library,
    without_pages,
)

ONE = small_library()
TWO = small_library(topics=2)
NO_WORDS = replace(ONE, words={})
HEAT_PROPS = CardsProps("Heat", "Heat in short.")
HOME_PROPS = CardsProps("What would you like to know?")


def card(title: str, lead: str, icon: str = "", note: str = "", *, seen: bool = False) -> CardCell:
    return CardCell(title, lead, icon, note, seen)


DOORS = [
    (card("Minute", "Through minute.", "fa6s.clock"), ChooseDoor(MINUTE)),
    (card("Tour", "Through tour.", "fa6s.map"), ChooseDoor(TOUR)),
    (card("Worries", "Through worries.", "fa6s.heart"), ChooseDoor(WORRIES)),
]
GLANCE_CARD = card("Glance", "About glance.", "fa6s.clock")
CHOICES_CARD = card("Choices", "About choices.", "fa6s.scale-balanced")
Choices = Sequence[tuple[CardCell, Intent]]

CASES: dict[str, tuple[Library, Visit, CardsProps, Choices]] = {
    "start of the only topic": (ONE, go(ONE, Wake()), HEAT_PROPS, DOORS),
    "several topics": (
        TWO,
        go(TWO, Wake()),
        CardsProps(),
        [
            (card("Heat", "Heat in short."), ChooseTopic(HEAT)),
            (card("Test block", "Test block in short."), ChooseTopic(BLOCK)),
        ],
    ),
    "one topic of several": (
        TWO,
        go(TWO, Wake(), ChooseTopic(BLOCK)),
        CardsProps("Test block", "Test block in short."),
        [(card("Tour", "Through tour.", "fa6s.map"), ChooseDoor(TOUR))],
    ),
    "home": (
        ONE,
        go(ONE, Wake(), GoHome()),
        HOME_PROPS,
        [(GLANCE_CARD, OpenChapter(GLANCE)), (CHOICES_CARD, OpenChapter(CHOICES))],
    ),
    "home after one page of each": (
        ONE,
        go(ONE, Wake(), OpenPage(START), OpenPage(RISKS), GoHome()),
        HOME_PROPS,
        [
            (replace(GLANCE_CARD, note="Seen", seen=True), OpenChapter(GLANCE)),
            (replace(CHOICES_CARD, note="1 of 2 seen"), OpenChapter(CHOICES)),
        ],
    ),
    "a chapter, without the page set aside": (
        ONE,
        go(ONE, Wake(), OpenPage(RISKS), OpenChapter(CHOICES)),
        CardsProps("Choices", "About choices."),
        [
            (card("Works", "Works in short."), OpenPage(WORKS)),
            (card("Risks", "Risks in short.", note="Seen", seen=True), OpenPage(RISKS)),
        ],
    ),
    "the attract screen": (ONE, go(ONE), CardsProps(), []),
    "a page": (ONE, go(ONE, HelpNow()), CardsProps(), []),
    "no content": (EMPTY_LIBRARY, go(EMPTY_LIBRARY, Wake()), CardsProps(), []),
    "no words for the topic": (NO_WORDS, go(NO_WORDS, Wake()), CardsProps(), []),
}


def pictures_at_home(*files: str, needles: bool) -> list[str]:
    """What stands on the cards of two chapters when these files are there."""
    library = replace(ONE, card_pictures=frozenset(files))
    visit = go(library, Wake(), GoHome())
    visit = replace(visit, comfort=replace(visit.comfort, needles=needles))
    return [choice.card.picture for choice in derive_choices(visit, library)[1]]


def test_a_chapter_s_card_has_its_picture_and_no_needle_for_who_wants_none() -> None:
    both = ("glance.webp", "glance-no-needle.webp", "choices.webp")
    assert pictures_at_home(*both, needles=True) == ["glance.webp", "choices.webp"]
    assert pictures_at_home(*both, needles=False) == ["glance-no-needle.webp", "choices.webp"]
    assert pictures_at_home("choices.webp", needles=False) == ["", "choices.webp"]


@pytest.mark.parametrize(("library", "visit", "props", "choices"), CASES.values(), ids=CASES.keys())
def test_cards(library: Library, visit: Visit, props: CardsProps, choices: Choices) -> None:
    derived, found = derive_choices(visit, library)

    assert derived == props
    assert [(choice.card, choice.intent) for choice in found] == list(choices)


def test_cards_are_in_the_visitor_s_language_where_there_are_words() -> None:
    visit = go(TWO, Wake())
    german = replace(visit, comfort=replace(visit.comfort, language=GERMAN))
    _, choices = derive_choices(german, TWO)

    assert [choice.card.title for choice in choices] == ["Hitze", "Test block"]


def test_a_card_without_words_is_left_out() -> None:
    words = ONE.words[FALLBACK_LANGUAGE][HEAT]
    bare = replace(words, chapters={GLANCE: words.chapters[GLANCE]}, doors={})
    library = replace(ONE, words={FALLBACK_LANGUAGE: {HEAT: bare}})

    assert [c.card.title for c in derive_choices(go(library, Wake(), GoHome()), library)[1]] == [
        "Glance"
    ]
    assert derive_choices(go(library, Wake()), library)[1] == ()


def test_a_chapter_is_seen_when_every_page_that_is_there_was() -> None:
    """A page set aside cannot be seen; nobody has to look for it."""
    library = without_pages(ONE, LOST)
    visit = go(library, Wake(), OpenPage(WORKS), OpenPage(RISKS), GoHome())
    _, choices = derive_choices(visit, library)

    assert (choices[1].card.note, choices[1].card.seen) == ("Seen", True)


def test_a_card_leads_where_it_says() -> None:
    house = house_of(ONE)
    house.do(Wake())
    house.shell._start_cards.choose(1)

    assert house.store.visit.door == TOUR
    assert house.reader.props.title == "Start"


@pytest.mark.parametrize("index", [-1, 3, 99])
def test_a_card_that_is_not_there(index: int) -> None:
    house = house_of(ONE)
    house.do(Wake())
    before = house.store.visit
    house.shell._start_cards.choose(index)

    assert house.store.visit == before


def test_cards_stay_while_their_screen_slides_away() -> None:
    house = house_of(ONE)
    house.do(Wake(), GoHome())
    cards = house.shell._home_cards
    told, rows = Emissions(cards), RowChanges(cards._cards)
    house.do(OpenPage(START))

    assert told.take() == []
    assert rows.take() == []
    assert [cell.title for cell in cards._cards.rows] == ["Glance", "Choices"]


def test_only_cards_that_changed_are_told() -> None:
    house = house_of(ONE)
    house.do(Wake(), GoHome(), OpenPage(RISKS))
    rows = RowChanges(house.shell._home_cards._cards)
    house.do(GoHome())

    assert rows.take() == ["row 1"]


def test_no_card_of_the_last_visitor_is_left_for_the_next() -> None:
    """What was seen is forgotten with the wipe, not only when the screen is shown again."""
    house = house_of(ONE)
    house.do(Wake(), OpenPage(START), OpenChapter(CHOICES), GoHome())
    home, chapter = house.shell._home_cards, house.shell._chapter_cards
    assert [cell.note for cell in home._cards.rows] == ["Seen", ""]
    assert [cell.title for cell in chapter._cards.rows] == ["Works", "Risks"]
    house.do(Done())

    assert [cell.note for cell in home._cards.rows] == ["", ""]
    assert chapter._cards.rowCount() == 0
    house.do(Wake(), GoHome())
    assert [cell.note for cell in home._cards.rows] == ["", ""]


def test_cards_are_there_before_anybody_comes() -> None:
    house = house_of(ONE)

    assert [cell.title for cell in house.shell._start_cards._cards.rows] == [
        "Minute",
        "Tour",
        "Worries",
    ]
    assert [cell.title for cell in house.shell._home_cards._cards.rows] == ["Glance", "Choices"]
    told = [RowChanges(view._cards) for view in (house.shell._start_cards, house.shell._home_cards)]
    house.do(Wake(), GoHome())
    assert [changes.take() for changes in told] == [[], []]


def test_how_much_there_is_to_read_and_to_press() -> None:
    house = house_of(ONE)
    house.do(Wake(), OpenPage(START), GoHome())
    words = "What would you like to know? Glance About glance. Seen Choices About choices.".split()

    assert house.shell._home_cards.load() == (len(words), 2 + BAR_BUTTONS)
