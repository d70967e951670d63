"""Draws the icon of Windows' programs: started in the venv that builds the package."""

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from kiosk.ui.icons import IconProvider

SIDES_PX = (16, 24, 32, 48, 64, 256)
PAPER, INK = "#0b545f", "ffffffff"
HAND = "fa6s.hand-pointer"
CORNER, ROOM = 0.22, 0.68
"""Of the side: the radius of a corner, and what the hand may take."""
HEAD, ENTRY = "<3H", "<4B2H2I"
WHOLE = 256
"""Too much for a byte: an icon's table writes it as 0."""


def main(words: Sequence[str]) -> int:
    """Write the icon into a file."""
    app = QGuiApplication([])
    pictures = [_png(side) for side in SIDES_PX]
    del app
    place = struct.calcsize(HEAD) + len(pictures) * struct.calcsize(ENTRY)
    table = struct.pack(HEAD, 0, 1, len(pictures))
    for side, picture in zip(SIDES_PX, pictures, strict=True):
        size = side % WHOLE
        table += struct.pack(ENTRY, size, size, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    Path(words[0]).write_bytes(table + b"".join(pictures))
    return 0


def _png(side: int) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(PAPER))
    painter.drawRoundedRect(0, 0, side, side, CORNER * side, CORNER * side)
    hand = round(ROOM * side)
    place = (side - hand) // 2
    pixmap = IconProvider().requestPixmap(f"{HAND}/{INK}", QSize(), QSize(hand, hand))
    painter.drawPixmap(place, place, pixmap)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
