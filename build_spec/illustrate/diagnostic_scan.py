"""The scene ``diagnostic-scan``: X-rays from the front and the side; a young back beside an old."""

import numpy as np
from PIL import Image

from .camera import View
from .fields import Floats, vector
from .mri import OLD, YOUNG, Wear, middle_slice
from .pictures import Pixels
from .scene import Pose, Scene, Workshop, shown
from .spine import frames
from .x_ray import develop, spine_solid

SCENE = "diagnostic-scan"
X_RAY_FRONT = View(turn_deg=0.0, rise_deg=0.0, target_mm=(0.0, -20.0, 3.0), width_mm=190.0)
X_RAY_SIDE = View(turn_deg=90.0, rise_deg=0.0, target_mm=(0.0, -23.0, 3.0), width_mm=190.0)
COMPUTED_PX = 900
PANEL = (0.475, 0.90)  # width and height, of the picture
LEFT, RIGHT, TOP = 0.015, 0.51, 0.05
CORNER, EDGE = 0.022, 0.0022
EDGE_GREY = 0.55
SLICE_MIDDLE_MM = (-23.0, 3.0)  # y, z
SLICE_MM = 190.0  # what the whole picture's width spans
OLD_DISC_MM = (-2.0, -19.5)  # from the middle of L4: the worn disc, and the young one


def make(shop: Workshop) -> None:
    size, solid = shop.quality.size_px, spine_solid(shop.cache)
    pictures = {}
    for name, view, left, seed in (
        ("front", X_RAY_FRONT, LEFT, 11),
        ("side", X_RAY_SIDE, RIGHT, 12),
    ):
        grey = develop(solid.along(view, min(COMPUTED_PX, size)), seed)
        pictures[name] = _panel(_enlarged(grey, size), left, size)
        shop.tell(f"{name}: beams summed")
    for name, wear, left, seed in (("young", YOUNG, LEFT, 21), ("old", OLD, RIGHT, 22)):
        pictures[name] = _panel(
            _enlarged(_slice(min(COMPUTED_PX, size), wear, seed), size), left, size
        )
        shop.tell(f"{name}: sliced")
    shop.save(Scene(SCENE, pictures, _states(), _anchors(), {}, {"whole": (0, 0, 1, 1)}))


def _states() -> dict[str, dict[str, Pose]]:
    return {"rest": shown(front=1, side=1), "young-and-old": shown(young=1, old=1)}


def _anchors() -> dict[str, Floats]:
    f3, f4 = frames()["L3"], frames()["L4"]

    def in_panel(view: View, point: Floats, left: float) -> Floats:
        return view.project(point) + vector(left + PANEL[0] / 2 - 0.5, TOP + PANEL[1] / 2 - 0.5)

    def in_slice(y: float, z: float, left: float) -> Floats:
        across, up = (y - SLICE_MIDDLE_MM[0]) / SLICE_MM, (z - SLICE_MIDDLE_MM[1]) / SLICE_MM
        return vector(left + PANEL[0] / 2 + across, TOP + PANEL[1] / 2 - up)

    return {
        "bone": in_panel(X_RAY_FRONT, f3.to_world(vector(-9, 0, -2)), LEFT),
        "bone-side": in_panel(X_RAY_SIDE, f4.to_world(vector(0, 2, 0)), RIGHT),
        "disc-space": in_panel(X_RAY_SIDE, f3.to_world(vector(0, 2, -19)), RIGHT),
        "young-disc": in_slice(*OLD_DISC_MM, LEFT),
        "old-disc": in_slice(OLD_DISC_MM[0], OLD_DISC_MM[1] + 2.4, RIGHT),
        "canal": in_slice(-27.0, 0.0, RIGHT),
    }


def _slice(size: int, wear: dict[str, Wear], seed: int) -> Floats:
    at = ((np.arange(size, dtype=np.float32) + 0.5) / size - 0.5) * SLICE_MM
    y, z = np.meshgrid(at + SLICE_MIDDLE_MM[0], SLICE_MIDDLE_MM[1] - at)
    # Only what a panel shows.
    across = slice(int(size * (0.5 - PANEL[0] / 2)) - 2, int(size * (0.5 + PANEL[0] / 2)) + 3)
    out = np.zeros((size, size), dtype=np.float32)
    out[:, across] = middle_slice(y[:, across], z[:, across], wear, seed)
    return out


def _enlarged(grey: Floats, size: int) -> Floats:
    image = Image.fromarray(grey).resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(image, dtype=np.float32)


def _panel(grey: Floats, left: float, size: int) -> Pixels:
    """The middle of a grey picture as an upright panel with round corners and a fine edge."""
    shift = (round((left + PANEL[0] / 2 - 0.5) * size), round((TOP + PANEL[1] / 2 - 0.5) * size))
    moved = np.roll(grey, shift[::-1], (0, 1))
    at = (np.arange(size, dtype=np.float32) + 0.5) / size
    x, y = np.meshgrid(np.abs(at - left - PANEL[0] / 2), np.abs(at - TOP - PANEL[1] / 2))
    qx, qy = x - PANEL[0] / 2 + CORNER, y - PANEL[1] / 2 + CORNER
    off = (
        np.hypot(np.maximum(qx, 0), np.maximum(qy, 0)) + np.minimum(np.maximum(qx, qy), 0) - CORNER
    )
    edge = np.clip((off + EDGE) * size + 0.5, 0, 1)
    shade = moved * (1 - edge) + EDGE_GREY * edge
    alpha = np.clip(0.5 - off * size, 0, 1)
    return np.dstack([shade, shade, shade, alpha]).astype(np.float32)
