"""A scene: vetted layers from one camera, with the names that content refers to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.core.comfort import Look, ReadingComfort, Skin
from kiosk.core.names import SceneId


@dataclass(frozen=True, slots=True)
class Point:
    """0..1 of the whole square picture, origin top left."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """0..1 of the whole square picture, origin top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a path: from and to which of its length, 0..1."""

    start: float
    end: float


NEEDLE = "needle"
"""A layer or an anchor of this name, or of one that begins with it and a hyphen, is a needle."""
NEEDLE_TIP = "tip"

LEG_NERVE = "leg-nerve"
"""The anchor of the thick nerve that nobody may take for the tiny one, and its path; those of
other levels begin with the same words."""

JOINT_NERVES = ("message", "message-below")
"""Paths of messages along the tiny nerves of the joint that is spoken of."""

REST = "rest"
"""The state that every scene has: nothing is done to it."""

OUTLINE = "outline"
"""A layer of this name is drawn for dark grounds, and shown on no other."""
OUTLINED_LOOKS = frozenset({Look.DARK, Look.CONTRAST})

SKIN = "skin"
"""Layers whose names begin with it and a hyphen are one body in several tones."""

WHOLE = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class LayerPose:
    """How one layer stands in one state. ``dx`` and ``dy`` are 0..1 of the picture."""

    opacity: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Layer:
    """One cut-out picture and its place.

    ``file`` lies below the folder of all scenes; ``sha256`` is its digest.
    """

    name: str
    file: str
    box: Box
    sha256: str


@dataclass(frozen=True, slots=True)
class Illustration:
    """Everything the kiosk knows of one scene. ``layers`` are bottom first.

    ``model`` is the digest of the anatomical model that was rendered; every state
    poses every layer.
    """

    id: SceneId
    model: str
    layers: tuple[Layer, ...]
    states: Mapping[str, tuple[LayerPose, ...]]
    anchors: Mapping[str, Point]
    paths: Mapping[str, tuple[Point, ...]]
    views: Mapping[str, Box]
    turn: tuple[Layer, ...] = ()
    """The picture once round, frame by frame; the first is the picture itself. Empty where it
    cannot be turned."""
    hidden: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    """Of some paths, what lies behind bone; in order."""


def drawn_box(scene: Illustration, states: Sequence[str]) -> Box:
    """The box of all layers that some of the states show."""
    rest = next(iter(scene.states.values()), ())
    played = [scene.states.get(state) or rest for state in states]
    shown = [
        layer.box
        for layer, *poses in zip(scene.layers, *played, strict=False)
        if any(pose.opacity for pose in poses)
    ] or [WHOLE]
    left, upper = min(box.x for box in shown), min(box.y for box in shown)
    right = max(box.x + box.width for box in shown)
    bottom = max(box.y + box.height for box in shown)
    return Box(left, upper, right - left, bottom - upper)


def with_shared_files(scenes: Mapping[SceneId, Illustration]) -> dict[SceneId, Illustration]:
    """The scenes with one file for equal pictures: it is decoded once, whichever shows it.

    Scenes before one camera have most of their layers in common; each keeps copies of its own.
    """
    first: dict[str, str] = {}

    def shared(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        return tuple(replace(one, file=first.setdefault(one.sha256, one.file)) for one in layers)

    return {name: replace(scene, layers=shared(scene.layers)) for name, scene in scenes.items()}


def as_chosen(scene: Illustration, comfort: ReadingComfort) -> Illustration:
    """The scene as this visitor wants to see it."""
    if not comfort.needles:
        scene = without_needles(scene)
    if comfort.look not in OUTLINED_LOOKS:
        scene = _keeping(scene, lambda name: name != OUTLINE)
    return in_skin(scene, comfort.skin)


def in_skin(scene: Illustration, skin: Skin) -> Illustration:
    """The scene with every body in one tone, where it is drawn in that one."""
    names = [layer.name for layer in scene.layers]
    wanted = f"{SKIN}-{skin.value}"
    if wanted not in names:
        return scene
    states = {
        state: _in_tone(names, poses, names.index(wanted)) for state, poses in scene.states.items()
    }
    return replace(scene, states=states)


def _in_tone(
    names: Sequence[str], poses: Sequence[LayerPose], wanted: int
) -> tuple[LayerPose, ...]:
    """One state with the pose of whichever tone it showed given to the wanted one."""
    skins = [i for i, name in enumerate(names) if name.startswith(f"{SKIN}-")]
    shown = max(skins, key=lambda i: poses[i].opacity)
    told = list(poses)
    for i in skins:
        told[i] = replace(poses[i], opacity=0.0)
    told[wanted] = poses[shown]
    return tuple(told)


def without_needles(scene: Illustration) -> Illustration:
    """The scene for somebody who would rather see no needle; nothing points at one either."""
    kept = {n: p for n, p in scene.anchors.items() if not _is_needle(n) and n != NEEDLE_TIP}
    return replace(_keeping(scene, lambda name: not _is_needle(name)), anchors=kept)


def _keeping(scene: Illustration, wanted: Callable[[str], bool]) -> Illustration:
    """The scene with some of its layers only."""
    kept = tuple(i for i, layer in enumerate(scene.layers) if wanted(layer.name))
    if len(kept) == len(scene.layers):
        return scene
    return replace(
        scene,
        layers=tuple(scene.layers[i] for i in kept),
        states={name: tuple(poses[i] for i in kept) for name, poses in scene.states.items()},
    )


def shows_needle(scene: Illustration, state: str) -> bool:
    """Whether a needle is seen in that state."""
    return any(
        pose.opacity and _is_needle(layer.name)
        for layer, pose in zip(scene.layers, scene.states.get(state, ()), strict=False)
    )


def needle_line(scene: Illustration, state: str) -> tuple[Point, Point] | None:
    """A needle that is seen in that state: its tip, and where it leaves its layer's box."""
    tip, shaft = scene.anchors.get(NEEDLE_TIP), scene.anchors.get(NEEDLE)
    poses = zip(scene.layers, scene.states.get(state, ()), strict=False)
    seen = (layer.box for layer, pose in poses if pose.opacity and _is_needle(layer.name))
    box = next(seen, None)
    if tip is None or shaft is None or box is None or tip == shaft:
        return None
    across, down = shaft.x - tip.x, shaft.y - tip.y
    right, bottom = box.x + box.width, box.y + box.height
    ends = [((right if across > 0 else box.x) - tip.x) / across] if across else []
    ends += [((bottom if down > 0 else box.y) - tip.y) / down] if down else []
    far = max(1.0, min(ends))
    return tip, Point(tip.x + across * far, tip.y + down * far)


def _is_needle(name: str) -> bool:
    return name == NEEDLE or name.startswith(f"{NEEDLE}-")
