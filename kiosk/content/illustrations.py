"""Read rendered scenes with their manifest."""

import json
import re
from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.content.fields import Fields
from kiosk.core.checking.files import scene_file
from kiosk.core.illustration import Box, Illustration, Layer, LayerPose, Point, Share
from kiosk.core.names import SceneId
from kiosk.core.problems import ContentError

MANIFEST = "scene.json"
FORMAT = 1
FURTHEST = 2.0
"""Names may point a little outside the picture, from -1 to 2 of its side, no further."""

FULL_TURN = 12
"""Frames once round have to be a multiple of this, so that buttons meet every side."""

SHA256 = re.compile(r"[0-9a-f]{64}")


def read_illustration(folder: Path, *, verify: bool = False) -> Illustration:
    """Read one scene. ``verify`` also compares each layer file with its digest.

    Raises:
        ContentError: the manifest is not understood, or a layer is missing or not the one
            that was rendered.
    """
    file = scene_file(SceneId(folder.name))
    with Fields(_manifest(folder / MANIFEST, file), file, 1, "the scene") as f:
        if f.whole("format", 0, 1_000_000) != FORMAT:
            raise f.error(f"this scene has another format than {FORMAT}; render it again")
        name = f.text("scene")
        if name != folder.name:
            raise f.error(f'the scene calls itself "{name}", its folder "{folder.name}"')
        model = f.text("model")
        _check_size(f)
        layers = f.tables("layers", partial(_read_layer, folder=folder.name))
        names = [layer.name for layer in layers]
        if len(set(names)) < len(names):
            raise f.error("two layers have the same name; render the scene again")
        illustration = Illustration(
            id=SceneId(name),
            model=model,
            layers=layers,
            states={s: _read_poses(p, names) for s, p in f.named("states")},
            anchors={k: _point(v, k, f) for k, v in _mapping(f, "anchors").items()},
            paths={k: _path(v, k, f) for k, v in _mapping(f, "paths").items()},
            views={k: _box(v, k, f) for k, v in _mapping(f, "views").items()},
            hidden={k: _shares(v, k, f) for k, v in _mapping(f, "hidden").items()},
            turn=f.tables("turn", partial(_read_frame, folder=folder.name), least=0),
        )
        if illustration.turn and len(illustration.turn) % FULL_TURN:
            raise f.error(f"the scene turns in {len(illustration.turn)} frames; render it again")
        if not illustration.states:
            raise f.error("the scene has no states; render it again")
    for layer in (*layers, *illustration.turn):
        _check_layer_file(folder.parent / layer.file, layer, file, verify=verify)
    return illustration


def _manifest(path: Path, file: str) -> dict[str, Any]:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(file, 0, "this file is not there; render the scene again") from None
    except OSError as error:
        raise ContentError(file, 0, f"this file cannot be opened ({error.strerror})") from None
    except json.JSONDecodeError as error:
        raise ContentError(
            file, error.lineno, f"this line is not understood ({error.msg}); render the scene again"
        ) from None
    except (ValueError, RecursionError):
        raise ContentError(file, 0, "this file is not understood; render the scene again") from None
    if not isinstance(table, dict):
        raise ContentError(file, 1, "this file is not a scene; render the scene again")
    return table


def _check_size(f: Fields) -> None:
    """The picture's side, twice: it is square."""
    size = _list(f, "size_px")
    if not isinstance(size, list) or [type(n) for n in size] != [int, int] or min(size) < 1:
        raise f.error('"size_px" of the scene must be two whole numbers, width and height')


def _read_layer(f: Fields, folder: str) -> Layer:
    return _read_cut_out(f.text("name"), f, folder)


def _read_frame(f: Fields, folder: str) -> Layer:
    return _read_cut_out("turn", f, folder)


def _read_cut_out(name: str, f: Fields, folder: str) -> Layer:
    file, sha256 = f.text("file"), f.text("sha256")
    if Path(file).name != file:
        raise f.error(f'the layer file "{file}" must lie in the scene\'s own folder')
    if not SHA256.fullmatch(sha256):
        raise f.error(f'the digest of the layer "{name}" is not a SHA-256 in small letters')
    return Layer(name, f"{folder}/{file}", _box(_list(f, "box"), "box", f), sha256)


def _read_poses(state: Fields, layers: list[str]) -> tuple[LayerPose, ...]:
    with state:
        return tuple(_read_pose(state.table_at(layer)) for layer in layers)


def _read_pose(f: Fields) -> LayerPose:
    with f:
        opacity, scale = f.number("opacity"), f.number("scale")
        dx, dy = _numbers(_list(f, "offset"), 2, "offset", f)
        if not 0 <= opacity <= 1 or not 0 < scale <= FURTHEST:
            raise f.error(f"{f.where} has an opacity or a scale that is out of range")
        return LayerPose(opacity, dx, dy, scale)


def _list(f: Fields, key: str) -> object:
    f.taken.add(key)
    return f.table.get(key)


def _mapping(f: Fields, key: str) -> Mapping[str, object]:
    f.taken.add(key)
    table = f.table.get(key, {})
    if not isinstance(table, dict):
        raise f.error(f'"{key}" of {f.where} must be a table of names')
    return table


def _point(value: object, name: str, f: Fields) -> Point:
    return Point(*_numbers(value, 2, name, f))


def _path(value: object, name: str, f: Fields) -> tuple[Point, ...]:
    if not isinstance(value, list) or len(value) < 2:  # noqa: PLR2004  (a line has two ends)
        raise f.error(f'the path "{name}" needs at least two points')
    return tuple(_point(point, name, f) for point in value)


def _shares(value: object, name: str, f: Fields) -> tuple[Share, ...]:
    pairs = value if isinstance(value, list) else [value]
    shares = tuple(Share(*_numbers(pair, 2, name, f)) for pair in pairs)
    ends = [0.0, *(at for share in shares for at in (share.start, share.end)), 1.0]
    if any(later < sooner for sooner, later in pairwise(ends)):
        raise f.error(f'what is hidden of the path "{name}" must be shares from 0 to 1, in order')
    return shares


def _box(value: object, name: str, f: Fields) -> Box:
    box = Box(*_numbers(value, 4, name, f))
    if box.width <= 0 or box.height <= 0:
        raise f.error(f'"{name}" of {f.where} has no size')
    return box


def _numbers(value: object, count: int, name: str, f: Fields) -> tuple[float, ...]:
    """Exactly ``count`` numbers in -1..2."""
    good = (
        isinstance(value, list)
        and len(value) == count
        and all(isinstance(n, int | float) and not isinstance(n, bool) for n in value)
        and all(-1.0 <= n <= FURTHEST for n in value)
    )
    if not good or not isinstance(value, list):
        raise f.error(f'"{name}" of {f.where} must be {count} numbers from -1 to {FURTHEST:g}')
    return tuple(float(n) for n in value)


def _check_layer_file(path: Path, layer: Layer, file: str, *, verify: bool) -> None:
    try:
        if not verify:
            present = path.is_file()
        else:
            import hashlib  # noqa: PLC0415 - OpenSSL comes along; a start verifies nothing

            present = True
            if hashlib.sha256(path.read_bytes()).hexdigest() != layer.sha256:
                raise ContentError(
                    file, 0, f'"{path.name}" is not the picture that was rendered; render again'
                )
    except OSError:
        present = False
    if not present:
        raise ContentError(
            file, 0, f'the layer "{path.name}" is not there or cannot be opened; render again'
        )
