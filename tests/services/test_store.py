"""Who is told what, and when."""

from dataclasses import dataclass, field, replace

import pytest

from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.place import Place
from kiosk.core.visit import (
    CloseSheet,
    Done,
    Effect,
    GoBack,
    GoHome,
    IdleElapsed,
    Intent,
    OpenPage,
    ReaderScreen,
    ScreenChanged,
    StillHere,
    TurnTo,
    Visit,
    VisitEnded,
    Wake,
)
from kiosk.services.store import Store
from tests.visit.journeys import OTHER_SITE, SITE
from tests.visit.small_library import NOWHERE, START, small_library

LIBRARY = small_library()


@dataclass
class Diary:
    """Notes every call from a store, in order."""

    store: Store
    calls: list[str | Effect] = field(default_factory=list)

    def listen(self, name: str = "listener") -> None:
        self.store.subscribe(lambda: self.calls.append(name))

    def handle(self) -> None:
        self.store.on_effect(self.calls.append)


@pytest.fixture
def diary() -> Diary:
    return Diary(Store(LIBRARY, SITE))


def test_a_store_starts_fresh_with_the_site_s_comfort() -> None:
    store = Store(LIBRARY, OTHER_SITE)

    assert store.visit == Visit.fresh(OTHER_SITE)
    assert store.library is LIBRARY


def test_a_change_is_told_once_to_each_listener_in_order(diary: Diary) -> None:
    diary.listen("first")
    diary.listen("second")
    diary.store.dispatch(Wake())

    assert diary.calls == ["first", "second"]


@pytest.mark.parametrize(
    "intent",
    [
        Wake(),
        GoBack(),
        CloseSheet(),
        StillHere(),
        IdleElapsed(),
        OpenPage(NOWHERE),
        TurnTo(Place(9)),
    ],
    ids=str,
)
def test_nothing_is_told_where_nothing_changed(diary: Diary, intent: Intent) -> None:
    diary.store.dispatch(Wake())
    before = diary.store.visit
    diary.listen()
    diary.handle()
    diary.store.dispatch(intent)

    assert diary.calls == []
    assert diary.store.visit == before


def test_what_is_foreseen_is_what_comes_and_nobody_hears_of_it(diary: Diary) -> None:
    diary.store.dispatch(Wake())
    before = diary.store.visit
    diary.listen()
    diary.handle()
    foreseen = diary.store.foresee(OpenPage(START))
    assert (diary.store.visit, diary.calls) == (before, [])

    diary.store.dispatch(OpenPage(START))
    assert diary.store.visit == foreseen


def test_effects_come_after_the_listeners_and_in_their_order(diary: Diary) -> None:
    diary.store.dispatch(Wake())
    diary.handle()
    diary.listen()
    diary.store.dispatch(Done())

    assert diary.calls == ["listener", VisitEnded(by_visitor=True), ScreenChanged()]


def test_every_handler_gets_every_effect(diary: Diary) -> None:
    diary.handle()
    diary.handle()
    diary.store.dispatch(Wake())

    assert diary.calls == [ScreenChanged(), ScreenChanged()]


def test_a_change_without_an_effect_tells_listeners_alone(diary: Diary) -> None:
    diary.store.dispatch(Wake())
    diary.store.dispatch(OpenPage(START))
    diary.handle()
    diary.listen()
    diary.store.dispatch(TurnTo(Place(1)))

    assert diary.calls == ["listener"]


def test_listeners_and_handlers_see_the_new_visit(diary: Diary) -> None:
    seen: list[Visit] = []
    diary.store.subscribe(lambda: seen.append(diary.store.visit))
    diary.store.on_effect(lambda _: seen.append(diary.store.visit))
    diary.store.dispatch(Wake())

    assert seen == [diary.store.visit, diary.store.visit]
    assert diary.store.visit != Visit.fresh(SITE)


def test_a_listener_may_act_itself(diary: Diary) -> None:
    """The second change is told too, and the state is the last one's."""

    def go_on() -> None:
        diary.calls.append(type(diary.store.visit.screen).__name__)
        if len(diary.calls) == 1:
            diary.store.dispatch(GoHome())

    diary.store.subscribe(go_on)
    diary.store.dispatch(Wake())

    assert diary.calls == ["StartScreen", "HomeScreen"]


def test_other_content_is_told_and_used_from_then_on(diary: Diary) -> None:
    other = replace(LIBRARY, glossary={})
    diary.listen()
    diary.store.replace_library(other)

    assert diary.calls == ["listener"]
    assert diary.store.library is other


def test_other_content_keeps_the_visit_and_the_site(diary: Diary) -> None:
    diary.store.dispatch(Wake())
    diary.store.dispatch(OpenPage(START))
    diary.store.replace_library(replace(LIBRARY, glossary={}))
    assert diary.store.visit.screen == ReaderScreen(START)

    diary.store.replace_library(EMPTY_LIBRARY)
    assert diary.store.visit == Visit.fresh(SITE)


@pytest.fixture
def faulty(diary: Diary) -> Diary:
    """Two listeners fail; another one and a handler come after them."""

    def fail(what: str) -> None:
        raise ValueError(what)

    diary.store.subscribe(lambda: fail("the first"))
    diary.store.subscribe(lambda: fail("the second"))
    diary.listen()
    diary.handle()
    return diary


def test_listeners_that_fail_leave_nobody_untold(faulty: Diary) -> None:
    """The touch guard is told last, as an effect."""
    with pytest.raises(ValueError, match="the first"):
        faulty.store.dispatch(Wake())

    assert faulty.calls == ["listener", ScreenChanged()]


def test_listeners_that_fail_leave_nobody_without_the_other_content(faulty: Diary) -> None:
    with pytest.raises(ValueError, match="the first"):
        faulty.store.replace_library(replace(LIBRARY, glossary={}))

    assert faulty.calls == ["listener"]
