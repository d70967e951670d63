"""The few letters by which staff tell one content from another."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app.folders import CONTENT
from kiosk.content.version import content_version


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "page.md").write_text("one")
    (tmp_path / "claims.toml").write_text("two")
    return tmp_path


def test_it_is_short_and_the_same_every_time() -> None:
    first = content_version(CONTENT)
    assert re.fullmatch("[0-9a-f]{8}", first)
    assert content_version(CONTENT) == first


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter": lambda folder: (folder / "en" / "page.md").write_text("onf"),
    "a name": lambda folder: (folder / "en" / "page.md").rename(folder / "en" / "pages.md"),
    "a place": lambda folder: (folder / "en" / "page.md").rename(folder / "page.md"),
    "a file more": lambda folder: (folder / "en" / "new.md").touch(),
    "a file less": lambda folder: (folder / "claims.toml").unlink(),
    "a swap": lambda folder: [
        (folder / "claims.toml").write_text("one"),
        (folder / "en" / "page.md").write_text("two"),
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_gives_another(folder: Path, change: Callable[[Path], object]) -> None:
    before = content_version(folder)
    change(folder)
    assert content_version(folder) != before


def test_two_copies_have_one_version(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "deeper"
    (other / "en").mkdir(parents=True)
    (other / "claims.toml").write_text("two")
    (other / "en" / "page.md").write_text("one")
    assert content_version(other) == content_version(folder)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: None], ids=["empty", "missing"])
def test_no_content_has_no_version(tmp_path: Path, make: Callable[[Path], None]) -> None:
    folder = tmp_path / "nothing"
    make(folder)
    assert content_version(folder) == ""
