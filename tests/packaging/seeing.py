"""What can be seen of the kiosk on an X server outside: pictures of cage's window."""

import time
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops

from build_spec.places import SCRATCH
from tests.outside.server import FULL_HD, Panel

WIDTH, HEIGHT = 1024, 768
"""cage's window on an X server."""
SHOWN_WITHIN_S, LOOK_S = 120, 0.5
COLOURS = 500


def picture(panel: Panel) -> Image.Image:
    """What cage shows; of another picture the upper left part."""
    return whole(panel).crop((0, 0, WIDTH, HEIGHT))


def whole(panel: Panel) -> Image.Image:
    """All that the server shows."""
    size = (FULL_HD.width, FULL_HD.height)
    return Image.frombytes("RGB", size, panel.picture(), "raw", "BGRX")


def changed_share(one: Image.Image, other: Image.Image) -> float:
    """How much of two pictures is not the same, 0..1."""
    unlike = ImageChops.difference(one, other).convert("L").point(lambda level: 255 * (level > 0))
    return unlike.histogram()[255] / (WIDTH * HEIGHT)


def wait_for(panel: Panel, seen: Callable[[Image.Image], bool]) -> Image.Image:
    """The first picture of which that is true, as it is when it stands still."""
    end_s = time.monotonic() + SHOWN_WITHIN_S
    before = picture(panel)
    while time.monotonic() < end_s:
        panel.pause(LOOK_S)
        now = picture(panel)
        if now.tobytes() == before.tobytes() and seen(now):
            return now
        before = now
    keep(before, "not-reached")
    pytest.fail("the screen never showed it; see .build/reports")


def keep(shown: Image.Image, name: str) -> None:
    """For somebody to look at."""
    reports = SCRATCH / "reports"
    reports.mkdir(exist_ok=True)
    shown.save(reports / f"package-{name}.png")


def is_drawn(shown: Image.Image) -> bool:
    """Whether there is a picture, and not one colour or a cursor."""
    colours = shown.getcolors(WIDTH * HEIGHT)
    return colours is not None and len(colours) > COLOURS
