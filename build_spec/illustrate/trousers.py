"""The trousers of the person seen from behind: a band, and cloth below it to where it fades."""

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import gaussian_filter
from scipy.spatial import ConvexHull

from .fields import Floats
from .people import CLOTHES, add_mesh, plain_material
from .person import Mesh, Person

WAIST_MM, BAND_MM = 96.0, 24.0
END_MM = -20.0  # below the picture
SLOPE = 0.10  # the waist is lower behind than in front
ARM_FROM_MM = 183.0  # to the side: what is further out at this height is an arm
AROUND, STEP_MM = 240, 4.0
CLOTH, BAND = (0.055, 0.185, 0.225), (0.035, 0.125, 0.155)
# How far below the waist, and how far off the body: the band's edges turn in to the skin.
BAND_EDGE = ((0.0, -3.0), (0.0, 0.6), (0.7, 2.2), (2.4, 3.2))
CLOTH_OFF_MM = 1.4
MIDDLE_MM = np.array([0.0, 20.0])  # inside the body at every height


def add_trousers(person: Person) -> None:
    """Cloth that is drawn round the body bridges its hollows, and lies close at its sides."""
    foot = tuple((BAND_MM - down, off) for down, off in reversed(BAND_EDGE))
    inside = np.arange(BAND_EDGE[-1][0] + STEP_MM, foot[0][0], STEP_MM)
    band = (*BAND_EDGE, *((float(down), BAND_EDGE[-1][1]) for down in inside), *foot)
    down = np.arange(BAND_MM - STEP_MM, WAIST_MM - END_MM, STEP_MM)
    for name, rows, colour, rough in (
        ("band", band, BAND, 0.8),
        ("trousers", tuple((float(d), CLOTH_OFF_MM) for d in down), CLOTH, 0.85),
    ):
        add_mesh(CLOTHES + name, _tube(person, rows), plain_material(name, colour, rough), 1)


def _tube(person: Person, rows: Sequence[tuple[float, float]]) -> Mesh:
    """Rings round the body, each so far below the waist and so far off."""
    heights = np.arange(WAIST_MM + 6 * STEP_MM, END_MM - STEP_MM, -STEP_MM)
    body = person.mesh("body")
    reach = gaussian_filter(np.stack([_reach(body, h) for h in heights]), (2.0, 2.0),
                            mode=("nearest", "wrap"))  # fmt: skip
    way = _ways()
    points = []
    for down, off in rows:
        height = WAIST_MM - down
        far = np.array([np.interp(-height, -heights, column) for column in reach.T]) + off
        flat = way * far[:, None] + MIDDLE_MM
        points.append(np.column_stack([flat, height + SLOPE * flat[:, 1]]))
    along = np.arange(AROUND)
    rings = [
        np.column_stack([a + along, a + (along + 1) % AROUND, b + (along + 1) % AROUND, b + along])
        for a, b in zip(*(np.arange(len(rows))[s] * AROUND for s in (slice(-1), slice(1, None))),
                        strict=True)
    ]  # fmt: skip
    return Mesh(np.concatenate(points).astype(np.float32), np.concatenate(rings).astype(np.int32))


def _ways() -> Floats:
    angle = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    return np.stack([np.cos(angle), np.sin(angle)], -1).astype(np.float32)


def _reach(body: Mesh, height_mm: float) -> Floats:
    """How far the body's hull reaches from its middle, all round at that height."""
    p, q = body.points.astype(np.float64), body.quads
    edges = np.concatenate([q[:, [i, (i + 1) % 4]] for i in range(4)])
    above = p[:, 2] - SLOPE * p[:, 1] - height_mm
    one, other = above[edges[:, 0]], above[edges[:, 1]]
    cut = (one < 0) != (other < 0)
    share = (one[cut] / (one[cut] - other[cut]))[:, None]
    at = p[edges[cut, 0], :2] * (1 - share) + p[edges[cut, 1], :2] * share
    hull = ConvexHull(at[np.abs(at[:, 0]) < ARM_FROM_MM] - MIDDLE_MM)
    # Every side of the hull is a line n * x + d = 0 with n outwards: the first that a ray meets.
    toward = _ways() @ hull.equations[:, :2].T
    with np.errstate(divide="ignore"):
        far = np.where(toward > 0, -hull.equations[:, 2] / toward, np.inf)
    return np.asarray(far.min(axis=1), dtype=np.float32)
