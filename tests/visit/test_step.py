"""What every intent does on every screen, and that Back undoes it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.names import DoorId, PageId
from kiosk.core.place import Place
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    AttractScreen,
    ChangeCalm,
    ChangeLook,
    ChangeNeedles,
    ChangeReach,
    ChangeTextScale,
    ChapterScreen,
    ChooseDoor,
    ChooseTopic,
    CloseSheet,
    ComfortSheet,
    Done,
    Effect,
    GoBack,
    GoHome,
    HelpNow,
    HomeScreen,
    IdleElapsed,
    IdleWarned,
    Intent,
    LeaveForward,
    OpenChapter,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    Screen,
    ScreenChanged,
    Sheet,
    SourcesSheet,
    StartScreen,
    StillHere,
    TurnTo,
    Visit,
    VisitEnded,
    Wake,
    WordCard,
    current_topic,
    next_page,
    step,
)
from tests.visit.journeys import NOT_THERE, SITE, WAYS, go
from tests.visit.small_library import (
    ABOUT,
    BLOCK,
    BLOCK_HELP,
    BLOCK_START,
    CHOICES,
    GLANCE,
    HEAT,
    HELP,
    LOST,
    MINUTE,
    NERVE,
    RISKS,
    START,
    TOUR,
    WORKS,
    WORRIES,
    small_library,
)

ONE = small_library()
TWO = small_library(topics=2)

ATTRACT = Visit.fresh(SITE)
AT_START = go(ONE, Wake())
AT_HOME = go(ONE, Wake(), GoHome())
IN_CHAPTER = go(ONE, Wake(), OpenChapter(CHOICES))
READING = go(ONE, Wake(), ChooseDoor(TOUR), TurnTo(Place(2)))
SCREENS = {
    "attract": ATTRACT,
    "start": AT_START,
    "home": AT_HOME,
    "chapter": IN_CHAPTER,
    "reader": READING,
}

Change = Callable[[Visit], Visit]


def same(visit: Visit) -> Visit:
    return visit


def to(screen: Screen, door: DoorId | None = None) -> Change:
    """Another screen is shown; a page counts as seen, a door stays until another is taken."""

    def change(visit: Visit) -> Visit:
        seen = visit.seen | {screen.page} if isinstance(screen, ReaderScreen) else visit.seen
        return replace(visit, screen=screen, seen=seen, door=door or visit.door)

    return change


def reads(page: PageId, door: DoorId | None = None) -> Change:
    return to(ReaderScreen(page), door)


def home(visit: Visit) -> Visit:
    return replace(visit, screen=HomeScreen(), door=None)


def under(sheet: Sheet) -> Change:
    return lambda visit: replace(visit, sheet=sheet)


def with_comfort(comfort: ReadingComfort) -> Change:
    return lambda visit: replace(visit, comfort=comfort)


def place(at: Place) -> Change:
    return lambda visit: replace(visit, screen=ReaderScreen(START, at))


def helped(visit: Visit) -> Visit:
    """From the attract screen too, as if it had been woken."""
    return reads(HELP)(go(ONE, Wake()) if visit == ATTRACT else visit)


def fresh(_visit: Visit) -> Visit:
    return ATTRACT


def warned(visit: Visit) -> Visit:
    return replace(visit, warned=True)


TO_START = to(StartScreen(HEAT))
AT_START_AGAIN = replace(READING, screen=StartScreen(HEAT), door=None)
TO_CHAPTER = to(ChapterScreen(CHOICES))
BIGGER = with_comfort(replace(SITE, text_scale=TextScale.LARGE))
DARKER = with_comfort(replace(SITE, look=Look.DARK))
CALMER = with_comfort(replace(SITE, calm=True))
LOWER = with_comfort(replace(SITE, low=True))
BLUNTER = with_comfort(replace(SITE, needles=False))

# One column for each screen, in the order of SCREENS.
TABLE: dict[Intent, tuple[Change, Change, Change, Change, Change]] = {
    Wake(): (lambda _: AT_START, same, same, same, same),
    ChooseTopic(HEAT): (same, same, TO_START, TO_START, lambda _: AT_START_AGAIN),
    ChooseDoor(MINUTE): (
        same,
        reads(START, MINUTE),
        reads(START, MINUTE),
        reads(START, MINUTE),
        lambda visit: replace(visit, door=MINUTE),
    ),
    ChooseDoor(WORRIES): (same, *(reads(RISKS, WORRIES),) * 4),
    GoHome(): (same, home, same, home, home),
    OpenChapter(CHOICES): (same, TO_CHAPTER, TO_CHAPTER, same, TO_CHAPTER),
    OpenChapter(GLANCE): (same, reads(START), reads(START), reads(START), same),
    OpenPage(ABOUT): (same, *(reads(ABOUT),) * 4),
    OpenPage(START): (same, reads(START), reads(START), reads(START), same),
    HelpNow(): (helped, helped, helped, helped, helped),
    TurnTo(Place(1, 1)): (same, same, same, same, place(Place(1, 1))),
    TurnTo(Place(2)): (same, same, same, same, same),
    TurnTo(Place(3)): (same, same, same, same, same),
    LeaveForward(): (same, same, same, same, reads(RISKS)),
    OpenSheet(ComfortSheet()): (same, *(under(ComfortSheet()),) * 4),
    OpenSheet(SourcesSheet()): (same, *(under(SourcesSheet()),) * 4),
    OpenSheet(WordCard(NERVE)): (same, *(under(WordCard(NERVE)),) * 4),
    CloseSheet(): (same, same, same, same, same),
    ChangeTextScale(TextScale.LARGE): (same, BIGGER, BIGGER, BIGGER, BIGGER),
    ChangeLook(Look.DARK): (same, DARKER, DARKER, DARKER, DARKER),
    ChangeCalm(calm=True): (same, CALMER, CALMER, CALMER, CALMER),
    ChangeReach(low=True): (same, LOWER, LOWER, LOWER, LOWER),
    ChangeNeedles(needles=False): (same, BLUNTER, BLUNTER, BLUNTER, BLUNTER),
    IdleWarned(): (same, warned, warned, warned, warned),
    StillHere(): (same, same, same, same, same),
    IdleElapsed(): (same, same, same, same, same),
    Done(): (same, fresh, fresh, fresh, fresh),
}
CASES = [
    pytest.param(SCREENS[name], intent, change, id=f"{name}-{intent}")
    for intent, changes in TABLE.items()
    for name, change in zip(SCREENS, changes, strict=True)
]


def without_history(visit: Visit) -> Visit:
    return replace(visit, history=())


@pytest.mark.parametrize(("before", "intent", "change"), CASES)
def test_every_intent_on_every_screen(before: Visit, intent: Intent, change: Change) -> None:
    after = step(before, intent, ONE, SITE).visit

    assert without_history(after) == without_history(change(before))
    if after.screen == before.screen:
        assert after.history == before.history


@pytest.mark.parametrize("before", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("intent", NOT_THERE, ids=str)
def test_what_is_not_there_changes_nothing(before: Visit, intent: Intent) -> None:
    outcome = step(before, intent, ONE, SITE)

    assert outcome.visit == before
    assert outcome.effects == ()


@dataclass(frozen=True, slots=True)
class Effects:
    """What others are told after an intent."""

    before: Visit
    intent: Intent
    effects: tuple[Effect, ...]


SHEET_OVER_READER = go(ONE, OpenSheet(ComfortSheet()), since=READING)
WARNED_READER = go(ONE, IdleWarned(), since=READING)
TOLD = {
    "a screen changes": Effects(AT_START, GoHome(), (ScreenChanged(),)),
    "a page changes": Effects(READING, LeaveForward(), (ScreenChanged(),)),
    "a step turns": Effects(READING, TurnTo(Place(1)), ()),
    "a sheet opens": Effects(READING, OpenSheet(ComfortSheet()), (ScreenChanged(),)),
    "a sheet closes": Effects(SHEET_OVER_READER, CloseSheet(), (ScreenChanged(),)),
    "the text grows": Effects(READING, ChangeTextScale(TextScale.LARGE), ()),
    "the warning comes": Effects(READING, IdleWarned(), (ScreenChanged(),)),
    "the warning goes": Effects(WARNED_READER, StillHere(), (ScreenChanged(),)),
    "nobody answered": Effects(
        WARNED_READER, IdleElapsed(), (VisitEnded(by_visitor=False), ScreenChanged())
    ),
    "somebody is done": Effects(READING, Done(), (VisitEnded(by_visitor=True), ScreenChanged())),
    "nobody was there": Effects(ATTRACT, Done(), ()),
    "nothing to go back to": Effects(AT_START, GoBack(), ()),
}


@pytest.mark.parametrize("case", TOLD.values(), ids=TOLD.keys())
def test_effects(case: Effects) -> None:
    assert step(case.before, case.intent, ONE, SITE).effects == case.effects


AWAY = [
    pytest.param(before, way, id=f"{name}-{way}")
    for name, before in SCREENS.items()
    for way in WAYS
    if name != "attract" and go(ONE, way, since=before).screen != before.screen
]


@pytest.mark.parametrize(("before", "way"), AWAY)
def test_back_undoes_every_way(before: Visit, way: Intent) -> None:
    there = go(ONE, way, since=before)

    assert go(ONE, GoBack(), since=there) == replace(before, seen=there.seen)


@pytest.mark.parametrize("visit", [*SCREENS.values(), SHEET_OVER_READER, WARNED_READER], ids=str)
def test_help_now_is_one_tap_away(visit: Visit) -> None:
    helped = go(ONE, HelpNow(), since=visit)

    assert helped.screen == ReaderScreen(HELP)
    assert helped.sheet is None
    assert not helped.warned


def test_help_now_while_help_is_open_shows_the_danger_signs() -> None:
    """They are first; whoever taps again looks for them."""
    visit = go(ONE, HelpNow(), TurnTo(Place(1)), OpenSheet(SourcesSheet()), HelpNow())

    assert visit.screen == ReaderScreen(HELP)
    assert visit.sheet is None


def test_help_now_keeps_the_place_to_come_back_to() -> None:
    assert go(ONE, HelpNow(), GoBack(), since=READING).screen == READING.screen


def test_help_now_follows_the_topic() -> None:
    visit = go(TWO, Wake(), ChooseTopic(BLOCK), ChooseDoor(TOUR), HelpNow())

    assert visit.screen == ReaderScreen(BLOCK_HELP)


def test_several_topics_are_offered_first_and_again_on_the_way_back() -> None:
    woken = go(TWO, Wake())
    assert (woken.screen, woken.topic) == (StartScreen(None), None)

    chosen = go(TWO, ChooseTopic(BLOCK), since=woken)
    assert (chosen.screen, chosen.topic) == (StartScreen(BLOCK), BLOCK)

    assert go(TWO, GoBack(), since=chosen) == woken


def test_another_topic_has_doors_of_its_own() -> None:
    """Both have a door called tour; the one that was taken led into the other topic."""
    visit = go(TWO, Wake(), ChooseTopic(HEAT), ChooseDoor(TOUR), ChooseTopic(BLOCK))

    assert visit.door is None


def test_back_closes_a_sheet_before_it_leaves() -> None:
    closed = go(ONE, GoBack(), since=SHEET_OVER_READER)
    assert closed == READING
    assert go(ONE, GoBack(), since=closed).screen == StartScreen(HEAT)


def test_back_finds_the_place_in_the_page_before() -> None:
    assert go(ONE, LeaveForward(), GoBack(), since=READING).screen == ReaderScreen(START, Place(2))


ROUTES = {
    "through a door of one page": (ChooseDoor(MINUTE), (START,)),
    "through a door in its own order": (ChooseDoor(TOUR), (START, RISKS, WORKS)),
    "through a door, past a page set aside": (ChooseDoor(WORRIES), (RISKS, ABOUT)),
    "through the chapters": (OpenPage(START), (START, WORKS, RISKS)),
    "from the middle of a chapter": (OpenPage(RISKS), (RISKS,)),
    "from a page beside the way": (HelpNow(), (HELP,)),
}


@pytest.mark.parametrize(("first", "pages"), ROUTES.values(), ids=ROUTES.keys())
def test_next_leads_along_the_way_and_then_home(first: Intent, pages: tuple[PageId, ...]) -> None:
    visit = go(ONE, Wake(), first)
    found = []
    while isinstance(visit.screen, ReaderScreen):
        found.append(visit.screen.page)
        assert len(found) <= len(pages)
        told = next_page(visit, ONE)
        visit = go(ONE, LeaveForward(), since=visit)
        assert visit.screen == (ReaderScreen(told) if told else HomeScreen())

    assert tuple(found) == pages
    assert visit.seen == set(pages)


def test_a_page_off_the_door_s_route_goes_on_through_the_chapters() -> None:
    visit = go(ONE, Wake(), ChooseDoor(WORRIES), OpenPage(WORKS))

    assert next_page(visit, ONE) == RISKS


def test_a_page_beside_every_way_leads_on_behind_the_page_that_led_there() -> None:
    """Help, opened on the first page of a way, or a page that only a link comes by."""
    tour = go(ONE, Wake(), ChooseDoor(TOUR))
    beside = go(ONE, OpenPage(HELP), OpenPage(ABOUT), since=tour)

    assert next_page(beside, ONE) == RISKS
    assert go(ONE, LeaveForward(), since=beside).door == TOUR
    # whoever came from the chapters has no way to go on with
    assert next_page(go(ONE, GoHome(), OpenPage(ABOUT), since=tour), ONE) is None


def test_home_leaves_the_door() -> None:
    """Whoever looks around by chapters is led by chapters."""
    visit = go(ONE, Wake(), ChooseDoor(TOUR), GoHome(), OpenPage(START))

    assert next_page(visit, ONE) == WORKS


def test_next_page_off_the_reader() -> None:
    assert next_page(AT_HOME, ONE) is None


def test_a_page_of_another_topic_ends_the_way() -> None:
    visit = go(TWO, Wake(), ChooseTopic(HEAT), OpenPage(BLOCK_START))

    assert visit.screen == ReaderScreen(BLOCK_START)
    assert next_page(visit, TWO) is None


def test_a_page_set_aside_is_a_screen_like_any_other() -> None:
    visit = go(ONE, Wake(), OpenPage(LOST))

    assert visit.screen == ReaderScreen(LOST)
    assert visit.seen == frozenset()
    assert go(ONE, TurnTo(Place(0)), since=visit) == visit
    assert go(ONE, GoBack(), since=visit).screen == StartScreen(HEAT)


def extended(times: int, visit: Visit = READING) -> Visit:
    for _ in range(times):
        visit = go(ONE, IdleWarned(), StillHere(), since=visit)
    return visit


def test_ten_extensions_in_a_row() -> None:
    assert not extended(EXTENSION_LIMIT).warned
    assert EXTENSION_LIMIT == 10
    assert extended(EXTENSION_LIMIT + 1).warned


@pytest.mark.parametrize(
    "real",
    [TurnTo(Place(1)), ChangeLook(Look.DARK), OpenSheet(ComfortSheet()), GoHome(), HelpNow()],
    ids=str,
)
def test_a_real_action_starts_the_count_again(real: Intent) -> None:
    acted = go(ONE, real, since=extended(EXTENSION_LIMIT))

    assert not extended(EXTENSION_LIMIT, acted).warned


def test_a_tap_without_effect_does_not_start_the_count_again() -> None:
    visit = go(ONE, CloseSheet(), TurnTo(Place(99)), since=extended(EXTENSION_LIMIT))

    assert extended(1, visit).warned


def test_the_clock_ends_only_a_visit_that_was_warned() -> None:
    assert go(ONE, IdleElapsed(), since=READING) == READING
    assert go(ONE, StillHere(), IdleElapsed(), since=WARNED_READER).screen == READING.screen
    assert go(ONE, IdleElapsed(), since=WARNED_READER).screen == AttractScreen()


def test_without_content_every_way_stays_calm() -> None:
    visit = go(EMPTY_LIBRARY, Wake())

    assert current_topic(visit, EMPTY_LIBRARY) is None
    for way in (*WAYS, *NOT_THERE):
        after = go(EMPTY_LIBRARY, way, since=visit)
        assert isinstance(after.screen, StartScreen | HomeScreen), way
