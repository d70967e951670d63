"""The committed pictures are those of the model as it is now."""

import json
from pathlib import Path

import pytest

from build_spec.illustrate.model_hash import model_hash
from kiosk.app.folders import RESOURCES
from kiosk.core.illustration import REST

SCENES = sorted((RESOURCES / "illustrations").glob("*/scene.json"))


@pytest.mark.parametrize("manifest", SCENES, ids=lambda path: path.parent.name)
def test_no_picture_is_older_than_its_model(manifest: Path) -> None:
    """A change of the model without rendering again would show what is no longer meant."""
    scene = json.loads(manifest.read_text(encoding="utf-8"))

    assert scene["model"] == model_hash()


@pytest.mark.parametrize("manifest", SCENES, ids=lambda path: path.parent.name)
def test_every_scene_can_rest(manifest: Path) -> None:
    """Steps without a picture of their own show the scene with nothing done to it."""
    scene = json.loads(manifest.read_text(encoding="utf-8"))

    assert REST in scene["states"]
