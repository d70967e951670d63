"""The table of standards is whole and true, and so is the content that it names."""

import re
from dataclasses import replace

import pytest

from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.core.blocks import IconArrays, OptionGrid
from kiosk.core.checking.texts import blocks_of_page
from kiosk.core.library import Library, Page
from kiosk.core.mentions import page_claims, page_opinions
from kiosk.core.names import PageId
from kiosk.core.reading import length
from tests.checklist.__main__ import collected
from tests.standards.rows import CDC, EVERY, IPDAS, PEMAT, At, Item, counts, faults
from tests.ui.tour import without

WITHIN = 0.9
"""The fewer words are at least so much of the more."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(CONTENT, RESOURCES).library


def pages(library: Library) -> tuple[Page, ...]:
    """All pages, of which there are many."""
    found = tuple(library.every_page())
    assert len(found) > 20
    return found


def test_the_table_names_only_what_is_there(library: Library) -> None:
    tests = collected(test for item in EVERY for test in item.tests)
    assert not list(faults(EVERY, library, tests))


def test_every_item_has_its_row() -> None:
    assert [item.id for item in IPDAS] == [
        *(f"Q{n}" for n in range(1, 7)),
        *(f"C{n}" for n in range(1, 11)),
    ]
    assert [item.id for item in CDC] == [str(n) for n in range(1, 21)]
    # 24 is about printed lists of what to do: the audiovisual form has no such item.
    assert [int(item.id[1:]) for item in PEMAT] == [n for n in range(1, 27) if n != 24]


def test_all_qualifying_and_certification_criteria_are_met() -> None:
    assert {item.standing for item in IPDAS} == {"met"}
    assert counts().startswith("IPDASi v4, qualifying and certification: 16 items, 16 met\n")


def test_a_row_that_proves_nothing_is_seen(library: Library) -> None:
    good = Item("X", "Something", (At("options", "Pain tablets", OptionGrid),), ("tests/a.py::t",))
    tests = frozenset(good.tests)

    def told(item: Item, content: Library = library) -> list[str]:
        return list(faults([item], content, tests))

    assert not told(good)
    assert told(good, without(library, PageId("rf/options")))
    assert told(replace(good, steps=(At("options", "Pain tablet"),)))
    assert told(replace(good, steps=(At("options", "Pain tablets", IconArrays),)))
    assert told(replace(good, tests=("tests/a.py::u",)))
    assert told(replace(good, steps=(), tests=()))
    assert not told(Item("X", "Something", needs_people="ask"))


def test_each_choice_tells_good_and_bad_in_equal_detail(library: Library) -> None:
    grids = [b for p in pages(library) for _, b in blocks_of_page(p) if isinstance(b, OptionGrid)]
    assert len(grids) >= 5
    assert "No procedure now" in {grid.options[0].name.text for grid in grids}
    for grid in grids:
        totals = []
        for option in grid.options:
            good, bad, sure = (
                length(prose.text) for prose in (option.good, option.bad, option.sure)
            )
            assert min(good, bad) >= WITHIN * max(good, bad), option.name.text
            totals.append(good + bad + sure)
        assert min(totals) >= WITHIN * max(totals), [o.name.text for o in grid.options]


def test_every_figure_has_a_source(library: Library) -> None:
    cited = 0
    for page in pages(library):
        for claim in page_claims(page):
            assert library.claims[claim].source in library.sources
            cited += 1
        cited += sum(opinion.source in library.sources for opinion in page_opinions(page))
    assert cited > 40


def test_every_page_says_when_it_was_written_and_until_when(library: Library) -> None:
    for page in pages(library):
        days = (page.provenance.review_by - page.provenance.written).days
        assert 0 < days <= 366, page.id


def test_every_chance_says_who_and_how_sure(library: Library) -> None:
    found = [b for p in pages(library) for _, b in blocks_of_page(p) if isinstance(b, IconArrays)]
    assert len(found) >= 5
    for arrays in found:
        assert arrays.who.text
        assert re.search("sure|seguro|تأكد|把握", arrays.sure.text.lower())


def test_every_step_has_a_headline(library: Library) -> None:
    assert all(step.heading.text for page in pages(library) for step in page.steps)


def test_every_page_has_one_message_that_its_card_shows(library: Library) -> None:
    for page in pages(library):
        assert 1 <= len(page.message.sentences()) <= 2, page.id
