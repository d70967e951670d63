"""Staff at the running kiosk: the corners, the keypad, and the screens behind them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from kiosk.core.corners import HOLD_MS, Corner
from kiosk.core.desk import DeskPage, EnterPin, desk_page
from tests.ui.driver import FINGER, KioskDriver

PIN = "150926"
OTHER_PIN = "271828"
INSIDE_PX = 20
AWAY = Corner.TOP_LEFT, Corner.BOTTOM_RIGHT


@dataclass(frozen=True, slots=True)
class Staff:
    """One nurse. Every touch goes through the window's event path."""

    kiosk: KioskDriver

    def is_at(self, page: DeskPage) -> bool:
        """Whether that staff page is shown."""
        return desk_page(self.kiosk.room.desk.state) is page

    def spot(self, corner: Corner) -> QPointF:
        """Where a finger goes that presses a corner."""
        wide, high = self.kiosk.window.width(), self.kiosk.window.height()
        return QPointF(
            wide - INSIDE_PX if corner.right else INSIDE_PX,
            high - INSIDE_PX if corner.bottom else INSIDE_PX,
        )

    def holds(self, corner: Corner, *, for_ms: int = HOLD_MS) -> None:
        """Press a corner for so long and let go."""
        self.presses(corner)
        self.waits(for_ms)
        self.lets_go(corner)

    def presses(self, corner: Corner) -> None:
        """Put a finger into a corner."""
        self.kiosk.pass_time(300)
        self.kiosk.down(FINGER, self.spot(corner))

    def waits(self, milliseconds: int) -> None:
        """Keep still."""
        self.kiosk.pass_time(milliseconds)
        self.kiosk.kiosk.corners.look()
        self.kiosk.settle()

    def lets_go(self, corner: Corner) -> None:
        """Lift the finger."""
        self.kiosk.up(FINGER, self.spot(corner))
        self.kiosk.settle()

    def makes_the_gesture(self, first: Corner = Corner.TOP_LEFT) -> None:
        """One corner, then the opposite one."""
        self.holds(first)
        self.holds(first.opposite)

    def types(self, digits: str) -> None:
        """Tap the keypad."""
        for digit in digits:
            self.kiosk.tap(digit)

    def enters(self, digits: str) -> None:
        """Type a PIN, confirm it, and wait until it is checked."""
        self.types(digits)
        self.kiosk.tap("OK")
        self.kiosk.until(lambda: not self.is_busy, "the answer to a PIN")
        self.kiosk.settle()

    @property
    def is_busy(self) -> bool:
        """Whether a PIN is being checked or kept."""
        return bool(getattr(self.kiosk.room.desk.state, "busy", False))

    def chooses_a_pin(self, digits: str = PIN) -> None:
        """The very first time."""
        self.makes_the_gesture()
        self.enters(digits)
        self.enters(digits)

    def comes_in(self, digits: str = PIN) -> None:
        """The way that it is done from then on."""
        self.makes_the_gesture()
        assert isinstance(self.kiosk.room.desk.state, EnterPin)
        self.enters(digits)
