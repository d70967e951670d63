"""The way out: staff get in by gesture and PIN whatever is shown, and nobody else does."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.app.facts import desk_facts
from kiosk.core.corners import HOLD_MS, NEXT_MS, QUIET_MS, Corner
from kiosk.core.desk import (
    CLEANING_MS,
    MAINTENANCE_MS,
    PAD_MS,
    Away,
    DeskPage,
    Maintenance,
)
from kiosk.core.desk_facts import DeskFacts, FaultFact, FromFile, SettingFact
from kiosk.core.exit_codes import ExitCode
from kiosk.core.idle import WARNING_S
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.names import PageId
from kiosk.core.pin import LOCK_S, MOST_TRIES
from kiosk.core.visit import (
    AttractScreen,
    ComfortSheet,
    GoHome,
    Intent,
    OpenChapter,
    OpenPage,
    OpenSheet,
    ReaderScreen,
    SourcesSheet,
    Visit,
    Wake,
)
from kiosk.services.faults import Faults
from kiosk.services.pin import FILE_NAME
from kiosk.services.settings import usual_settings
from kiosk.ui.styled import without_markup
from tests.ui.driver import FINGER, KioskDriver
from tests.ui.staff import INSIDE_PX, OTHER_PIN, PIN, Staff
from tests.ui.tour import Setting, begin

TODAY = date(2026, 12, 1)
PAGE = OpenPage(PageId("rf/one-minute"))
CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)


@pytest.fixture
def staff(kiosk: KioskDriver) -> Iterator[Staff]:
    """Staff at a kiosk that has no PIN yet."""
    kiosk.left.clear()
    forget(kiosk)
    yield Staff(kiosk)
    kiosk.show_desk(Away())
    forget(kiosk)


def forget(kiosk: KioskDriver) -> None:
    """No PIN."""
    for file in kiosk.state.iterdir():
        file.unlink()


@pytest.fixture
def known(staff: Staff) -> Staff:
    """Staff who chose a PIN some time ago."""
    staff.chooses_a_pin()
    assert staff.is_at(DeskPage.MAINTENANCE)
    staff.kiosk.tap("Back to the kiosk")
    staff.kiosk.go(Wake())
    return staff


SCREENS: dict[str, tuple[Intent, ...]] = {
    "start": (Wake(),),
    "home": (Wake(), GoHome()),
    "page": (Wake(), PAGE),
    "comfort": (Wake(), OpenSheet(ComfortSheet())),
    "sources": (Wake(), PAGE, OpenSheet(SourcesSheet())),
}


@pytest.mark.parametrize("first", list(Corner), ids=str)
@pytest.mark.parametrize("intents", [(), *SCREENS.values()], ids=["attract", *SCREENS])
def test_the_gesture_opens_on_every_screen_and_touches_nothing(
    staff: Staff, intents: tuple[Intent, ...], first: Corner
) -> None:
    staff.kiosk.go(*intents)
    before = staff.kiosk.visit
    staff.makes_the_gesture(first)
    assert staff.is_at(DeskPage.CHOOSE)
    assert staff.kiosk.visit == before
    staff.kiosk.tap("Cancel")
    assert staff.is_at(DeskPage.NONE)
    assert staff.kiosk.visit == before


def test_it_opens_on_every_chapter(staff: Staff) -> None:
    for topic in staff.kiosk.library.topics.values():
        for chapter in topic.chapters:
            staff.kiosk.go(Wake(), OpenChapter(chapter.id))
            staff.makes_the_gesture()
            assert staff.is_at(DeskPage.CHOOSE), chapter.id
            staff.kiosk.tap("Cancel")


def test_it_opens_under_the_warning(staff: Staff) -> None:
    staff.kiosk.go(Wake(), PAGE)
    staff.kiosk.wait(staff.kiosk.kiosk.idle.limit_s)
    assert staff.kiosk.is_warned()
    staff.makes_the_gesture(Corner.BOTTOM_RIGHT)
    assert staff.is_at(DeskPage.CHOOSE)
    assert staff.kiosk.is_warned()


def test_it_opens_without_any_content(staff: Staff) -> None:
    staff.kiosk.begin(library=EMPTY_LIBRARY)
    staff.chooses_a_pin()
    assert staff.is_at(DeskPage.MAINTENANCE)
    staff.kiosk.tap("Exit")
    staff.kiosk.tap("End the kiosk")
    assert staff.kiosk.left == [ExitCode.WANTED]


def test_the_chord_opens_too(staff: Staff) -> None:
    QTest.keyClick(staff.kiosk.window, Qt.Key.Key_K, CHORD)
    staff.kiosk.settle()
    assert staff.is_at(DeskPage.CHOOSE)


@pytest.mark.parametrize(
    "modifiers",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        CHORD | Qt.KeyboardModifier.MetaModifier,
    ],
)
def test_half_a_chord_does_not(staff: Staff, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(staff.kiosk.window, Qt.Key.Key_K, modifiers)
    staff.kiosk.settle()
    assert staff.is_at(DeskPage.NONE)


def test_the_mouse_of_a_desk_pc_makes_the_gesture(staff: Staff) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for corner in (Corner.TOP_RIGHT, Corner.BOTTOM_LEFT):
        spot = staff.spot(corner).toPoint()
        staff.kiosk.pass_time(300)
        QTest.mousePress(staff.kiosk.window, left, none, spot)
        staff.waits(HOLD_MS)
        QTest.mouseRelease(staff.kiosk.window, left, none, spot)
        staff.kiosk.settle()
    assert staff.is_at(DeskPage.CHOOSE)


def help_spot(kiosk: KioskDriver) -> QPointF:
    """A point of Help now that lies in the corner."""
    seen = kiosk.find("Help now").seen
    corner = QPointF(kiosk.window.width(), kiosk.window.height())
    point = QPointF(seen.right - 5, seen.bottom - 5)
    apart = point - corner
    assert (apart.x() ** 2 + apart.y() ** 2) ** 0.5 / kiosk.panel.px_per_mm < 20
    return point


@pytest.mark.parametrize(("hold_ms", "helps"), [(80, True), (HOLD_MS - 1, True), (HOLD_MS, False)])
def test_help_now_acts_unless_its_corner_was_held(staff: Staff, hold_ms: int, helps: bool) -> None:
    staff.kiosk.go(Wake())
    staff.kiosk.tap(help_spot(staff.kiosk), hold_ms=hold_ms)
    assert isinstance(staff.kiosk.visit.screen, ReaderScreen) == helps


def test_help_now_acts_at_once_after_a_corner_was_held(staff: Staff) -> None:
    staff.kiosk.go(Wake())
    staff.kiosk.tap(help_spot(staff.kiosk), hold_ms=HOLD_MS)
    staff.kiosk.tap(help_spot(staff.kiosk))
    assert isinstance(staff.kiosk.visit.screen, ReaderScreen)


def test_the_press_that_opened_types_nothing(staff: Staff) -> None:
    staff.holds(Corner.TOP_LEFT)
    staff.presses(Corner.BOTTOM_RIGHT)
    staff.waits(HOLD_MS)
    assert staff.is_at(DeskPage.CHOOSE)
    staff.kiosk.pass_time(1000)
    staff.lets_go(Corner.BOTTOM_RIGHT)
    assert staff.is_at(DeskPage.CHOOSE)
    assert staff.kiosk.room.view.props.typed == 0


def marks(staff: Staff) -> tuple[bool, bool]:
    """Whether a held corner and a wanted one are marked."""
    props = staff.kiosk.kiosk.staff.props
    return props.held, props.wanted


def test_a_tap_in_a_corner_shows_nothing_and_a_hold_shows_the_way(staff: Staff) -> None:
    staff.kiosk.go(Wake())
    still = staff.kiosk.picture()
    staff.presses(Corner.TOP_RIGHT)
    staff.waits(QUIET_MS - 1)
    assert marks(staff) == (False, False)
    assert staff.kiosk.picture() == still
    staff.waits(1)
    assert marks(staff) == (True, False)
    held = staff.kiosk.picture()
    assert held != still
    staff.waits(HOLD_MS - QUIET_MS)
    assert marks(staff) == (False, True)
    assert staff.kiosk.picture() not in (held, still)
    staff.lets_go(Corner.TOP_RIGHT)
    staff.waits(NEXT_MS + 1)
    assert marks(staff) == (False, False)
    assert staff.kiosk.picture() == still


def test_the_next_page_takes_no_tap_that_meant_the_last(known: Staff) -> None:
    known.comes_in()
    known.kiosk.tap("Exit")
    spot = known.kiosk.aim("End the kiosk")
    known.kiosk.tap("Cancel")
    known.kiosk.tap("Exit")
    for _ in range(2):
        known.kiosk.down(FINGER, spot)
        known.kiosk.pass_time(100)
        known.kiosk.up(FINGER, spot)
        known.kiosk.settle()
    assert not known.kiosk.left


# The PIN


def test_a_pin_is_chosen_twice_and_asked_from_then_on(staff: Staff) -> None:
    staff.makes_the_gesture()
    assert staff.kiosk.headings == ("Choose a PIN",)
    staff.enters(PIN)
    assert staff.is_at(DeskPage.AGAIN)
    staff.enters(PIN)
    assert staff.is_at(DeskPage.MAINTENANCE)
    staff.kiosk.tap("Back to the kiosk")
    staff.makes_the_gesture(Corner.BOTTOM_LEFT)
    assert staff.is_at(DeskPage.ENTER)
    staff.enters(PIN)
    assert staff.is_at(DeskPage.MAINTENANCE)


@pytest.mark.parametrize(
    ("digits", "says"),
    [
        ("111111", "All digits are the same."),
        ("123456", "The digits are in a row."),
        ("15092", "A PIN has at least 6 digits."),
    ],
)
def test_a_poor_pin_is_refused_in_plain_words(staff: Staff, digits: str, says: str) -> None:
    staff.makes_the_gesture()
    staff.enters(digits)
    assert staff.is_at(DeskPage.CHOOSE)
    assert staff.kiosk.shows(says)
    assert staff.kiosk.room.view.props.typed == 0


def test_two_entries_that_differ_are_refused(staff: Staff) -> None:
    staff.makes_the_gesture()
    staff.enters(PIN)
    staff.enters(OTHER_PIN)
    assert staff.is_at(DeskPage.CHOOSE)
    assert staff.kiosk.shows("The two PINs are not the same.")
    assert not list(staff.kiosk.state.iterdir())


def test_typed_digits_show_as_dots_only(known: Staff) -> None:
    known.makes_the_gesture()
    known.types("150")
    assert known.kiosk.shows("3 digits typed")
    texts = [text.words for text in known.kiosk.texts]
    assert not any("150" in text for text in texts)
    known.kiosk.tap("Delete")
    assert known.kiosk.shows("2 digits typed")
    props = repr(known.kiosk.room.view.props)
    assert "150" not in props + repr(known.kiosk.room.desk.state)


def test_the_keyboard_types_too(known: Staff) -> None:
    window = known.kiosk.window
    known.makes_the_gesture()
    keys = Qt.Key
    for key in (keys.Key_1, keys.Key_5, keys.Key_0, keys.Key_9, keys.Key_9, keys.Key_Backspace):
        QTest.keyClick(window, key)
    for key in (keys.Key_2, keys.Key_6, keys.Key_Return):
        QTest.keyClick(window, key)
    known.kiosk.until(lambda: known.is_at(DeskPage.MAINTENANCE), "maintenance")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    known.kiosk.settle()
    assert known.is_at(DeskPage.NONE)


def test_the_keypad_works_by_accessible_press(known: Staff) -> None:
    known.makes_the_gesture()
    for digit in PIN:
        known.kiosk.press(digit)
    known.kiosk.press("OK")
    known.kiosk.until(lambda: known.is_at(DeskPage.MAINTENANCE), "maintenance")


def test_the_same_key_may_follow_at_once(known: Staff) -> None:
    known.makes_the_gesture()
    point = known.kiosk.aim("7")
    known.kiosk.pass_time(1000)
    for _ in range(3):
        known.kiosk.down(FINGER, point)
        known.kiosk.pass_time(60)
        known.kiosk.up(FINGER, point)
        known.kiosk.pass_time(60)
    known.kiosk.settle()
    assert known.kiosk.room.view.props.typed == 3


def test_a_wrong_pin_says_how_many_tries_are_left_and_then_locks(known: Staff) -> None:
    known.makes_the_gesture()
    for left in (4, 3, 2):
        known.enters(OTHER_PIN)
        assert known.kiosk.shows(f"That is not the PIN.\n{left} tries are left.")
    known.enters(OTHER_PIN)
    assert known.kiosk.shows("That is not the PIN.\nOne try is left.")
    known.enters(OTHER_PIN)
    assert known.is_at(DeskPage.LOCKED)
    assert known.kiosk.shows("Too many wrong tries. Try again in 15 minutes.")
    known.kiosk.tap("Close")
    known.kiosk.calendar_s += LOCK_S - 1
    known.makes_the_gesture()
    assert known.kiosk.shows("Too many wrong tries. Try again in one minute.")
    known.kiosk.tap("Close")
    known.kiosk.calendar_s += 1
    known.comes_in()
    assert known.is_at(DeskPage.MAINTENANCE)


def test_a_lock_holds_in_the_next_process(known: Staff) -> None:
    known.makes_the_gesture()
    for _ in range(MOST_TRIES):
        known.enters(OTHER_PIN)
    other = KioskDriver(EMPTY_LIBRARY)
    try:
        (other.state / FILE_NAME).write_bytes((known.kiosk.state / FILE_NAME).read_bytes())
        other.calendar_s = known.kiosk.calendar_s + 60
        Staff(other).makes_the_gesture()
        assert other.shows("Too many wrong tries. Try again in 14 minutes.")
    finally:
        other.close()


def test_a_damaged_pin_file_says_what_to_do(known: Staff) -> None:
    file = known.kiosk.state / FILE_NAME
    file.write_text("{")
    known.makes_the_gesture()
    assert known.is_at(DeskPage.NO_WAY_IN)
    assert known.kiosk.shows(
        "The file with the PIN is damaged. Ask IT to set a new PIN with the command “kiosk pin”, "
        f"or to remove the file {file}."
    )
    known.kiosk.tap("Close")
    assert known.is_at(DeskPage.NONE)


# Leaving it alone


@pytest.mark.parametrize("name", ["start", "page", "comfort"])
def test_cancelling_leaves_the_visit_as_it_was(known: Staff, name: str) -> None:
    known.kiosk.go(*SCREENS[name])
    visit, reader = known.kiosk.visit, known.kiosk.reader.props
    known.makes_the_gesture()
    known.types("15")
    known.kiosk.tap("Cancel")
    assert known.kiosk.visit == visit
    assert known.kiosk.reader.props == reader


def test_the_pad_closes_itself_and_the_visit_beneath_still_ends(known: Staff) -> None:
    known.kiosk.go(Wake(), PAGE)
    known.makes_the_gesture()
    limit_s = known.kiosk.kiosk.idle.limit_s
    known.kiosk.wait(PAD_MS / 1000 - 1)
    assert known.is_at(DeskPage.ENTER)
    known.kiosk.wait(1)
    assert known.is_at(DeskPage.NONE)
    assert isinstance(known.kiosk.visit.screen, ReaderScreen)
    known.kiosk.wait(limit_s)
    assert known.kiosk.is_warned()
    known.kiosk.wait(WARNING_S)
    assert known.kiosk.visit == Visit.fresh()


def test_no_warning_comes_over_the_staff_pages(known: Staff) -> None:
    known.kiosk.go(Wake(), PAGE)
    known.kiosk.wait(known.kiosk.kiosk.idle.limit_s - 5)
    known.makes_the_gesture()
    for _ in range(20):
        known.kiosk.wait(PAD_MS / 1000 - 5)
        known.types("1")
        known.kiosk.tap("Delete")
    assert known.is_at(DeskPage.ENTER)
    assert not known.kiosk.is_warned()


def test_the_warning_goes_on_where_it_was(known: Staff) -> None:
    known.kiosk.go(Wake(), PAGE)
    known.kiosk.wait(known.kiosk.kiosk.idle.limit_s + WARNING_S - 10)
    known.makes_the_gesture()
    known.kiosk.wait(PAD_MS / 1000)
    assert known.is_at(DeskPage.NONE)
    assert known.kiosk.is_warned()
    known.kiosk.wait(3)
    assert known.kiosk.is_warned()
    known.kiosk.wait(10)
    assert known.kiosk.visit == Visit.fresh()


def test_maintenance_locks_itself_and_shows_the_attract_screen(known: Staff) -> None:
    known.comes_in()
    known.kiosk.wait(MAINTENANCE_MS / 1000 - 10)
    known.kiosk.tap(QPointF(INSIDE_PX * 10, INSIDE_PX))
    known.kiosk.wait(MAINTENANCE_MS / 1000 - 10)
    assert known.is_at(DeskPage.MAINTENANCE)
    known.kiosk.wait(10)
    known.kiosk.settle()
    assert known.is_at(DeskPage.NONE)
    assert isinstance(known.kiosk.visit.screen, AttractScreen)


def test_coming_in_wipes_the_visit(known: Staff) -> None:
    known.kiosk.go(Wake(), PAGE, OpenSheet(SourcesSheet()))
    known.comes_in()
    assert known.kiosk.visit == Visit.fresh()
    known.kiosk.tap("Back to the kiosk")
    assert known.kiosk.visit == Visit.fresh()
    assert known.kiosk.shows(known.kiosk.controls[0].name)


# Maintenance

PLANTED = DeskFacts(
    version="7.8.9",
    written=date(2026, 11, 23),
    fault_count=2,
    faults=(
        FaultFact("the first thing broke", "rf/benefits", datetime(2026, 11, 23, 9, 5, tzinfo=UTC)),
        FaultFact("the last thing broke"),
    ),
    settings=(
        SettingFact("display.panel_inches", "55", "inches", FromFile("/etc/kiosk/site.toml", 3)),
        SettingFact("clinic.phone", ""),
    ),
    settings_problems=('site.toml:9: "display.lok" is not a setting; correct it',),
)


def test_maintenance_tells_how_the_kiosk_is(known: Staff) -> None:
    known.kiosk.facts = PLANTED
    known.comes_in()
    known.kiosk.until(
        lambda: "Content" in known.kiosk.room.view.props.content, "the content's hash"
    )
    known.kiosk.settle()
    told = [without_markup(text.words) for text in known.kiosk.texts]
    content = next(text for text in told if "newest page" in text)
    assert re.fullmatch("Content [0-9a-f]{8}, newest page of 23 November 2026", content)
    for words in (
        "Version 7.8.9",
        "2 since the start.",
        "the first thing broke",
        "23 November 2026, 09:05 · page rf/benefits",
        "the last thing broke",
        "no page open",
        'site.toml:9: "display.lok" is not a setting; correct it',
        "55 inches",
        "not set",
    ):
        assert words in told, words
    assert told.index("the last thing broke") < told.index("the first thing broke")
    assert any("site.toml, line 3" in text for text in told)
    assert any("the usual value" in text for text in told)


def test_what_went_wrong_since_the_start_is_listed(known: Staff) -> None:
    faults = Faults(lambda: "rf/benefits")
    kiosk = known.kiosk
    kiosk.facts = desk_facts(kiosk.library, faults, usual_settings(), Path("site.toml"), TODAY)
    known.comes_in()
    assert kiosk.shows("None since the start.")
    kiosk.tap("Back to the kiosk")
    faults.note("a picture could not be read")
    kiosk.faults.take()
    kiosk.facts = desk_facts(kiosk.library, faults, usual_settings(), Path("site.toml"), TODAY)
    known.comes_in()
    assert kiosk.shows("One since the start.")
    assert kiosk.shows("a picture could not be read")
    assert any(without_markup(t.words).endswith("· page rf/benefits") for t in kiosk.texts)


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        ("Exit", "End the kiosk", ExitCode.WANTED),
        ("Restart", "Restart the kiosk", ExitCode.RESTART),
    ],
)
def test_exit_and_restart_ask_once_more(
    known: Staff, first: str, then: str, code: ExitCode
) -> None:
    known.comes_in()
    known.kiosk.tap(first)
    known.kiosk.tap("Cancel")
    assert known.is_at(DeskPage.MAINTENANCE)
    assert not known.kiosk.left
    known.kiosk.tap(first)
    known.kiosk.tap(then)
    assert known.kiosk.left == [code]


def test_the_pin_can_be_changed(known: Staff) -> None:
    known.comes_in()
    known.kiosk.tap("Change the PIN")
    known.enters(OTHER_PIN)
    known.enters(OTHER_PIN)
    assert known.is_at(DeskPage.MAINTENANCE)
    known.kiosk.tap("Back to the kiosk")
    known.makes_the_gesture()
    known.enters(PIN)
    assert known.is_at(DeskPage.ENTER)
    known.enters(OTHER_PIN)
    assert known.is_at(DeskPage.MAINTENANCE)


# Cleaning


def test_cleaning_ignores_touches_and_keys_for_a_minute(known: Staff) -> None:
    known.comes_in()
    spots = [node.seen.centre for node in known.kiosk.controls]
    assert len(spots) > 4
    known.kiosk.tap("Clean the screen")
    began_ms = known.kiosk.clock.now_ms
    assert known.kiosk.shows("You can wipe the screen now")
    assert not known.kiosk.controls
    for spot in spots:
        known.kiosk.tap(spot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space):
        QTest.keyClick(known.kiosk.window, key)
    QTest.keyClick(known.kiosk.window, Qt.Key.Key_K, CHORD)
    known.kiosk.down_together(QPointF(100, 100), QPointF(900, 500))
    known.kiosk.up_together(QPointF(100, 100), QPointF(900, 500))
    known.kiosk.settle()
    assert known.is_at(DeskPage.CLEANING)
    left_ms = began_ms + CLEANING_MS - known.kiosk.clock.now_ms
    known.kiosk.wait(left_ms / 1000 - 10)
    known.kiosk.settle()
    assert known.kiosk.shows("10")
    known.kiosk.wait(10)
    known.kiosk.settle()
    assert known.is_at(DeskPage.MAINTENANCE)
    known.kiosk.tap("Back to the kiosk")
    assert known.is_at(DeskPage.NONE)
    known.kiosk.tap(known.kiosk.controls[0])
    assert not isinstance(known.kiosk.visit.screen, AttractScreen)


def test_a_finger_that_lies_there_when_cleaning_ends_does_nothing(known: Staff) -> None:
    known.comes_in()
    spot = known.kiosk.aim("Exit")
    known.kiosk.tap("Clean the screen")
    known.kiosk.wait(CLEANING_MS / 1000 - 1)
    known.kiosk.down(FINGER, spot)
    known.kiosk.wait(1)
    known.kiosk.settle()
    assert known.is_at(DeskPage.MAINTENANCE)
    known.kiosk.pass_time(800)
    known.kiosk.up(FINGER, spot)
    known.kiosk.settle()
    assert known.is_at(DeskPage.MAINTENANCE)


def test_with_cleaning_over_the_kiosk_locks_as_always(known: Staff) -> None:
    known.comes_in()
    known.kiosk.tap("Clean the screen")
    known.kiosk.wait(CLEANING_MS / 1000)
    assert known.is_at(DeskPage.MAINTENANCE)
    known.kiosk.wait((MAINTENANCE_MS - CLEANING_MS) / 1000)
    assert known.is_at(DeskPage.NONE)


# The window


def test_nobody_closes_the_window_but_staff(kiosk: KioskDriver) -> None:
    assert not kiosk.window.close()
    kiosk.settle()
    assert kiosk.window.isVisible()


def test_mirrored_the_corners_stay_where_they_are(staff: Staff) -> None:
    begin(staff.kiosk, Setting(mirrored=True))
    staff.makes_the_gesture(Corner.TOP_RIGHT)
    assert staff.is_at(DeskPage.CHOOSE)
    staff.kiosk.show_desk(Maintenance())
    staff.kiosk.tap("Back to the kiosk")
    assert staff.is_at(DeskPage.NONE)
