"""A picture that cannot be shown: the words beside it stand, and it says sorry."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.core.blocks import PictureFigure
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.prose import plain
from kiosk.core.visit import OpenPage, Wake
from tests.ui.driver import KioskDriver

PAGE = PageId("rf/one-minute")
SORRY = "Sorry, this picture is not here today."
DOOR = "The clinic's door."


def with_picture(library: Library, file: str) -> Library:
    """The content with one page that shows a picture of the staff's."""
    page = library.pages[FALLBACK_LANGUAGE][PAGE]
    step = replace(page.steps[0], blocks=(PictureFigure(file, plain(DOOR)),))
    pages = {**library.pages[FALLBACK_LANGUAGE], PAGE: replace(page, steps=(step,))}
    return replace(library, pages={FALLBACK_LANGUAGE: pages})


@pytest.fixture
def reading(kiosk: KioskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KioskDriver:
    """A kiosk with a page that shows ``door.png`` out of an empty folder."""
    for stage in kiosk.stages:
        monkeypatch.setattr(stage, "_picture_folders", (tmp_path,))
    kiosk.begin(library=with_picture(kiosk.library, "door.png"))
    return kiosk


def test_a_whole_picture_is_shown(reading: KioskDriver, tmp_path: Path) -> None:
    door = QImage(40, 40, QImage.Format.Format_RGB32)
    door.fill(QColor("navy"))
    door.save(str(tmp_path / "door.png"))
    reading.go(Wake(), OpenPage(PAGE))

    assert reading.shows(DOOR)
    assert not reading.shows(SORRY)


def test_a_missing_picture_is_apologised_for(reading: KioskDriver) -> None:
    reading.go(Wake(), OpenPage(PAGE))

    assert reading.shows(SORRY)


@pytest.mark.qt_log_ignore("Error decoding")
@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n cut off"], ids=["empty", "cut off"])
def test_a_damaged_picture_is_apologised_for(
    reading: KioskDriver, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "door.png").write_bytes(content)
    reading.go(Wake(), OpenPage(PAGE))

    assert reading.shows(SORRY)
    assert not reading.shows(DOOR)
