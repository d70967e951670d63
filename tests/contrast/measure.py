"""How well text and icons stand out, measured on the picture and not on what QML meant."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from tests.pictures.views import Pixels, pixels
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.tree import Ink, font_of, is_behind

TEXT_RATIO = 7.0
"""WCAG 1.4.6."""
MARK_RATIO = 3.0
"""WCAG 1.4.11."""
LEAST_GROUND = 0.3
"""Of a text's place that its ground must cover; less is a text on a picture."""
LEAST_INK = 0.002
LEAST_INK_PX = 3
"""What a colour must cover to be that of the ink, and not a stray pixel."""
LEAST_SIDE_PX = 4


@dataclass(frozen=True, slots=True)
class Contrast:
    """Ink and ground as they are drawn, WCAG's ratio, and how much is ground."""

    ink: QColor
    ground: QColor
    ratio: float
    ground_share: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A text or an icon of one screen, and how it stands out."""

    mark: Ink
    asked: float
    contrast: Contrast

    @property
    def fault(self) -> str:
        """What is wrong with it; empty where nothing is."""
        found = self.contrast
        if self.asked == TEXT_RATIO and found.ground_share < LEAST_GROUND:
            return f"{self.mark} lies on a picture"
        # Pixels are whole numbers of 255: a ratio that is right as designed may be a hair less.
        if found.ratio < self.asked - 0.01:
            ink, ground = found.ink.name(), found.ground.name()
            return f"{self.mark} has {found.ratio:.2f}:1, {ink} on {ground}"
        return ""


def measure_screen(kiosk: KioskDriver) -> Iterator[Measured]:
    """Every text and every icon that can be seen and is not switched off."""
    drawn = pixels(kiosk.picture())
    for marks, asked in ((kiosk.texts, TEXT_RATIO), (kiosk.icons, MARK_RATIO)):
        for mark in marks:
            if is_behind(mark.item) or _is_sliver(mark):
                continue
            yield Measured(mark, asked, measure(drawn, mark.seen))


def _is_sliver(mark: Ink) -> bool:
    """Less than a line of it is in sight: the rest is scrolled away, and may be all of its ink."""
    high = LEAST_SIDE_PX
    if mark.item.inherits("QQuickText"):
        high = min(round(mark.rect.height), font_of(mark.item).pixelSize())
    return mark.seen.width < LEAST_SIDE_PX or mark.seen.height < high


def measure(drawn: Pixels, place: Rect) -> Contrast:
    """The ground is the most frequent colour, the ink the one that differs most from it."""
    left, top = max(0, round(place.x)), max(0, round(place.y))
    part = drawn[top : round(place.bottom), left : round(place.right)]
    packed = part.astype(np.uint32) @ np.array([1, 1 << 8, 1 << 16], np.uint32)
    colours, counts = np.unique(packed, return_counts=True)
    ground = int(counts.argmax())
    light = _luminance(colours)
    ratios = (np.maximum(light, light[ground]) + 0.05) / (np.minimum(light, light[ground]) + 0.05)
    ratios[counts < max(LEAST_INK_PX, LEAST_INK * counts.sum())] = 0.0
    ink = int(ratios.argmax())
    share = float(counts[ground] / counts.sum())
    return Contrast(_colour(colours[ink]), _colour(colours[ground]), float(ratios[ink]), share)


def _luminance(colours: npt.NDArray[np.uint32]) -> npt.NDArray[np.float64]:
    """Relative luminance by WCAG 2, of 0xRRGGBB."""
    parts = np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)]) / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.array([0.2126, 0.7152, 0.0722]) @ linear)


def _colour(packed: np.uint32) -> QColor:
    return QColor.fromRgb(int(packed))


def flat(colour: str, size: int = 40) -> QImage:
    """A picture of one colour."""
    picture = QImage(size, size, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    return picture
