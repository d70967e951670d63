"""Pictures that must not change unnoticed, and when two pictures count as the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import PageId
from kiosk.core.visit import (
    ComfortSheet,
    GoHome,
    HelpNow,
    Intent,
    OpenPage,
    OpenSheet,
    Wake,
)
from tests.panels import LANDSCAPE, LOW_PORTRAIT, PORTRAIT, SMALL
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin

GOLDEN = Path(__file__).parent / "golden"

MOST_LEVELS = 16
"""Of 255, in any one channel. Fonts and pictures are drawn by the same library everywhere, but its
vector instructions differ between machines and round differently; and the edge of a letter that
lies between two pixels differs by some levels with what was drawn before it."""
MOST_SHARE = 0.04
"""Of the pixels that differ at all: letters cover no more, and a ground or a picture does."""

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class View:
    """One picture: how the kiosk is shown, and what is open. Nothing moves in it."""

    name: str
    setting: Setting
    intents: tuple[Intent, ...]

    @property
    def golden(self) -> Path:
        """Where the accepted picture is."""
        return GOLDEN / f"{self.name}.png"


READING = (OpenPage(PageId("rf/one-minute")),)
HOME = (GoHome(),)
SIGNS = (HelpNow(),)
SHEET = (GoHome(), OpenSheet(ComfortSheet()))


def _calm(look: Look = Look.LIGHT, scale: TextScale = TextScale.NORMAL) -> ReadingComfort:
    return ReadingComfort(look=look, text_scale=scale, calm=True)


LARGEST = _calm(scale=TextScale.LARGEST)
LOW = ReadingComfort(calm=True, low=True)
VIEWS = (
    View("reader-landscape", Setting(LANDSCAPE, _calm()), READING),
    View("reader-portrait", Setting(PORTRAIT, _calm()), READING),
    View("reader-landscape-mirrored", Setting(LANDSCAPE, _calm(), mirrored=True), READING),
    View("reader-landscape-200", Setting(LANDSCAPE, LARGEST), READING),
    View("reader-portrait-200", Setting(PORTRAIT, LARGEST), READING),
    View("reader-landscape-contrast", Setting(LANDSCAPE, _calm(Look.CONTRAST)), READING),
    View("home-landscape", Setting(LANDSCAPE, _calm()), HOME),
    View("home-portrait", Setting(PORTRAIT, _calm()), HOME),
    View("home-portrait-low", Setting(LOW_PORTRAIT, LOW), HOME),
    View("help-landscape", Setting(LANDSCAPE, _calm()), SIGNS),
    View("help-small-200-mirrored", Setting(SMALL, LARGEST, mirrored=True), SIGNS),
    View("comfort-landscape-dark", Setting(LANDSCAPE, _calm(Look.DARK)), SHEET),
)


def take(kiosk: KioskDriver, view: View) -> QImage:
    """The picture as it is now."""
    begin(kiosk, view.setting)
    kiosk.go(Wake(), *view.intents)
    return kiosk.picture()


def small(picture: QImage) -> QImage:
    """Half as wide and high, so that the files stay small: one pixel still makes a difference."""
    return picture.scaledToWidth(picture.width() // 2, Qt.TransformationMode.SmoothTransformation)


def read(file: Path) -> QImage:
    """An accepted picture.

    Raises:
        FileNotFoundError: there is none.
    """
    picture = QImage(str(file))
    if picture.isNull():
        raise FileNotFoundError(
            f"{file} is not there; make it with: python3 build_spec pictures --accept"
        )
    return picture


def pixels(picture: QImage) -> Pixels:
    """Lines of pixels of blue, green and red; what a fourth byte holds is not looked at."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    return lines[:, : plain.width(), :3].copy()


def differences(was: QImage, now: QImage, *, exact: bool = False) -> Iterator[str]:
    """Why two pictures do not count as the same.

    A few pixels may differ by a hair, as ``MOST_LEVELS`` and ``MOST_SHARE`` say: a picture that
    was accepted on one machine is compared on another. ``exact`` allows nothing, which holds for
    the first picture of a process on the machine and the versions of Qt and fonts that made it.
    """
    if was.size() != now.size():
        yield f"size {was.width()}x{was.height()} became {now.width()}x{now.height()}"
        return
    apart = np.abs(pixels(was).astype(np.int16) - pixels(now).astype(np.int16)).max(axis=2)
    levels, share = int(apart.max()), float((apart > 0).mean())
    if levels > (0 if exact else MOST_LEVELS):
        line, column = np.unravel_index(int(apart.argmax()), apart.shape)
        yield f"{levels} levels apart at {column},{line}"
    if share > (0 if exact else MOST_SHARE):
        yield f"{share:.3%} of the pixels differ"
