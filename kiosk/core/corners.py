"""The corner gesture: how staff get in, whatever the screen shows. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import hypot
from typing import TypeAlias, assert_never

from kiosk.core.touch import LONGEST_PRESS_MS

HOLD_MS = 2_000
"""How long a corner is pressed until it counts."""

QUIET_MS = 700
"""Before this nothing shows: whoever only taps near a corner must see nothing of it."""

NEXT_MS = 5_000
"""After the first corner was let go, the opposite one has to be pressed within this time."""

REACH_MM = 20.0
"""How far from the very corner a press may be."""

MM_PER_INCH = 25.4
MIDDLE = 0.5


class Corner(StrEnum):
    """A corner of the glass. Mirrored layouts do not move it."""

    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"

    @property
    def right(self) -> bool:
        """Whether it is on the right."""
        return self in {Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT}

    @property
    def bottom(self) -> bool:
        """Whether it is at the bottom."""
        return self in {Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT}

    @property
    def opposite(self) -> "Corner":
        """The diagonally opposite one."""
        return _corner(right=not self.right, bottom=not self.bottom)


def _corner(*, right: bool, bottom: bool) -> Corner:
    if bottom:
        return Corner.BOTTOM_RIGHT if right else Corner.BOTTOM_LEFT
    return Corner.TOP_RIGHT if right else Corner.TOP_LEFT


@dataclass(frozen=True, slots=True)
class PanelSize:
    """The visible glass."""

    width_mm: float
    height_mm: float

    @classmethod
    def of(cls, inches: float, width: float, height: float) -> "PanelSize":
        """From the diagonal, and the sides in any unit."""
        per_mm = inches * MM_PER_INCH / hypot(width, height)
        return cls(width * per_mm, height * per_mm)

    def corner_at(self, x: float, y: float) -> Corner | None:
        """The corner that a point belongs to; x and y: 0..1 of the glass, origin top left."""
        nearest = _corner(right=x > MIDDLE, bottom=y > MIDDLE)
        across_mm = self.width_mm * (1 - x if nearest.right else x)
        down_mm = self.height_mm * (1 - y if nearest.bottom else y)
        return nearest if hypot(across_mm, down_mm) <= REACH_MM else None


@dataclass(frozen=True, slots=True)
class FingerDown:
    """A finger came down; in which corner, if in one."""

    finger: int
    corner: Corner | None


@dataclass(frozen=True, slots=True)
class FingerMoved:
    """A finger moved; in which corner it is now, if in one."""

    finger: int
    corner: Corner | None


@dataclass(frozen=True, slots=True)
class FingerUp:
    """A finger was lifted."""

    finger: int


@dataclass(frozen=True, slots=True)
class TouchesLost:
    """The system took all touches away."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nothing happened but time."""


FingerEvent: TypeAlias = FingerDown | FingerMoved | FingerUp | TouchesLost | TimePassed


@dataclass(frozen=True, slots=True)
class Resting:
    """A finger on the glass."""

    finger: int
    down_ms: int

    def is_press(self, now_ms: int) -> bool:
        """Whether it may still be a finger, not a thing that rests on the glass."""
        return now_ms - self.down_ms <= LONGEST_PRESS_MS


@dataclass(frozen=True, slots=True)
class Hold:
    """One corner is being pressed and may come to count."""

    finger: int
    corner: Corner
    down_ms: int


@dataclass(frozen=True, slots=True)
class FirstCorner:
    """The corner that counted; ``let_go_ms`` is missing while its finger still lies there."""

    finger: int
    corner: Corner
    down_ms: int
    let_go_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Corners:
    """How far the gesture has come. Times are of a monotonic clock."""

    fingers: tuple[Resting, ...] = ()
    hold: Hold | None = None
    first: FirstCorner | None = None


@dataclass(frozen=True, slots=True)
class CornerOutcome:
    """``counted`` is the finger whose press was understood: it must do nothing else."""

    corners: Corners
    counted: int | None = None
    opened: bool = False


@dataclass(frozen=True, slots=True)
class CornerHint:
    """What is shown: the corner that is held, and the one to press next."""

    held: Corner | None = None
    wanted: Corner | None = None


def corner_step(corners: Corners, event: FingerEvent, now_ms: int) -> CornerOutcome:
    """The gesture after an event. Another finger, a move away or an early release ends it."""
    timed = _in_time(corners, now_ms)
    return replace(timed, corners=_after(timed.corners, event, now_ms))


def _in_time(corners: Corners, now_ms: int) -> CornerOutcome:
    hold, first, counted = corners.hold, corners.first, None
    if hold is not None and now_ms - hold.down_ms >= HOLD_MS:
        # Where there was a first corner, only its opposite is ever held.
        if first is not None:
            return CornerOutcome(Corners(corners.fingers), counted=hold.finger, opened=True)
        first = FirstCorner(hold.finger, hold.corner, hold.down_ms)
        hold, counted = None, first.finger
    if first is not None and hold is None and now_ms > _end_of_first_ms(first):
        first = None
    return CornerOutcome(Corners(corners.fingers, hold, first), counted)


def _end_of_first_ms(first: FirstCorner) -> int:
    if first.let_go_ms is None:
        return first.down_ms + LONGEST_PRESS_MS
    return first.let_go_ms + NEXT_MS


def _after(corners: Corners, event: FingerEvent, now_ms: int) -> Corners:
    hold, first = corners.hold, corners.first
    match event:
        case FingerDown(finger, corner):
            return _pressed(corners, finger, corner, now_ms)
        case FingerMoved(finger, corner):
            if hold is not None and hold.finger == finger and hold.corner is not corner:
                return replace(corners, hold=None, first=None)
            return corners
        case FingerUp(finger):
            rest = tuple(f for f in corners.fingers if f.finger != finger)
            if hold is not None and hold.finger == finger:
                return Corners(rest)
            if first is not None and first.finger == finger and first.let_go_ms is None:
                first = replace(first, let_go_ms=now_ms)
            return Corners(rest, hold, first)
        case TouchesLost():
            return Corners()
        case TimePassed():
            return corners
        case _:
            assert_never(event)


def _pressed(corners: Corners, finger: int, corner: Corner | None, now_ms: int) -> Corners:
    others = tuple(f for f in corners.fingers if f.finger != finger)
    fingers = (*others, Resting(finger, now_ms))
    if corner is None or any(f.is_press(now_ms) for f in others):
        return Corners(fingers)
    first = corners.first
    if first is not None and first.corner.opposite is not corner:
        first = None
    return Corners(fingers, Hold(finger, corner, now_ms), first)


def hint(corners: Corners, now_ms: int) -> CornerHint:
    """What to show now."""
    hold, first = corners.hold, corners.first
    shown = hold is not None and now_ms - hold.down_ms >= QUIET_MS
    return CornerHint(
        held=hold.corner if hold is not None and shown else None,
        wanted=first.corner.opposite if first is not None else None,
    )


def due_ms(corners: Corners, now_ms: int) -> int | None:
    """When the gesture has to be looked at again, if nothing happens till then."""
    moments = []
    if corners.hold is not None:
        down_ms = corners.hold.down_ms
        moments += [down_ms + QUIET_MS, down_ms + HOLD_MS]
    elif corners.first is not None:
        moments.append(_end_of_first_ms(corners.first) + 1)
    return min((moment for moment in moments if moment > now_ms), default=None)
