"""``image://icon/<name>/<colour>``: icons by their qtawesome names, at the size that is asked for.

Importing qtawesome costs 17 MB and 0.1 s, for it brings QtWidgets along. So the outlines of the
icons that the program and its content name are kept in ``resources/icons`` (written by
``build_spec icons``, from qtawesome's own font); any other name is looked up in that font.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QRawFont
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from qtawesome import IconicFont

OUTLINES = Path(__file__).parents[2] / "resources" / "icons" / "outlines.json"
BODY = OUTLINES.with_name("body.json")
"""The plain person, an outline of our own: `build_spec illustrations --silhouette`."""
DEFAULT_SIZE_PX = 64

STYLE = "fa6s"
SIDE = 1024
"""The side of the square that outlines are drawn in."""
EM = 0.875
"""Size of the font in a square of 1: an icon of 16 pixels is drawn with one of 14."""


class IconProvider(QQuickImageProvider):
    """Draws icons. An unknown name is a fault of ours and gives an empty picture."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, _size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: A002 - Qt's name
        """``id`` is ``fa6s.house/ff0b5561``: the icon's name and its colour as aarrggbb."""
        name, _, colour = id.partition("/")
        outline = outline_of(name)
        if outline.isEmpty():
            return QPixmap()
        side = max(requestedSize.width(), requestedSize.height())
        pixmap = QPixmap(*[side if side > 0 else DEFAULT_SIZE_PX] * 2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_outline(painter, outline, pixmap.width(), QColor(f"#{colour}"))
        painter.end()
        return pixmap


def paint_outline(painter: QPainter, outline: QPainterPath, side: float, colour: QColor) -> None:
    """Paint an icon into the square of ``side`` at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / SIDE, side / SIDE)
    painter.fillPath(outline, colour)


def is_icon(name: str) -> bool:
    """Whether there is an icon of that name. Needs a QGuiApplication."""
    return not outline_of(name).isEmpty()


@cache
def outline_of(name: str) -> QPainterPath:
    """An icon's shape in a square of ``SIDE``; empty where there is none of that name."""
    kept = _kept().get(name)
    return path_of(kept) if kept else font_outline(name)


@cache
def _kept() -> Mapping[str, str]:
    outlines: dict[str, str] = {}
    with suppress(OSError, ValueError):
        outlines |= json.loads(OUTLINES.read_text(encoding="ascii"))
    with suppress(OSError, ValueError, KeyError):
        outlines |= json.loads(BODY.read_text(encoding="ascii"))["outlines"]
    return outlines


def path_of(text: str) -> QPainterPath:
    """Read ``M x y``, ``L x y`` and ``C`` with three points, all apart by one space."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    words = iter(text.split())
    for command in words:
        match command:
            case "M":
                path.moveTo(float(next(words)), float(next(words)))
            case "L":
                path.lineTo(float(next(words)), float(next(words)))
            case _:
                path.cubicTo(*(float(next(words)) for _ in range(6)))
    return path


def font_outline(name: str) -> QPainterPath:
    """An icon's shape out of qtawesome's font, placed as qtawesome places it."""
    style, _, glyph_name = name.partition(".")
    glyph_text = _font().charmap[STYLE].get(glyph_name) if style == STYLE else None
    if glyph_text is None:
        return QPainterPath()
    font: QRawFont = _font().rawfont(STYLE, round(EM * SIDE))
    glyph = font.glyphIndexesForString(glyph_text)[0]
    advance = font.advancesForGlyphIndexes([glyph])[0].x()
    path = font.pathForGlyph(glyph)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.translate((SIDE - advance) / 2, (SIDE + font.ascent() - font.descent()) / 2)
    return path


@cache
def _font() -> "IconicFont":
    """Of qtawesome's twelve fonts the one that we use."""
    from qtawesome import IconicFont  # noqa: PLC0415 - see the module's first lines

    return IconicFont(
        (
            STYLE,
            "fontawesome6-solid-webfont-6.7.2.ttf",
            "fontawesome6-solid-webfont-charmap-6.7.2.json",
        )
    )
