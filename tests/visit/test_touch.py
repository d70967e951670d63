"""Which touches count: one finger that means it, once."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.touch import LOCK_MS, LONGEST_PRESS_MS, PALM_MS, REPEAT_GUARD_MS, Glass
from tests.visit.journeys import CALM_SEARCH


@dataclass(frozen=True, slots=True)
class Down:
    """A finger comes down."""

    at_ms: int
    finger: int = 0


@dataclass(frozen=True, slots=True)
class Up:
    """A finger goes up; over ``target`` that activates it, over nothing nothing is asked."""

    at_ms: int
    finger: int = 0
    target: str = ""
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A control activated without a touch: by key or by assistive technology."""

    at_ms: int
    target: str = ""
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """Another screen was shown."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The system took the touches away."""


Event = Down | Up | Asked | Changed | Cancelled


def counted(events: Sequence[Event]) -> list[str]:
    """The targets that acted, one after the other."""
    glass, acted = Glass(), []
    for event in events:
        match event:
            case Down(at_ms, finger):
                glass = glass.pressed(finger, at_ms)
                continue
            case Changed(at_ms):
                glass = glass.screen_changed(at_ms)
                continue
            case Cancelled():
                glass = glass.cancelled()
                continue
            case Up(at_ms, finger, target):
                glass = glass.released(finger, at_ms)
            case Asked(at_ms, target):
                pass
        if target and glass.counts(target, at_ms, repeats=event.repeats):
            glass = glass.accept(target, at_ms)
            acted.append(target)
    return acted


def tap(at_ms: int, target: str, *, finger: int = 0, repeats: bool = False) -> tuple[Event, ...]:
    """A short press."""
    return Down(at_ms, finger), Up(at_ms + 40, finger, target, repeats)


CASES: dict[str, tuple[tuple[Event, ...], list[str]]] = {
    "a tap": (tap(0, "a"), ["a"]),
    "a press that slid off its target": ((Down(0), Up(900)), []),
    "four trembling taps": ((*tap(0, "a"), *tap(50, "a"), *tap(100, "a"), *tap(160, "a")), ["a"]),
    "the same again just inside the guard": ((*tap(0, "a"), *tap(499, "a")), ["a"]),
    "the same again after the guard": ((*tap(0, "a"), *tap(500, "a")), ["a", "a"]),
    "another target at once": ((*tap(0, "a"), *tap(60, "b")), ["a", "b"]),
    "a trembling finger between two targets": (
        (*tap(0, "a"), *tap(60, "b"), *tap(120, "a"), *tap(180, "b")),
        ["a", "b"],
    ),
    "the same key of a keypad": (
        (*tap(0, "7", repeats=True), *tap(60, "7", repeats=True)),
        ["7", "7"],
    ),
    "a press of four seconds": ((Down(0), Up(4000, target="a")), ["a"]),
    "the longest press": ((Down(0), Up(LONGEST_PRESS_MS, target="a")), ["a"]),
    "something that lay there longer": ((Down(0), Up(LONGEST_PRESS_MS + 1, target="a")), []),
    "two fingers on two targets": (
        (Down(0, 0), Down(20, 1), Up(90, 0, "a"), Up(100, 1, "b")),
        ["a"],
    ),
    "two fingers, the second up first": (
        (Down(0, 0), Down(20, 1), Up(90, 1, "b"), Up(100, 0, "a")),
        ["a"],
    ),
    "two fingers that go up in one event": (
        (Down(0, 0), Down(20, 1), Up(90, 0), Up(90, 1), Asked(90, "a"), Asked(90, "b")),
        ["a"],
    ),
    "three fingers": (
        (Down(0, 0), Down(5, 1), Down(9, 2), Up(90, 2, "c"), Up(95, 1, "b"), Up(99, 0, "a")),
        ["a"],
    ),
    "a palm on a target while a finger taps": (
        (Down(0, 0), Down(2000, 1), Up(2080, 1, "b"), Up(5000, 0, "a")),
        ["b"],
    ),
    "a palm that came after the finger": (
        (Down(0, 0), Down(100, 1), Up(150, 0, "a"), Up(3000, 1, "b")),
        ["a"],
    ),
    "a shared press as long as a palm may be": (
        (Down(0, 0), Down(900, 1), Up(900 + PALM_MS, 1, "b"), Up(5000, 0)),
        ["b"],
    ),
    "a shared press that was longer": (
        (Down(0, 0), Down(900, 1), Up(901 + PALM_MS, 1, "b"), Up(5000, 0)),
        [],
    ),
    "a finger alone again after a palm": (
        (Down(0, 0), Down(900, 1), Up(950, 1), Up(5000, 0), *tap(5100, "a")),
        ["a"],
    ),
    "a tap right after another screen": ((Changed(0), *tap(100, "a")), []),
    "a key right after another screen": ((Changed(0), Asked(499, "a")), []),
    "a keypad right after another screen": ((Changed(0), *tap(100, "7", repeats=True)), []),
    "a tap half a second after it": ((Changed(0), *tap(REPEAT_GUARD_MS, "a")), ["a"]),
    "a finger that lay there when the screen changed": (
        (Down(0), Changed(100), Up(3000, target="a")),
        [],
    ),
    "another finger while that one still lies there": (
        (Down(0, 0), Changed(100), *tap(1900, "a", finger=1), Up(2000, 0)),
        [],
    ),
    "another finger where something has rested for long": (
        (Down(0, 0), Changed(100), *tap(LOCK_MS + 100, "a", finger=1), *tap(9000, "b", finger=1)),
        ["a", "b"],
    ),
    "the thing itself when it is taken away": (
        (Down(0, 0), Changed(100), *tap(5000, "a", finger=1), Up(9000, 0, "b")),
        ["a"],
    ),
    "a slow finger beside a thing that rests": (
        (Down(0, 0), Down(12_000, 1), Up(14_000, 1, "a")),
        ["a"],
    ),
    "a tap after all fingers were up": (
        (Down(0, 0), Changed(100), Down(150, 1), Up(3000, 0), Up(3100, 1), *tap(3200, "a")),
        ["a"],
    ),
    "touches that the system took away": (
        (Down(0, 0), Changed(10), Cancelled(), *tap(2000, "a")),
        ["a"],
    ),
    "a key": ((Asked(0, "a"),), ["a"]),
    "a key held down": ((Asked(0, "a"), Asked(30, "a"), Asked(60, "a")), ["a"]),
    "assistive technology long after a tap on nothing": (
        (Down(0), Up(100), Asked(12_000, "a")),
        ["a"],
    ),
    "assistive technology after a palm went": (
        (Down(0, 0), Down(100, 1), Up(9000, 1), Up(9001, 0), Asked(9600, "a")),
        ["a"],
    ),
    "a finger that went up without coming down": ((Up(0, 3, "a"),), ["a"]),
}


@pytest.mark.parametrize(("events", "acted"), CASES.values(), ids=CASES.keys())
def test_which_touches_count(events: tuple[Event, ...], acted: list[str]) -> None:
    assert counted(events) == acted


def test_the_guards_are_as_long_as_the_standards_ask() -> None:
    """EN 301 549, 5.8: at least half a second; a slow press of up to ten seconds is a press."""
    assert REPEAT_GUARD_MS >= 500
    assert LONGEST_PRESS_MS >= 10_000


PERSONS = {
    "nothing": (Glass(), False),
    "a finger": (Glass().pressed(0, 0), True),
    "a long press": (Glass().pressed(0, -LONGEST_PRESS_MS), True),
    "a thing that rests": (Glass().pressed(0, -LONGEST_PRESS_MS - 1), False),
    "a finger beside it": (Glass().pressed(0, -LONGEST_PRESS_MS - 1).pressed(1, -10), True),
    "a finger that just went up": (Glass().pressed(0, -60).released(0, -1), True),
    "a finger that went up before": (Glass().pressed(0, -3000).released(0, -2900), False),
}


@pytest.mark.parametrize(("glass", "person"), PERSONS.values(), ids=PERSONS.keys())
def test_who_is_a_person(glass: Glass, person: bool) -> None:
    """A bag on the glass does not keep a visit open."""
    assert glass.somebody(0) == person


@st.composite
def scuffles(draw: st.DrawFn) -> list[Event]:
    """Hands all over the glass, in the order of time."""
    at_ms = 0
    events: list[Event] = []
    for kind in draw(st.lists(st.sampled_from([Down, Up, Changed, Asked]), max_size=25)):
        at_ms += draw(st.sampled_from([10, 10, 200, 600, 3000]))
        finger = draw(st.integers(0, 3))
        target = draw(st.sampled_from(["a", "b"]))
        if kind is Down:
            events.append(Down(at_ms, finger))
        elif kind is Up:
            events.append(Up(at_ms, finger, target))
        elif kind is Asked:
            events.append(Asked(at_ms, target))
        else:
            events.append(Changed(at_ms))
    return events


@settings(CALM_SEARCH, max_examples=400)
@given(scuffles())
def test_no_target_ever_acts_twice_within_the_guard(events: list[Event]) -> None:
    times: dict[str, int] = {}
    for i, event in enumerate(events):
        if not isinstance(event, Up | Asked):
            continue
        before, now = counted(events[:i]), counted(events[: i + 1])
        if len(now) > len(before):
            assert event.at_ms - times.get(now[-1], -REPEAT_GUARD_MS) >= REPEAT_GUARD_MS
            times[now[-1]] = event.at_ms


@CALM_SEARCH
@given(scuffles())
def test_what_rests_on_the_glass_never_makes_the_kiosk_deaf(events: list[Event]) -> None:
    """Whatever is left lying there: a finger that comes much later counts."""
    end_ms = max((e.at_ms for e in events if not isinstance(e, Cancelled)), default=0)
    later = tap(end_ms + LONGEST_PRESS_MS + 1, "calm", finger=9)

    assert counted([*events, *later])[-1:] == ["calm"]


@CALM_SEARCH
@given(scuffles())
def test_whatever_happened_a_calm_tap_works_again(events: list[Event]) -> None:
    """No scuffle leaves the glass dead: all fingers up, a second later a tap counts."""
    end_ms = max((e.at_ms for e in events if not isinstance(e, Cancelled)), default=0)
    lifted = [Up(end_ms + 1, finger) for finger in range(4)]
    calm = tap(end_ms + 2000, "calm")

    assert counted([*events, *lifted, *calm])[-1:] == ["calm"]
