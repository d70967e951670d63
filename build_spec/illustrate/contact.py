"""Contact sheet: every state of a scene on a light and a dark ground, as the kiosk composes it.

``python -m build_spec.illustrate.contact [FOLDER]`` writes to .build/illustrate-contact.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[2]
GROUNDS = {"light": (0xE2, 0xED, 0xEF, 255), "dark": (0x10, 0x26, 0x2C, 255)}


def compose(folder: Path, state: str, ground: tuple[int, int, int, int]) -> Image.Image:
    scene = json.loads((folder / "scene.json").read_text(encoding="utf-8"))
    size = scene["size_px"][0]
    page = Image.new("RGBA", (size, size), ground)
    for layer in scene["layers"]:
        how = scene["states"][state][layer["name"]]
        if how["opacity"] <= 0:
            continue
        with Image.open(folder / layer["file"]) as opened:
            image = opened.convert("RGBA")
        if how["opacity"] < 1:
            image.putalpha(image.getchannel("A").point(lambda a, o=how["opacity"]: round(a * o)))
        middle = [layer["box"][i] + layer["box"][i + 2] / 2 + how["offset"][i] for i in (0, 1)]
        # A soft layer may have fewer pixels than its place in the picture.
        image = image.resize([round(n * size * how["scale"]) for n in layer["box"][2:]])
        x, y = (round(middle[i] * size - image.size[i] / 2) for i in (0, 1))
        sheet = Image.new("RGBA", page.size)
        sheet.paste(image, (x, y))
        page.alpha_composite(sheet)
    return page


def mark_paths(page: Image.Image, scene: dict[str, Any]) -> None:
    draw, size = ImageDraw.Draw(page), page.width
    for points in scene["paths"].values():
        for px, py in points:
            draw.ellipse([px * size - 3, py * size - 3, px * size + 3, py * size + 3], "#7a1fa2")


def mark_anchors(page: Image.Image, scene: dict[str, Any]) -> None:
    """Rings: to see that they end on what they name."""
    draw, size = ImageDraw.Draw(page), page.width
    for name, (ax, ay) in scene["anchors"].items():
        x, y = ax * size, ay * size
        draw.ellipse([x - 7, y - 7, x + 7, y + 7], outline="#d0021b", width=3)
        draw.text((x + 10, y - 6), name, fill="#d0021b", font_size=size // 50)


def main() -> int:
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "resources/illustrations/joint-heat"
    out = ROOT / ".build/illustrate-contact"
    out.mkdir(parents=True, exist_ok=True)
    scene = json.loads((folder / "scene.json").read_text(encoding="utf-8"))
    quarter = scene["size_px"][0] // 4
    names = list(scene["states"])
    sheet = Image.new("RGB", (quarter * len(names), quarter * len(GROUNDS)))
    for row, (ground_name, ground) in enumerate(GROUNDS.items()):
        for column, state in enumerate(names):
            page = compose(folder, state, ground).convert("RGB")
            page.save(out / f"{state}-{ground_name}.png")
            small = page.resize((quarter, quarter), Image.Resampling.LANCZOS)
            sheet.paste(small, (column * quarter, row * quarter))
    sheet.save(out / "sheet.png")
    for state in names:
        page = compose(folder, state, GROUNDS["light"])
        if state == "rest":
            mark_paths(page, scene)
        mark_anchors(page, scene)
        page.convert("RGB").save(out / f"marks-{state}.png")
    print(f"{out.relative_to(ROOT)}: {len(names)} states on {len(GROUNDS)} grounds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
