"""Icon arrays as they are drawn: a hundred people, the marked ones first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.core.blocks import IconArrays
from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.open_step import place_after
from kiosk.core.place import Place
from kiosk.core.prose import plain
from kiosk.core.rows import group_of
from kiosk.core.visit import OpenPage, TurnTo, Wake
from kiosk.core.weighing import TellFirst
from tests.panels import LANDSCAPE, LARGE, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.rect import Rect
from tests.ui.tour import Setting, begin
from tests.ui.tree import is_a, items_of, number_of, whole_rect

PAGE = PageId("rf/benefits")
STEP = 1
LEAST_PANES = 6
LEAST_ARRAYS = 6
SLACK_PX = 1.0

SETTINGS = (
    Setting(LANDSCAPE),
    Setting(LANDSCAPE, mirrored=True),
    Setting(PORTRAIT, ReadingComfort(look=Look.CONTRAST)),
)


def with_marked(library: Library, marked: int) -> Library:
    """The content, with another number in the arrays of ``PAGE`` and below them."""
    pages = library.pages[FALLBACK_LANGUAGE]
    page = pages[PAGE]
    step = page.steps[STEP]
    figure = step.figure
    assert isinstance(figure, IconArrays)
    gain, loss = (plain(f"{n} of a hundred") for n in (marked, 100 - marked))
    told = (replace(a, marked=marked, gain=gain, loss=loss) for a in figure.arrays)
    arrays = replace(figure, arrays=tuple(told))
    blocks = tuple(arrays if block is figure else block for block in step.blocks)
    steps = (*page.steps[:STEP], replace(step, blocks=blocks), *page.steps[STEP + 1 :])
    return replace(library, pages={FALLBACK_LANGUAGE: {**pages, PAGE: replace(page, steps=steps)}})


def colours_of(array: QQuickItem, picture: QImage) -> list[str]:
    """The ground that each of the people stands on, row by row from the left."""
    rect, tile = whole_rect(array), number_of(array, "tilePx")
    return [
        ground_at(picture, rect.x + tile * column, rect.y + tile * row, tile)
        for row in range(10)
        for column in range(10)
    ]


def ground_of(mark: QQuickItem, picture: QImage) -> str:
    """The ground of the one who stands beside the words."""
    rect = whole_rect(mark)
    return ground_at(picture, rect.x, rect.y, rect.width)


def ground_at(picture: QImage, x: float, y: float, side: float) -> str:
    """Inside the edge of a square, beside the figure."""
    beside, halfway = 0.12, 0.45
    return picture.pixelColor(round(x + side * beside), round(y + side * halfway)).name()


def first_and_last(people: Sequence[str]) -> tuple[str, str]:
    """Of those who are told first and of the others."""
    return people[0], people[-1]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
@pytest.mark.parametrize("marked", [0, 4, 10, 47, 100])
@pytest.mark.parametrize("loss_first", [False, True], ids=["gain-first", "loss-first"])
def test_as_many_people_are_marked_as_the_number_says(
    kiosk: KioskDriver, setting: Setting, marked: int, *, loss_first: bool
) -> None:
    """Whoever comes first, and in the same colour."""
    begin(kiosk, setting, library=with_marked(kiosk.library, marked))
    kiosk.go(Wake(), TellFirst(loss_first), OpenPage(PAGE), TurnTo(Place(STEP)))
    picture = kiosk.picture()
    arrays = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "PeopleArray")]
    full, empty = kiosk.colour("benefit").name(), kiosk.colour("othersGround").name()
    people = [full] * marked + [empty] * (100 - marked)
    if loss_first:
        people.reverse()
    rows = [people[at : at + 10] for at in range(0, 100, 10)]
    expected = [colour for row in rows for colour in (row[::-1] if setting.mirrored else row)]

    assert len(arrays) > 1
    assert all(colours_of(array, picture) == expected for array in arrays)


@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_no_word_of_an_array_lies_on_another(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    """Not on its notes, and not outside its picture."""
    kiosk.begin(panel, ReadingComfort(text_scale=scale))
    seen = 0
    for page in (PAGE, PageId("rf/risks"), PageId("rf/finding-the-cause")):
        kiosk.go(Wake(), OpenPage(page))
        while opened := kiosk.reader.opened:
            for pane in panes_of(kiosk):
                inside = whole_rect(pane)
                words = [i for i in items_of(pane) if is_a(i, "Words") and i.opacity() > 0]
                rects = [whole_rect(word) for word in words]
                seen += 1
                assert all(inside.holds(rect, SLACK_PX) for rect in rects), kiosk.describe()
                crossed = [(a, b) for a, b in combinations(rects, 2) if a.overlaps(b, SLACK_PX)]
                assert not crossed, kiosk.describe()
            after = place_after(opened)
            if after is None:
                break
            kiosk.go(TurnTo(after))
    assert seen >= LEAST_PANES


@pytest.mark.parametrize("loss_first", [False, True], ids=["gain-first", "loss-first"])
@pytest.mark.parametrize("scale", TextScale)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_each_side_has_the_colour_of_its_people_beside_it(
    kiosk: KioskDriver, panel: Panel, scale: TextScale, *, loss_first: bool
) -> None:
    kiosk.begin(panel, ReadingComfort(text_scale=scale))
    kiosk.go(Wake(), TellFirst(loss_first))
    seen = 0
    for page in (PAGE, PageId("rf/risks"), PageId("rf/finding-the-cause")):
        kiosk.go(OpenPage(page))
        # In big text the sides of an array may follow on the next screen.
        people: list[str] = []
        marks: list[str] = []
        while opened := kiosk.reader.opened:
            arrays, signs = arrays_of(kiosk), marks_of(kiosk)
            if arrays or signs:
                seen += len(arrays)
                picture = kiosk.picture()
                people += [c for a in arrays for c in first_and_last(colours_of(a, picture))]
                marks += [ground_of(m, picture) for m in signs]
                if len(marks) >= len(people):
                    assert marks == people, kiosk.describe()
            after = place_after(opened)
            if after is None:
                break
            kiosk.go(TurnTo(after))
        assert marks == people
    assert seen >= LEAST_ARRAYS


def panes_of(kiosk: KioskDriver) -> list[QQuickItem]:
    return [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "ArraysPane")]


def marks_of(kiosk: KioskDriver) -> list[QQuickItem]:
    return [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "FrameMark")]


def arrays_of(kiosk: KioskDriver) -> list[QQuickItem]:
    return [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "PeopleArray")]


@pytest.mark.parametrize("scale", [TextScale.LARGE, TextScale.LARGEST])
def test_in_big_text_the_arrays_of_an_upright_screen_take_the_height_there_is(
    kiosk: KioskDriver, scale: TextScale
) -> None:
    begin(kiosk, Setting(PORTRAIT, ReadingComfort(text_scale=scale)))
    kiosk.go(Wake(), OpenPage(PAGE), TurnTo(Place(STEP)))
    sizes: list[float] = []
    free: list[float] = []
    while arrays := arrays_of(kiosk):
        sizes += (array.height() for array in arrays)
        rows = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "RowFrame")]
        view = next(i for i in items_of(kiosk.window.contentItem()) if is_a(i, "ScrollArea"))
        free.append(whole_rect(view).bottom - whole_rect(rows[-1]).bottom)
        opened = kiosk.reader.opened
        after = place_after(opened) if opened else None
        assert after is not None
        kiosk.go(TurnTo(after))

    assert len(sizes) == 2
    # Below the big headline of their step.
    assert sizes[0] == sizes[1] > PORTRAIT.width_px * 0.45
    assert min(free) < PORTRAIT.height_px * 0.02


@pytest.mark.parametrize("page", ["benefits", "risks", "finding-the-cause"])
def test_on_the_small_panel_in_big_text_numbers_are_as_large_as_text(
    kiosk: KioskDriver, page: str
) -> None:
    begin(kiosk, Setting(SMALL, ReadingComfort(text_scale=TextScale.LARGEST)))
    kiosk.go(Wake(), OpenPage(PageId(f"rf/{page}")))
    sizes: dict[str, set[int]] = {"FrameRow": set(), "ProseRow": set()}
    while (opened := kiosk.reader.opened) and (after := place_after(opened)):
        for row in items_of(kiosk.window.contentItem()):
            for kind, found in sizes.items():
                if is_a(row, kind) and row.isVisible():
                    words = (i for i in items_of(row) if is_a(i, "Words") and i.isVisible())
                    found |= {w.property("font").pixelSize() for w in words}
        kiosk.go(TurnTo(after))

    assert sizes["FrameRow"] == {max(sizes["ProseRow"])}


@pytest.mark.parametrize("tag", [language.tag for language in many_languages().offered])
def test_numbers_on_the_screen_behind_their_array_say_whose_they_are(
    kiosk: KioskDriver, tag: LanguageTag
) -> None:
    """28 of 100 and 29 of 100 are no answer where nothing says which is real heat."""
    largest = ReadingComfort(text_scale=TextScale.LARGEST, language=tag)
    kiosk.begin(SMALL, largest, library=many_languages())
    kiosk.go(Wake())
    unsaid: list[str] = []
    groups = 0
    for page in ("benefits", "risks", "finding-the-cause"):
        kiosk.go(OpenPage(PageId(f"rf/{page}")))
        while (opened := kiosk.reader.opened) and (after := place_after(opened)):
            name = group_of(opened.rows, opened.span.first)
            if name is not None:
                groups += 1
                said = any(ink.words.startswith(name.text) for ink in kiosk.texts)
                unsaid += [] if said else [f"{page}: {name.text}"]
            kiosk.go(TurnTo(after))

    assert groups >= LEAST_ARRAYS
    assert not unsaid


@pytest.mark.parametrize("page", ["benefits", "risks", "finding-the-cause"])
def test_what_is_compared_is_told_in_letters_of_one_size(kiosk: KioskDriver, page: str) -> None:
    begin(kiosk, Setting(LANDSCAPE, ReadingComfort(text_scale=TextScale.LARGEST)))
    kiosk.go(Wake(), OpenPage(PageId(f"rf/{page}")))
    sizes: dict[int, list[int]] = {}
    while (opened := kiosk.reader.opened) and (after := place_after(opened)):
        told = (i for pane in panes_of(kiosk) for i in items_of(pane) if is_a(i, "Told"))
        sizes.setdefault(opened.place.step, []).extend(
            round(number_of(i, "sizePx"))
            for i in told
            if i.opacity() > 0 and i.parentItem().opacity() > 0
        )
        kiosk.go(TurnTo(after))
    pairs = [found for found in sizes.values() if len(found) > 1]

    assert pairs
    assert all(len(set(found)) == 1 for found in pairs), sizes


@pytest.mark.parametrize(
    ("panel", "scale"),
    [(SMALL, TextScale.NORMAL), (SMALL, TextScale.LARGEST), (LANDSCAPE, TextScale.LARGEST)],
    ids=["small", "small-200", "landscape-200"],
)
def test_what_is_compared_stands_still_from_screen_to_screen(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
    for page in (PAGE, PageId("rf/risks"), PageId("rf/finding-the-cause")):
        kiosk.go(Wake(), OpenPage(page))
        places: dict[int, list[Rect]] = {}
        while (opened := kiosk.reader.opened) and (after := place_after(opened)):
            step = opened.place.step
            places.setdefault(step, []).extend(whole_rect(a) for a in arrays_of(kiosk))
            kiosk.go(TurnTo(after))
        pairs = [found for found in places.values() if len(found) > 1]

        assert pairs
        for one, other in pairs:
            assert (one.x, one.width) == (other.x, other.width)
            assert one.y == pytest.approx(other.y, abs=SLACK_PX)


@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST])
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_arrays_of_a_panel_are_alike(
    kiosk: KioskDriver, panel: Panel, scale: TextScale
) -> None:
    """At most two sizes of letters, none of a name smaller than of what it heads; so of pairs."""
    begin(kiosk, Setting(panel, ReadingComfort(text_scale=scale)))
    letters: set[int] = set()
    pairs: set[float] = set()
    for page in (PAGE, PageId("rf/risks"), PageId("rf/finding-the-cause")):
        kiosk.go(Wake(), OpenPage(page))
        while opened := kiosk.reader.opened:
            for pane in panes_of(kiosk):
                told = [i for i in items_of(pane) if is_a(i, "Told") and i.isVisible()]
                seen = [i for i in told if i.parentItem().opacity() > 0]
                words = [w for i in seen for w in items_of(i) if is_a(w, "Words")]
                letters |= {w.property("font").pixelSize() for w in words}
            if len(found := arrays_of(kiosk)) > 1:
                pairs |= {number_of(array, "tilePx") for array in found}
            after = place_after(opened)
            if after is None:
                break
            kiosk.go(TurnTo(after))

    below = panel in {PORTRAIT, SMALL} and scale is TextScale.LARGEST
    assert len(letters) in ((0,) if below else (1, 2)), letters
    assert len(pairs) in ((1,) if scale is TextScale.NORMAL and panel is not SMALL else (0,))


@pytest.mark.parametrize("panel", [LANDSCAPE, LARGE], ids=lambda panel: panel.name)
def test_a_pair_stands_in_the_middle_of_its_room(kiosk: KioskDriver, panel: Panel) -> None:
    """With its words: what is left above them and below differs by a line or two."""
    begin(kiosk, Setting(panel))
    for page in (PAGE, PageId("rf/risks"), PageId("rf/finding-the-cause")):
        kiosk.go(Wake(), OpenPage(page))
        places: set[tuple[float, float]] = set()
        while opened := kiosk.reader.opened:
            if len(found := arrays_of(kiosk)) > 1:
                assert len({whole_rect(a).y for a in found}) == 1
                (pane,) = panes_of(kiosk)
                told = [whole_rect(i) for i in items_of(pane) if is_a(i, "Told") and i.isVisible()]
                below = max(r.bottom for r in told if r.y > whole_rect(found[0]).bottom)
                notes = next(i for i in pane.childItems() if is_a(i, "Words"))
                top, line = whole_rect(found[0]).y, number_of(notes, "linePx")
                over, under = top - whole_rect(pane).y, whole_rect(notes).y - below
                assert abs(over - under) < 2.1 * line, kiosk.describe()
                assert whole_rect(found[0]).height > whole_rect(pane).height * 0.45
                places.add((top, whole_rect(found[0]).height))
            after = place_after(opened)
            if after is None:
                break
            kiosk.go(TurnTo(after))

        assert len(places) == 1
