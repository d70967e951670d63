"""The scene ``joint-heat``: L3 to L5 from behind, and a warm tip beside one medial branch."""

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bpy
import numpy as np
from mathutils import Vector

from . import studio
from .check import check_geometry
from .fields import Floats, vector
from .measures import NEEDLE, NERVES
from .meshing import Box, mesh_field
from .model_hash import model_hash
from .nerves import (
    Branch,
    all_branches,
    branch,
    needle,
    root,
    sac,
    target,
    treated_span,
)  # fmt: skip
from .pictures import Pixels, SavedLayer, fade_bottom, glow, read, save_layer, spot
from .spine import LEVELS, bone_field, cartilage, disc, frames, joint_below, lower_hinge
from .studio import View

SCENE = "joint-heat"
VIEW = View(turn_deg=33.0, rise_deg=12.0, target_mm=(3.0, -22.0, -6.5), width_mm=165.0)
FADE = (0.90, 0.995)
FADE_TOP = (0.005, 0.075)
GLOW_REACH_MM = 13.0
SPOT_RADIUS_MM = 3.9  # life: 1.1 to 2.2 beyond the axis; drawn larger, the caption says so
PATH_POINTS = 32
VISIBLE_WITHIN_MM = 8.0

BONES, DISCS, CARTILAGES = "bone ", "disc ", "cartilage "
ROOTS, BRANCHES, TARGET, GAP, NEEDLE_PARTS = "root ", "branch ", "target ", "gap ", "needle "
SPINE_PARTS = (BONES, DISCS, CARTILAGES)


@dataclass(frozen=True, slots=True)
class Quality:
    size_px: int
    samples: int
    step_mm: float


PREVIEW = Quality(480, 10, 1.0)
DRAFT = Quality(960, 12, 0.7)
FINAL = Quality(1440, 48, 0.5)


@dataclass(frozen=True, slots=True)
class Shot:
    """One rendered layer: what is seen, what cuts holes, what only casts shade."""

    layer: str
    shown: tuple[str, ...]
    cut_out: tuple[str, ...] = ()
    shadow_only: tuple[str, ...] = ()


SHOTS = (
    Shot("spine", SPINE_PARTS, (), (ROOTS, BRANCHES, TARGET)),
    Shot("roots", (ROOTS,), SPINE_PARTS),
    Shot("branches", (BRANCHES,), (*SPINE_PARTS, ROOTS)),
    Shot("target", (TARGET,), (*SPINE_PARTS, ROOTS, BRANCHES)),
    Shot("target-gap", (GAP,), (*SPINE_PARTS, ROOTS, BRANCHES)),
    Shot("needle", (NEEDLE_PARTS,)),
)
LAYERS = ("spine", "roots", "branches", "target", "target-gap", "needle", "glow", "spot")


class SceneError(Exception):
    """The pictures would not show what they must."""


# ---------------------------------------------------------------- the objects


def build(quality: Quality, progress: Callable[[str], None]) -> None:
    studio.empty_studio()
    for name in LEVELS:
        frame = frames()[name]
        low, high = (-62.0, frame.y_mm - 85, frame.z_mm - 50), (62.0, frame.y_mm + 45,
                                                              frame.z_mm + 50)  # fmt: skip
        if name == "S1":
            low, high = (-66.0, frame.y_mm - 100, frame.z_mm - 75), (66.0, frame.y_mm + 30,
                                                                   frame.z_mm + 40)  # fmt: skip
        surface = mesh_field(bone_field(name), Box(low, high), quality.step_mm)
        studio.add_surface(BONES + name, surface, studio.BONE)
        progress(f"bone {name}: {len(surface.points)} points")
        if name == "S1":
            continue
        box = Box((-32, frame.y_mm - 32, frame.z_mm - 46), (32, frame.y_mm + 45, frame.z_mm + 5))
        surface = mesh_field(partial(disc, upper=name), box, quality.step_mm)
        studio.add_surface(DISCS + name, surface, studio.DISC)
        lower = frames()[LEVELS[LEVELS.index(name) + 1]]
        box = Box((-42, lower.y_mm - 65, lower.z_mm - 12), (42, lower.y_mm + 10, lower.z_mm + 42))
        surface = mesh_field(partial(cartilage, upper=name), box, min(quality.step_mm * 0.8, 0.5))
        studio.add_surface(CARTILAGES + name, surface, studio.CARTILAGE)
    _add_roots()
    for one in all_branches():
        if one is target():
            _add_branch(TARGET, one)
        else:
            _add_branch(BRANCHES, one)
    _add_gap(target())
    _add_needle()
    studio.add_camera(VIEW)
    studio.add_lights(VIEW)


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


# ---------------------------------------------------------------- what the picture says


def _first_hit(point: Floats) -> tuple[str, float]:
    """What the camera sees first on its way to the point, and how far before the point (mm)."""
    eye = VIEW.position_mm()
    way = point - eye
    far = float(np.linalg.norm(way))
    graph = bpy.context.evaluated_depsgraph_get()
    scene = bpy.context.scene
    start, direction = Vector(eye.tolist()), Vector((way / far).tolist())
    travelled = 0.0
    while True:
        hit, place, _, _, item, _ = scene.ray_cast(graph, start, direction)
        if not hit:
            return "", far
        travelled = (place - Vector(eye.tolist())).length
        if not item.name.startswith(GAP):
            return item.name, far - travelled
        start = place + direction * 0.05


def _seen(name: str, candidates: Sequence[Floats], parts: tuple[str, ...]) -> Floats:
    """The first candidate whose line of sight ends on one of the parts."""
    for point in candidates:
        item, before = _first_hit(point)
        if item.startswith(parts) and abs(before) < VISIBLE_WITHIN_MM:
            return point
    raise SceneError(f"anchor {name!r} is hidden in this view")


def _spiral(around: Floats, reach_mm: float) -> list[Floats]:
    """Points ever farther from a middle, across the line of sight."""
    d = VIEW.towards_camera()
    right = np.cross([0.0, 0.0, 1.0], d)
    right /= np.linalg.norm(right)
    up = np.cross(d, right)
    out = []
    for k in range(160):
        r, a = reach_mm * np.sqrt(k / 160), k * 2.399963
        out.append((around + right * (r * np.cos(a)) + up * (r * np.sin(a))).astype(np.float32))
    return out


def anchors() -> dict[str, Floats]:
    """Points that are seen, in millimetres."""
    b, n = target(), needle()
    f3, f4, f5 = (frames()[name] for name in ("L3", "L4", "L5"))
    hinge = lower_hinge(joint_below("L4"))
    j = hinge.joint
    joint = f5.to_world(hinge.centre + hinge.axes[0] * j.half_width_mm + vector(0, 0, 1))
    _, last = treated_span(b)
    seen_root = root("L3", 1)
    return {
        "nerve": _seen("nerve", [b.course[i] for i in range(last + 8, len(b.course) - 2)]
                       + list(b.course[last:]), (TARGET,)),
        "tip": _seen("tip", [n.tip + n.towards_hub * s for s in np.arange(1.0, 9.0, 0.5)],
                     (NEEDLE_PARTS,)),
        "joint": _seen("joint", _spiral(joint, 7.0), (CARTILAGES + "L4",)),
        "leg-nerve": _seen("leg-nerve", list(seen_root[int(len(seen_root) * 0.80):])
                           + list(seen_root[::-1]), (ROOTS,)),
        "disc": _seen("disc", _spiral(f3.to_world(vector(21, -4, -19)), 14.0), (DISCS + "L3",)),
        "bone": _seen("bone", _spiral(f4.to_world(vector(1, -62, -10)), 9.0), (BONES + "L4",)),
        "needle": _seen("needle", [n.tip + n.towards_hub * s for s in
                                   np.arange(NEEDLE.shaft_mm * 0.8, NEEDLE.shaft_mm, 2.0)],
                        (NEEDLE_PARTS,)),
    }  # fmt: skip


def _thin_out(line: Floats, count: int = PATH_POINTS) -> Floats:
    lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, lengths[-1], count)
    return np.stack([np.interp(at, lengths, line[:, i]) for i in range(3)], -1)


def _message(b: Branch, level: str) -> Floats:
    """From the joint up the branch, over the spinal nerve into the canal and up."""
    nerve = root(level, b.side)
    leave = int(np.argmin(np.linalg.norm(nerve - b.course[0], axis=1)))
    height = 24.0 if level != "L2" else 5.0
    up = frames()[level].to_world(np.array([(3.0 * b.side, -25, height)], dtype=np.float32))
    return np.concatenate([b.course[::-1], nerve[:leave][::-1], up])


def paths() -> dict[str, Floats]:
    b = target()
    _, last = treated_span(b)
    return {
        "message": _thin_out(_message(b, "L3")),
        "message-blocked": _thin_out(b.course[last:][::-1], 24),
        "message-other": _thin_out(_message(branch("L5", 1), "L4")),
        "message-other-above": _thin_out(_message(branch("L3", 1), "L2")),
    }


def _state(**shown: float) -> dict[str, object]:
    base = {"spine": 1.0, "roots": 1.0, "branches": 1.0} | shown
    return {
        name: {"opacity": base.get(name.replace("-", "_"), 0), "offset": [0, 0], "scale": 1}
        for name in LAYERS
    }


def states() -> dict[str, object]:
    n = needle()
    here = VIEW.project(n.tip)
    out = VIEW.project(n.tip + n.towards_hub * NEEDLE.out_mm)
    offset = [round(float(v), 4) for v in out - here]
    withdrawn = _state(target=1, needle=1)
    withdrawn["needle"] = {"opacity": 1, "offset": offset, "scale": 1}
    return {
        "rest": _state(target=1),
        "needle-out": withdrawn,
        "needle-in": _state(target=1, needle=1),
        "warm": _state(target=1, needle=1, glow=1, spot=1),
        "treated": _state(target_gap=1),
        "regrown": _state(target=0.85),
    }


def views() -> dict[str, list[float]]:
    def square(middle: Floats, width: float) -> list[float]:
        x, y = (float(np.clip(v - width / 2, 0, 1 - width)) for v in middle)
        return [round(v, 4) for v in (x, y, width, width)]

    n = needle()
    groove = VIEW.project(n.tip + n.towards_hub * 5)
    return {
        "whole": [0, 0, 1, 1],
        "joint": square(groove + np.array([-0.03, 0.06]), 0.46),
        "tip": square(groove, 0.26),
    }


# ---------------------------------------------------------------- rendering


def _finish(layer: str, rendered: Path, size_px: int) -> Pixels:
    n = needle()
    start = VIEW.project(n.tip + n.towards_hub * 1.0)
    end = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm - 1.0))
    if layer == "glow":
        return glow(size_px, start, end, GLOW_REACH_MM / VIEW.width_mm)
    if layer == "spot":
        return spot(size_px, start, end, SPOT_RADIUS_MM / VIEW.width_mm)
    pixels = read(rendered)
    if layer == "needle":
        return pixels
    pixels = fade_bottom(pixels, *FADE)
    if layer == "roots":
        pixels = fade_bottom(pixels[::-1], 1 - FADE_TOP[1], 1 - FADE_TOP[0])[::-1]
    return pixels


def render(
    cache: Path, target_folder: Path, quality: Quality, progress: Callable[[str], None]
) -> None:
    """Render every layer that is not yet in ``cache`` and write the scene folder.

    Raises GeometryError or SceneError when the model or the view is wrong.
    """
    model = model_hash()
    started = time.monotonic()

    def say(text: str) -> None:
        progress(f"[{time.monotonic() - started:6.0f} s] {text}")

    say("geometry, computed on the model:")
    for finding in check_geometry():
        say(f"  {finding}")
    build(quality, say)
    anchor_points = {name: VIEW.project(p) for name, p in anchors().items()}
    say("anchors are all visible")
    studio.set_quality(quality.size_px, quality.samples)
    cache.mkdir(parents=True, exist_ok=True)
    target_folder.mkdir(parents=True, exist_ok=True)
    rendered = {}
    for shot in SHOTS:
        key = hashlib.sha256(repr((model, quality, shot)).encode()).hexdigest()[:16]
        path = cache / f"{shot.layer}-{key}.png"
        rendered[shot.layer] = path
        if path.exists():
            say(f"{shot.layer}: already rendered")
            continue
        unfinished = path.with_name(f"unfinished-{path.name}")
        studio.photograph(unfinished, shot.shown, shot.cut_out, shot.shadow_only)
        unfinished.replace(path)
        say(f"{shot.layer}: rendered")
    saved: dict[str, SavedLayer] = {}
    for layer in LAYERS:
        pixels = _finish(layer, rendered.get(layer, cache), quality.size_px)
        saved[layer] = save_layer(pixels, target_folder, layer)
        say(f"{layer}: {saved[layer].bytes / 1000:.0f} kB, box {saved[layer].box}")
    manifest = {
        "format": 1,
        "scene": SCENE,
        "model": model,
        "size_px": [quality.size_px, quality.size_px],
        "layers": [
            {"name": n, "file": s.file, "box": list(s.box), "sha256": s.sha256}
            for n, s in saved.items()
        ],
        "states": states(),
        "paths": {name: _rounded(VIEW.project(p)) for name, p in paths().items()},
        "anchors": {name: _rounded(p) for name, p in anchor_points.items()},
        "views": views(),
    }
    (target_folder / "scene.json").write_text(
        json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    say(f"done: {sum(s.bytes for s in saved.values()) / 1000:.0f} kB")


def _rounded(p: Floats) -> object:
    return np.round(np.asarray(p, dtype=np.float64), 4).tolist()
