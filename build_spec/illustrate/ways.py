"""The run of every thick nerve to the leg, in the manifests of the scenes beside the joint.

A label's line keeps off what these tell. They follow from the model and the camera alone, so
they are written without rendering, and a test compares them with the model.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .fields import Floats
from .nerves import root
from .scene import rounded, thin_out
from .viewpoints import BESIDE_THE_JOINT

SCENES = ("joint-heat", "joint-and-nerves", "test-block", "two-tests", "regrowth")
LEVELS = ("L3", "L4", "L5")  # those whose nerve is seen leaving on the right
POINTS = 12
NAME = "leg-nerve"


def leg_nerves() -> Iterator[tuple[str, Floats]]:
    """Each from where it leaves the spine, 0..1 of the picture; none beyond its edge."""
    for number, level in enumerate(LEVELS, 1):
        line = root(level, 1)
        seen = BESIDE_THE_JOINT.project(thin_out(line[len(line) // 2 :], POINTS))
        inside = seen[np.all((seen > 0) & (seen < 1), axis=1)]
        yield NAME if number == 1 else f"{NAME}-{number}", inside


def write(folder: Path) -> None:
    """Into the manifest of one scene, beside the paths of its messages."""
    file = folder / "scene.json"
    scene = json.loads(file.read_text(encoding="utf-8"))
    scene["paths"] |= {name: rounded(line) for name, line in leg_nerves()}
    text = json.dumps(scene, indent=1, ensure_ascii=False) + "\n"
    file.write_text(text, encoding="utf-8")
