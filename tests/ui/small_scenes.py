"""Scenes made on the spot, and pages that show them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from kiosk.app.folders import RESOURCES
from kiosk.content.illustrations import read_illustration
from kiosk.core.blocks import Block
from kiosk.core.illustration import Illustration
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId

PAGE = PageId("rf/one-minute")
FRAMES = 36
SIDE_PX = 48


def drawn(file: Path, hue: int, side_px: int = SIDE_PX) -> str:
    """A square of one colour; returns its digest."""
    picture = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    picture.fill(QColor.fromHsv(hue % 360, 200, 200))
    assert picture.save(str(file))
    return hashlib.sha256(file.read_bytes()).hexdigest()


def turning_scene(illustrations: Path, side_px: int = SIDE_PX) -> Illustration:
    """A scene that turns, beside the bundled ones: 36 frames, each of another colour and box."""
    for bundled in (RESOURCES / "illustrations").iterdir():
        (illustrations / bundled.name).symlink_to(bundled)
    folder = illustrations / "turning-colours"
    folder.mkdir(parents=True)
    frames = [
        {
            "file": f"turn-{number:02}.webp",
            "box": [0.2 + 0.005 * number, 0.1, 0.4, 0.8],
            "sha256": drawn(folder / f"turn-{number:02}.webp", number * 10, side_px),
        }
        for number in range(FRAMES)
    ]
    pose = {"spine": {"opacity": 1, "offset": [0.0, 0.0], "scale": 1.0}}
    manifest = {
        "format": 1,
        "scene": "turning-colours",
        "model": "none",
        "size_px": [side_px, side_px],
        "layers": [{"name": "spine", **frames[0]}],
        "states": {"rest": pose},
        "paths": {},
        "anchors": {"joint": [0.4, 0.5]},
        "views": {"whole": [0, 0, 1, 1]},
        "turn": frames,
    }
    (folder / "scene.json").write_text(json.dumps(manifest), encoding="utf-8")
    return read_illustration(folder, verify=True)


def showing(library: Library, *blocks: Block, scenes: Sequence[Illustration] = ()) -> Library:
    """The content with one page of one step that has these blocks, and with more scenes."""
    page = library.pages[FALLBACK_LANGUAGE][PAGE]
    step = replace(page.steps[0], blocks=blocks, block_lines=())
    pages = {**library.pages[FALLBACK_LANGUAGE], PAGE: replace(page, steps=(step,))}
    return replace(
        library,
        pages={FALLBACK_LANGUAGE: pages},
        scenes={**library.scenes, **{scene.id: scene for scene in scenes}},
    )
