"""X-rays computed from the model: what a beam loses on its way through bone and steel."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from .camera import View
from .fields import Floats, grain, length, vector
from .measures import VERTEBRAE
from .model_hash import picture_hash
from .spine import LEVELS, Field, bone_field, disc, frames, vertebra

LOW_MM, HIGH_MM = (-62.0, -86.0, -100.0), (62.0, 46.0, 104.0)
CORTEX_MM = 1.3  # the dense shell of a bone
CORE = 0.17  # spongy bone, of the shell's density
DISC_DENSITY = 0.012
BONE_LOSS = 0.058  # of the beam's logarithm, per millimetre of shell
STEEL_LOSS = 1.6
SOFT_LOSS = 0.24  # all the flesh on the way, together
BLUR_PX, NOISE = 1.1, 0.014
STEP_MM = 0.8
BEAM_STEPS_MM = np.arange(-72.0, 72.0, STEP_MM)


@dataclass(frozen=True, slots=True)
class Solid:
    """Density on a grid of STEP_MM from LOW_MM on; 1 is the shell of a bone."""

    density: Floats

    def along(self, view: View, size_px: int) -> Floats:
        """For every pixel the density summed over the beam, in millimetres of shell."""
        d, right, up = axes(view)
        at = (np.arange(size_px, dtype=np.float32) + 0.5) / size_px - 0.5
        across, down = np.meshgrid(at, at)
        total = np.zeros((size_px, size_px), dtype=np.float32)
        for depth in BEAM_STEPS_MM:
            wide = view.width_mm * (view.distance_mm - depth) / view.distance_mm
            middle = vector(*view.target_mm) + d * np.float32(depth)
            p = middle + (across * wide)[..., None] * right - (down * wide)[..., None] * up
            place = ((p - vector(*LOW_MM)) / STEP_MM).reshape(-1, 3).T
            hit = map_coordinates(self.density, place, order=1, mode="constant")
            total += hit.reshape(total.shape) * STEP_MM
        return total


def axes(view: View) -> tuple[Floats, Floats, Floats]:
    """Towards the camera, to the right and up in the picture."""
    d = view.towards_camera()
    right = np.cross([0.0, 0.0, 1.0], d).astype(np.float32)
    right /= np.linalg.norm(right)
    return d, right, np.cross(d, right).astype(np.float32)


def upper_neighbour(p: Floats) -> Floats:
    """L2, at the edge of the picture: a copy of L3."""
    return vertebra(frames()["L2"].to_local(p), VERTEBRAE[0])


def spine_solid(cache: Path) -> Solid:
    """Bones and discs of the model; kept in ``cache``, since it takes a minute."""
    file = cache / f"solid-{picture_hash()[:16]}.npy"
    if file.exists():
        return Solid(np.load(file))
    sides = [np.arange(a, b, STEP_MM, dtype=np.float32)
             for a, b in zip(LOW_MM, HIGH_MM, strict=True)]  # fmt: skip
    density = np.zeros(tuple(len(s) for s in sides), dtype=np.float32)
    reach = dict.fromkeys(("L2", *LEVELS), 58.0) | {"S1": 74.0}
    fields: dict[str, Field] = {name: bone_field(name) for name in LEVELS}
    fields["L2"] = upper_neighbour
    for name, bone in fields.items():
        _add(density, sides, bone, (frames()[name].z_mm - reach[name], 44.0 + frames()[name].z_mm),
             _bone_density)  # fmt: skip
    for name in LEVELS[:-1]:
        z = frames()[name].z_mm
        _add(density, sides, partial(disc, upper=name), (z - 46, z + 5), _disc_density)
    cache.mkdir(parents=True, exist_ok=True)
    np.save(file, density)
    return Solid(density)


def _add(
    density: Floats,
    sides: list[Floats],
    shape: Field,
    heights_mm: tuple[float, float],
    of: Callable[[Floats, Floats], Floats],
) -> None:
    """Where shapes meet the denser counts."""
    near = np.flatnonzero((sides[2] >= heights_mm[0]) & (sides[2] <= heights_mm[1]))
    zs = sides[2][near[0] : near[-1] + 1]
    for start in range(0, len(sides[0]), 16):
        grid = np.meshgrid(sides[0][start : start + 16], sides[1], zs, indexing="ij")
        p = np.stack(grid, -1)
        part = density[start : start + 16, :, near[0] : near[-1] + 1]
        np.maximum(part, of(shape(p), p), out=part)


def _bone_density(d: Floats, p: Floats) -> Floats:
    edge = np.clip(0.5 - d / STEP_MM, 0, 1)  # no steps where the shell begins
    deep = np.clip((-d - CORTEX_MM) / 0.8, 0, 1)
    spongy = CORE * (1.0 + 0.45 * grain(p, 3.2, 91) + 0.25 * grain(p, 8.0, 92))
    return np.asarray(edge * ((1 - deep) + deep * spongy), dtype=np.float32)


def _disc_density(d: Floats, _p: Floats) -> Floats:
    return np.asarray(np.clip(0.5 - d / STEP_MM, 0, 1) * DISC_DENSITY, dtype=np.float32)


def develop(bone_mm: Floats, seed: int) -> Floats:
    """The grey picture, 0..1: bone dark on light, as on the screen in the room."""
    size = bone_mm.shape[0]
    random = np.random.default_rng(seed)
    at = (np.arange(size, dtype=np.float32) + 0.5) / size
    x, y = np.meshgrid(at, at)
    flesh = SOFT_LOSS * (1 + 0.16 * np.cos(3.0 * (x - 0.42)) + 0.07 * np.sin(5 * y + 1.0))
    light = np.exp(-(BONE_LOSS * gaussian_filter(bone_mm, BLUR_PX) + flesh))
    speckle = gaussian_filter(random.normal(0, 1, light.shape), 0.9)
    light = light + speckle / speckle.std() * NOISE * np.sqrt(light)
    return np.asarray(np.clip(0.05 + 1.08 * light, 0, 1), dtype=np.float32)


def steel(view: View, size_px: int, stations: Floats, radii_mm: Floats, losses: Floats) -> Floats:
    """How much of the light a row of round pieces takes, 0..1, per pixel.

    ``radii_mm`` and ``losses`` belong to the pieces between two stations.
    """
    at = (np.arange(size_px, dtype=np.float32) + 0.5) / size_px
    pixels = np.stack(np.meshgrid(at, at), -1)
    taken = np.zeros((size_px, size_px), dtype=np.float32)
    ends = view.project(stations)
    for a, b, p, q, radius, loss in zip(
        ends, ends[1:], stations, stations[1:], radii_mm, losses, strict=False
    ):
        way = b - a
        t = np.clip(((pixels - a) @ way) / max(float(way @ way), 1e-12), 0, 1)
        off = length(pixels - a - t[..., None] * way) * view.width_mm
        # Seen from the side a piece is as thick as it is round; seen along it, thicker.
        slope = max(float(np.linalg.norm(way)) * view.width_mm / float(np.linalg.norm(q - p)), 0.2)
        thick = 2 * np.sqrt(np.maximum(radius**2 - off**2, 0.0)) / slope
        taken = np.maximum(taken, 1 - np.exp(-loss * thick))
    return np.asarray(gaussian_filter(taken, size_px / 1100), dtype=np.float32)
