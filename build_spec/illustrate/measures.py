"""What the spine measures: every number that decides how the pictures look in anatomy.

Typical adult values, millimetres; a clinician confirms them. Sources: body, disc, pedicle, canal,
process and nerve figures after Panjabi et al. (Spine 1992, lumbar vertebrae; Spine 1993, articular
facets), Bogduk (Clinical and Radiological Anatomy of the Lumbar Spine; medial branches: J Anat
1982) and SIS practice guidelines (needle placement).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vertebra:
    """One vertebra, in its own frame: origin in the middle of the body."""

    name: str
    pitch_deg: float  # front edge down: the curve of the lower back
    body_width_mm: float
    body_depth_mm: float
    body_height_mm: float
    body_wedge: float  # part of the height gained at the front and lost at the back
    pedicle_x_mm: float
    pedicle_width_mm: float
    pedicle_height_mm: float
    transverse_span_mm: float
    transverse_rise_mm: float
    transverse_back_mm: float
    transverse_thick: float
    spinous_length_mm: float
    spinous_height_mm: float
    seed: int


@dataclass(frozen=True, slots=True)
class FacetJoint:
    """The pair of joints between two vertebrae, in the frame of the lower one."""

    name: str
    centre_mm: tuple[float, float, float]  # right side; the left is its mirror image
    turn_deg: float  # angle to the sagittal plane; wider further down
    half_height_mm: float
    half_width_mm: float
    gap_mm: float  # both layers of cartilage and the space between; a little wider than life


@dataclass(frozen=True, slots=True)
class Nerves:
    root_radius_mm: float = 2.6
    ganglion_radius_mm: float = 3.3
    branch_radius_mm: float = 1.25  # life: about 0.4 to 0.9; drawn up to three times thicker
    twig_radius_mm: float = 0.95
    sac_radius_mm: float = 7.0


@dataclass(frozen=True, slots=True)
class Needle:
    """An 18-gauge cannula; the last 10 mm are bare and warm."""

    radius_mm: float = 0.65
    bare_mm: float = 10.0
    shaft_mm: float = 64.0  # shortened: a real one is 100 mm
    hub_length_mm: float = 15.0
    hub_radius_mm: float = 3.6
    beside_branch_mm: float = 1.72  # axis to axis: the two surfaces just touch
    heat_radius_mm: float = 2.2
    out_mm: float = 38.0  # how far the picture of the withdrawn needle is drawn back


@dataclass(frozen=True, slots=True)
class ThinNeedle:
    """The 22-gauge needle of the numbing test: no bare tip, it comes straight from the skin."""

    radius_mm: float = 0.36
    shaft_mm: float = 60.0  # shortened: a real one is 90 mm
    hub_length_mm: float = 12.0
    hub_radius_mm: float = 2.8
    beside_branch_mm: float = 1.75  # axis to axis: the two surfaces all but touch
    cloud_radius_mm: float = 5.0  # about half a millilitre of numbing medicine, spread
    out_mm: float = 40.0  # how far the picture of the withdrawn needle is drawn back


VERTEBRAE = (
    Vertebra("L3", -5.0, 47.0, 35.0, 27.5, 0.02, 15.5, 11.0, 14.5, 90.0, 5.0, -9.0, 1.0,
             32.0, 23.0, 3),
    Vertebra("L4", 4.0, 49.0, 35.5, 27.5, 0.03, 17.0, 11.8, 14.5, 85.0, 8.0, -9.5, 1.05,
             31.0, 22.0, 4),
    Vertebra("L5", 17.0, 51.0, 36.0, 26.5, 0.09, 19.5, 13.4, 14.5, 87.0, 10.0, -8.0, 1.3,
             27.0, 20.0, 5),
)  # fmt: skip
JOINTS = (
    FacetJoint("L3-L4", (16.5, -37.0, 15.0), 36.0, 8.5, 7.5, 2.4),
    FacetJoint("L4-L5", (18.5, -37.5, 15.0), 43.0, 8.5, 8.0, 2.4),
    FacetJoint("L5-S1", (21.5, -34.0, 8.5), 50.0, 8.5, 8.0, 2.4),
)
L2_PITCH_DEG = -10.0
SACRUM_PITCH_DEG = 33.0
SACRUM_SEED = 6
DISC_HEIGHT_MM = 9.8
TARGET_VERTEBRA = "L4"  # the L3 medial branch is treated where it crosses the L4 groove
CANAL_WIDTH_MM = 25.0
CANAL_DEPTH_MM = 17.0
NERVES = Nerves()
NEEDLE = Needle()
THIN_NEEDLE = ThinNeedle()
