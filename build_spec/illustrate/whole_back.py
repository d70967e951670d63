"""The scene ``whole-back``: a person from behind, and where in the back the small joints lie."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter

from .camera import View
from .fields import Floats, vector
from .lines import outline
from .model_hash import people_hash
from .people import BONES, CLOTHES, DISCS, SKIN, TONES, PeopleStand
from .person import spine_shift, standing, upper_frames
from .pictures import Pixels, fade_bottom, halo, read, spot
from .scene import Pose, Scene, Shot, Workshop, shown, square, thin_out
from .sight import only, seen, spiral
from .spine import LEVELS, frames, joint_below, lower_hinge
from .trousers import add_trousers

SCENE = "whole-back"
VIEW = View(turn_deg=0.0, rise_deg=4.0, target_mm=(0.0, 0.0, 308.0), width_mm=590.0,
            distance_mm=2600.0)  # fmt: skip
NECK, HIPS = (0.0, 0.09), (0.90, 0.995)  # where the person runs out, of the picture
SPINE_TOP, SPINE_END = (0.28, 0.50), (0.815, 0.862)
THROUGH = 0.94  # how clearly bone is seen through skin
REGION_MM, JOINT_MM = 50.0, 6.2
VEIL, VEIL_DEPTH = (0.23, 0.09, 0.05), 0.62
RING, TINT = 0.5, 0.5  # opacity: more than this is the ring; how much is left of the rest
DEFAULT = "medium"
RELIEF = Shot("relief", (SKIN + DEFAULT, CLOTHES), relief=True)


def make(shop: Workshop) -> None:
    people = replace(shop, cache=shop.cache / f"people-{people_hash()[:16]}",
                     camera=PeopleStand(shop.quality.step_mm, add_trousers, shop.say))  # fmt: skip
    shots = [Shot(f"skin-{tone.name}", (SKIN + tone.name, CLOTHES)) for tone in TONES]
    taken = people.rendered(VIEW, (*shots, Shot("spine", (BONES, DISCS)), RELIEF))
    pictures = {s.layer: _fade(read(taken[s.layer]), NECK, HIPS) for s in shots}
    spine = _fade(read(taken["spine"]), SPINE_TOP, SPINE_END)
    spine[..., 3] *= THROUGH
    pictures["window"] = _veil(spine[..., 3])
    pictures["spine"] = spine
    size, shift = shop.quality.size_px, spine_shift(standing())
    top, bottom = (VIEW.project(frames()[n].to_world(vector(0, -40, z)) + shift)
                   for n, z in (("L3", 2.0), ("L5", -10.0)))  # fmt: skip
    region = spot(size, top, bottom, REGION_MM / VIEW.width_mm)
    region[..., 3] *= np.where(region[..., 3] < RING, TINT, 1.0)  # bone keeps its own colour
    # The person's lines, not the bones': those stand light on the skin, and are not always there.
    pictures["outline"] = _fade(outline(read(taken["relief"])), NECK, HIPS)
    pictures["region"] = region
    pictures["joints"] = _lights(size, shift)
    people.camera.look_from(VIEW)
    views = {"whole": (0, 0, 1, 1), "low-back": square((top + bottom) / 2, 0.40)}
    scene = Scene(SCENE, pictures, _states(), _anchors(shift), _paths(shift), views)
    people.save(scene)


def _fade(pixels: Pixels, top: tuple[float, float], bottom: tuple[float, float]) -> Pixels:
    """Running out softly above and below."""
    out = fade_bottom(pixels, *bottom)
    return fade_bottom(out[::-1], 1 - top[1], 1 - top[0])[::-1]


def _veil(bone: Floats) -> Pixels:
    """Warm shade round the bones: they lie in the body, not on it."""
    size = bone.shape[0]
    wide = gaussian_filter(bone, size * 0.016) * 0.75 + gaussian_filter(bone, size * 0.005) * 0.45
    out = np.zeros((size, size, 4), dtype=np.float32)
    out[..., :3], out[..., 3] = VEIL, np.clip(wide, 0, 1) * VEIL_DEPTH
    return out


def _states() -> dict[str, dict[str, Pose]]:
    out: dict[str, dict[str, Pose]] = {}
    for tone in (DEFAULT, *(t.name for t in TONES if t.name != DEFAULT)):
        ending = "" if tone == DEFAULT else f"-{tone}"
        skin = {f"skin-{tone}": Pose(1), "outline": Pose(1)}
        spine = skin | shown(window=1, spine=1)
        out |= {
            f"rest{ending}": skin,
            f"spine{ending}": spine,
            f"region{ending}": spine | shown(region=1),
            f"joints{ending}": spine | shown(joints=1),
        }
    return out


def _joint_middles() -> dict[tuple[str, int], Floats]:
    """Where each small joint lies, L3-L4 to L5-S1, right and left, in the spine's own frame."""
    out = {}
    for upper, lower in pairwise(LEVELS):
        hinge = lower_hinge(joint_below(upper))
        for side in (1, -1):
            out[upper, side] = frames()[lower].to_world(hinge.centre * vector(side, 1, 1))
    return out


def _lights(size: int, shift: Floats) -> Pixels:
    out = np.zeros((size, size, 4), dtype=np.float32)
    for middle in _joint_middles().values():
        at = VIEW.project(middle + shift)
        one = halo(size, at, at, JOINT_MM / VIEW.width_mm)
        clear = one[..., 3:] > out[..., 3:]
        out = np.where(clear, one, out)
    return np.asarray(out, dtype=np.float32)


def _anchors(shift: Floats) -> dict[str, Floats]:
    with only((BONES, DISCS)):
        joint = seen(VIEW, "joint", spiral(VIEW, _joint_middles()["L4", 1] + shift, 5.0),
                     (BONES,))  # fmt: skip
        upper = upper_frames()["L1"].to_world(vector(0, -48, -10)) + shift
        spine = seen(VIEW, "spine", spiral(VIEW, upper, 9.0), (BONES,))
        low = frames()["L4"].to_world(vector(0, -60, -12)) + shift
        lower = seen(VIEW, "lower-back", spiral(VIEW, low, 9.0), (BONES,))
    with only((SKIN + DEFAULT,)):
        skin = seen(VIEW, "skin", spiral(VIEW, vector(-78.0, -70.0, 400.0), 30.0), (SKIN,))
    named = {"joint": joint, "spine": spine, "lower-back": lower, "skin": skin}
    return {name: VIEW.project(p) for name, p in named.items()}


def _paths(shift: Floats) -> dict[str, Floats]:
    """From the joint into the spine and up towards the head, in front of the picture's edge."""
    start = _joint_middles()["L4", 1]
    up = [start + vector(-3, 8, 6)]
    up += [f.to_world(vector(3, -24, 0)) for f in (frames()["L3"], *upper_frames().values())]
    line = np.stack([start, *up]) + shift
    head = line[-1] + np.array([(0, 0, z) for z in (60, 120, 200, 270)], dtype=np.float32)
    return {"message": VIEW.project(thin_out(np.concatenate([line, head]), 48))}
