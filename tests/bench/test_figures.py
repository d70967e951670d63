"""The sums over what was measured."""

from pathlib import Path

import pytest

from build_spec.bench.figures import (
    Frames,
    Inside,
    Memory,
    Sample,
    percentile,
    read_inside,
    share_above,
    write_json,
)

HUNDRED = tuple(float(number) for number in range(1, 101))


@pytest.mark.parametrize(
    ("values", "percent", "wanted"),
    [
        (HUNDRED, 95, 95),
        (HUNDRED, 99, 99),
        (HUNDRED, 100, 100),
        (HUNDRED[::-1], 95, 95),
        ((3.0, 1.0, 2.0), 95, 3),
        ((3.0, 1.0, 2.0), 50, 2),
        ((7.0,), 99, 7),
    ],
)
def test_a_percentile_is_a_value_that_was_measured(
    values: tuple[float, ...], percent: float, wanted: float
) -> None:
    assert percentile(values, percent) == wanted


def test_the_median_of_an_even_number_lies_between_two() -> None:
    assert Sample((4.0, 1.0, 3.0, 2.0)).median == 2.5


def test_only_what_is_above_the_limit_counts() -> None:
    assert share_above((33.0, 33.1, 10.0, 50.0), 33) == 50


def test_growth_is_told_against_the_first_round() -> None:
    assert Memory(90.0, 100.0, 103.0).growth_percent == pytest.approx(3)
    assert Memory(90.0, 100.0).growth_percent is None


def test_what_another_process_measured_is_read_as_it_was_written(tmp_path: Path) -> None:
    slide = Frames("2 turns", Sample((1.5, 2.5)), Sample((16.0,)))
    found = Inside(slide, Frames("1 scene", Sample((4.0,)), Sample()), Sample((80.0, 90.0)))
    write_json(found, tmp_path / "inside.json")
    assert read_inside(tmp_path / "inside.json") == found
