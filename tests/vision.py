"""`python -m tests.vision`: what carries meaning, as seen by people who see other colours."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.surroundings import settle_surroundings

settle_surroundings()

import numpy as np  # noqa: E402  (the environment has to be right first)
import numpy.typing as npt  # noqa: E402
from coloraide import Color  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402

from kiosk.app.folders import HOME  # noqa: E402
from kiosk.core.comfort import Look, ReadingComfort  # noqa: E402
from kiosk.core.names import PageId  # noqa: E402
from kiosk.core.place import Place  # noqa: E402
from kiosk.core.visit import (  # noqa: E402
    ComfortSheet,
    GoHome,
    Intent,
    OpenPage,
    OpenSheet,
    TurnTo,
    Wake,
)
from tests.panels import LANDSCAPE  # noqa: E402
from tests.pictures.views import Pixels, pixels  # noqa: E402
from tests.shots import Thumb, contact_sheet  # noqa: E402
from tests.ui.driver import KioskDriver  # noqa: E402
from tests.ui.tour import Setting, begin  # noqa: E402

Matrix = npt.NDArray[np.float64]
"""From linear red, green and blue to what is seen of them."""

WITHOUT = ("protan", "deutan", "tritan")
"""Who has no cones for long, middle or short waves, in the words of coloraide."""
GREY = np.tile(np.array([0.2126, 0.7152, 0.0722]), (3, 1))
THUMB_PX = 620

SCREENS: Mapping[str, tuple[Intent, ...]] = {
    "scene with messages": (OpenPage(PageId("rf/one-minute")),),
    "relief": (OpenPage(PageId("rf/benefits")),),
    "relief, second step": (OpenPage(PageId("rf/benefits")), TurnTo(Place(1))),
    "risks": (OpenPage(PageId("rf/risks")),),
    "risks, second step": (OpenPage(PageId("rf/risks")), TurnTo(Place(1))),
    "risks, third step": (OpenPage(PageId("rf/risks")), TurnTo(Place(2))),
    "choices": (OpenPage(PageId("rf/options")),),
    "experts": (OpenPage(PageId("rf/experts")),),
    "help": (OpenPage(PageId("rf/help-now")),),
    "timeline": (OpenPage(PageId("rf/for-ever")),),
    "what was seen": (OpenPage(PageId("rf/one-minute")), GoHome()),
    "what is chosen": (OpenSheet(ComfortSheet()),),
}


def visions() -> dict[str, Matrix | None]:
    """Every way of seeing, by its name; the usual one has no matrix."""
    axes = [Color("srgb-linear", axis) for axis in np.eye(3).tolist()]
    seen = {
        name: np.array(
            [a.filter(name, 1, method="machado", space="srgb-linear")[:3] for a in axes]
        ).T
        for name in WITHOUT
    }
    return {"usual": None, **seen, "grey": GREY}


def seen_by(drawn: Pixels, matrix: Matrix | None) -> Pixels:
    """Blue, green and red as somebody sees them."""
    if matrix is None:
        return drawn
    light = np.arange(256) / 255.0
    linear = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    rgb = np.clip(linear[drawn[:, :, ::-1]] @ matrix.T, 0.0, 1.0)
    back = np.where(rgb <= 0.0031308, rgb * 12.92, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return np.round(back[:, :, ::-1] * 255).astype(np.uint8)


def picture_of(drawn: Pixels) -> QImage:
    """The other way round."""
    high, wide, _ = drawn.shape
    padded = np.dstack([drawn, np.full((high, wide), 255, np.uint8)])
    return QImage(padded.tobytes(), wide, high, QImage.Format.Format_RGB32).copy()


def main(words: Sequence[str]) -> int:
    """One contact sheet: a row for each screen, a column for each way of seeing."""
    asked = _parser().parse_args(words)
    app = QGuiApplication([])
    kiosk = KioskDriver()
    thumbs = []
    for name, intents in SCREENS.items():
        begin(kiosk, Setting(LANDSCAPE, ReadingComfort(look=Look(asked.look), calm=False)))
        kiosk.go(Wake(), *intents)
        smaller = kiosk.picture().scaledToWidth(
            THUMB_PX, Qt.TransformationMode.SmoothTransformation
        )
        drawn = pixels(smaller)
        thumbs += [
            Thumb(f"{name}: {way}", picture_of(seen_by(drawn, matrix)))
            for way, matrix in visions().items()
        ]
    asked.out.mkdir(parents=True, exist_ok=True)
    file = asked.out / f"vision-{asked.look}.png"
    contact_sheet(f"vision {asked.look}", thumbs, columns=len(visions())).save(str(file))
    sys.stdout.write(f"{file}\n")
    kiosk.close()
    del app
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="vision", description="As others see the screens.")
    parser.add_argument("--look", choices=list(Look), default=Look.LIGHT, help="in these colours")
    parser.add_argument("--out", type=Path, default=HOME / ".build" / "shots", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
