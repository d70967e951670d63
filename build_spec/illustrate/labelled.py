"""Pages to read the anatomy from: from behind, from the side and oblique, every part named.

``python3 build_spec illustrations --labelled`` writes them to ``.build/illustrate-labelled``, and
prints the measures of the shape beside those of people.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from .camera import View
from .fields import Floats, vector
from .measured import readings
from .measures import NEEDLE, VERTEBRAE
from .nerves import groove_landmark, needle, root, sac, target
from .objects import BONES, BRANCHES, CARTILAGES, DISCS, NEEDLE_PARTS, ROOTS, TARGET
from .scene import Quality, Shot, Workshop
from .sight import first_hit, only, spiral
from .spine import frames, joint_below, lower_hinge
from .stand import SIGHT_STEP_MM

PARTS = (BONES, DISCS, CARTILAGES, ROOTS, BRANCHES, TARGET, NEEDLE_PARTS)
QUALITY = Quality(720, 10, SIGHT_STEP_MM)  # one model for pictures and lines of sight
MIDDLE_MM = (0.0, -20.0, -12.0)
VIEWS = {
    "behind": View(0.0, 4.0, MIDDLE_MM, 190.0),
    "side": View(90.0, 0.0, MIDDLE_MM, 190.0),
    "oblique": View(38.0, 12.0, MIDDLE_MM, 190.0),
}
MARGIN_PX, FONT_PX, APART_PX = 300, 17, 24
REACH_MM, DEEP_MM = 7.0, 4.5  # a name's point may be that far aside, and before what is meant
PAPER, INK, LINE = "#f6f4ef", "#12303a", "#0b5563"


@dataclass(frozen=True, slots=True)
class Part:
    """A thing with a name: where about it is, and what is really there."""

    name: str
    place: Floats
    kind: str


def parts() -> tuple[Part, ...]:
    out: list[Part] = []
    for v in VERTEBRAE:
        frame, back = frames()[v.name], -v.body_depth_mm / 2
        own = lower_hinge(joint_below(v.name))
        high = v.body_height_mm / 2 - v.pedicle_height_mm / 2
        low = frames()[("L4", "L5", "S1")[VERTEBRAE.index(v)]]

        def add(name: str, p: tuple[float, float, float], v_name: str = v.name,
                to_world: Callable[[Floats], Floats] = frame.to_world) -> None:  # fmt: skip
            out.append(Part(f"{name} {v_name}", to_world(vector(*p)), BONES + v_name))

        add("body", (v.body_width_mm / 2 - 2, 0, -6))
        add("pedicle", (v.pedicle_x_mm + 5, back - 4, high))
        add("transverse process", (v.transverse_span_mm / 2 - 7, back - 17, high + 4))
        add("lamina", (9, back - 20, -6))
        add("spinous process", (2, back - 17 - v.spinous_length_mm + 5, -12))
        joint = low.to_world(own.centre + own.axes[0] * own.joint.half_width_mm)
        out.append(Part(f"joint below {v.name}", joint, CARTILAGES + v.name))
        disc = (vector(0, frame.y_mm, frame.z_mm) + vector(0, low.y_mm, low.z_mm)) / 2
        out.append(Part(f"disc below {v.name}", disc + vector(21, 0, 0), DISCS + v.name))
        nerve = root(v.name, 1)
        out.append(
            Part(f"spinal nerve {v.name}", nerve[int(len(nerve) * 0.7)], f"{ROOTS}{v.name} 1")
        )
    b, n = target(), needle()
    out += [
        Part("sacrum", frames()["S1"].to_world(vector(14, -40, -30)), BONES + "S1"),
        Part("sheath of the nerves", sac()[8], ROOTS + "sac"),
        Part("groove for the branch, L4", groove_landmark("L4", -1), BONES + "L4"),
        Part("medial branch of L3, treated", b.course[len(b.course) // 2 + 6], TARGET),
        Part("needle, bare tip", n.tip + n.towards_hub * 3.0, NEEDLE_PARTS),
        Part("needle, sleeve", n.tip + n.towards_hub * (NEEDLE.bare_mm + 25.0), NEEDLE_PARTS),
    ]
    return tuple(out)


def make(shop: Workshop, folder: Path) -> int:
    """Write one labelled picture for each side, and the measures; the number of unusual ones."""
    folder.mkdir(parents=True, exist_ok=True)
    shown: set[str] = set()
    for name, view in VIEWS.items():
        picture = shop.rendered(view, (Shot(f"labelled-{name}", PARTS),))[f"labelled-{name}"]
        shop.camera.look_from(view)
        found = _found(view)
        shown |= found.keys()
        _draw(picture, found).save(folder / f"{name}.png")
        shop.tell(f"{name}: {len(found)} of {len(parts())} parts are seen")
    for part in parts():
        if part.name not in shown:
            shop.tell(f"from no side is seen: {part.name}")
    lines = [_line(r.usual, r.part, r.level, r.value_mm, r.usual_mm) for r in readings()]
    (folder / "measures.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for line in lines:
        shop.tell(line)
    return sum(not r.usual for r in readings())


def _line(usual: bool, part: str, level: str, value: float, wide: tuple[float, float]) -> str:  # noqa: FBT001  (a row of a table)
    mark = "usual  " if usual else "UNUSUAL"
    return f"{mark} {part}, {level}: {value:.1f} mm; in people {wide[0]:g} to {wide[1]:g}"


def _found(view: View) -> dict[str, Floats]:
    out = {}
    with only(PARTS):
        for part in parts():
            for point in spiral(view, part.place, REACH_MM):
                item, before = first_hit(view, point)
                if item.startswith(part.kind) and abs(before) < DEEP_MM:
                    out[part.name] = view.project(point)
                    break
    return out


def _draw(picture: Path, found: dict[str, Floats]) -> Image.Image:
    """The names stand in the margins, in the order of what they name, so that no lines cross."""
    with Image.open(picture) as opened:
        image = opened.convert("RGBA")
    side = image.width
    page = Image.new("RGBA", (side + 2 * MARGIN_PX, side), PAPER)
    page.alpha_composite(image, (MARGIN_PX, 0))
    draw = ImageDraw.Draw(page)
    middle = float(np.median([p[0] for p in found.values()]))
    for right in (False, True):
        mine = sorted(((n, p) for n, p in found.items() if (p[0] > middle) == right),
                      key=lambda item: float(item[1][1]))  # fmt: skip
        wanted = np.array([p[1] * side for _, p in mine])
        heights = _apart(wanted, side)
        for (name, point), y in zip(mine, heights, strict=True):
            at = (MARGIN_PX + float(point[0]) * side, float(point[1]) * side)
            edge = (MARGIN_PX + side + 8, y) if right else (MARGIN_PX - 8, y)
            draw.line([edge, at], fill=LINE, width=2)
            draw.ellipse(
                [at[0] - 4, at[1] - 4, at[0] + 4, at[1] + 4], fill=PAPER, outline=LINE, width=2
            )
            anchor = "lm" if right else "rm"
            draw.text(
                (edge[0] + (6 if right else -6), y), name, INK, font_size=FONT_PX, anchor=anchor
            )
    return page.convert("RGB")


def _apart(wanted: Floats, side: int) -> list[float]:
    """As near as may be to where they are wanted, none over another."""
    out: list[float] = []
    for y in wanted:
        out.append(max(float(y), out[-1] + APART_PX if out else APART_PX))
    over = out[-1] - (side - APART_PX) if out else 0.0
    for index in range(len(out) - 1, -1, -1):
        if over <= 0:
            break
        out[index] -= over
        over = (out[index - 1] + APART_PX - out[index]) if index else 0.0
    return out
