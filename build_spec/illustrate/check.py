"""Is the anatomy right? Computed on the model before any picture is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import acos, degrees

import numpy as np

from .fields import Floats, length
from .measures import (
    CANAL_DEPTH_MM,
    JOINTS,
    NEEDLE,
    NERVES,
    THIN_NEEDLE,
    VERTEBRAE,
    FacetJoint,
)  # fmt: skip
from .model_hash import picture_hash
from .nerves import (
    Branch,
    NeedleLine,
    all_branches,
    groove_landmark,
    needle,
    root,
    solid,
    target,
    thin_needle,
    treated_span,
)  # fmt: skip
from .person import FLOOR_MM, L4_HEIGHT_MM, furrow, spine_shift, standing
from .scene import Workshop
from .spine import LEVELS, frames, lower_hinge

AT_RIM_MM, IN_GAP_MM = 3.0, 4.0  # where a branch's end counts as on the joint's capsule


class GeometryError(Exception):
    """The model contradicts anatomy."""


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    value: float
    limit: float
    at_most: bool = True
    unit: str = "mm"

    @property
    def holds(self) -> bool:
        return self.value <= self.limit if self.at_most else self.value >= self.limit

    def __str__(self) -> str:
        sign = "<=" if self.at_most else ">="
        mark = "ok " if self.holds else "BAD"
        return f"{mark} {self.what}: {self.value:.2f} {sign} {self.limit:g} {self.unit}"


ROOT_LEVELS = ("L2", "L3", "L4", "L5")


def check_geometry() -> tuple[Finding, ...]:
    """Every rule of the anatomy with what the model gives.

    Raises GeometryError, naming all broken rules, when one does not hold.
    """
    roots = {(level, side): root(level, side) for level in ROOT_LEVELS for side in (1, -1)}
    found = beside_the_branch(needle(), target())
    found.append(clear_of_roots(needle(), list(roots.values())))
    found.append(_needle_in_bone(needle()))
    for one in all_branches():
        found += [in_its_groove(one), branch_in_bone(one)]
    found += [root_in_bone(level, line) for (level, _), line in roots.items()]
    for joint in JOINTS:
        found += [two_reach(joint, side, all_branches()) for side in (1, -1)]
    found += _thin_needle_findings(list(roots.values()))
    return tuple(_all_hold(found))


def beside_the_branch(n: NeedleLine, b: Branch) -> list[Finding]:
    """The bare tip lies alongside the nerve that is treated."""
    first, last = treated_span(b)
    apart = length(_bare(n)[:, None] - b.course[None]).min(axis=1)
    steps = np.diff(b.course[first : last + 1 : 3], axis=0)
    steps /= length(steps)[:, None]
    chord = b.course[last] - b.course[first]
    chord /= np.linalg.norm(chord)
    return [
        Finding("bare tip to target branch, axis to axis, farthest", float(apart.max()), 2.0),
        Finding("bare tip to target branch, angle",
                degrees(acos(min(1.0, float(chord @ n.towards_hub)))), 20.0, unit="degrees"),
        Finding("bare tip to target branch, angle, mean of its pieces",
                float(np.degrees(np.arccos(np.clip(steps @ n.towards_hub, -1, 1))).mean()),
                20.0, unit="degrees"),
    ]  # fmt: skip


def clear_of_roots(n: NeedleLine, roots: Sequence[Floats]) -> Finding:
    """The bare tip is well away from every nerve that goes to a leg."""
    far = min(float(length(_bare(n)[:, None] - r[None]).min()) for r in roots)
    clear = far - NERVES.root_radius_mm - NEEDLE.radius_mm
    return Finding("bare tip to nearest spinal nerve, surfaces", clear, 8.0, at_most=False)


def in_its_groove(one: Branch) -> Finding:
    near = float(length(one.course - groove_landmark(one.vertebra, one.side)).min())
    return Finding(f"{one.name} branch to its groove", near, 3.0)


def branch_in_bone(one: Branch) -> Finding:
    """Drawn thicker than life: what must stay outside the bone is the nerve's true middle."""
    buried = max(float(-solid(line).min()) for line in (one.course, one.twig))
    return Finding(f"{one.name} branch inside bone", buried, 0.5)


def root_in_bone(level: str, line: Floats) -> Finding:
    deep = float((NERVES.root_radius_mm - solid(line)).max())
    return Finding(f"{level} spinal nerve inside bone", deep, 0.5)


def two_reach(joint: FacetJoint, side: int, branches: Sequence[Branch]) -> Finding:
    """Each joint is fed by the branch above it and the one below."""
    count = sum(one.side == side and _arrives(one, joint) for one in branches)
    where = f"{joint.name} {'right' if side > 0 else 'left'}"
    return Finding(f"branches that reach joint {where}", count, 2, False, "")


def _arrives(one: Branch, joint: FacetJoint) -> bool:
    lower, hinge = frames()[LEVELS[JOINTS.index(joint) + 1]], lower_hinge(joint)
    for end in (one.course[-1], one.twig[-1]):
        p = lower.to_local(end) * np.array([one.side, 1, 1], dtype=np.float32)
        across, _, up = hinge.axes @ (p - hinge.centre)
        beyond = np.maximum(np.abs([across, up]) - [joint.half_width_mm, joint.half_height_mm], 0)
        off = abs(float(hinge.height_over(p)))
        if float(np.hypot(*beyond)) <= AT_RIM_MM and off <= IN_GAP_MM:
            return True
    return False


def _bare(n: NeedleLine) -> Floats:
    along = np.linspace(0, NEEDLE.bare_mm, 41)[:, None]
    return np.asarray(n.tip + along * n.towards_hub, dtype=np.float32)


def _needle_in_bone(n: NeedleLine) -> Finding:
    shaft = n.tip + np.linspace(0, NEEDLE.shaft_mm, 80)[:, None] * n.towards_hub
    deep = float((NEEDLE.radius_mm - solid(shaft.astype(np.float32))).max())
    return Finding("needle inside bone", deep, 0.5)


def _thin_needle_findings(roots: Sequence[Floats]) -> list[Finding]:
    n, b = thin_needle(), target()
    line = n.tip + np.linspace(0, THIN_NEEDLE.shaft_mm, 80)[:, None] * n.towards_hub
    near = min(float(length(line[:, None] - r[None]).min()) for r in roots)
    clear = near - NERVES.root_radius_mm - THIN_NEEDLE.radius_mm
    deep = float((THIN_NEEDLE.radius_mm - solid(line.astype(np.float32))).max())
    return [
        Finding("thin needle's tip to target branch", float(length(n.tip - b.course).min()), 2.0),
        Finding("thin needle to nearest spinal nerve, surfaces", clear, 8.0, at_most=False),
        Finding("thin needle inside bone", deep, 0.5),
    ]


def in_the_body() -> list[Finding]:
    """Whether the spine lies where it lies in a person: as high, and as deep below the skin."""
    person = standing()
    tall = float(person.mesh("body").points[:, 2].max()) - FLOOR_MM
    high = (L4_HEIGHT_MM - FLOOR_MM) / tall * 100
    found = [
        Finding("spinous process of L4, of the height, at least", high, 58.5, False, "%"),
        Finding("spinous process of L4, of the height, at most", high, 62.0, unit="%"),
    ]
    shift = spine_shift(person)
    for v in VERTEBRAE:
        back = -v.body_depth_mm / 2 - CANAL_DEPTH_MM - v.spinous_length_mm
        tip = frames()[v.name].to_world(np.array([0, back, -12], dtype=np.float32)) + shift
        deep = float(tip[1]) - furrow(person, float(tip[2]))
        found += [
            Finding(f"skin over the spinous process of {v.name}, at least", deep, 4.0, False),
            Finding(f"skin over the spinous process of {v.name}, at most", deep, 30.0),
        ]
    return found


def check_once(shop: Workshop) -> None:
    """Check, unless this very model was found right before: that takes longer than a picture.

    Raises GeometryError.
    """
    shop.cache.mkdir(parents=True, exist_ok=True)
    passed = shop.cache / f"geometry-{picture_hash()[:16]}.txt"
    if not passed.exists():
        passed.write_text("\n".join(str(f) for f in check_geometry()) + "\n", encoding="utf-8")
    for line in passed.read_text(encoding="utf-8").splitlines():
        shop.tell(f"  {line}")
    for finding in _all_hold(in_the_body()):
        shop.tell(f"  {finding}")


def _all_hold(found: list[Finding]) -> list[Finding]:
    broken = [str(f) for f in found if not f.holds]
    if broken:
        raise GeometryError("\n".join(broken))
    return found
