"""A neutral person: one surface, posed at the joints; clothes are a surface of their own.

The surface is MakeHuman's (CC0), blended by ``take_body``: halfway between the sexes, of no one
origin. Same axes as the spine: x to the person's right, y to the front, z up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from .fields import Floats, vector
from .measures import L2_PITCH_DEG
from .spine import Frame, frames

BODY = Path(__file__).parent / "body.npz"
UNIT_MM = 0.05  # one step of a stored coordinate
FLOOR_MM = -818.0  # what the person stands on
# The tip of L4's spinous process: as high as the iliac crests, six tenths of the height from the
# floor, and so deep below the skin. Source: Tuffier's line; ultrasound of adults of usual build.
L4_HEIGHT_MM, UNDER_SKIN_MM = 184.0, 14.0
L4_TIP_MM = (0.0, -66.0, -12.0)  # in the spine's own frame
UPPER_STEP_MM, UPPER_TURN_DEG = 37.5, 3.2  # from one vertebra to the next, above L3
UPPER = ("L2", "L1", "T12", "T11", "T10")
Quads = npt.NDArray[np.int32]
UPPER_ARM, FOREARM_WAY = vector(0.13, -0.03, -1.0), vector(0.10, 0.16, -1.0)
ARM = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist")
FOREARM = ARM[2:]
BEYOND = {"shoulder": ("elbow", "hand"), "elbow": ("hand",)}
BONES = (
    "root", "spine05", "spine04", "spine03", "spine02", "spine01", "neck01", "neck02", "neck03",
    "head", "pelvis", "breast", "clavicle", "shoulder01", "upperarm01", "upperarm02",
    "lowerarm01", "lowerarm02", "wrist", "upperleg01", "upperleg02", "lowerleg01", "lowerleg02",
    "foot",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mesh:
    """Points in millimetres and faces of four corners."""

    points: Floats
    quads: Quads


@dataclass(frozen=True, slots=True)
class _Stored:
    points: Floats
    bones: npt.NDArray[np.uint8]
    shares: Floats
    joints: Mapping[str, Floats]
    faces: Mapping[str, Quads]


@cache
def _stored() -> _Stored:
    with np.load(BODY) as kept:
        names = [str(n) for n in kept["joint_names"]]
        shares = kept["shares"].astype(np.float32)
        return _Stored(
            kept["points"].astype(np.float32) * np.float32(UNIT_MM),
            kept["bones"],
            shares / shares.sum(axis=1, keepdims=True),
            dict(zip(names, kept["joints"], strict=True)),
            {part: kept[part].astype(np.int32) for part in ("body", "tights")},
        )


@dataclass(slots=True)
class Person:
    """Points as they stand now, and the joints that moved with them."""

    points: Floats
    _joints: dict[tuple[str, int], Floats]

    def turn(self, joint: str, bones: tuple[str, ...], side: int, matrix: Floats) -> None:
        """Turn bones of a side (1 right, -1 left) about a joint; joints further out go along."""
        stored, middle = _stored(), self._joints[joint, side]
        numbers = [2 * BONES.index(b) + (0 if side < 0 else 1) for b in bones]
        share = (np.isin(stored.bones, numbers) * stored.shares).sum(axis=1)[:, None]
        moved = (self.points - middle) @ matrix.T + middle
        self.points = self.points * (1 - share) + moved * share
        for further in BEYOND.get(joint, ()):
            moved_joint = (self._joints[further, side] - middle) @ matrix.T + middle
            self._joints[further, side] = moved_joint.astype(np.float32)

    def aim(self, joint: str, end: str, bones: tuple[str, ...], side: int, way: Floats) -> None:
        """Turn a limb so that the line from its joint to its end goes that way."""
        now = self._joints[end, side] - self._joints[joint, side]
        self.turn(joint, bones, side, between(now, way))

    def mesh(self, part: str) -> Mesh:
        quads = _stored().faces[part]
        used, index = np.unique(quads, return_inverse=True)
        return Mesh(self.points[used].astype(np.float32), index.reshape(quads.shape))


def between(a: Floats, b: Floats) -> Floats:
    """The shortest turn from one direction to another."""
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    v, c = np.cross(a, b), float(a @ b)
    k = np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])
    return np.asarray(np.eye(3) + k + k @ k / (1 + c), dtype=np.float32)


def standing(upper: Floats = UPPER_ARM, lower: Floats = FOREARM_WAY) -> Person:
    """Upright, arms at the sides; ``upper`` and ``lower`` say which way the right arm goes."""
    stored = _stored()
    joints = {}
    for name, place in stored.joints.items():
        for side in (1, -1):
            joints[name, side] = place * vector(side, 1, 1)
    person = Person(stored.points.copy(), joints)
    for side in (1, -1):
        flip = vector(side, 1, 1)
        person.aim("shoulder", "elbow", ARM, side, upper * flip)
        person.aim("elbow", "hand", FOREARM, side, lower * flip)
    return person


def furrow(person: Person, height_mm: float) -> float:
    """How far back (y) the skin is in the middle of the back, at that height."""
    p = person.mesh("body").points
    middle = p[(np.abs(p[:, 0]) < 1) & (p[:, 1] < 0)]
    order = np.argsort(middle[:, 2])
    return float(np.interp(height_mm, middle[order, 2], middle[order, 1]))


def spine_shift(person: Person) -> Floats:
    """From the spine's own frame to the person's."""
    at_skin = furrow(person, L4_HEIGHT_MM) + UNDER_SKIN_MM
    return vector(0.0, at_skin, L4_HEIGHT_MM) - vector(*L4_TIP_MM)


def upper_frames() -> dict[str, Frame]:
    """L2 and what stands above it, on the spine's curve: never close to the camera, half faded."""
    out, at, pitch = {}, frames()["L3"], L2_PITCH_DEG
    y, z = at.y_mm, at.z_mm
    for name in UPPER:
        y += float(np.sin(np.radians(pitch + UPPER_TURN_DEG / 2))) * UPPER_STEP_MM
        z += float(np.cos(np.radians(pitch + UPPER_TURN_DEG / 2))) * UPPER_STEP_MM
        out[name] = Frame(y, z, pitch)
        pitch += UPPER_TURN_DEG if name != "L2" else 0.0
    return out
