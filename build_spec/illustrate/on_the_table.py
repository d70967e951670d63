"""The scene ``on-the-table``: somebody lies face down, covered, the X-ray arm over the back."""

from dataclasses import replace

import numpy as np

from .camera import View
from .fields import Floats, vector
from .lines import outline
from .model_hash import theatre_hash
from .pictures import halo, read
from .scene import Pose, Scene, Shot, Workshop, shown
from .sight import only, seen, spiral
from .theatre import (
    ARM,
    DRAPE,
    PATIENT,
    TABLE,
    TEAM,
    TheatreStand,
    arm_points,
    window_middle,
)  # fmt: skip

SCENE = "on-the-table"
VIEW = View(turn_deg=-14.0, rise_deg=28.0, target_mm=(-112.0, 120.0, 50.0), width_mm=2330.0,
            distance_mm=6000.0)  # fmt: skip
PARTS = (PATIENT, DRAPE, TABLE, ARM, TEAM)
BACK_MM, ARM_MM = 215.0, 235.0


def make(shop: Workshop) -> None:
    room = replace(shop, cache=shop.cache / f"theatre-{theatre_hash()[:16]}",
                   camera=TheatreStand(shop.say))  # fmt: skip
    taken = room.rendered(VIEW, (Shot("room", PARTS), Shot("relief", PARTS, relief=True)))
    size, back, arm = shop.quality.size_px, window_middle(), arm_points()
    along = vector(95.0, 0, 0)

    def ring(start: Floats, end: Floats, radius_mm: float) -> Floats:
        return halo(size, VIEW.project(start), VIEW.project(end), radius_mm / VIEW.width_mm)

    layers = {
        "room": read(taken["room"]),
        "outline": outline(read(taken["relief"])),
        "back-lit": ring(back - along, back + along, BACK_MM / 2),
        "arm-lit": ring(arm["detector"] - along / 2, arm["detector"] + along / 2, ARM_MM / 2),
    }
    room.camera.look_from(VIEW)
    views = {
        "whole": (0, 0, 1, 1),
        "room": (0.0, 0.08, 1.0, 0.80),
        "table": (0.12, 0.32, 0.70, 0.36),
    }
    room.save(Scene(SCENE, layers, _states(), _anchors(), {}, views))


def _states() -> dict[str, dict[str, Pose]]:
    rest = shown(room=1, outline=1)
    return {"rest": rest, "back": rest | shown(back_lit=1), "x-ray": rest | shown(arm_lit=1)}


def _anchors() -> dict[str, Floats]:
    arm = arm_points()
    wanted = {
        "back": (window_middle(), (PATIENT,), 40.0),
        "patient": (vector(330.0, -60.0, 150.0), (DRAPE,), 90.0),
        "x-ray-arm": (arm["detector"] + vector(95, -135, 30), (ARM,), 20.0),
        "team": (vector(180.0, 470.0, 430.0), (TEAM,), 120.0),
        "table": (vector(740.0, -150.0, -400.0), (TABLE,), 120.0),
    }
    with only(PARTS):
        return {
            name: VIEW.project(_on(name, point, parts, reach_mm))
            for name, (point, parts, reach_mm) in wanted.items()
        }


def _on(name: str, point: Floats, parts: tuple[str, ...], reach_mm: float) -> Floats:
    """Where the line of sight to about that point ends on one of the parts."""
    near = [p + VIEW.towards_camera() * d for d in np.arange(-150.0, 151.0, 10.0)
            for p in spiral(VIEW, point, reach_mm, 30)]  # fmt: skip
    return seen(VIEW, name, near, parts)
