"""The sentences of the staff screens that need a value in them."""

from datetime import date, datetime
from pathlib import PurePath
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.core.desk import (
    ChoosePin,
    Cleaning,
    Confirm,
    DeskState,
    EnterPin,
    KeySetup,
    Leave,
    LockedOut,
    NoWayIn,
    PinNote,
    PinsDiffer,
)
from kiosk.core.desk_facts import (
    DeskFacts,
    FaultFact,
    FromCommandLine,
    FromFile,
    SettingOrigin,
    UsualValue,
)
from kiosk.core.keys import KeyAction
from kiosk.core.names import LanguageTag
from kiosk.core.pin import (
    LONGEST_DIGITS,
    SHORTEST_DIGITS,
    Damaged,
    PinFault,
    PinTrouble,
    Uncheckable,
    Unwritable,
    Wrong,
)
from kiosk.ui.styled import to_type
from kiosk.ui.words import isolated, joined, long_date


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kiosk", text)


def _trn(text: str, count: int) -> str:
    """The same for a sentence with ``{count}`` of something: each language has its own forms."""
    return QCoreApplication.translate("Kiosk", text, "", count).format(count=count)


def _day_words(day: date) -> str:
    """A day, in the language that the screen has."""
    return long_date(day, LanguageTag(QLocale().bcp47Name()))


def lead_words(state: DeskState) -> str:
    """What a staff page is about."""
    match state:
        case EnterPin():
            return _tr("This is for staff. To go back, touch Cancel.")
        case ChoosePin(first=None):
            return _tr(
                "{shortest} to {longest} digits. Staff need it to open the staff screen."
            ).format(shortest=SHORTEST_DIGITS, longest=LONGEST_DIGITS)
        case ChoosePin():
            return _tr("Type the same digits once more.")
        case LockedOut(minutes):
            return _tr("Too many wrong tries. Try again in {time}.").format(time=_minutes(minutes))
        case NoWayIn(trouble):
            return trouble_words(trouble)
        case Confirm(leave):
            return leave_words(leave)
        case KeySetup():
            return setup_words(state)
        case _:
            return ""


def _minutes(minutes: int) -> str:
    if minutes == 1:
        return _tr("one minute")
    return _trn("{count} minutes", minutes)


def trouble_words(trouble: PinTrouble) -> str:
    """Why the PIN does not work, and what to do."""
    match trouble:
        case Damaged(file):
            return _tr(
                "The file with the PIN is damaged. Ask IT to set a new PIN with the command "
                "“kiosk pin”, or to remove the file {file}."
            ).format(file=to_type(file))
        case Unwritable(folder, reason):
            return _tr(
                "No PIN can be kept, because the kiosk cannot write to {folder} ({reason}). "
                "Ask IT to let it write there."
            ).format(folder=to_type(folder), reason=isolated(reason))
        case Uncheckable(reason):
            return _tr(
                "The PIN cannot be checked ({reason}). Start the computer again. "
                "If that does not help, ask IT to install the kiosk again."
            ).format(reason=isolated(reason))
        case _:
            assert_never(trouble)


def action_words(action: KeyAction) -> str:
    """What a key may do, as it stands on keypads."""
    match action:
        case KeyAction.UP:
            return _tr("Up")
        case KeyAction.DOWN:
            return _tr("Down")
        case KeyAction.LEFT:
            return _tr("Left")
        case KeyAction.RIGHT:
            return _tr("Right")
        case KeyAction.SELECT:
            return _tr("Select")
        case KeyAction.BACK:
            return _tr("Back")
        case KeyAction.HOME:
            return _tr("Home")
        case KeyAction.HELP:
            return _tr("Help")
        case _:
            assert_never(action)


def setup_words(setup: KeySetup) -> str:
    """Which key to press next, or what to do with those that were pressed."""
    if setup.asked is not None:
        return _tr("Press the key for: {action}").format(action=action_words(setup.asked))
    if any(setup.codes):
        return _tr("Write these lines into the settings file, then restart the kiosk.")
    return _tr("No key was pressed. There is nothing to write.")


def key_note(setup: KeySetup) -> str:
    """What came last."""
    if not setup.codes:
        return _tr("A usual keyboard needs none of this: its keys always work.")
    if setup.asked is None:
        return _tr("The kiosk never writes this file itself.")
    action = action_words(tuple(KeyAction)[len(setup.codes) - 1])
    if setup.codes[-1]:
        return _tr("{action} is {code}.").format(action=action, code=code_words(setup.codes[-1]))
    return _tr("{action} has no key.").format(action=action)


def code_words(code: int) -> str:
    """A scan code, or that there is none."""
    return _tr("code {code}").format(code=code) if code else _tr("no key")


def leave_words(leave: Leave) -> str:
    """What ending the kiosk means for patients."""
    match leave:
        case Leave.EXIT:
            return _tr("Patients cannot use it until it is started again.")
        case Leave.RESTART:
            return _tr("Patients cannot use it until it is back. That takes some seconds.")
        case _:
            assert_never(leave)


def note_words(note: PinNote | None, *, busy: bool) -> str:
    """What is said under the dots."""
    if busy:
        return _tr("One moment …")
    match note:
        case None:
            return ""
        case PinFault.TOO_SHORT | PinFault.NOT_DIGITS:
            return _tr("A PIN has at least {shortest} digits.").format(shortest=SHORTEST_DIGITS)
        case PinFault.TOO_LONG:
            return _tr("A PIN has at most {longest} digits.").format(longest=LONGEST_DIGITS)
        case PinFault.ONE_DIGIT:
            return _tr("All digits are the same.\nChoose another PIN.")
        case PinFault.PLAIN_RUN:
            return _tr("The digits are in a row.\nChoose another PIN.")
        case PinsDiffer():
            return _tr("The two PINs are not the same.\nStart again.")
        case Wrong(1):
            return _tr("That is not the PIN.\nOne try is left.")
        case Wrong(tries):
            return _trn("That is not the PIN.\n{count} tries are left.", tries)
        case _:
            assert_never(note)


def typed_words(count: int) -> str:
    """How many digits were typed, never which."""
    if count == 0:
        return _tr("No digit typed")
    if count == 1:
        return _tr("One digit typed")
    return _trn("{count} digits typed", count)


def countdown_words(state: DeskState, now_ms: int) -> str:
    """The seconds that the screen may still be wiped."""
    return str(state.seconds_left(now_ms)) if isinstance(state, Cleaning) else ""


def version_words(facts: DeskFacts) -> str:
    """Which program this is."""
    return _tr("Version {version}").format(version=isolated(facts.version))


def content_words(content: str, facts: DeskFacts) -> str:
    """Which content this is; ``content`` is its short hash, empty while it is worked out."""
    if facts.written is None:
        return _tr("No pages are shown.")
    day = _day_words(facts.written)
    if content:
        words = _tr("Content {content}, newest page of {day}").format(
            content=isolated(content), day=day
        )
    else:
        words = _tr("Newest page of {day}").format(day=day)
    if facts.overdue == 1:
        words += ". " + _tr("One page is past its review date: see the guide for staff.")
    elif facts.overdue:
        words += ". " + _trn(
            "{count} pages are past their review date: see the guide for staff.", facts.overdue
        )
    return words


def faults_words(facts: DeskFacts) -> str:
    """How many faults there were."""
    if facts.fault_count == 0:
        return _tr("None since the start.")
    shown = len(facts.faults)
    if facts.fault_count == 1:
        words = _tr("One since the start.")
    else:
        words = _trn("{count} since the start.", facts.fault_count)
    if shown < facts.fault_count:
        words += " " + _tr("The first {shown} are listed.").format(shown=shown)
    return words


def fault_place(fault: FaultFact) -> str:
    """When and where a fault happened."""
    place = (
        _tr("page {page}").format(page=to_type(fault.page)) if fault.page else _tr("no page open")
    )
    return f"{_clock(fault.at)} · {place}" if fault.at is not None else place


def _clock(at: datetime) -> str:
    return joined(_day_words(at.date()), f"{at:%H:%M}")


def value_words(value: str, unit: str) -> str:
    """A setting's value with its unit."""
    if not value:
        return _tr("not set")
    return f"{value} {_unit_words(unit)}" if unit else value


def _unit_words(unit: str) -> str:
    """A unit of the settings' table; what is none of its words stands as it is."""
    return _tr("inches") if unit == "inches" else unit


def origin_words(origin: SettingOrigin) -> str:
    """Where a setting comes from."""
    match origin:
        case UsualValue():
            return _tr("the usual value")
        case FromFile(file, 0):
            return _tr("from {file}").format(file=isolated(PurePath(file).name))
        case FromFile(file, line):
            return _tr("from {file}, line {line}").format(
                file=isolated(PurePath(file).name), line=line
            )
        case FromCommandLine():
            return _tr("from the command line")
        case _:
            assert_never(origin)
