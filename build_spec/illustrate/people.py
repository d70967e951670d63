"""People before a camera: skin, clothes, and the whole lower spine in its place in the body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bpy
import numpy as np

from . import studio
from .camera import View
from .fields import Floats
from .measures import VERTEBRAE
from .meshing import Box, mesh_field
from .person import Mesh, Person, spine_shift, standing, upper_frames
from .scene import Quality, Shot
from .spine import LEVELS, Frame, bone_field, disc, frames, vertebra

SKIN, CLOTHES, BONES, DISCS = "skin ", "clothes ", "bone ", "disc "
LAMPS_AWAY = 3.6  # a person is that much larger than the few bones the lamps were set up for
SKIN_PX, SKIN_SAMPLES = 960, 10  # skin is soft: more would not be seen
UPPER_SHRINK = 0.965


@dataclass(frozen=True, slots=True)
class SkinTone:
    """Colours are linear RGB; ``hollow`` where blood and shade gather."""

    name: str
    colour: tuple[float, float, float]
    sheen: float


TONES = (
    SkinTone("light", (0.66, 0.425, 0.325), 0.62),
    SkinTone("medium", (0.36, 0.195, 0.118), 0.60),
    SkinTone("deep", (0.118, 0.058, 0.036), 0.58),
)


class PeopleStand:
    """The standing person before a camera."""

    def __init__(
        self, step_mm: float, dress: Callable[[Person], None], say: Callable[[str], None]
    ) -> None:
        """``dress`` adds what the person wears."""
        self._step_mm = step_mm
        self._dress = dress
        self._say = say
        self._view: View | None = None

    def look_from(self, view: View) -> None:
        """Be ready for lines of sight."""
        if self._view is None:
            build(max(self._step_mm, 0.7), self._dress, self._say)
        if self._view != view:
            stand_at(view)
            self._view = view

    def photograph(self, view: View, path: Path, shot: Shot, quality: Quality) -> None:
        self.look_from(view)
        size, samples = quality.size_px, quality.samples
        if any(part.startswith(SKIN) for part in shot.shown) and not shot.relief:
            size, samples = min(size, SKIN_PX), min(samples, SKIN_SAMPLES)
        studio.set_quality(size, samples)
        studio.photograph(path, shot.shown, shot.cut_out, shot.shadow_only, relief=shot.relief)


def stand_at(view: View, away: float = LAMPS_AWAY) -> None:
    """Camera and lights as for the bones; the lights further off, larger and stronger."""
    studio.stand_at(view)
    middle = np.array(view.target_mm)
    for item in bpy.context.scene.objects:
        if item.type == "LIGHT":
            item.location = middle + (np.array(item.location) - middle) * away
            item.data.size *= away
            item.data.energy *= away * away


def build(step_mm: float, dress: Callable[[Person], None], progress: Callable[[str], None]) -> None:
    studio.empty_studio()
    person = standing()
    skin = person.mesh("body")
    for tone in TONES:
        add_mesh(SKIN + tone.name, skin, skin_material(tone))
    dress(person)
    shift = spine_shift(person)
    for name, field, box in _bones():
        surface = mesh_field(field, box, step_mm)
        paint = studio.DISC if name.startswith(DISCS) else studio.BONE
        studio.add_surface(name, surface, paint).location = shift.tolist()
    progress("person, clothes and bones stand")


def _bones() -> list[tuple[str, Callable[[Floats], Floats], Box]]:
    out: list[tuple[str, Callable[[Floats], Floats], Box]] = []
    for name in LEVELS:
        f = frames()[name]
        low, high = (-62.0, f.y_mm - 85, f.z_mm - 50), (62.0, f.y_mm + 45, f.z_mm + 50)
        if name == "S1":
            low, high = (-66.0, f.y_mm - 100, f.z_mm - 100), (66.0, f.y_mm + 30, f.z_mm + 40)
        out.append((BONES + name, bone_field(name), Box(low, high)))
    for name in LEVELS[:-1]:
        f = frames()[name]
        box = Box((-32, f.y_mm - 32, f.z_mm - 46), (32, f.y_mm + 45, f.z_mm + 5))
        out.append((DISCS + name, partial(disc, upper=name), box))
    shrink = 1.0
    for name, f in upper_frames().items():
        shrink *= UPPER_SHRINK
        box = Box((-58, f.y_mm - 80, f.z_mm - 48), (58, f.y_mm + 40, f.z_mm + 48))

        def field(p: Floats, f: Frame = f, s: float = shrink) -> Floats:
            return vertebra(f.to_local(p) / np.float32(s), VERTEBRAE[0]) * np.float32(s)

        out.append((BONES + name, field, box))
    return out


def add_mesh(
    name: str, mesh: Mesh, material: bpy.types.Material, finer: int = 2
) -> bpy.types.Object:
    """A surface of four-cornered faces, rounded off when it is rendered."""
    data = bpy.data.meshes.new(name)
    faces = [list(dict.fromkeys(q)) for q in mesh.quads.tolist()]
    data.from_pydata(mesh.points.tolist(), [], faces)
    data.polygons.foreach_set("use_smooth", np.ones(len(data.polygons), dtype=bool))
    data.materials.append(material)
    made = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(made)
    if finer:
        rounded = made.modifiers.new("rounded", "SUBSURF")
        rounded.levels = rounded.render_levels = finer
    return made


def plain_material(
    name: str, colour: Sequence[float], roughness: float, sheen: float = 0.0
) -> bpy.types.Material:
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    shader = made.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1.0)
    shader.inputs["Roughness"].default_value = roughness
    shader.inputs["Sheen Weight"].default_value = sheen
    return made


def skin_material(tone: SkinTone) -> bpy.types.Material:
    """Soft under the light, with a fine unevenness so that it is no doll's."""
    made = plain_material(f"skin {tone.name}", tone.colour, tone.sheen)
    nodes, links = made.node_tree.nodes, made.node_tree.links
    shader = nodes["Principled BSDF"]
    shader.inputs["Subsurface Weight"].default_value = 0.28
    shader.inputs["Subsurface Radius"].default_value = (8.0, 3.0, 1.6)
    shader.inputs["Subsurface Scale"].default_value = 1.0
    shader.inputs["Specular IOR Level"].default_value = 0.24
    place = nodes.new("ShaderNodeNewGeometry")
    blotch = nodes.new("ShaderNodeTexNoise")
    blotch.inputs["Scale"].default_value = 0.016
    blotch.inputs["Detail"].default_value = 4.0
    links.new(place.outputs["Position"], blotch.inputs["Vector"])
    mix = nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    mix.inputs["A"].default_value = (*(c * f for c, f in zip(tone.colour, (0.90, 0.82, 0.80),
                                                             strict=True)), 1.0)  # fmt: skip
    mix.inputs["B"].default_value = (*(min(c * 1.08, 1.0) for c in tone.colour), 1.0)
    links.new(blotch.outputs["Fac"], mix.inputs["Factor"])
    links.new(mix.outputs["Result"], shader.inputs["Base Color"])
    grain = nodes.new("ShaderNodeTexNoise")
    grain.inputs["Scale"].default_value = 0.6
    grain.inputs["Detail"].default_value = 5.0
    links.new(place.outputs["Position"], grain.inputs["Vector"])
    bump = nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value = 0.10
    bump.inputs["Distance"].default_value = 0.5
    links.new(grain.outputs["Fac"], bump.inputs["Height"])
    links.new(bump.outputs["Normal"], shader.inputs["Normal"])
    return made
