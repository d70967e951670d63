"""The scene ``joint-and-nerves``: L3 to L5 with joints, discs and nerves of both sides."""

import numpy as np

from .fields import Floats, vector
from .nerves import Branch, branch, root, target
from .objects import BONES, BRANCHES, CARTILAGES, DISCS, ROOTS, SPINE_PARTS, TARGET
from .pictures import Pixels, fade_bottom, halo, read
from .scene import Pose, Scene, Shot, Workshop, shown, square, thin_out
from .sight import only, seen, spiral
from .spine import frames, joint_below, lower_hinge
from .viewpoints import THREE_QUARTER

SCENE = "joint-and-nerves"
VIEW = THREE_QUARTER
FADE = (0.90, 0.995)
FADE_TOP = (0.0, 0.07)
HALO_RADIUS_MM = 5.4
FAINT = 0.3  # the other branches, while two are spoken of

# Each joint gets two: the one that crosses its upper vertebra, and the one below.
PAIR = (TARGET, BRANCHES + "L4 right")
OTHERS = tuple(BRANCHES + n for n in ("L2 right", "L2 left", "L3 left", "L4 left", "L5 right",
                                      "L5 left"))  # fmt: skip
SHOTS = (
    Shot("spine", SPINE_PARTS, (), (ROOTS, BRANCHES, TARGET)),
    Shot("roots", (ROOTS,), SPINE_PARTS),
    Shot("branches", OTHERS, (*SPINE_PARTS, ROOTS)),
    Shot("pair", PAIR, (*SPINE_PARTS, ROOTS)),
)


def make(shop: Workshop) -> None:
    pictures = {
        name: _finish(name, read(path)) for name, path in shop.rendered(VIEW, SHOTS).items()
    }
    low, high = (VIEW.project(p) for p in _joint_ends())
    lit = halo(shop.quality.size_px, low, high, HALO_RADIUS_MM / VIEW.width_mm)
    pictures = {"spine": pictures["spine"], "roots": pictures["roots"], "joint-lit": lit,
                "branches": pictures["branches"], "pair": pictures["pair"]}  # fmt: skip
    shop.camera.look_from(VIEW)
    anchors = {name: VIEW.project(p) for name, p in _anchors().items()}
    paths = {name: VIEW.project(p) for name, p in _paths().items()}
    views = {"whole": (0, 0, 1, 1), "joint": square(anchors["joint"] + vector(0.02, -0.06), 0.5)}
    shop.save(Scene(SCENE, pictures, _states(), anchors, paths, views))


def _finish(name: str, pixels: Pixels) -> Pixels:
    pixels = fade_bottom(pixels, *FADE)
    if name == "roots":
        pixels = fade_bottom(pixels[::-1], 1 - FADE_TOP[1], 1 - FADE_TOP[0])[::-1]
    return pixels


def _states() -> dict[str, dict[str, Pose]]:
    whole = shown(spine=1, roots=1, branches=1, pair=1)
    joint = whole | shown(joint_lit=1)
    branches = joint | shown(branches=FAINT)
    return {
        "rest": whole,
        "joint": joint,
        "branches": branches,
        "messages": branches | shown(joint_lit=0.8),
    }


def _joint_ends() -> tuple[Floats, Floats]:
    """Lower and upper end of the line in which the right L4-L5 joint opens to the back."""
    hinge = lower_hinge(joint_below("L4"))
    rim = hinge.centre + hinge.axes[0] * hinge.joint.half_width_mm
    reach = hinge.joint.half_height_mm * 0.75
    low, high = (frames()["L5"].to_world(rim + vector(0, 0, z)) for z in (-reach, reach))
    return low, high


def _anchors() -> dict[str, Floats]:
    f3, f4 = (frames()[name] for name in ("L3", "L4"))
    low, high = _joint_ends()
    above, below, leg = target(), branch("L5", 1), root("L4", 1)

    def along(b: Branch, first: float, last: float) -> list[Floats]:
        count = len(b.course)
        return list(b.course[int(count * first) : int(count * last)])

    with only((*SPINE_PARTS, ROOTS, BRANCHES, TARGET)):
        return {
            "joint": seen(VIEW, "joint", spiral(VIEW, (low + high) / 2, 8.0, 1200),
                          (CARTILAGES + "L4",), 0.3),
            "nerve": seen(VIEW, "nerve", along(above, 0.3, 0.7), (TARGET,)),
            "nerve-below": seen(VIEW, "nerve-below", along(below, 0.2, 0.7),
                                (BRANCHES + "L4 right",)),
            "leg-nerve": seen(VIEW, "leg-nerve", list(leg[int(len(leg) * 0.8) :])
                              + list(leg[::-1]), (ROOTS,)),
            "disc": seen(VIEW, "disc", spiral(VIEW, f3.to_world(vector(21, -4, -19)), 14.0),
                         (DISCS + "L3",)),
            "bone": seen(VIEW, "bone", spiral(VIEW, f4.to_world(vector(1, -62, -10)), 9.0),
                         (BONES + "L4",)),
        }  # fmt: skip


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
    return {
        "message": thin_out(_message(above, above.course[::-1], "L3"), 48),
        "message-below": thin_out(_message(below, by_twig, "L4"), 48),
    }
