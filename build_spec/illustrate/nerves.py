"""Where the nerves and the needle run; every course is laid onto the bone it follows.

Anatomy: the medial branch leaves the dorsal ramus just outside the foramen, crosses the next
vertebra in the groove between transverse and superior articular process, passes between mammillary
and accessory process and feeds the joint above and the joint below that vertebra. Source: Bogduk,
Wilson, Tynan, J Anat 1982; naming by the spinal nerve (the L3 branch crosses L4).
"""

from dataclasses import dataclass
from functools import cache
from math import cos, radians

import numpy as np

from .fields import Floats, length, vector
from .measures import NEEDLE, NERVES, TARGET_VERTEBRA, THIN_NEEDLE, VERTEBRAE
from .spine import LEVELS, bones, disc, frames, joint_below, lower_hinge, upper_hinge

STEP_MM = 0.8
TRIES = 350  # to place the needle
OUT_OF_REACH_MM = 7.0  # farther than this, bone neither pushes nor pulls a nerve
NERVE_ABOVE = {"L3": "L2", "L4": "L3", "L5": "L4", "S1": "L5"}


@dataclass(frozen=True, slots=True)
class Branch:
    """A medial branch where it crosses ``vertebra``; right is +1, left is -1."""

    vertebra: str
    side: int
    course: Floats  # from the spinal nerve to the joint below, evenly spaced points
    twig: Floats  # from the course to the joint above this vertebra's groove
    groove_at: int  # index into course
    feeds: tuple[str, ...]  # names of joints

    @property
    def name(self) -> str:
        return f"{NERVE_ABOVE[self.vertebra]} {'right' if self.side > 0 else 'left'}"


@dataclass(frozen=True, slots=True)
class NeedleLine:
    tip: Floats
    towards_hub: Floats  # unit vector


def even(points: Floats, step_mm: float = STEP_MM) -> Floats:
    """The same line with points at equal distances."""
    lengths = np.concatenate([[0.0], np.cumsum(length(np.diff(points, axis=0)))])
    count = max(int(lengths[-1] / step_mm), 3)
    at = np.linspace(0.0, lengths[-1], count + 1)
    return np.stack([np.interp(at, lengths, points[:, i]) for i in range(3)], -1).astype(np.float32)


def curve(controls: Floats) -> Floats:
    """Centripetal Catmull-Rom spline through the controls, evenly spaced."""
    p = np.concatenate([[2 * controls[0] - controls[1]], controls,
                        [2 * controls[-1] - controls[-2]]])  # fmt: skip
    pieces = []
    for p0, p1, p2, p3 in zip(p, p[1:], p[2:], p[3:], strict=False):
        t = np.cumsum([0.0, *(np.linalg.norm(b - a) ** 0.5 for a, b in
                              ((p0, p1), (p1, p2), (p2, p3)))])  # fmt: skip
        u = np.linspace(t[1], t[2], 24)[:, None]
        a1 = ((t[1] - u) * p0 + (u - t[0]) * p1) / (t[1] - t[0])
        a2 = ((t[2] - u) * p1 + (u - t[1]) * p2) / (t[2] - t[1])
        a3 = ((t[3] - u) * p2 + (u - t[2]) * p3) / (t[3] - t[2])
        b1 = ((t[2] - u) * a1 + (u - t[0]) * a2) / (t[2] - t[0])
        b2 = ((t[3] - u) * a2 + (u - t[1]) * a3) / (t[3] - t[1])
        pieces.append(((t[2] - u) * b1 + (u - t[1]) * b2) / (t[2] - t[1]))
    return even(np.concatenate(pieces).astype(np.float32))


def solid(p: Floats) -> Floats:
    """Bone or disc: what a nerve cannot pass."""
    return np.asarray(
        np.minimum(bones(p), np.min([disc(p, n) for n in LEVELS[:-1]], axis=0)), dtype=np.float32
    )


def outward(p: Floats) -> Floats:
    """Unit direction away from the nearest solid."""
    shifts = np.eye(3, dtype=np.float32) * np.float32(0.35)
    # All six at once: the bones are asked once, not six times.
    around = solid(np.concatenate([p[None] + shifts[:, None], p[None] - shifts[:, None]]))
    g = np.moveaxis(around[:3] - around[3:], 0, -1)
    return np.asarray(g / np.maximum(length(g)[..., None], 1e-6), dtype=np.float32)


def lay(line: Floats, clear_mm: Floats, hug: Floats, rounds: int = 45) -> Floats:
    """Push the line out of the bone to ``clear_mm``; where ``hug`` is 1 also pull it onto it."""
    p = line.copy()
    for turn in range(rounds):
        d, n = solid(p), outward(p)
        want = clear_mm - d
        move = np.where(want > 0, np.minimum(want, 1.5), 0.35 * hug * np.maximum(want, -1.2))
        move = np.where(d > OUT_OF_REACH_MM, 0.0, move)
        p = (p + move[:, None] * n).astype(np.float32)
        if turn < rounds - 4:
            for _ in range(3):
                p[1:-1] += 0.5 * ((p[:-2] + p[2:]) / 2 - p[1:-1])
    return p


def _mirror(p: Floats, side: int) -> Floats:
    return np.asarray(p * vector(side, 1, 1), dtype=np.float32)


def _pedicle_x(level: str) -> float:
    known = {v.name: v.pedicle_x_mm for v in VERTEBRAE}
    return known.get(level, 14.5 if level == "L2" else 24.0)


@cache
def root(level: str, side: int) -> Floats:
    """The spinal nerve of that level from the canal to the leg."""
    x = _pedicle_x(level)
    local = np.array(
        [(4.0, -25, 16), (6.5, -25, 8), (x - 6.3, -24.8, -4.5), (x + 0.3, -23.2, -11),
         (x + 5.0, -19.5, -14.5), (x + 11, -13, -22), (x + 17, -6, -33), (x + 21, -1, -47)],
        dtype=np.float32,
    )  # fmt: skip
    if level == "L2":  # leaves the sheath at the upper edge of the picture
        local[:3] = vector(2.0, -25.5, 3), vector(3.5, -25.3, 0), vector(x - 6.0, -24.8, -5)
    if level == "L5":  # passes over the wing of the sacrum
        local[2:4] += vector(-1.5, -0.5, -2.0), vector(-0.8, 0, -1.5)
        local[5:] += vector(1, 2, 3), vector(2, 5, 8), vector(4, 9, 13)
    line = curve(frames()[level].to_world(_mirror(local, side)))
    clear = np.full(len(line), NERVES.root_radius_mm + 0.8, dtype=np.float32)
    return even(lay(line, clear, np.zeros_like(clear), 40))


@cache
def sac() -> Floats:
    """The sheath around the nerves in the canal."""
    points = [
        frames()[n].to_world(vector(0, -26.2, z))
        for n, z in (("L3", 40), ("L3", 0), ("L4", 0), ("L5", 0), ("S1", -6), ("S1", -50))
    ]
    return curve(np.stack(points))


@cache
def branch(vertebra: str, side: int) -> Branch:
    frame, nerve = frames()[vertebra], NERVE_ABOVE[vertebra]
    x = _pedicle_x(vertebra)
    joint = joint_below(nerve) if nerve != "L2" else None
    own = lower_hinge(joint or joint_below("L3"))
    across, _, up = own.axes
    on_root = root(nerve, 1)
    leave = int(np.argmin(np.abs(on_root[:, 0] - _pedicle_x(nerve) - 6.0)))
    start = frame.to_local(on_root[leave])
    if vertebra == "S1":
        groove = vector(31.0, -28.0, -1.5)
        controls = [start, vector(31, -23, 6), groove, vector(30, -34, -6), vector(26.5, -38, -9)]
        end = own.centre + across * (own.joint.half_width_mm + 0.8) - up * 7.0
        controls.append(end)
        line = curve(np.stack(controls))
    else:
        groove = vector(x + 9.8, -31.5, 10.6)
        below = upper_hinge(vertebra)
        end = below.centre + below.axes[0] * (below.joint.half_width_mm + 0.6) + vector(0, 0, 0.5)
        controls = [
            start, vector(x + 7.4, -23.5, 16.6), vector(x + 8.8, -27.6, 13.6), groove,
            vector(x + 9.8, -35.6, 7.4), vector(x + 8.8, -39.2, 3.6),
            vector(x + 6.0, -40.0, -2.0), (vector(x + 3.0, -41.5, -8.0) + end) / 2, end,
        ]  # fmt: skip
        line = curve(np.stack(controls))
    world = frame.to_world(_mirror(line, side))
    at = int(np.argmin(length(line - groove)))
    along = np.arange(len(world))
    clear = np.full(len(world), NERVES.branch_radius_mm + 0.1, dtype=np.float32)
    hug = np.clip((along - at + 9) / 6.0, 0.0, 1.0).astype(np.float32)
    laid = lay(world, clear, hug)
    landmark = frame.to_world(_mirror(groove, side))
    laid = even(laid)
    groove_at = int(np.argmin(length(laid - landmark))) + 1
    off = min(groove_at + 13, len(laid) - 4)
    goal = (
        own.centre
        + across * (own.joint.half_width_mm + 0.6)
        - up * (own.joint.half_height_mm - 3.5)
    )
    goal_world = frame.to_world(_mirror(goal, side))
    start_twig = laid[off]
    mid = (start_twig + goal_world) / 2 + outward(laid[off][None])[0] * 2.0
    twig = curve(np.stack([start_twig, mid, goal_world]).astype(np.float32))
    thin = np.full(len(twig), NERVES.twig_radius_mm + 0.1, dtype=np.float32)
    twig = even(lay(twig, thin, np.ones_like(thin), 25))
    feeds = tuple(j.name for j in (joint, joint_below(vertebra) if vertebra != "S1" else None)
                  if j)  # fmt: skip
    return Branch(vertebra, side, laid, twig, groove_at, feeds)


def all_branches() -> tuple[Branch, ...]:
    return tuple(branch(v, s) for v in LEVELS for s in (1, -1))


def target() -> Branch:
    return branch(TARGET_VERTEBRA, 1)


@cache
def groove_landmark(vertebra: str, side: int) -> Floats:
    """Deepest point of the groove: found on the bone, not on the nerve.

    The point of the surface, in the corner between the two processes, that a 5 mm ball rolled
    into the corner touches at two sides.
    """
    frame, x = frames()[vertebra], _pedicle_x(vertebra)
    guess = vector(31, -28, -1.5) if vertebra == "S1" else vector(x + 9.8, -32.5, 10.0)
    p = frame.to_world(_mirror(guess, side))[None]
    for _ in range(60):
        p = (p - outward(p) * solid(p)[:, None] * 0.7).astype(np.float32)
    return np.asarray(p[0], dtype=np.float32)


def treated_span(b: Branch) -> tuple[int, int]:
    """First and last point of the branch beside the bare tip."""
    half = round(NEEDLE.bare_mm / 2 / STEP_MM)
    return b.groove_at - half, b.groove_at + half


@cache
def needle() -> NeedleLine:
    """Lay the bare 10 mm alongside the target branch, clear of bone all the way to the skin."""
    b = target()
    first, last = treated_span(b)
    part = b.course[first : last + 1]
    middle = part.mean(axis=0)
    chord = part[-1] - part[0]
    chord = chord / np.linalg.norm(chord)
    away = outward(middle[None])[0]
    random = np.random.default_rng(1)
    along = np.concatenate([np.linspace(0, 10, 21), np.linspace(12, NEEDLE.shaft_mm, 30)])

    def placed(tilt: Floats, lean: Floats) -> tuple[float, NeedleLine]:
        way = chord + tilt
        way = (way / np.linalg.norm(way)).astype(np.float32)
        spin = away + lean
        side = spin - way * float(spin @ way)
        side = (side / np.linalg.norm(side)).astype(np.float32)
        tip = (middle + side * NEEDLE.beside_branch_mm - way * 5.0).astype(np.float32)
        line = (tip + along[:, None] * way).astype(np.float32)
        gap = length(line[:21, None] - part[None]).min(axis=1)
        inside = np.maximum(NEEDLE.radius_mm + 0.15 - solid(line), 0.0)
        cost = 40.0 * float(np.maximum(gap - 1.92, 0).max()) + float(np.maximum(1.6 - gap, 0).max())
        cost += 6.0 * float(inside.max()) - 2.0 * float(way[0]) + 0.3 * (1 - float(way @ chord))
        cost += 100.0 * max(0.0, cos(radians(17)) - float(way @ chord))
        return cost, NeedleLine(tip, way)

    at = (np.zeros(3), np.zeros(3))
    cost, best = placed(*at)
    for number in range(2 * TRIES):
        near = number >= TRIES  # first all round, then near the best
        wide, base = (0.25, at) if near else (1.0, (np.zeros(3), np.zeros(3)))
        tried = (base[0] + random.normal(0, 0.13 * wide, 3),
                 base[1] + random.normal(0, 0.55 * wide, 3))  # fmt: skip
        found, one = placed(*tried)
        if found < cost:
            cost, best, at = found, one, tried
    return best


@cache
def thin_needle() -> NeedleLine:
    """Straight from the skin to the same nerve in its groove, clear of bone on all its way."""
    b = target()
    spot = b.course[b.groove_at]
    tangent = b.course[b.groove_at + 2] - b.course[b.groove_at - 2]
    tangent = tangent / np.linalg.norm(tangent)
    along = np.linspace(0, THIN_NEEDLE.shaft_mm, 60)
    best, best_cost = NeedleLine(spot, tangent), 1e9
    for aside in np.radians(np.arange(-6.0, 34.0, 4.0)):
        for down in np.radians(np.arange(-10.0, 46.0, 4.0)):
            way = vector(np.sin(aside) * np.cos(down), -np.cos(aside) * np.cos(down), -np.sin(down))
            side = way - tangent * float(way @ tangent)
            side = side / np.linalg.norm(side)
            tip = (spot + side * THIN_NEEDLE.beside_branch_mm).astype(np.float32)
            line = (tip + along[:, None] * way).astype(np.float32)
            inside = float(np.maximum(THIN_NEEDLE.radius_mm + 0.15 - solid(line), 0.0).max())
            cost = 10.0 * inside + float(abs(aside - radians(12)) + abs(down - radians(18)))
            if cost < best_cost:
                best, best_cost = NeedleLine(tip, way), cost
    return best
