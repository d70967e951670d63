"""The table of requirements is whole, and a row that proves nothing is seen."""

import re
from dataclasses import replace

from kiosk.app.folders import GUIDES
from tests.checklist.rows import CLIPS, FILMS, LANGUAGES, ROWS, Requirement, counts, faults, table

LAST = {"T": 13, "P": 4, "V": 13, "S": 13, "C": 11, "M": 5, "N": 5}
"""How many requirements each group of the specification has."""

GOOD = Requirement("T1", "Large targets", "WCAG", ("tests/a.py::test_large",))


def test_every_requirement_has_one_row() -> None:
    wanted = [f"{group}{n}" for group, last in LAST.items() for n in range(1, last + 1)]
    assert sorted(row.id for row in ROWS) == sorted(wanted)


def test_only_sound_languages_and_hardware_may_wait() -> None:
    """Hardware is the installer's; the rest waits for a piece of the kiosk that is named."""
    waiting = {row.id for row in ROWS if not row.checks}
    assert waiting <= {*(f"S{n}" for n in range(1, 14)), "C8", "C9", "C11", "T13", "P3"}
    assert {row.later for row in ROWS} == {"", FILMS, CLIPS, LANGUAGES}


def test_what_is_left_to_the_installer_is_in_the_guide() -> None:
    """Every part that a row points at is there, with a box to tick."""
    guide = (GUIDES / "installers.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"(?ms)^## (\d)\. [^\n]+\n(.*?)(?=^## |\Z)", guide))
    pointed = [part for row in ROWS for part in re.findall(r"part(?:s \d to)? (\d)", row.on_site)]
    assert pointed
    for part in pointed:
        assert "- [ ]" in parts[part]


def test_a_check_that_is_no_test_is_seen() -> None:
    assert not list(faults([GOOD], frozenset(GOOD.checks)))
    assert list(faults([GOOD], frozenset({"tests/a.py::test_small"}))) == [
        "T1 names tests/a.py::test_large, which is no test"
    ]


def test_a_row_that_says_nothing_is_seen() -> None:
    bare = replace(GOOD, checks=())
    assert list(faults([bare], frozenset())) == ["T1 has no check, and nothing says why"]
    for excuse in (replace(bare, on_site="a wall"), replace(bare, later="sound")):
        assert not list(faults([excuse], frozenset()))


def test_the_table_tells_how_each_row_stands() -> None:
    rows = [GOOD, replace(GOOD, id="S1", checks=(), later="sound")]
    assert counts(rows) == "2 requirements: 1 checked, 1 later"
    assert table(rows).splitlines() == [
        "T1   checked  Large targets (WCAG)",
        "              tests/a.py::test_large",
        "S1   later    Large targets (WCAG)",
        "              later: sound",
    ]
