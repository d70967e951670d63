"""What every rendered scene has in common: shots, finished layers and the manifest."""

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np

from .camera import View
from .fields import Floats
from .model_hash import model_hash, picture_hash
from .pictures import Pixels, SavedLayer, save_layer

PATH_POINTS = 32
TURNED = "spine"


class SceneError(Exception):
    """The pictures would not show what they must."""


@dataclass(frozen=True, slots=True)
class Quality:
    size_px: int
    samples: int
    step_mm: float


PREVIEW = Quality(480, 10, 1.0)
DRAFT = Quality(1200, 6, 0.7)
FINAL = Quality(1440, 10, 0.5)


@dataclass(frozen=True, slots=True)
class Shot:
    """One rendered layer: what is seen, what cuts holes, what only casts shade.

    A ``relief`` is no picture: lines are drawn from it (``lines.py``).
    """

    layer: str
    shown: tuple[str, ...]
    cut_out: tuple[str, ...] = ()
    shadow_only: tuple[str, ...] = ()
    relief: bool = False


@dataclass(frozen=True, slots=True)
class Pose:
    """How a layer stands in a state; ``offset`` is 0..1 of the picture."""

    opacity: float = 0.0
    offset: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the manifest says; points are 0..1 of the picture, layers bottom first.

    ``turn`` holds the pictures of a whole turn in equal steps; the first of them is the layer
    ``TURNED`` that stands for the scene at rest. From one to the next the shape turns so that its
    own left side comes towards the viewer.
    """

    name: str
    layers: Mapping[str, Pixels]
    states: Mapping[str, Mapping[str, Pose]]
    anchors: Mapping[str, Floats]
    paths: Mapping[str, Floats] = field(default_factory=dict)
    views: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    turn: Sequence[Pixels] = ()


class Camera(Protocol):
    """Takes rendered pictures; those taken before come from a cache."""

    def look_from(self, view: View) -> None:
        """Be ready for lines of sight."""

    def photograph(self, view: View, path: Path, shot: Shot, quality: Quality) -> None:
        """Take one picture."""


@dataclass(slots=True)
class Workshop:
    """Where scenes are made: one quality, one cache, one camera for all of them."""

    cache: Path
    pictures: Path
    quality: Quality
    camera: Camera
    say: Callable[[str], None]
    started: float = field(default_factory=time.monotonic)

    def tell(self, text: str) -> None:
        self.say(f"[{time.monotonic() - self.started:6.0f} s] {text}")

    def rendered(self, view: View, shots: tuple[Shot, ...]) -> dict[str, Path]:
        """A picture for every shot; only those that the cache does not hold are taken."""
        self.cache.mkdir(parents=True, exist_ok=True)
        done = {}
        for shot in shots:
            key = (picture_hash(), self.quality, view, shot)
            digest = hashlib.sha256(repr(key).encode()).hexdigest()[:16]
            path = done[shot.layer] = self.cache / f"{shot.layer}-{digest}.png"
            if path.exists():
                self.tell(f"{shot.layer}: already rendered")
                continue
            unfinished = path.with_name(f"unfinished-{path.name}")
            self.camera.photograph(view, unfinished, shot, self.quality)
            unfinished.replace(path)
            self.tell(f"{shot.layer}: rendered")
        return done

    def save(self, scene: Scene, check: Callable[[SavedLayer], None] = lambda _: None) -> None:
        """Write the scene's folder: layers and manifest. ``check`` sees every saved layer."""
        folder = self.pictures / scene.name
        folder.mkdir(parents=True, exist_ok=True)
        saved = {name: save_layer(pixels, folder, name) for name, pixels in scene.layers.items()}
        turned = [save_layer(p, folder, f"turn-{k:02d}") for k, p in enumerate(scene.turn)]
        if turned:
            saved = {TURNED: turned[0]} | saved
        for layer in saved.values():
            check(layer)
        files = {layer.file: layer for layer in (*saved.values(), *turned)}
        for old in folder.glob("*.webp"):
            if old.name not in files:
                old.unlink()
        size = self.quality.size_px
        manifest = {
            "format": 1,
            "scene": scene.name,
            "model": model_hash(scene.name),
            "size_px": [size, size],
            "layers": [{"name": n, **_place(s)} for n, s in saved.items()],
            "states": {
                state: {n: _pose(poses.get(n, Pose())) for n in saved}
                for state, poses in scene.states.items()
            },
            "paths": {name: rounded(p) for name, p in scene.paths.items()},
            "anchors": {name: rounded(p) for name, p in scene.anchors.items()},
            "views": {name: list(box) for name, box in scene.views.items()},
        }
        if turned:
            manifest["turn"] = [_place(s) for s in turned]
        text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
        (folder / "scene.json").write_text(text, encoding="utf-8")
        total = sum(s.bytes for s in files.values()) / 1000
        self.tell(f"{scene.name}: {len(files)} pictures, {total:.0f} kB")


def _place(saved: SavedLayer) -> dict[str, object]:
    return {"file": saved.file, "box": list(saved.box), "sha256": saved.sha256}


def _pose(pose: Pose) -> dict[str, object]:
    return {"opacity": pose.opacity, "offset": list(pose.offset), "scale": pose.scale}


def rounded(p: Floats) -> object:
    return np.round(np.asarray(p, dtype=np.float64), 4).tolist()


def shown(**opacities: float) -> dict[str, Pose]:
    """Layers that are seen; an underscore stands for a hyphen."""
    return {name.replace("_", "-"): Pose(opacity) for name, opacity in opacities.items()}


def thin_out(line: Floats, count: int = PATH_POINTS) -> Floats:
    lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, lengths[-1], count)
    return np.stack([np.interp(at, lengths, line[:, i]) for i in range(3)], -1)


def square(middle: Floats, width: float) -> tuple[float, ...]:
    """A square view, kept inside the picture."""
    x, y = (float(np.clip(v - width / 2, 0, 1 - width)) for v in middle)
    return tuple(round(v, 4) for v in (x, y, width, width))
