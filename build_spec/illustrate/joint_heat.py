"""The scene ``joint-heat``: L3 to L5 from behind, and a warm tip beside one medial branch."""

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import bpy
import numpy as np
from mathutils import Vector

from . import studio
from .check import check_geometry
from .fields import Floats, vector
from .measures import NEEDLE
from .model_hash import model_hash, picture_hash
from .nerves import Branch, all_branches, branch, needle, root, target, treated_span
from .objects import (
    BONES,
    CARTILAGES,
    DISCS,
    GAP,
    NEEDLE_PARTS,
    ROOTS,
    SHOTS,
    TARGET,
    VIEW,
    Quality,
    build,
)  # fmt: skip
from .pictures import Pixels, SavedLayer, fade_bottom, glow, read, save_layer, spot
from .spine import frames, joint_below, lower_hinge

SCENE = "joint-heat"
FADE = (0.90, 0.995)
FADE_TOP = (0.005, 0.075)
GLOW_REACH_MM = 13.0
SPOT_RADIUS_MM = 3.9  # life: 1.1 to 2.2 beyond the axis; drawn larger, the caption says so
PATH_POINTS = 32
VISIBLE_WITHIN_MM = 8.0
# Of the picture, to the middle of the nerve; 0.02 to its side. No label of the joint names a nerve.
JOINT_FROM_NERVE = 0.025
WARM_SCALE = 0.5  # the ring about three nerves long and two wide
OFF_CENTRE = 0.01  # of the picture
WARM_GLOW = 0.65  # tip and nerve show through

LAYERS = ("spine", "roots", "branches", "target", "target-gap", "needle", "glow", "spot")
WARM_LAYERS = ("glow", "spot")


class SceneError(Exception):
    """The pictures would not show what they must."""


# ---------------------------------------------------------------- what the picture says


@contextmanager
def _without(parts: tuple[str, ...]) -> Iterator[None]:
    """For lines of sight only: rendering has its own switch."""
    gone = [item for item in bpy.context.scene.objects if item.name.startswith(parts)]
    for item in gone:
        item.hide_viewport = True
    try:
        yield
    finally:
        for item in gone:
            item.hide_viewport = False


def _first_hit(point: Floats) -> tuple[str, float]:
    """What the camera sees first on its way to the point, and how far before the point (mm)."""
    eye = VIEW.position_mm()
    way = point - eye
    far = float(np.linalg.norm(way))
    graph = bpy.context.evaluated_depsgraph_get()
    start, direction = Vector(eye.tolist()), Vector((way / far).tolist())
    hit, place, _, _, item, _ = bpy.context.scene.ray_cast(graph, start, direction)
    if not hit:
        return "", far
    return item.name, far - (place - start).length


def _seen(
    name: str, candidates: Sequence[Floats], parts: tuple[str, ...], margin_mm: float = 0.0
) -> Floats:
    """The first candidate whose line of sight ends on one of the parts, as do those beside it."""
    for point in candidates:
        item, before = _first_hit(point)
        if not item.startswith(parts) or abs(before) >= VISIBLE_WITHIN_MM:
            continue
        beside = _spiral(point, margin_mm, 24) if margin_mm else []
        if all(_first_hit(p)[0].startswith(parts) for p in beside):
            return point
    raise SceneError(f"anchor {name!r} is hidden in this view")


def _spiral(around: Floats, reach_mm: float, count: int = 160) -> list[Floats]:
    """Points ever farther from a middle, across the line of sight."""
    d = VIEW.towards_camera()
    right = np.cross([0.0, 0.0, 1.0], d)
    right /= np.linalg.norm(right)
    up = np.cross(d, right)
    out = []
    for k in range(count):
        r, a = reach_mm * np.sqrt(k / count), k * 2.399963
        out.append((around + right * (r * np.cos(a)) + up * (r * np.sin(a))).astype(np.float32))
    return out


def _away_from_branches(candidates: Sequence[Floats]) -> list[Floats]:
    """Farthest in the picture from every thin nerve first; none too near to the treated one."""
    nerves = VIEW.project(np.concatenate([p for b in all_branches() for p in (b.course, b.twig)]))
    treated = VIEW.project(np.concatenate([target().course, target().twig]))

    def away(point: Floats, lines: Floats) -> float:
        return float(np.linalg.norm(lines - VIEW.project(point), axis=1).min())

    clear = [p for p in candidates if away(p, treated) >= JOINT_FROM_NERVE]
    return sorted(clear, key=lambda p: -away(p, nerves))


def anchors() -> dict[str, Floats]:
    """Points that are seen, in millimetres."""
    with _without((GAP, NEEDLE_PARTS)):
        gap = _gap_middle()
    with _without((GAP,)):
        return {**_named_points(), "gap": gap}


def _gap_middle() -> Floats:
    """In the treated state the needle is gone, and what is seen here is that the nerve is too."""
    course, (first, last) = target().course, treated_span(target())
    middle = (first + last) // 2
    from_middle = sorted(range(first + 1, last), key=lambda i: abs(i - middle))
    return _seen("gap", [course[i] for i in from_middle], (TARGET,))


def _named_points() -> dict[str, Floats]:
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
        "joint": _seen("joint", _away_from_branches(_spiral(joint, 7.0, 1200)),
                       (CARTILAGES + "L4",), 0.35),
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
        name: {
            "opacity": base.get(name.replace("-", "_"), 0),
            "offset": [0, 0],
            # Unseen too: the kiosk fades a layer but changes its size at once.
            "scale": WARM_SCALE if name in WARM_LAYERS else 1,
        }
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
        "warm": _state(target=1, needle=1, glow=WARM_GLOW, spot=1),
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


def _check_centred(layer: str, saved: SavedLayer) -> None:
    """The kiosk scales a layer about the middle of its box: that must be the bare tip's."""
    n, (x, y, width, height) = needle(), saved.box
    tip = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm / 2))
    off = float(np.hypot(*(tip - np.array([x + width / 2, y + height / 2]))))
    if off > OFF_CENTRE:
        raise SceneError(f"{layer} would be scaled about a point {off:.4f} beside the tip")


def render(
    cache: Path, target_folder: Path, quality: Quality, progress: Callable[[str], None]
) -> None:
    """Render every layer that is not yet in ``cache`` and write the scene folder.

    Raises GeometryError or SceneError when the model or the view is wrong.
    """
    model, pictures = model_hash(), picture_hash()
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
        key = hashlib.sha256(repr((pictures, quality, shot)).encode()).hexdigest()[:16]
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
        if layer in WARM_LAYERS:
            _check_centred(layer, saved[layer])
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
