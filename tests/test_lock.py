"""The locks name exact versions and hashes, and never an address."""

import re
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).parents[1] / "build_spec" / "lock").glob("*.txt"))
PIN = re.compile(r"^[a-z0-9-]+==[0-9][^ ]*( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
QT = {"pyside6-addons==6.11.3", "pyside6-essentials==6.11.3", "shiboken6==6.11.3"}

each_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)


def wanted(lock: Path) -> list[str]:
    return [line.split()[0] for line in lock.read_text().splitlines() if PIN.match(line)]


def test_all_locks_are_here() -> None:
    assert [lock.stem for lock in LOCKS] == [
        *("dev", "lock", "narration", "package", "runtime", "windows_python"),
    ]


@each_lock
def test_every_line_is_a_note_a_pin_or_a_hash(lock: Path) -> None:
    for line in lock.read_text().splitlines():
        assert line.startswith("# ") or PIN.match(line) or HASH.match(line), line


@each_lock
def test_every_pin_has_a_hash(lock: Path) -> None:
    lines = lock.read_text().splitlines()
    pins = [number for number, line in enumerate(lines) if PIN.match(line)]
    assert pins
    for number in pins:
        assert HASH.match(lines[number + 1]), lines[number]


@each_lock
def test_no_address(lock: Path) -> None:
    assert not re.search(r"://|www\.|index|find-links|@", lock.read_text())


def test_qt_is_the_tried_version() -> None:
    (runtime,) = (lock for lock in LOCKS if lock.stem == "runtime")
    assert {pin for pin in wanted(runtime) if pin.startswith(("pyside6", "shiboken6"))} == QT


def test_the_test_tools_do_not_move_what_the_kiosk_runs_on() -> None:
    pins = {lock.stem: dict(pin.split("==") for pin in wanted(lock)) for lock in LOCKS}
    for name in pins["dev"].keys() & pins["runtime"].keys():
        assert pins["dev"][name] == pins["runtime"][name]
