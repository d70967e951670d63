"""The scene ``joint-heat``: L3 to L5 from behind, and a warm tip beside one medial branch."""

import numpy as np

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
from .measures import NEEDLE
from .nerves import needle
from .objects import NEEDLE_PARTS
from .pictures import SavedLayer, glow, spot
from .scene import Pose, Scene, SceneError, Workshop, shown

SCENE = "joint-heat"
GLOW_REACH_MM = 13.0
# Drawn at half of this (see WARM_SCALE): 1.95 beyond the axis, as in life (1.1 to 2.2).
SPOT_RADIUS_MM = 3.9
WARM_SCALE = 0.5  # the ring about three nerves long and two wide
OFF_CENTRE = 0.01  # of the picture
WARM_GLOW = 0.65  # tip and nerve show through
WARM_LAYERS = ("glow.webp", "spot.webp")


def make(shop: Workshop) -> None:
    size, n = shop.quality.size_px, needle()
    start = VIEW.project(n.tip + n.towards_hub * 1.0)
    end = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm - 1.0))
    body = layers(shop, "spine", "roots", "branches")
    pictures = body | {"outline": outlined(shop, "outline-gap")}
    pictures |= layers(shop, "target", "target-gap", "needle")
    pictures["glow"] = glow(size, start, end, GLOW_REACH_MM / VIEW.width_mm)
    pictures["spot"] = spot(size, start, end, SPOT_RADIUS_MM / VIEW.width_mm)
    shop.camera.look_from(VIEW)
    tip_mm = np.arange(1.0, 9.0, 0.5).tolist()
    named = needle_anchors(n, NEEDLE_PARTS, tip_mm, NEEDLE.shaft_mm)
    scene = Scene(SCENE, pictures, _states(), body_anchors((NEEDLE_PARTS,)) | named, paths(),
                  views())  # fmt: skip
    shop.save(scene, _check_centred)


def _states() -> dict[str, dict[str, Pose]]:
    body = shown(spine=1, roots=1, branches=1, outline=1)
    # Unseen too: the kiosk fades a layer but changes its size at once.
    cold = {"glow": Pose(0, scale=WARM_SCALE), "spot": Pose(0, scale=WARM_SCALE)}
    warm = {"glow": Pose(WARM_GLOW, scale=WARM_SCALE), "spot": Pose(1, scale=WARM_SCALE)}
    rest = body | cold | shown(target=1)
    return {
        "rest": rest,
        "needle-out": rest | {"needle": Pose(1, drawn_back(needle(), NEEDLE.out_mm))},
        "needle-in": rest | shown(needle=1),
        "warm": rest | shown(needle=1) | warm,
        "treated": body | cold | shown(target_gap=1),
        "regrown": body | cold | shown(target=0.85),
    }


def _check_centred(saved: SavedLayer) -> None:
    """The kiosk scales a layer about the middle of its box: that must be the bare tip's."""
    if saved.file not in WARM_LAYERS:
        return
    n, (x, y, width, height) = needle(), saved.box
    tip = VIEW.project(n.tip + n.towards_hub * (NEEDLE.bare_mm / 2))
    off = float(np.hypot(*(tip - np.array([x + width / 2, y + height / 2]))))
    if off > OFF_CENTRE:
        raise SceneError(f"{saved.file} would be scaled about a point {off:.4f} beside the tip")
