"""Vet single picture files from staff."""

import math
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from kiosk.core.problems import ContentError

LARGEST_PICTURE_BYTES = 60_000_000
LARGEST_DRAWING_BYTES = 5_000_000
MOST_POINTS = 64_000_000
"""A PNG or WebP is read whole before it is scaled, in four bytes a point; Qt takes 256 MB at most.
A JPEG of any size is read at a part of it."""

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
            raise ContentError(file, 0, "the picture is larger than 60 MB; save a smaller one")
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(file, 0, f"the picture cannot be opened ({error.strerror})") from None
    kind = path.suffix.lower()
    if kind == ".svg":
        if len(data) > LARGEST_DRAWING_BYTES:
            raise ContentError(file, 0, "the drawing is larger than 5 MB; save a simpler one")
        _vet_svg(data, file)
    elif kind not in SIGNATURES:
        raise ContentError(file, 0, "this kind of file is no picture; use PNG, JPEG, WebP or SVG")
    elif not SIGNATURES[kind].match(data):
        raise ContentError(file, 0, f"the file is damaged or no {kind[1:].upper()}; save it again")
    elif math.prod(_size_px(data, kind)) > MOST_POINTS:
        raise ContentError(
            file, 0, "the picture has more than 64 million points; save it as JPEG, or smaller"
        )


def _size_px(data: bytes, kind: str) -> tuple[int, int]:
    """Width and height of a PNG or WebP, as its first bytes say; nothing of a JPEG."""
    if kind == ".png":
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if kind != ".webp":
        return 0, 0
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(
                data[27:30], "little"
            ) + 1
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            wide, high = data[26:28], data[28:30]
            return int.from_bytes(wide, "little") & 0x3FFF, int.from_bytes(high, "little") & 0x3FFF


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
