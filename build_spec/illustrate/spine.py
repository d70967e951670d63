"""The bones, discs and joint cartilage as distance fields, each vertebra in its place."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, radians, sin

import numpy as np

from .fields import (
    Floats,
    ball,
    blend,
    carve,
    grain,
    keep,
    length,
    limb,
    plate,
    polygon,
    slab,
    vector,
)  # fmt: skip
from .measures import (
    CANAL_DEPTH_MM,
    CANAL_WIDTH_MM,
    DISC_HEIGHT_MM,
    JOINTS,
    L2_PITCH_DEG,
    SACRUM_PITCH_DEG,
    SACRUM_SEED,
    VERTEBRAE,
    FacetJoint,
    Vertebra,
)  # fmt: skip

Field = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a bone sits: origin in the spine's frame, tipped forward about the x axis."""

    y_mm: float
    z_mm: float
    pitch_deg: float

    def matrix(self) -> Floats:
        c, s = cos(radians(self.pitch_deg)), sin(radians(self.pitch_deg))
        return np.array([[1, 0, 0], [0, c, s], [0, -s, c]], dtype=np.float32)

    def to_world(self, p: Floats) -> Floats:
        return np.asarray(p @ self.matrix().T + vector(0, self.y_mm, self.z_mm), dtype=np.float32)

    def to_local(self, p: Floats) -> Floats:
        return np.asarray((p - vector(0, self.y_mm, self.z_mm)) @ self.matrix(), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Hinge:
    """A right facet joint seen from one vertebra: middle, and rows across, normal, up."""

    centre: Floats
    axes: Floats
    joint: FacetJoint

    def height_over(self, p: Floats) -> Floats:
        """Signed distance to the curved joint surface: positive towards the upper vertebra."""
        q = (p - self.centre) @ self.axes.T
        return np.asarray(q[..., 1] - 0.011 * q[..., 0] ** 2, dtype=np.float32)


@cache
def frames() -> dict[str, Frame]:
    """L4 in the middle of the world, the others stacked on it through their discs."""
    by_name = {v.name: v for v in VERTEBRAE}

    def up(pitch_deg: float, distance_mm: float) -> tuple[float, float]:
        return sin(radians(pitch_deg)) * distance_mm, cos(radians(pitch_deg)) * distance_mm

    half = {n: (v.body_height_mm + DISC_HEIGHT_MM) / 2 for n, v in by_name.items()}
    pitch = {n: v.pitch_deg for n, v in by_name.items()}
    y4, z4 = up(pitch["L4"], half["L4"])
    y3, z3 = up(pitch["L3"], half["L3"])
    y5, z5 = up(pitch["L5"], half["L5"])
    ys, zs = up(SACRUM_PITCH_DEG, DISC_HEIGHT_MM / 2)
    y2, z2 = up(L2_PITCH_DEG, half["L3"])
    return {
        "L2": Frame(y4 + 2 * y3 + y2, z4 + 2 * z3 + z2, L2_PITCH_DEG),  # not drawn; its nerve is
        "L3": Frame(y4 + y3, z4 + z3, pitch["L3"]),
        "L4": Frame(0.0, 0.0, pitch["L4"]),
        "L5": Frame(-y4 - y5, -z4 - z5, pitch["L5"]),
        "S1": Frame(-y4 - 2 * y5 - ys, -z4 - 2 * z5 - zs, SACRUM_PITCH_DEG),
    }


# The groove's course in a vertebra's own frame; x is counted from the middle of the pedicle.
GROOVE = ((8.6, -22.0, 18.4), (10.4, -31.5, 11.6), (10.0, -41.5, 3.4))
LEVELS = ("L3", "L4", "L5", "S1")
DISC_INTO_BONE_MM = 0.6  # past the rim of the end plates: no light passes between


def joint_below(name: str) -> FacetJoint:
    return JOINTS[LEVELS.index(name)]


def lower_hinge(joint: FacetJoint) -> Hinge:
    """The joint in the frame of the lower vertebra."""
    c, s = cos(radians(joint.turn_deg)), sin(radians(joint.turn_deg))
    axes = np.array([[s, -c, 0], [-c, -s, 0], [0, 0, 1]], dtype=np.float32)
    return Hinge(vector(*joint.centre_mm), axes, joint)


def upper_hinge(upper: str) -> Hinge:
    """The joint below ``upper``, in the frame of ``upper`` itself."""
    joint = joint_below(upper)
    below, own = frames()[LEVELS[LEVELS.index(upper) + 1]], frames()[upper]
    hinge = lower_hinge(joint)
    turn = own.matrix().T @ below.matrix()
    return Hinge(own.to_local(below.to_world(hinge.centre)), hinge.axes @ turn.T, joint)


def body_outline(p: Floats, width_mm: float, depth_mm: float) -> Floats:
    """Kidney-shaped cross-section: 0 on the rim, -1 in the middle (a ratio, not millimetres)."""
    a, b = width_mm / 2, depth_mm / 2
    x, y = np.abs(p[..., 0]) / a, p[..., 1] / b
    hollow = 0.17 * np.clip(1.0 - (x / 0.62) ** 2, 0.0, 1.0) * (y < 0)
    y = np.where(y < 0, y * (1.0 + hollow), y)
    return np.asarray((x**2.45 + np.abs(y) ** 2.45) ** (1 / 2.45) - 1.0, dtype=np.float32)


def vertebral_body(p: Floats, v: Vertebra) -> Floats:
    z = p[..., 2] / (1.0 + v.body_wedge * p[..., 1] / (v.body_depth_mm / 2))
    t = np.clip(np.abs(z) / (v.body_height_mm / 2), 0.0, 1.0)
    waist = 1.0 - 0.115 * (1.0 - t**2.2)
    ratio = body_outline(p / np.stack([waist, waist, np.ones_like(waist)], -1),
                         v.body_width_mm, v.body_depth_mm)  # fmt: skip
    side = ratio * waist * v.body_depth_mm * 0.52
    dish = 1.1 * np.clip(1.0 - ((ratio + 1.0) / 0.86) ** 2, 0.0, 1.0)
    ends = np.abs(z) - v.body_height_mm / 2 + dish
    return keep(side.astype(np.float32), ends.astype(np.float32), 2.4)


def upper_process(p: Floats, hinge: Hinge) -> Floats:
    """Superior articular process of the right side, with its mammillary knob."""
    j = hinge.joint
    across, normal, up = hinge.axes
    middle = hinge.centre - normal * 4.6 - across * 0.3 - up * 1.0
    d = slab(p, middle, hinge.axes, (j.half_width_mm, 5.0, j.half_height_mm + 1.5), 4.4)
    knob = hinge.centre + across * (j.half_width_mm - 2.2) - normal * 3.6 - up * 1.0
    d = blend(d, ball(p, knob.tolist(), (3.6, 4.2, 5.2)), 4.0)
    return keep(d, hinge.height_over(p) + j.gap_mm / 2, 1.0)


def lower_process(p: Floats, hinge: Hinge) -> Floats:
    """Inferior articular process of the right side."""
    j = hinge.joint
    across, normal, up = hinge.axes
    middle = hinge.centre + normal * 4.2 - across * 1.2 - up * 0.6
    d = slab(p, middle, hinge.axes, (j.half_width_mm - 1.0, 5.0, j.half_height_mm + 1.2), 4.2)
    return keep(d, j.gap_mm / 2 - hinge.height_over(p), 1.0)


def vertebra(p: Floats, v: Vertebra) -> Floats:
    """The whole bone in its own frame."""
    rough = 0.5 * grain(p, 11.0, v.seed) + 0.22 * grain(p, 4.5, v.seed + 50)
    bend = np.stack([grain(p, 26.0, v.seed + k) for k in (100, 200, 300)], -1) * 0.7
    q = (p + bend).astype(np.float32)
    m = q.copy()
    m[..., 0] = np.sqrt(q[..., 0] ** 2 + 0.05)  # mirror the right half, without a crease
    own = lower_hinge(JOINTS[max(LEVELS.index(v.name) - 1, 0)])
    below = upper_hinge(v.name)
    half_depth = v.body_depth_mm / 2
    back, px = -half_depth, v.pedicle_x_mm
    root_z = v.body_height_mm / 2 - v.pedicle_height_mm / 2 - 0.5

    stretch = v.pedicle_width_mm / v.pedicle_height_mm
    pedicle = limb(m, (px - 0.5, back + 6, root_z), (px + 1.5, back - 11, root_z + 0.5),
                   (v.pedicle_width_mm / 2 + 0.4, v.pedicle_width_mm / 2),
                   (1, 1, stretch))  # fmt: skip
    pillar_top = (px + 1.0, back - 13.5, root_z + 1.0)
    ic = below.centre
    pars = limb(m, pillar_top, (ic[0] - 2.5, ic[1] - 1.0, ic[2] + 5.0), (6.2, 5.2), (1, 1.25, 1))
    sc = own.centre
    neck = limb(m, pillar_top, (sc[0] + 2.6, sc[1] + 3.6, sc[2] - 3.0), (6.0, 5.4), (1.1, 1, 1))

    lean, turn = radians(16), radians(34)
    lamina_axes = np.array(
        [[cos(turn), sin(turn), 0],
         [-sin(turn) * cos(lean), cos(turn) * cos(lean), -sin(lean)],
         [-sin(turn) * sin(lean), cos(turn) * sin(lean), cos(lean)]], dtype=np.float32,
    )  # fmt: skip
    lamina_axes[1] = np.cross(lamina_axes[2], lamina_axes[0])
    arch_y = back - CANAL_DEPTH_MM
    lamina = slab(m, vector(7.8, arch_y + 0.4, -6.5), lamina_axes, (11.0, 3.3, 10.6), 3.1)

    tip_x = v.transverse_span_mm / 2
    ty, tz = back - 10.0, root_z - 4.0
    k = v.transverse_thick
    tip = (tip_x - 4.0, ty + v.transverse_back_mm, tz + v.transverse_rise_mm)
    transverse = limb(m, (px + 1.5, ty, tz), tip, (5.9 * k, 4.6), (1, 2.0 / k, 1))
    accessory = ball(m, (px + 7.0, ty - 4.6, tz - 4.4), (2.3, 2.2, 2.8))

    root_y = arch_y - 0.5
    end_y = arch_y - v.spinous_length_mm
    low = -7.0 - v.spinous_height_mm * 0.78
    corners = [(root_y + 1, -3.2), (root_y - 8, -6.0), (end_y + 7, -8.6), (end_y + 4.2, -11.0),
               (end_y + 3.6, low + 7.5), (end_y + 6.2, low + 4.0), (end_y + 13, low + 5.6),
               (root_y - 6, -14.0), (root_y + 1, -12.4)]  # fmt: skip
    if v.name == "L5":
        corners = [(y, z * 0.9 + 0.5) for y, z in corners]
    flat = polygon(q[..., 1], q[..., 2], corners) - 3.7
    rim = np.clip(1.0 + (flat + 1.0) / 5.0, 0.0, 1.0)
    towards_end = np.clip((root_y - q[..., 1]) / (root_y - end_y), 0.0, 1.0)
    thick = 2.7 + 1.5 * rim * towards_end + 1.6 * (1 - towards_end) ** 4
    spinous = plate(flat, q[..., 0], thick.astype(np.float32), 2.6)

    arch = blend(pedicle, pars, 6.0)
    arch = blend(arch, lamina, 6.0)
    arch = blend(arch, transverse, 6.5)
    arch = blend(arch, spinous, 4.5)
    arch = blend(arch, accessory, 3.0)
    canal_side = ball(m, (0, back - CANAL_DEPTH_MM * 0.46, 0),
                      (CANAL_WIDTH_MM / 2, CANAL_DEPTH_MM / 2 - 0.9, 400.0))  # fmt: skip
    arch = carve(arch, canal_side, 2.5)
    # The joint below belongs to the next vertebra: nothing of this arch may enter it.
    arch = blend(arch, lower_process(m, below), 5.0)
    near = length((m - below.centre) * vector(1, 1, 0.8)) - 12.5
    closed = np.maximum(below.height_over(m) - below.joint.gap_mm / 2, near)
    arch = carve(arch, closed.astype(np.float32), 1.0)
    arch = blend(arch, neck, 5.0)
    arch = blend(arch, upper_process(m, own), 4.5)
    near_own = length((m - own.centre) * vector(1, 1, 0.8)) - 12.5
    open_own = np.maximum(-own.height_over(m) - own.joint.gap_mm / 2, near_own)
    arch = carve(arch, open_own.astype(np.float32), 1.0)
    for start, end in pairwise(GROOVE):
        # The saddle between the two processes, where the medial branch lies.
        tool = limb(m, (px + start[0], *start[1:]), (px + end[0], *end[1:]), (3.4, 3.4))
        arch = carve(arch, tool, 3.0)
    # The transverse process runs on whole in front of the groove, from the pedicle to its tip.
    beam_end = (tip_x - 6.0, back - 9.4 + v.transverse_back_mm, root_z - 4.6 + v.transverse_rise_mm)
    beam = limb(m, (px + 4.5, back - 10.0, root_z - 6.0), beam_end, (4.6 * k, 3.0 * k),
                (1, 1.15, 1))  # fmt: skip
    arch = blend(arch, beam, 3.0)
    whole = blend(arch, vertebral_body(q, v), 5.0)
    return np.asarray(whole + rough, dtype=np.float32)


def sacrum(p: Floats) -> Floats:
    """The upper half of the sacrum; the picture fades out before it ends."""
    rough = 0.6 * grain(p, 12.0, SACRUM_SEED) + 0.25 * grain(p, 5.0, SACRUM_SEED + 50)
    bend = np.stack([grain(p, 28.0, SACRUM_SEED + k) for k in (100, 200, 300)], -1) * 0.9
    q = (p + bend).astype(np.float32)
    m = q.copy()
    m[..., 0] = np.sqrt(q[..., 0] ** 2 + 0.05)
    own = lower_hinge(JOINTS[2])
    depth = np.clip(-m[..., 2] / 100.0, 0.0, 1.0)
    shrink = 1.0 - 0.45 * depth
    s = np.stack([m[..., 0] / shrink, m[..., 1] + 14.0 * depth, m[..., 2]], -1).astype(np.float32)
    ratio = body_outline(s, 52.0, 33.0)
    block = keep((ratio * 17.0).astype(np.float32), (m[..., 2]).astype(np.float32), 2.4)
    wing = limb(m, (22, -8, -16), (48, -16, -20), (13.0, 13.0), (1, 1, 1))
    side = limb(m, (47, -18, -20), (30, -34, -88), (11.0, 7.0), (1, 1, 1))
    back_wall = limb(m, (0, -29, -20), (0, -34, -90), (9.0, 6.0), (0.35, 1, 1))
    row = limb(m, (25, -29, -14), (15, -38, -88), (6.5, 4.0), (0.9, 1.1, 1))
    crest = limb(m, (0, -40, -24), (0, -42, -80), (4.5, 3.0), (1.2, 0.8, 1))
    bumps = ball(m, (0, -45, -26), (3.6, 5.5, 7.0))
    bumps = blend(bumps, ball(m, (0, -46, -48), (3.4, 4.5, 7.0)), 3.0)
    mass = limb(m, (17, -12, -22), (9, -27, -90), (15.0, 11.0), (1, 1.15, 1))
    flank = limb(m, (31, -17, -28), (21, -30, -90), (12.0, 8.5))
    d = blend(block, wing, 9.0)
    d = blend(d, side, 9.0)
    d = blend(d, blend(mass, flank, 8.0), 8.0)
    # Where the hip bone joins: flat, and closer to the middle the lower.
    face = m[..., 0] - 50.0 + 0.16 * np.maximum(-20.0 - m[..., 2], 0.0)
    d = keep(d, face.astype(np.float32), 7.0)
    d = blend(d, back_wall, 8.0)
    d = blend(d, row, 7.0)
    d = blend(d, blend(crest, bumps, 6.0), 6.0)
    for z in (-27.0, -50.0, -70.0):
        x = 24.0 + z * 0.09
        d = carve(d, limb(m, (x, -26, z), (x + 2, -60, z - 1), (3.6, 4.2)), 3.5)
        front = -1.0 + 0.22 * z  # they open to the front too, each with a shallow furrow outwards
        d = carve(
            d, limb(m, (x - 5, front - 10, z - 3), (x + 4, front + 9, z - 5), (3.4, 5.0)), 4.5
        )
    canal = ball(m, (0, -26, 0), (15.0, 8.0, 60.0))
    d = carve(d, canal, 3.0)
    neck = limb(m, (24, -24, -8), (own.centre[0] + 3, own.centre[1] + 4, own.centre[2] - 4),
                (7.0, 5.6))  # fmt: skip
    d = blend(d, neck, 5.0)
    d = blend(d, upper_process(m, own), 4.5)
    near_own = length((m - own.centre) * vector(1, 1, 0.8)) - 12.5
    d = carve(d, np.maximum(-own.height_over(m) - own.joint.gap_mm / 2, near_own), 1.0)
    return np.asarray(d + rough, dtype=np.float32)


def bone_field(name: str) -> Field:
    """The bone of that name in the spine's own frame."""
    frame = frames()[name]
    if name == "S1":
        return lambda p: sacrum(frame.to_local(p))
    measure = next(v for v in VERTEBRAE if v.name == name)
    return lambda p: vertebra(frame.to_local(p), measure)


def bones(p: Floats) -> Floats:
    """Distance to the nearest bone."""
    nearest = np.full(p.shape[:-1], 30.0, dtype=np.float32)
    for name in LEVELS:
        frame = frames()[name]
        close = np.abs(p[..., 2] - frame.z_mm) < (55.0 if name != "S1" else 120.0)
        if close.any():
            nearest[close] = np.minimum(nearest[close], bone_field(name)(p[close]))
    return nearest


def disc(p: Floats, upper: str) -> Floats:
    """The disc below ``upper``: it fills the space between two end plates and bulges a little."""
    lower = LEVELS[LEVELS.index(upper) + 1]
    above, below = frames()[upper], frames()[lower]
    v = next(v for v in VERTEBRAE if v.name == upper)
    a, b = above.to_local(p), below.to_local(p)
    top = (
        a[..., 2] + v.body_height_mm / 2 * (1 + v.body_wedge * a[..., 1] / 17.0) - DISC_INTO_BONE_MM
    )
    w = next((w for w in VERTEBRAE if w.name == lower), None)
    height = w.body_height_mm / 2 * (1 + w.body_wedge * b[..., 1] / 17.0) if w else 0.0
    bottom = height - b[..., 2] - DISC_INTO_BONE_MM
    middle = (a + b) / 2
    ratio = body_outline(middle, v.body_width_mm + 1.0, v.body_depth_mm + 1.0)
    half = np.clip(-np.maximum(top, bottom) / (DISC_HEIGHT_MM / 2), 0.0, 1.0)
    side = ratio * v.body_depth_mm * 0.52 - 0.9 * half
    d = keep(side.astype(np.float32), np.maximum(top, bottom).astype(np.float32), 2.6)
    return np.asarray(d + 0.12 * grain(p, 6.0, 77), dtype=np.float32)


def cartilage(p: Floats, upper: str) -> Floats:
    """The two smooth layers inside both facet joints below ``upper``, a hair apart."""
    below = frames()[LEVELS[LEVELS.index(upper) + 1]]
    hinge = lower_hinge(joint_below(upper))
    j = hinge.joint
    m = below.to_local(p)
    m[..., 0] = np.abs(m[..., 0])
    across, _, up = (((m - hinge.centre) @ hinge.axes.T)[..., i] for i in range(3))
    sheet = np.abs(np.abs(hinge.height_over(m)) - j.gap_mm / 4 - 0.1) - j.gap_mm / 4 + 0.1
    rim = np.sqrt((across / (j.half_width_mm - 0.1)) ** 2.0
                  + (up / (j.half_height_mm + 0.2)) ** 2.0) - 1.0  # fmt: skip
    return keep(sheet.astype(np.float32), (rim * j.half_width_mm).astype(np.float32), 0.5)
