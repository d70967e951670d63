"""The scene ``test-block``: numbing medicine round one medial branch, for some hours."""

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
from .measures import THIN_NEEDLE
from .nerves import target, thin_needle
from .objects import THIN_PARTS
from .pictures import cloud
from .scene import Pose, Scene, Workshop, shown

SCENE = "test-block"
NAMES = ("spine", "roots", "branches", "target", "needle-thin")
ALONG = 4  # points of the nerve to either side of the tip
WEARING_OFF = 0.35


def make(shop: Workshop) -> None:
    pictures = layers(shop, *NAMES)
    b, n = target(), thin_needle()
    start, end = (VIEW.project(b.course[b.groove_at + k]) for k in (-ALONG, ALONG))
    pictures["cloud"] = cloud(shop.quality.size_px, start, end,
                              THIN_NEEDLE.cloud_radius_mm / VIEW.width_mm)  # fmt: skip
    pictures["outline"] = outlined(shop)
    order = ("spine", "roots", "branches", "target", "outline", "cloud", "needle-thin")
    shop.camera.look_from(VIEW)
    named = needle_anchors(n, THIN_PARTS, (0.8, 1.2, 1.6, 2.0, 2.4, 3.0), THIN_NEEDLE.shaft_mm)
    anchors = body_anchors((THIN_PARTS,)) | named | {"cloud": (start + end) / 2}
    scene = Scene(SCENE, {n: pictures[n] for n in order}, _states(), anchors, paths(), views())
    shop.save(scene)


def _states() -> dict[str, dict[str, Pose]]:
    rest = shown(spine=1, roots=1, branches=1, target=1, outline=1)
    back = drawn_back(thin_needle(), THIN_NEEDLE.out_mm)
    return {
        "rest": rest,
        "needle-out": rest | {"needle-thin": Pose(1, back)},
        "needle": rest | shown(needle_thin=1),
        "numb": rest | shown(needle_thin=1, cloud=1),
        "wearing-off": rest | shown(cloud=WEARING_OFF),
        "worn-off": rest,
    }
