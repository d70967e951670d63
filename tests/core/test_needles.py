"""A scene for somebody who would rather see no needle."""

from pathlib import Path

import pytest

from kiosk.app.folders import RESOURCES
from kiosk.content.illustrations import read_illustration
from kiosk.core.illustration import (
    Box,
    Illustration,
    Layer,
    LayerPose,
    Point,
    needle_line,
    without_needles,
)
from kiosk.core.names import SceneId

SCENES = sorted(path.parent for path in (RESOURCES / "illustrations").glob("*/scene.json"))
BOX = Box(0.0, 0.0, 1.0, 1.0)


def scene_of(*names: str, anchors: tuple[str, ...] = ()) -> Illustration:
    return Illustration(
        SceneId("made-up"),
        "",
        tuple(Layer(name, f"{name}.webp", BOX, "") for name in names),
        {"rest": tuple(LayerPose(index / 10) for index, _ in enumerate(names))},
        {name: Point(0.0, 0.0) for name in anchors},
        {},
        {},
    )


def test_needles_go_and_nothing_points_at_them() -> None:
    scene = scene_of(
        "spine", "needle", "needle-far", "needlework", anchors=("tip", "needle", "nerve")
    )

    bare = without_needles(scene)

    assert [layer.name for layer in bare.layers] == ["spine", "needlework"]
    assert [pose.opacity for pose in bare.states["rest"]] == [0.0, 0.3]
    assert list(bare.anchors) == ["nerve"]


def test_a_scene_without_needles_stays_as_it_is() -> None:
    scene = scene_of("spine", "nerves", anchors=("nerve",))

    assert without_needles(scene) == scene


def test_the_scene_of_the_treatment_is_left_with_its_anatomy() -> None:
    scene = read_illustration(RESOURCES / "illustrations" / "joint-heat")

    bare = without_needles(scene)

    assert {layer.name for layer in scene.layers} - {layer.name for layer in bare.layers} == {
        "needle"
    }
    assert all(len(poses) == len(bare.layers) for poses in bare.states.values())


@pytest.mark.parametrize("folder", SCENES, ids=lambda folder: folder.name)
def test_whatever_points_at_a_needle_can_leave_it_out(folder: Path) -> None:
    """A needle that is painted into another layer, or has another name, could not be hidden."""
    scene = read_illustration(folder)
    if "needle" not in scene.anchors:
        return

    bare = without_needles(scene)

    assert len(bare.layers) < len(scene.layers)
    assert not {"needle", "tip"} & bare.anchors.keys()


NEEDLE_BOX = Box(0.2, 0.4, 0.4, 0.5)
POSED = Illustration(
    SceneId("made-up"),
    "",
    (Layer("spine", "", BOX, ""), Layer("needle", "", NEEDLE_BOX, "")),
    {"rest": (LayerPose(), LayerPose(0.0)), "in": (LayerPose(), LayerPose())},
    {"tip": Point(0.6, 0.4), "needle": Point(0.5, 0.5)},
    {},
    {},
)


def test_a_needle_goes_from_its_tip_to_the_edge_of_its_picture() -> None:
    tip, end = needle_line(POSED, "in") or (None, None)

    assert tip == Point(0.6, 0.4)
    assert end is not None
    assert (end.x, end.y) == pytest.approx((0.2, 0.8))


@pytest.mark.parametrize("state", ["rest", "nosuch"])
def test_a_needle_that_is_not_seen_has_no_line(state: str) -> None:
    assert needle_line(POSED, state) is None
    assert needle_line(without_needles(POSED), "in") is None
