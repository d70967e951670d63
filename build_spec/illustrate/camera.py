"""Where a picture is taken from, and where in it a point of the model is seen."""

import math
from dataclasses import dataclass

import numpy as np

from .fields import Floats


@dataclass(frozen=True, slots=True)
class View:
    """The one camera of a scene."""

    turn_deg: float  # 0 from straight behind, positive towards the patient's right
    rise_deg: float
    target_mm: tuple[float, float, float]
    width_mm: float  # what the square picture spans at the target
    distance_mm: float = 900.0

    def towards_camera(self) -> Floats:
        a, e = math.radians(self.turn_deg), math.radians(self.rise_deg)
        return np.array(
            [math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)], dtype=np.float32
        )

    def position_mm(self) -> Floats:
        return np.asarray(
            np.array(self.target_mm) + self.towards_camera() * self.distance_mm, dtype=np.float32
        )

    def project(self, p: Floats) -> Floats:
        """Points (..., 3) to picture coordinates (..., 2), 0..1, origin top left."""
        d = self.towards_camera().astype(np.float64)
        right = np.cross([0.0, 0.0, 1.0], d)
        right /= np.linalg.norm(right)
        up = np.cross(d, right)
        q = np.asarray(p, dtype=np.float64) - np.array(self.target_mm)
        scale = self.distance_mm / (self.distance_mm - q @ d) / self.width_mm
        return np.asarray(
            np.stack([0.5 + (q @ right) * scale, 0.5 - (q @ up) * scale], -1), dtype=np.float32
        )
