"""Rectangles on the window, in its pixels."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True)
class Rect:
    """Origin top left."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def of(cls, rect: QRectF) -> "Rect":
        """The same of Qt's."""
        return cls(rect.x(), rect.y(), rect.width(), rect.height())

    @property
    def right(self) -> float:
        """The first column beyond."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first line beyond."""
        return self.y + self.height

    @property
    def centre(self) -> QPointF:
        """Where a finger aims."""
        return QPointF(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def is_empty(self) -> bool:
        """Nothing to see."""
        return self.width <= 0 or self.height <= 0

    def meet(self, other: "Rect") -> "Rect":
        """What both cover; empty where they do not touch."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def overlaps(self, other: "Rect", slack: float) -> bool:
        """Whether more than ``slack`` pixels are shared in both directions."""
        return (
            min(self.x + self.width, other.x + other.width) - max(self.x, other.x) > slack
            and min(self.y + self.height, other.y + other.height) - max(self.y, other.y) > slack
        )

    def holds(self, other: "Rect", slack: float) -> bool:
        """Whether ``other`` lies inside, up to ``slack`` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def gap_to(self, other: "Rect") -> float:
        """The distance between the nearest points; 0 where they touch or overlap."""
        across = max(self.x - other.right, other.x - self.right, 0.0)
        down = max(self.y - other.bottom, other.y - self.bottom, 0.0)
        return hypot(across, down)

    def __str__(self) -> str:
        return f"{self.width:.0f}x{self.height:.0f} at {self.x:.0f},{self.y:.0f}"
