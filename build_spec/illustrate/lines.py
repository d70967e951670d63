"""Thin light lines round shapes and along their creases, drawn from a relief.

The kiosk shows them in its dark looks: on a ground that is almost black a shape must not be lost.
"""

import numpy as np
from scipy.ndimage import gaussian_filter, maximum_filter, minimum_filter

from .fields import Floats
from .pictures import Pixels

COLOUR = (0.95, 0.985, 1.0)
WIDTH = 0.0021  # of the picture: 3 px at 1440
STEP = 0.016  # of the relief's depth: a shape that stands so far before another has an edge there
STEEP = 0.06  # the same where a surface falls away at its own edge
CREASE, SHARP = 0.50, 1.05  # turn of the surface within a line's width: begins to show, shows fully
EDGE_STRENGTH, CREASE_STRENGTH = 0.95, 0.55


SOLID = 0.5  # opacity: something is there


def outline(relief: Pixels) -> Pixels:
    """Edges of what is seen, and softer its creases."""
    size = relief.shape[0]
    edge, crease = edges(relief), creases(relief)
    alpha = np.maximum(edge * EDGE_STRENGTH, crease * CREASE_STRENGTH)
    out = np.zeros((size, size, 4), dtype=np.float32)
    out[..., :3], out[..., 3] = COLOUR, alpha
    return out


def edges(relief: Pixels) -> Floats:
    """0..1: where something ends before what lies behind it, or before nothing."""
    width = max(3, round(WIDTH * relief.shape[0]) | 1)
    seen = relief[..., 3] > SOLID
    depth = np.where(seen, relief[..., 2], 1.5)
    near, far = minimum_filter(depth, width), maximum_filter(depth, width)
    # Even a slope rises across a line's width: only more than its neighbours tell is an edge.
    slope = np.hypot(*(gaussian_filter(np.where(seen, depth, 0.5), width, order=o)
                       for o in ((0, 1), (1, 0)))) * width  # fmt: skip
    step = (far - near) > np.maximum(STEP, np.minimum(1.6 * slope, STEEP))
    return _soft(step & (depth < (near + far) / 2))


def creases(relief: Pixels) -> Floats:
    """0..1: where a surface turns sharply."""
    width = WIDTH * relief.shape[0]
    seen = (relief[..., 3] > SOLID).astype(np.float32)
    flat = [gaussian_filter(relief[..., i] * 2 - 1, width * 0.35) for i in (0, 1)]
    turn = np.zeros_like(seen)
    for facing in flat:
        for order in ((0, 1), (1, 0)):
            turn += (gaussian_filter(facing, width * 0.5, order=order) * width) ** 2
    turn = np.sqrt(turn)
    inside = minimum_filter(seen, round(2.5 * width))
    return np.asarray(np.clip((turn - CREASE) / (SHARP - CREASE), 0, 1) * inside, dtype=np.float32)


def _soft(line: Floats) -> Floats:
    """No steps along a line."""
    return np.asarray(np.clip(gaussian_filter(line.astype(np.float32), 0.7) * 1.5, 0, 1))
