"""The staff's pages as QML sees them: what each state shows, and what is told when."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.core.corners import Corner, CornerHint
from kiosk.core.desk import (
    Away,
    ChoosePin,
    Cleaning,
    Confirm,
    DeskEffect,
    DeskPage,
    DeskState,
    EndKiosk,
    EnterPin,
    KeySetup,
    Leave,
    LockedOut,
    Maintenance,
    NoWayIn,
    PinsDiffer,
    desk_page,
)
from kiosk.core.desk_facts import DeskFacts, FaultFact, FromCommandLine, FromFile, SettingFact
from kiosk.core.line_ends import WORD_JOINER
from kiosk.core.pin import Damaged, Pin, PinFault, Uncheckable, Unwritable, Wrong
from kiosk.services.desk import StaffDesk
from kiosk.services.pin import PinFile
from kiosk.ui.bridge.desk_view import (
    DeskProps,
    DeskSources,
    DeskView,
    FaultCell,
    SettingCell,
    derive_desk,
)
from kiosk.ui.bridge.staff_view import StaffPages, StaffProps, StaffView, derive_staff
from kiosk.ui.styled import MAY_BREAK
from tests.bridge.house import Emissions, notify_signals

T = TypeVar("T")


def unbroken(text: str) -> str:
    """With the sign that keeps two letters on one line, for a stroke."""
    return text.replace("|", WORD_JOINER)


def in_words(key: str) -> str:
    """With the sign at which a line may end, for a stroke."""
    return key.replace("|", MAY_BREAK)


NOW_MS = 70_000
PIN = Pin("150926")
FACTS = DeskFacts(
    version="1.2",
    written=date(2026, 11, 23),
    fault_count=3,
    faults=(
        FaultFact("first", "rf/benefits", datetime(2026, 11, 23, 9, 5, tzinfo=UTC)),
        FaultFact("second"),
    ),
    settings=(
        SettingFact("display.panel_inches", "55", "inches", FromFile("/etc/kiosk/site.toml", 3)),
        SettingFact("display.look", "dark", "", FromCommandLine()),
        SettingFact("clinic.name", "Here", "", FromFile("/etc/kiosk/site.toml", 0)),
        SettingFact("clinic.phone", ""),
    ),
    settings_problems=("site.toml:9: not a setting",),
)


@dataclass
class LaterJobs:
    """Carries jobs out when it is told to."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self.waiting.append(lambda: then(work()))

    def do_all(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()

    def close(self) -> None:
        self.waiting.clear()


@dataclass
class Room:
    """The staff's pages without a window."""

    desk: StaffDesk
    view: DeskView
    jobs: LaterJobs
    effects: list[DeskEffect]
    now_ms: int = NOW_MS

    def enter(self, digits: str) -> None:
        for digit in digits:
            self.view.typeDigit(digit)
        self.view.confirmPin()
        self.jobs.do_all()

    @property
    def page(self) -> str:
        return self.view.props.page


@pytest.fixture
def room(tmp_path: Path) -> Room:
    jobs, clock = LaterJobs(), list[Room]()
    pin = PinFile(tmp_path, lambda: 1_800_000_000, print)
    desk = StaffDesk(pin, jobs, lambda: clock[0].now_ms if clock else NOW_MS)
    view = DeskView(desk, DeskSources(lambda: FACTS, lambda: "0a1b2c3d"), jobs)
    effects: list[DeskEffect] = []
    desk.on_effect(effects.append)
    clock.append(Room(desk, view, jobs, effects))
    return clock[0]


PIN_PAGE = DeskProps(typed_words="No digit typed")
STAFF_ONLY = "This is for staff. To go back, touch Cancel."
RULES = "6 to 12 digits. Staff need it to open the staff screen."
EDGE = " Ask IT to let it write there."
STATES: list[tuple[DeskState, DeskProps]] = [
    (Away(), DeskProps()),
    (EnterPin(), replace(PIN_PAGE, page="enter", lead=STAFF_ONLY)),
    (
        EnterPin(PIN),
        DeskProps(page="enter", lead=STAFF_ONLY, typed=6, typed_words="6 digits typed"),
    ),
    (
        EnterPin(Pin("1"), Wrong(4)),
        DeskProps(
            page="enter",
            lead=STAFF_ONLY,
            note="That is not the PIN.\n4 tries are left.",
            alarm=True,
            typed=1,
            typed_words="One digit typed",
        ),
    ),
    (
        EnterPin(busy=True),
        replace(PIN_PAGE, page="enter", lead=STAFF_ONLY, note="One moment …", busy=True),
    ),
    (ChoosePin(), replace(PIN_PAGE, page="choose", lead=RULES)),
    (
        ChoosePin(note=PinsDiffer()),
        replace(
            PIN_PAGE,
            page="choose",
            lead=RULES,
            note="The two PINs are not the same.\nStart again.",
            alarm=True,
        ),
    ),
    (
        ChoosePin(first=PIN),
        replace(PIN_PAGE, page="again", lead="Type the same digits once more."),
    ),
    (
        LockedOut(1),
        DeskProps(page="locked", lead="Too many wrong tries. Try again in one minute."),
    ),
    (
        NoWayIn(Damaged("/s/pin.json")),
        DeskProps(
            page="no way in",
            lead="The file with the PIN is damaged. Ask IT to set a new PIN with the command "
            f"“kiosk pin”, or to remove the file {unbroken('/|s|/|pin|.|json')}.",
        ),
    ),
    (
        NoWayIn(Unwritable("/s", "disk full")),
        DeskProps(
            page="no way in",
            lead="No PIN can be kept, because the kiosk cannot write to "
            + unbroken("/|s (disk full).")
            + EDGE,
        ),
    ),
    (
        NoWayIn(Uncheckable("no memory")),
        DeskProps(
            page="no way in",
            lead="The PIN cannot be checked (no memory). Start the computer again. "
            "If that does not help, ask IT to install the kiosk again.",
        ),
    ),
    (
        Confirm(Leave.EXIT),
        DeskProps(
            page="confirm", lead="Patients cannot use it until it is started again.", leave="exit"
        ),
    ),
    (
        Confirm(Leave.RESTART),
        DeskProps(
            page="confirm",
            lead="Patients cannot use it until it is back. That takes some seconds.",
            leave="restart",
        ),
    ),
    (
        KeySetup((191,)),
        DeskProps(
            page="keys", lead="Press the key for: Down", note="Up is code 191.", listening=True
        ),
    ),
    (
        KeySetup((191, 0)),
        DeskProps(
            page="keys", lead="Press the key for: Left", note="Down has no key.", listening=True
        ),
    ),
    (
        KeySetup((191, 192, 0, 0, 193, 0, 0, 0)),
        DeskProps(
            page="keys",
            lead="Write these lines into the settings file, then restart the kiosk.",
            note="The kiosk never writes this file itself.",
            lines="[keys]\nup = 191\ndown = 192\nselect = 193",
        ),
    ),
    (
        KeySetup((0,) * 8),
        DeskProps(
            page="keys",
            lead="No key was pressed. There is nothing to write.",
            note="The kiosk never writes this file itself.",
        ),
    ),
    (Cleaning(NOW_MS + 12_300), DeskProps(page="cleaning", countdown="13")),
]


@pytest.mark.parametrize(("state", "props"), STATES)
def test_what_each_state_shows(state: DeskState, props: DeskProps) -> None:
    assert derive_desk(state, NOW_MS, None, "") == props


def test_every_page_is_in_the_table() -> None:
    assert {desk_page(state) for state, _ in STATES} == set(DeskPage) - {DeskPage.MAINTENANCE}


@pytest.mark.parametrize("fault", PinFault)
def test_every_poor_pin_is_told_in_plain_words(fault: PinFault) -> None:
    props = derive_desk(ChoosePin(note=fault), NOW_MS, None, "")
    assert props.alarm
    assert props.note.endswith(".")


def test_maintenance_tells_version_content_and_faults() -> None:
    props = derive_desk(Maintenance(), NOW_MS, FACTS, "")
    assert (props.version, props.content) == ("Version 1.2", "Newest page of 23 November 2026")
    assert props.faults == "3 since the start. The first 2 are listed."
    known = derive_desk(Maintenance(), NOW_MS, FACTS, "0a1b2c3d")
    assert known.content == "Content 0a1b2c3d, newest page of 23 November 2026"


@pytest.mark.parametrize(
    ("count", "listed", "words"),
    [
        (0, 0, "None since the start."),
        (1, 1, "One since the start."),
        (2, 2, "2 since the start."),
    ],
)
def test_faults_are_counted_in_words(count: int, listed: int, words: str) -> None:
    facts = replace(FACTS, fault_count=count, faults=FACTS.faults[:listed])
    assert derive_desk(Maintenance(), NOW_MS, facts, "").faults == words


def test_a_kiosk_without_pages_says_so() -> None:
    facts = replace(FACTS, written=None)
    assert derive_desk(Maintenance(), NOW_MS, facts, "0a1b2c3d").content == "No pages are shown."


def test_the_way_in_and_what_is_listed_there(room: Room) -> None:
    room.desk.open()
    assert room.page == "choose"
    room.enter(PIN.digits)
    room.enter(PIN.digits)
    assert room.page == "maintenance"
    assert room.view._fault_rows.rows == (
        FaultCell("second", "no page open"),
        FaultCell("first", f"23 November 2026, 09:05 · page {unbroken('rf|/|benefits')}"),
    )
    assert room.view._setting_rows.rows == (
        SettingCell(in_words("display.|panel_|inches"), "55 inches", "from site.toml, line 3"),
        SettingCell(in_words("display.|look"), "dark", "from the command line"),
        SettingCell(in_words("clinic.|name"), "Here", "from site.toml"),
        SettingCell(in_words("clinic.|phone"), "not set", "the usual value"),
    )
    assert [row.text for row in room.view._problem_rows.rows] == ["site.toml:9: not a setting"]
    assert "0a1b2c3d" in room.view.props.content


def test_while_a_pin_is_checked_nothing_else_is_taken(room: Room) -> None:
    room.desk.open()
    room.enter(PIN.digits)
    for digit in PIN.digits:
        room.view.typeDigit(digit)
    room.view.confirmPin()
    assert room.view.props.busy
    room.view.typeDigit("7")
    room.view.deleteDigit()
    room.view.confirmPin()
    room.view.stepOut()
    assert room.view.props.busy
    assert len(room.jobs.waiting) == 1
    room.jobs.do_all()
    assert room.page == "maintenance"


def test_an_answer_that_comes_after_everybody_left_opens_nothing(room: Room) -> None:
    room.desk.open()
    room.enter(PIN.digits)
    for digit in PIN.digits:
        room.view.typeDigit(digit)
    room.view.confirmPin()
    room.now_ms += 60_000
    room.view.tick()
    assert room.page == ""
    room.jobs.do_all()
    assert room.page == ""


def test_keys_of_a_keyboard(room: Room) -> None:
    press, keys = room.view.pressKey, Qt.Key
    assert not press(keys.Key_1)
    room.desk.open()
    for key in (keys.Key_1, keys.Key_2, keys.Key_Backspace):
        assert press(key)
    assert room.view.props.typed == 1
    assert not press(keys.Key_A)
    assert press(keys.Key_Enter)
    assert room.view.props.alarm
    assert press(keys.Key_Escape)
    assert room.page == ""


def test_every_deed_of_maintenance(room: Room) -> None:
    room.desk.open()
    room.enter(PIN.digits)
    room.enter(PIN.digits)
    view = room.view
    for deed, page in (
        (view.changePin, "choose"),
        (view.askToExit, "confirm"),
        (view.setUpKeys, "keys"),
        (view.askToRestart, "confirm"),
        (view.stepOut, ""),
    ):
        deed()
        assert room.page == page
        view.stepOut()
    room.desk.open()
    room.enter(PIN.digits)
    view.startCleaning()
    assert room.page == "cleaning"
    room.now_ms += 60_000
    view.tick()
    assert room.page == "maintenance"
    view.askToRestart()
    view.confirmLeave()
    assert EndKiosk(Leave.RESTART) in room.effects


def test_only_what_changed_is_told(room: Room) -> None:
    told = Emissions(room.view)
    room.desk.open()
    assert told.take() == ["leadChanged", "pageChanged", "typedWordsChanged"]
    room.view.typeDigit("1")
    assert told.take() == ["typedChanged", "typedWordsChanged"]
    room.view.tick()
    assert told.take() == []
    room.view.stepOut()
    assert told.take() == ["leadChanged", "pageChanged", "typedChanged", "typedWordsChanged"]


def test_the_clock_is_asked_only_while_staff_are_here(room: Room) -> None:
    assert not room.view._timer.isActive()
    room.desk.open()
    assert room.view._timer.isActive()
    room.view.stepOut()
    assert not room.view._timer.isActive()


def test_a_touch_tells_only_an_open_desk(room: Room) -> None:
    room.view.touched()
    assert room.desk._desk.touched_ms == 0
    room.desk.open()
    room.now_ms += 1000
    room.view.touched()
    assert room.desk._desk.touched_ms == NOW_MS + 1000


# The door


@pytest.mark.parametrize("corner", list(Corner), ids=str)
def test_the_marks_stand_in_their_corners(corner: Corner) -> None:
    x, y = int(corner.right), int(corner.bottom)
    assert derive_staff(CornerHint(held=corner), present=False) == StaffProps(
        held=True, held_x=x, held_y=y
    )
    assert derive_staff(CornerHint(wanted=corner), present=True) == StaffProps(
        present=True, wanted=True, wanted_x=x, wanted_y=y
    )


@dataclass
class Behind:
    """What is behind the door."""

    room: Room
    view: QObject
    made: int = 0

    def pages(self) -> StaffPages:
        self.made += 1
        return self

    @property
    def page(self) -> str:
        return self.room.view.props.page

    @property
    def wants_code(self) -> bool:
        return self.room.view.props.listening

    def take_code(self, code: int) -> None:
        self.room.view.take_code(code)

    def step_back(self) -> None:
        self.room.view.stepOut()

    def confirm(self) -> None:
        self.room.view.confirmPin()

    @property
    def is_open(self) -> bool:
        return self.room.view.is_open

    @property
    def is_cleaned(self) -> bool:
        return self.room.view.is_cleaned

    def open(self) -> None:
        self.room.desk.open()

    def touched(self) -> None:
        self.room.view.touched()

    def watch(self, listener: Callable[[], None]) -> None:
        self.room.desk.subscribe(listener)

    def close(self) -> None:
        self.room.jobs.close()


def test_nothing_is_made_until_staff_come(room: Room) -> None:
    behind = Behind(room, room.view)
    door = StaffView(behind.pages)
    told = Emissions(door)
    door.touched()
    door.show_corners(CornerHint(held=Corner.TOP_LEFT))
    door.show_corners(CornerHint())
    assert not door.is_open
    assert not door.is_cleaned
    door.close()
    assert behind.made == 0
    assert told.take() == ["heldChanged", "heldChanged"]

    door.open()
    assert behind.made == 1
    assert door.props == StaffProps(present=True)
    assert door.pages() is room.view
    assert told.take() == ["presentChanged"]
    room.view.stepOut()
    door.open()
    assert behind.made == 1
    assert told.take() == ["presentChanged", "presentChanged"]


def test_every_property_tells_of_its_change(room: Room) -> None:
    assert len(notify_signals(room.view)) == 14
    assert len(notify_signals(StaffView(Behind(room, room.view).pages))) == 7
