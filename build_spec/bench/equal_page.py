"""The same screens for Chromium: the same words at the same places, the picture as one image.

One document with one section for each screen, and one small script that shows the next one: no
page is fetched or parsed at a tap, which is the fastest that a browser can be asked to do. Every
place and size is written out, so nothing has to be laid out either.
"""

import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtQml import QQmlContext, QQmlExpression
from PySide6.QtQuick import QQuickItem

from build_spec.bench.display import Area
from kiosk.app.folders import RESOURCES
from tests.ui.driver import KioskDriver
from tests.ui.rect import Rect
from tests.ui.tree import clipped, colour_of, font_of, is_a, items_of, number_of, whole_rect

KEPT_MARKUP = re.compile(r"&lt;(/?(?:b|i|u)|br ?/?)&gt;")
UNSET_EDGE = QColor("black")
"""What an edge that nobody has set says that it is; the usual look has no black."""
PICTURE_QUALITY = 90
"""Of the kiosk's own layers too."""

SCRIPT = """
let shown = document.querySelector("section");
addEventListener("click", event => {
  const next = event.target.dataset.next;
  if (!next) return;
  shown.hidden = true;
  shown = document.getElementById(next);
  shown.hidden = false;
});
"""
STYLE = """
@font-face { font-family: A; src: url(%(fonts)s/AtkinsonHyperlegible-Regular.ttf); }
@font-face { font-family: A; font-weight: bold;
  src: url(%(fonts)s/AtkinsonHyperlegible-Bold.ttf); }
* { margin: 0; padding: 0; box-sizing: border-box; cursor: none; user-select: none; }
body { font-family: A; overflow: hidden; }
section { position: absolute; inset: 0; contain: strict; }
section[hidden] { display: none; }
section > * { position: absolute; white-space: pre-wrap; }
button { background: none; border: 0; }
button:active { background: #0003; }
"""


class EqualPage:
    """Collects screens of the kiosk and writes them as one document."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._folder = file.parent
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sections: list[str] = []
        self._buttons: list[Area] = []

    def add(self, driver: KioskDriver, button: Area) -> None:
        """The screen that is shown; ``button`` leads to the next."""
        picture = driver.picture()
        colour = driver.colour("paper").name()
        parts = "\n".join(self._parts(driver, picture))
        self._sections.append(f'style="background: {colour}">\n{parts}')
        self._buttons.append(button)

    def write(self, home: int) -> None:
        """One file; behind the last screen follows the one numbered ``home``."""
        last = len(self._sections) - 1
        sections = "\n".join(
            f'<section id="s{i}" {"hidden " if i else ""}{section}\n'
            f'<button data-next="s{i + 1 if i < last else home}" {_style(button)}></button>'
            "</section>"
            for i, (section, button) in enumerate(zip(self._sections, self._buttons, strict=True))
        )
        style = STYLE % {"fonts": (RESOURCES / "fonts").as_uri()}
        self._file.write_text(
            f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Kiosk</title>\n'
            f"<style>{style}</style>\n{sections}\n<script>{SCRIPT}</script></html>\n",
            encoding="utf-8",
        )

    def _parts(self, driver: KioskDriver, picture: QImage) -> Iterator[str]:
        """The visible items from back to front, those of the picture as one."""
        root = driver.window.contentItem()
        inside: set[QQuickItem] = set()
        for item in painted(root):
            if item in inside:
                continue
            seen = clipped(whole_rect(item), item, driver.window)
            if seen.is_empty:
                continue
            if is_a(item, "StageFrame"):
                inside.update(items_of(item))
                yield self._image(seen, picture, "webp")
            elif is_a(item, "Icon"):
                yield self._image(seen, picture, "png")
            elif item.inherits("QQuickRectangle"):
                yield from _box(item, driver.kiosk.engine.rootContext())
            elif item.inherits("QQuickText") and item.property("text"):
                yield _words(item)

    def _image(self, rect: Rect, picture: QImage, kind: str) -> str:
        """A piece of the screen as a file, each once."""
        place = Area(round(rect.x), round(rect.y), round(rect.width), round(rect.height))
        crop = QRect(place.left, place.top, place.width, place.height)
        piece = picture.copy(crop).convertToFormat(QImage.Format.Format_RGB888)
        row = piece.bytesPerLine()
        image = Image.frombuffer(
            "RGB", (piece.width(), piece.height()), bytes(piece.constBits()), "raw", "RGB", row, 1
        )
        name = f"{hashlib.sha256(image.tobytes()).hexdigest()[:16]}.{kind}"
        file = self._folder / name
        if not file.exists():
            image.save(file, quality=PICTURE_QUALITY)
        # Like the kiosk's own pictures: the words do not wait for them.
        return f'<img decoding="async" src="{name}" {_style(place)} alt="">'


def painted(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below one, and itself, from back to front."""
    if not item.isVisible() or item.opacity() == 0:
        return
    children = sorted(item.childItems(), key=QQuickItem.z)
    for child in (child for child in children if child.z() < 0):
        yield from painted(child)
    yield item
    for child in (child for child in children if child.z() >= 0):
        yield from painted(child)


def _style(area: Area, *more: str) -> str:
    place = f"left:{area.left}px;top:{area.top}px;width:{area.width}px;height:{area.height}px"
    return f'style="{";".join((place, *more))}"'


def _box(item: QQuickItem, context: QQmlContext) -> Iterator[str]:
    colour = colour_of(item)
    # The border is an object that Python cannot be given.
    edge = QQmlExpression(context, item, "border.color").evaluate()[0]
    width = QQmlExpression(context, item, "border.width").evaluate()[0]
    assert isinstance(edge, QColor)
    has_edge = bool(width) and edge != UNSET_EDGE
    if not colour.alpha() and not has_edge:
        return
    rect = whole_rect(item)
    place = f"left:{rect.x}px;top:{rect.y}px;width:{rect.width}px;height:{rect.height}px"
    look = f"background:{_css(colour)};border:{width if has_edge else 0}px solid {_css(edge)}"
    yield f'<div style="{place};{look};border-radius:{number_of(item, "radius")}px"></div>'


def _words(item: QQuickItem) -> str:
    font = font_of(item)
    # A pixel more, or the browser's own rounding may wrap the last word.
    rect = whole_rect(item)
    line_px = QFontMetricsF(font).height() * number_of(item, "lineHeight")
    place = f"left:{rect.x}px;top:{rect.y}px;width:{rect.width + 1}px"
    weight = "bold" if font.bold() else "normal"
    look = f"font-size:{font.pixelSize()}px;font-weight:{weight};line-height:{line_px}px"
    text = html.escape(str(item.property("text")), quote=False)
    if item.property("styled"):
        text = KEPT_MARKUP.sub(r"<\1>", text)
    return f'<div style="{place};{look};color:{_css(colour_of(item))}">{text}</div>'


def _css(colour: QColor) -> str:
    return f"rgb({colour.red()} {colour.green()} {colour.blue()} / {colour.alphaF():.3f})"
