"""What holds whatever a visitor taps, in whatever order."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.core.comfort import ReadingComfort
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.listening import SpeechEnded, Tell
from kiosk.core.paper import PrintEnded, PrinterSeen
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    HISTORY_LIMIT,
    AttractScreen,
    Done,
    GoBack,
    HelpNow,
    IdleElapsed,
    IdleWarned,
    Intent,
    OpenPage,
    ReaderScreen,
    ScreenChanged,
    StillHere,
    TurnTo,
    Visit,
    VisitEnded,
    current_topic,
    next_page,
    step,
)
from kiosk.services.store import Store
from tests.visit.journeys import (
    CALM_SEARCH,
    NOT_THERE,
    OTHER_SITE,
    SITE,
    WAYS,
    Walk,
    go,
    walks,
)
from tests.visit.small_library import ABOUT, RISKS, START, WORKS, small_library

ENDS = (Done, IdleElapsed)
OF_THEMSELVES = (IdleWarned, PrinterSeen, PrintEnded, Tell, SpeechEnded)


def first_start(walk: Walk) -> Visit:
    """A kiosk that was just switched on."""
    return Store(walk.library, walk.site).visit


@CALM_SEARCH
@given(walks())
def test_a_wipe_leaves_what_a_first_start_has(walk: Walk) -> None:
    """Every field of the state, whatever was done: nothing of the last visitor remains."""
    done = step(walk.end, Done(), walk.library, walk.site).visit
    warned = step(walk.end, IdleWarned(), walk.library, walk.site).visit
    elapsed = step(warned, IdleElapsed(), walk.library, walk.site).visit

    assert done == elapsed == first_start(walk) == Visit.fresh(walk.site)


def test_the_wipe_is_put_to_the_test_with_every_field_changed() -> None:
    """The walks really reach states in which each field differs from a first start."""
    seen: set[str] = set()

    @settings(CALM_SEARCH, max_examples=300)
    @given(walks())
    def look(walk: Walk) -> None:
        fresh = first_start(walk)
        for pace in walk.paces():
            seen.update(
                name
                for name in Visit.__slots__
                if getattr(pace.after, name) != getattr(fresh, name)
            )

    look()
    assert seen == set(Visit.__slots__)


@CALM_SEARCH
@given(walks())
def test_what_is_not_there_changes_nothing(walk: Walk) -> None:
    for intent in NOT_THERE:
        outcome = step(walk.end, intent, walk.library, walk.site)
        assert outcome.visit == walk.end, intent
        assert outcome.effects == (), intent


@CALM_SEARCH
@given(walks())
def test_help_now_reaches_help_from_anywhere(walk: Walk) -> None:
    topic = current_topic(walk.end, walk.library)
    helped = step(walk.end, HelpNow(), walk.library, walk.site).visit

    if topic is None:
        assert walk.library == EMPTY_LIBRARY
        assert helped == walk.end
        return
    assert isinstance(helped.screen, ReaderScreen)
    assert helped.screen.page == topic.help_page
    assert (helped.sheet, helped.warned) == (None, False)


@CALM_SEARCH
@given(walks(), st.sampled_from(WAYS))
def test_back_undoes_a_way(walk: Walk, way: Intent) -> None:
    before = replace(walk.end, sheet=None)
    assume(not isinstance(before.screen, AttractScreen))
    there = step(before, way, walk.library, walk.site).visit
    assume(there.screen != before.screen)

    back = step(there, GoBack(), walk.library, walk.site).visit

    assert (back.screen, back.topic, back.door) == (before.screen, before.topic, before.door)
    assert back.comfort == before.comfort


@CALM_SEARCH
@given(walks())
def test_back_again_and_again_ends_where_the_visit_began(walk: Walk) -> None:
    visit = walk.end
    for _ in range(HISTORY_LIMIT + 1):
        visit = step(visit, GoBack(), walk.library, walk.site).visit

    assert step(visit, GoBack(), walk.library, walk.site).visit == visit
    assert visit.history == ()
    assert visit.sheet is None


def test_the_history_is_bounded_and_keeps_the_latest() -> None:
    library = small_library()
    visit = go(library, *WAYS[:1], HelpNow())
    for _ in range(HISTORY_LIMIT):
        visit = go(library, OpenPage(START), OpenPage(RISKS), OpenPage(WORKS), since=visit)

    visit = go(library, OpenPage(ABOUT), OpenPage(START), since=visit)

    assert len(visit.history) == HISTORY_LIMIT
    assert go(library, GoBack(), since=visit).screen == ReaderScreen(ABOUT)


@CALM_SEARCH
@given(walks())
def test_effects_tell_what_changed_and_nothing_else(walk: Walk) -> None:
    for pace in walk.paces():
        told = pace.outcome.effects
        changed = pace.after != pace.before
        ended = changed and isinstance(pace.intent, ENDS)

        assert [e for e in told if isinstance(e, VisitEnded)] == (
            [VisitEnded(by_visitor=isinstance(pace.intent, Done), talked=pace.before.talks)]
            if ended
            else []
        )
        assert told.count(ScreenChanged()) == (_shown(pace.after) != _shown(pace.before))


def _shown(visit: Visit) -> tuple[object, object, bool]:
    screen = visit.screen
    page = screen.page if isinstance(screen, ReaderScreen) else screen
    return page, visit.sheet, visit.warned


@CALM_SEARCH
@given(walks())
def test_seen_only_grows_until_the_wipe_and_only_by_the_page_shown(walk: Walk) -> None:
    for pace in walk.paces():
        if isinstance(pace.after.screen, AttractScreen):
            assert pace.after.seen == frozenset()
            continue
        assert pace.before.seen <= pace.after.seen
        new = pace.after.seen - pace.before.seen
        shown = pace.after.screen
        assert new <= ({shown.page} if isinstance(shown, ReaderScreen) else set())


@CALM_SEARCH
@given(walks())
def test_the_warning_and_its_count(walk: Walk) -> None:
    """A real action takes the warning away and starts the count again."""
    for pace in walk.paces():
        assert pace.after.extensions <= EXTENSION_LIMIT
        if pace.after == pace.before or isinstance(pace.intent, OF_THEMSELVES):
            continue
        assert not pace.after.warned
        if not isinstance(pace.intent, StillHere):
            assert pace.after.extensions == 0
        else:
            assert pace.after.extensions == pace.before.extensions + 1


@CALM_SEARCH
@given(walks())
def test_a_page_is_always_open_at_a_step_that_it_has(walk: Walk) -> None:
    for pace in walk.paces():
        screen = pace.after.screen
        if not isinstance(screen, ReaderScreen):
            continue
        page = walk.library.page(screen.page, pace.after.comfort.language)
        assert screen.place.step in range(len(page.steps) if page else 1)


@CALM_SEARCH
@given(walks())
def test_nobody_there_means_nothing_of_anybody(walk: Walk) -> None:
    """The attract screen is reached by the wipe alone: it never stands over somebody's state."""
    for pace in walk.paces():
        if isinstance(pace.after.screen, AttractScreen):
            assert pace.after == Visit.fresh(walk.site)


@CALM_SEARCH
@given(walks())
def test_turning_moves_inside_the_page_only(walk: Walk) -> None:
    for pace in walk.paces():
        if not isinstance(pace.intent, TurnTo) or pace.after == pace.before:
            continue
        assert isinstance(pace.before.screen, ReaderScreen)
        turned = replace(pace.before.screen, place=pace.intent.place)
        assert pace.after == replace(
            pace.before, screen=turned, sheet=None, warned=False, extensions=0
        )


@CALM_SEARCH
@given(walks())
def test_next_never_leads_to_an_apology_or_back_to_the_same_page(walk: Walk) -> None:
    screen = walk.end.screen
    following = next_page(walk.end, walk.library)

    if following is not None:
        assert isinstance(screen, ReaderScreen)
        assert following != screen.page
        assert walk.library.page(following, walk.end.comfort.language) is not None


def test_a_site_s_own_comfort_is_where_every_visit_begins() -> None:
    visits: list[ReadingComfort] = [
        step(go(small_library(), HelpNow()), Done(), small_library(), site).visit.comfort
        for site in (SITE, OTHER_SITE)
    ]

    assert visits == [SITE, OTHER_SITE]
