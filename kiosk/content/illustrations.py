"""Read pictures: rendered scenes with their manifest, and single files from staff."""

import hashlib
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.content.fields import Fields
from kiosk.core.checking.files import scene_file
from kiosk.core.illustration import Box, Illustration, Layer, LayerPose, Point
from kiosk.core.names import SceneId
from kiosk.core.problems import ContentError

MANIFEST = "scene.json"
FORMAT = 1
FURTHEST = 2.0
"""Names may point a little outside the picture, from -1 to 2 of its side, no further."""

LARGEST_PICTURE_BYTES = 10_000_000

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
        layers = f.tables("layers", _read_layer)
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
        )
        if not illustration.states:
            raise f.error("the scene has no states; render it again")
    for layer in layers:
        _check_layer_file(folder / layer.file, layer, file, verify=verify)
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


def _read_layer(f: Fields) -> Layer:
    name, file, sha256 = f.text("name"), f.text("file"), f.text("sha256")
    if Path(file).name != file:
        raise f.error(f'the layer file "{file}" must lie in the scene\'s own folder')
    if not SHA256.fullmatch(sha256):
        raise f.error(f'the digest of the layer "{name}" is not a SHA-256 in small letters')
    return Layer(name, file, _box(_list(f, "box"), "box", f), sha256)


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
            present = True
            if hashlib.sha256(path.read_bytes()).hexdigest() != layer.sha256:
                raise ContentError(
                    file, 0, f'"{layer.file}" is not the picture that was rendered; render again'
                )
    except OSError:
        present = False
    if not present:
        raise ContentError(
            file, 0, f'the layer "{layer.file}" is not there or cannot be opened; render again'
        )


SIGNATURES = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}

SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
REFUSED_SVG_PARTS = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "link"}
)
EMBEDDED_PICTURE = re.compile(r"data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*")
OUTSIDE_STYLE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(", re.IGNORECASE)


def vet_picture(path: Path) -> None:
    """Refuse a staff picture that is not what its name says, or that could do more than be seen.

    Raises:
        ContentError: the kind is unknown, the file is damaged or too large, or an SVG has
            scripts, foreign parts or links to the outside.
    """
    file = f"resources/pictures/{path.name}"
    try:
        if path.stat().st_size > LARGEST_PICTURE_BYTES:
            raise ContentError(file, 0, "the picture is larger than 10 MB; save a smaller one")
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(file, 0, f"the picture cannot be opened ({error.strerror})") from None
    kind = path.suffix.lower()
    if kind == ".svg":
        _vet_svg(data, file)
    elif kind not in SIGNATURES:
        raise ContentError(file, 0, "this kind of file is no picture; use PNG, JPEG, WebP or SVG")
    elif not SIGNATURES[kind].match(data):
        raise ContentError(file, 0, f"the file is damaged or no {kind[1:].upper()}; save it again")


def _vet_svg(data: bytes, file: str) -> None:
    try:
        text = data.decode("utf-8-sig")
        if re.search(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", text, re.IGNORECASE):
            raise ContentError(
                file, 0, "the drawing has a document type or style sheet; save as plain SVG"
            )
        # No entities are left to expand, and text, unlike bytes, cannot name another encoding.
        root = ET.fromstring(text)  # noqa: S314
    except (UnicodeDecodeError, ET.ParseError, ValueError, RecursionError):
        raise ContentError(file, 0, "the drawing is damaged; save it again as SVG") from None
    if root.tag != f"{SVG_NAMESPACE}svg":
        raise ContentError(file, 0, "the file is no SVG drawing; save it again as SVG")
    for part in root.iter():
        _vet_svg_part(part, file)


def _vet_svg_part(part: ET.Element, file: str) -> None:
    name = _local(part.tag)
    if name in REFUSED_SVG_PARTS:
        raise ContentError(file, 0, f'the drawing has a "{name}"; save it as plain SVG without it')
    if name == "style" and OUTSIDE_STYLE.search("".join(part.itertext())):
        raise ContentError(file, 0, "the drawing's style links to the outside; embed or delete it")
    for key, value in part.attrib.items():
        attribute = _local(key)
        if attribute.startswith("on"):
            raise ContentError(file, 0, f'the drawing has a script in "{attribute}"; delete it')
        if attribute == "attributename" and _local(value.rpartition(":")[2]) == "href":
            raise ContentError(file, 0, "the drawing changes a link; save it as plain SVG without")
        if attribute in {"href", "src"} and not _stays_inside(value):
            raise ContentError(
                file, 0, f'the drawing links to "{value[:60]}"; embed the picture or delete it'
            )
        if OUTSIDE_STYLE.search(value):
            raise ContentError(
                file, 0, f'the drawing links to the outside in "{attribute}"; delete it'
            )


def _stays_inside(link: str) -> bool:
    return link.strip().startswith("#") or bool(EMBEDDED_PICTURE.fullmatch(link.strip()))


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()
