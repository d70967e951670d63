"""The camera of the workshop: the model is built when the first picture or line of sight asks."""

from collections.abc import Callable
from pathlib import Path

import bpy

from . import objects, studio
from .camera import View
from .scene import Quality, Shot

STANDS = "stands"
SIGHT_STEP_MM = 1.0
"""Lines of sight always use this coarse model: anchors are then the same at every quality."""


class Stand:
    """The model before a camera."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._step_mm = 0.0
        self._view: View | None = None

    def look_from(self, view: View) -> None:
        """Be ready for lines of sight."""
        self._stand(view, SIGHT_STEP_MM)

    def photograph(self, view: View, path: Path, shot: Shot, quality: Quality) -> None:
        """Take one picture; only bones, discs and cartilage need the fine model."""
        parts = (*shot.shown, *shot.cut_out, *shot.shadow_only)
        meshed = any(part.startswith(objects.SPINE_PARTS) for part in parts)
        self._stand(view, quality.step_mm if meshed else self._step_mm or SIGHT_STEP_MM)
        studio.set_quality(quality.size_px, quality.samples)
        studio.photograph(path, shot.shown, shot.cut_out, shot.shadow_only, relief=shot.relief)

    def _stand(self, view: View, step_mm: float) -> None:
        # Another stand may have cleared the studio since.
        if bpy.context.scene.get(STANDS) != step_mm:
            objects.build(step_mm, self._say)
            bpy.context.scene[STANDS] = step_mm
            self._step_mm, self._view = step_mm, None
        if view != self._view:
            studio.stand_at(view)
            self._view = view
