"""The PIN on the disk: through restarts, torn files, moved clocks and full disks."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.core.pin import (
    LOCK_S,
    MOST_TRIES,
    Damaged,
    Locked,
    NoPin,
    Pin,
    PinReady,
    PinRecord,
    Right,
    Stored,
    Uncheckable,
    Unwritable,
    Wrong,
)
from kiosk.services import pin as pin_module
from kiosk.services.pin import FILE_NAME, PinFile, parse_record, record_text

GOOD, BAD = Pin("150926"), Pin("271828")


@dataclass
class Machine:
    """A computer with a state folder and a clock that anybody may set."""

    folder: Path
    now_s: int = 1_800_000_000
    faults: list[str] = field(default_factory=list)

    def start(self) -> PinFile:
        """The kiosk starts: nothing is known but what is on the disk."""
        return PinFile(self.folder, lambda: self.now_s, self.faults.append)

    @property
    def file(self) -> Path:
        return self.folder / FILE_NAME

    @property
    def record(self) -> PinRecord:
        return parse_record(self.file.read_text())


def quick_hash(pin: Pin) -> str:
    """Looks like one."""
    return f"$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$r/{pin.digits[::-1]:0>22}"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """With a hash that takes no time; one test asks for the real one."""
    monkeypatch.setattr(pin_module, "_hashed", quick_hash)
    monkeypatch.setattr(pin_module, "_matches", lambda hash_, pin: hash_ == quick_hash(pin))
    return Machine(tmp_path / "state")


@pytest.fixture
def guarded(machine: Machine) -> Machine:
    assert machine.start().keep(GOOD) == Stored()
    return machine


def test_there_is_no_pin_until_one_is_chosen(machine: Machine) -> None:
    assert machine.start().standing() == NoPin()
    assert machine.start().check(Pin("000000")) == NoPin()
    assert not machine.file.exists()


def test_a_pin_outlives_a_restart(guarded: Machine) -> None:
    assert guarded.start().standing() == PinReady()
    assert guarded.start().check(GOOD) == Right()
    assert guarded.start().check(BAD) == Wrong(MOST_TRIES - 1)


def test_the_real_hash(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.start().keep(GOOD) == Stored()
    assert machine.record.hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert machine.start().check(GOOD) == Right()
    assert machine.start().check(BAD) == Wrong(4)
    assert GOOD.digits not in machine.file.read_text()


def test_two_machines_with_one_pin_have_two_hashes(tmp_path: Path) -> None:
    machines = Machine(tmp_path / "a"), Machine(tmp_path / "b")
    for machine in machines:
        machine.start().keep(GOOD)
    assert machines[0].record.hash != machines[1].record.hash


def lock(machine: Machine) -> None:
    for left in reversed(range(1, MOST_TRIES)):
        assert machine.start().check(BAD) == Wrong(left)
    assert machine.start().check(BAD) == Locked(15)


def test_five_wrong_tries_lock_across_restarts(guarded: Machine) -> None:
    lock(guarded)
    guarded.now_s += LOCK_S - 61
    assert guarded.start().standing() == Locked(2)
    assert guarded.start().check(GOOD) == Locked(2)
    guarded.now_s += 61
    assert guarded.start().standing() == PinReady()
    assert guarded.start().check(BAD) == Wrong(4)
    assert guarded.start().check(GOOD) == Right()
    assert guarded.start().check(BAD) == Wrong(4)


def test_a_try_is_written_down_before_it_is_checked(
    guarded: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pull_the_plug(hash_: str, pin: Pin) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pin_module, "_matches", pull_the_plug)
    for tries in range(1, MOST_TRIES + 1):
        with pytest.raises(KeyboardInterrupt):
            guarded.start().check(BAD)
        assert guarded.record.wrong_tries == tries
    assert guarded.start().standing() == Locked(15)


def test_a_clock_moved_back_starts_the_lock_anew(guarded: Machine) -> None:
    lock(guarded)
    guarded.now_s += LOCK_S // 2
    guarded.now_s -= 100_000
    assert guarded.start().standing() == Locked(15)
    guarded.now_s += LOCK_S - 1
    assert guarded.start().standing() == Locked(1)
    guarded.now_s += 1
    assert guarded.start().standing() == PinReady()


def torn(**changes: object) -> str:
    """A good file but for one thing."""
    return json.dumps({**json.loads(record_text(PinRecord(quick_hash(GOOD)))), **changes})


TORN = {
    "empty": "",
    "half of it": torn()[:30],
    "zeroes": "\0" * 100,
    "no hash": '{"wrong_tries": 0, "locked_at_s": null}',
    "an empty hash": torn(hash=""),
    "half a hash": torn(hash=quick_hash(GOOD)[:45]),
    "a foreign hash": torn(hash="$2b$12$VyApgNWwUkx"),
    "tries as text": torn(wrong_tries="0"),
    "tries below none": torn(wrong_tries=-9),
    "a lock that is no time": torn(locked_at_s="x"),
    "a list": "[]",
    "a bottomless list": "[" * 100_000,
}


@pytest.mark.parametrize("text", TORN.values(), ids=TORN.keys())
def test_a_damaged_file_is_never_taken_for_no_pin(guarded: Machine, text: str) -> None:
    guarded.file.write_text(text)
    damaged = Damaged(str(guarded.file))
    assert guarded.start().standing() == damaged
    assert guarded.start().check(GOOD) == damaged
    assert guarded.file.read_text() == text


def test_bytes_that_are_no_text_are_damage(guarded: Machine) -> None:
    guarded.file.write_bytes(b"\xff\xfe\x00")
    assert guarded.start().standing() == Damaged(str(guarded.file))


def test_something_in_place_of_the_file_is_damage(machine: Machine) -> None:
    machine.file.mkdir(parents=True)
    assert machine.start().standing() == Damaged(str(machine.file))


def test_a_folder_that_cannot_be_written_is_told_at_once(machine: Machine) -> None:
    machine.folder.write_text("a file in place of the folder")
    standing = machine.start().standing()
    assert isinstance(standing, Unwritable)
    assert standing.folder == str(machine.folder)
    assert isinstance(machine.start().keep(GOOD), Unwritable)
    assert isinstance(machine.start().clear(), Unwritable)


def fail_to_write(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_pin_that_could_not_be_kept_is_not_the_pin(
    guarded: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", fail_to_write)
    kept = guarded.start().keep(BAD)
    assert kept == Unwritable(str(guarded.folder), "No space left on device")
    monkeypatch.undo()
    assert guarded.record.hash == quick_hash(GOOD)


def test_what_reads_differently_was_not_kept(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(_: Path) -> None:
        machine.file.write_text("{}")

    monkeypatch.setattr(pin_module, "_settle", lose)
    assert isinstance(machine.start().keep(GOOD), Unwritable)


def test_a_full_disk_keeps_nobody_out_and_counts_tries_all_the_same(
    guarded: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", fail_to_write)
    running = guarded.start()
    assert running.check(GOOD) == Right()
    assert guarded.faults
    assert all("No space left" in fault and str(guarded.file) in fault for fault in guarded.faults)
    for left in reversed(range(1, MOST_TRIES)):
        assert running.check(BAD) == Wrong(left)
    assert running.check(BAD) == Locked(15)
    assert running.check(GOOD) == Locked(15)
    assert running.standing() == Locked(15)
    assert not any(GOOD.digits in fault or BAD.digits in fault for fault in guarded.faults)


@pytest.mark.parametrize("error", [MemoryError(), ImportError("no argon2")], ids=repr)
def test_a_machine_that_cannot_compute_says_so(
    guarded: Machine, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> str:
        raise error

    monkeypatch.setattr(pin_module, "_matches", fail)
    monkeypatch.setattr(pin_module, "_hashed", fail)
    reason = str(error) or "MemoryError"
    assert guarded.start().check(GOOD) == Uncheckable(reason)
    assert guarded.start().keep(GOOD) == Uncheckable(reason)


def test_a_rest_of_an_interrupted_write_is_no_hindrance(guarded: Machine) -> None:
    guarded.file.with_suffix(".new").write_text("half")
    assert guarded.start().keep(BAD) == Stored()
    assert guarded.start().check(BAD) == Right()
    assert [path.name for path in guarded.folder.iterdir()] == [FILE_NAME]


def test_clearing_takes_a_damaged_one_away_too(guarded: Machine) -> None:
    guarded.file.write_text("torn")
    assert guarded.start().clear() == Stored()
    assert guarded.start().standing() == NoPin()
    assert guarded.start().clear() == Stored()


@pytest.mark.parametrize("change", [PinRecord.after_right, lambda record: record.with_try(7)])
def test_a_record_reads_as_it_was_written(change: Callable[[PinRecord], PinRecord]) -> None:
    record = change(PinRecord(quick_hash(GOOD), 4))
    assert parse_record(record_text(record)) == record
    assert json.loads(record_text(record)).keys() == {"hash", "wrong_tries", "locked_at_s"}


def test_only_the_kiosk_may_read_it(guarded: Machine) -> None:
    if os.name != "posix":
        pytest.skip("not applicable: no such permissions here")
    assert guarded.file.stat().st_mode & 0o777 == 0o600
