"""What does not fill a screen: it begins at the top, says whose words it is, or is larger."""

from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.open_step import place_after
from kiosk.core.place import LAST_BLOCK, Place
from kiosk.core.rows import OpinionHead
from kiosk.core.visit import HelpNow, Intent, OpenPage, TurnTo, Wake
from tests.panels import LOW_PORTRAIT, PORTRAIT, SMALL
from tests.ui.driver import KioskDriver
from tests.ui.tour import place_of
from tests.ui.tree import is_a, items_of, number_of, read_nodes, whole_rect

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
AFTERWARDS = PageId("rf/afterwards")
LIVE = (OpenPage(PageId("rf/options")),)
LIMIT = 40
LEAST_ITEMS = 4


def words_rect_y(kiosk: KioskDriver, words: str) -> float:
    return next(text.rect.y for text in kiosk.texts if text.words.startswith(words))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("page", ["questions", "what-matters", "experts", "check", "compare"])
def test_headlines_of_a_page_without_pictures_stand_at_one_height(
    kiosk: KioskDriver, page: str, *, mirrored: bool
) -> None:
    kiosk.begin(PORTRAIT, mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId(f"rf/{page}")))
    opened = kiosk.reader.opened
    assert opened is not None
    tops = []
    for step in range(len(opened.page.steps)):
        kiosk.go(TurnTo(Place(step)))
        tops.append(words_rect_y(kiosk, kiosk.headings[0]))

    assert len(tops) > 1
    assert tops == [pytest.approx(tops[0], abs=1)] * len(tops)
    assert tops[0] < PORTRAIT.height_px * 0.1


@pytest.mark.parametrize("intents", [LIVE, (HelpNow(),)], ids=["full", "a body beside the signs"])
def test_where_a_screen_is_full_its_words_begin_at_the_top(
    kiosk: KioskDriver, intents: tuple[Intent, ...]
) -> None:
    kiosk.begin(PORTRAIT)
    kiosk.go(Wake(), *intents)

    headline = kiosk.headings[0]
    assert words_rect_y(kiosk, headline) < PORTRAIT.height_px * 0.1


def without_words_before_its_button(library: Library) -> Library:
    """The last step of Afterwards with a button that has no sentence of its own beside it."""
    pages = library.pages[FALLBACK_LANGUAGE]
    page = pages[AFTERWARDS]
    step = page.steps[-1]
    bare = replace(step, blocks=(step.blocks[0], step.blocks[-1]), block_lines=())
    changed = replace(page, steps=(*page.steps[:-1], bare))
    written = {**pages, AFTERWARDS: changed}
    return replace(library, pages=dict(library.pages) | {FALLBACK_LANGUAGE: written})


def test_a_button_alone_on_the_small_panel_has_the_headline_above_it(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, LARGEST, library=without_words_before_its_button(kiosk.library))
    kiosk.go(Wake(), OpenPage(AFTERWARDS), TurnTo(Place(5, LAST_BLOCK)))
    headline = next(text for text in kiosk.texts if text.words == "Know the danger signs")
    kiosk.go(TurnTo(Place(5)))
    first = next(text for text in kiosk.texts if text.words == "Know the danger signs")

    assert headline.rect.height == pytest.approx(first.rect.height, rel=0.1)


def test_a_name_alone_on_a_screen_is_said_big_and_once(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, LARGEST)
    kiosk.go(Wake())
    place_of(kiosk, PageId("rf/experts"), 0)
    for _ in range(LIMIT):
        opened = kiosk.reader.opened
        assert opened is not None
        if [type(row.part) for row in opened.shown_rows] == [OpinionHead]:
            break
        place = place_after(opened)
        assert place is not None
        kiosk.go(TurnTo(place))
    name = "Pain specialists from many societies, many of whom do this treatment"
    assert kiosk.headings == (name,)
    shown = [text for text in kiosk.texts if text.words.startswith("Pain specialists")]
    assert max(text.rect.height for text in shown) > SMALL.height_px * 0.2
    # A screen reader passes over nothing for being drawn with no ink.
    told = [n for n in read_nodes(kiosk.window) if n.name == name and n.item.isVisible()]
    assert len(told) == 1


def test_the_first_screen_of_danger_signs_has_one_in_the_lower_part_too(
    kiosk: KioskDriver,
) -> None:
    kiosk.begin(LOW_PORTRAIT, replace(LARGEST, low=True))
    kiosk.go(Wake(), HelpNow())

    words = [text.words for text in kiosk.texts]
    assert any(said.startswith("New numbness between your legs") for said in words)
    assert "More danger signs: touch Next" in words


@pytest.mark.parametrize("page", [PageId("rf/before-the-day"), PageId("rf/other-names")])
def test_a_mark_stands_beside_the_first_line_of_its_item(kiosk: KioskDriver, page: PageId) -> None:
    kiosk.begin(SMALL)
    kiosk.go(Wake(), OpenPage(page))
    found = 0
    while (opened := kiosk.reader.opened) and (place := place_after(opened)):
        for item in items_of(kiosk.window.contentItem()):
            if is_a(item, "ItemRow"):
                words = next(i for i in items_of(item) if is_a(i, "Words") and i.isVisible())
                mark = next(i for i in items_of(item) if is_a(i, "QQuickRectangle"))
                line = whole_rect(words).y + number_of(words, "firstLinePx")
                middle = whole_rect(mark).y + mark.height() / 2
                assert middle == pytest.approx(line, abs=words.height() * 0.1)
                found += 1
        kiosk.go(TurnTo(place))
    assert found > LEAST_ITEMS


def test_answers_beside_each_other_are_equally_tall(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, LARGEST)
    kiosk.go(Wake(), OpenPage(PageId("rf/check")), TurnTo(Place(1, LAST_BLOCK)))
    tall = [node.rect.height for node in kiosk.nodes if node.role == "RadioButton"]

    assert len(tall) == 2
    assert tall[0] == tall[1]
