"""Signed distance fields: the clay the bones are made of.

Every function takes points in millimetres and returns distances in millimetres, negative inside.
Points are float arrays of shape (..., 3): x to the patient's right, y to the front, z up.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


def vector(*values: float) -> Floats:
    return np.array(values, dtype=np.float32)


def blend(a: Floats, b: Floats, radius_mm: float) -> Floats:
    """Union with a fillet: the smooth minimum (quadratic, after Quilez)."""
    h = np.maximum(radius_mm - np.abs(a - b), 0.0) / radius_mm
    return np.asarray(np.minimum(a, b) - h * h * radius_mm * 0.25, dtype=np.float32)


def keep(a: Floats, b: Floats, radius_mm: float) -> Floats:
    """Intersection with a rounded edge: the smooth maximum."""
    return -blend(-a, -b, radius_mm)


def carve(a: Floats, tool: Floats, radius_mm: float) -> Floats:
    """``a`` without ``tool``, the rim rounded."""
    return keep(a, -tool, radius_mm)


def length(v: Floats) -> Floats:
    return np.asarray(np.sqrt(np.einsum("...i,...i->...", v, v)), dtype=np.float32)


def ball(p: Floats, centre: Sequence[float], radii_mm: Sequence[float]) -> Floats:
    """Ellipsoid, distance exact near the surface only."""
    r = vector(*radii_mm)
    q = (p - vector(*centre)) / r
    k0 = length(q)
    k1 = length(q / r)
    return np.asarray(k0 * (k0 - 1.0) / np.maximum(k1, 1e-6), dtype=np.float32)


def limb(
    p: Floats,
    start: Sequence[float],
    end: Sequence[float],
    radii_mm: tuple[float, float],
    squeeze: Sequence[float] = (1.0, 1.0, 1.0),
) -> Floats:
    """Tapered capsule from start to end; ``squeeze`` flattens it along an axis (2 = half thick)."""
    s = vector(*squeeze)
    a, b, q = vector(*start) * s, vector(*end) * s, p * s
    axis = b - a
    t = np.clip(((q - a) @ axis) / float(axis @ axis), 0.0, 1.0)
    radius = radii_mm[0] + (radii_mm[1] - radii_mm[0]) * t
    return np.asarray(
        (length(q - a - t[..., None] * axis) - radius) / float(s.max()) ** 0.5, dtype=np.float32
    )


def slab(
    p: Floats, centre: Floats, axes: Floats, half_mm: Sequence[float], round_mm: float
) -> Floats:
    """Rounded box; ``axes`` is a 3x3 array whose rows are its own unit directions."""
    q = np.abs((p - centre) @ axes.T) - (vector(*half_mm) - round_mm)
    outside = length(np.maximum(q, 0.0))
    return np.asarray(outside + np.minimum(q.max(axis=-1), 0.0) - round_mm, dtype=np.float32)


def polygon(u: Floats, v: Floats, corners: Sequence[tuple[float, float]]) -> Floats:
    """Distance to a closed polygon in a plane (after Quilez)."""
    count = len(corners)
    best = np.full(u.shape, 1e9, dtype=np.float32)
    sign = np.ones(u.shape, dtype=np.float32)
    for i in range(count):
        (ax, ay), (bx, by) = corners[i], corners[i - 1]
        ex, ey = bx - ax, by - ay
        wx, wy = u - ax, v - ay
        t = np.clip((wx * ex + wy * ey) / (ex * ex + ey * ey), 0.0, 1.0)
        best = np.minimum(best, (wx - ex * t) ** 2 + (wy - ey * t) ** 2)
        above, below, left = v >= ay, v < by, ex * wy > ey * wx
        flip = (above & below & left) | (~above & ~below & ~left)
        sign = np.where(flip, -sign, sign)
    return np.asarray(sign * np.sqrt(best), dtype=np.float32)


def plate(flat: Floats, across: Floats, half_mm: Floats | float, round_mm: float) -> Floats:
    """A flat outline given thickness, its rim rounded."""
    a, b = flat + round_mm, np.abs(across) - (half_mm - round_mm)
    outside = np.sqrt(np.maximum(a, 0.0) ** 2 + np.maximum(b, 0.0) ** 2)
    return np.asarray(outside + np.minimum(np.maximum(a, b), 0.0) - round_mm, dtype=np.float32)


def grain(p: Floats, wavelength_mm: float, seed: int) -> Floats:
    """Smooth noise in about -1..1, the same on every machine."""
    random = np.random.default_rng(seed)
    table = random.uniform(-1.0, 1.0, (32, 32, 32)).astype(np.float32)
    q = p / np.float32(wavelength_mm) + np.float32(1000.0)
    cell = np.floor(q).astype(np.int32)
    f = q - cell
    f = f * f * (3.0 - 2.0 * f)
    total = np.zeros(p.shape[:-1], dtype=np.float32)
    for corner in range(8):
        bits = ((corner >> 2) & 1, (corner >> 1) & 1, corner & 1)
        weight = np.ones_like(total)
        for axis, bit in enumerate(bits):
            weight = weight * (f[..., axis] if bit else 1.0 - f[..., axis])
        i, j, k = ((cell[..., axis] + bit) % 32 for axis, bit in enumerate(bits))
        total += weight * table[i, j, k]
    return total
