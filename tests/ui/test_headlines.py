"""A step that is cut into many screens: each says whose words these are."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.place import TOP, Place
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, LARGE, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import all_pages

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
PAGE = PageId("rf/your-back")
LIMIT = 40


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_each_part_of_a_step_is_headed_by_its_headline(kiosk: KioskDriver, panel: Panel) -> None:
    kiosk.begin(panel, LARGEST)
    kiosk.go(Wake(), OpenPage(PAGE))
    steps: list[int] = []
    for _ in range(LIMIT):
        opened = kiosk.reader.opened
        assert opened is not None
        headline = opened.page.steps[opened.place.step].heading.text
        assert kiosk.headings[0].startswith(headline)
        steps.append(opened.place.step)
        if place_after(opened) is None:
            break
        kiosk.tap("Next")
    assert len(steps) > len(set(steps)) > 1


def test_on_the_small_panel_a_picture_has_all_the_room_below_its_headline(
    kiosk: KioskDriver,
) -> None:
    kiosk.begin(SMALL, LARGEST)
    kiosk.go(Wake(), OpenPage(PAGE))

    picture = next(node for node in kiosk.nodes if node.role == "Graphic")
    assert picture.seen.height > SMALL.height_px / 2


@pytest.mark.parametrize(
    ("panel", "scale"),
    [
        (SMALL, TextScale.NORMAL),
        pytest.param(LANDSCAPE, TextScale.NORMAL, marks=pytest.mark.every_layout),
        pytest.param(LARGE, TextScale.NORMAL, marks=pytest.mark.every_layout),
        (PORTRAIT, TextScale.LARGEST),
    ],
    ids=lambda it: it.name if isinstance(it, Panel) else str(int(it)),
)
def test_the_line_above_each_step_begins_with_the_name_of_its_page(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    """The same one on all of them: all of it, or where one step has no room for that, the short."""
    library = many_languages()
    for tag in library.languages:
        kiosk.begin(panel, replace(USUAL_COMFORT, text_scale=scale, language=tag), library=library)
        kiosk.go(Wake())
        for page in filter(None, (library.page(each, tag) for each in all_pages(library))):
            told = {line.partition(" · ")[0] for line in lines_above(kiosk, page.id)}
            assert told <= {page.title} or told <= {page.short_title}, page.id


def lines_above(kiosk: KioskDriver, page: PageId) -> Iterator[str]:
    """What stands above the first screen of each step, unless it is the headline or a warning."""
    kiosk.go(OpenPage(page), TurnTo(TOP))
    for _ in range(LIMIT):
        opened, props = kiosk.reader.opened, kiosk.reader.props
        assert opened is not None
        if not props.repeats and not props.more_signs:
            ways = tuple(f" · {way}" for way in (props.position, props.step_position))
            lines = [text.words for text in kiosk.texts if text.words.endswith(ways)]
            yield lines[0] if lines else ""
        place = place_after(opened)
        if place is None:
            return
        kiosk.reader.look_ahead()
        kiosk.go(TurnTo(place))


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_headline_of_even_lines_begins_where_the_words_below_it_begin(
    kiosk: KioskDriver, mirrored: bool
) -> None:
    """Its lines are shorter than there is room: they stand at the side where reading begins."""
    kiosk.begin(mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/one-minute")))
    headline = next(text for text in kiosk.texts if text.words.startswith("Heat on tiny nerves"))
    below = next(text for text in kiosk.texts if text.words.startswith("Small joints help"))

    assert headline.rect.width < below.rect.width
    if mirrored:
        assert headline.rect.right == pytest.approx(below.rect.right, abs=1)
    else:
        assert headline.rect.x == pytest.approx(below.rect.x, abs=1)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_headline_said_again_stands_where_it_stood(kiosk: KioskDriver, mirrored: bool) -> None:
    kiosk.begin(mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(PageId("rf/who")), TurnTo(Place(2)))
    begun = next(text for text in kiosk.texts if text.words.startswith("It may not fit"))

    kiosk.tap("Next")

    assert kiosk.reader.opened is not None
    assert kiosk.reader.opened.screen == 1
    again = next(text for text in kiosk.texts if text.words.startswith("It may not fit"))
    assert again.rect == begun.rect
