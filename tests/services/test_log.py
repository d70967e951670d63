"""The log: lines that a machine reads, in files that cannot fill a disk."""

import errno
import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.services.faults import KEPT, Faults
from kiosk.services.log import FILES_KEPT, start_log


class Full(io.StringIO):
    """A file on a disk without room."""

    def write(self, _text: str) -> int:
        """Fail as such a disk does."""
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(autouse=True)
def usual_logging() -> Iterator[None]:
    root = logging.getLogger()
    before, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    yield
    for handler in root.handlers:
        if handler not in before:
            handler.close()
    root.handlers[:], logging.raiseExceptions = before, raising
    root.setLevel(level)


def entries(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_each_line_is_one_object(tmp_path: Path) -> None:
    file = start_log(tmp_path / "logs")
    logging.getLogger("kiosk.part").warning("Ärger mit\nzwei %s", "Zeilen")
    try:
        int("broken")
    except ValueError:
        logging.getLogger("kiosk").exception("it broke")

    first, second = entries(file)
    assert first["message"] == "Ärger mit\nzwei Zeilen"
    assert (first["level"], first["part"]) == ("warning", "kiosk.part")
    assert datetime.fromisoformat(first["at"]).tzinfo == UTC
    assert "ValueError: invalid literal" in second["trace"]


def test_the_files_cannot_fill_the_disk(tmp_path: Path) -> None:
    start_log(tmp_path, file_bytes=1000)
    for number in range(500):
        logging.getLogger("kiosk").info("line %d", number)

    files = sorted(tmp_path.iterdir())
    assert len(files) == FILES_KEPT + 1
    assert sum(file.stat().st_size for file in files) <= 1000 * (FILES_KEPT + 1)
    assert entries(tmp_path / "kiosk.jsonl")[-1]["message"] == "line 499"


def test_a_disk_that_fills_up_does_not_stop_the_kiosk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_log(tmp_path)
    handler = logging.getLogger().handlers[0]
    assert isinstance(handler, logging.StreamHandler)
    usual = handler.setStream(Full())
    assert usual is not None
    usual.close()

    logging.getLogger("kiosk").info("into the void")

    assert capsys.readouterr().err == ""


def test_a_fault_knows_its_page_and_its_time(tmp_path: Path) -> None:
    file = start_log(tmp_path)
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    page = ""
    faults = Faults(clock=lambda: noon)
    faults.note("before any page")
    page = "rf/risks"
    faults.watch(lambda: page)
    for number in range(KEPT):
        faults.note(f"fault {number}")

    assert [(f.page, f.at) for f in faults.kept[:2]] == [("", noon), ("rf/risks", noon)]
    assert faults.count == KEPT + 1
    assert len(faults.kept) == KEPT
    assert "rf/risks: fault 3" in entries(file)[4]["message"]
