"""The scene ``joint-and-nerves``: L3 to L5 with joints, discs and nerves of both sides.

It stands before the same camera as the needle scenes, so that the nerve somebody learns here is
found again there, and most of its layers are rendered already.
"""

import numpy as np

from .fields import Floats, vector
from .joint_view import VIEW, body_anchors, layers, outlined
from .measures import NERVES
from .nerves import Branch, branch, root, target
from .pictures import Pixels, halo
from .scene import Pose, Scene, SceneError, Workshop, shown, square, thin_out
from .spine import frames, joint_below, lower_hinge

SCENE = "joint-and-nerves"
HALO_RADIUS_MM = 5.4
FAINT = 0.25  # the other branches, while two are spoken of
NERVE_REACH = 1.7  # nerve radii: what is farther from a course belongs to something else
SEEN = 0.95  # opacity of a nerve that nothing stands before


def make(shop: Workshop) -> None:
    pictures = layers(shop, "spine", "roots", "branches", "target")
    size = shop.quality.size_px
    # Each joint gets two: the one that crosses its upper vertebra, and the one below.
    lower = branch("L5", 1)
    below, others = _parted(pictures["branches"], lower)
    low, high = (VIEW.project(p) for p in _joint_ends())
    scene_layers = {
        "spine": pictures["spine"],
        "roots": pictures["roots"],
        "joint-lit": halo(size, low, high, HALO_RADIUS_MM / VIEW.width_mm),
        "branches": others,
        "pair": _over(pictures["target"], below),
        "outline": outlined(shop, "outline-pair"),
    }
    shop.camera.look_from(VIEW)
    anchors = body_anchors() | {"nerve-below": _clearly_seen(below, lower)}
    views = {
        "whole": (0, 0, 1, 1),
        "joint": square((low + high) / 2 + vector(0.01, -0.03), 0.46),
    }
    shop.save(Scene(SCENE, scene_layers, _states(), anchors, _paths(), views))


def _states() -> dict[str, dict[str, Pose]]:
    whole = shown(spine=1, roots=1, branches=1, pair=1, outline=1)
    joint = whole | shown(joint_lit=1)
    branches = joint | shown(branches=FAINT)
    return {
        "rest": whole,
        "joint": joint,
        "branches": branches,
        "messages": branches | shown(joint_lit=0.8),
    }


def _parted(pixels: Pixels, one: Branch) -> tuple[Pixels, Pixels]:
    """The picture of that branch alone, and the picture without it."""
    size = pixels.shape[0]
    reach = NERVES.branch_radius_mm * NERVE_REACH / VIEW.width_mm
    axis = (np.arange(size, dtype=np.float32) + 0.5) / size
    mine = np.zeros((size, size), dtype=bool)
    for x, y in VIEW.project(np.concatenate([one.course, one.twig])):
        mine |= np.hypot(axis[None, :] - x, axis[:, None] - y) < reach
    alone, others = pixels.copy(), pixels.copy()
    alone[~mine, 3] = 0.0
    others[mine, 3] = 0.0
    return alone, others


def _over(upper: Pixels, under: Pixels) -> Pixels:
    a, b = upper[..., 3:], under[..., 3:] * (1 - upper[..., 3:])
    alpha = a + b
    colour = (upper[..., :3] * a + under[..., :3] * b) / np.maximum(alpha, 1e-4)
    return np.asarray(np.concatenate([colour, alpha], -1), dtype=np.float32)


def _clearly_seen(pixels: Pixels, one: Branch) -> Floats:
    """A point of the branch, from its middle on, that nothing stands before."""
    size, count = pixels.shape[0], len(one.course)
    for index in sorted(range(count), key=lambda i: abs(i - count // 2)):
        point = VIEW.project(one.course[index])
        x, y = (int(v * size) for v in point)
        if float(pixels[y - 2 : y + 3, x - 2 : x + 3, 3].min()) >= SEEN:
            return point
    raise SceneError("anchor 'nerve-below' is hidden in this view")


def _joint_ends() -> tuple[Floats, Floats]:
    """Lower and upper end of the line in which the right L4-L5 joint opens to the back."""
    hinge = lower_hinge(joint_below("L4"))
    rim = hinge.centre + hinge.axes[0] * hinge.joint.half_width_mm
    reach = hinge.joint.half_height_mm * 0.75
    low, high = (frames()["L5"].to_world(rim + vector(0, 0, z)) for z in (-reach, reach))
    return low, high


def _message(b: Branch, from_joint: Floats, level: str) -> Floats:
    """From the joint up the branch, over the spinal nerve into the canal and up, out of sight."""
    nerve = root(level, b.side)
    leave = int(np.argmin(np.linalg.norm(nerve - b.course[0], axis=1)))
    up = frames()["L3"].to_world(np.array([(2.0 * b.side, -26, z) for z in (0, 20, 46)],
                                          dtype=np.float32))  # fmt: skip
    return np.concatenate([from_joint, nerve[:leave][::-1], up[up[:, 2] > nerve[0][2] + 4]])


def _paths() -> dict[str, Floats]:
    above, below = target(), branch("L5", 1)
    # The lower one reaches this joint by its side twig.
    turn = int(np.argmin(np.linalg.norm(below.course - below.twig[0], axis=1)))
    by_twig = np.concatenate([below.twig[::-1], below.course[:turn][::-1]])
    lines = {
        "message": _message(above, above.course[::-1], "L3"),
        "message-below": _message(below, by_twig, "L4"),
    }
    return {name: VIEW.project(thin_out(line, 48)) for name, line in lines.items()}
