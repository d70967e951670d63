"""Flat pictures: cropping, fading, the warm glow and the sharp heat spot."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from .fields import Floats

Pixels = npt.NDArray[np.float32]  # (height, width, 4), straight alpha, 0..1
WEBP_QUALITY = 82
WEBP_ALPHA_QUALITY = 90
MARGIN_PX = 3
FAINT, UNSEEN = 0.02, 0.006  # opacity: colour not to be trusted; nothing to be seen


@dataclass(frozen=True, slots=True)
class SavedLayer:
    file: str
    box: tuple[float, float, float, float]  # x, y, width, height, 0..1 of the picture
    sha256: str
    bytes: int


def read(path: Path) -> Pixels:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGBA"), dtype=np.float32) / 255.0


def bleed(pixels: Pixels) -> Pixels:
    """Give clear pixels the colour of their neighbours, so that no scaler draws a dark fringe."""
    out = pixels.copy()
    solid = out[..., 3] > FAINT
    weight = solid.astype(np.float32)
    colour = out[..., :3] * weight[..., None]
    for _ in range(6):
        padded, padded_weight = np.pad(colour, ((1, 1), (1, 1), (0, 0))), np.pad(weight, 1)
        total, count = np.zeros_like(colour), np.zeros_like(weight)
        height, width = weight.shape
        for dy in range(3):
            for dx in range(3):
                total += padded[dy : dy + height, dx : dx + width]
                count += padded_weight[dy : dy + height, dx : dx + width]
        fresh = (weight == 0) & (count > 0)
        colour[fresh] = total[fresh] / count[fresh][:, None]
        weight[fresh] = 1.0
    out[..., :3] = np.where((weight > 0)[..., None], colour, out[..., :3])
    return out


def fade_bottom(pixels: Pixels, start: float, end: float) -> Pixels:
    """Let the picture run out softly between two heights (0..1 from the top)."""
    rows = (np.arange(pixels.shape[0], dtype=np.float32) + 0.5) / pixels.shape[0]
    t = np.clip((rows - start) / (end - start), 0.0, 1.0)
    out = pixels.copy()
    out[..., 3] *= (1.0 - t * t * (3.0 - 2.0 * t))[:, None]
    return out


def save_layer(pixels: Pixels, folder: Path, name: str) -> SavedLayer:
    """Crop to what is visible and write WebP."""
    size = pixels.shape[0]
    rows, columns = (np.flatnonzero((pixels[..., 3] > UNSEEN).any(axis=a)) for a in (1, 0))
    top, bottom = max(rows[0] - MARGIN_PX, 0), min(rows[-1] + 1 + MARGIN_PX, size)
    left, right = max(columns[0] - MARGIN_PX, 0), min(columns[-1] + 1 + MARGIN_PX, size)
    cut = bleed(pixels)[top:bottom, left:right]
    image = Image.fromarray(np.round(np.clip(cut, 0, 1) * 255).astype(np.uint8), "RGBA")
    path = folder / f"{name}.webp"
    image.save(path, quality=WEBP_QUALITY, alpha_quality=WEBP_ALPHA_QUALITY, method=6, exact=True)
    data = path.read_bytes()
    box = tuple(round(float(v) / size, 4) for v in (left, top, right - left, bottom - top))
    return SavedLayer(
        path.name, (box[0], box[1], box[2], box[3]), hashlib.sha256(data).hexdigest(), len(data)
    )


def distance_to_segment(size_px: int, start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """For every pixel: distance to a segment (0..1 of the picture), and where along it (0..1)."""
    axis = (np.arange(size_px, dtype=np.float32) + 0.5) / size_px
    x, y = np.meshgrid(axis, axis)
    dx, dy = (float(v) for v in end - start)
    t = np.clip(((x - start[0]) * dx + (y - start[1]) * dy) / max(dx * dx + dy * dy, 1e-9), 0, 1)
    distance = np.hypot(x - start[0] - t * dx, y - start[1] - t * dy)
    return distance.astype(np.float32), t.astype(np.float32)


def glow(size_px: int, start: Floats, end: Floats, reach: float) -> Pixels:
    """A soft warm light around the bare tip: almost white in the middle, amber, then nothing."""
    distance, _ = distance_to_segment(size_px, start, end)
    r = distance / reach
    alpha = 0.88 * np.exp(-((r / 0.30) ** 2)) + 0.50 * np.exp(-((r / 0.62) ** 2))
    alpha = np.clip(alpha, 0, 0.94) * np.clip((1.55 - r) / 0.75, 0, 1) ** 2
    warm = np.clip(r / 0.55, 0, 1)[..., None] ** 0.8
    inner = np.array([1.0, 0.93, 0.74], dtype=np.float32)
    outer = np.array([1.0, 0.46, 0.16], dtype=np.float32)
    colour = inner * (1 - warm) + outer * warm
    return np.asarray(np.concatenate([colour, alpha[..., None]], -1), dtype=np.float32)


def spot(size_px: int, start: Floats, end: Floats, radius: float) -> Pixels:
    """The heated spot, sharp-edged: a ring, light inside dark so that it shows on any ground."""
    distance, _ = distance_to_segment(size_px, start, end)
    pixel = 1.0 / size_px

    def disc(r: float) -> Floats:
        return np.asarray(np.clip((r - distance) / pixel + 0.5, 0, 1), dtype=np.float32)

    line = 3.2 * pixel
    fill, ring, edge = disc(radius), disc(radius + line), disc(radius + 1.8 * line)
    layers = (
        (edge, (0.47, 0.12, 0.03), 0.9),
        (ring, (1.0, 0.95, 0.86), 1.0),
    )
    out = np.zeros((size_px, size_px, 4), dtype=np.float32)
    for mask, colour, strength in layers:
        a = mask * strength
        keep = 1 - a
        out[..., :3] = out[..., :3] * keep[..., None] + np.array(colour) * a[..., None]
        out[..., 3] = out[..., 3] * keep + a
    inside = 0.3
    out[..., 3] = out[..., 3] * (1 - fill) + inside * fill
    premultiplied = out[..., :3] * (1 - fill)[..., None] + (
        np.array([1.0, 0.45, 0.14]) * inside * fill[..., None]
    )
    out[..., :3] = premultiplied / np.maximum(out[..., 3:], 1e-4)
    return np.asarray(np.clip(out, 0, 1), dtype=np.float32)


def halo(size_px: int, start: Floats, end: Floats, radius: float) -> Pixels:
    """A soft light along a joint, with a ring round it, light inside dark, for any ground."""
    distance, _ = distance_to_segment(size_px, start, end)
    r = distance / radius
    alpha = 0.62 * np.exp(-((r / 0.72) ** 2))
    out = np.zeros((size_px, size_px, 4), dtype=np.float32)
    out[..., :3], out[..., 3] = (1.0, 0.62, 0.36), alpha
    return _stroke(_stroke(out, distance - radius, 0.0052, (0.47, 0.12, 0.03), 0.9),
                   distance - radius, 0.0030, (1.0, 0.95, 0.86), 1.0)  # fmt: skip


def cloud(size_px: int, start: Floats, end: Floats, radius: float) -> Pixels:
    """Numbing medicine round a nerve: soft, uneven, and clear enough to see the nerve through."""
    distance, _ = distance_to_segment(size_px, start, end)
    axis = (np.arange(size_px, dtype=np.float32) + 0.5) / size_px
    x, y = np.meshgrid(axis, axis)
    angle = np.arctan2(y - (start[1] + end[1]) / 2, x - (start[0] + end[0]) / 2)
    uneven = 1.0 + 0.07 * np.sin(3 * angle + 0.6) + 0.05 * np.sin(5 * angle + 2.0)
    r = distance / (radius * uneven)
    body = np.clip((1.25 - r) / 0.5, 0, 1)
    alpha = 0.62 * body * body * (3 - 2 * body)
    deep = np.clip(1.0 - r / 1.1, 0, 1)[..., None]
    colour = np.array([0.30, 0.60, 0.93]) * (1 - deep) + np.array([0.62, 0.84, 1.0]) * deep
    return np.asarray(np.concatenate([colour, alpha[..., None]], -1), dtype=np.float32)


def rings(size_px: int, centre: Floats, radii: Sequence[float], *, dotted: bool) -> Pixels:
    """Rings round a point: fine and dotted, or broad and whole. Told apart without colour."""
    axis = (np.arange(size_px, dtype=np.float32) + 0.5) / size_px
    x, y = np.meshgrid(axis, axis)
    from_centre = np.hypot(x - centre[0], y - centre[1])
    angle = np.arctan2(y - centre[1], x - centre[0])
    out = np.zeros((size_px, size_px, 4), dtype=np.float32)
    for radius in radii:
        off = from_centre - radius
        width = 0.0036 if dotted else 0.0078
        if dotted:
            count = max(round(2 * np.pi * radius / 0.0135), 8)
            across = (((angle / (2 * np.pi)) * count) % 1 - 0.5) / count * 2 * np.pi * radius
            off = np.hypot(off, across)
        out = _stroke(out, off, width + 0.0026, (0.02, 0.16, 0.20), 0.92)
        out = _stroke(out, off, width, (0.55, 0.95, 1.0), 1.0)
    return out


def _stroke(
    under: Pixels, off: Floats, width: float, colour: tuple[float, float, float], strength: float
) -> Pixels:
    """A line where ``off`` is 0, laid over a picture."""
    pixel = 1.0 / under.shape[0]
    a = (np.clip((width / 2 - np.abs(off)) / pixel + 0.5, 0, 1) * strength)[..., None]
    out = under.copy()
    alpha = a[..., 0] + under[..., 3] * (1 - a[..., 0])
    mixed = np.array(colour) * a + under[..., :3] * under[..., 3:] * (1 - a)
    out[..., :3] = mixed / np.maximum(alpha, 1e-4)[..., None]
    out[..., 3] = alpha
    return np.asarray(out, dtype=np.float32)
