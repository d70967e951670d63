"""How much of a screen is out of reach, by how high it hangs."""

import pytest

from kiosk.core.reach import Glass, freed_share

UPRIGHT = (23.8, 1080, 1920)
"""A panel of 24 inches, standing: 527 mm high."""
TOTEM = (55.0, 2160, 3840)
"""A panel of 55 inches, standing: 1218 mm high."""


@pytest.mark.parametrize(
    ("panel", "lower_edge_mm", "freed"),
    [
        pytest.param(UPRIGHT, 0, 0.0, id="nobody measured"),
        pytest.param(UPRIGHT, 690, 0.0, id="all within reach"),
        pytest.param(UPRIGHT, 693, 0.0, id="just within reach"),
        pytest.param(UPRIGHT, 700, 0.013, id="a strip out of reach"),
        pytest.param(UPRIGHT, 860, 0.317, id="a third out of reach"),
        pytest.param(UPRIGHT, 960, 0.506, id="the highest that can be helped"),
        pytest.param(UPRIGHT, 961, 0.0, id="hangs too high"),
        pytest.param(UPRIGHT, 1300, 0.0, id="wholly out of reach"),
        pytest.param(TOTEM, 400, 0.327, id="a totem"),
        pytest.param(TOTEM, 800, 0.0, id="a totem that stands too high"),
        pytest.param((23.8, 1920, 1080), 900, 0.0, id="low and wide"),
        pytest.param((10.1, 1280, 800), 1100, 0.0, id="small and high"),
        pytest.param((23.8, 0, 0), 900, 0.0, id="no window yet"),
    ],
)
def test_what_is_freed(
    panel: tuple[float, float, float], lower_edge_mm: float, freed: float
) -> None:
    assert freed_share(Glass(*panel, lower_edge_mm)) == pytest.approx(freed, abs=0.001)


@pytest.mark.parametrize("lower_edge_mm", range(694, 961, 19))
def test_what_is_left_ends_at_the_reach(lower_edge_mm: int) -> None:
    glass = Glass(*UPRIGHT, lower_edge_mm)

    left_mm = glass.height_mm * (1 - freed_share(glass))

    assert lower_edge_mm + left_mm == pytest.approx(1220)
