import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.illustrations import read_illustration
from kiosk.content.pictures import vet_picture
from kiosk.core.illustration import Box, LayerPose, Point, Share
from kiosk.core.problems import ContentError

Scene = dict[str, Any]


def folder(sample: Path) -> Path:
    return sample / "resources/illustrations/spine"


def change(sample: Path, act: Callable[[Scene], object]) -> Path:
    path = folder(sample) / "scene.json"
    scene: Scene = json.loads(path.read_text(encoding="utf-8"))
    act(scene)
    path.write_text(json.dumps(scene), encoding="utf-8")
    return folder(sample)


def test_a_scene_is_read_with_all_its_names(sample: Path) -> None:
    scene = read_illustration(folder(sample), verify=True)

    assert scene.id == "spine"
    assert [layer.name for layer in scene.layers] == ["bone", "needle"]
    assert scene.layers[1].box == Box(0.5, 0.5, 0.1, 0.1)
    assert scene.states["rest"] == (LayerPose(), LayerPose(0, 0.1, -0.1, 1.5))
    assert scene.anchors == {"nerve": Point(0.4, 0.6)}
    assert scene.paths["message"][2] == Point(0.2, 1.2)
    assert scene.views == {"joint": Box(0.25, 0.25, 0.5, 0.5)}
    assert scene.hidden == {"message": (Share(0.2, 0.4), Share(0.9, 1.0))}


def frames(count: int, file: str = "bone.webp") -> list[dict[str, object]]:
    """A picture once round, every frame of it alike."""
    return [{"file": file, "box": [0, 0, 1, 1], "sha256": "0" * 64}] * count


def test_a_scene_that_turns_has_its_frames_in_order(sample: Path) -> None:
    scene = read_illustration(change(sample, lambda s: s.update(turn=frames(36))))

    assert [frame.file for frame in scene.turn] == ["spine/bone.webp"] * 36
    assert read_illustration(folder(sample)).turn == scene.turn


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda s: s.update(format=2), "another format"),
        (lambda s: s.update(scene="spin"), 'its folder "spine"'),
        (lambda s: s.update(mood="calm"), '"mood" is not a field'),
        (lambda s: s.pop("model"), 'no "model"'),
        (lambda s: s.update(size_px=1440), "size_px"),
        (lambda s: s.update(size_px=[0, 0]), "size_px"),
        (lambda s: s.update(layers=[]), "at least 1"),
        (lambda s: s["layers"].append(s["layers"][0]), "same name"),
        (lambda s: s["layers"][0].update(file="../x.webp"), "own folder"),
        (lambda s: s["layers"][0].update(file="gone.webp"), '"gone.webp" is not there'),
        (lambda s: s["layers"][0].update(sha256="A" * 64), "SHA-256"),
        (lambda s: s["layers"][0].update(box=[0, 0, 1]), "4 numbers"),
        (lambda s: s["layers"][0].update(box=[0, 0, 0, 1]), "no size"),
        (lambda s: s["layers"][0].update(box=[0, 0, "1", 1]), "4 numbers"),
        (lambda s: s.update(states={}), "no states"),
        (lambda s: s["states"]["rest"].pop("needle"), "needle"),
        (lambda s: s["states"]["rest"].update(x={}), '"x" is not a field'),
        (lambda s: s["states"]["rest"]["needle"].update(opacity=1.1), "out of range"),
        (lambda s: s["states"]["rest"]["needle"].update(opacity=True), "must be a number"),
        (lambda s: s["states"]["rest"]["needle"].update(opacity=float("nan")), "must be a number"),
        (lambda s: s["states"]["rest"]["needle"].update(scale=0), "out of range"),
        (lambda s: s["states"]["rest"]["needle"].update(offset=[3, 0]), "from -1 to 2"),
        (lambda s: s["anchors"].update(nerve=[2.1, 0]), "from -1 to 2"),
        (lambda s: s["anchors"].update(nerve=[float("inf"), 0]), "from -1 to 2"),
        (lambda s: s.update(anchors=[]), "table of names"),
        (lambda s: s["paths"].update(message=[[0, 0]]), "two points"),
        (lambda s: s["paths"].update(message=[[0, 0], [0, -1.1]]), "from -1 to 2"),
        (lambda s: s["views"].update(joint=[0, 0, 1, -1]), "no size"),
        (lambda s: s["hidden"].update(message=[[0.5, 0.4]]), "shares from 0 to 1, in order"),
        (lambda s: s["hidden"].update(message=[[0.5, 1.1]]), "shares from 0 to 1, in order"),
        (lambda s: s["hidden"].update(message=[[0, 0.5], [0.4, 0.6]]), "in order"),
        (lambda s: s["hidden"].update(message=[0.1, 0.2]), "must be 2 numbers"),
        (lambda s: s["hidden"].update(message=0.1), "must be 2 numbers"),
        (lambda s: s.update(turn=[{"file": "bone.webp"}]), "sha256"),
        (lambda s: s.update(turn=frames(7)), "turns in 7 frames"),
        (lambda s: s.update(turn=frames(12, "gone.webp")), "is not there"),
        (lambda s: s.update(turn=frames(12, "../bone.webp")), "own folder"),
    ],
)
def test_a_faulty_scene_is_refused(sample: Path, act: Callable[[Scene], object], says: str) -> None:
    with pytest.raises(ContentError, match=says) as caught:
        read_illustration(change(sample, act))

    assert caught.value.problem.file == "resources/illustrations/spine/scene.json"


def test_a_changed_layer_is_found_when_asked(sample: Path) -> None:
    (folder(sample) / "bone.webp").write_bytes(b"other")

    read_illustration(folder(sample))
    with pytest.raises(ContentError, match="not the picture that was rendered"):
        read_illustration(folder(sample), verify=True)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'

GOOD_PICTURES = {
    "a.png": b"\x89PNG\r\n\x1a\nrest",
    "a.jpg": b"\xff\xd8\xff\xe0rest",
    "a.JPEG": b"\xff\xd8\xff\xe0rest",
    "a.webp": b"RIFF\x04\0\0\0WEBPrest",
    "plain.svg": SVG.format('<path d="M0 0h9"/><style>a{fill:url(#g)}</style>').encode(),
    "inside.svg": SVG.format('<use xlink:href="#g"/><rect fill="url(#g)"/>').encode(),
    "embedded.svg": SVG.format('<image href="data:image/png;base64,iVBORw0="/>').encode(),
    "declared.svg": ('<?xml version="1.0" encoding="UTF-8"?>' + SVG.format("")).encode(),
}

BAD_PICTURES = {
    "a.png": b"\xff\xd8\xff",
    "a.gif": b"GIF89a",
    "a.webp": b"RIFF",
    "empty.svg": b"",
    "html.svg": b"<html/>",
    "unnamed.svg": b"<svg/>",
    "torn.svg": SVG.format("<path>").encode(),
    "utf16.svg": SVG.format("").encode("utf-16"),
    "script.svg": SVG.format("<script>alert(1)</script>").encode(),
    "Script.svg": SVG.format('<g><SCRIPT href="#a"/></g>').encode(),
    "foreign.svg": SVG.format("<foreignObject/>").encode(),
    "onload.svg": SVG.format('<g onload="x()"/>').encode(),
    "link.svg": SVG.format('<a href="https://x.org"/>').encode(),
    "xlink.svg": SVG.format('<use xlink:href="other.svg#a"/>').encode(),
    "file.svg": SVG.format('<image href="file:///etc/passwd"/>').encode(),
    "nested.svg": SVG.format('<image href="data:image/svg+xml;base64,AA"/>').encode(),
    "javascript.svg": SVG.format('<a href="javascript:x()"/>').encode(),
    "fill.svg": SVG.format('<rect fill="url(https://x.org/a#b)"/>').encode(),
    "style.svg": SVG.format("<style>@import 'x.css';</style>").encode(),
    "attribute.svg": SVG.format("<rect style=\"background:url( '//x.org/a')\"/>").encode(),
    "entity.svg": b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(),
    "sheet.svg": b'<?xml-stylesheet href="x.css"?>' + SVG.format("").encode(),
    "animated.svg": SVG.format('<set attributeName="href" to="https://x.org"/>').encode(),
}


@pytest.mark.parametrize("name", GOOD_PICTURES)
def test_a_good_picture_passes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(GOOD_PICTURES[name])

    vet_picture(tmp_path / name)


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_bad_picture_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD_PICTURES[name])

    with pytest.raises(ContentError) as caught:
        vet_picture(tmp_path / name)

    assert caught.value.problem.file == f"resources/pictures/{name}"


def test_a_picture_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be opened"):
        vet_picture(tmp_path / "gone.png")
