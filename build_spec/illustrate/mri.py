"""A slice as an MRI shows it, painted by rule onto the model's own middle plane.

Fluid is bright, fresh disc bright in its middle, bone grey with a dark rim, muscle dark.
"""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

from .fields import Floats, grain, length
from .measures import DISC_HEIGHT_MM, NERVES, SACRUM_PITCH_DEG, VERTEBRAE
from .nerves import sac
from .spine import LEVELS, bones, disc, frames
from .x_ray import upper_neighbour

MUSCLE, FAT, FLUID, BONE, RIM, OUTER_DISC = 0.16, 0.62, 0.92, 0.47, 0.06, 0.13
HALF_DISC_MM = DISC_HEIGHT_MM / 2
NOISE = 0.016
MARROW_PX = 2.2


@dataclass(frozen=True, slots=True)
class Wear:
    """What years do to the disc below a vertebra."""

    height: float  # of what it was
    fluid: float  # brightness of its middle
    bulge_mm: float


YOUNG = {name: Wear(1.0, 0.80, 0.0) for name in ("L2", "L3", "L4", "L5")}
OLD = {
    "L2": Wear(0.9, 0.42, 0.6),
    "L3": Wear(0.82, 0.30, 1.6),
    "L4": Wear(0.52, 0.12, 5.0),
    "L5": Wear(0.62, 0.15, 4.2),
}
LIP_MM = 2.2  # bony lips beside a worn disc


def middle_slice(y: Floats, z: Floats, wear: dict[str, Wear], seed: int) -> Floats:
    """Brightness 0..1 at points of the plane between right and left (millimetres)."""
    z = _unsettled(y, z, wear)
    p = np.stack([np.full_like(y, 0.6), y, z], -1).astype(np.float32)
    bone = np.minimum(bones(p), upper_neighbour(p))
    discs = {name: disc(p, name) for name in LEVELS[:-1]}
    discs["L2"] = _upper_disc(p)
    nearest_disc = np.min(list(discs.values()), axis=0)
    canal = _canal(p)

    out = MUSCLE + 0.05 * grain(p, 7.0, seed) + 0.05 * grain(p, 2.6, seed + 1)
    behind = np.clip((-34.0 - (y - _bow(z))) / 7.0, 0, 1)
    out = out + behind * (FAT - 0.16) * (0.72 + 0.3 * grain(p, 9.0, seed + 2))
    before = np.clip((y - _bow(z) - 21.0) / 4.0, 0, 1)
    out = out + before * 0.22 * (1 + grain(p, 8.0, seed + 3))
    out = _paint(out, FAT * 0.9, -(canal - NERVES.sac_radius_mm - 2.6))
    fluid = FLUID - 0.22 * _strands(p, canal)
    out = _paint(out, fluid, NERVES.sac_radius_mm - canal)
    for name, d in discs.items():
        worn = wear[name]
        back = np.clip((_disc_back(name, y) + 4.0) / 4.0, 0, 1)
        swollen = d - worn.bulge_mm * (0.35 + 0.65 * back)
        out = _paint(out, OUTER_DISC, -swollen)
        core = np.clip((-d - 1.6) / 2.6, 0, 1) * np.clip(
            1 - (_disc_middle(name, p) / 13.5) ** 4, 0, 1
        )
        out = out + core * (worn.fluid - OUTER_DISC) * (1 + 0.06 * grain(p, 3.0, seed + 5))
    lip = LIP_MM * np.exp(-((nearest_disc / 2.6) ** 2)) * (1 - min(w.height for w in wear.values()))
    bone = bone - lip * (y > _bow(z) - 19)
    random = np.random.default_rng(seed)
    fine = gaussian_filter(random.normal(0, 1, out.shape), MARROW_PX)
    marrow = BONE + 0.035 * fine / fine.std() + 0.06 * grain(p, 13.0, seed + 7)
    out = _paint(out, RIM, -bone)
    out = _paint(out, marrow, -bone - 1.0)
    out = _sacral_line(out, p)
    soft = gaussian_filter(out, 1.0)
    return np.asarray(np.clip(soft + random.normal(0, NOISE, soft.shape), 0, 1), dtype=np.float32)


def _paint(under: Floats, shade: Floats | float, inside_mm: Floats) -> Floats:
    a = np.clip(inside_mm / 0.5 + 0.5, 0, 1)
    return np.asarray(under * (1 - a) + shade * a, dtype=np.float32)


def _bow(z: Floats) -> Floats:
    """How far forward the middles of the bodies stand at a height."""
    known = sorted((frames()[n].z_mm, frames()[n].y_mm) for n in ("L2", "L3", "L4", "L5", "S1"))
    return np.interp(z, [k[0] for k in known], [k[1] for k in known]).astype(np.float32)


def _canal(p: Floats) -> Floats:
    """Distance to the middle of the sheath round the nerves."""
    line = sac()
    line = np.concatenate([line[:1] + np.array([[0, -2.0, 40.0]], dtype=np.float32), line])
    nearest = np.full(p.shape[:-1], 1e6, dtype=np.float32)
    for a, b in zip(line[:-1:3], line[3::3], strict=False):
        way = b - a
        t = np.clip(((p - a) @ way) / float(way @ way), 0, 1)
        nearest = np.minimum(nearest, length(p - a - t[..., None] * way))
    return nearest


def _strands(p: Floats, canal: Floats) -> Floats:
    """The loose nerves within the sheath, along its back wall."""
    back = np.clip((_bow(p[..., 2]) - 26.0 - p[..., 1]) / 5.0 + 0.4, 0, 1)
    fine = 0.5 + 0.5 * np.sin((p[..., 1] - _bow(p[..., 2])) * 3.1 + 2.6 * grain(p, 19.0, 31))
    low = np.clip((p[..., 2] + 78.0) / 34.0, 0, 1)  # fewer and fewer, the lower
    return np.asarray(low * back * fine * (canal < NERVES.sac_radius_mm - 0.8), dtype=np.float32)


def _disc_place(name: str) -> tuple[float, float, float]:
    """Middle of a disc (y, z), and how it tilts (radians, front edge down)."""
    order = ("L2", *LEVELS)
    a, b = frames()[name], frames()[order[order.index(name) + 1]]
    heights = {v.name: v.body_height_mm for v in VERTEBRAE}
    tilt = np.radians((a.pitch_deg + (b.pitch_deg if b.pitch_deg < SACRUM_PITCH_DEG else 30.0)) / 2)
    down = heights.get(name, heights["L3"]) / 2 + HALF_DISC_MM
    pitch = np.radians(a.pitch_deg)
    return a.y_mm - np.sin(pitch) * down, a.z_mm - np.cos(pitch) * down, float(tilt)


def _disc_middle(name: str, p: Floats) -> Floats:
    y, _, _ = _disc_place(name)
    return np.asarray(np.abs(p[..., 1] - y - 1.0), dtype=np.float32)


def _disc_back(name: str, y: Floats) -> Floats:
    """Millimetres behind the back edge of the disc; negative before it."""
    return np.asarray(_disc_place(name)[0] - 17.0 - y, dtype=np.float32)


def _upper_disc(p: Floats) -> Floats:
    """Between L2 and L3, both copies: the disc below L3, moved up by one vertebra."""
    a, b = frames()["L2"], frames()["L3"]
    moved = b.to_world(a.to_local(p))
    return disc(moved.astype(np.float32), "L3")


def _unsettled(y: Floats, z: Floats, wear: dict[str, Wear]) -> Floats:
    """Where in the model a point lies once its discs had their old height; L4 stands still."""
    out = z.copy()
    for name in ("L3", "L2"):
        out = _opened(y, out, name, wear[name].height, upwards=True)
    for name in ("L4", "L5"):
        out = _opened(y, out, name, wear[name].height, upwards=False)
    return out


def _opened(y: Floats, z: Floats, name: str, height: float, *, upwards: bool) -> Floats:
    at_y, at_z, tilt = _disc_place(name)
    over = z - (at_z - (y - at_y) * np.tan(tilt))
    over = over if upwards else -over
    lost = DISC_HEIGHT_MM * (1 - height)
    # Counted from the standing end plate: the disc is stretched, what lies beyond it moves.
    into = over + HALF_DISC_MM
    moved = np.where(
        into < 0, into, np.where(into < DISC_HEIGHT_MM * height, into / height, into + lost)
    )
    change = moved - into
    return np.asarray(z + (change if upwards else -change), dtype=np.float32)


def _sacral_line(under: Floats, p: Floats) -> Floats:
    """The last trace of the disc between the first two pieces of the sacrum."""
    q = frames()["S1"].to_local(p)
    across = np.clip(12.0 - np.abs(q[..., 1] + 5.0), 0, 1)
    near = np.exp(-(((q[..., 2] + 28.0) / 0.9) ** 2)) * across
    return np.asarray(under * (1 - 0.6 * near), dtype=np.float32)
