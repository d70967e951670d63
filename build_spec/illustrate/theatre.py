"""The room of the day: a table, somebody lying face down under a drape, an X-ray arm, a team."""

from collections.abc import Callable, Sequence
from pathlib import Path

import bpy

# isort: split
import bmesh  # there only once Blender is
import numpy as np
from mathutils import Vector
from scipy.ndimage import gaussian_filter, grey_closing, grey_dilation

from . import studio
from .camera import View
from .fields import Floats, vector
from .people import TONES, add_mesh, plain_material, skin_material, stand_at
from .person import FLOOR_MM, L4_HEIGHT_MM, Mesh, Person, standing
from .scene import Quality, Shot

PATIENT, DRAPE, TABLE, ARM, TEAM = "patient ", "drape ", "table ", "x-ray arm ", "team "
ROOM_PX, ROOM_SAMPLES = 1200, 10  # large soft things: more would not be seen
LAMPS_AWAY = 9.0
TABLE_TOP_MM, TABLE_HALF_MM, PAD_MM = 0.0, 292.0, 55.0
HEAD_END_MM, FOOT_END_MM = -960.0, 930.0
CELL_MM = 6.0
CORNERS = 4
ANKLE_MM, CLOSE_MM = 78.0, 4.0
HANG_MM = 170.0
CLOTH_OFF_MM = 15.0  # no skin shows through a fold
WINDOW_MM = (-345.0, -100.0, 98.0)  # along the table from, to; half across
# Linear RGB
CLOTH = (0.13, 0.36, 0.46)
FRAME = (0.55, 0.72, 0.76)
WHITE, STEEL, DARK = (0.72, 0.74, 0.75), (0.42, 0.46, 0.48), (0.05, 0.07, 0.08)
CUSHION, CAP = (0.27, 0.33, 0.35), (0.42, 0.62, 0.62)
SCRUBS = ((0.045, 0.21, 0.25), (0.10, 0.27, 0.22))
# There and back: features go, the head keeps its size (Taubin).
SMOOTH_ROUNDS, THERE, BACK = 90, 0.60, -0.63
COLLAR_MM, CHIN_MM, NOSE_MM, CHEEK_MM = 596.0, 622.0, 706.0, 62.0
ARM_RADIUS_MM, DETECTOR_MM, TUBE_MM = 640.0, 395.0, -470.0
LYING = np.array([[0, 0, -1], [1, 0, 0], [0, -1, 0]], dtype=np.float32)


class TheatreStand:
    """The room before a camera."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._view: View | None = None

    def look_from(self, view: View) -> None:
        """Be ready for lines of sight."""
        if self._view is None:
            build()
            self._say("the room stands")
        if self._view != view:
            stand_at(view, LAMPS_AWAY)
            self._view = view

    def photograph(self, view: View, path: Path, shot: Shot, quality: Quality) -> None:
        self.look_from(view)
        size, samples = quality.size_px, quality.samples
        studio.set_quality(min(size, ROOM_PX), min(samples, ROOM_SAMPLES))
        studio.photograph(path, shot.shown, shot.cut_out, shot.shadow_only, relief=shot.relief)


def lay(p: Floats) -> Floats:
    """From the upright person's frame to the room's: head to the left, back up, on the table."""
    return np.asarray(p @ LYING.T + vector(0, 0, 172.0), dtype=np.float32)


def back_middle() -> Floats:
    """The middle of the lower back, on the skin."""
    return lay(vector(0.0, -46.0, L4_HEIGHT_MM))


def window_middle() -> Floats:
    """The middle of the window in the drape, on the skin."""
    return lay(vector(0.0, -43.0, -(WINDOW_MM[0] + WINDOW_MM[1]) / 2))


def build() -> None:
    studio.empty_studio()
    person = standing(vector(0.07, 0.02, -1.0), vector(0.0, -0.03, -1.0))
    _add_patient(person)
    _add_drape(person)
    _add_table()
    _add_arm()
    _add_team()


def _add_patient(person: Person) -> None:
    skin = person.mesh("body")
    lying = Mesh(lay(skin.points), skin.quads)
    add_mesh(PATIENT + "skin", lying, skin_material(TONES[1]))
    # A cap over the hair: the crown of the head, a little larger.
    cap = _cut_off(skin, ((0, 0, 705.0), (0, -0.35, -1)))
    made = add_mesh(PATIENT + "cap", Mesh(lay(cap.points), cap.quads),
                    plain_material("cap", CAP, 0.9), 0)  # fmt: skip
    _swell(made, 11.0, 12)


Plane = tuple[tuple[float, float, float], tuple[float, float, float]]


def _cut_off(mesh: Mesh, *planes: Plane) -> Mesh:
    """What lies behind all planes, each a point and the way out; the edges are clean cuts."""
    cut = bmesh.new()
    corners = [cut.verts.new(p) for p in mesh.points.tolist()]
    for quad in mesh.quads.tolist():
        cut.faces.new([corners[i] for i in dict.fromkeys(quad)])
    for place, way in planes:
        bmesh.ops.bisect_plane(cut, geom=[*cut.verts, *cut.edges, *cut.faces], plane_co=place,
                               plane_no=way, clear_outer=True)  # fmt: skip
    bmesh.ops.triangulate(cut, faces=[f for f in cut.faces if len(f.verts) > CORNERS])
    cut.verts.index_update()
    points = np.array([v.co for v in cut.verts], dtype=np.float32)
    faces = [[v.index for v in f.verts] for f in cut.faces]
    cut.free()
    return Mesh(points, np.array([(f * 2)[:CORNERS] for f in faces], dtype=np.int32))


def _swell(made: bpy.types.Object, off_mm: float, rounds: int, tight_from_mm: float = 9e9) -> None:
    """Loose and smooth, as cloth is; from a height on it lies close to the skin."""
    mesh = bmesh.new()
    mesh.from_mesh(made.data)
    bmesh.ops.delete(mesh, geom=[v for v in mesh.verts if not v.link_faces], context="VERTS")
    bmesh.ops.subdivide_edges(mesh, edges=mesh.edges, cuts=1, use_grid_fill=True, smooth=0.4)
    for _ in range(rounds):
        bmesh.ops.smooth_vert(mesh, verts=mesh.verts, factor=0.5, use_axis_x=True,
                              use_axis_y=True, use_axis_z=True)  # fmt: skip
    mesh.normal_update()
    for v in mesh.verts:
        v.co += v.normal * (off_mm if v.co.z < tight_from_mm else CLOSE_MM)
    mesh.to_mesh(made.data)
    mesh.free()
    made.data.polygons.foreach_set("use_smooth", np.ones(len(made.data.polygons), dtype=bool))


def _heights(person: Person, xs: Floats, ys: Floats) -> Floats:
    """How high the body reaches over every place of the table."""
    mesh = person.mesh("body")
    p = lay(mesh.points)
    corners = p[mesh.quads]  # (faces, 4, 3)
    out = np.full((len(xs), len(ys)), TABLE_TOP_MM, dtype=np.float32)
    steps = np.linspace(0, 1, 7)
    for u in steps:
        for v in steps:
            q = ((corners[:, 0] * (1 - u) + corners[:, 1] * u) * (1 - v)
                 + (corners[:, 3] * (1 - u) + corners[:, 2] * u) * v)  # fmt: skip
            i = np.round((q[:, 0] - xs[0]) / CELL_MM).astype(int)
            j = np.round((q[:, 1] - ys[0]) / CELL_MM).astype(int)
            inside = (i >= 0) & (i < len(xs)) & (j >= 0) & (j < len(ys))
            np.maximum.at(out, (i[inside], j[inside]), q[inside, 2])
    return out


def _add_drape(person: Person) -> None:
    """A cloth that lies on the body from the shoulders to the feet, with a window at the back."""
    xs = np.arange(-545.0, FOOT_END_MM + 22, CELL_MM, dtype=np.float32)
    half = TABLE_HALF_MM + 12
    ys = np.arange(-half - HANG_MM, half + HANG_MM + 1, CELL_MM, dtype=np.float32)
    body = _heights(person, xs, ys)
    over = grey_closing(grey_dilation(body, size=(3, 3)), size=(45, 33))
    soft = gaussian_filter(over, 3.0)
    cloth = np.maximum(soft, gaussian_filter(grey_dilation(body, size=(3, 3)), 1.2)) + CLOTH_OFF_MM
    x, y = np.meshgrid(xs, ys, indexing="ij")
    low, high, wide = WINDOW_MM
    # Round the window the cloth sticks to the skin.
    off = np.hypot(np.maximum(np.maximum(low - x, x - high), 0), np.maximum(np.abs(y) - wide, 0))
    sticks = np.exp(-((off / 34.0) ** 2))
    cloth = cloth * (1 - sticks) + (gaussian_filter(body, 1.5) + 4.0) * sticks
    # What hangs over the edge is folded down: across turns into down.
    past = np.maximum(np.abs(y) - half, 0.0)
    folds = 7.0 * np.sin(x / 58.0 + 1.3 * np.sin(x / 131.0)) * np.clip(past / 90.0, 0, 1)
    edge = np.clip((np.abs(y) - half + 22) / 22.0, 0, 1)
    cloth = cloth * (1 - edge) + (TABLE_TOP_MM + 6.0) * edge
    points = np.stack(
        [x, np.sign(y) * (np.minimum(np.abs(y), half) + folds + 0.06 * past), cloth - past], -1
    )
    inside = (x > low) & (x < high) & (np.abs(y) < wide)
    rim = (x > low - 26) & (x < high + 26) & (np.abs(y) < wide + 26) & ~inside
    index = np.arange(x.size).reshape(x.shape)
    quads = np.stack([index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]], -1)
    quads = quads.reshape(-1, 4)
    flat = points.reshape(-1, 3).astype(np.float32)
    hole = inside.reshape(-1)[quads].any(axis=1)
    edged = rim.reshape(-1)[quads].all(axis=1) & ~hole
    for name, keep, colour in (("cloth", ~hole & ~edged, CLOTH), ("frame", edged, FRAME)):
        made = add_mesh(DRAPE + name, Mesh(flat, quads[keep]),
                        plain_material(f"drape {name}", colour, 0.9, 0.15), 1)  # fmt: skip
        thick = made.modifiers.new("thick", "SOLIDIFY")
        thick.thickness = 2.5


def _box(name: str, low: Sequence[float], high: Sequence[float], round_mm: float,
         colour: Sequence[float], roughness: float = 0.5) -> bpy.types.Object:  # fmt: skip
    bpy.ops.mesh.primitive_cube_add(size=1.0)
    made = bpy.context.object
    made.name = name
    a, b = np.array(low), np.array(high)
    made.location, made.scale = ((a + b) / 2).tolist(), (b - a).tolist()
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    bevel = made.modifiers.new("round", "BEVEL")
    bevel.width, bevel.segments = round_mm, 5
    made.data.materials.append(plain_material(name, colour, roughness))
    made.data.polygons.foreach_set("use_smooth", np.ones(len(made.data.polygons), dtype=bool))
    return made


def _drum(name: str, middle: Floats, axis: Floats, radius_mm: float, long_mm: float,
          colour: Sequence[float], roughness: float = 0.45) -> bpy.types.Object:  # fmt: skip
    bpy.ops.mesh.primitive_cylinder_add(vertices=72, radius=radius_mm, depth=long_mm)
    made = bpy.context.object
    made.name = name
    made.location = middle.tolist()
    made.rotation_euler = Vector(axis.tolist()).to_track_quat("Z", "Y").to_euler()
    bevel = made.modifiers.new("round", "BEVEL")
    bevel.width, bevel.segments = min(radius_mm, long_mm) * 0.16, 5
    made.data.materials.append(plain_material(name, colour, roughness))
    made.data.polygons.foreach_set("use_smooth", np.ones(len(made.data.polygons), dtype=bool))
    return made


def _add_table() -> None:
    half = TABLE_HALF_MM
    _box(TABLE + "pad", (-700, -half, -PAD_MM), (FOOT_END_MM, half, 0), 22, CUSHION, 0.7)
    _box(TABLE + "top", (HEAD_END_MM + 120, -half - 8, -PAD_MM - 30),
         (FOOT_END_MM + 8, half + 8, -PAD_MM), 12, WHITE)  # fmt: skip
    _box(TABLE + "pillow", (-965, -150, -PAD_MM), (-700, 150, 78), 55, CUSHION, 0.75)
    _box(TABLE + "column", (560, -150, -760), (860, 150, -PAD_MM - 30), 40, WHITE)
    _box(TABLE + "foot", (380, -270, -820), (930, 270, -750), 30, STEEL)


def arm_points() -> dict[str, Floats]:
    """Middle of the detector, of the tube, and of the arc's back."""
    m = back_middle()
    lean = np.radians(-14.0)  # the upper end towards the camera: an oblique view
    turn = np.array([[1, 0, 0], [0, np.cos(lean), -np.sin(lean)], [0, np.sin(lean), np.cos(lean)]])
    out = {"detector": (0, 0, DETECTOR_MM), "tube": (0, 0, TUBE_MM), "back": (0, ARM_RADIUS_MM, 0)}
    return {n: (m + turn @ np.array(p)).astype(np.float32) for n, p in out.items()}


def _add_arm() -> None:
    at = arm_points()
    m = back_middle()
    up = at["detector"] - at["tube"]
    up = up / np.linalg.norm(up)
    out = np.cross(up, vector(1, 0, 0)) * -1.0
    out = out * np.sign(float(out @ (at["back"] - m)))
    angles = np.radians(np.linspace(-96, 96, 70))
    ring = m + ARM_RADIUS_MM * (np.cos(angles)[:, None] * out + np.sin(angles)[:, None] * up)
    studio.add_tube(ARM + "arc", ring.astype(np.float32), [42.0] * len(ring),
                    studio.Paint("arm white", WHITE, WHITE, 0.4, 0.0, 0.0, 3.0, 0.2))  # fmt: skip
    _drum(ARM + "detector", at["detector"], up, 165.0, 95.0, WHITE)
    _drum(ARM + "detector face", at["detector"] - up * 50, up, 150.0, 12.0, DARK, 0.35)
    _drum(ARM + "detector neck", at["detector"] + up * 130, up, 70.0, 190.0, STEEL)
    _drum(ARM + "tube", at["tube"], up, 135.0, 240.0, WHITE)
    stand = at["back"]
    _box(ARM + "joint", stand + vector(-95, -40, -95), stand + vector(95, 150, 95), 40, STEEL)
    _box(ARM + "column", (stand[0] - 130, stand[1] + 60, -820),
         (stand[0] + 130, stand[1] + 330, stand[2] + 190), 50, WHITE)  # fmt: skip


def _add_team() -> None:
    """Two simple figures in scrubs, cap and mask: the doctor, and a nurse at the head."""
    doctor = standing(vector(0.20, 0.42, -1.0), vector(-0.25, 1.0, -0.42))
    nurse = standing(vector(0.16, 0.30, -1.0), vector(-0.20, 1.0, -0.55))
    for number, (person, place, turn_deg) in enumerate((
        (doctor, vector(150, 545, 0), 180.0 - 14),
        (nurse, vector(-1010, 520, 0), 180.0 + 34),
    )):  # fmt: skip
        _add_figure(person, number, place, turn_deg)


def _plain_face(mesh: Mesh) -> None:
    """Nobody's: the features smoothed away."""
    a, b = mesh.quads, np.roll(mesh.quads, 1, axis=1)
    one_way = np.stack([a, b], -1).reshape(-1, 2)
    pairs = np.concatenate([one_way, one_way[:, ::-1]])
    head = np.clip((mesh.points[:, 2] - CHIN_MM + 20) / 30.0, 0, 1)[:, None]
    for number in range(2 * SMOOTH_ROUNDS):
        total = np.zeros_like(mesh.points)
        count = np.zeros(len(mesh.points), dtype=np.float32)
        np.add.at(total, pairs[:, 0], mesh.points[pairs[:, 1]])
        np.add.at(count, pairs[:, 0], 1)
        middle = total / np.maximum(count, 1)[:, None]
        mesh.points[:] += (middle - mesh.points) * head * (BACK if number % 2 else THERE)


def _add_figure(person: Person, number: int, place: Floats, turn_deg: float) -> None:
    a = np.radians(turn_deg)
    turn = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]],
                    dtype=np.float32)  # fmt: skip
    floor = vector(0, 0, 818.0 - 820.0)

    def put(mesh: Mesh) -> Mesh:
        return Mesh((mesh.points @ turn.T + place + floor).astype(np.float32), mesh.quads)

    body, suit = person.mesh("body"), person.mesh("tights")
    skin = skin_material(TONES[0 if number == 0 else 2])
    _plain_face(body)
    add_mesh(f"{TEAM}{number} skin", put(body), skin)
    up, down, front = (0.0, 0.0, 1.0), (0.0, 0.0, -1.0), (0.0, -1.0, 0.0)
    ankle, hem = (0.0, 0.0, FLOOR_MM + ANKLE_MM), (0.0, 0.0, FLOOR_MM + ANKLE_MM - 16)
    cap, mask = plain_material("cap", CAP, 0.9), plain_material("mask", FRAME, 0.9)
    for name, part, material, off_mm, rounds, tight_mm in (
        ("scrubs", _cut_off(suit, ((0, 0, COLLAR_MM), up), (hem, down)),
         plain_material(f"scrubs {number}", SCRUBS[number], 0.9, 0.1), 13.0, 10, COLLAR_MM - 30),
        ("shoes", _cut_off(suit, (ankle, up)), plain_material("shoes", WHITE, 0.7), 9.0, 14, 9e9),
        ("cap", _cut_off(body, ((0, 40.0, 718.0), (0, 0.28, -1.0))), cap, 12.0, 12, 9e9),
        ("mask", _cut_off(body, ((0, 0, NOSE_MM), up), ((0, 0, CHIN_MM), down),
                          ((0, CHEEK_MM, 0), front)), mask, 9.0, 26, 9e9),
    ):  # fmt: skip
        made = add_mesh(f"{TEAM}{number} {name}", put(part), material, 0)
        _swell(made, off_mm, rounds, tight_mm)
