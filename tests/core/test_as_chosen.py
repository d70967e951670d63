"""A scene as one visitor wants to see it."""

from dataclasses import replace

import pytest

from kiosk.app.folders import RESOURCES
from kiosk.content.illustrations import read_illustration
from kiosk.core.comfort import USUAL_COMFORT, Look, Skin
from kiosk.core.illustration import (
    OUTLINE,
    WHOLE,
    Illustration,
    Layer,
    LayerPose,
    as_chosen,
)
from kiosk.core.names import SceneId


def scene_of(*names: str, **states: tuple[float, ...]) -> Illustration:
    """Layers of these names, and how opaque each is in each state."""
    return Illustration(
        SceneId("back"),
        "model",
        tuple(Layer(name, f"{name}.webp", WHOLE, "0" * 64) for name in names),
        {state: tuple(map(LayerPose, shown)) for state, shown in states.items()},
        {},
        {},
        {},
    )


OUTLINED = scene_of("bone", OUTLINE, "nerve", rest=(1, 1, 1), half=(1, 0.5, 0))
BACK = scene_of("skin-light", "skin-deep", "spine", rest=(1, 0, 0), faint=(0.4, 0, 1))


@pytest.mark.parametrize("look", Look)
def test_the_outline_is_there_on_dark_grounds_only(look: Look) -> None:
    seen = as_chosen(OUTLINED, replace(USUAL_COMFORT, look=look))
    there = OUTLINE in [layer.name for layer in seen.layers]

    assert there == (look in (Look.DARK, Look.CONTRAST))
    assert {len(poses) for poses in seen.states.values()} == {len(seen.layers)}
    assert seen.states["half"][-1] == LayerPose(0)


def test_everybody_is_in_the_chosen_tone() -> None:
    """As opaque as the tone that the page has, and no other tone is left to decode."""
    deep = as_chosen(BACK, replace(USUAL_COMFORT, skin=Skin.DEEP))

    assert [[pose.opacity for pose in deep.states[s]] for s in deep.states] == [
        [0, 1, 0],
        [0, 0.4, 1],
    ]


@pytest.mark.parametrize("skin", [Skin.MIXED, Skin.MEDIUM], ids=["mixed", "not drawn"])
def test_else_it_stays_as_the_page_has_it(skin: Skin) -> None:
    assert as_chosen(BACK, replace(USUAL_COMFORT, skin=skin)) == BACK


def test_every_tone_is_drawn_in_the_bundled_scene() -> None:
    back = read_illustration(RESOURCES / "illustrations" / "whole-back")
    for skin in (Skin.LIGHT, Skin.MEDIUM, Skin.DEEP):
        seen = as_chosen(back, replace(USUAL_COMFORT, skin=skin))
        shown = {
            layer.name
            for poses in seen.states.values()
            for layer, pose in zip(seen.layers, poses, strict=True)
            if pose.opacity and layer.name.startswith("skin-")
        }
        assert shown == {f"skin-{skin.value}"}
