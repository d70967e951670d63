"""Which PIN may be chosen, and how wrong tries lock it."""

import pytest

from kiosk.core.pin import LOCK_S, LONGEST_DIGITS, MOST_TRIES, Pin, PinFault, PinRecord, pin_fault

NOW_S = 1_800_000_000


@pytest.mark.parametrize(
    ("digits", "fault"),
    [
        ("150926", None),
        ("123457", None),
        ("112233", None),
        ("150926535897", None),
        ("", PinFault.TOO_SHORT),
        ("15092", PinFault.TOO_SHORT),
        ("1509265358979", PinFault.TOO_LONG),
        ("000000", PinFault.ONE_DIGIT),
        ("777777777777", PinFault.ONE_DIGIT),
        ("123456", PinFault.PLAIN_RUN),
        ("654321", PinFault.PLAIN_RUN),
        ("567890", PinFault.PLAIN_RUN),
        ("098765", PinFault.PLAIN_RUN),
        ("890123", PinFault.PLAIN_RUN),
        ("15092a", PinFault.NOT_DIGITS),
        ("15092 ", PinFault.NOT_DIGITS),
        ("١٥٠٩٢٦", PinFault.NOT_DIGITS),
    ],
)
def test_which_pins_may_be_chosen(digits: str, fault: PinFault | None) -> None:
    assert pin_fault(Pin(digits)) == fault


def test_digits_show_in_no_message() -> None:
    assert "150926" not in repr(Pin("150926"))
    assert "argon" not in repr(PinRecord("$argon2id$v=19"))


def test_typing_stops_at_the_longest_pin() -> None:
    pin = Pin()
    for _ in range(LONGEST_DIGITS + 3):
        pin = pin.with_digit("7")
    assert len(pin) == LONGEST_DIGITS
    assert pin.without_last() == Pin("7" * (LONGEST_DIGITS - 1))
    assert Pin().without_last() == Pin()


def tried(times: int, record: PinRecord | None = None, now_s: int = NOW_S) -> PinRecord:
    record = record or PinRecord("hash")
    for _ in range(times):
        record = record.at(now_s).with_try(now_s)
    return record


def test_the_fifth_wrong_try_locks_for_a_quarter_of_an_hour() -> None:
    four = tried(MOST_TRIES - 1)
    assert (four.tries_left, four.locked_minutes(NOW_S)) == (1, 0)
    five = tried(1, four)
    assert five.locked_minutes(NOW_S) == LOCK_S // 60 == 15
    assert five.locked_minutes(NOW_S + 1) == 15
    assert five.locked_minutes(NOW_S + LOCK_S - 60) == 1
    assert five.locked_minutes(NOW_S + LOCK_S - 1) == 1
    assert five.locked_minutes(NOW_S + LOCK_S) == 0


def test_after_the_lock_there_are_five_tries_again() -> None:
    after_s = NOW_S + LOCK_S
    record = tried(1, tried(MOST_TRIES), after_s)
    assert (record.tries_left, record.locked_minutes(after_s)) == (MOST_TRIES - 1, 0)


def test_a_clock_moved_back_does_not_shorten_the_lock() -> None:
    locked, earlier_s = tried(MOST_TRIES), NOW_S - 10_000
    assert locked.locked_minutes(earlier_s) == 15
    anew = locked.at(earlier_s)
    assert anew.locked_minutes(earlier_s + LOCK_S - 1) == 1
    assert anew.locked_minutes(earlier_s + LOCK_S) == 0


def test_the_right_pin_forgets_the_wrong_ones() -> None:
    assert tried(3).after_right() == PinRecord("hash")
