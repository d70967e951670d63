"""Which touches count. Pure: the clock and the points come in, a verdict goes out."""

from dataclasses import dataclass, field, replace

REPEAT_GUARD_MS = 500
"""No second activation of one target, and none of any target after a page change, within
this time (EN 301 549, 5.8: at least 0.5 s)."""

PALM_MS = 700
"""A press that shared the glass with another point counts only if it was this short."""

LOCK_MS = 2_000
"""How long fingers that lay there at a change of screen keep others out. What stays longer is
no finger, and must not make the kiosk deaf."""

CAUSE_MS = 250
"""An activation later than this after a finger went up has another cause: a key, or a press by
assistive technology."""

LONGEST_PRESS_MS = 10_000
"""A press longer than this is something resting on the glass."""


@dataclass(frozen=True, slots=True)
class TouchPoint:
    """One finger, or the mouse. Times are of a monotonic clock."""

    id: int
    down_ms: int
    shared: bool = False
    """Another point was on the glass at the same time."""
    extra: bool = False
    """It came while a fresh press was under way, lay there when the screen changed, or was spent
    on something else."""

    def is_press(self, now_ms: int) -> bool:
        """Whether it may still be a finger that presses, not a thing that rests."""
        return now_ms - self.down_ms <= LONGEST_PRESS_MS


@dataclass(frozen=True, slots=True)
class Lift:
    """A finger that went up: the press that a control is about to report."""

    point: TouchPoint
    at_ms: int

    @property
    def counts(self) -> bool:
        """Whether it was a press, not a second finger or something resting on the glass."""
        held_ms = self.at_ms - self.point.down_ms
        if self.point.extra or held_ms > LONGEST_PRESS_MS:
            return False
        return not (self.point.shared and held_ms > PALM_MS)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was activated, and when."""

    target: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Glass:
    """What is on the glass and what was accepted last."""

    points: tuple[TouchPoint, ...] = ()
    lifts: tuple[Lift, ...] = ()
    """Fingers that went up since the last one came down: what a control may be about to report."""
    accepted: tuple[Accepted, ...] = ()
    """Activations younger than the repeat guard."""
    changed_ms: int | None = None
    locked: bool = field(default=False)
    """Everything is ignored until all fingers are up, for ``LOCK_MS`` at most."""

    def pressed(self, point_id: int, now_ms: int) -> "Glass":
        """A finger came down."""
        live = [p for p in self.points if not p.extra and p.is_press(now_ms)]
        fresh = any(now_ms - p.down_ms < PALM_MS for p in live)
        others = tuple(replace(p, shared=True) for p in self.points if p.id != point_id)
        point = TouchPoint(point_id, now_ms, shared=bool(live), extra=fresh)
        return replace(self, points=(*others, point), lifts=())

    def released(self, point_id: int, now_ms: int) -> "Glass":
        """A finger went up. The lock ends with the last one."""
        gone = next((p for p in self.points if p.id == point_id), None)
        rest = tuple(p for p in self.points if p.id != point_id)
        lifts = self.lifts
        if gone is not None:
            lifts = (*lifts, Lift(gone, now_ms))
        return replace(self, points=rest, lifts=lifts, locked=self.locked and bool(rest))

    def cancelled(self) -> "Glass":
        """The system took all touches away."""
        return replace(self, points=(), lifts=(), locked=False)

    def screen_changed(self, now_ms: int) -> "Glass":
        """Another screen is shown: whatever still lies on the glass meant the old one."""
        stale = tuple(replace(point, extra=True) for point in self.points)
        return replace(self, points=stale, changed_ms=now_ms, locked=bool(stale))

    def spent(self, point_id: int) -> "Glass":
        """A finger's press was understood already: what lies beneath must not act on it too."""
        points = tuple(replace(p, extra=True) if p.id == point_id else p for p in self.points)
        return replace(self, points=points)

    def somebody(self, now_ms: int) -> bool:
        """Whether what touches the glass may be a person: a bag that rests on it is none."""
        lifted = any(now_ms - lift.at_ms <= CAUSE_MS for lift in self.lifts)
        return lifted or any(point.is_press(now_ms) for point in self.points)

    def counts(self, target: str, now_ms: int, *, repeats: bool) -> bool:
        """Whether activating ``target`` now is meant.

        ``repeats`` is for keypads, where the next key may follow at once.
        """
        if _within(self.changed_ms, now_ms) or (self.locked and self._lock_holds(now_ms)):
            return False
        recent = {a.target for a in self.accepted if _within(a.at_ms, now_ms)}
        if target in recent and not repeats:
            return False
        causes = self._causes(now_ms)
        return not causes or any(lift.counts for lift in causes)

    def _lock_holds(self, now_ms: int) -> bool:
        return self.changed_ms is not None and now_ms - self.changed_ms < LOCK_MS

    def _causes(self, now_ms: int) -> tuple[Lift, ...]:
        """The fingers that can be behind an activation now; none means a key or the like."""
        return tuple(lift for lift in self.lifts if now_ms - lift.at_ms <= CAUSE_MS)

    def accept(self, target: str, now_ms: int) -> "Glass":
        """Remember what was activated; the finger that did it is done, others stay refused."""
        left = tuple(lift for lift in self._causes(now_ms) if not lift.counts)
        recent = tuple(a for a in self.accepted if _within(a.at_ms, now_ms))
        return replace(self, accepted=(*recent, Accepted(target, now_ms)), lifts=left)


def _within(since_ms: int | None, now_ms: int) -> bool:
    return since_ms is not None and now_ms - since_ms < REPEAT_GUARD_MS
