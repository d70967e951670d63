"""What a camera really sees of the model: where the line of a label may end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import bpy
import numpy as np
from mathutils import Vector

from .camera import View
from .fields import Floats
from .scene import SceneError

VISIBLE_WITHIN_MM = 8.0


@contextmanager
def only(parts: tuple[str, ...]) -> Iterator[None]:
    """Only these are in sight. For lines of sight only: rendering has its own switch."""
    gone = [i for i in bpy.context.scene.objects if not i.name.startswith(parts)]
    for item in gone:
        item.hide_viewport = True
    try:
        yield
    finally:
        for item in gone:
            item.hide_viewport = False


def first_hit(view: View, point: Floats) -> tuple[str, float]:
    """What the camera sees first on its way to the point, and how far before the point (mm)."""
    eye = view.position_mm()
    way = point - eye
    far = float(np.linalg.norm(way))
    graph = bpy.context.evaluated_depsgraph_get()
    start, direction = Vector(eye.tolist()), Vector((way / far).tolist())
    hit, place, _, _, item, _ = bpy.context.scene.ray_cast(graph, start, direction)
    if not hit:
        return "", far
    return item.name, far - (place - start).length


def seen(
    view: View,
    name: str,
    candidates: Sequence[Floats],
    parts: tuple[str, ...],
    margin_mm: float = 0.0,
) -> Floats:
    """The first candidate whose line of sight ends on one of the parts, as do those beside it."""
    for point in candidates:
        item, before = first_hit(view, point)
        if not item.startswith(parts) or abs(before) >= VISIBLE_WITHIN_MM:
            continue
        beside = spiral(view, point, margin_mm, 24) if margin_mm else []
        if all(first_hit(view, p)[0].startswith(parts) for p in beside):
            return point
    raise SceneError(f"anchor {name!r} is hidden in this view")


def spiral(view: View, around: Floats, reach_mm: float, count: int = 160) -> list[Floats]:
    """Points ever farther from a middle, across the line of sight."""
    d = view.towards_camera()
    right = np.cross([0.0, 0.0, 1.0], d)
    right /= np.linalg.norm(right)
    up = np.cross(d, right)
    out = []
    for k in range(count):
        r, a = reach_mm * np.sqrt(k / count), k * 2.399963
        out.append((around + right * (r * np.cos(a)) + up * (r * np.sin(a))).astype(np.float32))
    return out
