"""Other content comes while somebody reads: what is still there stays open."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.blocks import Paragraph
from kiosk.core.comfort import Look, TextScale
from kiosk.core.library import Library
from kiosk.core.listening import Listen, Silence
from kiosk.core.place import Place
from kiosk.core.prose import plain
from kiosk.core.visit import (
    AttractScreen,
    ChangeLook,
    ChangeTextScale,
    ChapterScreen,
    ChooseDoor,
    ChooseTopic,
    Effect,
    GoBack,
    HelpNow,
    HomeScreen,
    Intent,
    LeaveForward,
    OpenChapter,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    StartScreen,
    TurnTo,
    Visit,
    Wake,
    WordCard,
    current_topic,
)
from kiosk.services.store import Store
from tests.visit.journeys import CALM_SEARCH, LIBRARIES, SAID, SAID_NEXT, SITE, Walk, walks
from tests.visit.small_library import (
    BLOCK,
    BLOCK_TOPIC,
    CHOICES,
    GLANCE,
    HEAT,
    HEAT_TOPIC,
    HELP,
    LOST,
    NERVE,
    RISKS,
    START,
    TOUR,
    WORKS,
    page_of,
    small_library,
    step_of,
    with_page,
    with_topic,
    without_pages,
)

ONE = small_library()
TWO = small_library(topics=2)
SHORTER = with_page(ONE, page_of(START, step_of("What it is", Paragraph(plain("Heat.")))))
NO_CHAPTERS = with_topic(ONE, replace(HEAT_TOPIC, chapters=HEAT_TOPIC.chapters[:1], doors=()))
NO_WORDS = replace(ONE, glossary={})
ONLY_BLOCK = replace(TWO, topics={BLOCK: BLOCK_TOPIC})
OTHERS: Sequence[Library] = (
    *LIBRARIES,
    SHORTER,
    NO_CHAPTERS,
    NO_WORDS,
    ONLY_BLOCK,
    without_pages(ONE, START, WORKS),
    without_pages(TWO, HELP),
)


def after_change(old: Library, new: Library, *intents: Intent) -> Store:
    """A kiosk whose content changed after somebody tapped ``intents``."""
    store = Store(old, SITE)
    for intent in intents:
        store.dispatch(intent)
    store.replace_library(new)
    return store


READ: tuple[Intent, ...] = (Wake(), ChooseDoor(TOUR), TurnTo(Place(2)))


def test_a_page_that_stays_keeps_its_place() -> None:
    store = after_change(ONE, with_page(ONE, page_of(RISKS, step_of("New"))), *READ)

    assert store.visit.screen == ReaderScreen(START, Place(2))
    assert store.visit.door == TOUR


def test_a_page_that_became_shorter_shows_its_last_step() -> None:
    screen = after_change(ONE, SHORTER, *READ).visit.screen

    assert isinstance(screen, ReaderScreen)
    assert (screen.page, screen.place.step) == (START, 0)


def test_a_page_that_vanished_leads_home() -> None:
    visit = after_change(ONE, without_pages(ONE, START), *READ).visit

    assert visit.screen == HomeScreen()
    assert visit.seen == {START}


def test_back_to_a_page_that_became_shorter() -> None:
    store = after_change(ONE, SHORTER, *READ, LeaveForward())
    store.dispatch(GoBack())
    screen = store.visit.screen

    assert isinstance(screen, ReaderScreen)
    assert (screen.page, screen.place.step) == (START, 0)


@pytest.mark.parametrize("more", [(), (OpenPage(RISKS), GoBack())], ids=["open", "behind"])
def test_a_chapter_that_vanished_is_not_shown(more: tuple[Intent, ...]) -> None:
    store = after_change(ONE, ONE, Wake(), OpenChapter(CHOICES), *more[:1])
    store.replace_library(NO_CHAPTERS)
    for intent in more[1:]:
        store.dispatch(intent)

    assert not isinstance(store.visit.screen, ChapterScreen | AttractScreen)


def test_a_word_that_vanished_is_not_explained() -> None:
    assert after_change(ONE, NO_WORDS, *READ, OpenSheet(WordCard(NERVE))).visit.sheet is None


def test_a_word_that_stays_is_explained_on() -> None:
    card = WordCard(NERVE)
    assert after_change(ONE, SHORTER, *READ, OpenSheet(card)).visit.sheet == card


def test_a_topic_that_vanished_takes_nobody_s_comfort_to_the_next() -> None:
    visit = after_change(
        TWO,
        ONLY_BLOCK,
        Wake(),
        ChooseTopic(HEAT),
        ChangeLook(Look.DARK),
        ChangeTextScale(TextScale.LARGEST),
    ).visit

    assert visit.topic is None
    if isinstance(visit.screen, AttractScreen):
        assert visit == Visit.fresh(SITE)


def test_a_topic_that_stays_stays_chosen() -> None:
    visit = after_change(TWO, ONLY_BLOCK, Wake(), ChooseTopic(BLOCK), OpenChapter(GLANCE)).visit

    assert visit.topic == BLOCK
    assert visit.screen == ChapterScreen(GLANCE)


def test_back_never_leads_to_a_topic_that_vanished() -> None:
    store = after_change(TWO, ONLY_BLOCK, Wake(), ChooseTopic(HEAT), ChooseTopic(BLOCK))
    store.dispatch(GoBack())

    assert store.visit.topic in (None, BLOCK)


def test_back_to_a_chapter_of_another_topic_that_stays() -> None:
    store = after_change(
        TWO, TWO, Wake(), ChooseTopic(HEAT), OpenChapter(CHOICES), ChooseTopic(BLOCK)
    )
    store.dispatch(GoBack())

    assert (store.visit.screen, store.visit.topic) == (ChapterScreen(CHOICES), HEAT)


def test_help_is_one_tap_away_after_any_change() -> None:
    store = after_change(TWO, ONLY_BLOCK, Wake(), ChooseTopic(HEAT), OpenPage(START))
    store.dispatch(HelpNow())

    assert store.visit.screen == ReaderScreen(BLOCK_TOPIC.help_page)


def can_be_shown(visit: Visit, library: Library) -> bool:
    topic = current_topic(visit, library)
    if topic is None and library.topics:
        return False
    match visit.screen:
        case StartScreen(chosen):
            return chosen is None or chosen in library.topics
        case ChapterScreen(chapter):
            return topic is not None and topic.chapter(chapter) is not None
        case ReaderScreen(page_id, place):
            page = library.page(page_id, visit.comfort.language)
            return page is None or place.step in range(len(page.steps))
        case _:
            return True


@CALM_SEARCH
@given(walks(), st.sampled_from(OTHERS))
def test_every_screen_behind_a_change_can_be_shown(walk: Walk, other: Library) -> None:
    """The open one has to be there; back may lead to the apology of a page that is not."""
    store = after_change(walk.library, other, *walk.intents)
    screen = store.visit.screen

    if isinstance(screen, ReaderScreen):
        assert other.page(screen.page, store.visit.comfort.language) is not None
    if isinstance(screen, AttractScreen):
        assert store.visit == Visit.fresh(SITE)
    for _ in range(len(store.visit.history) + 2):
        assert can_be_shown(store.visit, other)
        store.dispatch(GoBack())


COMPLETE = tuple(
    with_page(library, page_of(LOST, step_of("Found again"))) for library in (ONE, TWO)
)


@CALM_SEARCH
@given(walks(COMPLETE))
def test_the_same_content_again_changes_nothing(walk: Walk) -> None:
    store = Store(walk.library, SITE)
    for intent in walk.intents:
        store.dispatch(intent)
    before = store.visit
    store.replace_library(walk.library)

    assert store.visit == replace(before, speech=None)


def test_other_content_silences_the_voice() -> None:
    store = Store(small_library(), SITE)
    effects: list[Effect] = []
    store.on_effect(effects.append)
    for intent in (Wake(), OpenPage(START), Listen((SAID, SAID_NEXT))):
        store.dispatch(intent)

    store.replace_library(small_library())

    assert effects[-1] == Silence()
    assert store.visit.speech is None
