"""Pictures of every screen of the running program: `python -m tests.shots --help`."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.surroundings import settle_surroundings

settle_surroundings()

import pypdfium2  # noqa: E402  (the environment has to be right first)
from PIL import Image  # noqa: E402
from PySide6.QtCore import QRect, QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter  # noqa: E402

from kiosk.app.folders import GUIDES, HOME  # noqa: E402
from kiosk.core.comfort import Look, ReadingComfort, TextScale  # noqa: E402
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId  # noqa: E402
from kiosk.core.paper import PaperSize  # noqa: E402
from kiosk.core.visit import GoHome, OpenPage, Wake  # noqa: E402
from kiosk.ui.printout import printed  # noqa: E402
from tests.panels import LANDSCAPE, LOW_LARGE, LOW_PORTRAIT, PANELS, PORTRAIT  # noqa: E402
from tests.ui.driver import KioskDriver, many_languages  # noqa: E402
from tests.ui.papers import KINDS, answers_of, words_of  # noqa: E402
from tests.ui.tour import (  # noqa: E402
    Setting,
    all_pages,
    begin,
    figure_screens,
    short,
    whole_tour,
)

WIDEST_PX = 1920
"""Single pictures of larger panels are shrunk to this: their file would take a second each."""
FAST_PNG = 50
"""Some compression, on Qt's scale where 100 is none."""
THUMB_PX = 480
SHEET_PX = 2500
SHEET_THUMBS = 40
NAME_PX = 22
GAP_PX = 10
PAPER_SCALE = 1.6
"""About 115 dots an inch."""
README_PX = 1280
README_BYTES = 250_000


@dataclass(frozen=True, slots=True)
class Thumb:
    """A screen on the contact sheet."""

    name: str
    picture: QImage


def main(words: Sequence[str]) -> int:
    """Take the pictures that are asked for."""
    asked = _parser().parse_args(words)
    app = QGuiApplication.instance() or QGuiApplication([])
    driver = KioskDriver()
    try:
        if asked.readme:
            return _take_readme(driver)
        if asked.paper:
            _take_paper(driver, asked.out / "paper")
            return 0
        for setting in _settings(asked):
            pages = _pages(driver, asked)
            if asked.figures:
                screens = figure_screens(driver, setting)
            else:
                screens = whole_tour(driver, setting, pages, every_word=False)
            _take(driver, setting, screens, asked.out, singles=not asked.sheets)
    finally:
        faults = driver.faults.take()
        driver.close()
        del app
    for fault in faults:
        _say(f"warning: {fault}")
    return 1 if faults else 0


def _take(
    driver: KioskDriver, setting: Setting, screens: Iterable[str], out: Path, *, singles: bool
) -> None:
    folder = out / setting.name
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    thumbs: list[Thumb] = []
    for number, name in enumerate(screens, 1):
        picture = driver.picture()
        if singles:
            file = folder / f"{number:03} {name}.png".replace(" ", "-")
            _at_most(picture, WIDEST_PX).save(str(file), None, FAST_PNG)
        thumbs.append(Thumb(name, _at_most(picture, THUMB_PX)))
        if number % 50 == 0:
            _say(f"  {number} screens")
    _save_sheets(setting.name, thumbs, out)


def _save_sheets(name: str, thumbs: Sequence[Thumb], out: Path) -> None:
    """One contact sheet, in as many parts as it needs to be looked at."""
    for old in out.glob(f"{name}.*.png"):
        old.unlink()
    parts = [thumbs[at : at + SHEET_THUMBS] for at in range(0, len(thumbs), SHEET_THUMBS)]
    for number, part in enumerate(parts, 1):
        title = f"{name}.{number}"
        contact_sheet(title, part).save(str(out / f"{title}.png"), quality=FAST_PNG)
    _say(f"{out / name}.1-{len(parts)}.png: {len(thumbs)} screens")


def _at_most(picture: QImage, width_px: int) -> QImage:
    if picture.width() <= width_px:
        return picture
    return picture.scaledToWidth(width_px, Qt.TransformationMode.SmoothTransformation)


def contact_sheet(title: str, thumbs: Sequence[Thumb], columns: int = 0) -> QImage:
    """All thumbnails with their names, in rows; of as many ``columns`` as fit, unless named."""
    size = thumbs[0].picture.size()
    columns = columns or min(len(thumbs), max(1, SHEET_PX // (size.width() + GAP_PX)))
    cell = QSize(size.width() + GAP_PX, size.height() + GAP_PX + NAME_PX)
    rows = -(-len(thumbs) // columns)
    width, height = cell.width() * columns + GAP_PX, cell.height() * rows + GAP_PX + 2 * NAME_PX
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#777777"))
    painter = QPainter(sheet)
    painter.setPen(QColor("white"))
    painter.setFont(_font(NAME_PX))
    painter.drawText(GAP_PX, round(NAME_PX * 1.4), f"{title}: {len(thumbs)} screens")
    painter.setFont(_font(NAME_PX - 6))
    for index, thumb in enumerate(thumbs):
        row, column = divmod(index, columns)
        x = GAP_PX + column * cell.width()
        y = 2 * NAME_PX + row * cell.height()
        painter.drawText(
            QRect(x, y, size.width(), NAME_PX), Qt.AlignmentFlag.AlignVCenter, thumb.name
        )
        painter.drawImage(x, y + NAME_PX, thumb.picture)
    painter.end()
    return sheet


def _font(pixels: int) -> QFont:
    font = QGuiApplication.font()
    font.setPixelSize(pixels)
    return font


def _take_readme(driver: KioskDriver) -> int:
    """The README's two pictures, in as many colours as a small file allows."""
    setting = Setting(LANDSCAPE)
    begin(driver, setting)
    driver.go(Wake(), GoHome())
    pictures = {"home.png": driver.picture()}
    driver.go(OpenPage(all_pages(driver.library)[0]))
    pictures["reader.png"] = driver.picture()
    GUIDES.mkdir(parents=True, exist_ok=True)
    worst = 0
    for name, picture in pictures.items():
        file = GUIDES / name
        _save_small(_at_most(picture, README_PX), file)
        worst = max(worst, file.stat().st_size)
        _say(f"{file}: {file.stat().st_size} bytes")
    return 0 if worst <= README_BYTES else 1


def _save_small(picture: QImage, file: Path) -> None:
    with TemporaryDirectory() as folder:
        raw = Path(folder) / "picture.png"
        picture.save(str(raw))
        with Image.open(raw) as image:
            palette = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            palette.save(file, optimize=True)


def _take_paper(driver: KioskDriver, folder: Path) -> None:
    """The printout of each kind of visitor: every paper, every language, every page."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in many_languages().languages:
        begin(driver, Setting(LANDSCAPE, ReadingComfort(language), several=True))
        for kind, size in product(KINDS, PaperSize):
            words = words_of(driver, answers_of(driver, kind), language=language)
            name = f"{language} {size} {kind}".replace(" ", "-")
            pdf = printed(words, size).pdf
            (folder / f"{name}.pdf").write_bytes(pdf)
            for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
                page.render(scale=PAPER_SCALE).to_pil().save(folder / f"{name}-{number}.png")
            _say(str(folder / name))


def _settings(asked: argparse.Namespace) -> Iterator[Setting]:
    chosen = asked.panel or asked.look or asked.scale or asked.mirror or asked.language
    chosen = chosen or asked.lower
    if asked.quick:
        yield Setting(LANDSCAPE)
    elif not chosen and asked.figures:
        yield from figure_settings()
    elif not chosen and not asked.page:
        yield from default_settings()
    else:
        every = (LOW_PORTRAIT, LOW_LARGE) if asked.lower else PANELS
        panels = [p for p in every if p.name in asked.panel] if asked.panel else every
        looks = asked.look or [Look.LIGHT]
        scales = asked.scale or [TextScale.NORMAL]
        for panel, look, scale in product(panels, looks, scales):
            tag = LanguageTag(asked.language or FALLBACK_LANGUAGE)
            comfort = ReadingComfort(tag, TextScale(scale), Look(look), low=asked.lower)
            yield Setting(panel, comfort, asked.mirror, several=asked.language is not None)


def default_settings() -> Iterator[Setting]:
    """What judging by eye needs at the least."""
    for panel in PANELS:
        yield Setting(panel)
    for panel in PANELS:
        yield Setting(panel, ReadingComfort(text_scale=TextScale.LARGEST))
    for look in (Look.DARK, Look.CONTRAST, Look.CREAM):
        yield Setting(LANDSCAPE, ReadingComfort(look=look))
    for panel in (LANDSCAPE, PORTRAIT):
        yield replace(Setting(panel), mirrored=True)


def figure_settings() -> Iterator[Setting]:
    """Every picture on every panel in every look."""
    for panel, look in product(PANELS, Look):
        yield Setting(panel, ReadingComfort(look=look))


QUICK_PAGES = ("one-minute", "benefits", "options", "help-now")


def _pages(driver: KioskDriver, asked: argparse.Namespace) -> tuple[PageId, ...]:
    wanted = asked.page or (QUICK_PAGES if asked.quick else ())
    found = tuple(p for p in all_pages(driver.library) if short(p) in wanted)
    if len(found) < len(set(wanted)):
        known = " ".join(map(short, all_pages(driver.library)))
        raise SystemExit(f"There is no such page. The pages: {known}")
    return found


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shots", description="Pictures of every screen.")
    names = [panel.name for panel in (*PANELS, LOW_PORTRAIT, LOW_LARGE)]
    scales = [int(scale) for scale in TextScale]
    parser.add_argument("--panel", action="append", choices=names, help="only this panel")
    parser.add_argument("--look", action="append", choices=list(Look), help="in these colours")
    parser.add_argument("--scale", action="append", type=int, choices=scales, help="text size, %%")
    parser.add_argument("--mirror", action="store_true", help="laid out from right to left")
    parser.add_argument("--lower", action="store_true", help="for hands that sit, on hung panels")
    parser.add_argument("--language", metavar="TAG", help="in this language, with a choice of all")
    parser.add_argument("--page", action="append", metavar="NAME", help="only this page")
    parser.add_argument("--figures", action="store_true", help="one screen for each picture")
    parser.add_argument("--sheets", action="store_true", help="contact sheets, no single pictures")
    parser.add_argument("--quick", action="store_true", help="four pages on one panel")
    parser.add_argument("--readme", action="store_true", help="only the README's two pictures")
    parser.add_argument("--paper", action="store_true", help="only the printouts")
    parser.add_argument("--out", type=Path, default=HOME / ".build" / "shots", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
