"""The table, from figures that are fixed."""

from dataclasses import replace

import pytest

from build_spec.bench.figures import (
    Figures,
    Frames,
    Growth,
    Inside,
    Machine,
    Memory,
    Outside,
    Sample,
)
from build_spec.bench.programs import CHROMIUM_ABSENT, PACKAGE_ABSENT
from build_spec.bench.readme import BEGIN, END, README, with_figures
from build_spec.bench.table import Row, as_markdown, as_text, rows

START = "Process start to settled picture"
TAP = "Tap: release to first changed pixel of the next page"
PRESS = "Tap: press to first changed pixel of the button"
MEMORY = "Memory after every page"
GROWTH = "Memory: growth in a second round"
STILL = "Processor, still page"
SLIDE = "Frame while a page slides (median / 99th)"
LATE = "Frames more than 33 ms apart while a page slides"

SOURCE = Outside(
    "source",
    settled_ms=Sample((400.0, 500.0, 600.0)),
    press_ms=Sample(),
    release_ms=Sample((10.0, 11.0, 14.0)),
    memory=Memory(100.0, 140.0, 142.0),
    still_cpu_percent=0.1,
    attract_cpu_percent=0.0,
)
CHROMIUM = Outside(
    "chromium",
    settled_ms=Sample((900.0, 1000.0, 1100.0)),
    press_ms=Sample((5.0, 6.0, 7.0)),
    release_ms=Sample((20.0, 25.0, 28.0)),
    memory=Memory(380.0, 400.0, 401.0),
    still_cpu_percent=0.5,
    attract_cpu_percent=1.0,
)
STEADY = Frames("slides", Sample((1.0, 2.0, 12.0)), Sample((16.0, 17.0)))
FIGURES = Figures(
    Machine("1 May 2027", "A processor", 2, 24.0, "A system", 0.5, ("kiosk 1", "Chromium 2")),
    SOURCE,
    Outside("package", absent=PACKAGE_ABSENT),
    CHROMIUM,
    Inside(STEADY, STEADY, Sample((80.0,))),
    Growth(Sample((500.0,)), Sample((540.0,)), "22 pages", "300 pages"),
    notes=("How it was done.",),
)


def row(figures: Figures, what: str) -> Row:
    return next(row for row in rows(figures) if row.what == what)


def test_a_start_is_compared_by_its_median() -> None:
    found = row(FIGURES, START)
    assert (found.source, found.chromium) == ("500 / 600 ms", "1000 / 1100 ms")
    assert (found.ratio, found.met) == ("0.50", "yes")


def test_a_tap_is_compared_by_its_95th_percentile() -> None:
    found = row(FIGURES, TAP)
    assert (found.source, found.ratio, found.met) == ("11.0 / 14.0 ms", "0.50", "yes")


@pytest.mark.parametrize(
    ("what", "source"),
    [
        (START, replace(SOURCE, settled_ms=Sample((801.0,)))),
        (TAP, replace(SOURCE, release_ms=Sample((1.0, 14.1)))),
        (MEMORY, replace(SOURCE, memory=Memory(1.0, 240.1))),
        (GROWTH, replace(SOURCE, memory=Memory(1.0, 100.0, 103.1))),
        (GROWTH, replace(SOURCE, memory=Memory(1.0, 100.0))),
        (STILL, replace(SOURCE, still_cpu_percent=0.21)),
    ],
)
def test_what_is_over_its_budget_or_was_not_measured_is_not_met(what: str, source: Outside) -> None:
    assert row(FIGURES, what).met == "yes"
    assert row(replace(FIGURES, source=source), what).met == "no"


def test_the_budget_holds_for_the_package_too() -> None:
    slow = replace(SOURCE, name="package", settled_ms=Sample((900.0,)))
    found = row(replace(FIGURES, package=slow), START)
    assert (found.package, found.ratio, found.met) == ("900 / 900 ms", "0.50 · 0.90", "no")


def test_late_frames_are_counted_apart_from_long_ones() -> None:
    late = Frames("slides", Sample((12.1,)), Sample((16.0, 34.0)))
    assert (row(FIGURES, SLIDE).met, row(FIGURES, LATE).met) == ("yes", "yes")
    figures = replace(FIGURES, inside=Inside(late, STEADY))
    assert (row(figures, SLIDE).met, row(figures, LATE).met) == ("no", "no")


def test_a_button_that_does_not_look_pressed_is_said_to() -> None:
    assert row(FIGURES, PRESS).source == "no pressed look"


def test_where_chromium_is_missing_its_column_says_how_to_get_it() -> None:
    figures = replace(FIGURES, chromium=Outside("chromium", absent=CHROMIUM_ABSENT))
    found = row(figures, START)
    assert found.chromium == "not here: apt-get install chromium"
    assert (found.source, found.ratio) == ("500 / 600 ms", "–")
    assert found.met == "–"
    assert row(figures, STILL).met == "yes"
    assert row(figures, MEMORY).met == "–"
    fat = replace(figures, source=replace(SOURCE, memory=Memory(1.0, 241.0)))
    assert row(fat, MEMORY).met == "no"


def test_text_and_markdown_show_every_row_and_the_machine() -> None:
    text, markdown = as_text(FIGURES), as_markdown(FIGURES)
    for found in rows(FIGURES):
        assert f"| {' | '.join(found.cells)} |" in markdown
        assert f"\n{found.what}" in text
    for words in ("A processor", "2 cores", "1 May 2027", "Chromium 2", "How it was done."):
        assert words in text
        assert words in markdown


def test_a_busy_machine_is_said_to_have_been_busy() -> None:
    assert "busy" not in as_text(FIGURES)
    busy = replace(FIGURES.machine, load_before=1.5)
    assert "trust the ratios" in as_text(replace(FIGURES, machine=busy))


def test_the_readme_gets_another_table_and_keeps_the_rest() -> None:
    text = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert with_figures(text, "new") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


@pytest.mark.parametrize("text", ["", f"{BEGIN}\n", f"{END}\n{BEGIN}\n", f"{BEGIN}{END}{END}"])
def test_a_readme_without_its_marks_is_left_alone(text: str) -> None:
    with pytest.raises(ValueError, match="put them back"):
        with_figures(text, "new")


def test_our_readme_has_the_marks() -> None:
    assert "| What | Ours, source |" in with_figures(
        README.read_text(encoding="utf-8"), as_markdown(FIGURES)
    )
