"""Turns a picture: keeps few frames, and shows one only when it has been decoded."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQml import QmlElement

from kiosk.core.illustration import Layer
from kiosk.core.turning import KEPT_FRAMES, Turn, kept, near
from kiosk.ui.bridge.figure_cells import file_url
from kiosk.ui.bridge.records import RecordRows
from kiosk.ui.bridge.uncreatable import uncreatable

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 80
"""Between two frames on the way: three of them take a quarter of a second."""


@dataclass(frozen=True, slots=True)
class FrameCell:
    """One place for a frame; empty with number 0. The box is 0..1 of the whole picture."""

    url: str = ""
    number: int = 0
    box_x: float = 0.0
    box_y: float = 0.0
    box_width: float = 0.0
    box_height: float = 0.0
    shown: bool = False


@QmlElement
@uncreatable("made by the stage")
class FrameRows(RecordRows[FrameCell]):
    """The frames that are kept, in no order."""

    RECORD = FrameCell


class Turntable:
    """Frame 0 is the picture itself, so it is always there."""

    def __init__(self, parent: QObject, changed: Callable[[], None]) -> None:
        self.rows = FrameRows(parent)
        self.turn = Turn()
        self.shown = 0
        self._changed = changed
        self._frames: tuple[Layer, ...] = ()
        self._folder = Path()
        self._places: tuple[int | None, ...] = (None,) * KEPT_FRAMES
        self._decoded: set[int] = set()
        self._clock = QTimer(parent)
        self._clock.setInterval(FRAME_MS)
        self._clock.timeout.connect(self.move)

    def load(self, frames: tuple[Layer, ...], folder: Path) -> None:
        """Another picture, or none: nothing of the one before is kept."""
        self._clock.stop()
        self._frames, self._folder = frames, folder
        self.turn, self.shown = Turn(len(frames)), 0
        self._places = (None,) * KEPT_FRAMES
        self._decoded.clear()
        self.rows.show(())

    def drag(self, frames: int) -> None:
        """Turn under a finger."""
        self._clock.stop()
        self._turn(self.turn.turned(frames))

    def press(self, steps: int, *, calm: bool) -> None:
        """Turn by steps of a button: frame by frame, or calm at once."""
        self.turn = self.turn.towards(steps)
        if calm:
            self.drag(self.turn.left)
        elif self._frames:
            self._clock.start()

    def move(self) -> None:
        """One frame further; the frame before has to be there first, so that none is left out."""
        if self.shown == self.turn.at:
            self._turn(self.turn.moved())
        if not self.turn.left:
            self._clock.stop()

    def came(self, number: int) -> None:
        """A frame has been decoded."""
        if number in self._places:
            self._decoded.add(number)
            self._turn(self.turn)

    def _turn(self, turn: Turn) -> None:
        if not self._frames:
            return
        self.turn = turn
        if turn.at == 0 or turn.at in self._decoded:
            self.shown = turn.at
        self._places = kept(self._places, self.shown, near(turn))
        self._decoded.intersection_update(place for place in self._places if place)
        self.rows.show([self._cell(place) for place in self._places])
        self._changed()

    def _cell(self, number: int | None) -> FrameCell:
        if not number:
            return FrameCell()
        frame = self._frames[number]
        box = frame.box
        return FrameCell(
            file_url(self._folder / frame.file),
            number,
            box.x,
            box.y,
            box.width,
            box.height,
            number == self.shown,
        )
