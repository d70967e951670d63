"""The photographic studio: Blender objects, materials, lights and one camera."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
from mathutils import Vector

from .camera import View
from .fields import Floats
from .meshing import Surface


@dataclass(frozen=True, slots=True)
class Paint:
    """A material. Colours are linear RGB."""

    name: str
    colour: tuple[float, float, float]
    hollow: tuple[float, float, float]
    roughness: float
    glow_through: float  # subsurface weight
    bump: float
    grain_mm: float
    coat: float = 0.0
    metal: float = 0.0


BONE = Paint("bone", (0.86, 0.775, 0.64), (0.47, 0.335, 0.21), 0.56, 0.12, 0.55, 1.3)
DISC = Paint("disc", (0.40, 0.56, 0.62), (0.22, 0.36, 0.43), 0.36, 0.15, 0.10, 2.2, 0.15)
CARTILAGE = Paint("cartilage", (0.52, 0.72, 0.78), (0.36, 0.56, 0.64), 0.25, 0.2, 0.0, 3.0, 0.4)
ROOT = Paint("root", (0.93, 0.57, 0.075), (0.72, 0.38, 0.03), 0.38, 0.12, 0.10, 3.0, 0.25)
BRANCH = Paint("branch", (1.0, 0.80, 0.07), (0.85, 0.55, 0.03), 0.34, 0.10, 0.0, 3.0, 0.3)
FADED = Paint("faded", (0.80, 0.69, 0.33), (0.68, 0.57, 0.26), 0.6, 0.05, 0.0, 3.0)
SAC = Paint("sac", (0.74, 0.60, 0.36), (0.6, 0.45, 0.25), 0.45, 0.15, 0.0, 3.0, 0.2)
STEEL = Paint("steel", (0.62, 0.66, 0.69), (0.6, 0.6, 0.6), 0.22, 0.0, 0.0, 3.0, 0.0, 1.0)
SLEEVE = Paint("sleeve", (0.035, 0.13, 0.19), (0.03, 0.1, 0.15), 0.3, 0.0, 0.0, 3.0, 0.3)
HUB = Paint("hub", (0.055, 0.30, 0.47), (0.04, 0.2, 0.35), 0.32, 0.08, 0.0, 3.0, 0.4)
THIN_HUB = Paint("thin hub", (0.045, 0.30, 0.26), (0.03, 0.2, 0.17), 0.32, 0.08, 0.0, 3.0, 0.4)


def empty_studio() -> None:
    bpy.ops.wm.read_factory_settings(use_empty=True)


def material(paint: Paint) -> bpy.types.Material:
    made = bpy.data.materials.get(paint.name)
    if made is not None:
        return made
    made = bpy.data.materials.new(paint.name)
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    shader = nodes["Principled BSDF"]
    shader.inputs["Roughness"].default_value = paint.roughness
    shader.inputs["Metallic"].default_value = paint.metal
    shader.inputs["Coat Weight"].default_value = paint.coat
    shader.inputs["Coat Roughness"].default_value = 0.25
    shader.inputs["Subsurface Weight"].default_value = paint.glow_through
    shader.inputs["Subsurface Radius"].default_value = (1.6, 0.9, 0.5)
    shader.inputs["Subsurface Scale"].default_value = 1.0
    ridge = nodes.new("ShaderNodeAttribute")
    ridge.attribute_name = "ridge"
    place = nodes.new("ShaderNodeNewGeometry")
    cloud = nodes.new("ShaderNodeTexNoise")
    cloud.inputs["Scale"].default_value = 0.11
    cloud.inputs["Detail"].default_value = 3.0
    links.new(place.outputs["Position"], cloud.inputs["Vector"])
    # 0 in a hollow, 1 on a ridge, with a little cloud so that no face is flat paint
    add = nodes.new("ShaderNodeMath")
    add.operation = "MULTIPLY_ADD"
    add.inputs[1].default_value = 0.55
    links.new(ridge.outputs["Fac"], add.inputs[0])
    links.new(cloud.outputs["Fac"], add.inputs[2])
    ramp = nodes.new("ShaderNodeMapRange")
    ramp.inputs["From Min"].default_value = 0.02
    ramp.inputs["From Max"].default_value = 0.62
    links.new(add.outputs[0], ramp.inputs["Value"])
    mix = nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    mix.inputs["A"].default_value = (*paint.hollow, 1.0)
    mix.inputs["B"].default_value = (*paint.colour, 1.0)
    links.new(ramp.outputs["Result"], mix.inputs["Factor"])
    links.new(mix.outputs["Result"], shader.inputs["Base Color"])
    if paint.bump > 0:
        noise = nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value = 1.0 / paint.grain_mm
        noise.inputs["Detail"].default_value = 4.0
        links.new(place.outputs["Position"], noise.inputs["Vector"])
        bump = nodes.new("ShaderNodeBump")
        bump.inputs["Strength"].default_value = paint.bump
        bump.inputs["Distance"].default_value = 0.35
        links.new(noise.outputs["Fac"], bump.inputs["Height"])
        links.new(bump.outputs["Normal"], shader.inputs["Normal"])
    return made


def add_surface(name: str, surface: Surface, paint: Paint) -> bpy.types.Object:
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(surface.points))
    mesh.vertices.foreach_set("co", surface.points.ravel())
    count = len(surface.triangles)
    mesh.loops.add(count * 3)
    mesh.loops.foreach_set("vertex_index", surface.triangles.ravel())
    mesh.polygons.add(count)
    mesh.polygons.foreach_set("loop_start", np.arange(0, count * 3, 3, dtype=np.int32))
    mesh.update(calc_edges=True)
    mesh.validate()
    mesh.polygons.foreach_set("use_smooth", np.ones(len(mesh.polygons), dtype=bool))
    mesh.attributes.new("ridge", "FLOAT", "POINT").data.foreach_set("value", surface.ridge)
    return _place(name, mesh, paint)


def add_tube(
    name: str, points: Floats, radii_mm: Sequence[float], paint: Paint
) -> bpy.types.Object:
    """A round tube through the points with rounded ends."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = 1.0
    curve.bevel_resolution = 8
    curve.use_fill_caps = True
    spline = curve.splines.new("POLY")
    start, end = points[0] - points[1], points[-1] - points[-2]
    start, end = start / np.linalg.norm(start), end / np.linalg.norm(end)
    steps = np.linspace(0.0, 1.0, 7)[1:]
    caps = [(points[0] + start * radii_mm[0] * s, radii_mm[0] * math.sqrt(1.0001 - s * s))
            for s in steps[::-1]]  # fmt: skip
    caps += [(p, r) for p, r in zip(points, radii_mm, strict=True)]
    caps += [(points[-1] + end * radii_mm[-1] * s, radii_mm[-1] * math.sqrt(1.0001 - s * s))
             for s in steps]  # fmt: skip
    spline.points.add(len(caps) - 1)
    for point, (place, radius) in zip(spline.points, caps, strict=True):
        point.co = (*(float(c) for c in place), 1.0)
        point.radius = float(radius)
    spline.use_smooth = True
    return _place(name, curve, paint)


def _place(name: str, data: bpy.types.Mesh | bpy.types.Curve, paint: Paint) -> bpy.types.Object:
    made = bpy.data.objects.new(name, data)
    data.materials.append(material(paint))
    bpy.context.scene.collection.objects.link(made)
    return made


def _add_camera(view: View) -> None:
    data = bpy.data.cameras.new("camera")
    data.sensor_width = 36.0
    data.lens = 36.0 * view.distance_mm / view.width_mm
    data.clip_start, data.clip_end = 10.0, view.distance_mm * 3
    made = bpy.data.objects.new("camera", data)
    towards = Vector(view.towards_camera().tolist())
    made.location = Vector(view.target_mm) + towards * view.distance_mm
    made.rotation_euler = (-towards).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(made)
    bpy.context.scene.camera = made


@dataclass(frozen=True, slots=True)
class Lamp:
    """A large soft light, placed as seen from the camera: right, up, towards the camera."""

    name: str
    place: tuple[float, float, float]
    size_mm: float
    strength: float  # millions of watts at millimetre scale
    colour: tuple[float, float, float]


LAMPS = (
    Lamp("key", (-420.0, 480.0, 520.0), 300.0, 3.7, (1.0, 0.90, 0.77)),
    Lamp("fill", (620.0, 40.0, 480.0), 560.0, 1.1, (0.78, 0.90, 1.0)),
    Lamp("back", (330.0, 420.0, -560.0), 320.0, 3.4, (0.93, 0.97, 1.0)),
)
RELIEF_SAMPLES, RELIEF_DEEP = 12, 0.6  # deep: of the picture's width, to either side of its middle
AMBIENT = ((0.80, 0.88, 0.92), 0.30)


def _add_lights(view: View) -> None:
    scene = bpy.context.scene
    d = view.towards_camera()
    right = np.cross([0.0, 0.0, 1.0], d)
    right /= np.linalg.norm(right)
    up = np.cross(d, right)
    for lamp in LAMPS:
        data = bpy.data.lights.new(lamp.name, "AREA")
        data.shape, data.size = "DISK", lamp.size_mm
        data.energy, data.color = lamp.strength * 1e6, lamp.colour
        made = bpy.data.objects.new(lamp.name, data)
        offset = right * lamp.place[0] + up * lamp.place[1] + d * lamp.place[2]
        made.location = Vector((np.array(view.target_mm) + offset).tolist())
        made.rotation_euler = Vector((-offset).tolist()).to_track_quat("-Z", "Y").to_euler()
        scene.collection.objects.link(made)
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (*AMBIENT[0], 1.0)
    background.inputs["Strength"].default_value = AMBIENT[1]
    scene.world = world


def stand_at(view: View) -> None:
    """Camera and lights for that view, in place of any others."""
    for item in list(bpy.context.scene.objects):
        if item.type in {"CAMERA", "LIGHT"}:
            bpy.data.objects.remove(item)
    _add_camera(view)
    _add_lights(view)
    bpy.context.scene["target_mm"], bpy.context.scene["width_mm"] = view.target_mm, view.width_mm


def set_quality(size_px: int, samples: int) -> None:
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.use_adaptive_sampling = True
    scene.cycles.adaptive_threshold = 0.015
    scene.cycles.use_denoising = True
    scene.cycles.denoiser = "OPENIMAGEDENOISE"
    scene.cycles.max_bounces = 5
    scene.cycles.seed = 1
    scene.render.resolution_x = scene.render.resolution_y = size_px
    scene.render.film_transparent = True
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGBA"
    scene.render.image_settings.compression = 15
    scene.view_settings.view_transform = "Standard"


def photograph(
    path: Path,
    shown: Sequence[str],
    cut_out: Sequence[str] = (),
    shadow_only: Sequence[str] = (),
    *,
    relief: bool = False,
) -> None:
    """Render the objects whose name starts with one of ``shown``.

    ``cut_out`` objects punch holes (what they hide is transparent), ``shadow_only`` objects are
    not seen but keep the light off what is seen. A ``relief`` shows no colour and no light: red and
    green say which way a surface faces, blue how far off it is.
    """
    scene = bpy.context.scene
    for item in scene.objects:
        if item.type not in {"MESH", "CURVE"}:
            continue
        seen = item.name.startswith(tuple(shown))
        holds = item.name.startswith(tuple(cut_out)) if cut_out else False
        shades = item.name.startswith(tuple(shadow_only)) if shadow_only else False
        item.hide_render = not (seen or holds or shades)
        item.is_holdout = holds and not seen
        item.visible_camera = seen or holds
    scene.render.filepath = str(path)
    if not relief:
        bpy.ops.render.render(write_still=True)
        return
    layer, samples = bpy.context.view_layer, scene.cycles.samples
    layer.material_override = _relief_material()
    scene.cycles.samples, scene.cycles.use_denoising = RELIEF_SAMPLES, False
    scene.view_settings.view_transform = "Raw"
    bpy.ops.render.render(write_still=True)
    layer.material_override = None
    scene.cycles.samples, scene.cycles.use_denoising = samples, True
    scene.view_settings.view_transform = "Standard"


def _relief_material() -> bpy.types.Material:
    made = bpy.data.materials.get("relief") or bpy.data.materials.new("relief")
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    nodes.clear()
    faces, turned = nodes.new("ShaderNodeNewGeometry"), nodes.new("ShaderNodeVectorTransform")
    turned.vector_type, turned.convert_from, turned.convert_to = "NORMAL", "WORLD", "CAMERA"
    links.new(faces.outputs["Normal"], turned.inputs["Vector"])
    parts, whole = nodes.new("ShaderNodeSeparateXYZ"), nodes.new("ShaderNodeCombineXYZ")
    links.new(turned.outputs["Vector"], parts.inputs["Vector"])
    for axis in "XY":
        half = nodes.new("ShaderNodeMath")
        half.operation = "MULTIPLY_ADD"
        half.inputs[1].default_value = half.inputs[2].default_value = 0.5
        links.new(parts.outputs[axis], half.inputs[0])
        links.new(half.outputs[0], whole.inputs[axis])
    seen, deep = nodes.new("ShaderNodeCameraData"), nodes.new("ShaderNodeMapRange")
    middle = (bpy.context.scene.camera.location - Vector(bpy.context.scene["target_mm"])).length
    reach = RELIEF_DEEP * bpy.context.scene["width_mm"]
    deep.inputs["From Min"].default_value = middle - reach
    deep.inputs["From Max"].default_value = middle + reach
    links.new(seen.outputs["View Z Depth"], deep.inputs["Value"])
    links.new(deep.outputs["Result"], whole.inputs["Z"])
    light, out = nodes.new("ShaderNodeEmission"), nodes.new("ShaderNodeOutputMaterial")
    links.new(whole.outputs["Vector"], light.inputs["Color"])
    links.new(light.outputs["Emission"], out.inputs["Surface"])
    return made
