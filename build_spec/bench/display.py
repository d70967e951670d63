"""A client of the X server: real pointer presses, and every pixel without asking for it.

Xvfb keeps its screen in a file; a look into it costs neither the server nor a round trip. The
Damage extension tells when to look, so nothing is polled.
"""

import mmap
import select
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from Xlib import X
from Xlib.display import Display
from Xlib.ext import damage, xtest

Pixels: TypeAlias = NDArray[np.uint32]

HEADER_WORDS = 25
"""Words of an XWD file's header, big endian: size first, then as in X11/XWDFile.h."""
WIDTH_WORD, HEIGHT_WORD, BITS_WORD, COLOURS_WORD = 4, 5, 11, 19
COLOUR_BYTES = 12
PIXEL_BITS = 32
LEFT_BUTTON = 1
GRID_PX = 16
PICTURE_COLOURS = 64
"""A screen with fewer colours, on a grid, is a blank window or words without their picture."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, in pixels; origin top left."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column beyond."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first line beyond."""
        return self.top + self.height

    @property
    def centre(self) -> tuple[int, int]:
        """Where a finger aims."""
        return self.left + self.width // 2, self.top + self.height // 2

    def meet(self, other: "Area") -> "Area | None":
        """What both cover."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = min(self.right, other.right) - left
        height = min(self.bottom, other.bottom) - top
        return Area(left, top, width, height) if width > 0 and height > 0 else None

    def without(self, hole: "Area") -> "tuple[Area, ...]":
        """What is left of it around ``hole``: up to four parts."""
        cut = self.meet(hole)
        if cut is None:
            return (self,)
        around = (
            Area(self.left, self.top, self.width, cut.top - self.top),
            Area(self.left, cut.bottom, self.width, self.bottom - cut.bottom),
            Area(self.left, cut.top, cut.left - self.left, cut.height),
            Area(cut.right, cut.top, self.right - cut.right, cut.height),
        )
        return tuple(part for part in around if part.width > 0 and part.height > 0)

    def of(self, pixels: Pixels) -> Pixels:
        """These pixels of the whole screen's, not copied."""
        return pixels[self.top : self.bottom, self.left : self.right]


@dataclass(frozen=True, slots=True)
class Start:
    """When a program's window came, in seconds of the monotonic clock.

    ``first_picture_s`` is the first screen that is not blank, ``settled_s`` the last change
    before it stood still.
    """

    first_picture_s: float
    settled_s: float


class NotStill(Exception):
    """The screen stayed empty or went on changing."""


class Screen:
    """The screen of one Xvfb that was started with ``-fbdir``."""

    def __init__(self, name: str, framebuffer: Path) -> None:
        with (framebuffer / "Xvfb_screen0").open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)
        self.pixels = screen_pixels(self._memory)
        self._display = Display(name)
        self._display.damage_query_version()
        self._root = self._display.screen().root
        self._root.damage_create(damage.DamageReportRawRectangles)
        self._display.sync()

    def close(self) -> None:
        """Hang up."""
        self._display.close()

    @property
    def whole(self) -> Area:
        """All of it."""
        height, width = self.pixels.shape
        return Area(0, 0, width, height)

    def snapshot(self) -> Pixels:
        """The pixels of now; what was drawn before is not waited for again."""
        self._drain()
        return self.pixels.copy()

    # Hands

    def move(self, place: tuple[int, int]) -> None:
        """Move the pointer."""
        xtest.fake_input(self._display, X.MotionNotify, x=place[0], y=place[1])
        self._display.sync()

    def press(self) -> float:
        """Button down; returns when."""
        return self._button(X.ButtonPress)

    def release(self) -> float:
        """Button up; returns when."""
        return self._button(X.ButtonRelease)

    def _button(self, kind: int) -> float:
        sent_s = time.monotonic()
        xtest.fake_input(self._display, kind, LEFT_BUTTON)
        self._display.flush()
        return sent_s

    # Eyes

    def wait_for_change(self, before: Pixels, limit_s: float, *areas: Area) -> float | None:
        """When the first pixel of them became other than in ``before``; None: none did."""
        end_s = time.monotonic() + limit_s
        for drawn_s, parts in self._drawings(end_s):
            seen = (part.meet(area) for part in parts for area in areas)
            if any(p is not None and differ(p.of(before), p.of(self.pixels)) for p in seen):
                return drawn_s
        return None

    def wait_until_still(self, area: Area, quiet_s: float, limit_s: float) -> None:
        """Go on until ``area`` has stood still for so long.

        Raises:
            NotStill: it went on changing.
        """
        end_s = time.monotonic() + limit_s
        before = self.snapshot()
        while self.wait_for_change(before, quiet_s, area) is not None:
            before = self.snapshot()
            if time.monotonic() > end_s:
                raise NotStill(f"the screen went on changing for {limit_s:.0f} s")

    def watch_start(self, before: Pixels, quiet_s: float, limit_s: float) -> Start:
        """Watch a program's window come, until its picture has stood still for ``quiet_s``.

        Raises:
            NotStill: it did not come, or went on changing.
        """
        last = before.copy()
        first_s: float | None = None
        changed_s = time.monotonic()
        end_s = changed_s + limit_s
        while True:
            # A blank window may stand still too: then only the limit ends the waiting.
            until_s = end_s if first_s is None else min(end_s, changed_s + quiet_s)
            found = next(self._drawings(until_s), None)
            if found is None:
                break
            drawn_s, parts = found
            for part in parts:
                if differ(part.of(last), part.of(self.pixels)):
                    part.of(last)[:] = part.of(self.pixels)
                    changed_s = drawn_s
            if first_s is None and is_picture(self.pixels):
                first_s = changed_s
        if first_s is None:
            raise NotStill(f"no picture came in {limit_s:.0f} s")
        if time.monotonic() >= end_s:
            raise NotStill(f"the screen went on changing for {limit_s:.0f} s")
        return Start(first_s, changed_s)

    def _drawings(self, end_s: float) -> Iterator[tuple[float, list[Area]]]:
        """What was drawn, and when, as it comes, until the time is over."""
        while (left_s := end_s - time.monotonic()) > 0:
            # Events may lie in the client's own queue, where select does not see them.
            waiting = self._display.pending_events()
            if not waiting:
                select.select([self._display], [], [], left_s)
            drawn_s = time.monotonic()
            parts = self._drain()
            if parts:
                yield drawn_s, parts

    def _drain(self) -> list[Area]:
        parts = []
        for _ in range(self._display.pending_events()):
            event = self._display.next_event()
            if event.type == self._display.extension_event.DamageNotify:
                part = event.area
                parts.append(Area(part.x, part.y, part.width, part.height))
        return parts


def screen_pixels(memory: mmap.mmap) -> Pixels:
    """The pixels in Xvfb's file, alive; its form is XWD."""
    header = struct.unpack(f">{HEADER_WORDS}I", memory[: HEADER_WORDS * 4])
    width, height = header[WIDTH_WORD], header[HEIGHT_WORD]
    if header[BITS_WORD] != PIXEL_BITS:
        raise NotStill(f"a screen of {header[BITS_WORD]} bits a pixel cannot be read")
    offset = header[0] + header[COLOURS_WORD] * COLOUR_BYTES
    flat = np.frombuffer(memory, np.uint32, width * height, offset)
    return flat.reshape(height, width)


def differ(one: Pixels, other: Pixels) -> bool:
    """Whether any pixel is not the same."""
    return not np.array_equal(one, other)


def is_picture(pixels: Pixels) -> bool:
    """Whether there is more to see than a blank window."""
    return np.unique(pixels[::GRID_PX, ::GRID_PX]).size >= PICTURE_COLOURS
