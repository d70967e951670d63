"""What staff may do at the screen, and the one function that decides it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias, assert_never

from kiosk.core.keys import KeyAction
from kiosk.core.pin import (
    Damaged,
    Locked,
    NoPin,
    Pin,
    PinFault,
    PinKept,
    PinReady,
    PinStanding,
    PinTrouble,
    PinTry,
    Right,
    Stored,
    Uncheckable,
    Unwritable,
    Wrong,
    pin_fault,
)

PAD_MS = 30_000
"""The PIN screens close themselves after so long without a touch."""

MAINTENANCE_MS = 10 * 60_000
"""Maintenance locks itself after so long without a touch."""

CLEANING_MS = 60_000
"""How long the screen ignores touches so that it can be wiped."""


NOTHING_TYPED = Pin()


class Leave(StrEnum):
    """How staff end the kiosk."""

    EXIT = "exit"
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class PinsDiffer:
    """The second entry was not the first."""


PinNote: TypeAlias = PinFault | PinsDiffer | Wrong
"""What is said about the last entry."""


@dataclass(frozen=True, slots=True)
class Away:
    """Staff are not at the screen: it belongs to the patients."""


@dataclass(frozen=True, slots=True)
class EnterPin:
    """The keypad asks for the PIN; ``busy`` while an entry is being checked."""

    typed: Pin = NOTHING_TYPED
    note: PinNote | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class ChoosePin:
    """The keypad asks for a new PIN, and with ``first`` for the same once more."""

    typed: Pin = NOTHING_TYPED
    first: Pin | None = None
    note: PinNote | None = None
    busy: bool = False
    from_maintenance: bool = False


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Too many wrong tries: nobody gets in for some minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class NoWayIn:
    """The PIN cannot be asked for; the screen says what to do."""

    trouble: PinTrouble


@dataclass(frozen=True, slots=True)
class Maintenance:
    """The staff's own screen."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """Staff are asked once more."""

    leave: Leave


@dataclass(frozen=True, slots=True)
class KeySetup:
    """Staff press the keys of a keypad, for one action after the other.

    ``codes`` are those of the first so many actions; 0 is none.
    """

    codes: tuple[int, ...] = ()

    @property
    def asked(self) -> KeyAction | None:
        """The action whose key is pressed next; none at the end."""
        return next(iter(tuple(KeyAction)[len(self.codes) :]), None)


@dataclass(frozen=True, slots=True)
class Cleaning:
    """The screen ignores touches until then."""

    until_ms: int

    def seconds_left(self, now_ms: int) -> int:
        """Seconds begun."""
        return max(0, -((now_ms - self.until_ms) // 1000))


DeskState: TypeAlias = (
    Away | EnterPin | ChoosePin | LockedOut | NoWayIn | Maintenance | Confirm | KeySetup | Cleaning
)


@dataclass(frozen=True, slots=True)
class Desk:
    """The staff's side of the screen, and when it was touched last (monotonic clock)."""

    state: DeskState = Away()
    touched_ms: int = 0


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """The corner gesture, or the chord; and how the PIN stands."""

    standing: PinStanding


@dataclass(frozen=True, slots=True)
class TypeDigit:
    """A digit of the keypad."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeleteDigit:
    """Take the last digit back."""


@dataclass(frozen=True, slots=True)
class ConfirmPin:
    """OK on the keypad."""


@dataclass(frozen=True, slots=True)
class PinTried:
    """The check came to an end."""

    result: PinTry


@dataclass(frozen=True, slots=True)
class PinChosen:
    """Keeping a new PIN came to an end."""

    result: PinKept


@dataclass(frozen=True, slots=True)
class LeaveDesk:
    """Cancel, close, or back to the kiosk: one step out."""


@dataclass(frozen=True, slots=True)
class ChangePin:
    """Choose another PIN."""


@dataclass(frozen=True, slots=True)
class StartCleaning:
    """Let the screen be wiped."""


@dataclass(frozen=True, slots=True)
class SetUpKeys:
    """Ask for the keys of a keypad, from the first on."""


@dataclass(frozen=True, slots=True)
class PressedCode:
    """A key sent this scan code; 0 stands for no key."""

    code: int


@dataclass(frozen=True, slots=True)
class AskToLeave:
    """Exit or Restart was tapped."""

    leave: Leave


@dataclass(frozen=True, slots=True)
class ConfirmLeave:
    """Yes, end it."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touched the glass or a key."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time passed."""


DeskIntent: TypeAlias = (
    OpenDesk
    | TypeDigit
    | DeleteDigit
    | ConfirmPin
    | PinTried
    | PinChosen
    | LeaveDesk
    | ChangePin
    | StartCleaning
    | SetUpKeys
    | PressedCode
    | AskToLeave
    | ConfirmLeave
    | Touched
    | Ticked
)


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Find out whether this is the PIN; answer with ``PinTried``."""

    pin: Pin


@dataclass(frozen=True, slots=True)
class KeepPin:
    """Make this the PIN; answer with ``PinChosen``."""

    pin: Pin


@dataclass(frozen=True, slots=True)
class WipeVisit:
    """Staff never see what a patient did, and the next patient starts fresh."""


@dataclass(frozen=True, slots=True)
class EndKiosk:
    """Staff want the program to end."""

    leave: Leave


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another staff page, or none, is shown: touches on the way meant the one before."""


DeskEffect: TypeAlias = CheckPin | KeepPin | WipeVisit | EndKiosk | PageTurned


@dataclass(frozen=True, slots=True)
class DeskOutcome:
    """What ``desk_step`` returns."""

    desk: Desk
    effects: tuple[DeskEffect, ...] = ()


class DeskPage(StrEnum):
    """What is shown of a state; nothing while staff are away."""

    NONE = ""
    ENTER = "enter"
    CHOOSE = "choose"
    AGAIN = "again"
    LOCKED = "locked"
    NO_WAY_IN = "no way in"
    MAINTENANCE = "maintenance"
    CONFIRM = "confirm"
    KEYS = "keys"
    CLEANING = "cleaning"


def desk_page(state: DeskState) -> DeskPage:
    """The page that shows a state."""
    match state:
        case Away():
            return DeskPage.NONE
        case EnterPin():
            return DeskPage.ENTER
        case ChoosePin(first=None):
            return DeskPage.CHOOSE
        case ChoosePin():
            return DeskPage.AGAIN
        case LockedOut():
            return DeskPage.LOCKED
        case NoWayIn():
            return DeskPage.NO_WAY_IN
        case Maintenance():
            return DeskPage.MAINTENANCE
        case Confirm():
            return DeskPage.CONFIRM
        case KeySetup():
            return DeskPage.KEYS
        case Cleaning():
            return DeskPage.CLEANING
        case _:
            assert_never(state)


def desk_step(desk: Desk, intent: DeskIntent, now_ms: int) -> DeskOutcome:
    """The only way the staff's side changes."""
    still_ms = now_ms - desk.touched_ms
    state, effects = _after(desk.state, intent, still_ms, now_ms)
    touched_ms = now_ms if _is_touch(desk.state, intent) else desk.touched_ms
    turned = (PageTurned(),) if desk_page(state) is not desk_page(desk.state) else ()
    return DeskOutcome(Desk(state, touched_ms), (*effects, *turned))


def _is_touch(state: DeskState, intent: DeskIntent) -> bool:
    """Whether somebody is here. Who wipes the screen touches it without being asked."""
    return not isinstance(intent, Ticked | PinTried | PinChosen) and not isinstance(state, Cleaning)


def _after(
    state: DeskState, intent: DeskIntent, still_ms: int, now_ms: int
) -> tuple[DeskState, tuple[DeskEffect, ...]]:
    match intent:
        case OpenDesk(standing):
            return _opened(state, standing), ()
        case TypeDigit(digit):
            return _typed(state, digit), ()
        case DeleteDigit():
            return _untyped(state), ()
        case ConfirmPin():
            return _entered(state)
        case PinTried(result):
            return _tried(state, result)
        case PinChosen(result):
            return _chosen(state, result)
        case LeaveDesk():
            return _stepped_out(state), ()
        case ChangePin():
            opened = ChoosePin(from_maintenance=True)
            return opened if isinstance(state, Maintenance) else state, ()
        case StartCleaning():
            started = Cleaning(now_ms + CLEANING_MS)
            return started if isinstance(state, Maintenance) else state, ()
        case SetUpKeys():
            return KeySetup() if isinstance(state, Maintenance | KeySetup) else state, ()
        case PressedCode(code):
            return _with_code(state, code), ()
        case AskToLeave(leave):
            return Confirm(leave) if isinstance(state, Maintenance) else state, ()
        case ConfirmLeave():
            return (Away(), (EndKiosk(state.leave),)) if isinstance(state, Confirm) else (state, ())
        case Touched():
            return state, ()
        case Ticked():
            return _left_alone(state, still_ms, now_ms), ()
        case _:
            assert_never(intent)


def _opened(state: DeskState, standing: PinStanding) -> DeskState:
    if not isinstance(state, Away):
        return state
    match standing:
        case PinReady():
            return EnterPin()
        case NoPin():
            return ChoosePin()
        case Locked(minutes):
            return LockedOut(minutes)
        case Damaged() | Unwritable():
            return NoWayIn(standing)
        case _:
            assert_never(standing)


def _typed(state: DeskState, digit: str) -> DeskState:
    if not isinstance(state, EnterPin | ChoosePin) or state.busy:
        return state
    return replace(state, typed=state.typed.with_digit(digit), note=None)


def _untyped(state: DeskState) -> DeskState:
    if not isinstance(state, EnterPin | ChoosePin) or state.busy:
        return state
    return replace(state, typed=state.typed.without_last(), note=None)


def _entered(state: DeskState) -> tuple[DeskState, tuple[DeskEffect, ...]]:
    match state:
        case EnterPin(busy=True) | ChoosePin(busy=True):
            return state, ()
        case EnterPin(typed):
            # What can be nobody's PIN costs no try.
            if pin_fault(typed) is PinFault.TOO_SHORT:
                return EnterPin(note=PinFault.TOO_SHORT), ()
            return EnterPin(busy=True), (CheckPin(typed),)
        case ChoosePin(typed, None):
            fault = pin_fault(typed)
            if fault is not None:
                return replace(state, typed=NOTHING_TYPED, note=fault), ()
            return replace(state, typed=NOTHING_TYPED, first=typed, note=None), ()
        case ChoosePin(typed, first) if typed == first:
            return replace(state, typed=NOTHING_TYPED, note=None, busy=True), (KeepPin(typed),)
        case ChoosePin():
            return replace(state, typed=NOTHING_TYPED, first=None, note=PinsDiffer()), ()
        case _:
            return state, ()


def _with_code(state: DeskState, code: int) -> DeskState:
    """The state with the key of the action that is asked for.

    One that has an action already means none: so who has five keys comes to the end too.
    """
    if not isinstance(state, KeySetup) or state.asked is None:
        return state
    return KeySetup((*state.codes, 0 if code in state.codes else code))


def _tried(state: DeskState, result: PinTry) -> tuple[DeskState, tuple[DeskEffect, ...]]:
    if not (isinstance(state, EnterPin) and state.busy):
        return state, ()
    match result:
        case Right():
            return Maintenance(), (WipeVisit(),)
        case Wrong():
            return EnterPin(note=result), ()
        case Locked(minutes):
            return LockedOut(minutes), ()
        case NoPin():
            return ChoosePin(), ()
        case Damaged() | Uncheckable():
            return NoWayIn(result), ()
        case _:
            assert_never(result)


def _chosen(state: DeskState, result: PinKept) -> tuple[DeskState, tuple[DeskEffect, ...]]:
    if not (isinstance(state, ChoosePin) and state.busy):
        return state, ()
    match result:
        case Stored():
            return Maintenance(), () if state.from_maintenance else (WipeVisit(),)
        case Unwritable() | Uncheckable():
            return NoWayIn(result), ()
        case _:
            assert_never(result)


def _stepped_out(state: DeskState) -> DeskState:
    match state:
        case EnterPin(busy=True) | ChoosePin(busy=True) | Cleaning():
            return state
        case Confirm() | KeySetup() | ChoosePin(from_maintenance=True):
            return Maintenance()
        case Away() | EnterPin() | ChoosePin() | LockedOut() | NoWayIn() | Maintenance():
            return Away()
        case _:
            assert_never(state)


def _left_alone(state: DeskState, still_ms: int, now_ms: int) -> DeskState:
    """The state after so long without a touch."""
    match state:
        case Away():
            return state
        case Maintenance() | Confirm() | KeySetup():
            return Away() if still_ms >= MAINTENANCE_MS else state
        case Cleaning(until_ms):
            if now_ms < until_ms:
                return state
            return Away() if still_ms >= MAINTENANCE_MS else Maintenance()
        case ChoosePin(from_maintenance=True) if PAD_MS <= still_ms < MAINTENANCE_MS:
            return Maintenance()
        case EnterPin() | ChoosePin() | LockedOut() | NoWayIn():
            return Away() if still_ms >= PAD_MS else state
        case _:
            assert_never(state)
