"""The scene ``two-tests``: a tingle, then a thump, and the leg nerve stays quiet."""

import numpy as np

from .joint_view import VIEW, body_anchors, drawn_back, layers, needle_anchors, paths, views
from .measures import NEEDLE
from .nerves import needle
from .objects import NEEDLE_PARTS
from .pictures import rings
from .scene import Pose, Scene, Workshop, shown

SCENE = "two-tests"
NAMES = ("spine", "roots", "branches", "target", "needle")
TINGLE_MM = (3.4, 5.4, 7.4)  # fine and many
THUMP_MM = (5.0, 9.6)  # broad and few
SMALL, WIDE = 1.1, 3.0


def make(shop: Workshop) -> None:
    pictures = layers(shop, *NAMES)
    size, n = shop.quality.size_px, needle()
    tip = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm / 2))
    for name, radii, dotted in (("tingle", TINGLE_MM, True), ("thump", THUMP_MM, False)):
        pictures[name] = rings(size, tip, [r / VIEW.width_mm for r in radii], dotted=dotted)
    shop.camera.look_from(VIEW)
    named = needle_anchors(n, NEEDLE_PARTS, np.arange(1.0, 9.0, 0.5).tolist(), NEEDLE.shaft_mm)
    anchors = body_anchors((NEEDLE_PARTS,)) | named
    shop.save(Scene(SCENE, pictures, _states(), anchors, paths(), views()))


def _states() -> dict[str, dict[str, Pose]]:
    rest = shown(spine=1, roots=1, branches=1, target=1)
    back = drawn_back(needle(), NEEDLE.out_mm)
    return {
        "rest": rest,
        "needle-out": rest | {"needle": Pose(1, back)},
        "needle-in": rest | shown(needle=1),
        "tingle": rest | shown(needle=1, tingle=1),
        "thump": rest | shown(needle=1, thump=1),
    }
