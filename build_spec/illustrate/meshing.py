"""From distance field to triangles, with a tint that says hollow or ridge."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, map_coordinates
from skimage.measure import marching_cubes

from .fields import Floats, vector
from .spine import Field

COARSE = 3
NEAR_STEPS = 6.0
"""More than a coarse cell's diagonal: no thin sheet is missed."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Triangles in millimetres; ``ridge`` per point: -1 deep hollow .. 1 sharp ridge."""

    points: Floats
    triangles: npt.NDArray[np.int32]
    ridge: Floats


@dataclass(frozen=True, slots=True)
class Box:
    low_mm: tuple[float, float, float]
    high_mm: tuple[float, float, float]


def mesh_field(field: Field, box: Box, step_mm: float) -> Surface:
    """Marching cubes. Far from the surface a coarse grid is fine enough, and saves most points."""
    coarse = _sampled(field, box, step_mm * COARSE)
    axes = [np.arange(a, b + step_mm, step_mm, dtype=np.float32)
            for a, b in zip(box.low_mm, box.high_mm, strict=True)]  # fmt: skip
    places = [np.arange(len(a), dtype=np.float32) / COARSE for a in axes]
    grid = np.empty(tuple(len(a) for a in axes), dtype=np.float32)
    width = 24
    for start in range(0, len(axes[0]), width):
        ours = slice(start, start + width)
        at = np.stack(np.meshgrid(places[0][ours], places[1], places[2], indexing="ij"))
        grid[ours] = part = map_coordinates(coarse, at, order=1, mode="nearest")
        near = np.abs(part) < NEAR_STEPS * step_mm
        i, j, k = np.nonzero(near)
        points = np.stack([axes[0][ours][i], axes[1][j], axes[2][k]], -1)
        part[near] = field(points)
        grid[ours] = part
    points, triangles, _, _ = marching_cubes(grid, 0.0, spacing=(step_mm,) * 3)  # type: ignore[no-untyped-call]
    near = np.clip(grid, -6.0, 6.0)
    broad = gaussian_filter(near, 2.6 / step_mm)
    ridge = map_coordinates(broad - near, (points / step_mm).T, order=1)
    return Surface(
        (points + vector(*box.low_mm)).astype(np.float32),
        triangles[:, ::-1].astype(np.int32),
        np.clip(ridge / 1.1, -1.0, 1.0).astype(np.float32),
    )


def _sampled(field: Field, box: Box, step_mm: float) -> Floats:
    """The field on a grid that reaches a step beyond the box, slab by slab: memory stays small."""
    axes = [np.arange(a, b + 2 * step_mm, step_mm, dtype=np.float32)
            for a, b in zip(box.low_mm, box.high_mm, strict=True)]  # fmt: skip
    slabs = [
        field(np.stack(np.meshgrid(axes[0][start : start + 8], *axes[1:], indexing="ij"), -1))
        for start in range(0, len(axes[0]), 8)
    ]
    return np.concatenate(slabs)
