"""The eye of the tests in chroots and under Wine: it tells a picture from none."""

from pathlib import Path

import pytest
from PIL import Image

from build_spec.places import ROOT
from tests.packaging import seeing
from tests.packaging.seeing import HEIGHT, WIDTH, changed_share, is_drawn, wait_for

GREY = Image.new("RGB", (WIDTH, HEIGHT), "grey")
PAGE = Image.open(ROOT / "resources/guides/home.png").convert("RGB").resize((WIDTH, HEIGHT))


class OnePicture:
    """A screen on which nothing ever changes."""

    def pause(self, _seconds: float) -> None:
        """Time passes at once."""


def test_one_colour_is_no_picture() -> None:
    assert not is_drawn(GREY)
    assert is_drawn(PAGE)


def test_a_tap_that_does_nothing_changes_nothing() -> None:
    assert changed_share(PAGE, PAGE) == 0
    assert changed_share(PAGE, GREY) > 1 / 2


def test_a_screen_that_shows_nothing_fails_and_leaves_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seeing, "SCRATCH", tmp_path)
    monkeypatch.setattr(seeing, "SHOWN_WITHIN_S", 0)
    monkeypatch.setattr(seeing, "picture", lambda _panel: GREY)
    (tmp_path / "reports").mkdir()
    with pytest.raises(pytest.fail.Exception, match="the screen never showed it"):
        wait_for(OnePicture(), is_drawn)  # type: ignore[arg-type]
    assert (tmp_path / "reports/package-not-reached.png").is_file()
