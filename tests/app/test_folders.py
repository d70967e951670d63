"""Where content, settings and state are, on a machine where the kiosk is installed."""

import sys
from pathlib import Path

import pytest

from kiosk.app import folders
from kiosk.app.folders import CONTENT, content_folder, state_folder
from kiosk.app.show import beginning_of
from kiosk.services.faults import Faults
from kiosk.services.settings import usual_settings

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="not applicable: POSIX folders")
TOPIC = "content/rf.toml"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine's folder for the kiosk, as an installation leaves it."""
    monkeypatch.setattr(folders, "_machine_folder", lambda: tmp_path)
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    for name in ("content", "state"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_a_site_without_content_of_its_own_shows_the_program_s(machine: Path) -> None:
    (machine / "content" / ".hidden").touch()
    assert content_folder() == CONTENT
    (machine / "content" / ".hidden").unlink()
    (machine / "content").rmdir()
    assert content_folder() == CONTENT


def test_the_site_s_content_comes_first(machine: Path) -> None:
    topic = (CONTENT / "rf.toml").read_text(encoding="utf-8")
    (machine / TOPIC).write_text(topic, encoding="utf-8")
    faults = Faults()
    begun = beginning_of(None, faults, usual_settings())
    assert begun.content == machine / "content"
    assert begun.library.topics
    assert not faults.count


def test_site_content_that_cannot_be_read_is_told_and_the_program_s_shown(machine: Path) -> None:
    (machine / TOPIC).write_text("no topic", encoding="utf-8")
    faults = Faults()
    begun = beginning_of(None, faults, usual_settings())
    assert begun.content == CONTENT
    assert begun.library.topics
    assert faults.count == 1


def test_a_folder_that_was_named_is_not_replaced_by_another(machine: Path) -> None:
    (machine / TOPIC).write_text("no topic", encoding="utf-8")
    faults = Faults()
    begun = beginning_of(machine / "content", faults, usual_settings())
    assert begun.content == machine / "content"
    assert not begun.library.topics
    assert not faults.count


@posix_only
def test_the_state_is_where_systemd_says_or_where_it_may_be_written(
    machine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert state_folder() == machine / "state"
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/elsewhere:/var/lib/more")
    assert state_folder() == Path("/var/lib/elsewhere")
    monkeypatch.delenv("STATE_DIRECTORY")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    (machine / "state").rmdir()
    assert state_folder() == tmp_path / "home" / "clinic-kiosk"
