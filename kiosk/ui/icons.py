"""``image://icon/<name>/<colour>``: icons of a font, drawn at the size that is asked for.

The only importer of qtawesome, which costs about 0.15 s and comes with the first icon.
"""

from functools import cache
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtQuick import QQuickImageProvider

DEFAULT_SIZE_PX = 64


class _Maker(Protocol):
    def __call__(self, name: str, *, color: QColor) -> QIcon: ...


@cache
def _maker() -> _Maker:
    import qtawesome  # noqa: PLC0415 - see the module's first lines

    maker: _Maker = qtawesome.icon
    return maker


class IconProvider(QQuickImageProvider):
    """Draws icons. An unknown name is a fault of ours and gives an empty picture."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, _size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: A002 - Qt's name
        """``id`` is ``fa6s.house/ff0b5561``: the icon's name and its colour as aarrggbb."""
        name, _, colour = id.partition("/")
        side = max(requestedSize.width(), requestedSize.height())
        wanted = QSize(side, side) if side > 0 else QSize(DEFAULT_SIZE_PX, DEFAULT_SIZE_PX)
        try:
            icon = _maker()(name, color=QColor(f"#{colour}"))
        except Exception:  # noqa: BLE001 - qtawesome raises bare exceptions for unknown names
            return QPixmap()
        return icon.pixmap(wanted, 1.0)


def is_icon(name: str) -> bool:
    """Whether the font has an icon of that name. Needs a QGuiApplication."""
    try:
        _maker()(name, color=QColor("black"))
    except Exception:  # noqa: BLE001 - as above
        return False
    return True
