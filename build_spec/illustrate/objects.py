"""Everything that can stand before a camera: bones, discs, nerves and the heat needle.

With the modules it imports and the shots of a camera this is all that decides a rendered picture,
so that what is said about the pictures can change without rendering them again.
"""

from collections.abc import Callable
from functools import cache, partial

import numpy as np

from . import studio
from .fields import Floats
from .measures import NEEDLE, NERVES, THIN_NEEDLE
from .meshing import Box, Surface, mesh_field
from .nerves import (
    Branch,
    all_branches,
    needle,
    root,
    sac,
    target,
    thin_needle,
    treated_span,
)  # fmt: skip
from .spine import LEVELS, bone_field, cartilage, disc, frames

BONES, DISCS, CARTILAGES = "bone ", "disc ", "cartilage "
ROOTS, BRANCHES, TARGET, GAP, NEEDLE_PARTS = "root ", "branch ", "target ", "gap ", "needle "
THIN_PARTS = "thin "
SPINE_PARTS = (BONES, DISCS, CARTILAGES)


def build(step_mm: float, progress: Callable[[str], None]) -> None:
    studio.empty_studio()
    for name in LEVELS:
        surface = _bone(name, step_mm)
        studio.add_surface(BONES + name, surface, studio.BONE)
        progress(f"bone {name}: {len(surface.points)} points")
        if name != "S1":
            studio.add_surface(DISCS + name, _disc(name, step_mm), studio.DISC)
            studio.add_surface(CARTILAGES + name, _cartilage(name, step_mm), studio.CARTILAGE)
    _add_roots()
    for one in all_branches():
        if one is target():
            _add_branch(TARGET, one)
        else:
            _add_branch(BRANCHES, one)
    _add_gap(target())
    _add_needle()
    _add_thin_needle()


@cache
def _bone(name: str, step_mm: float) -> Surface:
    """Kept: a camera stands before the coarse and the fine model in turns."""
    y, z = frames()[name].y_mm, frames()[name].z_mm
    box = Box((-62.0, y - 85, z - 50), (62.0, y + 45, z + 50))
    if name == "S1":
        box = Box((-66.0, y - 100, z - 75), (66.0, y + 30, z + 40))
    return mesh_field(bone_field(name), box, step_mm)


@cache
def _disc(name: str, step_mm: float) -> Surface:
    y, z = frames()[name].y_mm, frames()[name].z_mm
    box = Box((-32, y - 32, z - 46), (32, y + 45, z + 5))
    return mesh_field(partial(disc, upper=name), box, step_mm)


@cache
def _cartilage(name: str, step_mm: float) -> Surface:
    lower = frames()[LEVELS[LEVELS.index(name) + 1]]
    box = Box((-42, lower.y_mm - 65, lower.z_mm - 12), (42, lower.y_mm + 10, lower.z_mm + 42))
    return mesh_field(partial(cartilage, upper=name), box, min(step_mm * 0.8, 0.5))


def _add_roots() -> None:
    line = sac()
    studio.add_tube(ROOTS + "sac", line, [NERVES.sac_radius_mm] * len(line), studio.SAC)
    for level in ("L2", "L3", "L4", "L5"):
        for side in (1, -1):
            line = root(level, side)
            at = np.linspace(0, 1, len(line))
            swell = np.exp(-(((at - 0.42) / 0.11) ** 2))
            radius = NERVES.root_radius_mm * (0.8 + 0.2 * np.clip(at / 0.3, 0, 1))
            radius = radius + (NERVES.ganglion_radius_mm - NERVES.root_radius_mm) * swell
            studio.add_tube(f"{ROOTS}{level} {side}", line, radius.tolist(), studio.ROOT)


def _course_radii(count: int) -> list[float]:
    at = np.linspace(0, 1, count)
    taper = 1.0 - 0.35 * np.clip((at - 0.55) / 0.45, 0, 1)
    return [float(r) for r in NERVES.branch_radius_mm * taper]


def _add_branch(prefix: str, b: Branch) -> None:
    radii = _course_radii(len(b.course))
    studio.add_tube(f"{prefix}{b.name} course", b.course, radii, studio.BRANCH)
    twig = np.linspace(NERVES.twig_radius_mm, 0.7, len(b.twig)).tolist()
    studio.add_tube(f"{prefix}{b.name} twig", b.twig, twig, studio.BRANCH)


def _add_gap(b: Branch) -> None:
    """The same nerve without the heated part; beyond it, it is quiet and paler."""
    radii = _course_radii(len(b.course))
    first, last = treated_span(b)
    studio.add_tube(GAP + "near", b.course[: first + 1], radii[: first + 1], studio.BRANCH)
    studio.add_tube(GAP + "far", b.course[last:], radii[last:], studio.FADED)
    twig = np.linspace(NERVES.twig_radius_mm, 0.7, len(b.twig)).tolist()
    studio.add_tube(GAP + "twig", b.twig, twig, studio.FADED)


def _add_thin_needle() -> None:
    """Steel all the way; its hub is slimmer, and green, unlike that of the heat needle."""
    n, r = thin_needle(), THIN_NEEDLE.radius_mm
    end, h = THIN_NEEDLE.shaft_mm, THIN_NEEDLE.hub_radius_mm
    long = THIN_NEEDLE.hub_length_mm

    def at(*distances_mm: float) -> Floats:
        return n.tip + np.array(distances_mm, dtype=np.float32)[:, None] * n.towards_hub

    studio.add_tube(THIN_PARTS + "shaft", at(0.3, 1.2, 2.6, end), [r * 0.3, r * 0.8, r, r],
                    studio.STEEL)  # fmt: skip
    stations = [(-1.5, 0.25), (0.0, 0.4), (2.0, 0.55), (long - 4.0, 0.62), (long - 3.0, 1.0),
                (long - 0.6, 1.0), (long, 0.8), (long + 0.2, 0.1)]  # fmt: skip
    studio.add_tube(THIN_PARTS + "hub", at(*(end + s for s, _ in stations)),
                    [h * f for _, f in stations], studio.THIN_HUB)  # fmt: skip


def _add_needle() -> None:
    n, r = needle(), NEEDLE.radius_mm

    def at(*distances_mm: float) -> Floats:
        return n.tip + np.array(distances_mm, dtype=np.float32)[:, None] * n.towards_hub

    bare, end = NEEDLE.bare_mm, NEEDLE.shaft_mm
    studio.add_tube(
        NEEDLE_PARTS + "tip", at(0.4, 1.2, 2.4, bare), [r * 0.35, r * 0.8, r, r], studio.STEEL
    )
    studio.add_tube(NEEDLE_PARTS + "sleeve", at(bare, bare + 1, end), [r * 1.16] * 3,
                    studio.SLEEVE)  # fmt: skip
    h, length = NEEDLE.hub_radius_mm, NEEDLE.hub_length_mm
    stations = [(-2.0, 0.32), (0.0, 0.42), (2.2, 0.66), (3.4, 0.72), (4.0, 0.98), (5.6, 1.0),
                (6.6, 0.9), (length - 3.6, 0.86), (length - 2.6, 1.0), (length, 1.0),
                (length + 0.6, 0.94), (length + 1.0, 0.7), (length + 1.1, 0.1)]  # fmt: skip
    studio.add_tube(NEEDLE_PARTS + "hub", at(*(end + s for s, _ in stations)),
                    [h * f for _, f in stations], studio.HUB)  # fmt: skip
