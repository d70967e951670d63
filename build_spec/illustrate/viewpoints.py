"""Where the cameras stand. No Blender here: tests project with them too."""

from .camera import View

BESIDE_THE_JOINT = View(
    turn_deg=33.0, rise_deg=12.0, target_mm=(3.0, -22.0, -6.5), width_mm=165.0
)  # fmt: skip
THREE_QUARTER = View(
    turn_deg=26.0, rise_deg=15.0, target_mm=(-5.0, -22.0, -6.5), width_mm=165.0
)  # fmt: skip
# As in the room: turned until the joint's "neck" is seen, tipped until end plates are lines.
LIVE_X_RAY = View(turn_deg=30.0, rise_deg=4.0, target_mm=(3.0, -16.0, -1.0), width_mm=128.0)
