"""The committed pictures are those of the model as it is now."""

import hashlib
import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from build_spec.illustrate import spine
from build_spec.illustrate.camera import View
from build_spec.illustrate.fields import Floats, vector
from build_spec.illustrate.measured import readings
from build_spec.illustrate.measures import CANAL_DEPTH_MM, THIN_NEEDLE, VERTEBRAE
from build_spec.illustrate.model_hash import SCENES as MADE
from build_spec.illustrate.model_hash import cards_hash, model_hash
from build_spec.illustrate.nerves import needle
from build_spec.illustrate.person import FLOOR_MM, furrow, spine_shift, standing
from build_spec.illustrate.spine import frames
from build_spec.illustrate.viewpoints import BESIDE_THE_JOINT, LIVE_X_RAY
from build_spec.illustrate.ways import BESIDE, hidden, numb, runs
from build_spec.illustrate.ways import SCENES as WITH_WAYS
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.illustrations import read_illustration
from kiosk.core.illustration import REST, without_needles

SCENES = sorted((RESOURCES / "illustrations").glob("*/scene.json"))


MOST_BYTES = 20_000_000


def test_every_scene_that_can_be_rendered_is_there_and_no_other() -> None:
    assert sorted(MADE) == [manifest.parent.name for manifest in SCENES]


def test_all_pictures_together_stay_small() -> None:
    """What a slow line to a clinic has to carry."""
    files = (RESOURCES / "illustrations").rglob("*.*")

    assert 0 < sum(file.stat().st_size for file in files) <= MOST_BYTES


@pytest.mark.parametrize("manifest", SCENES, ids=lambda path: path.parent.name)
def test_no_picture_is_older_than_its_model(manifest: Path) -> None:
    """A change of the model without rendering again would show what is no longer meant."""
    scene = json.loads(manifest.read_text(encoding="utf-8"))

    assert scene["model"] == model_hash(manifest.parent.name)


@pytest.mark.parametrize("name", WITH_WAYS)
def test_nerves_and_discs_run_where_the_model_has_them(name: str) -> None:
    """Else write them again: python3 build_spec illustrations --ways."""
    file = RESOURCES / "illustrations" / name / "scene.json"
    scene = json.loads(file.read_text(encoding="utf-8"))
    found = runs(scene)

    assert len(found) > 1
    assert {way: scene["paths"][way] for way in found} == found
    # The picture's own point of each, if it names one, lies on its run.
    for way in found.keys() & scene["anchors"].keys():
        assert _beside(np.array(found[way]), np.array(scene["anchors"][way])) < 0.01


def _beside(run: Floats, point: Floats) -> float:
    """How far a point lies beside the nearest piece of a run."""
    start, way = run[:-1], np.diff(run, axis=0)
    share = np.clip(((point - start) * way).sum(1) / (way**2).sum(1), 0, 1)
    return float(np.linalg.norm(start + way * share[:, None] - point, axis=1).min())


@pytest.mark.parametrize("name", BESIDE)
def test_messages_are_hidden_where_no_nerve_is_seen(name: str) -> None:
    """A message on bare bone would tell of a nerve that is not there. Else write as above."""
    folder = RESOURCES / "illustrations" / name
    scene = json.loads((folder / "scene.json").read_text(encoding="utf-8"))

    assert scene["hidden"] == hidden(folder, scene)
    assert "message" in scene["hidden"]
    assert "message-blocked" not in scene["hidden"]


def test_the_numb_nerve_is_named_in_the_medicine_and_beside_the_needle() -> None:
    """Two lines that end on one needle would leave nobody to tell which is the nerve."""
    file = RESOURCES / "illustrations" / "test-block" / "scene.json"
    anchors = {
        name: np.array(at) * BESIDE_THE_JOINT.width_mm
        for name, at in json.loads(file.read_text(encoding="utf-8"))["anchors"].items()
    }
    cloud_mm = THIN_NEEDLE.cloud_radius_mm

    assert anchors["numb"] / BESIDE_THE_JOINT.width_mm == pytest.approx(numb(), abs=1e-4)
    assert float(np.linalg.norm(anchors["numb"] - anchors["cloud"])) < cloud_mm
    assert float(np.linalg.norm(anchors["numb"] - anchors["tip"])) > cloud_mm / 2


@pytest.mark.parametrize("manifest", SCENES, ids=lambda path: path.parent.name)
def test_every_scene_can_rest(manifest: Path) -> None:
    """Steps without a picture of their own show the scene with nothing done to it."""
    scene = json.loads(manifest.read_text(encoding="utf-8"))

    assert REST in scene["states"]


def test_both_cameras_show_the_same_needle_tip() -> None:
    """The X-ray and the view beside the joint: what both show lies on the model's needle.

    A line is laid from each camera through the tip that its picture names; where the two lines
    come nearest to each other is the tip in space.
    """
    x_ray, beside = (_tip_line(LIVE_X_RAY, "live-x-ray"), _tip_line(BESIDE_THE_JOINT, "joint-heat"))
    point, apart_mm = _meeting(x_ray, beside)
    model = needle()
    along_mm = float((point - model.tip) @ model.towards_hub)
    off_mm = float(np.linalg.norm(point - model.tip - along_mm * model.towards_hub))

    assert apart_mm < 0.3
    assert off_mm < 0.3
    assert 0.5 < along_mm < 1.5


def _tip_line(view: View, scene: str) -> tuple[Floats, Floats]:
    """From the camera through the point of its picture that is named tip."""
    manifest = RESOURCES / "illustrations" / scene / "scene.json"
    x, y = json.loads(manifest.read_text(encoding="utf-8"))["anchors"]["tip"]
    towards = view.towards_camera().astype(np.float64)
    right = np.cross([0.0, 0.0, 1.0], towards)
    right /= np.linalg.norm(right)
    up = np.cross(towards, right)
    seen = np.array(view.target_mm) + ((x - 0.5) * right + (0.5 - y) * up) * view.width_mm
    way = seen - view.position_mm()
    return view.position_mm(), way / np.linalg.norm(way)


def _meeting(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> tuple[Floats, float]:
    """The middle between two lines where they are nearest, and how far apart they are there."""
    (a, u), (b, v) = one, other
    normal = np.cross(u, v)
    s, t, _ = np.linalg.solve(np.stack([u, -v, normal], -1), b - a)
    on_one, on_other = a + s * u, b + t * v
    return (on_one + on_other) / 2, float(np.linalg.norm(on_one - on_other))


def test_the_spine_lies_in_the_person_as_it_does_in_people() -> None:
    """As high as the crests of the hips, in the middle, and a finger's breadth below the skin."""
    person = standing()
    tall_mm = float(person.mesh("body").points[:, 2].max()) - FLOOR_MM
    tips = [
        frames()[v.name].to_world(
            vector(0, -v.body_depth_mm / 2 - CANAL_DEPTH_MM - v.spinous_length_mm, -12)
        )
        + spine_shift(person)
        for v in VERTEBRAE
    ]

    assert 0.585 < (float(tips[1][2]) - FLOOR_MM) / tall_mm < 0.62
    assert all(4 < tip[1] - furrow(person, float(tip[2])) < 30 for tip in tips)


def test_the_finished_shape_measures_what_people_do() -> None:
    """Read off the bone itself: what is asked of a shape is not always what comes out of it."""
    found = readings()

    assert [(r.part, r.level, r.value_mm) for r in found if not r.usual] == []
    assert {r.level for r in found} >= {"L3", "L4", "L5", "L4-L5"}


def test_a_shape_that_measures_too_little_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As L5 once did: its pedicle was cut through by the joint below."""
    thin = [replace(v, pedicle_height_mm=10.0) if v.name == "L5" else v for v in VERTEBRAE]
    monkeypatch.setattr(spine, "VERTEBRAE", tuple(thin))

    assert ("pedicle height", "L5") in {(r.part, r.level) for r in readings() if not r.usual}


def test_every_skin_tone_shows_the_same() -> None:
    """A page may choose any of them without losing a picture."""
    states = read_illustration(RESOURCES / "illustrations" / "whole-back").states

    for tone in ("-light", "-deep"):
        assert {s.removesuffix(tone) for s in states if s.endswith(tone)} == {
            s for s in states if not s.endswith(("-light", "-deep"))
        }


X_RAYS = {"live-x-ray", "diagnostic-scan"}
"""Dark pictures on a ground of their own."""
TURNING = "turning-spine"


@pytest.mark.parametrize("name", sorted(set(MADE) - X_RAYS - {TURNING}))
def test_every_scene_has_lines_for_dark_looks(name: str) -> None:
    """Above the bones, below what happens to them; in no state is the shape without them."""
    scene = read_illustration(RESOURCES / "illustrations" / name)
    order = [layer.name for layer in scene.layers]
    lines = order.index("outline")

    assert lines > max(order.index(n) for n in ("spine", "room", "roots") if n in order)
    above = {"needle", "needle-thin", "glow", "spot", "cloud", "tingle", "thump", "region"}
    assert all(order.index(n) > lines for n in above & set(order))
    assert all(poses[lines].opacity == 1 for poses in scene.states.values())


def test_the_spine_turns_once_round_in_whole_small_frames() -> None:
    folder = RESOURCES / "illustrations" / TURNING
    scene = json.loads((folder / "scene.json").read_text(encoding="utf-8"))
    frames = scene["turn"]

    assert [f["file"] for f in frames] == [f"turn-{k:02d}.webp" for k in range(36)]
    assert scene["layers"] == [{"name": "spine", **frames[0]}]
    assert scene["size_px"][0] <= 960
    assert all(_digest(folder / f["file"]) == f["sha256"] for f in frames)
    assert {"joint", "branch", "leg-nerve", "disc", "bone"} <= set(scene["anchors"])


def test_the_nerve_grows_back_in_three_steps_of_a_slider() -> None:
    states = list(read_illustration(RESOURCES / "illustrations" / "regrowth").states)

    assert states[1:] == ["gap", "half-closed", "closed"]


def test_every_chapter_has_a_card_that_is_not_older_than_the_model() -> None:
    folder = RESOURCES / "illustrations" / "cards"
    cards = json.loads((folder / "cards.json").read_text(encoding="utf-8"))
    chapters = tomllib.loads((CONTENT / "rf.toml").read_text(encoding="utf-8"))["chapter"]
    pictures = [*cards["cards"].values(), *cards["no_needle"].values()]

    assert cards["model"] == cards_hash()
    assert list(cards["cards"]) == [chapter["id"] for chapter in chapters]
    assert set(cards["no_needle"]) == {"anaesthetic", "radiofrequency", "risks"}
    assert {p["file"] for p in pictures} == {f.name for f in folder.glob("*.webp")}
    assert all(_digest(folder / p["file"]) == p["sha256"] for p in pictures)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["joint-heat", "live-x-ray", "test-block", "two-tests"])
def test_who_wants_no_needle_sees_none(name: str) -> None:
    """Every state still shows something, and nothing that pictures a needle is left."""
    whole = read_illustration(RESOURCES / "illustrations" / name)
    without = without_needles(whole)

    left = {layer.name for layer in without.layers}
    assert not [layer for layer in left if "needle" in layer]
    assert len(left) < len(whole.layers)
    assert not {"tip", "needle"} & set(without.anchors)
    assert all(any(pose.opacity for pose in poses) for poses in without.states.values())


def test_the_guide_for_staff_lists_every_scene_with_its_states() -> None:
    """Staff copy these names; a wrong one would send them searching."""
    guide = (RESOURCES / "guides" / "staff.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in guide.splitlines() if line.startswith("| `")]
    listed = {
        cells[1].strip().strip("`"): re.findall(r"`([^`]+)`", cells[3])
        for cells in rows
        if len(cells) == len(("", "scene", "shows", "states", ""))
    }
    there = {m.parent.name: list(read_illustration(m.parent).states) for m in SCENES}

    assert {name: states for name, states in listed.items() if name in there} == there
