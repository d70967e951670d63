"""Each rule of the anatomy holds for the model, and breaks when the part it guards is moved."""

from dataclasses import replace
from math import cos, radians, sin

import numpy as np
import pytest

from build_spec.illustrate.check import (
    beside_the_branch,
    branch_in_bone,
    clear_of_roots,
    in_its_groove,
    root_in_bone,
    two_reach,
)
from build_spec.illustrate.fields import Floats, vector
from build_spec.illustrate.measures import JOINTS, NEEDLE
from build_spec.illustrate.nerves import (
    Branch,
    NeedleLine,
    branch,
    groove_landmark,
    needle,
    outward,
    root,
    target,
)

RIGHT = 1
TREATED_JOINT = JOINTS[1]


def test_the_bare_tip_lies_along_the_treated_branch() -> None:
    assert all(finding.holds for finding in beside_the_branch(needle(), target()))


def test_a_tip_that_stands_off_the_branch_is_found() -> None:
    n, b = needle(), target()
    away = n.tip - b.course[b.groove_at]
    away -= n.towards_hub * float(away @ n.towards_hub)
    moved = replace(n, tip=n.tip + away / np.linalg.norm(away))

    apart, *angles = beside_the_branch(moved, b)

    assert not apart.holds
    assert all(angle.holds for angle in angles)


def test_a_tip_that_lies_across_the_branch_is_found() -> None:
    turned = _turned(needle(), radians(30))

    assert [f.what for f in beside_the_branch(turned, target()) if not f.holds][-2:] == [
        "bare tip to target branch, angle",
        "bare tip to target branch, angle, mean of its pieces",
    ]


def _turned(n: NeedleLine, angle: float) -> NeedleLine:
    """About the middle of its bare tip."""
    middle = n.tip + n.towards_hub * (NEEDLE.bare_mm / 2)
    side = np.cross(n.towards_hub, vector(0, 0, 1))
    way = n.towards_hub * cos(angle) + side / np.linalg.norm(side) * sin(angle)
    return NeedleLine(
        (middle - way * (NEEDLE.bare_mm / 2)).astype(np.float32), way.astype(np.float32)
    )


def test_a_branch_that_leaves_its_groove_is_found() -> None:
    b = target()
    at = groove_landmark(b.vertebra, b.side)
    moved = _moved(b, outward(at[None])[0] * 4.0)

    assert in_its_groove(b).holds
    assert not in_its_groove(moved).holds


def test_a_branch_inside_bone_is_found() -> None:
    b = target()
    at = groove_landmark(b.vertebra, b.side)
    moved = _moved(b, outward(at[None])[0] * -4.0)

    assert branch_in_bone(b).holds
    assert not branch_in_bone(moved).holds


def test_a_leg_nerve_inside_bone_is_found() -> None:
    leg = root("L3", RIGHT)

    assert root_in_bone("L3", leg).holds
    assert not root_in_bone("L3", leg + vector(0, 0, 6.0)).holds


def test_a_leg_nerve_near_the_warm_tip_is_found() -> None:
    n, leg = needle(), root("L3", RIGHT)
    nearest = leg[int(np.argmin(np.linalg.norm(leg - n.tip, axis=1)))]
    way = n.tip - nearest

    assert clear_of_roots(n, [leg]).holds
    assert not clear_of_roots(n, [leg + way * np.float32(0.3)]).holds


@pytest.mark.parametrize("which", [0, 1])
def test_a_branch_that_does_not_reach_its_joint_is_found(which: int) -> None:
    """Two feed the joint: one down to it from above, one up to it by its side twig."""
    pair = [target(), branch("L5", RIGHT)]
    short = [
        replace(pair[0], course=pair[0].course[: pair[0].groove_at]),
        replace(pair[1], twig=pair[1].twig[: len(pair[1].twig) // 3]),
    ]

    assert two_reach(TREATED_JOINT, RIGHT, pair).holds
    pair[which] = short[which]
    assert not two_reach(TREATED_JOINT, RIGHT, pair).holds


def _moved(b: Branch, by: Floats) -> Branch:
    return replace(b, course=b.course + by, twig=b.twig + by)
