"""From distance field to triangles, with a tint that says hollow or ridge."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, map_coordinates
from skimage.measure import marching_cubes

from .fields import Floats, vector
from .spine import Field


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
    """Marching cubes, slab by slab so that memory stays small."""
    axes = [np.arange(a, b + step_mm, step_mm, dtype=np.float32)
            for a, b in zip(box.low_mm, box.high_mm, strict=True)]  # fmt: skip
    grid = np.empty(tuple(len(a) for a in axes), dtype=np.float32)
    width = 24
    for start in range(0, len(axes[0]), width):
        part = np.meshgrid(axes[0][start : start + width], axes[1], axes[2], indexing="ij")
        grid[start : start + width] = field(np.stack(part, -1))
    points, triangles, _, _ = marching_cubes(grid, 0.0, spacing=(step_mm,) * 3)  # type: ignore[no-untyped-call]
    near = np.clip(grid, -6.0, 6.0)
    broad = gaussian_filter(near, 2.6 / step_mm)
    ridge = map_coordinates(broad - near, (points / step_mm).T, order=1)
    return Surface(
        (points + vector(*box.low_mm)).astype(np.float32),
        triangles[:, ::-1].astype(np.int32),
        np.clip(ridge / 1.1, -1.0, 1.0).astype(np.float32),
    )
