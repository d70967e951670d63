"""The real program on an X server: panels come and go, and the screen stays lit."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.outside.process import LIMIT_S, fills, kiosk, started, until
from tests.outside.server import FULL_HD, SMALL, TURNED, Panel, Size, x_server

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: X servers are on Linux"),
]


@dataclass(frozen=True, slots=True)
class Shown:
    """A kiosk on a panel of its own."""

    panel: Panel
    process: subprocess.Popen[bytes]


@pytest.fixture
def panel() -> Iterator[Panel]:
    with x_server() as panel:
        yield panel


@pytest.fixture
def shown(panel: Panel, tmp_path: Path) -> Iterator[Shown]:
    with started(panel, *kiosk("run", tmp_path)) as process:
        until(lambda: fills(panel, FULL_HD), "the first picture")
        yield Shown(panel, process)


@pytest.mark.parametrize("size", [SMALL, TURNED, FULL_HD])
def test_a_panel_that_is_unplugged_and_comes_back_at_any_size(shown: Shown, size: Size) -> None:
    shown.panel.unplug()
    shown.panel.show(size)

    until(lambda: fills(shown.panel, size), f"a picture of {size}")
    assert shown.process.poll() is None


def test_a_panel_that_is_set_anew_again_and_again(shown: Shown) -> None:
    for size in (SMALL, TURNED, FULL_HD):
        shown.panel.show(size)
        until(lambda size=size: fills(shown.panel, size), f"a picture of {size}")  # type: ignore[misc]


def test_no_cursor_lies_on_the_picture(shown: Shown) -> None:
    display = shown.panel.display
    display.xfixes_query_version()
    for x in (FULL_HD.width // 4, FULL_HD.width // 2, FULL_HD.width * 3 // 4):
        shown.panel.root.warp_pointer(x, FULL_HD.height // 2)
        display.sync()
        until(
            lambda: not any(display.xfixes_get_cursor_image(shown.panel.root).cursor_image),
            f"no cursor at {x}",
        )


def test_the_screen_saver_is_off_while_the_kiosk_runs_and_on_after_it(shown: Shown) -> None:
    def timeout_s() -> int:
        seconds: int = shown.panel.display.get_screen_saver().timeout
        return seconds

    until(lambda: timeout_s() == 0, "the end of the screen saver")

    shown.process.terminate()
    shown.process.wait(LIMIT_S)
    assert timeout_s() > 0
