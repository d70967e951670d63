"""The scene ``two-tests``: a tingle, then a thump, and the leg nerve stays quiet."""

import numpy as np

from .fields import Floats
from .joint_view import (
    VIEW,
    body_anchors,
    drawn_back,
    layers,
    needle_anchors,
    outlined,
    paths,
    views,
)  # fmt: skip
from .measures import NEEDLE, NERVES
from .nerves import needle, root
from .objects import NEEDLE_PARTS
from .pictures import rings
from .scene import Pose, Scene, SceneError, Workshop, shown

SCENE = "two-tests"
NAMES = ("spine", "roots", "branches", "target")
TINGLE_MM = (2.6, 4.4, 6.2)  # fine and many
THUMP_MM = (3.4, 6.4)  # broad and few
CLEAR_MM = 1.0  # between the outermost ring and the leg nerve: that one stays quiet


def make(shop: Workshop) -> None:
    pictures = layers(shop, *NAMES) | {"outline": outlined(shop)}
    pictures |= layers(shop, "needle")
    size, n = shop.quality.size_px, needle()
    tip = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm / 2))
    _check_quiet(tip)
    for name, radii, dotted in (("tingle", TINGLE_MM, True), ("thump", THUMP_MM, False)):
        pictures[name] = rings(size, tip, [r / VIEW.width_mm for r in radii], dotted=dotted)
    shop.camera.look_from(VIEW)
    named = needle_anchors(n, NEEDLE_PARTS, np.arange(1.0, 9.0, 0.5).tolist(), NEEDLE.shaft_mm)
    anchors = body_anchors((NEEDLE_PARTS,)) | named
    shop.save(Scene(SCENE, pictures, _states(), anchors, paths(), views()))


def _check_quiet(tip: Floats) -> None:
    """No ring reaches the leg nerve, as the picture is seen."""
    leg = VIEW.project(root("L3", 1))
    room_mm = float(np.linalg.norm(leg - tip, axis=1).min()) * VIEW.width_mm
    room_mm -= NERVES.ganglion_radius_mm + max(*TINGLE_MM, *THUMP_MM)
    if room_mm < CLEAR_MM:
        raise SceneError(f"a ring comes within {room_mm:.1f} mm of the leg nerve")


def _states() -> dict[str, dict[str, Pose]]:
    rest = shown(spine=1, roots=1, branches=1, target=1, outline=1)
    back = drawn_back(needle(), NEEDLE.out_mm)
    return {
        "rest": rest,
        "needle-out": rest | {"needle": Pose(1, back)},
        "needle-in": rest | shown(needle=1),
        "tingle": rest | shown(needle=1, tingle=1),
        "thump": rest | shown(needle=1, thump=1),
    }
