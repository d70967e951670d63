"""What the manifests of some scenes tell of nerves, discs and people, beyond what was rendered.

The run of every thick nerve to the leg, of the two discs that a label names, and of the people in
the room of the day: labels keep off them. What bone hides of a message's way: there no layer shows
a nerve. Where a nerve is numb. All of it follows from model, camera and layers, so it is written
without rendering, and a test compares it.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from .camera import View
from .fields import Floats, vector
from .nerves import root, target
from .person import FLOOR_MM
from .scene import rounded, thin_out
from .spine import frames
from .viewpoints import BESIDE_THE_JOINT

Flags = npt.NDArray[np.bool_]
BESIDE = ("joint-heat", "joint-and-nerves", "test-block", "two-tests", "regrowth")
TURNING, SLICED, ROOM = "turning-spine", "diagnostic-scan", "on-the-table"
SCENES = (*BESIDE, TURNING, SLICED, ROOM)
# As in the modules of these scenes, which want the renderer.
FIRST_FRAME = View(30.0, 12.0, (0.0, -26.0, -6.5), 172.0)
ROOM_VIEW = View(-14.0, 28.0, (-112.0, 120.0, 50.0), 2330.0, 6000.0)
SLICE_MM = 190.0
# From cap to shoes; and lying, from the shoulders to the feet.
UPRIGHT_MM = {"person": vector(150, 545, 0), "person-2": vector(-1010, 520, 0)}
CAP_MM, LYING_MM = 740.0, (vector(-560, 0, 140), vector(900, 0, 140))
DISC_HALF_MM = 17.0
SLICED_DISCS = ("young-disc", "old-disc")
LEVELS = ("L3", "L4", "L5")  # those whose nerve is seen leaving on the right
POINTS = 12
NAME = "leg-nerve"
MESSAGES = ("message", "message-below", "message-blocked")
MESSENGERS = ("roots", "target", "pair")  # layers of the nerves along which these travel
SEEN = 0.5  # opacity of a nerve
SHARES = 200  # of a way, each seen or hidden
LEAST_SEEN, LEAST_HIDDEN = 12, 8  # of them; a dot that flashes up tells nothing
NUMBED = "test-block"
NUMB_ABOVE = 9  # points of the nerve: clear of the needle, and within the cloud


def runs(scene: Mapping[str, Any]) -> dict[str, object]:
    """The paths of a scene that are no message's."""
    if scene["scene"] == SLICED:
        lines = [(name, _disc(np.array(scene["anchors"][name]))) for name in SLICED_DISCS]
    elif scene["scene"] == ROOM:
        lines = list(_people())
    else:
        lines = list(leg_nerves(FIRST_FRAME if scene["scene"] == TURNING else BESIDE_THE_JOINT))
    return {name: rounded(line) for name, line in lines}


def _people() -> Iterator[tuple[str, Floats]]:
    """The middle of everybody in the room."""
    for name, place in UPRIGHT_MM.items():
        ends = (place + vector(0, 0, at) for at in (CAP_MM, FLOOR_MM))
        yield name, ROOM_VIEW.project(np.stack(list(ends)))
    yield "person-3", ROOM_VIEW.project(np.stack(LYING_MM))


def _disc(middle: Floats) -> Floats:
    """From back to front in a slice seen from the side, through a point of the disc below L4."""
    here, ahead = (frames()["L4"].to_world(vector(0, y, 0)) for y in (0, DISC_HALF_MM))
    half = (ahead - here)[1:] / SLICE_MM * vector(1, -1)
    return np.stack([middle - half, middle + half])


def leg_nerves(view: View) -> Iterator[tuple[str, Floats]]:
    """Each from where it leaves the spine, 0..1 of the picture; none beyond its edge."""
    for number, level in enumerate(LEVELS, 1):
        line = root(level, 1)
        seen = view.project(thin_out(line[len(line) // 2 :], POINTS))
        inside = seen[np.all((seen > 0) & (seen < 1), axis=1)]
        yield NAME if number == 1 else f"{NAME}-{number}", inside


def hidden(folder: Path, scene: Mapping[str, Any]) -> dict[str, list[list[float]]]:
    """Of each message, from and to which share of its length it is hidden."""
    shown = _messengers(folder, scene)
    ways = {name: np.array(scene["paths"][name]) for name in MESSAGES if name in scene["paths"]}
    found = {name: _hidden(way, shown) for name, way in ways.items()}
    return {name: shares for name, shares in found.items() if shares}


def numb() -> Floats:
    """Where the treated nerve is seen in the cloud of numbing medicine, beside the needle."""
    b = target()
    return BESIDE_THE_JOINT.project(b.course[b.groove_at - NUMB_ABOVE])


def _messengers(folder: Path, scene: Mapping[str, Any]) -> Floats:
    """How opaque the nerves that carry messages are, all over the picture."""
    size = scene["size_px"][0]
    shown = np.zeros((size, size), dtype=np.float32)
    for layer in scene["layers"]:
        if layer["name"] in MESSENGERS:
            with Image.open(folder / layer["file"]) as picture:
                alpha = np.asarray(picture.convert("RGBA"))[..., 3] / np.float32(255)
            x, y = (round(at * size) for at in layer["box"][:2])
            part = shown[y : y + alpha.shape[0], x : x + alpha.shape[1]]
            np.maximum(part, alpha[: part.shape[0], : part.shape[1]], out=part)
    return shown


def _hidden(way: Floats, shown: Floats) -> list[list[float]]:
    done = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
    at = (np.arange(SHARES) + 0.5) / SHARES * done[-1]
    x, y = (np.interp(at, done, way[:, i]) * len(shown) for i in (0, 1))
    last = len(shown) - 1
    seen = shown[np.clip(y, 0, last).astype(int), np.clip(x, 0, last).astype(int)] > SEEN
    seen = _settled(_settled(seen, LEAST_SEEN, of=True), LEAST_HIDDEN, of=False)
    shares = np.flatnonzero(np.diff(np.concatenate([[False], ~seen, [False]])))
    return [[round(float(at) / SHARES, 4) for at in pair] for pair in shares.reshape(-1, 2)]


def _settled(seen: Flags, least: int, *, of: bool) -> Flags:
    """The same with runs ``of`` one kind that are too short taken for the other."""
    runs = [(kind, len(list(run))) for kind, run in groupby(seen.tolist())]
    kept = [(kind if kind != of or count >= least else not of, count) for kind, count in runs]
    return np.array([kind for kind, count in kept for _ in range(count)])


def write(folder: Path) -> None:
    """Into the manifest of one scene, beside the paths of its messages."""
    file = folder / "scene.json"
    scene = json.loads(file.read_text(encoding="utf-8"))
    scene["paths"] |= runs(scene)
    if scene["scene"] in BESIDE:
        scene["hidden"] = hidden(folder, scene)
    if scene["scene"] == NUMBED:
        scene["anchors"]["numb"] = rounded(numb())
    text = json.dumps(scene, indent=1, ensure_ascii=False) + "\n"
    file.write_text(text, encoding="utf-8")
