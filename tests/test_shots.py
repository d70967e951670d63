"""The pictures of all screens can be taken, and a wrong page is said to be wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from kiosk.core.comfort import Look, TextScale
from tests import shots
from tests.panels import PANELS


def test_the_default_set_shows_every_panel_scale_and_look() -> None:
    settings = list(shots.default_settings())
    assert {s.panel for s in settings} == set(PANELS)
    assert {s.comfort.look for s in settings} == set(Look)
    assert {s.comfort.text_scale for s in settings} >= {TextScale.NORMAL, TextScale.LARGEST}
    assert {s.mirrored for s in settings} == {True, False}
    assert len({s.name for s in settings}) == len(settings) == 13


def test_taking_one_page(qapp: QCoreApplication, tmp_path: Path) -> None:
    words = ["--page", "one-minute", "--panel", "24-portrait", "--mirror", "--out", str(tmp_path)]
    assert shots.main(words) == 0
    name = "24-portrait-light-100-mirrored"
    singles = sorted((tmp_path / name).iterdir())
    assert len(singles) >= 5
    assert QImage(str(singles[0])).size().toTuple() == (1080, 1920)
    assert not QImage(str(tmp_path / f"{name}.1.png")).isNull()


def test_a_page_that_is_not_there(qapp: QCoreApplication, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such page"):
        shots.main(["--page", "nowhere", "--out", str(tmp_path)])
