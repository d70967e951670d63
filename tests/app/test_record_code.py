"""What the methods of records compile to is kept, and a start is the same with it and without."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType

import pytest

from build_spec.places import ROOT
from kiosk.app.record_code import FILE, kept_record_code, known_code, write

START = """
import sys
from pathlib import Path
from kiosk.app import record_code

compiled = []
def note(event, args):
    if event == "compile" and args[1] == "<record>":
        compiled.append(args)
sys.addaudithook(note)
with record_code.kept_record_code(Path(sys.argv[1])):
    from kiosk.core.visit import Visit
    from kiosk.core.comfort import USUAL_COMFORT
print(len(compiled), hash(Visit.fresh(USUAL_COMFORT)) == hash(Visit.fresh(USUAL_COMFORT)))
"""


def start(file: Path, **env: str) -> tuple[int, str]:
    """How much another Python compiles for records, and whether they work."""
    surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        (sys.executable, "-c", START, str(file)),
        cwd=ROOT,
        env={**surroundings, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    count, works = done.stdout.split()
    return int(count), works


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "__pycache__" / FILE.name


def test_a_second_start_compiles_no_record(file: Path) -> None:
    first, works = start(file)
    assert first > 100
    assert works == "True"
    assert start(file) == (0, "True")


def test_nothing_is_written_where_bytecode_is_unwanted(file: Path) -> None:
    start(file, PYTHONDONTWRITEBYTECODE="1")
    assert not file.exists()


@pytest.mark.parametrize("fault", ["empty", "cut off", "one bit", "other code"])
def test_what_is_damaged_is_made_again(file: Path, fault: str) -> None:
    first, _ = start(file)
    whole = file.read_bytes()
    match fault:
        case "empty":
            file.write_bytes(b"")
        case "cut off":
            file.write_bytes(whole[:-100])
        case "one bit":
            file.write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])
        case _:
            write(file, {"a = 1": compile("a = 1", "", "exec")})
    assert start(file) == (first, "True")
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    assert start(blocked / FILE.name)[1] == "True"


def test_a_new_class_is_made_from_new_text() -> None:
    known: dict[str, CodeType] = {}
    for names in (["a", "b"], ["a", "c"]):
        with known_code(known) as used:
            made = dataclasses.make_dataclass("Made", names, frozen=True)
        known = dict(used)
        assert dataclasses.astuple(made(1, 2)) == (1, 2)
        assert repr(made(1, 2)).endswith(f"Made({names[0]}=1, {names[1]}=2)")


def test_afterwards_dataclasses_is_as_it_was(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), kept_record_code(file):
        raise ZeroDivisionError
    assert "exec" not in vars(dataclasses)
