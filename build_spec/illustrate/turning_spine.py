"""The scene ``turning-spine``: the bones and nerves alone, from all sides, to be turned."""

from dataclasses import replace

import numpy as np

from .camera import View
from .fields import Floats, vector
from .nerves import root, target, treated_span
from .objects import BONES, BRANCHES, CARTILAGES, DISCS, ROOTS, SPINE_PARTS, TARGET
from .pictures import Pixels, fade_bottom, read
from .scene import TURNED, Quality, Scene, Shot, Workshop, shown, square
from .sight import only, seen, spiral
from .spine import frames, joint_below, lower_hinge

SCENE = "turning-spine"
FRAMES = 36
FIRST_DEG = 30.0  # as in the scenes beside the joint; straight behind is three pictures on
AXIS_MM = (0.0, -26.0, -6.5)
RISE_DEG, WIDTH_MM = 12.0, 172.0
SIZE_PX, SAMPLES = 768, 6  # it is seen moving; the denoiser does the rest
FADE, FADE_TOP = (0.88, 0.99), (0.005, 0.075)
PARTS = (*SPINE_PARTS, ROOTS, BRANCHES, TARGET)


def frame_view(number: int) -> View:
    """The camera goes round to the left: the spine's own left side comes towards the viewer."""
    return View(FIRST_DEG - number * 360.0 / FRAMES, RISE_DEG, AXIS_MM, WIDTH_MM)


def make(shop: Workshop) -> None:
    fine = shop.quality
    quality = Quality(min(fine.size_px, SIZE_PX), min(fine.samples, SAMPLES), fine.step_mm)
    shop = replace(shop, quality=quality)
    turn = []
    for number in range(FRAMES):
        shot = Shot(f"turn-{number:02d}", PARTS)
        turn.append(_finish(read(shop.rendered(frame_view(number), (shot,))[shot.layer])))
    shop.camera.look_from(frame_view(0))
    rest = shown(**{TURNED: 1.0})
    points = _anchors(frame_view(0))
    views = {"whole": (0, 0, 1, 1), "joint": square(points["joint"], 0.46)}
    shop.save(Scene(SCENE, {}, {"rest": rest}, points, {}, views, turn))


def _finish(pixels: Pixels) -> Pixels:
    out = fade_bottom(pixels, *FADE)
    return fade_bottom(out[::-1], 1 - FADE_TOP[1], 1 - FADE_TOP[0])[::-1]


def _anchors(view: View) -> dict[str, Floats]:
    b, leg = target(), root("L3", 1)
    hinge = lower_hinge(joint_below("L4"))
    gap = frames()["L5"].to_world(hinge.centre + hinge.axes[0] * hinge.joint.half_width_mm)
    _, last = treated_span(b)
    with only(PARTS):
        named = {
            "joint": seen(view, "joint", spiral(view, gap, 8.0, 900), (CARTILAGES + "L4",), 0.3),
            "branch": seen(view, "branch", list(b.course[last + 4 :]), (TARGET,)),
            "leg-nerve": seen(view, "leg-nerve", list(leg[int(len(leg) * 0.8) :]), (ROOTS,)),
            "disc": seen(view, "disc", spiral(view, frames()["L3"].to_world(vector(21, -4, -19)),
                                              14.0), (DISCS + "L3",)),
            "bone": seen(view, "bone", spiral(view, frames()["L4"].to_world(vector(1, -62, -10)),
                                              9.0), (BONES + "L4",)),
        }  # fmt: skip
    return {name: np.asarray(view.project(p)) for name, p in named.items()}
