"""The staff's side of the screen: every way through it, and when it closes by itself."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.desk import (
    CLEANING_MS,
    MAINTENANCE_MS,
    PAD_MS,
    AskToLeave,
    Away,
    ChangePin,
    CheckPin,
    ChoosePin,
    Cleaning,
    Confirm,
    ConfirmLeave,
    ConfirmPin,
    DeleteDigit,
    Desk,
    DeskEffect,
    DeskIntent,
    DeskState,
    EndKiosk,
    EnterPin,
    KeepPin,
    KeySetup,
    Leave,
    LeaveDesk,
    LockedOut,
    Maintenance,
    NoWayIn,
    OpenDesk,
    PageTurned,
    PinChosen,
    PinsDiffer,
    PinTried,
    PressedCode,
    SetUpKeys,
    StartCleaning,
    Ticked,
    Touched,
    TypeDigit,
    WipeVisit,
    desk_page,
    desk_step,
)
from kiosk.core.pin import (
    Damaged,
    Locked,
    NoPin,
    Pin,
    PinFault,
    PinReady,
    Right,
    Stored,
    Uncheckable,
    Unwritable,
    Wrong,
)
from tests.visit.journeys import CALM_SEARCH

NOW_MS = 5_000_000
GOOD, OTHER = Pin("150926"), Pin("271828")
TORN, FULL = Damaged("pin.json"), Unwritable("/state", "full")
SICK = Uncheckable("no memory")
AGAIN = ChoosePin(first=GOOD)
CHANGING = ChoosePin(from_maintenance=True)
CLEANING = Cleaning(NOW_MS + CLEANING_MS)


def after(state: DeskState, *intents: DeskIntent) -> tuple[DeskState, tuple[DeskEffect, ...]]:
    """The state, and all that others are asked to do; turning pages apart."""
    desk, effects = Desk(state, NOW_MS), list[DeskEffect]()
    for intent in intents:
        outcome = desk_step(desk, intent, NOW_MS)
        desk = outcome.desk
        effects += (e for e in outcome.effects if not isinstance(e, PageTurned))
    return desk.state, tuple(effects)


def typed(digits: str) -> tuple[DeskIntent, ...]:
    return tuple(TypeDigit(digit) for digit in digits)


WAYS: list[tuple[DeskState, tuple[DeskIntent, ...], DeskState, tuple[DeskEffect, ...]]] = [
    # The way in follows from how the PIN stands
    (Away(), (OpenDesk(PinReady()),), EnterPin(), ()),
    (Away(), (OpenDesk(NoPin()),), ChoosePin(), ()),
    (Away(), (OpenDesk(Locked(7)),), LockedOut(7), ()),
    (Away(), (OpenDesk(TORN),), NoWayIn(TORN), ()),
    (Away(), (OpenDesk(FULL),), NoWayIn(FULL), ()),
    (Maintenance(), (OpenDesk(PinReady()),), Maintenance(), ()),
    (CLEANING, (OpenDesk(NoPin()),), CLEANING, ()),
    # Typing
    (EnterPin(note=Wrong(4)), typed("15"), EnterPin(Pin("15")), ()),
    (EnterPin(Pin("15")), (DeleteDigit(),), EnterPin(Pin("1")), ()),
    (AGAIN, typed("15"), ChoosePin(Pin("15"), GOOD), ()),
    (EnterPin(busy=True), (*typed("1"), DeleteDigit()), EnterPin(busy=True), ()),
    (Maintenance(), (*typed("1"), DeleteDigit(), ConfirmPin()), Maintenance(), ()),
    # The PIN
    (EnterPin(GOOD), (ConfirmPin(),), EnterPin(busy=True), (CheckPin(GOOD),)),
    (EnterPin(busy=True), (ConfirmPin(),), EnterPin(busy=True), ()),
    (EnterPin(Pin("15")), (ConfirmPin(),), EnterPin(note=PinFault.TOO_SHORT), ()),
    (EnterPin(busy=True), (PinTried(Right()),), Maintenance(), (WipeVisit(),)),
    (EnterPin(busy=True), (PinTried(Wrong(3)),), EnterPin(note=Wrong(3)), ()),
    (EnterPin(busy=True), (PinTried(Locked(15)),), LockedOut(15), ()),
    (EnterPin(busy=True), (PinTried(NoPin()),), ChoosePin(), ()),
    (EnterPin(busy=True), (PinTried(TORN),), NoWayIn(TORN), ()),
    (EnterPin(busy=True), (PinTried(SICK),), NoWayIn(SICK), ()),
    (Away(), (PinTried(Right()),), Away(), ()),
    (EnterPin(), (PinTried(Right()),), EnterPin(), ()),
    # Choosing one
    (ChoosePin(GOOD), (ConfirmPin(),), AGAIN, ()),
    (ChoosePin(Pin("123456")), (ConfirmPin(),), ChoosePin(note=PinFault.PLAIN_RUN), ()),
    (ChoosePin(Pin("12")), (ConfirmPin(),), ChoosePin(note=PinFault.TOO_SHORT), ()),
    (ChoosePin(OTHER, GOOD), (ConfirmPin(),), ChoosePin(note=PinsDiffer()), ()),
    (ChoosePin(GOOD, GOOD), (ConfirmPin(),), ChoosePin(first=GOOD, busy=True), (KeepPin(GOOD),)),
    (ChoosePin(first=GOOD, busy=True), (PinChosen(Stored()),), Maintenance(), (WipeVisit(),)),
    (ChoosePin(first=GOOD, busy=True), (PinChosen(FULL),), NoWayIn(FULL), ()),
    (ChoosePin(first=GOOD, busy=True), (PinChosen(SICK),), NoWayIn(SICK), ()),
    (Away(), (PinChosen(Stored()),), Away(), ()),
    (
        ChoosePin(GOOD, GOOD, from_maintenance=True),
        (ConfirmPin(), PinChosen(Stored())),
        Maintenance(),
        (KeepPin(GOOD),),
    ),
    # Maintenance
    (Maintenance(), (ChangePin(),), CHANGING, ()),
    (Maintenance(), (StartCleaning(),), CLEANING, ()),
    (Maintenance(), (AskToLeave(Leave.EXIT),), Confirm(Leave.EXIT), ()),
    (Maintenance(), (ConfirmLeave(),), Maintenance(), ()),
    (Confirm(Leave.EXIT), (ConfirmLeave(),), Away(), (EndKiosk(Leave.EXIT),)),
    (Confirm(Leave.RESTART), (ConfirmLeave(),), Away(), (EndKiosk(Leave.RESTART),)),
    (EnterPin(), (ChangePin(), StartCleaning(), AskToLeave(Leave.EXIT)), EnterPin(), ()),
    # The keys of a keypad
    (Maintenance(), (SetUpKeys(),), KeySetup(), ()),
    (KeySetup(), (PressedCode(191), PressedCode(0), PressedCode(192)), KeySetup((191, 0, 192)), ()),
    (KeySetup((191, 192)), (PressedCode(191),), KeySetup((191, 192, 0)), ()),
    (KeySetup((1, 2, 3)), (SetUpKeys(),), KeySetup(), ()),
    (KeySetup((1, 2, 3, 4, 5, 0, 0, 0)), (PressedCode(9),), KeySetup((1, 2, 3, 4, 5, 0, 0, 0)), ()),
    (EnterPin(), (SetUpKeys(), PressedCode(191)), EnterPin(), ()),
    # One step out
    (KeySetup((191,)), (LeaveDesk(),), Maintenance(), ()),
    (Maintenance(), (LeaveDesk(),), Away(), ()),
    (EnterPin(GOOD), (LeaveDesk(),), Away(), ()),
    (AGAIN, (LeaveDesk(),), Away(), ()),
    (LockedOut(3), (LeaveDesk(),), Away(), ()),
    (NoWayIn(TORN), (LeaveDesk(),), Away(), ()),
    (CHANGING, (LeaveDesk(),), Maintenance(), ()),
    (Confirm(Leave.EXIT), (LeaveDesk(),), Maintenance(), ()),
    (EnterPin(busy=True), (LeaveDesk(),), EnterPin(busy=True), ()),
    (CLEANING, (LeaveDesk(), ConfirmLeave(), *typed("1"), Touched()), CLEANING, ()),
]


@pytest.mark.parametrize(("state", "intents", "then", "effects"), WAYS)
def test_every_way(
    state: DeskState,
    intents: Sequence[DeskIntent],
    then: DeskState,
    effects: tuple[DeskEffect, ...],
) -> None:
    assert after(state, *intents) == (then, effects)


def left_alone(state: DeskState, for_ms: int) -> DeskState:
    """The state after a time without a touch, looked at twice a second."""
    desk = Desk(state, NOW_MS)
    for now_ms in range(NOW_MS, NOW_MS + for_ms + 1, 500):
        desk = desk_step(desk, Ticked(), now_ms).desk
    return desk.state


PADS = (EnterPin(GOOD), ChoosePin(), AGAIN, EnterPin(busy=True), LockedOut(4), NoWayIn(TORN))


@pytest.mark.parametrize("pad", PADS)
def test_the_pin_pages_close_themselves(pad: DeskState) -> None:
    assert left_alone(pad, PAD_MS - 500) == pad
    assert left_alone(pad, PAD_MS) == Away()


def test_changing_the_pin_closes_to_maintenance() -> None:
    assert left_alone(CHANGING, PAD_MS) == Maintenance()


@pytest.mark.parametrize("state", [Maintenance(), Confirm(Leave.EXIT)])
def test_maintenance_locks_itself(state: DeskState) -> None:
    assert left_alone(state, MAINTENANCE_MS - 500) == state
    assert left_alone(state, MAINTENANCE_MS) == Away()


def test_a_touch_keeps_it_open() -> None:
    desk = Desk(Maintenance(), NOW_MS)
    later_ms = NOW_MS + MAINTENANCE_MS - 1
    desk = desk_step(desk, Touched(), later_ms).desk
    assert desk_step(desk, Ticked(), later_ms + MAINTENANCE_MS - 1).desk.state == Maintenance()


def test_cleaning_ends_in_maintenance_after_a_minute() -> None:
    assert left_alone(CLEANING, CLEANING_MS - 500) == CLEANING
    assert left_alone(CLEANING, CLEANING_MS) == Maintenance()


def test_wiping_is_no_touch() -> None:
    desk = desk_step(Desk(Maintenance(), NOW_MS), StartCleaning(), NOW_MS).desk
    desk = desk_step(desk, Touched(), NOW_MS + 5000).desk
    assert desk.touched_ms == NOW_MS


def test_a_machine_that_slept_through_it_wakes_locked() -> None:
    later_ms = NOW_MS + MAINTENANCE_MS
    for state in (CLEANING, CHANGING, Maintenance()):
        assert desk_step(Desk(state, NOW_MS), Ticked(), later_ms).desk.state == Away()


def test_nothing_happens_while_staff_are_away() -> None:
    assert left_alone(Away(), 2 * MAINTENANCE_MS) == Away()


@pytest.mark.parametrize(
    ("left_ms", "seconds"), [(60_000, 60), (59_999, 60), (59_000, 59), (1, 1), (0, 0), (-500, 0)]
)
def test_the_countdown_counts_seconds_begun(left_ms: int, seconds: int) -> None:
    assert Cleaning(NOW_MS).seconds_left(NOW_MS - left_ms) == seconds


INTENTS = st.one_of(
    st.sampled_from(
        [
            OpenDesk(PinReady()),
            OpenDesk(Locked(3)),
            OpenDesk(TORN),
            TypeDigit("4"),
            DeleteDigit(),
            ConfirmPin(),
            PinTried(Wrong(2)),
            PinTried(Locked(15)),
            PinTried(TORN),
            PinTried(SICK),
            LeaveDesk(),
            ChangePin(),
            StartCleaning(),
            SetUpKeys(),
            PressedCode(191),
            AskToLeave(Leave.EXIT),
            ConfirmLeave(),
            PinChosen(Stored()),
            Touched(),
            Ticked(),
        ]
    )
)


@CALM_SEARCH
@given(st.lists(st.tuples(INTENTS, st.integers(0, 20_000)), max_size=60))
def test_nobody_gets_in_without_the_pin(steps: list[tuple[DeskIntent, int]]) -> None:
    desk, now_ms = Desk(), NOW_MS
    for intent, pause_ms in steps:
        now_ms += pause_ms
        outcome = desk_step(desk, intent, now_ms)
        turned = desk_page(outcome.desk.state) != desk_page(desk.state)
        assert (PageTurned() in outcome.effects) == turned
        assert not {type(e) for e in outcome.effects} & {WipeVisit, EndKiosk, KeepPin}
        desk = outcome.desk
        assert isinstance(desk.state, Away | EnterPin | LockedOut | NoWayIn)
