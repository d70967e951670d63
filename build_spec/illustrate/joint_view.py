"""The camera beside the treated joint: what all scenes of this view share."""

from collections.abc import Sequence

import numpy as np

from .fields import Floats, vector
from .lines import outline
from .nerves import (
    Branch,
    NeedleLine,
    all_branches,
    branch,
    needle,
    root,
    target,
    treated_span,
)  # fmt: skip
from .objects import (
    BONES,
    BRANCHES,
    CARTILAGES,
    DISCS,
    GAP,
    NEEDLE_PARTS,
    ROOTS,
    SPINE_PARTS,
    TARGET,
    THIN_PARTS,
)  # fmt: skip
from .pictures import Pixels, fade_bottom, read
from .scene import Shot, Workshop, square, thin_out
from .sight import only, seen, spiral
from .spine import frames, joint_below, lower_hinge
from .viewpoints import BESIDE_THE_JOINT

VIEW = BESIDE_THE_JOINT
FADE = (0.90, 0.995)
FADE_TOP = (0.005, 0.075)
# Of the picture, to the middle of the nerve; 0.02 to its side. No label of the joint names a nerve.
JOINT_FROM_NERVE = 0.025
IN_SIGHT = (*SPINE_PARTS, ROOTS, BRANCHES, TARGET)

PAIR = "L4 right"  # with the treated one it feeds the joint that is spoken of
_BEHIND = (*SPINE_PARTS, ROOTS, BRANCHES)
SHOTS = {
    shot.layer: shot
    for shot in (
        Shot("spine", SPINE_PARTS, (), (ROOTS, BRANCHES, TARGET)),
        Shot("roots", (ROOTS,), SPINE_PARTS),
        Shot("branches", (BRANCHES,), (*SPINE_PARTS, ROOTS)),
        Shot("target", (TARGET,), _BEHIND),
        Shot("target-gap", (GAP,), _BEHIND),
        Shot("needle", (NEEDLE_PARTS,)),
        Shot("needle-thin", (THIN_PARTS,)),
        Shot("outline", (*_BEHIND, TARGET), relief=True),
        # Where the treated piece of nerve comes and goes, no line may stay behind.
        Shot("outline-gap", (*_BEHIND, GAP), relief=True),
        Shot("outline-pair", (*SPINE_PARTS, ROOTS, TARGET, BRANCHES + PAIR), relief=True),
    )
}
NEEDLES = ("needle", "needle-thin")


def layers(shop: Workshop, *names: str) -> dict[str, Pixels]:
    """Rendered layers of this view, running out softly at top and bottom."""
    taken = shop.rendered(VIEW, tuple(SHOTS[name] for name in names))
    return {name: _finish(name, read(path)) for name, path in taken.items()}


def outlined(shop: Workshop, name: str = "outline") -> Pixels:
    """Lines round what is seen before this camera, for dark looks."""
    taken = shop.rendered(VIEW, (SHOTS[name],))
    return _finish("outline", outline(read(taken[name])))


def _finish(name: str, pixels: Pixels) -> Pixels:
    if name in NEEDLES:
        return pixels
    pixels = fade_bottom(pixels, *FADE)
    if name in {"roots", "outline"}:
        pixels = fade_bottom(pixels[::-1], 1 - FADE_TOP[1], 1 - FADE_TOP[0])[::-1]
    return pixels


def _away_from_branches(candidates: Sequence[Floats]) -> list[Floats]:
    """Farthest in the picture from every thin nerve first; none too near to the treated one."""
    nerves = VIEW.project(np.concatenate([p for b in all_branches() for p in (b.course, b.twig)]))
    treated = VIEW.project(np.concatenate([target().course, target().twig]))

    def away(point: Floats, lines: Floats) -> float:
        return float(np.linalg.norm(lines - VIEW.project(point), axis=1).min())

    clear = [p for p in candidates if away(p, treated) >= JOINT_FROM_NERVE]
    return sorted(clear, key=lambda p: -away(p, nerves))


def body_anchors(needle_parts: tuple[str, ...] = ()) -> dict[str, Floats]:
    """Points that are seen, 0..1 of the picture, also with that needle in place."""
    with only((*IN_SIGHT, *needle_parts)):
        points = _named_points()
    with only(IN_SIGHT):
        points["gap"] = _gap_middle()
    return {name: VIEW.project(p) for name, p in points.items()}


def needle_anchors(
    line: NeedleLine, parts: str, tip_mm: Sequence[float], shaft_mm: float
) -> dict[str, Floats]:
    """Where a needle's tip and shaft are seen; ``tip_mm`` from its point, the nearest first."""
    shaft = np.arange(shaft_mm * 0.8, shaft_mm, 2.0)
    with only((*IN_SIGHT, parts)):
        points = {
            "tip": seen(VIEW, "tip", [line.tip + line.towards_hub * s for s in tip_mm], (parts,)),
            "needle": seen(VIEW, "needle", [line.tip + line.towards_hub * s for s in shaft],
                           (parts,)),
        }  # fmt: skip
    return {name: VIEW.project(p) for name, p in points.items()}


def drawn_back(line: NeedleLine, by_mm: float) -> tuple[float, float]:
    """How far a needle's picture stands off when the needle is still on its way."""
    x, y = VIEW.project(line.tip + line.towards_hub * by_mm) - VIEW.project(line.tip)
    return round(float(x), 4), round(float(y), 4)


def _gap_middle() -> Floats:
    """In the treated state the needle is gone, and what is seen here is that the nerve is too."""
    course, (first, last) = target().course, treated_span(target())
    middle = (first + last) // 2
    from_middle = sorted(range(first + 1, last), key=lambda i: abs(i - middle))
    return seen(VIEW, "gap", [course[i] for i in from_middle], (TARGET,))


def _named_points() -> dict[str, Floats]:
    b = target()
    f3, f4, f5 = (frames()[name] for name in ("L3", "L4", "L5"))
    hinge = lower_hinge(joint_below("L4"))
    j = hinge.joint
    joint = f5.to_world(hinge.centre + hinge.axes[0] * j.half_width_mm + vector(0, 0, 1))
    _, last = treated_span(b)
    leg = root("L3", 1)

    def around(point: Floats, reach_mm: float, count: int = 160) -> list[Floats]:
        return spiral(VIEW, point, reach_mm, count)

    nerve = [b.course[i] for i in range(last + 8, len(b.course) - 2)] + list(b.course[last:])
    return {
        "nerve": seen(VIEW, "nerve", nerve, (TARGET,)),
        "joint": seen(VIEW, "joint", _away_from_branches(around(joint, 7.0, 1200)),
                      (CARTILAGES + "L4",), 0.35),
        "leg-nerve": seen(VIEW, "leg-nerve", list(leg[int(len(leg) * 0.80):]) + list(leg[::-1]),
                          (ROOTS,)),
        "disc": seen(VIEW, "disc", around(f3.to_world(vector(21, -4, -19)), 14.0),
                     (DISCS + "L3",)),
        "bone": seen(VIEW, "bone", around(f4.to_world(vector(1, -62, -10)), 9.0),
                     (BONES + "L4",)),
    }  # fmt: skip


def _message(b: Branch, level: str) -> Floats:
    """From the joint up the branch, over the spinal nerve into the canal and up."""
    nerve = root(level, b.side)
    leave = int(np.argmin(np.linalg.norm(nerve - b.course[0], axis=1)))
    height = 24.0 if level != "L2" else 5.0
    up = frames()[level].to_world(np.array([(3.0 * b.side, -25, height)], dtype=np.float32))
    return np.concatenate([b.course[::-1], nerve[:leave][::-1], up])


def paths() -> dict[str, Floats]:
    b = target()
    _, last = treated_span(b)
    lines = {
        "message": thin_out(_message(b, "L3")),
        "message-blocked": thin_out(b.course[last:][::-1], 24),
        "message-other": thin_out(_message(branch("L5", 1), "L4")),
        "message-other-above": thin_out(_message(branch("L3", 1), "L2")),
    }
    return {name: VIEW.project(line) for name, line in lines.items()}


def views() -> dict[str, tuple[float, ...]]:
    n = needle()
    groove = VIEW.project(n.tip + n.towards_hub * 5)
    return {
        "whole": (0, 0, 1, 1),
        "joint": square(groove + np.array([-0.03, 0.06]), 0.46),
        "tip": square(groove, 0.26),
    }
