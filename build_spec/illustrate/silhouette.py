"""The plain outline of the standing person, for the drawing beside the danger signs."""

import json
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter
from skimage.draw import polygon
from skimage.measure import approximate_polygon, find_contours

from kiosk.core.body import BOTTOM_MM, TOP_MM

from .fields import Floats, vector
from .model_hash import silhouette_hash
from .person import standing

SIDE = 1024  # of the square that icons are drawn in
PER_MM = 2
SOFT_MM, OFF_MM = 3.0, 0.3  # fingers and ears lose their edges; what is less is one line
LEAST_MM = 60.0  # around a hole or an island that is kept
# The arms stand a little off, so that the hips are seen.
UPPER_ARM, FOREARM = vector(0.22, -0.02, -1.0), vector(0.17, 0.10, -1.0)


def make(file: Path) -> int:
    """Write the outline; the number of its points."""
    lines = _lines()
    kept = {
        "model": silhouette_hash(),
        "heights_mm": [TOP_MM, BOTTOM_MM],
        "outlines": {"body.standing": _text(lines)},
    }
    text = json.dumps(kept, indent=1)
    file.write_text(text + "\n", encoding="ascii")
    return sum(map(len, lines))


def _lines() -> list[Floats]:
    """Closed lines in the square, holes the other way round."""
    mesh = standing(UPPER_ARM, FOREARM).mesh("body")
    tall = TOP_MM - BOTTOM_MM
    side = round(tall * PER_MM)
    across = mesh.points[:, 0] * PER_MM + side / 2
    down = (TOP_MM - mesh.points[:, 2]) * PER_MM
    filled = np.zeros((side + 2, side + 2), dtype=np.float32)
    for quad in mesh.quads:
        filled[polygon(down[quad] + 1, across[quad] + 1, filled.shape)] = 1
    filled[-1] = 0
    soft = gaussian_filter(filled, SOFT_MM * PER_MM, mode="nearest")
    soft[-1] = 0
    lines = []
    for line in find_contours(soft, 0.5):
        if np.linalg.norm(np.diff(line, axis=0), axis=1).sum() > LEAST_MM * PER_MM:
            plain = approximate_polygon(line, OFF_MM * PER_MM)
            lines.append(np.asarray((plain[:, ::-1] - 1) * SIDE / side, dtype=np.float32))
    return lines


def _text(lines: list[Floats]) -> str:
    """As `kiosk.ui.icons.path_of` reads it."""
    words = []
    for line in lines:
        for number, (x, y) in enumerate(line):
            words += ["L" if number else "M", str(round(float(x))), str(round(float(y)))]
    return " ".join(words)
