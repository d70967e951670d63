"""The scene ``regrowth``: the gap in the nerve closes over many months."""

import numpy as np

from .fields import Floats
from .joint_view import VIEW, body_anchors, layers, outlined, paths, views
from .measures import NERVES
from .nerves import target, treated_span
from .pictures import Pixels
from .scene import Pose, Scene, Workshop, shown

SCENE = "regrowth"
OLD, TAPER = 1.15, 3.5  # in the picture, with its soft edge; points of the course
SPROUT = 0.66  # how thick a nerve is where it has grown again, of what it was
NEW_REACH = 2.2  # nerve radii: what is farther from the course belongs to something else


def make(shop: Workshop) -> None:
    pictures = layers(shop, "spine", "roots", "branches")
    pictures["outline"] = outlined(shop, "outline-gap")
    pictures |= layers(shop, "target", "target-gap")
    whole, gap = pictures["target"], pictures["target-gap"]
    first, last = treated_span(target())
    for name, grown in (("target-half", (first + last) // 2), ("target-closed", last)):
        pictures[name] = _grown(whole, whole if grown == last else gap, first, grown, last)
    shop.camera.look_from(VIEW)
    shop.save(Scene(SCENE, pictures, _states(), body_anchors(), paths(), views()))


def _states() -> dict[str, dict[str, Pose]]:
    body = shown(spine=1, roots=1, branches=1, outline=1)
    return {
        "rest": body | shown(target=1),
        "gap": body | shown(target_gap=1),
        "half-closed": body | shown(target_half=1),
        "closed": body | shown(target_closed=1),
    }


def _grown(whole: Pixels, rest: Pixels, first: int, grown: int, last: int) -> Pixels:
    """The new piece of nerve, thinner than it was, between what is left of the old."""
    size = whole.shape[0]
    line = VIEW.project(target().course)
    at, off = _nearest(size, line)
    radius = NERVES.branch_radius_mm / VIEW.width_mm
    # It thins out over a few points: no step where new meets old.
    thick = SPROUT + (OLD - SPROUT) * (1 - np.clip(np.minimum(at - first, last - at) / TAPER, 0, 1))
    slim = np.clip((radius * thick - off) * size + 0.5, 0, 1)
    # A growing end is a soft point, an old one stays as it was.
    slim *= np.clip((grown - at) / 2.0 + 0.5, 0, 1) if grown < last else 1.0
    new = (at >= first) & (at <= last) & (off < radius * NEW_REACH)
    out = rest.copy()
    if grown == last:
        out[new, 3] = 0.0  # the old piece is not there any more
    grows = new & (whole[..., 3] * slim > out[..., 3])
    out[grows] = whole[grows]
    out[grows, 3] = (whole[..., 3] * slim)[grows]
    return out


def _nearest(size: int, line: Floats) -> tuple[Floats, Floats]:
    """For every pixel: which point of the line is nearest, and how far it is (0..1)."""
    axis = (np.arange(size, dtype=np.float32) + 0.5) / size
    at = np.zeros((size, size), dtype=np.float32)
    off = np.full((size, size), 9.0, dtype=np.float32)
    for k in np.arange(0, len(line) - 1, 0.25):
        x, y = line[int(k)] + (line[int(k) + 1] - line[int(k)]) * (k % 1)
        d = np.hypot(axis[None, :] - x, axis[:, None] - y)
        near = d < off
        at[near], off[near] = k, d[near]
    return at, off
