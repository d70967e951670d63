"""The scene ``live-x-ray``: the needle comes step by step to the groove, as the room sees it."""

import numpy as np
from PIL import Image

from .fields import Floats, vector
from .measures import NEEDLE, VERTEBRAE
from .nerves import groove_landmark, needle
from .pictures import Pixels
from .scene import Pose, Scene, SceneError, Workshop, shown, square
from .spine import frames
from .viewpoints import LIVE_X_RAY as VIEW
from .x_ray import STEEL_LOSS, develop, spine_solid, steel

SCENE = "live-x-ray"
COMPUTED_PX = 720  # an X-ray screen is no sharper
FIELD = 0.485  # radius of the round picture, of its width
RIM, DARK_RIM = 0.005, 0.2
STEPS_MM = {"needle-far": 34.0, "needle-near": 13.0, "needle-there": 0.0}
PLASTIC_LOSS = 0.03
DARKER_BY = 0.12  # bone under a label, than the flesh beside the spine


def make(shop: Workshop) -> None:
    size = shop.quality.size_px
    bone_mm = spine_solid(shop.cache).along(VIEW, min(COMPUTED_PX, size))
    shop.tell("beams summed")
    grey = _enlarged(develop(bone_mm, 7), size)
    inside = _round_field(size)
    grey = grey * (1 - DARK_RIM * _from_middle(size) ** 5)
    layers = {"x-ray": _grey_picture(grey, inside)}
    for name, back_mm in STEPS_MM.items():
        layers[name] = _shadow(_needle_light(size, back_mm) * inside)
    anchors = {name: VIEW.project(p) for name, p in _points().items()}
    flesh = float(np.quantile(grey[inside == 1], 0.9))
    for name in ("bone", "pedicle"):
        x, y = (int(v * size) for v in anchors[name])
        if grey[y, x] > flesh - DARKER_BY:
            raise SceneError(f"anchor {name!r} does not lie on bone in the X-ray")
    views = {"whole": (0, 0, 1, 1), "groove": square(anchors["groove"], 0.56)}
    shop.save(Scene(SCENE, layers, _states(), anchors, {}, views))


def _states() -> dict[str, dict[str, Pose]]:
    rest = shown(x_ray=1)
    return {
        "rest": rest,
        "far": rest | shown(needle_far=1),
        "near": rest | shown(needle_near=1),
        "there": rest | shown(needle_there=1),
    }


def _points() -> dict[str, Floats]:
    n, v = needle(), VERTEBRAE[1]
    frame = frames()["L4"]
    height = v.body_height_mm / 2 - v.pedicle_height_mm / 2 - 0.5
    return {
        "tip": n.tip + n.towards_hub * 1.0,
        "needle": n.tip + n.towards_hub * 34.0,
        "groove": groove_landmark("L4", 1),
        "pedicle": frame.to_world(vector(v.pedicle_x_mm, -v.body_depth_mm / 2 - 2.0, height)),
        "bone": frames()["L3"].to_world(vector(-8.0, 0.0, -3.0)),
        "disc": frame.to_world(vector(-6.0, 0.0, v.body_height_mm / 2 + 5.0)),
    }


def _needle_light(size: int, back_mm: float) -> Floats:
    n, end = needle(), NEEDLE.shaft_mm
    at = np.array([0.3, 2.4, end, end + NEEDLE.hub_length_mm], dtype=np.float32) + back_mm
    stations = n.tip + at[:, None] * n.towards_hub
    radii = vector(NEEDLE.radius_mm * 0.75, NEEDLE.radius_mm, NEEDLE.hub_radius_mm)
    return steel(VIEW, size, stations, radii, vector(STEEL_LOSS, STEEL_LOSS, PLASTIC_LOSS))


def _enlarged(grey: Floats, size: int) -> Floats:
    image = Image.fromarray(grey).resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(image, dtype=np.float32)


def _from_middle(size: int) -> Floats:
    """0 in the middle, 1 at the edge of the round picture."""
    at = (np.arange(size, dtype=np.float32) + 0.5) / size - 0.5
    x, y = np.meshgrid(at, at)
    return np.asarray(np.hypot(x, y) / FIELD, dtype=np.float32)


def _round_field(size: int) -> Floats:
    rim = (1 - _from_middle(size)) * FIELD / RIM
    return np.asarray(np.clip(rim + 0.5, 0, 1), dtype=np.float32)


def _grey_picture(grey: Floats, alpha: Floats) -> Pixels:
    return np.dstack([grey, grey, grey, alpha]).astype(np.float32)


def _shadow(alpha: Floats) -> Pixels:
    dark = np.full_like(alpha, 0.03)
    return np.dstack([dark, dark, dark, alpha]).astype(np.float32)
