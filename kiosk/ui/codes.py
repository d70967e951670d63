"""``image://code/...``: what the visitor takes along, as a code for a telephone's camera.

Nothing of it is kept: it is drawn from what the open page shows, or will show behind Next.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider

from kiosk.core.code_cards import QUIET_MODULES, modules_across, payload, version_of
from kiosk.core.own_blocks import CodeCard

Matrix = tuple[tuple[bool, ...], ...]
"""Dark modules, row by row, with the quiet zone."""


def matrix_of(card: CodeCard) -> Matrix:
    """The code of a card: byte mode, UTF-8, error level M or better in the same size."""
    import segno  # noqa: PLC0415 - 30 ms: it brings half of Python's web library along

    code = segno.make(
        payload(card), version=version_of(card), mode="byte", encoding="utf-8", error="m"
    )
    return tuple(
        tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET_MODULES)
    )


def code_name(card: CodeCard) -> str:
    """What tells a card from another in the address of its picture, without telling of it."""
    from hashlib import sha256  # noqa: PLC0415 - 7 ms: it loads the system's whole OpenSSL

    return f"{card.number}/{sha256(payload(card).encode()).hexdigest()[:16]}"


class CodeProvider(QQuickImageProvider):
    """Draws the codes that the reader knows, each module as whole pixels."""

    def __init__(self, cards: Callable[[], Sequence[CodeCard]]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)
        self._cards = cards

    def requestPixmap(self, id: str, _size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: A002 - Qt's name
        """``id`` is a ``code_name``; one that is not shown any more is white."""
        side = max(1, requestedSize.width())
        card = next((card for card in self._cards() if code_name(card) == id), None)
        if card is None:
            blank = QPixmap(side, side)
            blank.fill(Qt.GlobalColor.white)
            return blank
        return draw_code(card, side)


def draw_code(card: CodeCard, side_px: int) -> QPixmap:
    """Black on white in every look: what telephones read best. Modules are whole pixels."""
    module_px = max(1, side_px // modules_across(card))
    pixmap = QPixmap(side_px, side_px)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    dark = QColor(Qt.GlobalColor.black)
    for y, row in enumerate(matrix_of(card)):
        for x, is_dark in enumerate(row):
            if is_dark:
                painter.fillRect(x * module_px, y * module_px, module_px, module_px, dark)
    painter.end()
    return pixmap
