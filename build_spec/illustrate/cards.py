"""Small pictures for the cards of the home screen, cut from the finished scenes."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from .model_hash import cards_hash

FOLDER = "cards"
SIZE_PX = (480, 360)
WEBP_QUALITY, WEBP_ALPHA_QUALITY = 82, 90
NEEDLES = ("needle", "needle-thin")
PALE = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A state of a scene, or what of it is named; ``right`` moves it, 0..1 of its picture."""

    scene: str
    state: str
    layers: tuple[str, ...] = ()
    right: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Card:
    """``middle`` and ``width``: which part of the scene's picture is seen, 0..1 of it."""

    chapter: str
    pieces: tuple[Piece, ...]
    middle: tuple[float, float] | str  # a point, or an anchor of the first piece's scene
    width: float
    aside: tuple[float, float] = (0.0, 0.0)  # from an anchor


# Side by side: an X-ray from the front, and a slice of the same back.
_SCANS = (
    Piece("diagnostic-scan", "rest", ("front",)),
    Piece("diagnostic-scan", "young-and-old", ("young",), right=0.495),
)
CARDS = (
    Card("glance", (Piece("whole-back", "region"),), "lower-back", 0.74, (0.0, -0.04)),
    Card("imaging", _SCANS, (0.5, 0.43), 1.0),
    Card("anaesthetic", (Piece("test-block", "numb"),), "cloud", 0.50, (-0.03, 0.06)),
    Card("radiofrequency", (Piece("joint-heat", "warm"),), "tip", 0.40, (-0.03, 0.04)),
    Card("benefits", (Piece("joint-heat", "treated"),), "joint", 0.62, (0.0, -0.06)),
    Card("risks", (Piece("two-tests", "needle-in"),), "tip", 0.36, (0.07, 0.02)),
    Card(
        "deciding",
        (
            Piece("turning-spine", "turn-09", right=-0.42, opacity=PALE),
            Piece("turning-spine", "turn-33", right=0.42, opacity=PALE),
            Piece("turning-spine", "turn-03"),
        ),
        (0.5, 0.5),
        1.33,
    ),
)
SCENES = tuple(sorted({piece.scene for card in CARDS for piece in card.pieces}))


def make(folder: Path) -> int:
    """Write the cards beside the scenes; how many bytes they take.

    Raises FileNotFoundError when a scene was never made.
    """
    out = folder / FOLDER
    out.mkdir(parents=True, exist_ok=True)
    cards: dict[str, object] = {}
    spared: dict[str, object] = {}
    total = 0
    for card in CARDS:
        picture = _save(_drawn(folder, card, ()), out / f"{card.chapter}.webp")
        cards[card.chapter] = picture
        if any(_has_needle(folder, piece) for piece in card.pieces):
            without = _drawn(folder, card, NEEDLES)
            spared[card.chapter] = _save(without, out / f"{card.chapter}-no-needle.webp")
    kept = {f"{name}.webp" for name in cards} | {f"{name}-no-needle.webp" for name in spared}
    for file in out.glob("*.webp"):
        if file.name not in kept:
            file.unlink()
        else:
            total += file.stat().st_size
    manifest = {
        "format": 1,
        "model": cards_hash(),
        "size_px": list(SIZE_PX),
        "cards": cards,
        "no_needle": spared,
    }
    (out / "cards.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return total


def _save(image: Image.Image, path: Path) -> dict[str, str]:
    image.save(path, quality=WEBP_QUALITY, alpha_quality=WEBP_ALPHA_QUALITY, method=6, exact=True)
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def _manifest(folder: Path, scene: str) -> dict[str, Any]:
    out = json.loads((folder / scene / "scene.json").read_text(encoding="utf-8"))
    assert isinstance(out, dict)
    return out


def _has_needle(folder: Path, piece: Piece) -> bool:
    return any(name in NEEDLES for name, _, _ in _posed(folder, piece))


Pose = Mapping[str, Any]
Posed = tuple[str, Mapping[str, Any], Pose]  # a layer's name, its place, how it stands


def _posed(folder: Path, piece: Piece) -> Sequence[Posed]:
    """The layers of a piece that are seen, bottom first; the outline is for dark looks only."""
    scene = _manifest(folder, piece.scene)
    still = {"opacity": 1.0, "offset": [0.0, 0.0], "scale": 1.0}
    if piece.state.startswith("turn-"):
        return ((piece.state, scene["turn"][int(piece.state[5:])], still),)
    poses = scene["states"][piece.state]
    return tuple(
        (layer["name"], layer, poses[layer["name"]])
        for layer in scene["layers"]
        if poses[layer["name"]]["opacity"] > 0
        and layer["name"] != "outline"
        and (not piece.layers or layer["name"] in piece.layers)
    )


def _drawn(folder: Path, card: Card, left_out: tuple[str, ...]) -> Image.Image:
    first = _manifest(folder, card.pieces[0].scene)
    at = first["anchors"][card.middle] if isinstance(card.middle, str) else card.middle
    scale = SIZE_PX[0] / card.width  # pixels of the whole picture's side
    left = (at[0] + card.aside[0]) * scale - SIZE_PX[0] / 2
    top = (at[1] + card.aside[1]) * scale - SIZE_PX[1] / 2
    page = Image.new("RGBA", SIZE_PX)
    for piece in card.pieces:
        for name, place, pose in _posed(folder, piece):
            if name in left_out:
                continue
            image = _opened(folder / piece.scene / str(place["file"]),
                            float(pose["opacity"]) * piece.opacity)  # fmt: skip
            x, y, width, height = place["box"]
            (dx, dy), grow = pose["offset"], float(pose["scale"])
            size = [max(1, round(v * scale * grow)) for v in (width, height)]
            middle = ((x + width / 2 + dx + piece.right) * scale - left,
                      (y + height / 2 + dy) * scale - top)  # fmt: skip
            image = image.resize((size[0], size[1]), Image.Resampling.LANCZOS)
            sheet = Image.new("RGBA", SIZE_PX)
            corner = (round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2))
            sheet.paste(image, corner)
            page.alpha_composite(sheet)
    return page


def _opened(path: Path, opacity: float) -> Image.Image:
    with Image.open(path) as opened:
        pixels = np.asarray(opened.convert("RGBA"), dtype=np.float32)
    pixels = pixels * np.array([1, 1, 1, opacity], dtype=np.float32)
    return Image.fromarray(np.round(pixels).astype(np.uint8), "RGBA")
