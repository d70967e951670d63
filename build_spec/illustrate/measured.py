"""The measures of the finished shape, read off it as with calipers, beside what they should be.

A usual range is that of the sources of ``measures.py``; where they give one typical value, the
range is at most 15 per cent to either side of it.
"""

from dataclasses import dataclass

import numpy as np

from .fields import Floats, vector
from .measures import CANAL_DEPTH_MM, JOINTS, NEEDLE, NERVES, VERTEBRAE, Vertebra
from .spine import LEVELS, bone_field, disc, frames

STEP_MM = 0.1


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure of one bone. ``usual_mm`` is the range of a grown-up."""

    part: str
    level: str
    value_mm: float
    usual_mm: tuple[float, float]

    @property
    def usual(self) -> bool:
        return self.usual_mm[0] <= self.value_mm <= self.usual_mm[1]


def readings() -> tuple[Reading, ...]:
    """Every measure of L3, L4 and L5, the discs below them, and what is the same everywhere."""
    out: list[Reading] = []
    for v in VERTEBRAE:
        out += _bone_readings(v)
        middle = _disc_middle(v.name)
        out.append(Reading("disc height", v.name, _extent(v, middle, 2, disc_of=v.name), (9, 11)))
    for joint in JOINTS:
        out.append(Reading("joint face height", joint.name, joint.half_height_mm * 2, (14, 18)))
    out += [
        Reading("spinal nerve, across", "all", NERVES.root_radius_mm * 2, (4, 6)),
        Reading("medial branch, as drawn", "all", NERVES.branch_radius_mm * 2, (1, 6)),
        Reading("cannula, across", "all", NEEDLE.radius_mm * 2, (0.7, 1.3)),
        Reading("bare tip", "all", NEEDLE.bare_mm, (10, 10)),
        Reading("heat spot, radius", "all", NEEDLE.heat_radius_mm, (1.1, 2.2)),
    ]
    return tuple(out)


def _bone_readings(v: Vertebra) -> list[Reading]:
    back = -v.body_depth_mm / 2
    high = v.body_height_mm / 2 - v.pedicle_height_mm / 2 - 0.5
    near_ends = [vector(0, 0, z) for z in (-11.0, -10.0, 10.0, 11.0)]
    pedicle = [vector(v.pedicle_x_mm + x, back - y, high) for x in (-2, 0, 2) for y in (2, 4, 6)]
    canal = [vector(0, back - CANAL_DEPTH_MM / 2, z) for z in (-12, -9, -6, -3)]

    def most(lines: list[Floats], axis: int) -> float:
        return max(_extent(v, start, axis) for start in lines)

    def least(lines: list[Floats], axis: int) -> float:
        return min(_extent(v, start, axis, hollow=True) for start in lines)

    return [
        Reading("body width", v.name, most(near_ends, 0), (42, 54)),
        Reading("body depth", v.name, most(near_ends, 1), (31, 38)),
        Reading("body height", v.name, most([vector(0, y, 0) for y in (-8, 0, 8)], 2), (24, 30)),
        Reading("pedicle width", v.name, _extent(v, pedicle[4], 0), (10, 14)),
        Reading("pedicle height", v.name, most(pedicle, 2), (13, 17)),
        Reading("canal, front to back", v.name, least(canal, 1), (15, 19.5)),
        Reading("canal, across", v.name, least([vector(0, back - 7, high)], 0), (22, 28)),
        Reading("span over transverse processes", v.name, _span(v), (78, 97)),
        Reading("spinous process height", v.name, _spinous_height(v), (17, 23)),
        Reading("spinous process length", v.name, _spinous_length(v), (25.5, 34.5)),
    ]


def _line(v: Vertebra, start: Floats, axis: int, reach_mm: float = 70.0) -> tuple[Floats, Floats]:
    at = np.arange(-reach_mm, reach_mm + STEP_MM / 2, STEP_MM, dtype=np.float32)
    p = np.repeat(start[None], len(at), axis=0)
    p[:, axis] += at
    return at, frames()[v.name].to_world(p)


def _extent(
    v: Vertebra, start: Floats, axis: int, *, hollow: bool = False, disc_of: str = ""
) -> float:
    """How far one piece of bone, of space or of disc goes on, both ways from a point in it."""
    at, p = _line(v, start, axis)
    d = disc(p, disc_of) if disc_of else bone_field(v.name)(p)
    inside = d > 0 if hollow else d <= 0
    middle = len(at) // 2
    if not inside[middle]:
        return 0.0
    low = middle - int(np.argmin(inside[middle::-1]))
    high = middle + int(np.argmin(inside[middle:]))
    return float(at[high] - at[low]) - STEP_MM


def _span(v: Vertebra) -> float:
    """From tip to tip of the transverse processes."""
    x = np.arange(30.0, 60.0, 0.25, dtype=np.float32)
    y = np.arange(-45.0, -15.0, 1.0, dtype=np.float32)
    z = np.arange(-10.0, 25.0, 1.0, dtype=np.float32)
    grid = np.stack(np.meshgrid(x, y, z, indexing="ij"), -1)
    far = [float(x[(bone_field(v.name)(frames()[v.name].to_world(grid * vector(s, 1, 1))) <= 0)
                   .any(axis=(1, 2))].max()) for s in (1, -1)]  # fmt: skip
    return sum(far)


def _spinous_height(v: Vertebra) -> float:
    end = -v.body_depth_mm / 2 - CANAL_DEPTH_MM - v.spinous_length_mm
    at, p = _line(v, vector(0, end + 6.0, -8.0), 2, 40.0)
    inside = bone_field(v.name)(p) <= 0
    return float(at[inside].max() - at[inside].min())


def _spinous_length(v: Vertebra) -> float:
    """From the back of the canal to the tip."""
    back = -v.body_depth_mm / 2
    at, p = _line(v, vector(0, back - CANAL_DEPTH_MM / 2, -9.0), 1)
    inside = (bone_field(v.name)(p) <= 0) & (at < 0)
    return float(at[inside].max() - at[inside].min())


def _disc_middle(upper: str) -> Floats:
    below = frames()[LEVELS[LEVELS.index(upper) + 1]]
    own = frames()[upper]
    middle = (vector(0, own.y_mm, own.z_mm) + vector(0, below.y_mm, below.z_mm)) / 2
    if upper == VERTEBRAE[-1].name:  # the sacrum's origin is its upper end plate
        return own.to_local(vector(0, below.y_mm, below.z_mm + 5.0))
    return own.to_local(middle.astype(np.float32))
